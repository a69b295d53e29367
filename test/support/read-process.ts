/** Reads one file as a plan and prints what came of it, with the time and the most memory that it took. Takes the file's path. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { readPlan } from '../../src/plan-reader/read-plan.js'

const [file = ''] = process.argv.slice(2)
const bytes = new Uint8Array(readFileSync(file))
const rounds = Number(process.argv[3] ?? 1)
const times: number[] = []
const work: number[] = []
let result = await readPlan({ name: path.basename(file), bytes })
for (let round = 0; round < rounds; round += 1) {
  const started = performance.now()
  const before = process.cpuUsage()
  result = await readPlan({ name: path.basename(file), bytes })
  times.push(performance.now() - started)
  const { user, system } = process.cpuUsage(before)
  work.push((user + system) / 1000)
}
process.stdout.write(
  JSON.stringify({
    reason: result.ok ? null : result.reason,
    tasks: result.ok ? result.reading.tasks.length : 0,
    ms: middle(times),
    cpuMs: middle(work),
    mb: Math.round(process.resourceUsage().maxRSS / 1024),
  }),
)

function middle(values: number[]): number {
  return Math.round(values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0)
}
