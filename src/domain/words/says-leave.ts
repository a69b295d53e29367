/** 'Thôi', 'thôi không cần', 'không đổi nữa', 'bỏ qua, để sau': the whole answer of somebody who leaves what was asked. */
import { fold } from '../vietnamese.js'
import { saysWait } from './yes-or-no.js'

const LEAVES =
  '(?:thoi|de sau|de (?:khi|luc|hom) khac|de do|bo qua|bo thay doi(?: (?:nay|do))?|giu nguyen|de nguyen|khoi|huy|chua can|(?:khong|ko|k)(?: (?:sua|doi|can|huy|bo|lam|muon|thay|chuyen|phai))*|never mind|cancel|no)'
const SMALL = '(?:da|nua|vay|di|nhe|nha|a|em|anh|chi|oi|nhi|lai|dau|cu|the|bot|ban)'
const WHOLE = new RegExp(`^(?:${SMALL} )*${LEAVES}(?: (?:${LEAVES}|${SMALL}))*$`)

/** 'Thôi cứ thế đi' lets it go on. */
const GOES_ON = /\bcu (?:the|vay)\b/
/** To 'vì sao hủy?' these are the reason. */
const MAY_BE_REASON = /^(?:da |la |vi )?(?:chua can|(?:khong|ko|k) (?:can|lam|muon))\b/

export function saysLeave(text: string): boolean {
  const words = wordsOf(text)
  return (WHOLE.test(words) && !GOES_ON.test(words)) || saysWait(text)
}

/** The same where a reason was asked for: 'không làm nữa', 'chưa cần' give one. */
export function leavesWithoutReason(text: string): boolean {
  return saysLeave(text) && !MAY_BE_REASON.test(wordsOf(text))
}

function wordsOf(text: string): string {
  return fold(text)
    .replace(/[ .!,;…]+/g, ' ')
    .trim()
}
