/** What may take only so long ends then, whatever becomes of the memory meanwhile. */
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { within } from '../../src/platforms/patience.js'

setFlagsFromString('--expose-gc')
const collectMemory = runInNewContext('gc') as () => void

/** Never done by itself, as a connection on which nothing comes. */
const hanging = (over: AbortSignal) =>
  new Promise<never>((_, reject) => over.addEventListener('abort', () => reject(over.reason as Error)))

test('what hangs ends after its time, also where memory is collected meanwhile', async () => {
  const ended = expect(within(50, new AbortController().signal, hanging)).rejects.toThrow('no answer in time')
  collectMemory()
  await ended
})

test('told to stop it ends at once, also where that was said before it began', async () => {
  const stopping = new AbortController()
  const ended = expect(within(60_000, stopping.signal, hanging)).rejects.toThrow('stop')
  stopping.abort(new Error('stop'))
  await ended
  const asked = within(60_000, stopping.signal, async (over) => over.aborted)
  expect(await asked).toBe(true)
})
