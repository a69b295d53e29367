/** Between planning and sending the work changes: what is settled, moved or somebody else's by then is not said. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ShareView } from '../../src/application/message.js'
import type { Delivery, ReminderRecord } from '../../src/application/ports.js'
import { compose } from '../../src/application/shared/compose.js'
import type { Desk } from '../../src/application/shared/desk.js'
import type { Assignment } from '../../src/domain/assignment.js'
import { addDays } from '../../src/domain/calendar.js'
import type { Member } from '../../src/domain/member.js'
import type { PlannedMessage } from '../../src/domain/planned-message.js'
import type { Work } from '../../src/domain/work.js'
import { day } from '../support/day-by-day.js'
import { assignment, counting, member, settings, task, work } from '../support/office.js'

const RUNS = 10_000

interface State {
  work: Work
  members: Member[]
}

type Change = (state: State, pick: number) => State

const share = (state: State, pick: number, change: Partial<Assignment>): State => ({
  ...state,
  work: {
    ...state.work,
    assignments: state.work.assignments.map((a, n, all) => (n === pick % all.length ? { ...a, ...change } : a)),
  },
})

const CHANGES: Record<string, Change> = {
  claim: (s, n) => share(s, n, { state: 'claimed' }),
  confirm: (s, n) => share(s, n, { state: 'confirmed' }),
  reopen: (s, n) => share(s, n, { state: 'open' }),
  extend: (s, n) => share(s, n, { extendedTo: addDays('2023-02-15', n % 60) }),
  move_date: (s, n) => ({
    ...s,
    work: {
      ...s.work,
      tasks: s.work.tasks.map((t, i, all) =>
        i === n % all.length ? { ...t, dueOn: addDays('2023-02-10', n % 40) } : t,
      ),
    },
  }),
  cancel_share: (s, n) => share(s, n, { state: 'cancelled' }),
  cancel_task: (s, n) => ({
    ...s,
    work: {
      ...s.work,
      tasks: s.work.tasks.map((t, i, all) => (i === n % all.length ? { ...t, state: 'cancelled' } : t)),
    },
  }),
  close_plan: (s) => ({ ...s, work: { ...s.work, plan: { ...s.work.plan, state: 'closed' } } }),
  reassign: (s, n) => ({
    ...s,
    members: s.members.map((m, i, all) =>
      i === n % all.length ? { ...m, seats: m.seats.length ? [] : [1 + (n % 3)] } : m,
    ),
  }),
  leave: (s, n) => ({
    ...s,
    members: s.members.map((m, i, all) => (i === n % all.length ? { ...m, active: false } : m)),
  }),
}

const states = fc
  .record({
    dues: fc.array(fc.integer({ min: -8, max: 14 }), { minLength: 1, maxLength: 3 }),
    units: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 3 }),
    every: fc.boolean(),
  })
  .map(({ dues, units, every }): State => {
    const tasks = dues.map((days, n) =>
      task({
        id: n + 1,
        dueOn: addDays('2023-02-15', days),
        dueFrom: 'stated',
        policy: every ? 'every_unit' : 'any_unit',
      }),
    )
    const assignments = tasks.flatMap((t) =>
      [...new Set(units)].map((unitId) => assignment({ id: t.id * 10 + unitId, taskId: t.id, unitId })),
    )
    const members = [
      member({ id: 1, role: 'clerk' }),
      member({ id: 2, role: 'chairman' }),
      member({ id: 3, seats: [1, 2] }),
      member({ id: 4, seats: [3] }),
    ]
    return { work: work(tasks, assignments), members }
  })

function deskOf({ work: now, members }: State, records: ReminderRecord[], today: string): Desk {
  const office = {
    works: () => Promise.resolve(now.plan.state === 'active' ? [now] : []),
    remindersOf: (key: string) => Promise.resolve(records.filter((r) => r.deliveryKey === key)),
    unanswered: () => Promise.resolve([]),
  }
  const commune = {
    id: 1,
    name: 'Xã',
    language: 'vi' as const,
    settings,
    plannedThrough: today,
    trouble: null,
    restored: null,
  }
  const units = [1, 2, 3].map((id) => ({ id, name: `Đơn vị ${id}`, aliases: [], collects: false }))
  // Only what composing a note asks of an office.
  const asked = office as unknown as Desk['office']
  const at = new Date(`${today}T02:00:00Z`)
  return { office: asked, commune, members, units, counting, now: at, today, counted: new Set() }
}

function deliveryOf(message: PlannedMessage, today: string): Delivery {
  const to = message.to
  return {
    id: 1,
    communeId: 1,
    language: 'vi',
    key: message.key,
    target: 'member' in to ? { to: 'member', member: to.member } : { to: 'group', group: to.group },
    startedBy: 'bot',
    notBefore: new Date(0),
    dueAt: new Date(0),
    meantFor: message.meantFor,
    kind: message.kind,
    params: {
      plan: message.plan,
      period: message.period,
      member: 'member' in to ? to.member : null,
      group: 'group' in to ? to.group : null,
      on: today,
      weekly: false,
      summary: null,
    },
    state: 'sending',
    reason: null,
    attempts: 0,
    partsSent: 0,
    mayRepeat: false,
    sentAt: null,
    endedAt: null,
  }
}

const keyOf = (a: Assignment, due: string | null) => `${a.id} ${due}`

/** Dates sort as they are; none comes before any. */
const later = (...dates: (string | null)[]) => dates.toSorted((a, b) => (a ?? '').localeCompare(b ?? '')).at(-1) ?? null

/** Counted anew, without the code under test: what may still be said of a share. */
function maySay(before: State, after: State, view: ShareView): string | null {
  const a = after.work.assignments.find((x) => x.id === view.assignment)
  const t = after.work.tasks.find((x) => x.id === a?.taskId)
  const was = before.work.assignments.find((x) => x.id === view.assignment)
  if (!a || !t || !was) return 'unknown'
  if (after.work.plan.state !== 'active') return 'plan closed'
  if (t.state !== 'active') return 'task cancelled'
  if (a.state !== 'open') return a.state
  const siblings = after.work.assignments.filter((x) => x.taskId === t.id && x.state !== 'cancelled')
  if (t.policy === 'any_unit' && siblings.some((x) => x.state === 'confirmed' && x.role !== 'support'))
    return 'done by another unit'
  if (t.policy === 'any_unit' && siblings.some((x) => x.state === 'claimed' && x.role !== 'support'))
    return 'reported by another unit'
  const planned = before.work.tasks.find((x) => x.id === t.id)?.dueOn ?? null
  if (keyOf(was, later(planned, was.extendedTo)) !== keyOf(a, later(t.dueOn, a.extendedTo))) return 'moved'
  return null
}

test(`what was planned and has changed does not leave (${RUNS} times)`, async () => {
  const changes = fc.array(fc.record({ what: fc.constantFrom(...Object.keys(CHANGES)), pick: fc.nat({ max: 1000 }) }), {
    maxLength: 4,
  })
  const today = '2023-02-15'
  let planned = 0
  let dropped = 0
  await fc.assert(
    fc.asyncProperty(states, changes, async (before, made) => {
      const plan = day(today, {
        works: [before.work],
        members: before.members,
        settings: { ...settings, weeklyOn: null },
      })
      const after = made.reduce((state, { what, pick }) => CHANGES[what]?.(state, pick) ?? state, before)
      const records = plan.messages.flatMap((message) =>
        message.rungs.map(
          (rung): ReminderRecord => ({
            key: `${rung.key}@${message.key}`,
            assignmentId: rung.assignment.id,
            rung: rung.rung,
            on: rung.on,
            deliveryKey: message.key,
            skipped: null,
          }),
        ),
      )
      for (const message of plan.messages.filter((m) => m.rungs.length > 0)) {
        planned += 1
        const composed = await compose(deskOf(after, records, today), deliveryOf(message, today), () => null)
        if ('cancel' in composed) {
          dropped += 1
          // Nothing that still stands is dropped: a reader that is there, a share that is open and not moved.
          const reader = after.members.find((m) => 'member' in message.to && m.id === message.to.member)
          const standing = message.rungs.filter((rung) => {
            const view = { assignment: rung.assignment.id } as ShareView
            const speaks = rung.audience !== 'unit' || reader?.seats.includes(rung.assignment.unitId)
            return maySay(before, after, view) === null && speaks
          })
          if ('group' in message.to) expect(standing).toEqual([])
          else if (reader?.active) expect(standing).toEqual([])
          continue
        }
        const { say } = composed
        const shares =
          say.kind === 'person_note' ? [...say.own, ...say.late] : say.kind === 'group_note' ? say.reminders : []
        expect(shares.length).toBeGreaterThan(0)
        for (const view of shares) expect(maySay(before, after, view)).toBeNull()
        if (say.kind === 'person_note' && 'member' in message.to) {
          const { member: id } = message.to
          const reader = after.members.find((m) => m.id === id)
          expect(reader?.active).toBe(true)
          for (const view of say.own)
            expect(reader?.seats).toContain(after.work.assignments.find((a) => a.id === view.assignment)?.unitId)
        }
      }
    }),
    { numRuns: RUNS },
  )
  // The generator must have made both.
  expect(planned).toBeGreaterThan(RUNS)
  expect(dropped).toBeGreaterThan(RUNS / 20)
}, 120_000)
