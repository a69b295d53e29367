/** A reminder is planned, then the work changes, then the hour comes: what is stale by then does not leave. */
import { afterEach, expect, test } from 'vitest'
import { planDayEverywhere } from '../../src/application/plan-day.js'
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
  await planDayEverywhere({ store: house.app().store, clock, logger: quietLogger, messengers: [] })
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

test('a claim that comes at the very moment of sending: told or not told, the ledger says what happened', async () => {
  house = await startHouse()
  await house.turnTo('2023-01-03')
  const members = await house.inside((office) => office.members())
  const { tasks, assignments } = await house.work()
  const unit = members.find((m) => m.id === 4)?.seats ?? []
  const mine = tasks.find((t) => assignments.some((a) => a.taskId === t.id && unit.includes(a.unitId)))
  const shareOf = assignments.find((a) => a.taskId === mine?.id && unit.includes(a.unitId))
  for (let n = 0; n < 40; n += 1) {
    const key = `race:${n}`
    await house.inside(async (office) => {
      await office.updateAssignment(shareOf?.id ?? 0, { state: 'open', claimedOn: null })
      await office.queue([
        {
          key,
          target: { to: 'member', member: 4 },
          startedBy: 'bot',
          notBefore: house.clock().now(),
          meantFor: null,
          kind: 'person_note',
          params: { plan: null, period: null, member: 4, group: null, on: '2023-01-03', weekly: false, summary: null },
        },
      ])
      await office.recordReminders([
        {
          key: `${shareOf?.id}:race-${n}:${mine?.dueOn}`,
          assignmentId: shareOf?.id ?? 0,
          rung: 'before-7',
          on: '2023-01-03',
          deliveryKey: key,
          skipped: null,
        },
      ])
    })
    const before = house.fromBot(BINH).length
    house.world.say({ from: BINH, chatId: BINH, text: `xong ${mine?.code}` })
    await Promise.all([house.app().settle(), house.rest()])
    await house.rest()
    const came = house.fromBot(BINH).slice(before)
    const row = (await house.ledger()).find((d) => d.key === key)
    expect(['sent', 'cancelled']).toContain(row?.state)
    // The answer to "xong", and the nudge where the ledger says that it left.
    expect(came).toHaveLength(row?.state === 'sent' ? 2 : 1)
    await house.say(BINH, BINH, `rút ${mine?.code}`)
  }
}, 60_000)
