/** The days that a doubtful deadline can mean: what the clerk is offered instead of a guess. */
import { type CivilDate, monthEnd } from '../domain/calendar.js'
import { fold } from '../domain/vietnamese.js'
import { type Deadline, type DeadlineContext, readTime } from './deadlines.js'
import { dayInMonthNear, daysNamed, findFeast, findLunar } from './named-days.js'
import { findTimes } from './time-expressions.js'

const MOST = 3

/** In the order of likelihood, without the day that the reader has taken; none where only a person can tell. */
export function dateChoices(deadline: Deadline, context: DeadlineContext): CivilDate[] {
  const taken = deadline.kind === 'date' ? deadline.dueOn : null
  const days = [...new Set(possible(deadline, context))].filter((day) => day !== taken)
  return days.slice(0, MOST)
}

function possible(deadline: Deadline, context: DeadlineContext): CivilDate[] {
  const years = yearsOf(context)
  switch (deadline.kind) {
    case 'date': {
      const { others, unsure } = deadline
      if (others) return others.slice(-MOST).flatMap((other) => dayOf(other, context))
      // What is awaited comes on a day that nobody has named.
      if (unsure === undefined || unsure.why === 'event') return []
      const { written } = unsure
      const ofYears = years.flatMap((year) => dayOf(written, { year, issuedOn: null }))
      if (unsure.why === 'day_inside' || unsure.why === 'day_and_period') return endsOfTimes(written, context)
      return [...dayOf(written, context), ...named(written, context), ...ofYears]
    }
    case 'recurring':
      return dayOf(deadline.written.replace(/\s*(?:hằng|hàng|mỗi) năm/iu, ''), context)
    case 'year_unclear':
      return years.flatMap((year) => dayOf(deadline.written, { year, issuedOn: null }))
    case 'cut_off': {
      const yearless = deadline.written.replace(/(\d{1,2}\s?[/.-]\s?\d{1,2})\s?[/.-]\s?\d{1,3}(?!\d)/, '$1')
      return years.flatMap((year) => dayOf(yearless, { year, issuedOn: null }))
    }
    case 'impossible':
      return findTimes(fold(deadline.written)).flatMap((time) => {
        const year = time.year ?? years[0]
        return time.kind === 'day' && year !== undefined && time.part >= 1 && time.part <= 12
          ? [monthEnd(year, time.part)]
          : []
      })
    case 'event':
      return named(deadline.written, context)
    default:
      return []
  }
}

/** Each of the times beside each other, by itself. */
function endsOfTimes(written: string, context: DeadlineContext): CivilDate[] {
  return findTimes(fold(written)).flatMap(({ from, to }) => dayOf(written.slice(from, to), context))
}

function named(written: string, context: DeadlineContext): CivilDate[] {
  const folded = fold(written)
  const near = dayInMonthNear(folded, context.issuedOn)
  if (near) return [near]
  const day = findLunar(folded) ?? findFeast(folded)
  // "Mùng 5 tháng 12" is also said of the fifth of December.
  const [, first, month] = MUNG.exec(folded) ?? []
  const solar = first ? dayOf(`${/\btruoc\b/.test(folded) ? 'trước' : ''} ngày ${first}/${month}`, context) : []
  return [...solar, ...(day ? daysNamed(day, context) : [])]
}

const MUNG = /\bm[uo]ng (\d{1,2})(?: thang |\/)(\d{1,2})(?!.*\bam lich)/

function dayOf(written: string, context: DeadlineContext): CivilDate[] {
  const due = readTime(written, context)
  return due.kind === 'date' ? [due.dueOn] : []
}

/** The plan's year and the year of issue; without the first the two that begin with the second. */
function yearsOf({ year, issuedOn }: DeadlineContext): number[] {
  const issued = issuedOn === null ? null : Number(issuedOn.slice(0, 4))
  if (year === null) return issued === null ? [] : [issued, issued + 1]
  return issued === null || issued >= year ? [year] : [year, issued]
}
