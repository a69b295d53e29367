import { type CivilDate, civilDate } from './calendar.js'
export function readSpokenDate(text: string, today: CivilDate): { date: CivilDate; said: string } | null {
  const m = /(\d{1,2})\/(\d{1,2})(?:\/(\d{4}))?/.exec(text)
  const date = m ? civilDate(Number(m[3] ?? today.slice(0, 4)), Number(m[2]), Number(m[1])) : undefined
  return date && m ? { date, said: m[0] } : null
}
