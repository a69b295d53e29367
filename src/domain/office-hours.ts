/** The gate for everything the bot starts: working days, within the office's hours. */
import type { WorkCalendar } from './calendar.js'
import { addDays, civilDateAt, clockTimeAt, instantOf, workingDayFrom } from './calendar.js'
import type { Settings } from './plan.js'

/** Whether the office is at work at this instant. */
export function isOfficeOpen(now: Date, calendar: WorkCalendar, settings: Settings): boolean {
  const time = clockTimeAt(now)
  return calendar.isWorkingDay(civilDateAt(now)) && time >= settings.officeHours.from && time < settings.officeHours.to
}

/** `now` while the office is at work, else the moment when messages leave on its next working day. */
export function nextOpening(now: Date, calendar: WorkCalendar, settings: Settings): Date {
  if (isOfficeOpen(now, calendar, settings)) return now
  const today = civilDateAt(now)
  const stillToday = calendar.isWorkingDay(today) && clockTimeAt(now) < settings.officeHours.from
  const day = stillToday ? today : workingDayFrom(calendar, addDays(today, 1))
  return instantOf(day, settings.postAt)
}
