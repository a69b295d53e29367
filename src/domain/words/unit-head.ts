/** How the name of a unit begins: 'Trạm Y tế', 'MTTQ', 'Thôn Đông'. */
import { fold } from '../vietnamese.js'

const HEADS =
  'hội|đoàn|phòng|ban|trạm|trường|trung tâm|công an|ubnd|ủy ban|uỷ ban|văn phòng|tổ|mttq|ubmttq|mặt trận|thôn|ấp|xóm|khu phố|chi bộ|chi hội|hợp tác xã|htx|quân sự|đảng ủy|hđnd|bộ phận|đội|công đoàn|liên đoàn'
/** Without their marks these begin much else. */
const ONLY_WITH_MARKS = 'bản|khóm|buôn|làng|câu lạc bộ|hạt'

/** Begin with the same word and name nobody. */
const OTHERS =
  'tổ chức|phòng (?:ngừa|chống|tránh)|ban (?:hành|đầu)|hội (?:nghị|họp|thảo|thao|diễn|thi(?! đua))|trường (?:hợp|kỳ)|đoàn kết|đội ngũ|văn phòng phẩm'

/** A pattern for the first words of a unit's name, with marks or without. */
export const UNIT_HEAD = `(?!(?:${OTHERS}|${fold(OTHERS)})(?!\\p{L}))(?:${HEADS}|${fold(HEADS)}|${ONLY_WITH_MARKS})(?!\\p{L})`

const HEAD = new RegExp(`^${UNIT_HEAD}`, 'iu')

/** Whether it may be a unit's name, by its first word: 'Trạm Y tế', not 'màu xanh'. */
export function beginsAsUnit(name: string): boolean {
  return HEAD.test(name)
}

/** The word that says what it is: 'Thôn' of 'Thôn Đông'; null where it names no unit. */
export function unitHeadOf(name: string): string | null {
  return HEAD.exec(name.replace(/^(?:từ|tu)\s+(?=\D+\d)/iu, ''))?.[0] ?? null
}
