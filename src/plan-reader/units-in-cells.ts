/** The units that a cell or a phrase names: split where they are several, never inside a name. */
import type { UnitRole } from '../domain/plan.js'
import { isCollective } from '../domain/unit-name.js'
import { fold, normalise } from '../domain/vietnamese.js'
import { dutyAt } from './duty-verbs.js'

export interface NamedRole {
  name: string
  role: UnitRole
}

/** Words that the name of a unit, a post or a person begins with. */
const HEAD =
  'ủy ban|uỷ ban|ub|ubnd|ubmttq|ubmt|mttq|mttqvn|hđnd|hội đồng|hđ|hđtđkt|sở|phòng|ban|văn phòng|vp|vptk|vpub|công an|ca|cax|quân sự|quân đội|bchqs|bch|bcđ|btv|btt|trạm|tyt|trường học|trường|trung tâm|tt|ttpvhcc|mặt trận|đảng ủy|đảng uỷ|đu|chi bộ|đảng bộ|chi hội|chi đoàn|đoàn|đtn|hội|hnd|hpn|hccb|liên đoàn|công đoàn|cụm|khối|cục|chi cục|bộ|tòa án|toà án|viện|kho bạc|thôn|ấp|bản|tổ|khu|khu phố|xóm|chủ tịch|ct|pct|phó|bí thư|trưởng|cán bộ|công chức|viên chức|chuyên viên|kế toán|thủ quỹ|đồng chí|đ/c|ông|bà|thầy|cô|giáo viên|gvcn|phụ huynh|bgh|hiệu trưởng|doanh nghiệp|nhà|hợp tác xã|htx|thường trực|thủ trưởng|lãnh đạo|đơn vị|cơ quan|bộ phận|đại diện|chánh|giám đốc|nhân viên|tổng công ty|tổng cục|khoa|người|thành viên|các|những|toàn thể|tất cả|hệ thống|đài|bưu điện|ngân hàng|quỹ|điện lực|hạt|đội|liên minh|hiệp hội|công ty|tập đoàn|chi nhánh|câu lạc bộ|tiểu ban|chỉ huy|ubkt|cđcs|cộng tác viên|ctv|bql|nhóm|lực lượng|dân quân|y sĩ|bác sĩ|y tế|nv|nvyt|tpt|tổng phụ trách|chủ nhiệm|liên đội|chi đội|bộ chỉ huy|chi cục|ngành|địa chính|tư pháp|tài chính|văn hóa|văn hoá|lao động|bhxh|bảo hiểm|đồn|(?:bs|ys|cn|ds|ks|ths)\\.'
const STARTS_UNIT = new RegExp(`^(?:${HEAD})(?![\\p{L}])`, 'iu')
/** With these behind it the word is another one: "tổ chức", "ban hành", "trường hợp". */
const NOT_HEADS = [
  'chức',
  'nghị',
  'thảo',
  'thi',
  'hành',
  'hợp',
  'kết',
  'ngũ',
  'máy',
  'vực',
  'đồ',
  'sung',
  'nước',
  'quyền',
  'học',
  'thao',
  'chợ',
  'trại',
  'diễn',
  'giảng',
  'bước',
  'nội dung',
  'nhiệm vụ',
  'hoạt động',
  'công việc',
  'giải pháp',
  'chỉ tiêu',
  'mục tiêu',
  'biện pháp',
  'hình thức',
  'văn bản',
  'đợt',
  'mốc',
]
const OTHER_WORD = new RegExp(
  `^\\s(?:${[...NOT_HEADS, ...NOT_HEADS.map((w) => w.toUpperCase())].join('|')})(?!\\p{L})`,
  'u',
)
/** Small letters at the beginning of a name only for these. */
const SMALL_START =
  /^(?:các|những|nhà|thôn|ấp|bản|xóm|cán bộ|công chức|chuyên viên|kế toán|lãnh đạo|thủ trưởng|đại diện|trưởng|đoàn thể|giáo viên|nhân viên|đồng chí|đ\/c|hội|đoàn|công an|doanh nghiệp|tổ trưởng|hiệu trưởng|bí thư|chi hội|chi đoàn|y tế|thủ quỹ|văn thư|bảo vệ|phụ huynh|cộng tác viên|công đoàn|tổ|ban quản lý)(?![\p{L}])/iu

/** "Chị Bích", "đ/c Hà": a person by title and name. */
const PERSON_STARTS = /^(?:[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Tt]hầy|[Cc]ô|[Đđ]\/c|[Đđ]ồng chí|[Bb]ác sĩ|[Yy] sĩ)\s\p{Lu}/u

function startsSmall(text: string): boolean {
  if (PERSON_STARTS.test(text)) return true
  const head = SMALL_START.exec(text)
  return head !== null && !OTHER_WORD.test(text.slice(head[0].length))
}

/** Field names that are one in spite of the dash. */
const AFTER_DASH =
  /^(?:thống kê|tk|xã hội|xh|hộ tịch|ht|xây dựng|xd|nông nghiệp|môi trường|kế toán|kt|kế hoạch|kh|khen thưởng|thương binh|an ninh|kinh tế|đô thị|ngân sách|thông tin|thể thao|du lịch|nhi đồng|gia đình|trẻ em|chính sách|nội vụ|tôn giáo|dịch vụ|công nghệ)(?![\p{L}])/iu

/** The word-for-word start of a unit's name. */
export function startsUnit(text: string): boolean {
  const name = normalise(text).trim()
  if (PERSON_STARTS.test(name)) return true
  const head = STARTS_UNIT.exec(name)
  return head !== null && !OTHER_WORD.test(name.slice(head[0].length))
}

/** The units in a cell, each with the role of its column or of the label before it ("Chủ trì: ...; Phối hợp: ..."). */
export function unitsInCell(text: string, role: UnitRole): NamedRole[] {
  const units: NamedRole[] = []
  let current = role
  for (const part of labelledParts(text)) {
    current = part.role ?? current
    for (const { names, role: own } of byVerb(part.text))
      for (const written of splitUnits(names)) {
        const { name, helps } = withoutDuty(written)
        if (!units.some((u) => u.name === name)) units.push({ name, role: helps ? 'support' : (own ?? current) })
      }
  }
  return units
}

/** Bodies, places and posts; persons and groups may be called by what they do ("Tổ kiểm tra", "Người có nghĩa vụ kê khai"). */
const DOES_SOMETHING =
  /^(?:văn phòng|phòng|sở|ubnd|ủy ban|uỷ ban|mttq|ubmttq|công an|trạm|trung tâm|hội|đoàn thanh niên|đoàn xã|htx|hợp tác xã|trường|chủ tịch|bí thư|hiệu trưởng|(?:trưởng\s)?(?:các\s)?(?:thôn|ấp|bản|xóm|làng|buôn|khu phố|tổ dân phố|tdp|trường|chi hội|chi đoàn|chi bộ))(?=\s)/iu

/** "Phòng Kinh tế hướng dẫn", "các thôn phối hợp huy động nhân lực": the name without what its bearer is to do. */
function withoutDuty(name: string): { name: string; helps: boolean } {
  const verb = DOES_SOMETHING.test(name) ? dutyAt(name) : undefined
  if (!verb || verb.index === 0 || /^phụ trách|^được/u.test(verb.text)) return { name, helps: false }
  return { name: name.slice(0, verb.index), helps: /^(?:phối hợp|hỗ trợ|tham gia)/u.test(verb.text) }
}

const LEADS = /^(.{3,200}?),?\s(?:chủ trì|làm đầu mối)(?:\sthực hiện)?(?=$|[.,;\s])[.,;]?\s*(?:và\s)?/u
const HELPS = /^(.{3,200}?)[\s,;–-]*\s(?:và\s)?phối hợp(?:\s(?:với|cùng))?\s+(?=\S)/u

/** "A chủ trì, phối hợp với B", "A phối hợp B", "A thực hiện": who leads and who helps, said with verbs. */
function byVerb(text: string): { names: string; role: UnitRole | null }[] {
  const whole = normalise(text)
    .replace(/[^\S\n]+/g, ' ')
    .trim()
  const leads = LEADS.exec(whole)
  if (leads?.[1] && startsUnit(leads[1])) {
    const rest = whole
      .slice(leads[0].length)
      .replace(/^phối hợp(?:\s(?:với|cùng))?\s+/u, '')
      .replace(/\s(?:cùng\s)?phối hợp(?:\sthực hiện)?[.;]?$/u, '')
    return [{ names: leads[1], role: 'lead' }, ...(rest ? [{ names: rest, role: 'support' as const }] : [])]
  }
  const helps = HELPS.exec(whole)
  if (helps?.[1] && startsUnit(helps[1]))
    return [
      { names: helps[1], role: null },
      { names: whole.slice(helps[0].length), role: 'support' },
    ]
  return [
    {
      names: whole.replace(
        /(?<=\p{L})(?<!địa bàn|lĩnh vực|được)\s(?:thực hiện|phụ trách|chuẩn bị|thẩm tra|tham mưu|tổ chức|triển khai)[.;]?$/u,
        '',
      ),
      role: null,
    },
  ]
}

const ROLE_LABEL =
  /(?:^|[\s;,.(-])((?:(?:đơn vị|cơ quan|bộ phận|đầu mối)\s+)?(chủ trì|phối hợp|thực hiện|phụ trách|chỉ đạo|tham mưu)(?:\s+thực hiện)?)\s*:/giu

/** "Phòng Kinh tế (chủ trì), hai thôn Đông Trữ, Hoàng Xá (phối hợp)": the role stands behind the names. */
const ROLE_BEHIND =
  /\s?\((?:(?:là|làm)\s)?(chủ trì|phối hợp|đầu mối|phụ trách|thực hiện|hỗ trợ|CT|PH)\)[\s,;.]*(?:và\s)?/giu

function partsByRoleBehind(text: string): { role: UnitRole | null; text: string }[] {
  const parts: { role: UnitRole | null; text: string }[] = []
  let from = 0
  for (const mark of text.matchAll(ROLE_BEHIND)) {
    // Behind a person "(CT)" is the chair.
    if (/\(CT\)/i.test(mark[0]) && PERSON_STARTS.test(text.slice(from).trim())) continue
    parts.push({ role: roleOf(mark[1] ?? ''), text: text.slice(from, mark.index) })
    from = mark.index + mark[0].length
  }
  // Who stands unmarked behind the lead helps.
  const rest = parts.some(({ role }) => role === 'lead') ? 'support' : null
  return [...parts, { role: rest, text: text.slice(from) }]
}

function labelledParts(text: string): { role: UnitRole | null; text: string }[] {
  const behind = partsByRoleBehind(text)
  if (behind.length > 1) return behind
  const labels = [...text.matchAll(ROLE_LABEL)]
  const first = labels[0]
  if (!first) return [{ role: null, text }]
  const parts: { role: UnitRole | null; text: string }[] = [{ role: null, text: text.slice(0, first.index) }]
  for (const [i, label] of labels.entries()) {
    const from = label.index + label[0].length
    parts.push({ role: roleOf(label[2] ?? ''), text: text.slice(from, labels[i + 1]?.index) })
  }
  return parts
}

function roleOf(word: string): UnitRole {
  const folded = fold(word)
  if (folded === 'chu tri' || folded === 'dau moi' || folded === 'ct') return 'lead'
  return folded === 'phoi hop' || folded === 'ho tro' || folded === 'ph' ? 'support' : 'responsible'
}

/** No list of units is longer. */
const LONGEST_CELL = 3000

/** The names of the units in a phrase, as written but without bullets and closing stops. */
export function splitUnits(text: string): string[] {
  return linesOf(normalise(text.slice(0, LONGEST_CELL)))
    .flatMap(splitByDash)
    .flatMap((part) => part.split(/;|\s\/\s/))
    .flatMap(splitByComma)
    .flatMap(splitBySameHead)
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
    const opens = BULLET.test(line) || /^\d{1,2}[.)]\s/.test(line) || startsUnit(line)
    const goesOn = previous !== undefined && (!opens || /(?:\svà|\scủa|[,–-])$/u.test(previous))
    if (goesOn) lines[lines.length - 1] = `${previous} ${line}`
    else lines.push(line)
  }
  return lines
}

/** "Ông Lê Văn Tám - Trưởng ban": what follows a person's name is the post or the unit of that person. */
const PERSON = /^\s*(?:[Ôô]ng|[Bb]à|[Đđ]\/c|[Đđ]ồng chí|[Tt]hầy|[Cc]ô)(?:\s\p{Lu}\p{Ll}*){2,5}\s*$/u

const BULLET = /^[-–—+•*]\s*(?=\S)/u

/** "- UBND xã - Hội đồng TĐKT" is two, "Văn phòng – Thống kê" is one: what follows the dash tells. */
function splitByDash(line: string): string[] {
  const bulleted = BULLET.test(line)
  const parts: string[] = []
  let from = 0
  const rest = line.replace(BULLET, '')
  for (const dash of rest.matchAll(/\s+[-–—+•]\s+/gu)) {
    const next = rest.slice(dash.index + dash[0].length)
    const separate =
      !PERSON.test(rest.slice(from, dash.index)) &&
      !AFTER_DASH.test(next) &&
      (bulleted ? /^\p{Lu}/u.test(next) || startsSmall(next) : startsUnit(next))
    if (!separate) continue
    parts.push(rest.slice(from, dash.index))
    from = dash.index + dash[0].length
  }
  return [...parts, rest.slice(from)]
}

/** Offices whose own name lists the bodies that they serve. */
const SERVES_SEVERAL = /^(?:văn phòng|vp|thường trực|tt|đoàn|lãnh đạo|ct|pct|chủ tịch)(?![\p{L}])/iu

/** At commas and "và" before the beginning of a name. "Các ngành, đoàn thể, các đơn vị" and "UBND xã, phường" stay whole. */
function splitByComma(text: string): string[] {
  if (isCollective(text) && !/\p{Lu}/u.test(text.trim().slice(1))) return [text]
  const parts: string[] = []
  let from = 0
  for (const mark of text.matchAll(/\s*,\s*(?:và\s+)?|\s+và\s+/gu)) {
    const next = text.slice(mark.index + mark[0].length)
    const before = text.slice(from, mark.index).trim()
    const depth = (before.match(/\(/g)?.length ?? 0) - (before.match(/\)/g)?.length ?? 0)
    if (depth > 0 || !opensName(before, next)) continue
    parts.push(text.slice(from, mark.index))
    from = mark.index + mark[0].length
  }
  return [...parts, text.slice(from)]
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

/** Fields of work that an office is named after: "Sở Lao động, Thương binh và Xã hội", "Phòng Kinh tế, Tài chính". */
const NAMED_AFTER_FIELDS = /^(?:sở|phòng|bộ|ban|trung tâm|vụ|cục)\s/iu
const FIELD =
  /^(?:văn hóa|văn hoá|lao động|tư pháp|tài chính|địa chính|y tế|bảo hiểm(?!\sxã hội)|khoa học|ngân hàng)(?![\p{L}])/iu

function opensName(before: string, next: string): boolean {
  if (NAMED_AFTER_FIELDS.test(before) && FIELD.test(next)) return false
  if (isShortForm(before, next)) return true
  if (!/\s/.test(before) && !/^\p{Lu}{2,}/u.test(before) && !/^(?:doanh nghiệp)/iu.test(before))
    return before.length > 12
  if (
    SERVES_SEVERAL.test(before) &&
    /^(?:ủy ban|uỷ ban|ubnd|hđnd|hội đồng nhân dân|ubmttq|mttq|pct)(?![\p{L}])/iu.test(next)
  )
    return false
  if (/^\p{Lu}/u.test(next)) return startsUnit(next)
  return startsSmall(next) && !/^(?:đoàn thể|hội|trưởng|đoàn)(?![\p{L}])/iu.test(next)
}

/** "Sở Khoa học và Công nghệ Sở Công Thương": the same first word again, with nothing between them. */
function splitBySameHead(text: string): string[] {
  const head = /^\s*(Sở|UBND|Phòng|Hội|Trường|Trạm|Đoàn|Ban)\s/u.exec(text)?.[1]
  if (!head) return [text]
  return text.split(
    new RegExp(`(?<=[\\p{L})])(?<!\\s(?:và|của|tại|thuộc|với|cùng|trưởng)|[,–-])\\s+(?=${head}\\s\\p{Lu})`, 'u'),
  )
}

function cleanName(name: string): string {
  return name
    .replace(/\s+/g, ' ')
    .replace(/^[\s\-–—+•*.,;:]+/u, '')
    .replace(/(?:\s\((?:đề nghị|nếu có|(?:qua|là|cơ quan|thường trực) [^()]*)\))?[\s.,;:]*$/u, '')
    .replace(/^(?:và|các:)\s+/iu, '')
}
