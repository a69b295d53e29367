/** The year of a time that is written without one. */
import { type CivilDate, daysBetween, type PeriodKey, periodSpan } from '../domain/calendar.js'
import { lastDayOf, type WrittenTime } from './time-expressions.js'

export interface DeadlineContext {
  /** The year that the plan is for; of a school year the one that it begins in. */
  year: number | null
  issuedOn: CivilDate | null
  /** The plan is for a school year: its months before August lie in the next calendar year. */
  schoolYear?: boolean
  /** The document also writes coming times of the year it was issued in, which is not the plan's: "15/11" may be of either. */
  spansYears?: boolean
  /** The month that the plan is for. */
  month?: PeriodKey | null
  /** The month, quarter or half that stands beside the time or over it: a day without a year is the one nearest to it. */
  beside?: PeriodKey | null
}

const SCHOOL_YEAR_BEGINS = 8

/** The year of a time: written, else the plan's, else the document's; null where two fit and a person must say. */
export function yearOf(time: WrittenTime, context: DeadlineContext): number | null {
  if (time.year !== null) return time.year
  if (context.beside && time.kind === 'day') return nearestYear(time, context.beside, context)
  const { year, issuedOn } = context
  if (year === null) return yearFromIssue(time, issuedOn)
  if (context.schoolYear) {
    const school = inSchoolYear(time, year)
    // Before the school year begins, "tháng 7" may be the one that comes first.
    return school !== year && isStillToCome(time, issuedOn, (school ?? year) + 1) && isOf(issuedOn, year)
      ? null
      : school
  }
  if (context.spansYears && isStillToCome(time, issuedOn, year)) return null
  return year
}

/** "Trước 10/1" beside "Tháng 12" is of the next year; nothing lies before the document. */
function nearestYear(day: WrittenTime, beside: PeriodKey, { issuedOn }: DeadlineContext): number {
  const of = Number(beside.slice(0, 4))
  const [own, before, after] = [of, of - 1, of + 1].map((year) => lastDayOf(day, year))
  // There is no such day, or only one that this year does not have.
  if (!own || !before || !after) return of
  const possible = issuedOn !== null && before < issuedOn ? [own, after] : [own, before, after]
  const away = (date: CivilDate) => Math.abs(daysOutside(date, beside))
  const nearest = possible.reduce((best, date) => (away(date) < away(best) ? date : best))
  return Number(nearest.slice(0, 4))
}

/** How many days a date lies behind a period, negative before it; 0 within. */
export function daysOutside(date: CivilDate, period: PeriodKey): number {
  const { from, to } = periodSpan(period)
  return date < from ? daysBetween(from, date) : date > to ? daysBetween(to, date) : 0
}

function inSchoolYear(time: WrittenTime, begins: number): number | null {
  if (time.kind === 'day' || time.kind === 'month') return time.part >= SCHOOL_YEAR_BEGINS ? begins : begins + 1
  if (time.kind === 'quarter') return time.part >= 3 ? begins : begins + 1
  return null
}

function isOf(date: CivilDate | null, year: number): boolean {
  return date !== null && Number(date.slice(0, 4)) === year
}

/** The time lies after the document in the document's own year too. */
function isStillToCome(time: WrittenTime, issuedOn: CivilDate | null, planned: number): boolean {
  if (!issuedOn || time.kind === 'year') return false
  const issued = Number(issuedOn.slice(0, 4))
  const day = issued < planned ? lastDayOf(time, issued) : undefined
  return day !== undefined && day >= issuedOn
}

/** Without any year the document's own holds, unless that lies before the document: then nobody can tell. */
function yearFromIssue(time: WrittenTime, issuedOn: CivilDate | null): number | null {
  if (!issuedOn) return null
  const year = Number(issuedOn.slice(0, 4))
  const day = lastDayOf(time, year)
  return day && day >= issuedOn ? year : null
}
