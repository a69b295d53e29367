/** A task for which one unit's work is enough: what one has reported waits for the verdict, and the others are late with nothing. */
import { expect, test } from 'vitest'
import { workCalendar } from '../../src/domain/calendar.js'
import { DEFAULT_SETTINGS } from '../../src/domain/plan.js'
import { lateAndUnreported, progress } from '../../src/domain/progress.js'
import { rungsDue } from '../../src/domain/reminder.js'
import { assignment, task, work } from '../support/office.js'

const COUNTING = { calendar: workCalendar(), dueOnDayOff: DEFAULT_SETTINGS.dueOnDayOff }
const DUE = '2023-02-15'

function withFirst(change: object, policy: 'any_unit' | 'every_unit' = 'any_unit') {
  return work(
    [task({ id: 1, dueOn: DUE, policy })],
    [
      assignment({ id: 11, taskId: 1, unitId: 1, ...change }),
      assignment({ id: 12, taskId: 1, unitId: 2, state: 'open' }),
    ],
  )
}

const inTime = { state: 'claimed', claimedOn: '2023-02-10' } as const
const late = (of: ReturnType<typeof work>) => progress(of, '2023-02-20', COUNTING).late.map((s) => s.assignment.id)
const reminded = (of: ReturnType<typeof work>) =>
  rungsDue(of, DUE, new Set(), DEFAULT_SETTINGS, COUNTING).say.map((r) => r.assignment.id)

test('who has not reported is neither late nor reminded while the report of another waits', () => {
  expect(late(withFirst(inTime))).toEqual([11])
  expect(progress(withFirst(inTime), '2023-02-20', COUNTING).late[0]?.claimedInTime).toBe(true)
  expect(reminded(withFirst(inTime))).toEqual([])
})

test('a report that came back is owed by all again, and where each unit owes, each is late', () => {
  expect(late(withFirst({ state: 'open' }))).toEqual([11, 12])
  expect(reminded(withFirst({ state: 'open' }))).toEqual([11, 12])
  expect(late(withFirst(inTime, 'every_unit'))).toEqual([12, 11])
})

test('what is reported waits for the office: nobody is named as late for it', () => {
  const at = (claimedOn: string) =>
    progress(withFirst({ state: 'claimed', claimedOn }, 'every_unit'), '2023-02-27', COUNTING)
  for (const claimedOn of ['2023-02-10', '2023-02-17'])
    expect(lateAndUnreported(at(claimedOn)).map((s) => s.assignment.id)).toEqual([12])
})

test('what stands in the way of a unit, and the time it was given, are told whatever another has reported', () => {
  const reported = withFirst(inTime)
  const other = reported.assignments.find(({ id }) => id === 12)
  Object.assign(other ?? {}, {
    blocked: { reason: 'thiếu mẫu', since: '2023-02-01' },
    extendedTo: '2023-03-01',
    extensions: 1,
  })
  const { stuck, extended, open } = progress(reported, '2023-02-20', COUNTING)
  const ids = (of: typeof stuck) => of.map((s) => s.assignment.id)
  expect([ids(stuck), ids(extended), ids(open)]).toEqual([[12], [12], [11]])
})
