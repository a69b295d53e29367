/** 'Không, 18/3 thôi', 'ko đồng ý đến 25/2, cho đến 20/2 thôi': the day until which a leader gives time, beside one that is refused. */
import type { CivilDate } from '../calendar.js'
import { longPattern } from '../long-pattern.js'
import { fold } from '../vietnamese.js'
import { ASKS_VERDICT } from './extension-verdict.js'
import { withoutCall, withoutGreeting } from './greeting.js'
import { readSpokenDate } from './spoken-date.js'
import { withoutTasks } from './task-ref.js'

/** What may stand beside a day that is granted; 'nộp' and names say something else. */
const BARGAINS = longPattern()`
  ^(?:
    khong|ko|k|hong|duoc|dong y|nhat tri|duyet|chap nhan|cho|cho phep
    |toi|anh|chi|em|dong chi
    |thoi|den|toi|het|ngay|hom|la|gia han|han|them|lui|chi|chi cho|moi|cham nhat|muon nhat|toi da|nhieu nhat
    |vay|thi|ok|da|a|nhe|nha|nghe|hen|va|phai|can|truoc|nhung|chu
    |dau|lau|dai|xa|tre|muon|qua|lam
  )$`
/** The no to the day that was wished for stands first and apart, or before words that limit: 'không 18/3 thôi'. */
const REFUSES_FIRST =
  /^(?:da |thoi )*(?:khong|ko|k|hong)(?: (?:duoc|dong y|nhat tri|cho(?: phep)?|phai|gia han|lui))*(?: (?:a|em|anh|chi|dong chi))*(?= (?:cham nhat|muon nhat|toi da|nhieu nhat|\d\S* thoi\b))/
const NO = /\b(?:khong|ko|k|hong)\b|\b(?:lau|dai|xa|tre|muon) (?:qua|lam)\b/
/** 'Mai tôi mới đồng ý', 'mai chị duyệt': the day is when somebody will. */
const AGREES_THEN = /\b(?:moi|dong y|nhat tri|duyet|chap nhan|cho|cho phep|gia han|lui)\b/
/** 'Duyệt hôm nay'; 'duyệt đến 18/3' grants. */
const APPROVES_ON = /\b(?:duyet|chap nhan)(?: (?:cho|luon|vao|trong|ngay|em|anh|chi|toi))*\s*$/
const MARKS_LIMIT =
  /\b(?:thoi|chi|cham nhat|muon nhat|toi da|nhieu nhat|khong|ko|cho|dong y|nhat tri|duyet|chap nhan)\b/
/** 'Cho em đến 15/4' wishes. */
const FOR_ONESELF = /\b(?:cho|xin)(?: phep)? (?:em|minh|tui|chau|con|ben (?:em|minh))\b/
const PARTS = /[,;:!…]+|\.(?=\s|$)|\s+(?=(?:nhung|chu)\s)/

/** Null where no day is given, or the words say more than a bargain over it. `due`: of the work. */
export function dayGranted(text: string, today: CivilDate, due: CivilDate | null = null): CivilDate | null {
  const said = fold(withoutTasks(withoutCall(withoutGreeting(text))))
  if (ASKS_VERDICT.test(said) || FOR_ONESELF.test(said)) return null
  const given: CivilDate[] = []
  let words = ''
  for (const part of said.split(PARTS)) {
    const clause = part.trim()
    const day = readSpokenDate(clause, today, due)
    words += ` ${day ? clause.replace(day.said, ' ') : clause}`
    const wanted = clause.replace(REFUSES_FIRST, '')
    if (!day || NO.test(wanted)) continue
    const at = wanted.indexOf(day.said)
    if (AGREES_THEN.test(wanted.slice(at + day.said.length)) || APPROVES_ON.test(wanted.slice(0, at))) return null
    given.push(day.date)
  }
  const [only, ...more] = given
  const all = words.split(/\s+/).filter(Boolean)
  return only && more.length === 0 && MARKS_LIMIT.test(words) && allOf(all) ? only : null
}

/** Whether these words are one after the other such words, of one or two syllables. */
function allOf(words: readonly string[]): boolean {
  if (words.length === 0) return true
  return [2, 1].some(
    (length) => length <= words.length && BARGAINS.test(words.slice(0, length).join(' ')) && allOf(words.slice(length)),
  )
}
