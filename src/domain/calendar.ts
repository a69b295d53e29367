/**
 * Civil dates of Asia/Ho_Chi_Minh, quarters and working days.
 *
 * A civil date is a plain string 'YYYY-MM-DD': it sorts, compares and serialises as it is, and has no time zone to get
 * wrong. Vietnam has been on UTC+7 without daylight saving since 1975, so instants are converted with a fixed offset and
 * the machine's own zone never matters.
 */
import { NATIONAL_DAYS } from './holidays.js'

export type CivilDate = string
/** 'HH:MM', 24 hours. */
export type ClockTime = string
/** '2023', '2023-H1', '2023-Q1' or '2023-03'. */
export type PeriodKey = string

const HOUR = 3_600_000
const DAY = 24 * HOUR
const OFFSET = 7 * HOUR

export type DayKind = 'working' | 'weekend' | 'holiday' | 'in_lieu' | 'swap_off' | 'swap_work'

/** One day that differs from the ordinary week; `confirmed` is false where the government's decision was not yet known. */
export interface SpecialDay {
  date: CivilDate
  kind: Exclude<DayKind, 'weekend'>
  name: string
  confirmed: boolean
}

/** The working calendar of one office: the national days and the office's own, which win. */
export interface WorkCalendar {
  kindOf(date: CivilDate): DayKind
  isWorkingDay(date: CivilDate): boolean
  /** The name of a special day ("Giỗ Tổ Hùng Vương"), where the day has one. */
  nameOf(date: CivilDate): string | undefined
  /** Working days up to and including `date`, counted from a fixed day long past. */
  workingDaysThrough(date: CivilDate): number
}

export function workCalendar(own: readonly SpecialDay[] = []): WorkCalendar {
  const special = new Map<CivilDate, SpecialDay>()
  // A working Saturday that is only proposed stays a day off: better silent on it than at work on a free day.
  for (const day of NATIONAL_DAYS) if (day.confirmed || day.kind !== 'swap_work') special.set(day.date, day)
  for (const day of own) special.set(day.date, day)
  const kindOf = (date: CivilDate): DayKind => special.get(date)?.kind ?? (isWeekend(date) ? 'weekend' : 'working')
  const isWorkingDay = (date: CivilDate) => ['working', 'swap_work'].includes(kindOf(date))
  const exceptions = [...special.keys()]
    .filter((date) => isWorkingDay(date) === isWeekend(date))
    .map((date) => ({ date, counts: isWeekend(date) ? 1 : -1 }))
  return {
    kindOf,
    isWorkingDay,
    nameOf: (date) => special.get(date)?.name,
    workingDaysThrough: (date) =>
      exceptions.reduce((sum, day) => (day.date <= date ? sum + day.counts : sum), weekdaysThrough(date)),
  }
}

export function isCivilDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && fromDays(toDays(text)) === text
}

/** The civil date for a year, month (1-12) and day, or undefined where there is no such day. */
export function civilDate(year: number, month: number, day: number): CivilDate | undefined {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  return isCivilDate(text) ? text : undefined
}

export function addDays(date: CivilDate, days: number): CivilDate {
  return fromDays(toDays(date) + days)
}

/** The same day so many months on; the month's last where it has no such day. */
export function monthsLater(date: CivilDate, months: number): CivilDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const at = year * 12 + (month - 1) + months
  return civilDate(Math.floor(at / 12), (at % 12) + 1, day) ?? monthEnd(Math.floor(at / 12), (at % 12) + 1)
}

/** Days from one date to another; negative where that one is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return toDays(to) - toDays(from)
}

/** ISO weekday: 1 Monday to 7 Sunday. */
export function weekday(date: CivilDate): number {
  return ((toDays(date) + 3) % 7) + 1
}

/** The Monday of the week that holds `date`. */
export function mondayOf(date: CivilDate): CivilDate {
  return addDays(date, 1 - weekday(date))
}

/** The civil date in Vietnam at an instant. */
export function civilDateAt(instant: Date): CivilDate {
  return new Date(instant.getTime() + OFFSET).toISOString().slice(0, 10)
}

/** The clock time in Vietnam at an instant, 'HH:MM'. */
export function clockTimeAt(instant: Date): ClockTime {
  return new Date(instant.getTime() + OFFSET).toISOString().slice(11, 16)
}

/** The instant at which it is `time` on `date` in Vietnam. */
export function instantOf(date: CivilDate, time: ClockTime): Date {
  return new Date(Date.parse(`${date}T${time}:00Z`) - OFFSET)
}

/** The first working day on or after `date`. */
export function workingDayFrom(calendar: WorkCalendar, date: CivilDate): CivilDate {
  let day = date
  while (!calendar.isWorkingDay(day)) day = addDays(day, 1)
  return day
}

/** The last working day on or before `date`. */
export function workingDayUpTo(calendar: WorkCalendar, date: CivilDate): CivilDate {
  let day = date
  while (!calendar.isWorkingDay(day)) day = addDays(day, -1)
  return day
}

/** The working day `count` working days after (or, negative, before) `date`; `date` itself is not counted. */
export function addWorkingDays(calendar: WorkCalendar, date: CivilDate, count: number): CivilDate {
  const step = Math.sign(count)
  let day = date
  for (let left = Math.abs(count); left > 0; ) {
    day = addDays(day, step)
    if (calendar.isWorkingDay(day)) left -= 1
  }
  return day
}

/** Working days after `from` up to and including `to`; negative where `to` is earlier. */
export function workingDaysBetween(calendar: WorkCalendar, from: CivilDate, to: CivilDate): number {
  return calendar.workingDaysThrough(to) - calendar.workingDaysThrough(from)
}

/** First and last day of a period. Throws on a key that is none: keys are made by the program, never typed. */
export function periodSpan(period: PeriodKey): { from: CivilDate; to: CivilDate } {
  const match = /^(\d{4})(?:-(?:Q([1-4])|H([12])|(\d{2})))?$/.exec(period)
  if (!match?.[1]) throw new Error(`Not a period: ${period}`)
  const year = Number(match[1])
  const [first, months] = match[2]
    ? [Number(match[2]) * 3 - 2, 3]
    : match[3]
      ? [Number(match[3]) * 6 - 5, 6]
      : match[4]
        ? [Number(match[4]), 1]
        : [1, 12]
  return { from: monthStart(year, first), to: addDays(monthStart(year, first + months), -1) }
}

/** Whether a period is a month: '2023-03'. */
export function isMonth(period: PeriodKey): boolean {
  return /^\d{4}-\d\d$/.test(period)
}

/** The quarter that holds `date`: '2023-Q1'. */
export function quarterOf(date: CivilDate): PeriodKey {
  return `${date.slice(0, 4)}-Q${Math.ceil(Number(date.slice(5, 7)) / 3)}`
}

/** The last day of a month (1-12). */
export function monthEnd(year: number, month: number): CivilDate {
  return addDays(monthStart(year, month + 1), -1)
}

function monthStart(year: number, month: number): CivilDate {
  return fromDays(Date.UTC(year, month - 1, 1) / DAY)
}

function isWeekend(date: CivilDate): boolean {
  return weekday(date) >= 6
}

/** Mondays to Fridays up to and including `date`, counted from a Monday. */
function weekdaysThrough(date: CivilDate): number {
  const days = toDays(date) + 3
  return 5 * Math.floor(days / 7) + Math.min((days % 7) + 1, 5)
}

/** The days of 1970 to 2106 that were asked for: a year's rehearsal asks for each of them some ten thousand times. */
const known = { days: new Map<CivilDate, number>(), dates: new Map<number, CivilDate>() }
const KNOWN_DAYS = 50_000

/** Days since 1970-01-01; NaN where the text is no date. */
function toDays(date: CivilDate): number {
  const seen = known.days.get(date)
  if (seen !== undefined) return seen
  const days = Math.floor(Date.parse(`${date}T00:00:00Z`) / DAY)
  if (days >= 0 && days < KNOWN_DAYS) known.days.set(date, days)
  return days
}

function fromDays(days: number): CivilDate {
  const seen = known.dates.get(days)
  if (seen !== undefined) return seen
  const date = Number.isFinite(days) ? new Date(days * DAY).toISOString().slice(0, 10) : ''
  if (days >= 0 && days < KNOWN_DAYS) known.dates.set(days, date)
  return date
}
