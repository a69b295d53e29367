/** When work is due that is crossed under a week: "Tuần 2", "Tuần 32 (từ 3/8 đến 8/8)". It is done by the week's last working day. */
import {
  addDays,
  type CivilDate,
  civilDate,
  monthEnd,
  type PeriodKey,
  weekday,
  workCalendar,
  workingDayUpTo,
} from '../domain/calendar.js'
import { fold } from '../domain/vietnamese.js'
import type { Mark } from './calendar-columns.js'
import { type DeadlineContext, yearOf } from './deadline-year.js'
import { type Deadline, NONE } from './due.js'
import { findTimes, firstDayOf, lastDayOf } from './time-expressions.js'

const DAYS_OF_WEEK = 7
const FRIDAY = 5
/** A fifth week of a month is its rest; higher numbers count the weeks of the year. */
const MOST_WEEKS = 5

/** By the days that the heading gives; without them by its number in the month around it, or in the year, and then in doubt. */
export function weekDue(
  { part, written, over }: Pick<Mark, 'part' | 'written' | 'over'>,
  around: Deadline,
  context: DeadlineContext,
): Deadline {
  const days = daysIn(written, around, context)
  if (days) return due(days.to, days.from, written)
  const month = monthAround(over, around, context)
  const end = month && part <= MOST_WEEKS ? endInMonth(part, month) : endInYear(part, context)
  const isOther = end && month && part > MOST_WEEKS && Number(end.slice(5, 7)) !== month[1]
  if (!end || isOther) return { kind: 'unread', written }
  return { ...due(end, addDays(end, 1 - DAYS_OF_WEEK), written), unsure: { written, why: 'vague' } }
}

/** The last working day of the week; a week without one ends with itself. */
function due(to: CivilDate, from: CivilDate, written: string): Deadline & { kind: 'date' } {
  const working = workingDayUpTo(workCalendar(), to)
  const dueOn = working >= from ? working : to
  return { kind: 'date', dueOn, dueFrom: 'stated', period: null, written, within: { from, to } }
}

/** "(từ 3/8 đến 8/8)", "17-22/8". */
function daysIn(
  written: string,
  around: Deadline,
  context: DeadlineContext,
): { from: CivilDate; to: CivilDate } | undefined {
  const times = findTimes(fold(written)).filter(({ kind }) => kind === 'day')
  const last = times.at(-1)
  const beside = around.kind === 'date' ? around.period : (context.month ?? null)
  const year = last && yearOf(last, { ...context, beside })
  const to = last && year ? lastDayOf(last, year) : undefined
  const from = times[0] && year ? firstDayOf(times[0], year) : undefined
  if (!to || !from) return undefined
  return { from: times.length > 1 && from <= to ? from : addDays(to, 1 - DAYS_OF_WEEK), to }
}

/** "Các tuần trong tháng 9/2026", else the month of the heading over the table, else the one that the plan is for. */
function monthAround(
  over: string,
  around: Deadline,
  context: DeadlineContext,
): [year: number, month: number] | undefined {
  const named = findTimes(fold(over)).find(({ kind }) => kind === 'month')
  const year = named && yearOf(named, context)
  if (named && year) return [year, named.part]
  const period = around.kind === 'date' && around.period !== null ? around.period : context.month
  const [, of, month] = /^(\d{4})-(\d{2})$/.exec(period ?? '') ?? []
  return month === undefined ? undefined : [Number(of), Number(month)]
}

function endInMonth(week: number, [year, month]: [number, number]): CivilDate | undefined {
  return week < MOST_WEEKS ? civilDate(year, month, week * DAYS_OF_WEEK) : monthEnd(year, month)
}

/** The Friday of that week, the first being the one with the 4th of January. */
function endInYear(week: number, { year, schoolYear }: DeadlineContext): CivilDate | undefined {
  const fourth = year === null || schoolYear || week <= MOST_WEEKS ? undefined : civilDate(year, 1, 4)
  return fourth && addDays(fourth, FRIDAY - weekday(fourth) + (week - 1) * DAYS_OF_WEEK)
}

/** "Tuần 4" and nothing more, as a heading or before a colon; undefined where the text is none. */
export function weekNamed(text: string, beside: PeriodKey | null, context: DeadlineContext): Deadline | undefined {
  const number = /^tuan (?:thu )?([1-9]\d?|i{1,3}|iv|v|nhat|hai|ba|tu|nam)$/.exec(fold(text).trim())?.[1]
  if (number === undefined) return undefined
  const part = Number(number) || ROMAN.indexOf(number) + 1 || SPELT.indexOf(number) + 1
  return weekDue({ part, written: text.trim(), over: '' }, NONE, { ...context, month: beside ?? context.month ?? null })
}

const ROMAN = ['i', 'ii', 'iii', 'iv', 'v']
const SPELT = ['nhat', 'hai', 'ba', 'tu', 'nam']
