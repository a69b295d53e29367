/** The office's own days off and working Saturdays, beside the national ones. */
import { civilDate } from '../domain/calendar.js'
import type { Outgoing } from './message.js'
import type { Desk, Request } from './shared/desk.js'
import { note } from './shared/desk.js'
import { noDateIn } from './shared/no-date.js'

/** `said`: 'dd/mm/yyyy'. The same day again replaces what was there. */
export async function changeCalendar(
  desk: Desk,
  request: Request,
  working: boolean,
  said: string,
  name: string,
): Promise<Outgoing> {
  const match = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(said)
  const date = match ? civilDate(Number(match[3]), Number(match[2]), Number(match[1])) : undefined
  if (!date) return noDateIn(desk, said)
  await desk.office.saveSpecialDay({ date, kind: working ? 'working' : 'holiday', name, confirmed: true })
  await note(desk, request, 'calendar_changed', {}, { date, working, name })
  return { kind: 'calendar_changed', date, working, name }
}
