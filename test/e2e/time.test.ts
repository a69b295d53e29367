/** When messages leave, and what they say about days. */
import { afterAll, expect, test } from 'vitest'
import type { Outgoing } from '../../src/application/message.js'
import type { CivilDate } from '../../src/domain/calendar.js'
import { addDays, civilDateAt, clockTimeAt, instantOf, workCalendar } from '../../src/domain/calendar.js'
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
  await house.turnTo('2024-01-05', '20:00')
  const ledger = startedByBot(await house.ledger()).filter((d) => d.state === 'sent')
  const kinds = new Set(ledger.map((d) => (d.kind === 'say' ? d.params.kind : d.kind)))
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
    expect([...kinds], kind).toContain(kind)
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

test.each([
  ['at night', '2022-12-30', '20:30'],
  ['on a day off', '2022-12-31', '10:00'],
])('%s every kind of message there is waits for the office to open', async (_when, day, time) => {
  const house = await startOwnHouse()
  await house.turnTo(day, time)
  const at = house.clock().now()
  const member = (await house.inside((office) => office.members()))[0]?.id ?? 0
  const says = Object.entries(FACTS).flatMap(([kind, [facts]]) => (facts ? [{ kind, ...facts }] : []))
  const before = house.world.calls().filter(({ method }) => method.startsWith('send')).length
  await house.inside((office) =>
    office.queue(
      says.map((params) => ({
        key: `${day}:${params.kind}`,
        target: { to: 'member', member },
        startedBy: 'bot',
        notBefore: at,
        meantFor: null,
        kind: 'say',
        params: params as Outgoing,
      })),
    ),
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
