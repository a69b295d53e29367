/** 'Đến 20/4 mới xong', 'tuần sau mới nộp được': the day by which work that is not done is said to be done. */
import type { CivilDate } from '../calendar.js'
import { clausesOf } from '../reply/clause.js'
import { find, pattern } from '../reply/meanings.js'
import { sentenceOf } from '../reply/sentence.js'
import { readLastDay } from './last-day.js'

const FINISHES = pattern('finish|deliver|just')
/** What is not done then either, is asked, or is another's. */
const ELSE = pattern('not_yet|not|no|what|when|ask|cause|authority|they')

/** `said`: without tasks. Null where no such day is said. */
export function dayOfFinishing(said: string, today: CivilDate, due: CivilDate | null): CivilDate | null {
  for (const { words, row, isAsked } of clausesOf(sentenceOf(said))) {
    if (isAsked || !find(FINISHES, row) || find(ELSE, row)) continue
    // '20/4 em nộp': behind a number 'em' may count children.
    const others = words.filter(({ meaning }) => meaning !== 'me' && meaning !== 'you')
    const day = readLastDay(others.map((word) => word.said).join(' '), today, due)
    if (day && day.date >= today) return day.date
  }
  return null
}
