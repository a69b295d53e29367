/** Files sent together are one piece of work, in whatever order and pieces they come in. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { IncomingText } from '../../src/application/message.js'
import type { Accepted } from '../../src/application/ports.js'
import { asOne, batchesOf } from '../../src/application/shared/album.js'

const START = new Date('2023-01-03T02:00:00Z')
const at = (ms: number) => new Date(START.getTime() + ms)

function part(n: number, receivedMs: number, change: Partial<IncomingText> = {}): Accepted {
  return {
    id: 100 + n,
    receivedAt: at(receivedMs),
    communeId: 1,
    message: {
      kind: 'text',
      key: `k${n}`,
      platform: 'telegram',
      at: at(receivedMs).toISOString(),
      sender: { externalId: '5', name: 'Hạnh', username: null, anonymous: false },
      chat: { platform: 'telegram', externalId: '5', topic: null, kind: 'private', title: null },
      messageId: String(50 + n),
      text: n === 3 ? 'xong Q1-3' : '',
      command: null,
      answers: null,
      files: [{ externalId: `f${n}`, name: `${n}.jpg`, mime: 'image/jpeg', size: 1 }],
      album: 'a',
      ...change,
    },
  }
}

test('ten files in any order over five seconds are one message with the words and all files, once the last has settled', () => {
  const orders = fc.shuffledSubarray(
    Array.from({ length: 10 }, (_, n) => n),
    { minLength: 10, maxLength: 10 },
  )
  fc.assert(
    fc.property(
      orders,
      fc.array(fc.integer({ min: 0, max: 5000 }), { minLength: 10, maxLength: 10 }),
      (order, delays) => {
        const parts = order.map((n, place) => part(n, delays[place] ?? 0))
        const last = Math.max(...delays)
        const early = batchesOf(parts, at(last + 5_999))
        expect(early).toEqual({ ready: [], next: at(last + 6_000) })
        const { ready, next } = batchesOf(parts, at(last + 6_000))
        expect(next).toBeNull()
        expect(ready).toHaveLength(1)
        const [batch] = ready
        const whole = batch ? asOne(batch).message : null
        expect(whole).toMatchObject({ text: 'xong Q1-3', messageId: '53' })
        expect(whole?.kind === 'text' ? whole.files.map((f) => f.name) : []).toEqual(
          Array.from({ length: 10 }, (_, n) => `${n}.jpg`),
        )
      },
    ),
  )
})

test('other messages do not wait, and albums of two chats do not mix', () => {
  const other = { platform: 'telegram', externalId: '6', topic: null, kind: 'private', title: null } as const
  const all = [part(1, 0), part(2, 0, { album: null }), part(4, 0, { chat: other })]
  const now = batchesOf(all, at(10))
  expect(now.ready.map((batch) => batch.map(({ id }) => id))).toEqual([[102]])
  expect(batchesOf(all, at(6_000)).ready.map((batch) => batch.length)).toEqual([1, 1, 1])
})
