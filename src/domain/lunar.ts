/**
 * Days of the lunar calendar in the Gregorian one. The calendar is ICU's, which counts by the meridian of Beijing: in rare years it is a
 * day or a month off for Vietnam. So what comes from here is offered to a person, and never taken for certain.
 */
import { addDays, type CivilDate } from './calendar.js'

const CHINESE = new Intl.DateTimeFormat('en-u-ca-chinese', { timeZone: 'UTC', month: 'numeric', day: 'numeric' })

/** The day of this lunar year, which is named after the Gregorian year that it begins in; undefined where the month has no such day. */
export function lunarDay(year: number, month: number, day: number): CivilDate | undefined {
  // The first month begins between 20 January and 21 February; each month takes 29 or 30 days, and one may come twice.
  let date: CivilDate = addDays(`${year}-01-20`, Math.floor((month - 1) * 29.5))
  for (let tries = 0; tries < 70; tries += 1, date = addDays(date, 1)) {
    const parts = CHINESE.formatToParts(new Date(`${date}T12:00:00Z`))
    const part = (type: string) => parts.find((p) => p.type === type)?.value
    if (part('month') === String(month) && part('day') === String(day)) return date
  }
  return undefined
}
