/** When messages leave, and what they say about days. */
import { afterAll, expect, test } from 'vitest'
import type { Outgoing } from '../../src/application/message.js'
import type { NewDelivery } from '../../src/application/ports.js'
import type { CivilDate } from '../../src/domain/calendar.js'
import { addDays, civilDateAt, clockTimeAt, instantOf, workCalendar } from '../../src/domain/calendar.js'
import type { House } from '../support/house.js'
import {
  BINH,
  CHAIRMAN,
  CLERK,
  GROUP,
  HANH,
  PEOPLE,
  startedByBot,
  startHouse,
  startOwnHouse,
} from '../support/house.js'
import { FACTS } from '../voice/fixtures.js'

const calendar = workCalendar()
const house = await startHouse()
const zone = process.env.TZ
afterAll(() => {
  if (zone === undefined) delete process.env.TZ
  else process.env.TZ = zone
})

/** Counted one day after the other. */
function workingDays(from: CivilDate, to: CivilDate): number {
  let count = 0
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (calendar.isWorkingDay(day)) count += 1
  return count
}

/** The days on which something leaves about V-1, and whom it reaches. */
const REMINDED: [day: string, ...chats: number[]][] = [
  ['2023-01-11', GROUP, HANH, BINH],
  ['2023-01-17', GROUP, HANH, BINH],
  ['2023-01-19', GROUP, HANH, BINH],
  ['2023-01-27', GROUP, HANH, BINH],
  ['2023-01-30', GROUP, HANH, BINH],
  ['2023-01-31', CLERK.id],
  ['2023-02-02', CHAIRMAN],
]

const LATE = /trễ|quá hạn|chậm|muộn/i

/** The line that tells when the task with this code is due. */
function dueOf(text: string, code: string): string {
  const lines = text.split('\n')
  const from = lines.findIndex((l) => l.includes(`${code} `) || l.includes(`${code}:`))
  return lines.slice(Math.max(0, from)).find((l) => /^\P{L}*hạn/iu.test(l)) ?? text
}

test('messages due 07:30 leave between 07:30 and 07:35, not before', async () => {
  await house.inside(async (office) => {
    const { settings } = await office.commune()
    await office.saveSettings({ ...settings, postAt: '07:30' })
  })
  await house.turnTo('2023-01-11', '07:20')
  const before = house.fromBot(HANH).length
  for (let minute = 21; minute < 30; minute += 1) await house.turnTo('2023-01-11', `07:${minute}`)
  expect(house.fromBot(HANH)).toHaveLength(before)
  for (let minute = 30; minute < 36; minute += 1) await house.turnTo('2023-01-11', `07:${minute}`)
  const came = house.fromBot(HANH).slice(before)
  expect(came).toHaveLength(1)
  expect(clockTimeAt(new Date(came[0]?.at ?? 0)) >= '07:30').toBe(true)
})

test.each(['2023-01-12', '2023-01-18', '2023-01-24', '2023-01-29', '2023-01-30', '2023-01-31', '2023-02-07'])(
  'on %s the text says the exact number of working days left or late',
  async (today) => {
    await house.turnTo(today, '19:30')
    const [answer] = await house.say(HANH, HANH, 'việc của tôi')
    // 29/01 is a Sunday: it counts as late after Monday 30/01.
    const about = dueOf(answer?.text ?? '', 'V-1')
    expect(about).toContain('29/01/2023')
    const left = today <= '2023-01-30' ? workingDays(today, '2023-01-30') : workingDays('2023-01-30', today)
    if (today === '2023-01-30') expect(about).toMatch(/hôm nay/i)
    else expect(about).toMatch(new RegExp(`\\b${left} ngày làm việc`))
    expect(LATE.test(about.replace(/tính trễ sau|tính chậm sau/, '')), about).toBe(today > '2023-01-30')
  },
)

test('each reminder that leaves says the exact number of working days left or late', async () => {
  const own = await startOwnHouse()
  const read: Record<string, string[]> = {}
  for (const [day, ...chats] of REMINDED) {
    await own.turnTo(day)
    const came = chats.map((chat) => own.fromBot(chat).filter(({ at }) => civilDateAt(new Date(at)) === day))
    read[day] = came.map((texts) => dueOf(texts.map(({ text }) => text).join('\n'), 'V-1'))
  }
  for (const [day, ...chats] of REMINDED) {
    // 29/01 is a Sunday: Monday still counts.
    const left = workingDays(day, '2023-01-30')
    const late = workingDays('2023-01-30', day)
    const said =
      late > 0
        ? `quá hạn ${late} ngày làm việc`
        : left > 0
          ? `còn ${left} ngày làm việc`
          : 'hôm nay nộp vẫn tính đúng hạn'
    const told = chats.map(() => expect.stringMatching(new RegExp(`Hạn: Chủ nhật, 29/01/2023, ${said}$`)))
    expect(read[day], day).toEqual(told)
  }
})

test('due today is not overdue until midnight in Vietnam, wherever the server stands', async () => {
  for (const [time, late] of [
    ['23:59', false],
    ['00:00', true],
  ] as const) {
    await house.turnTo(late ? '2023-04-01' : '2023-03-31', time)
    const said: string[] = []
    for (const tz of ['UTC', 'Pacific/Kiritimati', 'Etc/GMT+12', 'Asia/Ho_Chi_Minh']) {
      process.env.TZ = tz
      expect(new Date(2023, 0, 1).getTimezoneOffset()).toBe(
        { UTC: 0, 'Pacific/Kiritimati': -840, 'Etc/GMT+12': 720, 'Asia/Ho_Chi_Minh': -420 }[tz],
      )
      const [mine] = await house.say(BINH, BINH, 'việc của tôi')
      said.push(mine?.text ?? '')
    }
    expect(new Set(said).size).toBe(1)
    const about = dueOf(said[0] ?? '', 'Q1-1')
    expect(about).toContain('31/03/2023')
    expect(LATE.test(about), about).toBe(late)
  }
})

test('what people do at night and on days off tells others when the office opens: every kind of message', async () => {
  await house.turnTo('2023-04-01', '22:10')
  await house.say(HANH, HANH, 'xong Q1-1')
  const [asked] = await house.say(BINH, BINH, 'xin gia hạn Q1-2 đến 20/4 vì chưa họp')
  expect(asked?.text).toContain('20/04/2023')
  await house.say(BINH, BINH, 'vướng Q1-3 vì thiếu mẫu')
  await house.say(BINH, BINH, 'Q1-4 làm theo mẫu nào ạ?')
  // What is decided before it could be put to the clerk is put to nobody any more; these wait.
  await house.say(HANH, HANH, 'xong Q1-4')
  await house.say(BINH, BINH, 'xin gia hạn V-1 đến 20/4 vì chưa họp')
  await house.turnTo('2023-04-02', '21:00')
  await house.say(CLERK.id, CLERK.id, 'xác nhận Q1-1')
  await house.say(CLERK.id, CLERK.id, 'đồng ý gia hạn Q1-2')
  await house.say(CLERK.id, CLERK.id, 'hỏi Q1-3')
  // And every other kind there is, through the year, on days off and at night.
  const kinds = await sayEveryKind(house, '2023-04-09')
  await house.turnTo('2024-01-05', '20:00')
  const rows = startedByBot(await house.ledger())
  const lived = rows.filter(({ key }) => key.startsWith('lived:'))
  expect(lived).toHaveLength(kinds)
  expect(lived.filter(({ state, reason }) => state !== 'sent' && reason !== 'nothing_to_say')).toEqual([])
  const ledger = rows.filter((d) => d.state === 'sent')
  const sent = new Set(ledger.map((d) => (d.kind === 'say' ? d.params.kind : d.kind)))
  for (const kind of [
    'period_post',
    'group_note',
    'person_note',
    'claim_review',
    'claim_confirmed',
    'extension_review',
    'extension_decided',
    'blocked_review',
    'explanation_asked',
  ] as const)
    expect([...sent], kind).toContain(kind)
  for (const { sentAt, key } of ledger) {
    const at = sentAt ?? new Date(0)
    expect(calendar.isWorkingDay(civilDateAt(at)), `${key} ${at.toISOString()}`).toBe(true)
    expect(clockTimeAt(at) >= '07:00' && clockTimeAt(at) < '18:00', `${key} ${at.toISOString()}`).toBe(true)
  }
  for (const chat of [GROUP, CHAIRMAN, ...PEOPLE.map((p) => p.id)]) {
    const notes = ledger.filter(
      (d) => d.key.startsWith('note:') && d.target.to !== 'chat' && house.fromBot(chat).length,
    )
    expect(new Set(notes.map((d) => d.key)).size).toBe(notes.length)
  }
})

/** Queues them through the year, some on a Saturday, some on a Sunday, some late on a Wednesday evening. Answers with how many. */
async function sayEveryKind(own: House, from: CivilDate): Promise<number> {
  const says = everySaying()
  const member = (await own.inside((office) => office.members()))[0]?.id ?? 0
  const weeks = 15
  for (let week = 0; week < weeks; week += 1) {
    const [day, time] = [
      [addDays(from, 14 * week - 1), '10:00'],
      [addDays(from, 14 * week), '15:00'],
      [addDays(from, 14 * week + 3), '21:30'],
    ][week % 3] as [CivilDate, string]
    await own.turnTo(day, time)
    const some = says.filter((_, n) => n % weeks === week)
    const now = own.clock().now()
    await own.inside((office) =>
      office.queue(some.map((params) => saying(`lived:${params.kind}`, params, member, now))),
    )
    own.clock().wake(now)
  }
  return says.length
}

function everySaying(): Outgoing[] {
  return Object.entries(FACTS).flatMap(([kind, [facts]]) => (facts ? [{ kind, ...facts } as Outgoing] : []))
}

function saying(key: string, params: Outgoing, member: number, notBefore: Date): NewDelivery {
  return { key, target: { to: 'member', member }, startedBy: 'bot', notBefore, meantFor: null, kind: 'say', params }
}

test.each([
  ['at night', '2022-12-30', '20:30'],
  ['on a day off', '2022-12-31', '10:00'],
])('%s every kind of message there is waits for the office to open', async (_when, day, time) => {
  const house = await startOwnHouse()
  await house.turnTo(day, time)
  const at = house.clock().now()
  const member = (await house.inside((office) => office.members()))[0]?.id ?? 0
  const says = everySaying()
  const before = house.world.calls().filter(({ method }) => method.startsWith('send')).length
  await house.inside((office) =>
    office.queue(says.map((params) => saying(`${day}:${params.kind}`, params, member, at))),
  )
  await house.app().settle()
  const waiting = (await house.ledger()).filter(({ key }) => key.startsWith(`${day}:`))
  expect(waiting).toHaveLength(says.length)
  for (const row of waiting)
    expect(row, row.key).toMatchObject({
      state: 'queued',
      reason: 'office_closed',
      notBefore: instantOf('2023-01-03', '08:00'),
    })
  expect(house.world.calls().filter(({ method }) => method.startsWith('send'))).toHaveLength(before)
})
