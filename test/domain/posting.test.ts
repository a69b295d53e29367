import { expect, test } from 'vitest'
import {
  carriedOver,
  carryingPost,
  firstOfOwnDates,
  handInsMissing,
  owedFromEarlier,
} from '../../src/domain/posting.js'
import { assignment, counting, task, work } from '../support/office.js'

const TODAY = '2023-04-03'
const tasks = [
  task({ id: 1, period: '2023-Q2', dueOn: '2023-06-30' }),
  task({ id: 2, period: '2023-04', dueOn: '2023-04-28' }),
  task({ id: 3, period: null, dueOn: '2023-03-15' }),
  task({ id: 4, period: null, dueOn: '2023-05-15' }),
]
const plan = work(
  tasks,
  tasks.map(({ id }) => assignment({ id, taskId: id })),
)
const brings = (period: string, isOwn: (id: number) => boolean = () => true) =>
  carryingPost(plan, period, { on: TODAY, calendar: counting.calendar }, ({ id }) => isOwn(id))

test('of the posts of one day one brings what earlier periods have left', () => {
  expect([brings('2023-Q2'), brings('2023-04')]).toEqual([true, false])
})

test('a group that is linked later gets it with the period that began last, which leaves nothing out', () => {
  const may = work([...tasks, task({ id: 5, period: '2023-05', dueOn: '2023-05-31' })], plan.assignments)
  const on = { on: '2023-05-10', calendar: counting.calendar }
  const bringing = ['2023-Q2', '2023-04', '2023-05'].filter((period) => carryingPost(may, period, on, () => true))
  expect(bringing).toEqual(['2023-05'])
})

test('whoever gets only the other post gets it there', () => {
  expect(brings('2023-04', (id) => id !== 1 && id !== 4)).toBe(true)
})

test('tasks of no period are explained with the first post that has one', () => {
  expect(firstOfOwnDates(plan, TODAY)).toBe('2023-Q1')
  expect(firstOfOwnDates(work([task({ id: 1 })], []), TODAY)).toBeNull()
})

test('what goes on all year is posted again and again, and owed from no earlier quarter', () => {
  const all = [...tasks, task({ id: 6, period: null, dueOn: null })]
  const live = work(
    all,
    all.map(({ id }) => assignment({ id, taskId: id })),
  )
  const ids = (of: { id: number }[]) => of.map(({ id }) => id)
  expect(ids(carriedOver(live, TODAY, TODAY))).toEqual([3, 6])
  expect(ids(owedFromEarlier(live, TODAY))).toEqual([3])
})

test('what is handed in together is missed once it was posted, not before', () => {
  const jointly = task({ id: 7, period: null, dueOn: '2023-05-29', collection: true, policy: 'every_unit' })
  const { plan: ofYear, ...rest } = work([jointly], [assignment({ id: 7, taskId: 7 })])
  const live = { ...rest, plan: { ...ofYear, activatedAt: new Date('2023-01-30T02:00:00Z') } }
  const missing = (today: string) => handInsMissing(live, today, counting.calendar).map(({ task: { id } }) => id)
  expect([missing('2023-01-30'), missing('2023-03-31')]).toEqual([[], []])
  // The 1st and the 2nd of April 2023 are a week-end.
  expect([missing('2023-04-01'), missing('2023-04-03')]).toEqual([[], [7]])
})
