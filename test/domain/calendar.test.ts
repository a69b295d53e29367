import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  addWorkingDays,
  civilDate,
  civilDateAt,
  clockTimeAt,
  instantOf,
  isCivilDate,
  periodSpan,
  quarterOf,
  weekday,
  workCalendar,
  workingDayFrom,
  workingDaysBetween,
  workingDayUpTo,
} from '../../src/domain/calendar.js'

const calendar = workCalendar()
const anyDate = fc.integer({ min: 0, max: 1800 }).map((n) => addDays('2023-01-01', n))

describe('civil dates of Vietnam', () => {
  test.each([
    ['2023-01-29T16:59:59Z', '2023-01-29', '23:59'],
    ['2023-01-29T17:00:00Z', '2023-01-30', '00:00'],
    ['2022-12-31T17:00:00Z', '2023-01-01', '00:00'],
  ])('%s is %s %s in Vietnam', (instant, date, time) => {
    expect(civilDateAt(new Date(instant))).toBe(date)
    expect(clockTimeAt(new Date(instant))).toBe(time)
  })

  test('an instant and its civil date and time are the same moment', () => {
    fc.assert(
      fc.property(
        anyDate,
        (date) => civilDateAt(instantOf(date, '00:00')) === date && civilDateAt(instantOf(date, '23:59')) === date,
      ),
    )
  })

  test('days that do not exist are refused', () => {
    expect(civilDate(2023, 2, 29)).toBeUndefined()
    expect(civilDate(2024, 2, 29)).toBe('2024-02-29')
    expect(isCivilDate('2023-13-01')).toBe(false)
    expect(isCivilDate('hôm nay')).toBe(false)
  })

  test.each([
    ['2023', '2023-01-01', '2023-12-31'],
    ['2023-H1', '2023-01-01', '2023-06-30'],
    ['2023-H2', '2023-07-01', '2023-12-31'],
    ['2023-Q3', '2023-07-01', '2023-09-30'],
    ['2024-02', '2024-02-01', '2024-02-29'],
  ])('the period %s runs from %s to %s', (period, from, to) => {
    expect(periodSpan(period)).toEqual({ from, to })
  })

  test('a date lies in its quarter', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        const { from, to } = periodSpan(quarterOf(date))
        return from <= date && date <= to
      }),
    )
  })
})

describe('working days', () => {
  test.each([
    ['2023-01-20', false, 'Tết'],
    ['2023-01-26', false, 'in lieu of a Tết day'],
    ['2023-01-27', true, 'the first day after Tết'],
    ['2023-01-28', false, 'Saturday'],
    ['2023-05-03', false, 'in lieu'],
    ['2024-05-04', true, 'a Saturday worked for 29/4'],
    ['2024-04-29', false, 'the Monday swapped for it'],
    ['2026-11-24', false, 'Vietnam Culture Day'],
    ['2026-11-28', false, 'a working Saturday only proposed'],
  ])('%s working: %s (%s)', (date, working) => {
    expect(calendar.isWorkingDay(date)).toBe(working)
  })

  test("the office's own days win", () => {
    const own = workCalendar([{ date: '2023-02-06', kind: 'holiday', name: 'Lễ hội xã', confirmed: true }])
    expect(own.isWorkingDay('2023-02-06')).toBe(false)
    expect(own.nameOf('2023-02-06')).toBe('Lễ hội xã')
  })

  test('the collection due on Sunday 29/01/2023 is reminded on Friday and late after Monday', () => {
    expect(workingDayUpTo(calendar, '2023-01-29')).toBe('2023-01-27')
    expect(workingDayFrom(calendar, '2023-01-29')).toBe('2023-01-30')
    expect(addWorkingDays(calendar, '2023-01-27', -1)).toBe('2023-01-19')
    expect(addWorkingDays(calendar, '2023-01-27', -7)).toBe('2023-01-11')
  })

  test('counting forth and back agree', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 1, max: 40 }), (date, n) => {
        const later = addWorkingDays(calendar, date, n)
        return workingDaysBetween(calendar, date, later) === n && calendar.isWorkingDay(later)
      }),
    )
  })

  test('29/01/2023 is a Sunday', () => {
    expect(weekday('2023-01-29')).toBe(7)
  })
})
