import { expect, test } from 'vitest'
import type { Desk } from '../../src/application/shared/desk.js'
import { claimView, taskView } from '../../src/application/shared/views.js'
import { progress } from '../../src/domain/progress.js'
import { assignment, counting, task, work } from '../support/office.js'

const TODAY = '2023-02-01'
const collection = task({
  id: 1,
  code: 'V-1',
  period: null,
  dueOn: '2023-01-29',
  policy: 'every_unit',
  collection: true,
})
const reported = assignment({ id: 1, taskId: 1, unitId: 1, state: 'claimed', claimedOn: '2023-01-30' })
const silent = assignment({ id: 2, taskId: 1, unitId: 2 })
const plan = work([collection], [reported, silent])

test('one unit that has reported does not speak for the others', () => {
  const desk = { today: TODAY, counting, units: [], members: [] } as unknown as Desk
  expect(taskView(desk, plan, collection)).toMatchObject({ state: 'open', late: true, claimedInTime: false })
  const all = work([collection], [reported, { ...silent, state: 'claimed', claimedOn: '2023-01-31' }])
  expect(taskView(desk, all, collection).state).toBe('claimed')
})

test.each([
  ['any_unit', '2023-03-01'],
  ['every_unit', '2023-02-15'],
] as const)('a finished task (%s) bears the date of the share that finished it', (policy, due) => {
  const desk = { today: TODAY, counting, units: [], members: [] } as unknown as Desk
  const done = { ...collection, policy, dueOn: '2023-01-29' }
  const first = { ...reported, state: 'confirmed' as const, claimedOn: '2023-01-30', extendedTo: '2023-03-01' }
  const last = { ...silent, state: 'confirmed' as const, claimedOn: '2023-02-10', extendedTo: '2023-02-15' }
  const never = assignment({ id: 3, taskId: 1, unitId: 3, role: 'support' })
  expect(taskView(desk, work([done], [never, last, first]), done)).toMatchObject({ state: 'done', due })
})

test.each([
  ['2023-01-30', null],
  ['2023-02-01', 2],
])('a report of %s is as late as on its own day, whenever it is looked at', (on, daysLate) => {
  const desk = { today: '2023-03-20', counting, units: [], members: [] } as unknown as Desk
  const claim = { id: 1, assignmentId: 1, memberId: 1, heard: 'xong', on, byTelephone: false, reason: null }
  const view = claimView(desk, plan, { ...claim, state: 'pending' })
  expect(view).toMatchObject({ daysLate })
})

test('work reported by its last day stays counted as late, behind what nobody has reported', () => {
  const { late } = progress(plan, TODAY, counting)
  expect(late.map((s) => [s.assignment.id, s.claimedInTime])).toEqual([
    [2, false],
    [1, true],
  ])
})
