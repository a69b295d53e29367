/** Reads one file as a plan and prints what came of it, with the time and the most memory that it took. Takes the file's path. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { readPlan } from '../../src/plan-reader/read-plan.js'

const [file = ''] = process.argv.slice(2)
const bytes = new Uint8Array(readFileSync(file))
const rounds = Number(process.argv[3] ?? 1)
const times: number[] = []
let result = await readPlan({ name: path.basename(file), bytes })
for (let round = 0; round < rounds; round += 1) {
  const started = performance.now()
  result = await readPlan({ name: path.basename(file), bytes })
  times.push(performance.now() - started)
}
process.stdout.write(
  JSON.stringify({
    reason: result.ok ? null : result.reason,
    tasks: result.ok ? result.reading.tasks.length : 0,
    ms: Math.round(times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0),
    mb: Math.round(process.resourceUsage().maxRSS / 1024),
  }),
)
