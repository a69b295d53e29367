/** Who wrote the plan, when, under which number and title: the head of the document, laid out in whatever way. */
import { type CivilDate, civilDate } from '../domain/calendar.js'
import { longPattern } from '../domain/long-pattern.js'
import { fold, normalise } from '../domain/vietnamese.js'
import { readHeader } from './columns.js'
import { type Block, type PlainDocument, singleSpaced } from './document.js'
import { type HeadLine, headLines, isMostlyCapitals } from './head-lines.js'
import { BODY, issuerInHead, issuerInText } from './issuer.js'

export interface Letterhead {
  documentType: string | null
  /** null where the document has none yet. */
  number: string | null
  /** The line "Số: .../KH-UBND" stands there with the number left out. */
  numberBlank: { line: number; text: string } | null
  title: string
  issuer: string | null
  issuedOn: CivilDate | null
  year: number | null
  /** The title names a school year; `year` is the one that it begins in. */
  schoolYear: boolean
  /** Blocks before this index are the head: no task is looked for in them. */
  bodyFrom: number
}

/** A calendar of work has no code in the decree. */
const TYPES: readonly (readonly [words: string, code: string | null])[] = [
  ['KẾ HOẠCH', 'KH'],
  ['QUYẾT ĐỊNH', 'QĐ'],
  ['NGHỊ QUYẾT', 'NQ'],
  ['CHƯƠNG TRÌNH', 'CTr'],
  ['HƯỚNG DẪN', 'HD'],
  ['THÔNG BÁO', 'TB'],
  ['BÁO CÁO', 'BC'],
  ['TỜ TRÌNH', 'TTr'],
  ['CHỈ THỊ', 'CT'],
  ['PHƯƠNG ÁN', 'PA'],
  ['ĐỀ ÁN', 'ĐA'],
  ['LỊCH CÔNG TÁC', null],
]

export function readLetterhead(document: PlainDocument): Letterhead {
  const lines = headLines(document.blocks)
  const typeAt = typeLineIn(lines)
  const typeLine = lines[typeAt]
  const type = typeLine && (typeOf(typeLine) ?? typeOfHeading(typeLine) ?? typeOfSheet(typeLine))
  const headEnd = letterheadUnder(lines, typeAt)
  const above = typeAt >= 0 ? lines.slice(0, typeAt) : lines.slice(0, MOST_HEAD)
  const before = [...above, ...lines.slice(typeAt + 1, headEnd)]
  const titled = titleFrom(lines, typeAt, type, headEnd, document.blocks)
  const number = numberIn(before)
  const issuedOn = issueDate([...before, ...lines.slice(Math.max(typeAt, 0))])
  return {
    documentType: type?.code ?? null,
    number: number?.number ?? null,
    numberBlank: number && number.number === null ? { line: number.line, text: number.text } : null,
    title: titled.title,
    issuer: issuerInHead(before) ?? issuerInText(document.blocks),
    issuedOn,
    year: yearOfTitle(titled.title, issuedOn),
    schoolYear: SCHOOL_YEAR.test(fold(titled.title)),
    bodyFrom: titled.bodyFrom,
  }
}

/** Lines of a letterhead further down than this are none. */
const MOST_HEAD_UNDER = 5

/** Where the letterhead ends that stands under the kind of the document, as in some Markdown; right behind the kind where none does. */
function letterheadUnder(lines: readonly HeadLine[], typeAt: number): number {
  const from = typeAt + 1
  if (typeAt < 0 || numberIn(lines.slice(0, typeAt))) return from
  const under = lines.slice(from, from + MOST_HEAD_UNDER)
  const number = under.findIndex((line) => numberIn([line]))
  if (number < 0 || !under.slice(0, number).every((line) => BODY.test(line.folded) && isMostlyCapitals(line.text)))
    return from
  const dated = under[number + 1] && placeAndDate(under[number + 1]?.text ?? '') !== null
  return from + number + (dated ? 2 : 1)
}

/** Without a kind of document no line further down than this is head. */
const MOST_HEAD = 15

/** The line that says what kind of document it is, -1 where none does; a page's first heading may do so in a sentence. */
function typeLineIn(lines: readonly HeadLine[]): number {
  const printed = printedType(lines)
  const heading = lines.findIndex((line) => line.heading)
  const headed = lines[heading]
  if (printed >= 0) return printed
  return headed && typeOfHeading(headed) ? heading : lines.slice(0, MOST_HEAD).findIndex(typeOfSheet)
}

/** The first, unless a site prints it: in small letters before a letterhead under which the document's own stands. */
function printedType(lines: readonly HeadLine[]): number {
  const first = lines.findIndex((line) => typeOf(line) !== undefined)
  if (first < 0 || /\p{Lu}{2}/u.test(lines[first]?.text ?? '') || numberIn(lines.slice(0, first))) return first
  const own = lines.findIndex((line, i) => i > first && typeOf(line) !== undefined && /\p{Lu}{2}/u.test(line.text))
  return own > 0 && numberIn(lines.slice(first, own)) ? own : first
}

/** "Kế hoạch tổ chức Tết trồng cây năm 2026" over an article of an office's site. */
function typeOfHeading({ text, folded }: HeadLine): { code: string | null; rest: string } | undefined {
  const type = TYPES.find(([printed]) => folded.startsWith(`${fold(printed)} `) && /^\p{Lu}/u.test(text))
  return type && { code: type[1], rest: text.slice(type[0].length).trim() }
}

/** "BẢNG PHÂN CÔNG NHIỆM VỤ THÁNG 3" over a sheet of work is all that it calls itself. */
function typeOfSheet({ text, folded }: HeadLine): { code: null; rest: string } | undefined {
  const isName = /^(?:bang|lich|danh muc|phan cong|theo doi|tien do|tong hop|nhiem vu|cong viec|cong tac) /.test(folded)
  return isName && isMostlyCapitals(text) ? { code: null, rest: text } : undefined
}

/** "KẾ HOẠCH" on a line of its own, or in capitals before the title. */
function typeOf(line: HeadLine): { code: string | null; rest: string } | undefined {
  for (const [printed, code] of TYPES) {
    const words = fold(printed)
    if (!line.folded.startsWith(words) || isOtherWord(line.text.slice(0, words.length), printed)) continue
    if (line.folded.replace(/\s?:$/, '') === words && /^\p{Lu}/u.test(line.text)) return { code, rest: '' }
    const upper = line.text.slice(0, words.length)
    if (line.folded.startsWith(`${words} `) && upper === upper.toUpperCase() && line.text.length < 400)
      return { code, rest: line.text.slice(words.length).trim() }
  }
  return undefined
}

/** "PHƯỜNG AN LẠC" has other marks than "PHƯƠNG ÁN"; without any marks both are written alike. */
function isOtherWord(text: string, printed: string): boolean {
  const upper = text.normalize('NFC').toUpperCase()
  return upper !== printed && upper.toLowerCase() !== fold(printed)
}

// ---------------------------------------------------------------- number

function numberIn(lines: readonly HeadLine[]): { number: string | null; line: number; text: string } | undefined {
  for (const line of lines) {
    const match = /^so\s?[:.]?\s?(?=[\d.…_/\s-]|$)/.exec(line.folded)
    const symbol = /\/\s?[\p{Lu}\d]/u.test(line.text)
    if (!match || !(symbol || /^so\s?:/.test(line.folded))) continue
    const rest = line.text.slice(match[0].length).trim()
    const parts = /^(\d+[a-z]?)\s?([/-]\s?.+)$/iu.exec(rest)
    const number = parts ? tidyNumber(rest) : null
    return { number, line: line.line, text: line.text }
  }
  return undefined
}

/** "26 / KH – MNBSX" -> "26/KH-MNBSX". */
function tidyNumber(text: string): string {
  return text
    .replace(/[–—]/g, '-')
    .replace(/\s*([/-])\s*/g, '$1')
    .replace(/\s*V\/v.*$/i, '')
    .replace(/[\s.,;]+$/, '')
}

// ---------------------------------------------------------------- date

function issueDate(lines: readonly HeadLine[]): CivilDate | null {
  const text = lines.map((line) => line.text)
  for (let at = 0; at < text.length; at += 1) {
    // A narrow column breaks "Quảng Ngãi, ngày / 21 tháng 11 năm 2025" into lines.
    const found = placeAndDate(text[at] ?? '') ?? placeAndDate(`${text[at]} ${text[at + 1] ?? ''}`)
    if (found) return found
  }
  return null
}

/** "Tân Thành, ngày 12 tháng 01 năm 2023" and nothing else; without the comma only behind a proper name. */
function placeAndDate(text: string): CivilDate | null {
  const place = /^\p{Lu}[\p{L}\d\s.'-]{1,39}?(,)?\s(?=ng[àa]y\s)/u.exec(text.normalize('NFC'))
  if (
    !place ||
    (!place[1] &&
      place[0]
        .trim()
        .split(' ')
        .some((word) => !/^\p{Lu}/u.test(word)))
  )
    return null
  const match = /^ngay\s(\d{1,2})\s?(?:thang|[/.-])\s?(\d{1,2})\s?(?:nam|[/.-])\s?(\d{4})[\s.]*$/.exec(
    fold(text.slice(place[0].length)),
  )
  return (match && civilDate(Number(match[3]), Number(match[2]), Number(match[1]))) ?? null
}

// ---------------------------------------------------------------- title

const TITLE_ENDS = longPattern()`
  ^(?:
    can cu|thuc hien |trien khai thuc hien|kinh gui|\(?(?:kem theo|ban hanh kem)|theo de nghi|xet de nghi|noi nhan
    |so\s?:|-{3,}
    |chu tich |uy ban nhan dan|hoi dong nhan dan|thuong truc (?:hoi dong|hdnd|dang uy|uy ban)
    |ubnd |giam doc |hieu truong |bo truong|thu tuong |ban chap hanh
    |quyet dinh\b|dieu 1
  )`

/** "CHƯƠNG TRÌNH HÀNH ĐỘNG // thực hiện Nghị quyết …": a legal basis begins with a capital. */
const GOES_ON = /^(?:triển khai )?thực hiện\s/u

function titleFrom(
  lines: readonly HeadLine[],
  typeAt: number,
  type: { rest: string } | undefined,
  from: number,
  blocks: readonly Block[],
): { title: string; bodyFrom: number } {
  const typeLine = lines[typeAt]
  if (!typeLine || !type) return { title: '', bodyFrom: 0 }
  const parts = type.rest ? [type.rest] : []
  let last = typeLine
  for (const [i, line] of lines.slice(from).entries()) {
    const isOtherTable = line.column !== null && line.block !== typeLine.block
    const isBehindWork = blocks.slice(last.block + 1, line.block).some(holdsWork)
    if (
      isOtherTable ||
      isBehindWork ||
      endsTitle(line, parts, lines[from], closesTitle(last, line, lines[from + i + 1]))
    )
      break
    parts.push(line.text)
    last = line
  }
  const title = singleSpaced(parts.join(' ')).replace(/^[-–:\s]+|[-_\s]+$/gu, '')
  return { title, bodyFrom: holdsWork(blocks[last.block]) ? last.block : last.block + 1 }
}

function holdsWork(block: Block | undefined): boolean {
  return block?.kind === 'table' && readHeader(block.rows) !== undefined
}

/** The line stands right under the title, and a blank line behind it. */
function closesTitle(last: HeadLine, line: HeadLine, next: HeadLine | undefined): boolean {
  return line.line === last.line + 1 && next !== undefined && next.line > line.line + 1
}

function endsTitle(line: HeadLine, parts: readonly string[], first: HeadLine | undefined, closes: boolean): boolean {
  if (isSection(line.text) || parts.join(' ').length > 600) return true
  if (parts.length === 0)
    return isMostlyCapitals(line.text)
      ? /^(?:can cu|kinh gui|\(kem theo)/.test(line.folded)
      : /^can cu|^kinh gui/.test(line.folded)
  const ends = TITLE_ENDS.test(line.folded) && !GOES_ON.test(line.text)
  if (first && isMostlyCapitals(first.text)) return !isMostlyCapitals(line.text) || ends
  if (ends || line.text.length > 220 || /[.;:]$/.test(line.text)) return true
  return !closes && !(line.bold && (first?.bold ?? false)) && !/^\p{Ll}/u.test(line.text)
}

function isSection(text: string): boolean {
  return /^(?!V\/v)(?:[IVX]{1,4}|[1-9]|[A-E]|(?:PHẦN|Phần|CHƯƠNG|Chương|MỤC|Mục)\s\S{1,4}?)\s?[.:/)-]\s?\p{L}/u.test(
    text,
  )
}

const SCHOOL_YEAR = /\bnam hoc (\d{4})\s?-\s?\d{4}/

/**
 * The one year that the title is for: not "đến năm 2030", not the year of a date or a span. Beside another, one that was over
 * when the plan was issued is what it looks back on: "dự toán năm 2026 và quyết toán năm 2025".
 */
function yearOfTitle(title: string, issuedOn: CivilDate | null): number | null {
  const folded = fold(title)
  const school = SCHOOL_YEAR.exec(folded)
  if (school) return Number(school[1])
  const years = new Set<number>()
  for (const match of folded.matchAll(
    /(?:\bnam\s|\b(?:quy (?:iv|i{1,3}|\d)|thang \d{1,2})\s?[/-]\s?)(\d{4})(?!\s?-\s?\d|\d)/g,
  )) {
    const before = folded.slice(0, match.index).trimEnd()
    if (/(?:\bden|tam nhin|\bngay \d{1,2} thang \d{1,2})$/.test(before)) continue
    // 'Từ năm 2026'; 'trật tự năm 2026' and 'đầu tư năm 2026' are of that year.
    if (/(?<!\p{L})(?:từ|tu)$/iu.test(normalise(title).slice(0, match.index).trimEnd())) continue
    years.add(Number(match[1]))
  }
  const ahead = [...years].filter((year) => `${year}-12-31` >= (issuedOn ?? ''))
  const [only = null, ...others] = years.size > 1 ? ahead : years
  return others.length === 0 ? only : null
}
