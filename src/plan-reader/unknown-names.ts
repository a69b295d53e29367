/** A member of a list that begins as no name known: "Phòng Kinh tế, Thú y xã", "BHXH cơ sở, Đại lý thu". */
import { longPattern } from '../domain/long-pattern.js'
import { verbAt } from './duty-verbs.js'
import { closedNameEnd } from './name-grammar.js'
import { CLOSES, ENDS_IN_LEVEL } from './name-words.js'
import { NONE_SEEN } from './names-seen.js'
import { startsUnit } from './unit-heads.js'

/** Bodies that are named after their fields, or the people that they look after: a comma or "và" may stand inside the name. */
const NAMED_AFTER_SEVERAL =
  /(?:^|\s)(?:sở|phòng|bộ|ban|trung tâm|vụ|cục|viện|ủy ban|uỷ ban|hội|hội đồng|tổ|đội|đoàn|nhóm|trường|công ty|quỹ|câu lạc bộ|chi nhánh|ngân hàng|báo|đài|cán bộ|công chức)(?!\p{L})/iu

/** What such bodies are named after besides. */
const FIELDS = longPattern('iu')`
  ^(?:
    kinh tế|hạ tầng|đô thị|ngân sách|kế hoạch|đầu tư|tài chính|tài nguyên|tài sản|môi trường|nông nghiệp|lâm nghiệp|thủy sản|thuỷ sản|thủy lợi
    |phát triển|xây dựng|giao thông|vận tải|công thương|công nghiệp|thương mại|dịch vụ|khoa học|công nghệ|chuyển đổi số|đổi mới
    |văn hóa|văn hoá|xã hội|thể dục|thể thao|du lịch|thông tin|truyền thông|truyền thanh|truyền hình|gia đình|giáo dục|đào tạo|y tế|dân số|trẻ em|phụ nữ
    |lao động|thương binh|người có công|việc làm|nội vụ|tư pháp|pháp chế|pháp luật|hộ tịch|dân tộc|tôn giáo|an ninh|quốc phòng|trật tự
    |địa chính|thống kê|kế toán|thi đua|khen thưởng|tổ chức|tuyên giáo|dân vận|kiểm tra|nghiên cứu|ứng dụng|kỹ thuật|quản lý|hỗ trợ
    |mầm non|tiểu học|trung học|tái định cư|cứu nạn|cứu hộ
  )(?!\p{L})`

const ENDS_IN_SHORT_FORM = /(?:^|\s)\p{Lu}{2,}$/u
/** "Hải Thượng", "Nguyễn Văn A": a place or a person, and what stands before it may belong to it. */
const PROPER_NAME = /^\p{Lu}[\p{L}\d]*(?:\s(?:\p{Lu}[\p{L}\d]*|\d+))*$/u
const LONGEST_IN_WORDS = 6

/** Whether `next` begins with a further name behind the whole one before the mark, though nobody knows it. */
export function opensUnknownName(before: string, next: string): boolean {
  if (!isWhole(before)) return false
  const part = next.split(/\s*[,;]|\s(?:và|&|\+)\s/u)[0]?.replace(/[\s.]+$/u, '') ?? ''
  return looksLikeBody(part) && !(NAMED_AFTER_SEVERAL.test(before) && FIELDS.test(part))
}

/** "UBND xã – Thú y": behind a dash only where the level has closed the name, since branches and posts stand there too. */
export function opensUnknownBehindDash(before: string, next: string): boolean {
  return ENDS_IN_LEVEL.test(before) && !FIELDS.test(next) && looksLikeBody(next.split(/\s*[,;]/)[0] ?? '')
}

/** Whether a member of the list is one that only its mark sets apart: the clerk is asked who it is. */
export function isUnknownMember(name: string, list: string): boolean {
  const before = list.slice(0, list.indexOf(name))
  return (
    /(?:,|\s(?:và|&|\+|[-–—+•]))\s*$/u.test(before) &&
    looksLikeBody(name) &&
    !startsUnit(name) &&
    !/^\p{Lu}{2}/u.test(name)
  )
}

/** "Hội Phụ nữ, Nông dân, Cựu chiến binh": bodies that every commune has, of which the first alone has the head before it. */
export function withSharedHead(names: string[]): string[] {
  const head = names[0]?.trim().split(' ', 1)[0] ?? ''
  return names.map((name, i) => {
    const whole = `${head} ${name.trim()}`
    return i > 0 && !startsUnit(name) && NONE_SEEN.longestAt(whole) === whole.length ? whole : name
  })
}

function isWhole(name: string): boolean {
  if (ENDS_IN_LEVEL.test(name) || ENDS_IN_SHORT_FORM.test(name)) return true
  if (NONE_SEEN.longestAt(name) === name.length || (looksLikeBody(name) && !startsUnit(name))) return true
  return !NAMED_AFTER_SEVERAL.test(name) && closedNameEnd(name, NONE_SEEN) === name.length
}

/** A noun of two words or more, that is neither a proper name alone nor something to be done. */
function looksLikeBody(part: string): boolean {
  const small = `${part.charAt(0).toLowerCase()}${part.slice(1)}`
  const words = part.split(' ').length
  return (
    /^\p{Lu}/u.test(part) &&
    words > 1 &&
    words <= LONGEST_IN_WORDS &&
    !/[\d()]/.test(part) &&
    !PROPER_NAME.test(part) &&
    !CLOSES.test(small) &&
    verbAt(small) === 0
  )
}
