/** The day of the week on which an office is told the whole: the set weekday, or the first working day after it. */
import type { CivilDate, WorkCalendar } from './calendar.js'
import { addDays, mondayOf, workingDayFrom } from './calendar.js'
import type { Settings } from './plan.js'

/** Weeks that the days off of a feast can push a weekly day ahead. */
const LOOK_BACK = 3

/** The weekly days from the week before `from` through `to`, in order; none where the office wants no weekly message. */
export function weeklyDaysUpTo(
  from: CivilDate,
  to: CivilDate,
  { weeklyOn }: Pick<Settings, 'weeklyOn'>,
  calendar: WorkCalendar,
): CivilDate[] {
  if (weeklyOn === null) return []
  const days: CivilDate[] = []
  for (let monday = mondayOf(addDays(from, -7)); monday <= to; monday = addDays(monday, 7)) {
    const day = workingDayFrom(calendar, addDays(monday, weeklyOn - 1))
    if (day <= to) days.push(day)
  }
  return [...new Set(days)]
}

/** The newest weekly day that is today or was before it; null where the office wants no weekly message. */
export function latestWeeklyDay(
  today: CivilDate,
  settings: Pick<Settings, 'weeklyOn'>,
  calendar: WorkCalendar,
): CivilDate | null {
  return weeklyDaysUpTo(addDays(today, -7 * LOOK_BACK), today, settings, calendar).at(-1) ?? null
}
