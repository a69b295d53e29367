/** The year of a time that is written without one. */
import type { CivilDate } from '../domain/calendar.js'
import { lastDayOf, type WrittenTime } from './time-expressions.js'

export interface DeadlineContext {
  /** The year that the plan is for; of a school year the one that it begins in. */
  year: number | null
  issuedOn: CivilDate | null
  /** The plan is for a school year: its months before August lie in the next calendar year. */
  schoolYear?: boolean
  /** The document also writes coming times of the year it was issued in, which is not the plan's: "15/11" may be of either. */
  spansYears?: boolean
}

const SCHOOL_YEAR_BEGINS = 8

/** The year of a time: written, else the plan's, else the document's; null where two fit and a person must say. */
export function yearOf(time: WrittenTime, context: DeadlineContext): number | null {
  if (time.year !== null) return time.year
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
