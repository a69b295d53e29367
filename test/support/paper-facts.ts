/** The facts of a paper, for tests that make one without a bot. */
import type { PaperFacts } from '../../src/application/ports.js'
import { nextPlanOf } from '../../src/domain/next-year.js'
import { DEFAULT_SETTINGS } from '../../src/domain/plan.js'
import { standingOf } from '../../src/domain/standing.js'
import { comingIn } from '../../src/domain/task-period.js'
import { nextPeriodOf } from '../../src/domain/words/spoken-period.js'
import { createPapers } from '../../src/reports/papers.js'
import type { Year } from './dossier.js'
import { resultsAt } from './dossier.js'
import { counting } from './office.js'

/** What was handed in is all of one kind here. */
const papers = createPapers({ read: async (sha256) => new TextEncoder().encode(sha256) })

export function factsOf(year: Year, paper: PaperFacts['paper'], period: string | null, asOf: string): PaperFacts {
  const results = resultsAt(year, asOf, period)
  const { standing: weights } = DEFAULT_SETTINGS
  const next = period === null ? null : nextPeriodOf(period)
  const tasks = next === null ? [] : comingIn(resultsAt(year, asOf).tasks, next, results.plan.year)
  return {
    ...{
      paper,
      language: 'vi' as const,
      office: 'UBND xã Tân Thành',
      addressees: [],
      signer: null,
      results,
      weights,
      members: year.names.member,
      units: null,
      task: null,
    },
    nextPlan:
      paper === 'next_plan'
        ? nextPlanOf(results, year.dossier.work.assignments, year.names.unit, counting.calendar)
        : null,
    standing: standingOf(results, weights),
    next: next !== null && tasks.length > 0 ? { period: next, tasks } : null,
  }
}

/** The whole file, however it comes. */
export async function madeBytes(facts: PaperFacts): Promise<Uint8Array> {
  const { bytes } = await papers.make(facts)
  if (typeof bytes !== 'function') return bytes
  const pieces: Uint8Array[] = []
  for await (const piece of bytes()) pieces.push(piece)
  return new Uint8Array(Buffer.concat(pieces))
}
