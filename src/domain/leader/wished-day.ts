/** By when a leader wants work that is due later: 'trước ngày 20/1', 'đến hết 15/2', 'xong trong tuần này'. */
import type { CivilDate } from '../calendar.js'
import { readSpokenDate } from '../spoken-date.js'
import { fold } from '../vietnamese.js'

export interface WishedDay {
  on: CivilDate
  /** 'Trước ngày 20/1': that day is too late already. */
  isBefore: boolean
}

/** `said`: without the tasks that it names. Null where no day is said that is still to come. */
export function wishedDay(said: string, today: CivilDate): WishedDay | null {
  const spoken = readSpokenDate(said, today)
  if (!spoken || spoken.date < today) return null
  const before = fold(said).split(spoken.said)[0] ?? ''
  return { on: spoken.date, isBefore: /\btruoc(?: (?:ngay|hom|han))?\s*$/.test(before) }
}
