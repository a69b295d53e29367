/** One process serves a bot: what fails while the turn is being taken does not leave the turn with closed doors. */
import { expect, test } from 'vitest'
import type { Clock, Logger, PlatformAdapter, Store } from '../../src/application/ports.js'
import { takeTurns } from '../../src/take-turns.js'

const quiet: Logger = { info: () => {}, warn: () => {}, error: () => {} } as Logger
const clock = { now: () => new Date('2023-01-03T01:00:00Z'), wake: () => {} } as unknown as Clock

/** A store with one turn to take, and a platform; `held` tells whether the turn is taken. */
function stage(parts: { recover?: () => Promise<void>; open: () => Promise<void> }) {
  let held = false
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
  const turns = takeTurns({
    ...{ store, clock, logger: quiet, bots: ['1:token'] },
    adapters: [{ start: parts.open } as unknown as PlatformAdapter],
    recover: parts.recover ?? (async () => {}),
    accept: async () => {},
  })
  return { turns, held: () => held }
}

test('a start that fails gives the turn back, and the next look at the clock takes it again', async () => {
  let recovered = 0
  let opened = 0
  const { turns, held } = stage({
    async recover() {
      recovered += 1
      if (recovered === 1) throw new Error('the database has gone away')
    },
    async open() {
      opened += 1
    },
  })
  await expect(turns.seek()).rejects.toThrow('gone away')
  expect([turns.mine(), held(), opened]).toEqual([false, false, 0])
  await turns.seek()
  expect([turns.mine(), held(), opened]).toEqual([true, true, 1])
  await turns.seek()
  expect(opened, 'open doors are not opened again').toBe(1)
  await turns.leave()
  expect([turns.mine(), held()]).toEqual([false, false])
})

test('a platform that answers nothing holds up nobody: the turn is taken, and the door opens behind it', async () => {
  let answer = () => {}
  const { turns } = stage({
    open: () =>
      new Promise((resolve) => {
        answer = resolve
      }),
  })
  await turns.seek()
  await turns.seek()
  expect(turns.mine()).toBe(true)
  answer()
  await turns.opened()
})

test('a platform that lets nobody in is told of, the turn is given back, and the next look tries again', async () => {
  let opened = 0
  const { turns, held } = stage({
    async open() {
      opened += 1
      if (opened === 1) throw new Error('the token is not valid')
    },
  })
  await turns.seek()
  await expect(turns.opened()).rejects.toThrow('not valid')
  await expect.poll(held).toBe(false)
  await turns.seek()
  await turns.opened()
  expect([turns.mine(), opened]).toEqual([true, 2])
})
