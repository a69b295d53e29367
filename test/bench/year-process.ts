// The bot as `start` runs it, built and with everything loaded, on a clock that its parent turns (it listens on no port). Its
// Telegram, with the people of the rehearsal, is in the parent's process; what `settleOffice` asks of that one goes there as a message.
import '../../src/cli/start.js'
import { buildApp } from '../../src/app.js'
import { settleOffice } from '../../src/cli/rehearsal-office.js'
import { createLogger } from '../../src/logger.js'
import { telegram } from '../../src/platforms/telegram/telegram.js'
import { turnableClock } from '../../src/rehearsal/turnable-clock.js'
import { createMetrics } from '../../src/web/metrics.js'

const [dataDir = '', apiRoot = '', token = '', start = ''] = process.argv.slice(2)
const logger = createLogger('error')
const clock = turnableClock({ start: new Date(start), running: false })
const app = await buildApp({
  dataDir,
  databaseUrl: null,
  bots: [token],
  adapters: [telegram({ token, apiRoot, paced: false, mode: { kind: 'polling' }, logger, now: () => clock.now() })],
  clock,
  logger,
  meter: createMetrics(),
  publicUrl: () => null,
  onLost: () => process.exit(1),
})
function tell(world: string, argument: unknown): void {
  process.send?.({ world, argument })
}
await settleOffice(
  app.store,
  {
    addPerson: (person) => tell('addPerson', person),
    addGroup: (group) => tell('addGroup', group),
    say: (said) => {
      tell('say', said)
      return []
    },
  },
  clock.now(),
)
await app.start()
await app.opened()
const residentMb = () => Math.round(process.memoryUsage().rss / 1_048_576)
process.on('message', ({ turnTo }: { turnTo: string }) => {
  void clock
    .turnTo(new Date(turnTo), (at) => process.send?.({ now: at.toISOString() }))
    .then(() => app.settle())
    .then(() => process.send?.({ residentMb: residentMb() }))
})
process.on('SIGTERM', () => void app.stop().then(() => process.exit(0)))
process.send?.({ residentMb: residentMb() })
