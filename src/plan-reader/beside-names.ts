/** What stands beside the names of a list and is none of them: when the work is due, and where it is done. */
import { fold } from '../domain/vietnamese.js'
import { isBareTime } from './time-wording.js'

/** "Phòng VH-XH, 19h ngày 14/8", "tối 25/10, tại nhà văn hóa, ông Trưởng thôn", "Trạm Y tế; thời gian: tháng 10": the names alone. */
export function namesAlone(phrase: string): string {
  const [first = '', ...more] = phrase.split(/([,;]\s+|\s[-–]\s|(?<=\p{Ll}{2})\.\s+(?=\p{Lu}))/u)
  const kept = isBeside(first) ? [] : [first]
  for (let i = 0; i < more.length; i += 2) {
    const [mark = '', part = ''] = [more[i], more[i + 1]]
    if (!isBeside(part)) kept.push(...(kept.length > 0 ? [mark] : []), part)
  }
  return kept.join('')
}

/** "tối 25/10, tại nhà văn hóa, ông Trưởng thôn chủ trì": from the party on. */
export function pastTimeAndPlace(clause: string): string {
  const [first = '', ...more] = clause.split(/,\s+/)
  return more.length > 0 && isBeside(first) ? pastTimeAndPlace(more.join(', ')) : clause
}

function isBeside(part: string): boolean {
  if (SAYS_WHERE.test(part.trim())) return true
  if (!MAY_SAY_WHEN.test(part)) return false
  const folded = fold(part)
    .trim()
    .replace(/^(?:sang|trua|chieu|toi|dem) (?=\S)/, '')
  const isTime = isBareTime(folded) && !/^[\d\s&+-]*(?:va [\d\s]+)?$/.test(folded)
  return isTime || SAYS_WHEN.test(folded)
}

const MAY_SAY_WHEN = /\d|(?<!\p{L})(?:ngày|tuần|tháng|quý|năm|thứ|chủ nhật)(?!\p{L})/iu
const SAYS_WHEN =
  /^(?:thoi gian|thoi han|tien do|han|hoan thanh|xong|trong|truoc|cham nhat)\b.*(?:\d|\b(?:thang|quy|tuan|nam|ngay)\b)/
const SAYS_WHERE = /^(?:tại|ở|địa điểm|hội trường|nhà văn h(?:óa|oá)|sân vận động|trụ sở)(?!\p{L})/iu

/** "Trạm Y tế xong trước 30/7": only behind a word that says when, since "Trường THCS 19/5" is a name. */
export function withoutTime(name: string): string {
  const at = name.search(INSIDE)
  return at > 0 ? name.slice(0, at) : name
}

const INSIDE =
  /[\s,(]+(?:(?:sáng|chiều|tối|lúc|vào|từ|trước|đến|hết|xong|hoàn thành|chậm nhất|trong|hạn)\s)*(?:(?:ngày|trước|hết|lúc)\s\d{1,2}[/.-]\d{1,2}|\d{1,2}\s?(?:h|g|giờ)(?:\d{2})?(?![\p{L}\d]))/u
