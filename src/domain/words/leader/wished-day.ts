/** By when a leader wants work that is due later: 'trước ngày 20/1', 'đến hết 15/2', 'xong trong tuần này'. */
import type { CivilDate } from '../../calendar.js'
import { fold } from '../../vietnamese.js'
import { readSpokenDate } from '../spoken-date.js'

export interface WishedDay {
  on: CivilDate
  /** 'Trước ngày 20/1': that day is too late already. */
  isBefore: boolean
}

/** What makes a day one by which: 'họp ngày 16/2' is none. */
const BY = /\b(?:truoc|den|toi|cham nhat|muon nhat|trong|xong|het|han|before|by|until)\b/g
/** What may stand between that and the day. */
const BETWEEN = /^(?<by>\p{L}+(?: nhat)?)(?: (?:ngay|hom|het|cuoi|trong|han|chot|la|vao|\d{1,2}h(?:\d\d)?))*:?\s*$/u

/** `said`: without the tasks that it names. Null where no day is said that is still to come. */
export function wishedDay(said: string, today: CivilDate): WishedDay | null {
  const words = fold(said)
  for (const { index } of words.matchAll(BY)) {
    const rest = words.slice(index)
    const spoken = readSpokenDate(rest, today)
    if (!spoken || spoken.date < today) continue
    const before = rest.slice(0, rest.indexOf(spoken.said))
    if (before === '' || BETWEEN.test(before))
      return { on: spoken.date, isBefore: /^truoc(?: (?:ngay|hom|han))?\s*$/.test(before) }
  }
  return needed(words, today)
}

/** 'Cuối tháng 8 phải xong'. */
const MUST = /^\s*(?:la |thi )?(?:phai|can)(?: (?:nop|lam|bao cao|gui))? (?:xong|co|nop|gui|hoan thanh)\b/

function needed(words: string, today: CivilDate): WishedDay | null {
  const spoken = readSpokenDate(words, today)
  if (!spoken || spoken.date < today) return null
  return MUST.test(words.slice(words.indexOf(spoken.said) + spoken.said.length))
    ? { on: spoken.date, isBefore: false }
    : null
}
