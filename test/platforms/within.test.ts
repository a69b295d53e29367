/** What may take only so long ends then, whatever becomes of the memory meanwhile. */
import { once } from 'node:events'
import { createServer, get, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { afterAll, expect, test } from 'vitest'
import { within } from '../../src/platforms/patience.js'

setFlagsFromString('--expose-gc')
const collectMemory = runInNewContext('gc') as () => void

/** An answer that drips without end. */
const server = createServer((_, answer) => {
  const drip = setInterval(() => answer.write('x'), 5)
  answer.on('close', () => clearInterval(drip))
}).listen(0, '127.0.0.1')
await once(server, 'listening')
afterAll(() => server.close())

async function readAll(over: AbortSignal): Promise<void> {
  const { port } = server.address() as AddressInfo
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    get({ port, agent: false, signal: over }, resolve).on('error', reject)
  })
  for await (const _ of answer);
}

test('what drips without end is given up after its time, also where memory is collected meanwhile', async () => {
  const given = within(300, new AbortController().signal, readAll).catch(() => 'given up')
  for (let turn = 0; turn < 20; turn += 1) {
    await new Promise(setImmediate)
    collectMemory()
  }
  expect(await given).toBe('given up')
})

/** Never done by itself. */
const hanging = (over: AbortSignal) =>
  new Promise<never>((_, reject) => over.addEventListener('abort', () => reject(over.reason as Error)))

test('told to stop it ends at once, also where that was said before it began', async () => {
  const stopping = new AbortController()
  const ended = expect(within(60_000, stopping.signal, hanging)).rejects.toThrow('stop')
  stopping.abort(new Error('stop'))
  await ended
  const asked = within(60_000, stopping.signal, async (over) => over.aborted)
  expect(await asked).toBe(true)
})
