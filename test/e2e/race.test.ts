/** A reminder is planned, then the work changes, then the hour comes: what is stale by then does not leave. */
import { afterEach, expect, test, vi } from 'vitest'
import { planDayEverywhere } from '../../src/application/plan-day.js'
import type { NewDelivery } from '../../src/application/ports.js'
import { instantOf } from '../../src/domain/calendar.js'
import { quietLogger } from '../support/database.js'
import type { House } from '../support/house.js'
import { BINH, CLERK, HANH, startHouse } from '../support/house.js'

const DAY = '2023-01-11'
let house: House
afterEach(() => house.stop())

/** The note of 11/01 is in the ledger and waits for 08:00. */
async function planned(): Promise<void> {
  house = await startHouse()
  await house.turnTo(DAY, '07:59')
  const clock = { ...house.clock(), now: () => instantOf(DAY, '08:00') }
  await planDayEverywhere({ store: house.app().store, clock, logger: quietLogger, messengers: [] }, [house.commune])
  expect((await note())?.state).toBe('queued')
}

const note = async () => (await house.ledger()).find((d) => d.key === `note:m3:${DAY}`)

async function task() {
  const { tasks, assignments } = await house.work()
  const found = tasks.find((t) => t.code === 'V-1')
  return { id: found?.id ?? 0, shares: assignments.filter((a) => a.taskId === found?.id) }
}

const CHANGES: [name: string, change: () => Promise<unknown>][] = [
  ['a claim', () => house.say(HANH, HANH, 'xong V-1')],
  [
    'a confirmation',
    async () => {
      await house.say(HANH, HANH, 'xong V-1')
      await house.say(CLERK.id, CLERK.id, 'xác nhận V-1')
    },
  ],
  [
    'an extension',
    async () => {
      await house.say(HANH, HANH, 'xin gia hạn V-1 đến 20/2 vì chưa họp')
      await house.say(CLERK.id, CLERK.id, 'đồng ý gia hạn V-1')
    },
  ],
  [
    'a cancelled task',
    async () => house.inside(async (office) => office.updateTask((await task()).id, { state: 'cancelled' })),
  ],
  [
    'units taken off the task',
    async () => {
      const { id, shares } = await task()
      const hers = (await house.inside((office) => office.members())).find((m) => m.id === 3)?.seats ?? []
      const others = shares.filter((s) => !hers.includes(s.unitId))
      await house.inside((office) =>
        office.setUnits(
          id,
          others.map(({ unitId, role }) => ({ unitId, role })),
        ),
      )
    },
  ],
  ['a seat given to somebody else', () => house.say(CLERK.id, CLERK.id, 'phân công Vi Thị Hạnh; Hội đồng TĐKT')],
  [
    'a closed plan',
    async () => house.inside(async (office) => office.updatePlan((await house.work()).plan.id, { state: 'closed' })),
  ],
]

test.each(CHANGES)(
  '%s before the hour: the planned nudge does not leave, and the ledger says why',
  async (_name, change) => {
    await planned()
    await change()
    const before = house.fromBot(HANH).length
    await house.turnTo(DAY, '08:05')
    expect(house.fromBot(HANH)).toHaveLength(before)
    expect(await note()).toMatchObject({ state: 'cancelled', reason: 'nothing_to_say', sentAt: null })
  },
)

test('without a change it leaves', async () => {
  await planned()
  const before = house.fromBot(HANH).length
  await house.turnTo(DAY, '08:05')
  expect(house.fromBot(HANH)).toHaveLength(before + 1)
  expect(house.last(HANH)).toContain('V-1')
  expect((await note())?.state).toBe('sent')
})

/** What changes while the note is being sent; who says it, and whether the work is owed before and after. */
interface Race {
  name: string
  before: 'open' | 'claimed' | 'asked'
  change: (code: string) => [from: number, words: string]
  owed: [before: boolean, after: boolean]
}

const RACES: Race[] = [
  { name: 'a claim', before: 'open', change: (code) => [BINH, `xong ${code}`], owed: [true, false] },
  {
    name: 'a claim that is taken back',
    before: 'claimed',
    change: (code) => [BINH, `rút ${code}`],
    owed: [false, true],
  },
  {
    name: 'a return',
    before: 'claimed',
    change: (code) => [CLERK.id, `trả lại ${code} vì thiếu chữ ký`],
    owed: [false, true],
  },
  { name: 'a confirmation', before: 'claimed', change: (code) => [CLERK.id, `xác nhận ${code}`], owed: [false, false] },
  {
    name: 'an extension',
    before: 'asked',
    change: (code) => [CLERK.id, `đồng ý gia hạn ${code}`],
    owed: [true, false],
  },
]
const ROUNDS = 15

/** The reminder, and nothing that the bot answers. */
const isNote = (text: string) => /^Kính gửi đồng chí: \d+ việc cần làm/.test(text)

test.each(RACES)(
  `$name at the very moment of sending, ${ROUNDS} times: what is not owed is not said, and the ledger says what happened`,
  async ({ before, change, owed }) => {
    house = await startHouse()
    await house.turnTo('2023-01-03')
    const binh = (await house.inside((office) => office.members())).find((m) => m.id === 4)
    const { tasks, assignments } = await house.work()
    const isHis = (unitId: number) => binh?.seats.includes(unitId)
    const mine = tasks.find((t) => assignments.some((a) => a.taskId === t.id && isHis(a.unitId)))
    const share = assignments.find((a) => a.taskId === mine?.id && isHis(a.unitId))
    if (!mine || !share) throw new Error('He has nothing to do')
    const [from, words] = change(mine.code)
    const fates = { sent: 0, cancelled: 0 }
    for (let n = 0; n < ROUNDS; n += 1) {
      await house.inside((office) =>
        office.updateAssignment(share.id, { state: 'open', claimedOn: null, extendedTo: null }),
      )
      if (before === 'claimed') await house.say(BINH, BINH, `xong ${mine.code}`)
      if (before === 'asked') await house.say(BINH, BINH, `xin gia hạn ${mine.code} đến 20/4 vì chưa họp`)
      const key = `race:${words}:${n}`
      const rung = {
        key: `${share.id}:before-${key.replaceAll(':', '.')}:${mine.dueOn}`,
        assignmentId: share.id,
        rung: 'before-7',
      }
      const said = house.fromBot(BINH).length
      await house.inside(async (office) => {
        await office.queue([noteAt(key, house.clock().now())])
        await office.recordReminders([{ ...rung, on: '2023-01-03', deliveryKey: key, skipped: null }])
      })
      // Now the one comes first, now the other, now both at once.
      const speak = () => house.world.say({ from, chatId: from, text: words })
      const answered = house.fromBot(from).filter(({ text }) => !isNote(text)).length
      const isAnswered = () => house.fromBot(from).filter(({ text }) => !isNote(text)).length > answered
      const order = n % 4
      if (order > 0) speak()
      if (order === 2) await vi.waitFor(() => expect(house.world.unfetched()).toBe(0), { interval: 1 })
      if (order === 3) await vi.waitFor(() => expect(isAnswered()).toBe(true), { interval: 1 })
      const sending = house.app().settle()
      if (order === 0) speak()
      await sending
      await house.rest()
      const came = house
        .fromBot(BINH)
        .slice(said)
        .map(({ text }) => text)
      const row = (await house.ledger()).find((d) => d.key === key)
      expect(['sent', 'cancelled']).toContain(row?.state)
      const isSent = row?.state === 'sent'
      fates[isSent ? 'sent' : 'cancelled'] += 1
      expect(came.filter(isNote), `${n}`).toHaveLength(isSent ? 1 : 0)
      if (isSent) expect(owed, `${n}: it was owed neither before nor after`).toContain(true)
      // Who has just been answered in this chat is not told the opposite behind it.
      if (isSent && from === BINH && !owed[1]) expect(isNote(came[0] ?? ''), came.join('\n')).toBe(true)
    }
    if (owed[0] !== owed[1]) expect(Math.min(fates.sent, fates.cancelled), JSON.stringify(fates)).toBeGreaterThan(0)
  },
  60_000,
)

function noteAt(key: string, notBefore: Date): NewDelivery {
  const params = { plan: null, period: null, member: 4, group: null, on: '2023-01-03', weekly: false, summary: null }
  return {
    key,
    target: { to: 'member', member: 4 },
    startedBy: 'bot',
    notBefore,
    meantFor: null,
    kind: 'person_note',
    params,
  }
}
