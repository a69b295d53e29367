/** One process serves a bot: what fails while the turn is being taken does not leave the turn with closed doors. */
import { expect, test } from 'vitest'
import type { Clock, Logger, PlatformAdapter, Store } from '../../src/application/ports.js'
import { takeTurns } from '../../src/take-turns.js'

const quiet: Logger = { info: () => {}, warn: () => {}, error: () => {} } as Logger
const clock = { now: () => new Date('2023-01-03T01:00:00Z'), wake: () => {} } as unknown as Clock

test('a start that fails gives the turn back, and the next look at the clock takes it again', async () => {
  let held = false
  let recovered = 0
  let opened = 0
  const store = {
    async asOnlySender<T>(_bot: string, work: () => Promise<T>): Promise<T | false> {
      await Promise.resolve()
      if (held) return false
      held = true
      return work().finally(() => {
        held = false
      })
    },
  } as unknown as Store
  const adapter = {
    async start() {
      opened += 1
    },
  } as unknown as PlatformAdapter
  const turns = takeTurns({
    ...{ store, clock, logger: quiet, bots: ['1:token'] },
    adapters: [adapter],
    recover: async () => {
      recovered += 1
      if (recovered === 1) throw new Error('the database has gone away')
    },
    accept: async () => {},
  })
  await expect(turns.seek()).rejects.toThrow('gone away')
  expect([turns.mine(), held, opened]).toEqual([false, false, 0])
  await turns.seek()
  expect([turns.mine(), held, opened]).toEqual([true, true, 1])
  await turns.seek()
  expect(opened, 'open doors are not opened again').toBe(1)
  await turns.leave()
  expect([turns.mine(), held]).toEqual([false, false])
})
