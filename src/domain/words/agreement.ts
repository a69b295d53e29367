/** 'Đúng rồi ạ, nhưng …', 'à …': agrees to what was read back, before the words that put some of it right. */
import { anyOf } from './as-written.js'
import { shape } from './task-ref.js'

const YES = anyOf('dạ|vâng|ừ|ok|đúng|phải|chuẩn|à|ờ|ơ|ấy')
const SMALL = anyOf('rồi|ạ|em|anh|chị|hết|cả|vậy|thế|đó|đấy')
const BUT = anyOf('nhưng mà|nhưng|riêng|còn|chỉ|chỉ có|có điều|mà|mỗi')
const OPENING = new RegExp(`^\\s*(?:${YES}(?:\\s+${SMALL})*(?:[\\s,.;:!]+|$))*(?:${BUT}[\\s,:]+)*`, 'iu')

export function withoutAgreement(text: string): string {
  return shape(text).clean.replace(OPENING, '')
}
