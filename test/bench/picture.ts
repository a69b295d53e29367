import { performance } from 'node:perf_hooks'
import { DEFAULT_SETTINGS } from '../../src/domain/plan.js'
import { standingOf } from '../../src/domain/standing.js'
import { rasterise } from '../../src/reports/picture/rasterise.js'
import { yearPicture } from '../../src/reports/picture/year-picture.js'
import { resultsAt, sampleYear } from '../support/dossier.js'
import { median, round } from './measuring.js'

const DAY = '2023-08-21'
const ROUNDS = 15

/** The picture of a plan of 65 tasks, from its facts to the PNG; the first one loads the letters. */
export async function picture(): Promise<object> {
  const results = resultsAt(await sampleYear(DAY, 5), DAY)
  const standing = standingOf(results, DEFAULT_SETTINGS.standing)
  const make = () => rasterise(yearPicture({ language: 'vi', office: 'UBND xã Tân Thành', results, standing }).svg)
  const times: number[] = []
  let bytes = 0
  for (let i = 0; i <= ROUNDS; i += 1) {
    const start = performance.now()
    bytes = make().length
    times.push(performance.now() - start)
  }
  const [first = 0, ...warm] = times
  return { tasks: results.counts.total, firstMs: round(first), warmMs: round(median(warm)), bytes }
}
