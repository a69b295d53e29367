/** Of which periods an office is asked for its papers on a day: those that have just ended come first. */
import type { CivilDate, PeriodKey } from './calendar.js'
import { addDays, periodSpan, quarterOf } from './calendar.js'
import { periodWith } from './words/spoken-period.js'

/**
 * Periods of the plan's `year`: first what ended with the quarter before this one (and, `monthly`, with the month before), the longest
 * first; then what is running, the shortest first. Before the year what begins it; long after it what ended it.
 */
export function reportPeriods(year: number, today: CivilDate, monthly: boolean): PeriodKey[] {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`]
  const quarterBefore = addDays(periodSpan(quarterOf(today > last ? addDays(last, 1) : today)).from, -1)
  const ended =
    today > first ? periodsAround(quarterBefore, false).filter((p) => periodSpan(p).to === quarterBefore) : []
  const monthBefore = addDays(`${today.slice(0, 7)}-01`, -1)
  const months = monthly ? [monthBefore.slice(0, 7)] : []
  const running = today > last ? [] : periodsAround(today < first ? first : today, monthly)
  return [...[...ended].reverse(), ...months, ...running].filter((period) => period.startsWith(String(year)))
}

/** The month (where wanted), quarter, half-year and year that have this day. */
function periodsAround(day: CivilDate, monthly: boolean): PeriodKey[] {
  const longer = (['quarter', 'half', 'year'] as const).map((length) => periodWith(day, length))
  return monthly ? [periodWith(day, 'month'), ...longer] : longer
}
