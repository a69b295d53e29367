/** Hands that work off what is due go on after a fault of the store, and nothing that was done is forgotten. */
import { expect, test } from 'vitest'
import { handsFor } from '../../src/application/shared/hands.js'

/** Jobs that end when told; a store that fails when told. */
function desk() {
  const due: string[] = []
  const ends = new Map<string, () => void>()
  const recorded: string[] = []
  const fails = { take: 0, record: 0 }
  const failing = (what: 'take' | 'record') => {
    if (fails[what] === 0) return
    fails[what] -= 1
    throw new Error(`${what} failed`)
  }
  const hands = handsFor<string, string>({
    most: 10,
    async take(limit) {
      failing('take')
      return due.splice(0, limit)
    },
    isUrgent: () => false,
    carryOut: (job) => new Promise((resolve) => ends.set(job, () => resolve(job))),
    async record(outcomes) {
      failing('record')
      recorded.push(...outcomes)
    },
    pause: (_ms, over) => new Promise((resolve) => over.addEventListener('abort', () => resolve())),
    atRest: async () => (due.length > 0 ? 'more due' : 'nothing due'),
  })
  const begun = (job: string) => expect.poll(() => ends.has(job)).toBe(true)
  return { due, ends, recorded, fails, hands, begun }
}

test('each is written down as it ends, whatever is still under way', async () => {
  const { due, ends, recorded, hands, begun } = desk()
  due.push('a', 'b')
  const done = hands.run()
  await begun('b')
  ends.get('a')?.()
  await expect.poll(() => recorded).toEqual(['a'])
  ends.get('b')?.()
  await done
  expect(recorded).toEqual(['a', 'b'])
})

test('what waits behind another is done in the same run, also where the other is written down during a look', async () => {
  const recorded: string[] = []
  const begun: string[] = []
  let endOfA = () => {}
  let looks = 0
  const hands = handsFor<string, string>({
    most: 10,
    async take() {
      const head = ['a', 'b'][recorded.length]
      looks += 1
      if (looks === 2) {
        endOfA()
        await expect.poll(() => recorded).toEqual(['a'])
      }
      return head && !begun.includes(head) ? [head] : []
    },
    isUrgent: () => false,
    carryOut(job) {
      begun.push(job)
      return job === 'a' ? new Promise((resolve) => (endOfA = () => resolve(job))) : Promise.resolve(job)
    },
    async record(outcomes) {
      recorded.push(...outcomes)
    },
    pause: (_ms, over) => new Promise((resolve) => over.addEventListener('abort', () => resolve())),
    atRest: async (hasFreed) => (hasFreed && recorded.length < 2 ? 'more due' : 'nothing due'),
  })
  const done = hands.run()
  await expect.poll(() => begun).toEqual(['a'])
  void hands.run()
  await done
  expect(recorded).toEqual(['a', 'b'])
})

test('where nothing more can be taken while one is under way, that one is written down, and the next run goes on', async () => {
  const { due, ends, recorded, fails, hands, begun } = desk()
  due.push('a')
  const first = hands.run()
  await begun('a')
  fails.take = 1
  due.push('b')
  void hands.run()
  const told = expect(first).rejects.toThrow('take failed')
  ends.get('a')?.()
  await told
  const second = hands.run()
  await begun('b')
  ends.get('b')?.()
  await second
  expect(recorded).toEqual(['a', 'b'])
})

test('where it cannot be written down while another is under way, both are written at the next run', async () => {
  const { due, ends, recorded, fails, hands, begun } = desk()
  due.push('a', 'b')
  const first = hands.run()
  await begun('b')
  fails.record = 1
  const told = expect(first).rejects.toThrow('record failed')
  ends.get('a')?.()
  ends.get('b')?.()
  await told
  await hands.run()
  expect(recorded.toSorted()).toEqual(['a', 'b'])
})
