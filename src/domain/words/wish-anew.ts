/** What is said behind a wish for more time, of the same work: another day ('đến 15/2 nhé', 'xin thêm 3 ngày nữa'), or why ('lý do là …'). */
import type { CivilDate } from '../calendar.js'
import { find, pattern } from '../reply/meanings.js'
import { sentenceOf } from '../reply/sentence.js'
import { plainReply } from '../reply.js'
import { normalise } from '../vietnamese.js'
import { bareReason, opensWithReason } from './edit-reason.js'
import { givesReason } from './extension-reason.js'
import { readLastDay } from './last-day.js'
import { lunarSaid, noSuchDayIn } from './spoken-date.js'
import { tellsWhy } from './tells-why.js'

export type WishAnew =
  /** `day`: null where there is none such, or it may be one of two. */
  { of: 'day'; day: CivilDate | null } | { of: 'reason'; reason: string }

const OPENS =
  /^(?:(?:à|a|ờ|ừ|dạ|da|vâng|vang|thôi|thoi|nhầm|nham|lộn|lon)(?:\s+(?:rồi|roi|ạ|chị|chi|anh|em))*[\s,.:!]+)+/iu
const BECAUSE = /[\s,;.:–-]+(?:bởi vì|boi vi|vì|vi|bởi|boi|do|tại|tai|lý do|ly do)\s+(?=\p{L}).*$/isu

/** 'Huyện cho lùi đến 15/2' is why. */
const OTHERS_SAY = pattern('^ ( polite )* ( authority|they )')

/** Null where the words say neither. `wished`: the day that was asked for, which 'thêm 3 ngày' counts from. */
export function wishAnew(text: string, today: CivilDate, wished: CivilDate): WishAnew | null {
  const said = normalise(text).trim().replace(OPENS, '')
  if (said.includes('?')) return null
  if (opensWithReason(said)) {
    const reason = bareReason(said)
    return reason === '' ? null : { of: 'reason', reason }
  }
  const wish = said.replace(BECAUSE, '')
  if (find(OTHERS_SAY, sentenceOf(wish).row) !== null) return null
  const { intent } = plainReply(wish)
  if (intent !== 'extension' && intent !== 'other') return null
  const day = readLastDay(wish, today, wished)
  if (!day) {
    const isNamed = [lunarSaid, noSuchDayIn].some((read) => read(wish, today) !== null)
    return isNamed && !tellsWhy(wish, []) ? { of: 'day', day: null } : null
  }
  const isWish = !givesReason(wish, day.said) || (intent === 'extension' && !tellsWhy(wish, []))
  return isWish ? { of: 'day', day: day.date } : null
}
