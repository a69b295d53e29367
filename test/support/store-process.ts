/**
 * A bot of its own process for tests that kill it: opens the embedded store below the folder it is given, says 'ready', and
 * then accepts one message after another, naming each only when the store has acknowledged it.
 */
import { openStore } from '../../src/store/open-store.js'
import { text } from '../store/make.js'

const [dataDir, prefix] = process.argv.slice(2)
if (!dataDir || !prefix) throw new Error('Give a folder and a prefix')
const quiet = () => {}
const store = await openStore({
  databaseUrl: null,
  dataDir,
  logger: { info: quiet, warn: quiet, error: quiet },
  onLost: () => process.exit(3),
})
process.stdout.write('ready\n')
for (let i = 0; ; i += 1) {
  await store.inbox.accept([text(`${prefix}-${i}`)], new Date())
  process.stdout.write(`${prefix}-${i}\n`)
}
