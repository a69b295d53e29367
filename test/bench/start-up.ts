import { fork } from 'node:child_process'
import path from 'node:path'
import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import { ended, inFolder, said, startProcess } from './measuring.js'

const MAIN = path.join(path.dirname(fileURLToPath(import.meta.url)), '../../dist/main.js')
const STARTS = 4

/** Milliseconds from the start of the process to serving: on an empty folder, and then on the store that is there. */
export function startToReady(): Promise<object> {
  return inFolder(async (dataDir) => {
    const sink = startProcess('sink-process.mjs')
    const { port } = await said<{ port: number }>(sink)
    const times: number[] = []
    for (let i = 0; i < STARTS; i++) times.push(await startOnce(dataDir, `http://127.0.0.1:${port}`))
    await ended(sink)
    const [firstMs = 0, ...laterMs] = times.map(Math.round)
    return { firstMs, laterMs }
  })
}

async function startOnce(dataDir: string, apiRoot: string): Promise<number> {
  const start = performance.now()
  const child = fork(MAIN, ['start'], {
    env: {
      ...process.env,
      TELEGRAM_BOT_TOKEN: '1000001:bench-token-bench-token-bench-token',
      TELEGRAM_API_ROOT: apiRoot,
      DATA_DIR: dataDir,
      PORT: '0',
    },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  await new Promise((resolve) => child.stdout?.once('data', resolve))
  const taken = performance.now() - start
  await ended(child)
  return taken
}
