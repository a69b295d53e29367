/** The bot was off over days on which messages were due: what was missed is said once, merged, late and in office hours. */
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { judge } from '../../src/application/health.js'
import type { NewDelivery } from '../../src/application/ports.js'
import { civilDateAt, clockTimeAt, instantOf, workCalendar } from '../../src/domain/calendar.js'
import { connection } from '../support/database.js'
import type { House } from '../support/house.js'
import { BINH, CHAIRMAN, CLERK, GROUP, HANH, PEOPLE, startedByBot, startHouse } from '../support/house.js'

const calendar = workCalendar()
const CHATS = [GROUP, ...PEOPLE.map((p) => p.id)]

/** What is merged into no other message. */
const NEWS: NewDelivery = {
  key: 'news',
  target: { to: 'member', member: 3 },
  startedBy: 'bot',
  notBefore: instantOf('2023-01-11', '08:00'),
  meantFor: null,
  kind: 'say',
  params: { kind: 'left_as_it_is' },
}

interface Record {
  key: string
  on: string
  deliveryKey: string | null
  skipped: string | null
}

/** What a chat was told since so many messages stood in it. */
function textsSince(house: House, before: ReadonlyMap<number, number>): (chat: number) => string[] {
  return (chat) =>
    house
      .fromBot(chat)
      .slice(before.get(chat))
      .map(({ text }) => text)
}

/** A bot that no platform answers works on, and says what it lacks. */
async function tellsOfNoNetwork(house: House): Promise<void> {
  await expect.poll(async () => (await house.app().vitals()).platforms[0]?.trouble).toBeTruthy()
  await house.clock().turnTo(new Date(house.clock().now().getTime() + 10 * 60_000), () => {})
  const { live, ready, why } = judge(await house.app().vitals())
  expect([live, ready]).toEqual([true, false])
  expect(why).toContainEqual(expect.stringMatching(/tin từ Telegram.*kết nối bị ngắt.*doctor/))
  expect(why.filter((line) => line.includes('khởi động'))).toEqual([])
}

async function reminders(house: House): Promise<Record[]> {
  const client = await connection(house.databaseUrl, 'all')
  return (
    await client.query<Record>('select "key", "on", "deliveryKey", "skipped" from "Reminder" order by "on", "key"')
  ).rows
}

/** A bot that ran until `from`, was off, and came back at `back`. */
async function after(
  from: string,
  back: Date,
): Promise<{ house: House; came: { chat: number; at: string; text: string }[] }> {
  const house = await startHouse()
  await house.turnTo(from, '08:05')
  await house.stop()
  const before = new Map(CHATS.map((chat) => [chat, house.fromBot(chat).length]))
  await house.start(back)
  await house.clock().turnTo(new Date(back.getTime() + 12 * 3_600_000), () => {})
  await house.rest()
  const came = CHATS.flatMap((chat) =>
    house
      .fromBot(chat)
      .slice(before.get(chat))
      .map(({ at, text }) => ({ chat, at, text })),
  )
  return { house, came }
}

// 11/01: the nudge of 7 working days before V-1 (29/01); 17/01 and 19/01: 3 and 1; 27/01: the last working day; 30/01: the last day in time; 31/01: late, to the clerk.
describe.each([
  ['3 days', '2023-01-10', instantOf('2023-01-13', '09:30'), '11/01/2023'],
  ['21 days over Tết', '2023-01-10', instantOf('2023-01-31', '09:30'), '30/01/2023'],
  ['20 days, back at night', '2023-01-10', instantOf('2023-01-30', '23:40'), '30/01/2023'],
  ['3 days, back on a Saturday', '2023-01-10', instantOf('2023-01-14', '09:00'), null],
])('off for %s', (_name, from, back, meantFor) => {
  const ready = after(from, back)
  afterAll(async () => (await ready).house.stop())

  test('at most one catch-up to each, marked late, within office hours', async () => {
    const { house, came } = await ready
    for (const { at, text } of came) {
      expect(calendar.isWorkingDay(civilDateAt(new Date(at))), `${at} ${text.slice(0, 50)}`).toBe(true)
      expect(clockTimeAt(new Date(at)) >= '07:00' && clockTimeAt(new Date(at)) < '18:00').toBe(true)
    }
    for (const chat of CHATS) expect(came.filter((m) => m.chat === chat).length).toBeLessThanOrEqual(1)
    if (meantFor === null) expect(came).toEqual([])
    else {
      expect(came.map((m) => m.chat)).toContain(HANH)
      const late = startedByBot(await house.ledger()).filter(
        (d) => d.meantFor !== null && d.state === 'sent' && d.meantFor < civilDateAt(d.sentAt ?? new Date(0)),
      )
      expect(late.length).toBeGreaterThan(0)
      for (const { text } of came.filter((m) => m.chat === HANH)) expect(text).toContain(meantFor)
    }
  })

  test('each missed reminder is accounted for: said once, or skipped with its reason', async () => {
    const { house } = await ready
    const records = await reminders(house)
    const today = civilDateAt(house.clock().now())
    const planned = meantFor === null ? '2023-01-10' : today
    expect(records.every((r) => (r.deliveryKey === null) !== (r.skipped === null))).toBe(true)
    const work = await house.work()
    const collected = work.assignments.filter((a) => work.tasks.some((t) => t.id === a.taskId && t.code === 'V-1'))
    const expected = [
      ['before-7', '2023-01-11'],
      ['before-3', '2023-01-17'],
      ['before-1', '2023-01-19'],
      ['due', '2023-01-27'],
      ['last', '2023-01-30'],
    ].filter(([, on]) => (on ?? '') <= planned)
    for (const { id } of collected)
      for (const [rung, on] of expected) {
        const found = records.filter((r) => r.key.startsWith(`${id}:${rung}:`) && !r.key.includes('@'))
        expect(found, `${id} ${rung}`).toHaveLength(1)
        expect(found[0]?.on).toBe(on)
        const isLatest = rung === expected.at(-1)?.[0]
        expect(found[0]?.skipped).toBe(isLatest ? null : 'superseded')
      }
  })

  test('a second start, and the ticks after it, say nothing more', async () => {
    const { house } = await ready
    await house.stop()
    const before = house.world.calls().filter((c) => c.method === 'sendMessage').length
    const records = await reminders(house).catch(() => [])
    await house.start(house.clock().now())
    for (let n = 0; n < 5; n += 1) await house.clock().turnTo(new Date(house.clock().now().getTime() + 1000), () => {})
    expect(house.world.calls().filter((c) => c.method === 'sendMessage')).toHaveLength(before)
    expect(await reminders(house)).toEqual(records)
  })
})

describe('one thing after the other', () => {
  let house: House
  /** A house less, that the next may have its connections. */
  afterEach(() => house.stop())

  test('off for five minutes and three hours over 08:00: the day is said once, the same day, not marked late', async () => {
    house = await startHouse()
    await house.turnTo('2023-01-11', '07:58')
    await house.stop()
    await house.start(instantOf('2023-01-11', '08:03'))
    await house.turnTo('2023-01-11', '08:04')
    const nudges = () => house.fromBot(HANH).filter((m) => m.text.includes('V-1'))
    expect(nudges()).toHaveLength(1)
    await house.stop()
    await house.start(instantOf('2023-01-11', '11:10'))
    await house.turnTo('2023-01-11', '17:30')
    expect(nudges()).toHaveLength(1)
    await house.turnTo('2023-01-12', '07:59')
    await house.stop()
    await house.start(instantOf('2023-01-17', '11:02'))
    await house.turnTo('2023-01-17', '11:03')
    expect(nudges()).toHaveLength(2)
    const last = (await house.ledger()).filter((d) => d.kind === 'person_note' && d.key.startsWith('note:m3:')).at(-1)
    expect(last?.meantFor).toBe('2023-01-17')
  })

  test('off for three weeks over the end of a quarter: the next one is posted late, once; of all that was missed each has one note', async () => {
    house = await startHouse({ at: instantOf('2023-03-15', '08:00') })
    await house.turnTo('2023-03-17')
    await house.stop()
    const before = new Map(CHATS.map((chat) => [chat, house.fromBot(chat).length]))
    await house.start(instantOf('2023-04-07', '09:30'))
    await house.turnTo('2023-04-07', '18:30')
    const came = textsSince(house, before)
    const posts = (await house.ledger()).filter((d) => d.key.startsWith('post:') && d.key.includes('2023-Q2'))
    expect(posts).toEqual([expect.objectContaining({ state: 'sent', meantFor: '2023-04-03' })])
    expect(came(GROUP).filter((text) => text.includes('Q2-5'))).not.toEqual([])
    const days = (await reminders(house)).filter((r) => r.deliveryKey && r.on > '2023-03-17').map((r) => r.on)
    expect(new Set(days).size, 'missed on several days').toBeGreaterThan(1)
    for (const { id } of PEOPLE) expect(came(id).length, `${id}`).toBeLessThanOrEqual(1)
    expect(came(HANH)).toHaveLength(1)
  })

  test('reminders and the weekly overview of one moment are one message to each, if the clock strikes a thousand times that day', async () => {
    house = await startHouse()
    await house.turnTo('2023-01-29', '19:00')
    const before = new Map(CHATS.map((chat) => [chat, house.fromBot(chat).length]))
    const [first, last] = ['07:00', '17:59'].map((time) => instantOf('2023-01-30', time).getTime()) as [number, number]
    const TICKS = 1000
    for (let n = 0; n < TICKS; n += 1)
      await house.clock().turnTo(new Date(first + ((last - first) * n) / (TICKS - 1)), () => {})
    const came = textsSince(house, before)
    const due = 'Hạn: Chủ nhật, 29/01/2023, hôm nay nộp vẫn tính đúng hạn'
    const toUnit = (unit: string) => [
      expect.stringMatching(new RegExp(`^Kính gửi đồng chí: 1 việc cần làm[\\s\\S]*V-1 ${unit}:[\\s\\S]*${due}`)),
    ]
    expect(came(GROUP)).toEqual([
      expect.stringMatching(
        new RegExp(`^Kính gửi các đồng chí: tuần này có 1 việc đến hạn[\\s\\S]*Còn chờ 5 đơn vị:[\\s\\S]*${due}`),
      ),
    ])
    expect(came(CLERK.id)).toEqual([expect.stringMatching(/^Tuần qua Nhắc Việc đã gửi \d+ tin/)])
    expect(came(CHAIRMAN)).toEqual([
      expect.stringMatching(
        /tình hình thực hiện kế hoạch trong tuần[\s\S]*Tiến độ thứ Hai, 30\/01\/2023: xong 0\/13 việc[\s\S]*V-1/,
      ),
    ])
    expect(came(HANH)).toEqual(toUnit('Hội Liên hiệp Phụ nữ'))
    expect(came(BINH)).toEqual(toUnit('Hội Nông dân'))
  })

  test('the platform is away for 48 hours: nothing is lost, nothing is doubled, the order stays', async () => {
    house = await startHouse()
    await house.turnTo('2023-01-10', '17:50')
    house.world.fail({ method: 'sendMessage', times: 100_000, answer: { status: 502, description: 'Bad Gateway' } })
    await house.turnTo('2023-01-12', '17:50')
    house.world.clearFailures()
    await house.turnTo('2023-01-13', '09:00')
    const nudges = house.fromBot(HANH).filter((m) => m.text.includes('V-1'))
    expect(nudges.length).toBe(1)
    expect(nudges[0]?.text).toContain('11/01')
  })

  test.each<[name: string, during: () => Promise<void>]>([
    ['the bot runs on', () => house.turnTo('2023-01-12', '17:50')],
    [
      'the bot is started anew on both days, at night too',
      async () => {
        for (const [day, time] of [
          ['2023-01-11', '07:30'],
          ['2023-01-11', '21:00'],
          ['2023-01-12', '08:45'],
        ] as const) {
          await house.turnTo(day, time)
          await house.stop()
          await house.start(house.clock().now(), 'unheard')
          await tellsOfNoNetwork(house)
        }
        const planned = (await house.ledger()).filter((d) => d.state === 'queued' && d.meantFor === '2023-01-11')
        expect(planned.map((d) => d.kind)).toContain('person_note')
        await house.turnTo('2023-01-12', '17:50')
      },
    ],
    [
      'the bot ends on the first day and is started when the network is back',
      async () => {
        await house.turnTo('2023-01-11', '16:00')
        await house.stop()
        house.world.clearFailures()
        await house.start(instantOf('2023-01-12', '16:00'))
      },
    ],
  ])(
    'no network at all for two days, %s: afterwards each has what is true now, in order, and one reads from when to when it was',
    async (_name, during) => {
      const timeouts = { callSeconds: 0.5, holdSeconds: 0.5, graceSeconds: 0.3, fileSeconds: 1 }
      house = await startHouse({ timeouts, patience: { firstMs: 20, mostMs: 200 } })
      await house.turnTo('2023-01-10', '17:50')
      house.world.fail({ times: 1_000_000, answer: 'cut_before' })
      house.world.fail({ method: 'getUpdates', times: 1_000_000, answer: 'cut_before' })
      const before = new Map(CHATS.map((chat) => [chat, house.fromBot(chat).length]))
      await house.inside((office) => office.queue([NEWS]))
      await during()
      house.world.clearFailures()
      await house.turnTo('2023-01-13', '12:00')
      const came = textsSince(house, before)
      for (const chat of CHATS) {
        const alarms = came(chat).filter((text) => /nhiều lần (?:vẫn chưa|không) (?:được|đến)/.test(text))
        expect(
          alarms.filter((text) => !text.includes('nay đã gửi lại được')),
          'untrue by now',
        ).toEqual([])
        expect(alarms, `${chat}`).toHaveLength(chat === CLERK.id ? 1 : 0)
      }
      const [over = ''] = came(CLERK.id).filter((text) => text.includes('nay đã gửi lại được'))
      expect(over).toMatch(/Từ 08:00 11\/01 đến \d\d:\d\d 1[23]\/01/)
      for (const chat of CHATS) expect(new Set(came(chat)).size, `${chat}: nothing twice`).toBe(came(chat).length)
      expect((await house.ledger()).filter((d) => d.state === 'failed' || d.state === 'unknown')).toEqual([])
    },
  )

  test('a note whose answer was lost, and the next day takes its place: what it said may come twice, and the ledger says so', async () => {
    house = await startHouse()
    await house.turnTo('2023-01-11', '07:55')
    house.world.fail({ method: 'sendMessage', chatId: HANH, answer: 'cut_after' })
    house.world.fail({ method: 'sendMessage', chatId: HANH, times: 1000, answer: 'cut_before' })
    await house.turnTo('2023-01-11', '08:00')
    await house.stop()
    await house.start(instantOf('2023-01-12', '07:59'))
    await house.turnTo('2023-01-12', '08:00')
    house.world.clearFailures()
    await house.turnTo('2023-01-12', '08:05')
    const notes = (await house.ledger()).filter((d) => /^note:m3:2023-01-1[12]$/.test(d.key))
    expect(notes).toEqual([
      expect.objectContaining({ state: 'cancelled', reason: 'merged_into_newer', mayRepeat: true }),
      expect.objectContaining({ state: 'sent', mayRepeat: true }),
    ])
    const others = (await house.ledger()).filter((d) => d.key.startsWith('note:m4:'))
    expect(others.some((d) => d.mayRepeat)).toBe(false)
  })

  test('an overview that could not leave on its Monday comes with the next note, once, marked late', async () => {
    house = await startHouse()
    await house.turnTo('2023-01-08', '12:00')
    house.world.fail({
      method: 'sendMessage',
      chatId: GROUP,
      times: 100_000,
      answer: { status: 502, description: 'Bad Gateway' },
    })
    await house.turnTo('2023-01-09', '18:10')
    house.world.clearFailures()
    const before = house.fromBot(GROUP).length
    await house.turnTo('2023-01-10', '17:50')
    const came = house.fromBot(GROUP).slice(before)
    expect(came).toHaveLength(1)
    expect(came[0]?.text).toContain('09/01/2023')
    const chairman = (await house.ledger()).filter((d) => d.key === 'note:m2:2023-01-10' && d.state === 'sent')
    expect(chairman).toEqual([])
  })
})
