import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Assignment } from '../../src/domain/assignment.js'
import { addDays } from '../../src/domain/calendar.js'
import type { Dossier } from '../../src/domain/dossier.js'
import { DEFAULT_SETTINGS } from '../../src/domain/plan.js'
import { progress } from '../../src/domain/progress.js'
import { resultsOf } from '../../src/domain/results.js'
import { OUTCOMES } from '../../src/domain/share-result.js'
import { standingOf } from '../../src/domain/standing.js'
import { belongsTo, byHeading, comingIn } from '../../src/domain/task-period.js'
import { assignment, counting, task, work } from '../support/office.js'

const names = { unit: (id: number) => `Đơn vị ${id}`, member: () => 'Vi Thị Hạnh' }
const dossier = (...rows: Parameters<typeof work>): Dossier => ({
  work: work(...rows),
  ...{ claims: [], extensions: [], evidence: [], events: [] },
})
const at = (of: Dossier, asOf: string, period: string | null = null) => resultsOf(of, names, { period, asOf, counting })
/** One task of quarter I, due Friday 31/03/2023, with one share. */
const one = (change: Partial<Assignment>) => dossier([task({ id: 1 })], [assignment({ id: 1, taskId: 1, ...change })])

describe('a task stands', () => {
  test.each([
    ['on_time', { state: 'confirmed', claimedOn: '2023-03-31' }, '2023-06-01', 0],
    ['done_late', { state: 'confirmed', claimedOn: '2023-04-05' }, '2023-06-01', 3],
    ['open', {}, '2023-03-31', 0],
    ['late', {}, '2023-04-03', 1],
    ['late', { state: 'claimed', claimedOn: '2023-04-03' }, '2023-04-04', 2],
    ['waiting', { state: 'claimed', claimedOn: '2023-03-30' }, '2023-03-31', 0],
    ['stuck', { blocked: { reason: 'thiếu mẫu', since: '2023-03-01' } }, '2023-03-31', 0],
    ['on_time', { state: 'confirmed', claimedOn: '2023-04-05', extendedTo: '2023-04-10' }, '2023-06-01', 0],
    // What was said after the day of the account is not known to it.
    ['late', { state: 'confirmed', claimedOn: '2023-04-05' }, '2023-04-04', 2],
  ] as const)('%s: %o on %s, %i working days late', (outcome, change, asOf, days) => {
    const [result] = at(one(change), asOf).tasks
    expect(result).toMatchObject({ outcome, daysLate: days })
  })
})

test.each([
  [{ state: 'claimed', claimedOn: '2023-04-04' }, '2023-04-20', 2],
  [{ state: 'claimed', claimedOn: '2023-03-31' }, '2023-04-20', 0],
  [{ state: 'confirmed', claimedOn: '2023-04-05' }, '2023-06-01', 3],
  [{}, '2023-04-20', 0],
] as const)('%o on %s was reported %i working days late, however long it waits', (change, asOf, days) => {
  expect(at(one(change), asOf).tasks[0]?.shares[0]).toMatchObject({ daysLateReported: days })
})

describe('the day on which work was finished', () => {
  const heard = 'xong rồi ạ, em nộp hôm 30/3'
  const year = (state: 'pending' | 'confirmed', change: Partial<Assignment>): Dossier => ({
    ...one(change),
    claims: [
      { ...{ id: 1, assignmentId: 1, memberId: 1, heard, on: '2023-04-05', byTelephone: false }, state, reason: null },
    ],
  })

  test('is the one that the report named, once it is confirmed; the day of the report is kept beside it', () => {
    const [result] = at(year('confirmed', { state: 'confirmed', claimedOn: '2023-03-30' }), '2023-06-01').tasks
    expect(result).toMatchObject({ outcome: 'on_time', doneOn: '2023-03-30', reportedOn: '2023-04-05', daysLate: 0 })
    expect(
      standingOf(
        at(year('confirmed', { state: 'confirmed', claimedOn: '2023-03-30' }), '2023-06-01'),
        DEFAULT_SETTINGS.standing,
      ),
    ).toMatchObject([{ onTime: 1, doneLate: 0 }])
  })

  test('what was reported in time and waits for the office has no days late of its own', () => {
    const standing = standingOf(
      at(one({ state: 'claimed', claimedOn: '2023-03-30' }), '2023-04-20'),
      DEFAULT_SETTINGS.standing,
    )
    expect(standing).toMatchObject([{ notDone: 1, waiting: 1, averageDaysLate: null }])
  })

  test('until then it counts as reported when it was reported', () => {
    const [result] = at(year('pending', { state: 'claimed', claimedOn: '2023-04-05' }), '2023-04-06').tasks
    expect(result).toMatchObject({ outcome: 'late', doneOn: null })
    expect(result?.shares[0]?.reportedOn).toBe('2023-04-05')
  })

  test('and so it stood on a day between the confirmation and what was said later', () => {
    const told = (what: string, on: string, said: string | null = null) => ({
      ...{ at: new Date(`${on}T02:00:00Z`), memberId: 1, taskId: 1, assignmentId: 1 },
      ...{ what, said, edit: null },
    })
    const reopened: Dossier = {
      ...year('confirmed', {}),
      events: [told('claimed', '2023-04-05', heard), told('confirmed', '2023-04-06'), told('reopened', '2023-05-02')],
    }
    expect(at(reopened, '2023-04-10').tasks[0]).toMatchObject({ outcome: 'on_time', doneOn: '2023-03-30' })
    expect(at(reopened, '2023-05-03').tasks[0]).toMatchObject({ outcome: 'late', doneOn: null })
  })
})

test('one unit is enough: its work finishes the task, and counts for every unit the plan names', () => {
  const shares = [
    assignment({ id: 1, taskId: 1, unitId: 1, state: 'confirmed', claimedOn: '2023-03-10' }),
    assignment({ id: 2, taskId: 1, unitId: 2 }),
    assignment({ id: 3, taskId: 1, unitId: 3, role: 'support' }),
  ]
  const results = at(dossier([task({ id: 1 })], shares), '2023-06-01')
  expect(results.tasks[0]).toMatchObject({ outcome: 'on_time', doneOn: '2023-03-10', support: ['Đơn vị 3'] })
  expect(standingOf(results, DEFAULT_SETTINGS.standing)).toMatchObject([
    { unit: 'Đơn vị 1', due: 1, onTime: 1, score: 100 },
    { unit: 'Đơn vị 2', due: 1, onTime: 1, score: 100 },
  ])
})

test('one unit is enough: whom more time was granted is judged by it', () => {
  const shares = [
    assignment({ id: 1, taskId: 1, unitId: 1, state: 'confirmed', claimedOn: '2023-04-03' }),
    assignment({ id: 2, taskId: 1, unitId: 2, extendedTo: '2023-04-15' }),
  ]
  const results = at(dossier([task({ id: 1 })], shares), '2023-06-01')
  expect(standingOf(results, DEFAULT_SETTINGS.standing)).toMatchObject([
    { unit: 'Đơn vị 2', onTime: 1, doneLate: 0 },
    { unit: 'Đơn vị 1', onTime: 0, doneLate: 1 },
  ])
})

test('one unit is enough: a report of the day before more time was granted knows nothing of it', () => {
  const shares = [
    assignment({ id: 1, taskId: 1, unitId: 1, extendedTo: '2023-04-15', extensions: 1 }),
    assignment({ id: 2, taskId: 1, unitId: 2, extendedTo: '2023-04-15' }),
  ]
  const year: Dossier = {
    ...dossier([task({ id: 1 })], shares),
    extensions: [
      {
        ...{ id: 1, assignmentId: 1, memberId: 1, from: '2023-03-31', to: '2023-04-15' },
        reason: 'x',
        state: 'granted',
      },
    ],
    events: [
      {
        ...{ at: new Date('2023-04-05T02:00:00Z'), memberId: 2, taskId: 1, assignmentId: 1 },
        ...{ what: 'extension_granted', said: null, edit: null },
      },
    ],
  }
  expect(at(year, '2023-04-04').tasks[0]?.shares.map((s) => s.due)).toEqual(['2023-03-31', '2023-03-31'])
  expect(at(year, '2023-04-05').tasks[0]?.shares.map((s) => s.due)).toEqual(['2023-04-15', '2023-04-15'])
})

test('a report of a day before the confirmation was taken back has it done, one of a later day has not; given again it is done', () => {
  const event = (day: string, what: string) => ({
    ...{ at: new Date(`${day}T02:00:00Z`), memberId: 1, taskId: 1, assignmentId: 1, what, said: null, edit: null },
  })
  const year: Dossier = {
    ...dossier([task({ id: 1 })], [assignment({ id: 1, taskId: 1, state: 'confirmed', claimedOn: '2023-03-01' })]),
    events: [
      event('2023-03-01', 'claimed'),
      event('2023-03-02', 'confirmed'),
      event('2023-03-06', 'reopened'),
      event('2023-03-08', 'confirmed'),
    ],
  }
  const standing = (on: string) => at(year, on).tasks[0]?.outcome
  expect(['2023-03-01', '2023-03-03', '2023-03-07', '2023-03-09'].map(standing)).toEqual([
    ...['waiting', 'on_time', 'open', 'on_time'],
  ])
  expect(at(year, '2023-03-09').tasks[0]?.doneOn).toBe('2023-03-01')
})

test('a file that came with a returned report is no evidence; what says nothing of the cause is no reason', () => {
  const share = assignment({ id: 1, taskId: 1, state: 'open' })
  const claim = (id: number, state: 'returned' | 'confirmed') => ({
    ...{ id, assignmentId: 1, memberId: 1, heard: 'xong', on: '2023-03-01', byTelephone: false, state, reason: null },
  })
  const file = (name: string, claimId: number) => ({
    ...{ assignmentId: 1, memberId: 1, name, mime: 'image/jpeg', size: 1, sha256: 'ab'.repeat(32), claimId },
    at: new Date('2023-03-01T02:00:00Z'),
  })
  const said = (words: string) => ({
    ...{ at: new Date('2023-03-05T02:00:00Z'), memberId: 1, taskId: 1, assignmentId: 1, what: 'not_done' },
    ...{ said: words, edit: null },
  })
  const of = (state: 'open' | 'confirmed', claims: Dossier['claims']): Dossier => ({
    ...dossier([task({ id: 1 })], [{ ...share, state, claimedOn: state === 'open' ? null : '2023-03-02' }]),
    claims,
    evidence: [file('nhầm.jpg', 1), file('đúng.jpg', 2)],
    events: [said('nhầm, chưa xong Q1-1'), said('chưa xong vì chờ huyện gửi mẫu')],
  })
  const [now] = at(of('open', [claim(1, 'returned'), claim(2, 'confirmed')]), '2023-06-01').tasks[0]?.shares ?? []
  expect(now?.evidence.map((e) => e.name)).toEqual(['đúng.jpg'])
  expect(now?.reasons).toEqual(['chờ huyện gửi mẫu'])
  const [all] = at(of('confirmed', [claim(1, 'returned'), claim(2, 'returned')]), '2023-06-01').tasks[0]?.shares ?? []
  expect(all?.evidence).toHaveLength(2)
})

test('the reason is what the unit said of it last, in whatever it said it: an obstacle, an answer, a wish that was refused, a late report', () => {
  const said = (what: string, day: string, words: string) => ({
    ...{ at: new Date(`2023-04-${day}T02:00:00Z`), memberId: 1, taskId: 1, assignmentId: 1, what },
    ...{ said: words, edit: null },
  })
  const events = [
    said('blocked', '03', 'chưa có mẫu'),
    said('not_done', '04', 'chưa xong ạ, cán bộ phụ trách đi học'),
    said('extension_asked', '05', 'xin lùi Q1-1 đến 20/4 vì mất điện cả tuần'),
    said('extension_refused', '06', 'không lùi nữa'),
    said('claimed', '07', 'xong rồi ạ, nộp chậm do máy in hỏng'),
    said('not_done', '10', 'chưa xong ạ'),
  ]
  const now = dossier([task({ id: 1 })], [assignment({ id: 1, taskId: 1 })])
  const newest = (asOf: string) => at({ ...now, events }, asOf).tasks[0]?.shares[0]?.reasons[0]
  expect(['03', '04', '05', '06', '07', '10'].map((day) => newest(`2023-04-${day}`))).toEqual([
    ...['chưa có mẫu', 'cán bộ phụ trách đi học', 'mất điện cả tuần', 'mất điện cả tuần'],
    ...['máy in hỏng', 'máy in hỏng'],
  ])
})

test('each unit is needed: the gravest share speaks for the task, and each unit answers for its own', () => {
  const shares = [
    assignment({ id: 1, taskId: 1, unitId: 1, state: 'confirmed', claimedOn: '2023-03-31' }),
    assignment({ id: 2, taskId: 1, unitId: 2, state: 'confirmed', claimedOn: '2023-04-05' }),
    assignment({ id: 3, taskId: 1, unitId: 3 }),
  ]
  const results = at(dossier([task({ id: 1, policy: 'every_unit' })], shares), '2023-04-10')
  expect(results.tasks[0]).toMatchObject({ outcome: 'late', doneOn: null, daysLate: 6 })
  expect(standingOf(results, { onTime: 100, late: 50, notDone: 0 })).toMatchObject([
    { unit: 'Đơn vị 1', score: 100, averageDaysLate: null },
    { unit: 'Đơn vị 2', score: 50, averageDaysLate: 3 },
    { unit: 'Đơn vị 3', score: 0, averageDaysLate: 6, notDone: 1 },
  ])
})

test('what is not due yet, not active or only supported counts for nobody', () => {
  const tasks = [task({ id: 1, dueOn: '2023-12-31' }), task({ id: 2, state: 'cancelled' })]
  const results = at(dossier(tasks, [assignment({ id: 1, taskId: 1 }), assignment({ id: 2, taskId: 2 })]), '2023-06-01')
  expect(results.counts.total).toBe(1)
  expect(standingOf(results, DEFAULT_SETTINGS.standing)).toMatchObject([{ due: 0, notDue: 1, score: null }])
})

test('a period has the tasks that the plan puts into it, and those without a period by their date', () => {
  const quarter = task({ id: 1, period: '2023-Q2', dueOn: '2023-06-30' })
  const dated = task({ id: 2, period: null, dueOn: '2023-01-29' })
  const undated = task({ id: 3, period: null, dueOn: null })
  expect(['2023', '2023-H1', '2023-Q2', '2023-Q1'].map((p) => belongsTo(quarter, p))).toEqual([true, true, true, false])
  expect(['2023', '2023-H1', '2023-Q1', '2023-01'].map((p) => belongsTo(dated, p))).toEqual([true, true, true, true])
  // What goes on all year is the year's: its account has every number of the plan.
  expect(['2023', '2023-H1', '2023-Q2'].map((p) => belongsTo(undated, p))).toEqual([true, false, false])
  expect(belongsTo(undated, null)).toBe(true)
  const headings = byHeading([undated, quarter, dated].map((t) => ({ task: t }))).map((h) => h.period)
  expect(headings).toEqual(['2023-Q1', '2023-Q2', null])
})

describe('a month tells of the tasks of longer periods', () => {
  const done = (id: number, claimedOn: string) => assignment({ id, taskId: id, state: 'confirmed' as const, claimedOn })
  const year = dossier(
    [
      task({ id: 1 }),
      task({ id: 2 }),
      task({ id: 3, dueOn: '2023-02-15', dueFrom: 'stated' }),
      task({ id: 4, period: '2023-H1', dueOn: '2023-06-30' }),
      task({ id: 5, period: '2023-Q2', dueOn: '2023-06-30' }),
      task({ id: 6, period: null, dueOn: '2023-01-29' }),
      task({ id: 7, dueOn: '2023-02-28', state: 'cancelled' }),
      task({ id: 8, period: null, dueOn: null }),
    ],
    [
      done(1, '2023-02-10'),
      assignment({ id: 2, taskId: 2 }),
      assignment({ id: 3, taskId: 3, extendedTo: '2023-03-10' }),
      assignment({ id: 4, taskId: 4 }),
      assignment({ id: 5, taskId: 5 }),
      done(6, '2023-02-03'),
      assignment({ id: 7, taskId: 7 }),
      assignment({ id: 8, taskId: 8 }),
    ],
  )
  const told = (period: string, asOf: string) => {
    const { tasks, carried, cancelled, counts } = at(year, asOf, period)
    expect(counts.total).toBe(tasks.length)
    return [tasks, carried, cancelled].map((of) => of.map(({ task: { id } }) => id))
  }

  test.each([
    // Done in the month, due in it though more time was granted, cancelled; done late after the month before.
    ['2023-02', '2023-02-28', [[1, 3], [6], [7]]],
    // Due in the month: by the quarter's end, by the date that was granted.
    ['2023-03', '2023-03-31', [[1, 2, 3], [], []]],
    // What March has left undone is carried.
    ['2023-04', '2023-04-30', [[], [2, 3], []]],
    ['2023-06', '2023-06-30', [[4, 5], [2, 3], []]],
    // A half-year's task that is due in the quarter is the quarter's too.
    ['2023-Q2', '2023-06-30', [[4, 5], [2, 3], []]],
    ['2023-Q1', '2023-03-31', [[1, 2, 3, 6], [], [7]]],
    ['2023', '2023-12-31', [[1, 2, 3, 4, 5, 6, 8], [], [7]]],
    // Of a period that has not begun nothing can have been carried.
    ['2023-Q4', '2023-06-30', [[], [], []]],
  ])('%s, on %s: due or done in it, carried into it, cancelled', (period, asOf, ids) => {
    expect(told(period, asOf)).toEqual(ids)
  })

  test('what comes in a month is due in it, or of a longer period that runs and is not done', () => {
    const coming = (period: string, asOf: string) =>
      comingIn(at(year, asOf).tasks, period, 2023).map(({ task: { id } }) => id)
    expect(coming('2023-03', '2023-02-28')).toEqual([1, 2, 3, 4, 8])
    expect(coming('2023-04', '2023-03-31')).toEqual([4, 5, 8])
    expect(coming('2023-Q2', '2023-03-31')).toEqual([4, 5, 8])
    expect(coming('2024-Q1', '2023-12-31')).toEqual([])
  })
})

test('papers number a task as the plan does, and by its code where a task of the tables has the same number', () => {
  const tasks = [
    task({ id: 1 }),
    task({ id: 2, period: null, number: '1', code: 'V-1' }),
    task({ id: 3, period: null, number: '7', code: 'V-7' }),
    task({ id: 4, period: null, number: null, code: 'V-8', state: 'cancelled' }),
    // Rows with days of their own, and a sentence below the table that is numbered, too.
    task({ id: 5, period: null, number: '9', code: 'V-9', original: '9 | Báo cáo năm | Văn phòng | 15/12/2023' }),
    task({ id: 6, period: null, number: '9', code: 'V-9a', original: '9. Các thôn gửi báo cáo trước ngày 10/3' }),
    task({ id: 7, period: null, number: '9', code: 'V-9b', original: '9 | Sơ kết | Công an xã | 15/6/2023' }),
  ]
  const { tasks: told, cancelled } = at(dossier(tasks, []), '2023-03-01')
  expect([...told, ...cancelled].map(({ number }) => number)).toEqual(['1', 'V-1', '7', '9', 'V-9a', '9', 'V-8'])
})

test('whatever the rows are, the account counts what the status counts', () => {
  const fate = fc.constantFrom<Partial<Assignment>>(
    {},
    { state: 'confirmed', claimedOn: '2023-03-20' },
    { state: 'claimed', claimedOn: '2023-03-25' },
    { blocked: { reason: 'thiếu mẫu', since: '2023-03-01' } },
    { state: 'cancelled' },
    { extendedTo: '2023-05-15' },
  )
  const rows = fc.array(
    fc.record({
      due: fc.integer({ min: -60, max: 60 }),
      every: fc.boolean(),
      shares: fc.array(fate, { maxLength: 4 }),
    }),
    { maxLength: 8 },
  )
  fc.assert(
    fc.property(rows, fc.integer({ min: 0, max: 90 }), (given, days) => {
      const asOf = addDays('2023-03-26', days)
      const tasks = given.map(({ due, every }, i) =>
        task({ id: i + 1, dueOn: addDays('2023-04-10', due), policy: every ? 'every_unit' : 'any_unit' }),
      )
      const shares = given.flatMap(({ shares: fates }, i) =>
        fates.map((change, j) => assignment({ id: i * 10 + j + 1, taskId: i + 1, unitId: j + 1, ...change })),
      )
      const of = dossier(tasks, shares)
      const { counts, progress: same, tasks: results } = at(of, asOf)
      const status = progress(of.work, asOf, counting)
      expect(same).toEqual(status)
      expect([counts.total, counts.done]).toEqual([status.total, status.done])
      expect(OUTCOMES.reduce((sum, o) => sum + counts[o], 0)).toBe(counts.total)
      const late = new Set(status.late.map((s) => s.task.id))
      expect(results.filter((r) => r.outcome === 'late').map((r) => r.task.id)).toEqual(
        tasks.filter((t) => late.has(t.id)).map((t) => t.id),
      )
    }),
    { numRuns: 500 },
  )
})
