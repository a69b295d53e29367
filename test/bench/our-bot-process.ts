/** The bot itself, as `start` runs it, with offices full of officials. */

import { buildApp } from '../../src/app.js'
import { realClock } from '../../src/clock.js'
import { createLogger } from '../../src/logger.js'
import { telegram } from '../../src/platforms/telegram/telegram.js'
import { addOffice } from './office.js'

const [, , apiRoot = '', dataDir = '', offices = '0', officials = '0', firstAccount = '0'] = process.argv
const logger = createLogger('error')
const token = '1:bench-token-bench-token-bench-token'
const app = await buildApp({
  dataDir,
  databaseUrl: null,
  bots: [token],
  adapters: [telegram({ token, apiRoot, paced: false, mode: { kind: 'polling' }, logger })],
  clock: realClock(logger),
  logger,
  meter: { said: () => {}, logged: () => {} },
  publicUrl: () => null,
  onLost: () => process.exit(1),
})
for (let office = 0; office < Number(offices); office++)
  await addOffice(app.store, Number(officials), Number(firstAccount) + office * Number(officials))
process.on('SIGTERM', () => void app.stop().then(() => process.exit(0)))
await app.start()
await app.opened()
process.send?.('ready')
