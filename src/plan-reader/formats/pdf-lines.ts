/** Pieces of text to lines, and lines to paragraphs, by where they stand. */
import { longPattern } from '../../domain/long-pattern.js'
import { isCapitals, markerOf, singleSpaced } from '../document.js'
import { NONE_SEEN } from '../names-seen.js'
import { startsUnit } from '../unit-heads.js'
import { type FlowParagraph, paragraph } from './flow.js'
import type { Piece } from './pdf-page.js'
import { fromTcvn3, tcvn3Font } from './tcvn3.js'

/** Text that stands together on a line; a wide gap parts it from the next. */
export interface Segment {
  text: string
  left: number
  right: number
  y: number
  size: number
  bold: boolean
  /** The pieces that it was put together of. */
  parts: { text: string; left: number; right: number; y: number; bold: boolean }[]
  /** Lines drawn between it and the line above it. */
  ruled?: readonly Measure[]
}

/** In heights of letters: where a word ends, where a column ends. */
export const WORD_GAP = 0.16
const COLUMN_GAP = 1.5

/** Lines from top to bottom, each with its segments from left to right. */
export function linesOf(pieces: readonly Piece[]): Segment[][] {
  const rows: Piece[][] = []
  for (const piece of [...pieces].sort((a, b) => a.y - b.y || a.x - b.x)) {
    const row = rows.at(-1)
    const first = row?.[0]
    if (row && first && piece.y - first.y <= Math.max(first.size, piece.size) * 0.4) row.push(piece)
    else rows.push([piece])
  }
  return rows.map((row) => segmentsOf(row.sort((a, b) => a.x - b.x)))
}

function segmentsOf(pieces: readonly Piece[]): Segment[] {
  const segments: Segment[] = []
  for (const piece of pieces) {
    const last = segments.at(-1)
    const text = modern(piece)
    const right = piece.x + piece.width
    const gap = last ? piece.x - last.right : 0
    const part = { text, left: piece.x, right, y: piece.y, bold: piece.bold }
    if (!last || gap > piece.size * COLUMN_GAP) {
      segments.push({ text, left: piece.x, right, y: piece.y, size: piece.size, bold: piece.bold, parts: [part] })
      continue
    }
    last.text = joined(last.text, text, gap > piece.size * WORD_GAP)
    last.parts.push(part)
    last.right = Math.max(last.right, right)
    last.size = Math.max(last.size, piece.size)
    last.bold &&= piece.bold
  }
  return segments
}

/** Two pieces of a line: with a space between them where they stand apart and neither brings one. */
export function joined(before: string, behind: string, apart: boolean): string {
  return before + (apart && !/\s$/.test(before) && !/^\s/.test(behind) ? ' ' : '') + behind
}

const MARK = /^(?:\d{1,2}[.)]|[a-zđ][.)]|[-–+•*])$/u

/** '1.' and, behind a wide tab, its words: one line, and no columns; null where it is no such line. */
export function behindItsMark([mark, words, ...more]: readonly Segment[]): Segment | null {
  if (!mark || !words || more.length > 0 || !MARK.test(mark.text.trim())) return null
  const text = `${mark.text.trim()} ${words.text}`
  return { ...words, text, left: mark.left, parts: [...mark.parts, ...words.parts] }
}

/** The words of the piece in Unicode. */
export function modern({ text, font }: Piece): string {
  const old = tcvn3Font(font)
  if (!old) return text
  return old === 'capitals' ? fromTcvn3(text).toUpperCase() : fromTcvn3(text)
}

/** The column that lines are set in. */
export interface Measure {
  left: number
  right: number
}

/** Lines of one column to paragraphs. */
export function paragraphsOf(lines: readonly Segment[], measure: Measure): FlowParagraph[] {
  const paragraphs: { text: string; bold: boolean }[] = []
  let before: Segment | undefined
  for (const line of lines) {
    const last = paragraphs.at(-1)
    const cut = before && isCut(before, line, measure)
    if (before && last && (cut || goesOn(before, line, measure, last.text))) {
      last.text += (cut ? '' : ' ') + line.text
      last.bold &&= line.bold
    } else paragraphs.push({ text: line.text, bold: line.bold })
    before = line
  }
  return paragraphs.map(({ text, bold }) => paragraph(text, { bold }))
}

/** The line ends within a word: at a hyphen, in a date, in a short name, or where its column is narrower than the word. */
function isCut(before: Segment, line: Segment, measure: Measure): boolean {
  const [start, next] = [before.text.trim(), line.text.trim()]
  return (
    /[\p{L}\d][-–]$/u.test(start) ||
    cutsDate(start, next) ||
    cutsShortName(start, next) ||
    cutsWord(before, line, measure)
  )
}

/** "VP HĐND&UBN" and "D": a narrow column has cut a name without a space, for no word is one consonant. */
function cutsShortName(before: string, next: string): boolean {
  return /\p{Lu}&\p{Lu}+$/u.test(before) && /^[BCDĐGHKLMNPQRSTVX](?![\p{L}\d.)])/u.test(next)
}

/** No word is set in such letters alone, nor does a line begin with such a mark. */
const REST = /^(?:[bcdđghklmnpqrstvx]{1,3}(?![\p{L}\d).])|[,;](?:\s|$))/u

/** "UBMTTQV | N xã", "phườn | g": a word that is wider than its column is cut where the line is full; where a word ends there is room left. */
function cutsWord(before: Segment, line: Segment, { right }: Measure): boolean {
  const [start, rest] = [before.text.trim(), /^[^\s,;.]+/u.exec(line.text.trim())?.[0] ?? '']
  const isShortName = /^[\p{Lu}&./-]{5,}$/u.test(start) && isCapitals(`${start}${rest}`) && !startsUnit(rest)
  if (!isShortName && (/\s/.test(start) || !REST.test(line.text.trim()))) return false
  return right - before.right < (before.right - before.left) / start.length
}

/** "01/02/20" and "25" on the next line: a narrow column has cut the year. */
function cutsDate(before: string, next: string): boolean {
  const year = /(?:^|\D)\d{1,2}[/.-]\d{1,2}[/.-](\d{0,3})$/.exec(before)?.[1]
  const rest = /^\d{1,4}(?!\d)/.exec(next)?.[0]
  return year !== undefined && rest !== undefined && /^20\d\d$/.test(year + rest)
}

/** In heights of letters. */
const INDENT = 0.8
/** There lines in the middle are no headings. */
const NARROW_COLUMN = 15
const LEADING = 2.1

/** What begins the end of a document, however full the line before it is. */
const BEGINS = /^(?:nơi nhận|trên đây là|(?:tm|kt|tl|tuq)\.)/iu

/** No sentence and no name ends so. */
function endsOpen(before: string, next: string): boolean {
  if (/(?<!\p{L})(?:ngày|tháng|số)$/u.test(before)) return /^\d/.test(next)
  return /(?:[,+]|(?<!\p{L})(?:và|của|từ|đến|trước|với|các|tại|theo|về))$/u.test(before)
}

function goesOn(before: Segment, line: Segment, measure: Measure, paragraph: string): boolean {
  const text = singleSpaced(line.text)
  if (line.y - before.y > before.size * LEADING && line.y > before.y) return false
  if (/^\p{Ll}/u.test(text) && !markerOf(text) && !/[.;:!?]$/.test(before.text.trim())) return true
  if (!BEGINS.test(text) && !markerOf(text) && endsOpen(before.text.trim(), text)) return true
  if (beginsName(before.text.trim(), text) || setsInCapitals(before.text, text)) return false
  if (BEGINS.test(text) || endedOnPurpose(before, text, line, measure)) return false
  if (markerOf(text)) return isDashInName(before.text, text, paragraph)
  if (before.bold !== line.bold) return false
  const isNarrow = measure.right - measure.left < line.size * NARROW_COLUMN
  if (isNarrow && isCentred(before, measure) && isCentred(line, measure)) return true
  const indented = line.left - measure.left > line.size * INDENT
  return !indented || Math.abs(line.left - before.left) < line.size * 0.3
}

/** Whom such words stand before is only said more closely: "Bí thư / Đoàn Thanh niên", "Chi bộ / Trạm Y tế". */
const OF_BODY = longPattern('iu')`
  (?:
    trưởng|phó|tịch|thư|lãnh đạo|đại diện
    |của|thuộc|với|và|cùng|tại|do|qua
    |bch|btv|chấp hành|thường vụ|thường trực|cán bộ|đồng chí|đ\/c|văn phòng|công đoàn|cơ sở
    |huy|đốc|ban|bộ|hội|đoàn|tổ|viên|chức
    |giữa|cho|về|là|[^\p{L})]
  )$`

/** "Ban Quản lý chợ / Hội Liên hiệp Phụ nữ": in a narrow cell a whole name begins on a line of its own. */
function beginsName(before: string, text: string): boolean {
  return before.length < NARROW && /^\p{Lu}/u.test(text) && NONE_SEEN.longestAt(text) > 0 && !OF_BODY.test(before)
}

/** "… khi kết thúc giải." and "GIÁM ĐỐC": no sentence goes on so. */
function setsInCapitals(before: string, text: string): boolean {
  return isCapitals(text) && /[.!?/]$/.test(before.trim()) && !isCapitals(before)
}

/** "Văn phòng / - Thống kê": the line was full, and what goes on is no list; under a number only a long line is full for certain. */
function isDashInName(before: string, text: string, paragraph: string): boolean {
  const mark = singleSpaced(paragraph)
  const isList = /^[-–+•]\s/.test(mark) || (markerOf(mark) && before.length < LONG_LINE)
  return /^[-–]\s/.test(text) && /\p{L}$/u.test(before.trim()) && !isList
}

/** In a cell no line is as long; there a full line without a stop is as likely a name. */
const LONG_LINE = 50
const NARROW = 40
const NEARLY_FULL = 0.85

/** "… về Văn phòng" and "HĐND và UBND xã", "… ít nhất" and "01 công trình": no sentence begins so. */
function stopsMidSentence({ text, right: end }: Segment, next: string, { left, right }: Measure): boolean {
  const words = text.trim()
  const goesOn = words.length > LONG_LINE && !/[.;:!?]$/.test(words) && /^(?:\d|\p{Lu}{2})/u.test(next)
  return goesOn && end - left > (right - left) * NEARLY_FULL
}

/** The next word would still have found room on the line. */
export function endedOnPurpose(before: Segment, next: string, line: Segment, { left, right }: Measure): boolean {
  if (stopsMidSentence(before, next, { left, right })) return false
  const word = next.split(' ', 1)[0] ?? ''
  const letter = (line.right - line.left) / Math.max(1, next.length)
  const used = before.right - (isCentred(before, { left, right }) ? before.left : left)
  return used + (word.length + 1.5) * letter < right - left
}

/** Set in the middle, with as much room on both sides. */
function isCentred(line: Segment, { left, right }: Measure): boolean {
  return line.left - left > line.size && Math.abs(line.left - left - (right - line.right)) < line.size * 2
}
