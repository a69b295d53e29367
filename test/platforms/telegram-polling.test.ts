/** Nothing is lost and nothing is confirmed before it is saved, however the saving and the network behave. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { IncomingMessage } from '../../src/application/message.js'
import { pauseAfter } from '../../src/platforms/patience.js'
import { connect } from '../../src/platforms/telegram/client.js'
import { decode } from '../../src/platforms/telegram/decode.js'
import { poll } from '../../src/platforms/telegram/polling.js'
import { gate } from '../support/telegram-gate.js'
import { readableLog } from '../support/telegram-log.js'
import { BOT, inPrivate } from '../support/telegram-updates.js'
import { type Call, startWire, TOKEN, type Wire } from '../support/telegram-wire.js'

const NOW = new Date('2026-04-06T02:00:00.000Z')

let wire: Wire
let log: ReturnType<typeof readableLog>
let stopping: AbortController
let loop: Promise<void> | null
/** What waits at Telegram: an update goes when a request asks for a higher number. */
let queue: { update_id: number }[]

beforeEach(async () => {
  wire = await startWire()
  log = readableLog()
  stopping = new AbortController()
  loop = null
  queue = []
  wire.on('getUpdates', serveQueue)
})
afterEach(async () => {
  stopping.abort()
  await loop
  await wire.close()
  expect(log.text()).not.toContain(TOKEN.split(':')[1])
})

function serveQueue({ params }: Call): ReturnType<Parameters<Wire['on']>[1]> {
  queue = queue.filter((update) => update.update_id >= Number(params.offset ?? 0))
  const batch = queue.slice(0, 2)
  // Held, as Telegram does, until something comes or the client goes away.
  return batch.length > 0 ? { result: batch } : () => undefined
}

function said(updateId: number, text: string) {
  return { ...inPrivate({ message_id: updateId, text }), update_id: updateId }
}

let states: (string | null)[] = []
beforeEach(() => {
  states = []
})

function startLoop(
  accept: (messages: IncomingMessage[]) => Promise<void>,
  hear = (u: Parameters<typeof decode>[0]) => [decode(u, BOT, NOW)].filter((m) => m !== null),
) {
  const api = connect({ token: TOKEN, root: wire.apiRoot, timeoutSeconds: 5 })
  loop = poll({
    api,
    token: TOKEN,
    holdSeconds: 30,
    hear,
    accept,
    patience: { firstMs: 1, mostMs: 4 },
    logger: log,
    signal: stopping.signal,
    onState: (trouble) => states.push(trouble),
    onRival: () => {},
  })
}

const offsets = () => wire.calls.filter((c) => c.method === 'getUpdates').map((c) => c.params.offset)
const texts = (messages: IncomingMessage[]) => messages.map((m) => ('text' in m ? m.text : m.kind))

describe('polling', () => {
  test('asks for the kinds it needs and goes on only after the batch is accepted', async () => {
    queue = [said(10, 'a'), said(11, 'b'), said(12, 'c')]
    const { hold, open } = gate()
    const batches: string[][] = []
    startLoop(async (messages) => {
      batches.push(texts(messages))
      await hold()
    })
    await vi.waitFor(() => expect(batches).toEqual([['a', 'b']]))
    expect(offsets()).toEqual([undefined])
    expect(wire.calls[0]?.params).toMatchObject({
      limit: 100,
      allowed_updates: ['message', 'edited_message', 'callback_query', 'my_chat_member'],
    })
    open()
    await vi.waitFor(() => expect(offsets()).toEqual([undefined, 12, 13]))
    expect(batches).toEqual([['a', 'b'], ['c']])
    expect(queue).toEqual([])
  })

  test('the same batch comes again until it is accepted, and nothing is fetched meanwhile', async () => {
    queue = [said(10, 'a'), said(11, 'b')]
    const batches: string[][] = []
    startLoop(async (messages) => {
      batches.push(texts(messages))
      if (batches.length < 4) throw new Error('disk full')
      expect(offsets()).toEqual([undefined])
    })
    await vi.waitFor(() => expect(offsets()).toEqual([undefined, 12]))
    expect(batches).toEqual(Array(4).fill(['a', 'b']))
    expect(log.lines.filter((l) => l.level === 'error')).toHaveLength(3)
  })

  test('told to stop while nothing can be saved, it confirms nothing', async () => {
    queue = [said(10, 'a')]
    let attempts = 0
    startLoop(async () => {
      attempts += 1
      if (attempts === 3) stopping.abort()
      throw new Error('disk full')
    })
    await loop
    expect(attempts).toBe(3)
    expect(offsets()).toEqual([undefined])
    expect(queue).toHaveLength(1)
  })

  test('told to stop while it saves, it waits for that', async () => {
    queue = [said(10, 'a')]
    const { reached, hold, open } = gate()
    let saved = false
    startLoop(async () => {
      await hold()
      saved = true
    })
    await reached
    stopping.abort()
    const ended = loop?.then(() => expect(saved).toBe(true))
    open()
    await ended
  })

  test('told to stop while Telegram holds the request, it ends at once', async () => {
    startLoop(() => Promise.resolve())
    await vi.waitFor(() => expect(offsets()).toHaveLength(1))
    stopping.abort()
    await loop
    expect(log.lines).toEqual([])
  })

  test('what is none of our business is confirmed unsaved', async () => {
    queue = [{ update_id: 10 }, { update_id: 11 }]
    startLoop(() => expect.unreachable())
    await vi.waitFor(() => expect(offsets()).toEqual([undefined, 12]))
  })

  test('numbers that start anew at a lower one are heard', async () => {
    const batches: string[][] = []
    const answers = [{ result: [said(900_000, 'before')] }, { result: [] }]
    wire.on('getUpdates', (call) => answers.shift() ?? serveQueue(call))
    queue = [said(17, 'after')]
    startLoop(async (messages) => void batches.push(texts(messages)))
    await vi.waitFor(() => expect(batches).toEqual([['before'], ['after']]))
  })

  test.each([
    ['the network is gone', () => (answer: import('node:http').ServerResponse) => answer.destroy(), 'warn'],
    ['Telegram is out of order', () => ({ error: 502, description: 'Bad Gateway' }), 'warn'],
    ['the answer is no JSON', () => (answer: import('node:http').ServerResponse) => answer.end('<html>'), 'warn'],
    [
      'another process polls',
      () => ({ error: 409, description: 'Conflict: terminated by other getUpdates request' }),
      'error',
    ],
    ['the token was revoked', () => ({ error: 401, description: 'Unauthorized' }), 'error'],
  ] as const)('%s: it says so, tries again and misses nothing', async (_, failure, level) => {
    let failures = 0
    wire.on('getUpdates', (call) => {
      failures += 1
      return failures <= 12 ? failure() : serveQueue(call)
    })
    queue = [said(10, 'a')]
    const batches: string[][] = []
    startLoop(async (messages) => void batches.push(texts(messages)))
    await vi.waitFor(() => expect(batches).toEqual([['a']]))
    const complaints = log.lines.filter((l) => l.level === level)
    // One outage is a few lines, not one for each of its attempts.
    expect(complaints.length).toBeGreaterThan(0)
    expect(complaints.length).toBeLessThan(4)
    expect(log.lines.at(-1)).toMatchObject({ level: 'info', fields: { failures: 12 } })
    // Whoever watches is told at each failure, and when it is over.
    expect(states.slice(0, 12).every((reason) => reason !== null && !reason.includes(TOKEN))).toBe(true)
    expect(states.at(-1)).toBeNull()
  })

  test('waits as long as Telegram asks', async () => {
    const failures = [{ error: 429, description: 'Too Many Requests: retry after 1', parameters: { retry_after: 1 } }]
    const began = performance.now()
    wire.on('getUpdates', (call) => failures.shift() ?? serveQueue(call))
    queue = [said(10, 'a')]
    const heard: string[][] = []
    startLoop(async (messages) => void heard.push(texts(messages)))
    await vi.waitFor(() => expect(heard).toEqual([['a']]), 5_000)
    expect(performance.now() - began).toBeGreaterThan(990)
  })
})

test('pauses double up to the longest', () => {
  const patience = { firstMs: 1_000, mostMs: 30_000 }
  expect([1, 2, 3, 4, 5, 6, 7, 5_000].map((n) => pauseAfter(n, patience))).toEqual([
    1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000,
  ])
})
