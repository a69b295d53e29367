/** What a bad line does to the bot on Zalo, over a real one: it waits no longer than it must, guesses nothing, and goes on by itself. */
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { ZaloFailure } from '../../src/rehearsal/world.js'
import { BINH, HANH, LAN, SON, startZaloHouse } from '../support/zalo-house.js'

const patience = { firstMs: 20, mostMs: 200 }
const timeouts = { callSeconds: 0.5, holdSeconds: 0.5, graceSeconds: 0.3, fileSeconds: 0.8 }
/** As in service, with shorter patience: brought by webhook; and one that fetches for itself. */
const house = await startZaloHouse({ group: false, timeouts, patience })
const fetching = await startZaloHouse({ group: false, polling: true, timeouts, patience })
let round = 0

beforeEach(() => {
  round += 1
  house.zalo.clearFailures()
  fetching.zalo.clearFailures()
})

type Answer = ZaloFailure['answer']

const BAD_LINES: [name: string, answer: Answer][] = [
  ['a call that is not answered in time', { hangMs: 30_000 }],
  ['a half-open connection: it stands, and nothing ever comes', 'half_open'],
  ['an answer that drips without end', { dripMs: 20 }],
  ['200 with no JSON', { body: '<p>Đăng nhập Wi-Fi</p>' }],
  ['200 with half a JSON', { body: '{"ok":true,"result":{"mess' }],
  ['200 with null', { body: 'null' }],
  ['200 with another JSON', { body: '{"status":"portal"}' }],
  ['200 "ok" without a result', { body: '{"ok":true}' }],
  ['a refusal without a reason', { body: '{"ok":false}' }],
  ['a page of a proxy: 502', { page: 502 }],
  ['a line that is cut before the call is worked on', 'cut_before'],
]
const LOST: [name: string, answer: Answer][] = [
  ['an answer that is lost', 'cut_after'],
  ['"ok" without the id of a message', 'no_id'],
]

/** Long since. */
const BEGINNING = new Date('2022-12-30T01:00:00Z')

async function queueForAll(mark: string): Promise<void> {
  await house.inside(async (office) => {
    const members = await office.members()
    await office.queue(
      members.map((member) => ({
        key: `${mark}:${member.id}`,
        target: { to: 'member', member: member.id },
        startedBy: 'person',
        notBefore: BEGINNING,
        meantFor: null,
        kind: 'say',
        params: { kind: 'question_for_clerk', member: member.name, task: null, said: mark },
      })),
    )
  })
}

describe.each([...BAD_LINES, ...LOST])('sending over %s', (name, answer) => {
  test('holds up nobody else, is recorded as open, goes again marked, and arrives', async () => {
    const mark = `lượt ${round}.`
    const came = (chat: number) => house.fromBot(chat).filter((m) => m.text.includes(mark)).length
    house.zalo.fail({ method: 'sendMessage', chatId: HANH, answer })
    await queueForAll(mark)
    await house.app.settle()
    for (const chat of [LAN, SON, BINH]) expect(came(chat)).toBe(1)
    const [row] = (await house.ledger()).filter((d) => d.key.startsWith(`${mark}:`) && d.state !== 'sent')
    // Whether it arrived nobody on this side can know.
    expect(row).toMatchObject({ state: 'queued', reason: 'answer_lost', mayRepeat: true, attempts: 1, sentAt: null })

    await house.turnBy(60_000)
    await house.rest()
    expect(came(HANH)).toBe(LOST.some(([lost]) => lost === name) ? 2 : 1)
    expect((await house.ledger()).find((d) => d.id === row?.id)).toMatchObject({ state: 'sent', mayRepeat: true })
  })
})

test('sending too fast for a proxy (429 as a page): silent for half a minute, nothing counted, nothing lost, each once', async () => {
  const mark = `lượt ${round}.`
  house.zalo.fail({ method: 'sendMessage', chatId: HANH, answer: { page: 429 } })
  await queueForAll(mark)
  await house.app.settle()
  const waiting = (await house.ledger()).filter((d) => d.key.startsWith(`${mark}:`) && d.state === 'queued')
  expect(waiting.length).toBeGreaterThan(0)
  for (const d of waiting) expect(d).toMatchObject({ attempts: 0, mayRepeat: false, reason: 'rate_limited' })
  await house.turnBy(60_000)
  await house.rest()
  for (const chat of [LAN, SON, HANH, BINH])
    expect(house.fromBot(chat).filter((m) => m.text.includes(mark))).toHaveLength(1)
})

describe.each([...BAD_LINES, ['a proxy that was asked too fast: 429', { page: 429 }] as [string, Answer]])(
  'asking for messages over %s',
  (_name, answer) => {
    test('loses none and doubles none; the bot asks again by itself and says meanwhile that it hears nothing', async () => {
      const { zalo } = fetching
      zalo.fail({ method: 'getUpdates', answer, times: 2 })
      const before = fetching.fromBot(HANH).length
      zalo.say({ from: HANH, chatId: HANH, text: 'việc của em' })
      const answers = () => fetching.fromBot(HANH).length
      await vi.waitFor(() => expect(answers()).toBeGreaterThan(before), { timeout: 20_000, interval: 10 })
      await fetching.rest()
      expect(fetching.fromBot(HANH)).toHaveLength(before + 1)
      const troubles = async () => (await fetching.app.vitals()).platforms.map((p) => p.trouble)
      await vi.waitFor(async () => expect(await troubles()).toEqual([null]), { timeout: 20_000, interval: 10 })
    })
  },
)

describe('a photo', () => {
  /** What is said of a photo that comes at once. */
  let usual: string[]

  async function send(): Promise<string[]> {
    const before = house.fromBot(HANH).length
    house.zalo.say({ from: HANH, chatId: HANH, files: [{ name: 'anh.jpg', mime: 'image/jpeg', bytes: PHOTO }] })
    const others = house.fromBot(BINH).length
    house.zalo.say({ from: BINH, chatId: BINH, text: 'việc của em' })
    const answered = () => expect(house.fromBot(BINH).length, 'others meanwhile').toBeGreaterThan(others)
    await vi.waitFor(answered, { timeout: 20_000, interval: 10 })
    await house.rest()
    await house.turnBy(120_000)
    await house.rest()
    return house
      .fromBot(HANH)
      .slice(before)
      .map((m) => m.text.replace(/anh-[\d-]+\w+\.jpg/, 'anh.jpg'))
  }

  beforeAll(async () => {
    usual = await send()
  })

  test.each<[name: string, answer: Answer]>([
    ['never begins', 'half_open'],
    ['drips without end', { dripMs: 20 }],
    ['cannot be had now', { page: 503 }],
    ['breaks off', 'cut_before'],
  ])(
    'that %s is fetched again, and the same is said of it as of any other; others are answered meanwhile',
    async (_name, answer) => {
      house.zalo.fail({ method: 'file', answer })
      expect(usual.length).toBeGreaterThan(0)
      expect(await send()).toEqual(usual)
    },
  )
})

/** The beginning of a JPEG is all that is looked at. */
const PHOTO = new Uint8Array([
  0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0xff, 0xd9,
])
