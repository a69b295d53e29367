/** Whatever happens in whatever order: all views count the same, and claimed work stays open until it is confirmed. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Outgoing } from '../../src/application/message.js'
import type { Assignment, Claim, Extension } from '../../src/domain/assignment.js'
import type { CivilDate } from '../../src/domain/calendar.js'
import { addDays, civilDateAt, workCalendar } from '../../src/domain/calendar.js'
import type { Task } from '../../src/domain/plan.js'
import type { Share } from '../../src/domain/progress.js'
import { progress } from '../../src/domain/progress.js'
import type { Work } from '../../src/domain/work.js'
import { BINH, CHAIRMAN, CLERK, HANH, startHouse } from '../support/house.js'
import { assignment, counting, task, work } from '../support/office.js'

const calendar = workCalendar()

/** Counted anew from the rows, by the words of the rules and not by the code under test. */
function count({ tasks, assignments, claims, extensions }: Work, today: CivilDate) {
  const lastDay = (due: CivilDate): CivilDate => (calendar.isWorkingDay(due) ? due : lastDay(addDays(due, 1)))
  const active = tasks.filter((t) => t.state === 'active')
  const sharesOf = (t: Task) =>
    assignments.filter((a) => a.taskId === t.id && a.role !== 'support' && a.state !== 'cancelled')
  const isDone = (t: Task) => {
    const states = sharesOf(t).map((a) => a.state)
    return t.policy === 'any_unit'
      ? states.includes('confirmed')
      : states.length > 0 && states.every((s) => s === 'confirmed')
  }
  const unfinished = active.filter((t) => !isDone(t))
  // Where one unit is enough, the others owe nothing while the report of one is being decided.
  const owes = (t: Task, a: Assignment) =>
    a.state === 'claimed' ||
    (a.state === 'open' && !(t.policy === 'any_unit' && sharesOf(t).some(({ state }) => state === 'claimed')))
  const open = unfinished.flatMap((t) =>
    sharesOf(t)
      .filter((a) => owes(t, a))
      .map((a) => ({ t, a })),
  )
  // More time never takes time away.
  const isMoved = ({ t, a }: { t: Task; a: Assignment }) =>
    a.extendedTo !== null && (t.dueOn === null || a.extendedTo > t.dueOn)
  const isLate = ({ t, a }: { t: Task; a: Assignment }) => {
    const due = isMoved({ t, a }) ? a.extendedTo : t.dueOn
    return due !== null && today > lastDay(due)
  }
  const notReported = unfinished.flatMap((t) =>
    sharesOf(t)
      .filter((a) => a.state === 'open')
      .map((a) => ({ t, a })),
  )
  const unsettled = ({ assignmentId }: { assignmentId: number }) =>
    unfinished.some((t) => sharesOf(t).some((a) => a.id === assignmentId))
  return {
    total: active.length,
    done: active.length - unfinished.length,
    unfinished: unfinished.length,
    open: open.map(({ a }) => a.id).sort(),
    late: open
      .filter(isLate)
      .map(({ a }) => a.id)
      .sort(),
    // Who has reported the work is stuck no more; what others have reported changes nothing of that.
    stuck: notReported.filter(({ a }) => a.blocked).length,
    // Shown to its unit, whoever owes it at the moment.
    own: [...open, ...notReported.filter(({ t, a }) => a.blocked || isMoved({ t, a }))].map(({ a }) => a.id),
    waiting: claims.filter((c) => c.state === 'pending' && unsettled(c)).length,
    asked: extensions.filter((e) => e.state === 'asked' && unsettled(e)).length,
  }
}

const tasksOf = (shares: Share[]) => [...new Set(shares.map((s) => s.task.id))].sort()

interface State {
  work: Work
  next: number
}

const EVENTS = ['claim', 'not_done', 'confirm', 'return', 'withdraw', 'ask', 'grant', 'block', 'cancel'] as const

/** What the use cases do to the rows. */
function apply(state: State, event: (typeof EVENTS)[number], pick: number): State {
  const { work: now, next } = state
  const a = now.assignments[pick % now.assignments.length]
  if (!a) return state
  const put = (change: Partial<Assignment>, rest: Partial<Work> = {}): State => ({
    next: next + 1,
    work: { ...now, ...rest, assignments: now.assignments.map((x) => (x.id === a.id ? { ...x, ...change } : x)) },
  })
  const pending = now.claims.find((c) => c.assignmentId === a.id)
  const settled = { claims: now.claims.filter((c) => c !== pending) }
  const asked = now.extensions.find((e) => e.assignmentId === a.id)
  switch (event) {
    case 'claim': {
      const claim: Claim = {
        id: next,
        assignmentId: a.id,
        memberId: 1,
        heard: 'xong',
        on: '2023-02-01',
        byTelephone: false,
        state: 'pending',
        reason: null,
      }
      return a.state === 'open' ? put({ state: 'claimed', blocked: null }, { claims: [...now.claims, claim] }) : state
    }
    case 'confirm':
      return pending ? put({ state: 'confirmed' }, settled) : state
    case 'return':
    case 'withdraw':
      return pending ? put({ state: 'open' }, settled) : state
    case 'not_done':
      return a.state === 'claimed' || a.state === 'open' ? put({ state: 'open' }, settled) : state
    case 'ask': {
      const extension: Extension = {
        id: next,
        assignmentId: a.id,
        memberId: 1,
        from: null,
        to: '2023-04-20',
        reason: 'chưa họp',
        state: 'asked',
      }
      return asked ? state : put({}, { extensions: [...now.extensions, extension] })
    }
    case 'grant':
      return asked ? put({ extendedTo: asked.to }, { extensions: now.extensions.filter((e) => e !== asked) }) : state
    case 'block':
      return a.state === 'open' ? put({ blocked: { reason: 'thiếu mẫu', since: '2023-02-01' } }) : state
    case 'cancel':
      return pick % 7 === 0
        ? {
            ...state,
            work: { ...now, tasks: now.tasks.map((t) => (t.id === a.taskId ? { ...t, state: 'cancelled' } : t)) },
          }
        : state
  }
}

const starts = fc
  .array(
    fc.record({
      due: fc.integer({ min: -40, max: 40 }),
      units: fc.integer({ min: 1, max: 4 }),
      every: fc.boolean(),
      support: fc.boolean(),
    }),
    {
      minLength: 1,
      maxLength: 5,
    },
  )
  .map((tasks): State => {
    const rows = tasks.map(({ due, every }, n) =>
      task({ id: n + 1, dueOn: addDays('2023-03-15', due), policy: every ? 'every_unit' : 'any_unit' }),
    )
    const shares = tasks.flatMap(({ units, support }, n) =>
      Array.from({ length: units }, (_, u) =>
        assignment({
          id: (n + 1) * 10 + u,
          taskId: n + 1,
          unitId: u + 1,
          role: support && u > 0 ? 'support' : 'responsible',
        }),
      ),
    )
    return { next: 1000, work: work(rows, shares) }
  })

test('after any sequence of events the counts agree, and claimed work stays in every open and late count', () => {
  const events = fc.array(fc.tuple(fc.constantFrom(...EVENTS), fc.nat({ max: 500 })), { maxLength: 40 })
  fc.assert(
    fc.property(starts, events, fc.integer({ min: -30, max: 60 }), (start, happened, days) => {
      const today = addDays('2023-03-15', days)
      let state = start
      for (const [event, pick] of happened) {
        const before = progress(state.work, today, counting)
        const after = apply(state, event, pick)
        const now = progress(after.work, today, counting)
        const expected = count(after.work, today)
        expect(now.total).toBe(expected.total)
        expect(now.done).toBe(expected.done)
        expect(now.done + expected.unfinished).toBe(now.total)
        expect(now.open.map((s) => s.assignment.id).sort()).toEqual(expected.open)
        expect(now.late.map((s) => s.assignment.id).sort()).toEqual(expected.late)
        expect(now.stuck).toHaveLength(expected.stuck)
        // A claim alone finishes nothing and leaves no task without an open share; what was claimed before stays open, and late.
        if (event === 'claim') {
          expect([now.done, tasksOf(now.open)]).toEqual([before.done, tasksOf(before.open)])
          const claimed = new Set(state.work.claims.map((c) => c.assignmentId))
          const still = (shares: Share[]) =>
            shares.filter((s) => claimed.has(s.assignment.id)).map((s) => s.assignment.id)
          expect(still(now.open)).toEqual(still(before.open))
          expect(still(now.late)).toEqual(still(before.late))
        }
        if (event === 'block' || event === 'ask')
          expect([now.open.length, now.late.length, now.done]).toEqual([
            before.open.length,
            before.late.length,
            before.done,
          ])
        state = after
      }
    }),
    { numRuns: 2000 },
  )
})

test('through the bot: /status, own tasks, what waits and who is missing tell what the rows tell', async () => {
  const house = await startHouse()
  await house.turnTo('2023-01-03')
  const CODES = ['Q1-1', 'Q1-2', 'Q1-3', 'Q1-4', 'V-1']
  const WORDS: [number, (code: string) => string][] = [
    [HANH, (code) => `xong ${code}`],
    [BINH, (code) => `xong ${code}`],
    [HANH, (code) => `chưa xong ${code}`],
    [BINH, (code) => `rút ${code}`],
    [BINH, (code) => `xin gia hạn ${code} đến 20/4 vì chưa họp`],
    [HANH, (code) => `vướng ${code} vì thiếu mẫu`],
    [CLERK.id, (code) => `xác nhận ${code}`],
    [CLERK.id, (code) => `trả lại ${code} thiếu chữ ký`],
    [CLERK.id, (code) => `đồng ý gia hạn ${code}`],
    [CLERK.id, (code) => `không gia hạn ${code}`],
    [CLERK.id, (code) => `điện thoại ${code} Hội Nông dân: xong rồi`],
    [HANH, (code) => `${code} và V-1 xong rồi, Q1-1 chưa xong`],
    [HANH, () => 'đúng rồi ạ'],
    [BINH, (code) => `em làm xong ${code} rồi ạ`],
    [CHAIRMAN, () => 'ủy quyền cho Hạnh đến 12/5'],
    [HANH, (code) => `xác nhận ${code}`],
  ]
  /** The facts of the newest answer of this kind. */
  async function answered<K extends Outgoing['kind']>(kind: K): Promise<Extract<Outgoing, { kind: K }>> {
    const newest = (await house.inside((office) => office.deliveries({ states: ['sent'], limit: 50 }))).find(
      (d) => d.startedBy === 'person',
    )
    if (newest?.kind !== 'say' || newest.params.kind !== kind) throw new Error(`No answer of kind ${kind}`)
    return newest.params as Extract<Outgoing, { kind: K }>
  }

  async function compare(said: string): Promise<void> {
    const today = civilDateAt(house.clock().now())
    const rows = await house.work()
    const expected = count(rows, today)
    const text = (await house.say(CHAIRMAN, CHAIRMAN, '/status'))[0]?.text ?? ''
    const status = await answered('status')
    expect(
      {
        total: status.total,
        done: status.done,
        late: status.late.map((s) => s.assignment).sort(),
        stuck: status.stuck.length,
        waiting: status.waiting.length,
        asked: status.asked.length,
      },
      said,
    ).toEqual({
      total: expected.total,
      done: expected.done,
      late: expected.late,
      stuck: expected.stuck,
      waiting: expected.waiting,
      asked: expected.asked,
    })
    expect(text).toContain(`${expected.done}/${expected.total}`)
    for (const n of [expected.late.length, expected.stuck, expected.waiting, expected.asked])
      if (n > 0) expect(text, said).toMatch(new RegExp(`\\b${n}\\b`))
    await house.say(CLERK.id, CLERK.id, 'chờ xác nhận')
    const waiting = await answered('waiting')
    expect([waiting.claims.length, waiting.extensions.length], said).toEqual([expected.waiting, expected.asked])
    await house.say(HANH, HANH, 'việc của tôi')
    const own = await answered('my_tasks')
    const people = await house.inside((office) => office.members())
    const spokenFor = people.filter(
      (m) => m.id === 3 || (m.substituteId === 3 && m.awayThrough !== null && m.awayThrough >= today),
    )
    const seats = spokenFor.flatMap((m) => m.seats)
    const hers = rows.assignments.filter((a) => expected.own.includes(a.id) && seats.includes(a.unitId))
    expect([...own.shares, ...own.later].map((s) => s.assignment).sort(), said).toEqual(hers.map((a) => a.id).sort())
    await house.say(CLERK.id, CLERK.id, 'ai chưa nộp V-1')
    const missing = await answered('missing')
    const collection = rows.tasks.find((t) => t.code === 'V-1')
    const shares = rows.assignments.filter((a) => a.taskId === collection?.id)
    expect([missing.missing.length, missing.handedIn.length, missing.confirmed.length], said).toEqual(
      (['open', 'claimed', 'confirmed'] as const).map((state) => shares.filter((a) => a.state === state).length),
    )
    for (const claim of rows.claims)
      expect(rows.assignments.find((a) => a.id === claim.assignmentId)?.state, said).toBe('claimed')
  }

  const sequences = fc.sample(
    fc.array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(...CODES)), { minLength: 20, maxLength: 20 }),
    {
      numRuns: 3,
      seed: 20230103,
    },
  )
  for (const [n, sequence] of sequences.entries()) {
    const said: string[] = []
    for (const [[person, words], code] of sequence) {
      said.push(`${person}: ${words(code)}`)
      await house.say(person, person, words(code))
      await compare(said.join('\n'))
    }
    await house.turnTo(['2023-02-01', '2023-04-03', '2023-04-24'][n] ?? '2023-05-04', '19:00')
    await compare(`${said.join('\n')}\nthe days go by`)
  }
})
