/** `npm run bench`, or `npm run bench -- NAME ...`: the figures that the documents quote, as JSON. Ratios within one run; machines are noisy. */
import { broadcastToAll } from './broadcast.js'
import { memoryAfterYear } from './memory.js'
import { picture } from './picture.js'
import { planByLength } from './plan.js'
import { repliesPerSecond } from './replies.js'
import { startToReady } from './start-up.js'
import { statusAmongMany } from './status.js'
import { updatesPerSecond } from './updates.js'

const FIGURES: Record<string, () => Promise<object>> = {
  updates: updatesPerSecond,
  replies: repliesPerSecond,
  status: statusAmongMany,
  start: startToReady,
  memory: memoryAfterYear,
  broadcast: broadcastToAll,
  plan: planByLength,
  picture,
}

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !FIGURES[name])
if (unknown.length > 0) {
  process.stderr.write(`No figure is called ${unknown.join(', ')}. There are: ${Object.keys(FIGURES).join(', ')}.\n`)
  process.exit(2)
}
const figures: Record<string, object> = {}
for (const [name, measure] of Object.entries(FIGURES)) {
  if (asked.length > 0 && !asked.includes(name)) continue
  const started = Date.now()
  process.stderr.write(`${name} ... `)
  figures[name] = await measure()
  process.stderr.write(`${Math.round((Date.now() - started) / 1000)} s\n`)
}
process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`)
process.exit(0)
