/** Who a sentence orders to do something. */
import { isCollective } from '../domain/unit-name.js'
import { normalise } from '../domain/vietnamese.js'
import { splitUnits, startsUnit } from './units-in-cells.js'

const ORDERS = /^(?:.{0,60}?\s)?(?:giao|đề nghị|yêu cầu|phân công|giao cho|chỉ đạo)(?:\s+cho)?\s+(?=\S)/iu

/** What the party is to do begins here; in small letters, so that "Sở Xây dựng" is not cut. */
const DOES =
  /\s(?:chủ động|xây dựng|căn cứ|theo dõi|có trách nhiệm|chịu trách nhiệm|gửi|báo cáo|thực hiện|triển khai|phối hợp|chủ trì|tham mưu|hướng dẫn|nghiêm túc|hoàn thành|tổng hợp|rà soát|đôn đốc|khẩn trương|tiếp tục|thường xuyên|định kỳ|đề xuất|lập|nộp|kịp thời|phổ biến|tuyên truyền|đăng ký|bố trí|kiểm tra|phân công|chỉ đạo|làm đầu mối|là đầu mối|tiếp nhận|quán triệt|tăng cường|ban hành|thông báo|trình|cung cấp|tổ chức(?!\s(?:chính trị|xã hội|đảng|đoàn|có liên quan|liên quan|kinh tế|,))|chậm nhất|trước ngày|giúp|sử dụng|cập nhật|chuẩn bị|cử|trồng|chăm sóc|dọn|tham gia|vận động|có văn bản|đẩy mạnh)(?![\p{L}])/u

export interface Party {
  names: string[]
  /** The sentence says "giao", "đề nghị", "yêu cầu". */
  ordered: boolean
}

/** The party that the sentence begins with or gives the order to; undefined where it names none. */
export function partyOf(sentence: string): Party | undefined {
  const text = normalise(sentence).replace(/\s+/g, ' ').trim()
  const order = ORDERS.exec(text)
  const named = order && startsUnit(text.slice(order[0].length)) ? subject(text.slice(order[0].length)) : undefined
  if (named) return { names: named, ordered: true }
  const names = startsUnit(text) ? subject(text) : undefined
  return names ? { names, ordered: false } : undefined
}

function subject(text: string): string[] | undefined {
  const verb = DOES.exec(` ${text}`)
  const phrase = verb && verb.index > 0 ? text.slice(0, verb.index - 1) : undefined
  if (!phrase || phrase.length > 220 || /[.:!?]\s/.test(phrase)) return undefined
  const names = splitUnits(phrase)
  return names.length > 0 ? names : undefined
}

/** The unit that a heading is ("1.2. Sở Tài chính - Cơ quan thường trực ...", "Trách nhiệm của các ..."). */
export function partyInHeading(heading: string): string[] | undefined {
  const text = normalise(heading)
    .replace(/\s+/g, ' ')
    .replace(/[\s:.]+$/, '')
    .replace(/\s\([^()]*\)?$/, '')
    .trim()
  const of = /^(?:(?:trách nhiệm|nhiệm vụ)\s+(?:cụ thể\s+)?của|đối với|giao|đề nghị)\s+(.+)$/iu.exec(text)
  const name = of?.[1] ?? text
  if (name.length > 160) return undefined
  if (of) return [name]
  if (!startsUnit(name) || (DOES.test(` ${name}`) && !isCollective(name))) return undefined
  return splitUnits(name.split(/\s[-–]\s(?=Cơ quan|cơ quan|là )/u)[0] ?? name)
}

/** The party in brackets behind the work: "... (Phòng Kinh tế thực hiện)". */
export function partyBehind(sentence: string): Party | undefined {
  const name = /\(([^()]{3,160}?)\s(?:chủ trì|thực hiện|phụ trách)\)[.;]?$/iu.exec(normalise(sentence).trim())?.[1]
  return name && startsUnit(name) ? { names: splitUnits(name), ordered: true } : undefined
}
