/** 'Thôi', 'thôi không cần', 'không đổi nữa', 'bỏ qua, để sau': the whole answer of somebody who leaves what was asked. */
import { fold } from './vietnamese.js'

const LEAVES =
  '(?:thoi|de sau|de (?:khi|luc|hom) khac|de do|bo qua|bo thay doi(?: (?:nay|do))?|giu nguyen|de nguyen|khoi|huy|chua can|(?:khong|ko|k)(?: (?:sua|doi|can|huy|bo|lam|muon|thay|chuyen))*|never mind|cancel|no)'
const SMALL = '(?:da|nua|vay|di|nhe|nha|a|em|anh|chi|oi|nhi|lai|dau|cu|the|bot|ban)'
const WHOLE = new RegExp(`^(?:${SMALL} )*${LEAVES}(?: (?:${LEAVES}|${SMALL}))*$`)

export function saysLeave(text: string): boolean {
  return WHOLE.test(
    fold(text)
      .replace(/[ .!,;…]+/g, ' ')
      .trim(),
  )
}
