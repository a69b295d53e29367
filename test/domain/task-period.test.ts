/** Under which headings tasks are shown, and in which order. */
import { expect, test } from 'vitest'
import { byHeading } from '../../src/domain/task-period.js'
import { task } from '../support/office.js'

test('headings follow the calendar: a quarter, its months, then the half-year and the year that end with it', () => {
  const mixed = ['2026', '2026-05', '2026-H1', null, '2026-Q4', '2026-03', '2026-Q2', '2026-Q1', '2026-04', '2026-H2']
  const tasks = mixed.map((period, i) => ({ task: task({ id: i + 1, period, dueOn: null, dueFrom: null }) }))
  expect(byHeading(tasks).map(({ period }) => period)).toEqual([
    ...['2026-Q1', '2026-03', '2026-Q2', '2026-04', '2026-05', '2026-H1', '2026-Q4', '2026-H2', '2026', null],
  ])
})

test('a plan of months is shown month after month', () => {
  const months = ['2026-11', '2026-01', '2026-09', '2026-10', '2026-02']
  const tasks = months.map((period, i) => ({ task: task({ id: i + 1, period }) }))
  expect(byHeading(tasks).map(({ period }) => period)).toEqual(months.toSorted())
})
