/** A process that lives through the rehearsal's year and says how much memory it holds then. */
import { startRehearsal } from '../../src/cli/rehearse.js'
import { instantOf } from '../../src/domain/calendar.js'
import { createLogger } from '../../src/logger.js'

const [, , dataDir = ''] = process.argv
const rehearsal = await startRehearsal({
  dataDir,
  databaseUrl: null,
  port: 0,
  logger: createLogger('error'),
  running: false,
  onLost: () => {},
})
process.on('SIGTERM', () => void rehearsal.stop().then(() => process.exit(0)))
rehearsal.world.say({ from: 101, chatId: 101, text: 'kích hoạt' })
const start = Date.now()
await rehearsal.clock.turnTo(instantOf('2022-12-31', '09:00'), () => {})
await rehearsal.clock.turnTo(instantOf('2023-12-31', '17:00'), () => {})
process.send?.({ rssMb: Math.round(process.memoryUsage().rss / 1_048_576), turnedMs: Date.now() - start })
