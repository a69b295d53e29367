/** Yes, no, thanks, confirmed, returned: answers of a word or two to what the bot asked or put before somebody. */

import { longPattern } from '../long-pattern.js'
import { fold, normalise } from '../vietnamese.js'
import { anyOf, asWritten } from './as-written.js'
import { asksWhether } from './asks-whether.js'
import { saysYes } from './yes-or-no.js'

const BARE_CONFIRM = new RegExp(
  `^(?:${anyOf('dạ=|tôi=|anh|chị')} )?(?:${anyOf('đồng ý')} )?(?:${anyOf('xác nhận|duyệt')}|confirm(?:ed)?)(?: ${anyOf('hoàn thành|xong|rồi|nhé|nha|cho|em|ạ')})*$`,
)
/** 'Đúng', or 'đừng': a yes where the bot has asked whether it is right, and nowhere else. */
const BARE_DUNG = /^(?:da )?dung(?: a)?$/
/** 'Trả lại đi em' gives no reason. */
const SMALL = anyOf('đi|nhé|nha|luôn|giúp|hộ|cho|với|ạ|em|anh|chị|tôi|mình')
const ONLY_SMALL = new RegExp(`^${SMALL}(?: ${SMALL})*[ .!]*$`, 'i')

/** 'Cảm ơn em', 'dạ cảm ơn anh nhiều ạ': thanks and nothing else. */
export function saysThanks(text: string): boolean {
  return /^(?:da |vang |ok )*(?:cam on|thanks|thank you|tks)(?: (?:nhieu|em|anh|chi|co|chu|bac|dong chi|ban|bot|nhac viec|cac|nhe|nha|a))*$/.test(
    fold(text)
      .replace(/[ .!,]+/g, ' ')
      .trim(),
  )
}

const HELLO = longPattern()`
  ^(?:(?:da|vang|em|toi|chau|minh|xin|kinh) )*(?:chao|hello|hi|alo|chuc)(?: (?:
    buoi|ngay|sang|trua|chieu|toi|moi|tot|lanh|vui|ve|em|anh|chi|co|chu|bac|dong|chi|ban|cac|ca|nha|nhe|moi|nguoi|bot
    |nhac|viec|a|chuc|nhieu|suc|khoe|tuan
  ))*$`
/** 'Chào em', 'em chào anh chị ạ', 'chúc mọi người ngày mới tốt lành': a greeting and nothing else. */
export function saysHello(text: string): boolean {
  return HELLO.test(
    fold(text)
      .replace(/[ .!,]+/g, ' ')
      .trim(),
  )
}

/** 'Xác nhận', 'ok em', 'trả lại, thiếu phụ lục': the decision about the one claim that it answers; null for anything else. */
export function verdictIn(text: string): { say: 'confirm' } | { say: 'return'; rest: string } | null {
  const words = normalise(text).trim()
  if (BARE_DUNG.test(asWritten(words))) return null
  if (BARE_CONFIRM.test(asWritten(words)) || saysYes(words) === true) return { say: 'confirm' }
  const back =
    /^(?:dạ |da )?(?:trả lại|tra lai|chưa được|chua duoc|chưa đạt|chua dat|return)(?:[ ,:.-]+(?<reason>.+))?$/isu.exec(
      words,
    )
  const rest = back?.groups?.reason ?? ''
  // 'Trả lại chưa em', 'chưa được à'.
  if (back) return asksWhether(rest) ? null : { say: 'return', rest: rest.trim().replace(ONLY_SMALL, '') }
  return saysYes(words) === false ? { say: 'return', rest: '' } : null
}

/** 'Xác nhận', without saying what: plain; 'ok', 'đồng ý', which is said to other things too: loose. */
export function saysApproval(text: string): 'plain' | 'loose' | null {
  if (BARE_CONFIRM.test(asWritten(text))) return 'plain'
  return saysYes(text) === true ? 'loose' : null
}

/** 'Trả lại', without saying what: the reason that follows, '' without one; null where it is something else. */
export function saysReturn(text: string): string | null {
  const verdict = verdictIn(text)
  return verdict?.say === 'return' && /^(?:da )?(?:tra lai|return)\b/.test(fold(text).trim()) ? verdict.rest : null
}
