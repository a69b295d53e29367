/** What a bad line does to the bot, over a real one: it waits no longer than it must, guesses nothing, and goes on by itself. */
import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { FailureRule } from '../../src/rehearsal/world.js'
import { BINH, CHAIRMAN, CLERK, HANH, startHouse } from '../support/house.js'

/** As in service, with shorter patience: what takes half a minute there takes half a second here. */
const house = await startHouse({
  timeouts: { callSeconds: 0.5, holdSeconds: 0.5, graceSeconds: 0.3, fileSeconds: 0.8 },
  patience: { firstMs: 20, mostMs: 200 },
})
const { world } = house
let round = 0

beforeEach(() => {
  round += 1
  world.clearFailures()
})

type Answer = FailureRule['answer']

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
  ['a page of a proxy', 'html'],
  ['a line that is cut before the call is worked on', 'cut_before'],
  ['an answer that is lost', 'cut_after'],
]

async function queueForAll(mark: string): Promise<void> {
  await house.inside(async (office) => {
    const members = await office.members()
    await office.queue(
      members.map((member) => ({
        key: `${mark}:${member.id}`,
        target: { to: 'member', member: member.id },
        startedBy: 'person',
        notBefore: house.clock().now(),
        meantFor: null,
        kind: 'say',
        params: { kind: 'question_for_clerk', member: member.name, task: null, said: mark },
      })),
    )
  })
}

async function minutesLater(minutes: number): Promise<void> {
  await house.clock().turnTo(new Date(house.clock().now().getTime() + minutes * 60_000), () => {})
  await house.rest()
}

describe.each(BAD_LINES)('sending over %s', (_name, answer) => {
  test('holds up nobody else, is recorded as open, goes again marked, and arrives', async () => {
    const mark = `lượt ${round}`
    const came = (chat: number) => house.fromBot(chat).filter((m) => m.text.includes(mark)).length
    world.fail({ method: 'sendMessage', chatId: HANH, answer })
    await queueForAll(mark)
    await house.app().settle()
    for (const chat of [CLERK.id, CHAIRMAN, BINH]) expect(came(chat)).toBe(1)
    const [row] = (await house.ledger()).filter((d) => d.key.startsWith(`${mark}:`) && d.state !== 'sent')
    // Whether it arrived nobody on this side can know.
    expect(row).toMatchObject({ state: 'queued', reason: 'answer_lost', mayRepeat: true, attempts: 1, sentAt: null })

    await minutesLater(1)
    expect(came(HANH)).toBe(answer === 'cut_after' ? 2 : 1)
    expect((await house.ledger()).find((d) => d.id === row?.id)).toMatchObject({ state: 'sent', mayRepeat: true })
  })
})

describe.each(BAD_LINES)('asking for messages over %s', (_name, answer) => {
  test('loses none and doubles none; the bot asks again by itself and says meanwhile that it hears nothing', async () => {
    const words = `vướng Q1-1 vì thiếu mẫu ${round}`
    world.fail({ method: 'getUpdates', answer, times: 2 })
    world.say({ from: HANH, chatId: HANH, text: words })
    await vi.waitFor(() => expect(world.unfetched()).toBe(0), { timeout: 20_000, interval: 10 })
    await house.app().settle()
    expect(house.fromBot(HANH).filter((m) => m.text.includes(`mẫu ${round}`))).toHaveLength(1)
    const inVitals = async () => (await house.app().vitals()).platforms.map((p) => p.trouble)
    await vi.waitFor(async () => expect(await inVitals()).toEqual([null]), { timeout: 20_000, interval: 10 })
  })
})

describe.each<[name: string, answer: Answer]>([
  ['never begins', 'half_open'],
  ['drips without end', { dripMs: 20 }],
  ['cannot be had now', { status: 503, description: 'Service Unavailable' }],
  ['breaks off', 'cut_before'],
])('a file that %s', (_name, answer) => {
  test('is fetched again and filed once; words of others are answered meanwhile', async () => {
    const name = `bien-ban-${round}.txt`
    world.fail({ method: 'file', answer })
    const bytes = new TextEncoder().encode(`Biên bản lượt ${round}`)
    world.say({ from: HANH, chatId: HANH, text: 'Q1-1', files: [{ name, mime: 'text/plain', bytes }] })
    expect((await house.say(BINH, BINH, 'việc của em')).length).toBeGreaterThan(0)
    await minutesLater(2)
    const work = await house.work()
    expect(work.files.filter((file) => file.name === name)).toHaveLength(1)
    expect(house.fromBot(HANH).filter((m) => m.text.includes(name))).toHaveLength(1)
  })
})

test('a server of files that is away for an hour: the message waits, nobody is told of a fault, and the file is filed once', async () => {
  const name = 'bao-cao-gio.txt'
  world.fail({ method: 'file', times: 1000, answer: { status: 503, description: 'Service Unavailable' } })
  world.say({
    from: HANH,
    chatId: HANH,
    text: 'Q1-1',
    files: [{ name, mime: 'text/plain', bytes: new Uint8Array([65]) }],
  })
  const before = house.fromBot(HANH).length
  for (let minute = 0; minute < 60; minute += 5) await minutesLater(5)
  expect(house.fromBot(HANH)).toHaveLength(before)
  world.clearFailures()
  await minutesLater(2)
  expect((await house.work()).files.filter((file) => file.name === name)).toHaveLength(1)
})
