/** The names in a phrase: split where they are several, never inside a name. */
import { longPattern } from '../domain/long-pattern.js'
import { isCollective } from '../domain/unit-name.js'
import { normalise } from '../domain/vietnamese.js'
import { namesAlone, withoutTime } from './beside-names.js'
import { ENDS_IN_PLACE } from './name-words.js'
import { servesBoth } from './office-of-several.js'
import { splitAt } from './split-at.js'
import { startsSmall, startsUnit } from './unit-heads.js'
import { opensUnknownBehindDash, opensUnknownName, withSharedHead } from './unknown-names.js'

/** Fields, and branches of a body, are one name with what stands before the dash. */
const AFTER_DASH = longPattern('iu')`
  ^(?:
    thống kê|tk|xã hội|xh|hộ tịch|ht|xây dựng|xd|nông nghiệp|môi trường|kế toán|kt|kế hoạch|kh|khen thưởng
    |thương binh|an ninh|kinh tế|đô thị|ngân sách|thông tin|thể thao|du lịch|nhi đồng|gia đình|trẻ em|chính sách
    |nội vụ|tôn giáo|dịch vụ|công nghệ|phòng giao dịch|chi nhánh|phân hiệu
  )(?![\p{L}])`

/** No list of units is longer. */
const LONGEST_CELL = 3000

/** The names of the units in a phrase, as written but without bullets and closing stops. */
export function splitUnits(text: string): string[] {
  return linesOf(normalise(text.slice(0, LONGEST_CELL)))
    .flatMap(splitByDash)
    .map(namesAlone)
    .flatMap((part) => part.split(/(?<=\p{Ll}{2})\.\s+(?=\p{Lu})/u))
    .flatMap((part) => part.split(/;(?!\s?\d{1,3}(?:\s?[;,.]|$))/))
    .flatMap(splitBySlash)
    .flatMap(splitByComma)
    .flatMap(splitBySameHead)
    .flatMap(splitByNumber)
    .map(cleanName)
    .filter((name) => /\p{L}/u.test(name))
}

/** Lines of a cell; a line that only goes on is put back to the one before. */
function linesOf(text: string): string[] {
  const lines: string[] = []
  for (const raw of text.split('\n')) {
    const line = raw.replace(/\s+/g, ' ').trim()
    if (!line) continue
    const previous = lines.at(-1)
    const named = /^\p{Ll}/u.test(line) ? startsSmall(line) : startsUnit(line)
    const opens = BULLET.test(line) || /^\d{1,2}[.)]\s/.test(line) || named
    const goesOn =
      previous !== undefined && (!opens || /(?:\svà|\scủa|[,–-]|^các (?:ban|tổ|phòng|đơn vị))$/iu.test(previous))
    if (goesOn) lines[lines.length - 1] = `${previous} ${line}`
    else lines.push(line)
  }
  return lines
}

/** "Ông Lê Văn Tám - Trưởng ban": what follows a person's name is the post or the unit of that person. */
const PERSON = /^\s*(?:[Ôô]ng|[Bb]à|[Đđ]\/c|[Đđ]ồng chí|[Tt]hầy|[Cc]ô)(?:\s\p{Lu}\p{Ll}*){1,5}\s*$/u

/** "Ông Vi Văn Thạch, Chủ tịch UBND xã - Trưởng Ban": one person, with what the person is. */
export function isPersonWithPost(text: string): boolean {
  const [person = '', post = '', ...more] = text.split(/,\s/)
  return more.length === 0 && PERSON.test(person) && POST.test(post)
}

const BULLET = /^[-–—+•*]\s*(?=\S)/u

/** "- UBND xã - Hội đồng TĐKT" is two, "Văn phòng – Thống kê" is one: what follows the dash tells. */
function splitByDash(line: string): string[] {
  const bulleted = BULLET.test(line)
  return splitAt(
    line.replace(BULLET, ''),
    /\s+[-–—+•]\s+/gu,
    (before, next) =>
      !PERSON.test(before) &&
      !isPersonWithPost(before) &&
      !servesBoth(before, next) &&
      !AFTER_DASH.test(next) &&
      (bulleted
        ? /^\p{Lu}/u.test(next) || startsSmall(next)
        : startsUnit(next) || opensUnknownBehindDash(before, next)),
  )
}

/** "Trung tâm PVHCC/các phòng chuyên môn", "Công an xã / Quân sự xã": two names; "TT/ĐU" and "VP HĐND/UBND xã" are one. */
function splitBySlash(text: string): string[] {
  return splitAt(text, /\s\/\s|(?<=\p{L})\/(?=\p{L})/gu, (before, next, mark) => {
    const listed = mark !== '/' || (startsUnit(next) && (next.split('/')[0] ?? '').includes(' '))
    return listed && !servesBoth(before, next)
  })
}

/** Offices whose own name lists the bodies that they serve. */
const SERVES_SEVERAL = /^(?:văn phòng|vp|thường trực|tt|đoàn|lãnh đạo|ct|pct|chủ tịch)(?![\p{L}])/iu

/** At commas and "và" before the beginning of a name. "Các ngành, đoàn thể, các đơn vị" and "UBND xã, phường" stay whole. */
function splitByComma(text: string): string[] {
  if (isCollective(text) && !/\p{Lu}/u.test(text.trim().slice(1))) return [text]
  const names = splitAt(text, /\s*,\s*(?:và\s+)?|\s+(?:và|&|\+)\s+/gu, (untrimmed, next, mark) => {
    const before = untrimmed.trim()
    const depth = (before.match(/\(/g)?.length ?? 0) - (before.match(/\)/g)?.length ?? 0)
    return depth <= 0 && !isFieldBehind(before, mark, next) && opensName(before, next)
  })
  return withSharedHead(names)
}

/** "Địa chính - XD & MT": short forms of the fields of one office. */
function isFieldBehind(before: string, mark: string, next: string): boolean {
  const word = /^[^\s,;()]+/u.exec(next)?.[0] ?? ''
  return /&|và/.test(mark) && /\s[-–]\s\p{Lu}{2,4}$/u.test(before) && /^\p{Lu}{2,4}$/u.test(word) && !startsUnit(word)
}

/** "Các trường mầm non, tiểu học, THCS": kinds of schools. */
const SCHOOL_LEVEL = /^(?:MN|TH|THCS|THPT|GDTX)$/u

/** "BGH, TPT Đội", "TP-HT, ĐC-XD", "VNPT, Viettel": short forms and proper names stand for themselves. */
function isShortForm(before: string, next: string): boolean {
  if (/^(?:sở|phòng|bộ|ban)\s\p{Lu}{1,4}(?:,\s\p{Lu}{1,4})*$/iu.test(before)) return false
  if (/^(?:UBND|HĐND)(?![\p{L}])/u.test(next) && SERVES_SEVERAL.test(before)) return false
  const word = /^[^\s,;()]+/u.exec(next)?.[0] ?? ''
  if (SCHOOL_LEVEL.test(word) && /(?:trường|mầm non|tiểu học|mn|th)(?!\p{L})/iu.test(before)) return false
  if (/^\p{Lu}[\p{Lu}.-]+$/u.test(word)) return true
  return !/\s/.test(before) && /^\p{Lu}{3,}$/u.test(before) && /^\p{Lu}\p{Ll}+$/u.test(next.split(/\s*[,;]/)[0] ?? '')
}

/** "UBND các xã: Tháp Mười, Trường Xuân", "Các sở: Tài chính, Nội vụ". */
const LISTS_PLACES = /(?:^|\s)các\s[^,;:]{2,20}:\s/iu
/** What a person is: "Lê Văn Thọ, Phó Trưởng Ban Xây dựng Đảng". */
const POST =
  /^(?:phó|trưởng|(?:đồn|trạm|đội|xã đội|chi hội|chỉ huy) trưởng|chủ nhiệm|chủ tịch|bí thư|chánh|ủy viên|giám đốc|hiệu trưởng|tổ trưởng|thủ quỹ|kế toán|công chức|cán bộ)\s/iu

/** Fields of work that an office is named after: "Sở Lao động, Thương binh và Xã hội", "Phòng Kinh tế, Tài chính". */
const NAMED_AFTER_FIELDS = /^(?:sở|phòng|bộ|ban|trung tâm|vụ|cục)\s/iu
const FIELD =
  /^(?:văn hóa|văn hoá|lao động|tư pháp|tài chính|địa chính|y tế|bảo hiểm(?!\sxã hội)|khoa học|ngân hàng)(?![\p{L}])/iu

/** "Nhân viên y tế thôn, xóm": kinds of places, of which none is named. */
const PLACES = /\s(?:thôn|ấp|bản|xóm|làng|buôn|khóm|xã|phường|khu phố|tổ dân phố)$/u
const PLACE_ONLY = /^(?:thôn|ấp|bản|xóm|làng|buôn|khóm|xã|phường|khu phố|tổ dân phố)(?=$|\s*[,;])/u

function opensName(before: string, next: string): boolean {
  if (LISTS_PLACES.test(before) && !/^(?:UBND|[Cc]ác)(?![\p{L}])/u.test(next)) return false
  if (PERSON.test(before) && POST.test(next)) return false
  if (/^các ông$/iu.test(before) && /^bà\s/u.test(next)) return false
  if (NAMED_AFTER_FIELDS.test(before) && FIELD.test(next)) return false
  if (PLACES.test(before) && PLACE_ONLY.test(next)) return false
  if (isShortForm(before, next)) return true
  if (!/\s/.test(before) && !/^\p{Lu}{2,}/u.test(before) && !/^(?:doanh nghiệp)/iu.test(before))
    return before.length > 12
  if (
    SERVES_SEVERAL.test(before) &&
    /^(?:[uủ][yỷ] ban(?!\skiểm tra)|ubnd|hđnd|hội đồng nhân dân|ubmttq|mttq|pct)(?![\p{L}])/iu.test(next)
  )
    return false
  if (/^\p{Lu}/u.test(next)) return startsUnit(next) || opensUnknownName(before, next)
  return (
    startsSmall(next) &&
    !/^(?:đoàn thể|hội|trưởng(?!\s(?:các\s)?(?:thôn|ấp|bản|xóm|làng|buôn|khóm|khu))|đoàn)(?![\p{L}])/iu.test(next)
  )
}

/** "Sở Khoa học và Công nghệ Sở Công Thương": the same first word again, with nothing between them. */
function splitBySameHead(text: string): string[] {
  const head = /^\s*(Sở|UBND|Phòng|Hội|Trường|Trạm|Đoàn|Ban)\s/u.exec(text)?.[1]
  if (!head) return [text]
  return text.split(
    new RegExp(`(?<=[\\p{L})])(?<!\\s(?:và|của|tại|thuộc|với|cùng|trưởng)|[,–-])\\s+(?=${head}\\s\\p{Lu})`, 'u'),
  )
}

/** "Thôn 1, 2 và 3", "Bí thư các chi bộ 4, 5": one for each number. */
function splitByNumber(text: string): string[] {
  const [, head = '', numbers = ''] = /^(.*?\p{L})\s(\d{1,3}(?:\s?(?:[,;+&]|và)\s?\d{1,3})+)[\s.]*$/u.exec(text) ?? []
  if (!ENDS_IN_PLACE.test(head) && !/(?:^|\s)(?:chi hội|chi đoàn|cụm|đội|nhóm|lớp|khối)$/iu.test(head)) return [text]
  const one = head.replace(/(^|\s)các\s(?=\p{Ll}+(?:\s\p{Ll}+){0,2}$)/iu, '$1')
  return numbers.split(/\D+/).map((number) => `${one} ${number}`)
}

function cleanName(name: string): string {
  return withoutTime(name)
    .replace(/\s+/g, ' ')
    .replace(/^[\s\-–—+•*.,;:]+/u, '')
    .replace(
      /(?:\s\((?:đề nghị|nếu có|(?:mỗi|ít nhất|tối thiểu|khoảng) [^()]*|(?:qua|là|cơ quan|thường trực) [^()]*)\))?[\s.,;:]*$/u,
      '',
    )
    .replace(/^(?:và|các:)\s+/iu, '')
}
