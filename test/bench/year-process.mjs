// The bot as `start` runs it, compiled and with everything loaded, on a clock that its parent turns (it listens on no port). Its Telegram, with the
// people of the rehearsal, is in the parent's process; what `settleOffice` asks of that one goes there as a message.
import '../../dist/src/cli/start.js'
import { buildApp } from '../../dist/src/app.js'
import { settleOffice } from '../../dist/src/cli/rehearsal-office.js'
import { createLogger } from '../../dist/src/logger.js'
import { telegram } from '../../dist/src/platforms/telegram/telegram.js'
import { turnableClock } from '../../dist/src/rehearsal/turnable-clock.js'
import { createMetrics } from '../../dist/src/web/metrics.js'

const [, , dataDir, apiRoot, token, start] = process.argv
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
const tell = (method) => (argument) => process.send({ world: method, argument })
await settleOffice(
  app.store,
  { addPerson: tell('addPerson'), addGroup: tell('addGroup'), say: tell('say') },
  clock.now(),
)
await app.start()
const residentMb = () => Math.round(process.memoryUsage().rss / 1_048_576)
process.on('message', async ({ turnTo }) => {
  await clock.turnTo(new Date(turnTo), (at) => process.send({ now: at.toISOString() }))
  await app.settle()
  process.send({ residentMb: residentMb() })
})
process.on('SIGTERM', async () => {
  await app.stop()
  process.exit(0)
})
process.send({ residentMb: residentMb() })
