import { expect, test } from 'vitest'
import type { Desk } from '../../src/application/shared/desk.js'
import { taskView } from '../../src/application/shared/views.js'
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

test('work reported by its last day stays counted as late, behind what nobody has reported', () => {
  const { late } = progress(plan, TODAY, counting)
  expect(late.map((s) => [s.assignment.id, s.claimedInTime])).toEqual([
    [2, false],
    [1, true],
  ])
})
