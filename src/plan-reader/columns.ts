/** What the columns of a table mean, read from its header of one or two rows. */
import { longPattern } from '../domain/long-pattern.js'
import type { TaughtColumn, UnitRole } from '../domain/plan.js'
import { fold } from '../domain/vietnamese.js'
import { calendarIn, type Mark, spreadRight, type TimeBeside } from './calendar-columns.js'
import { type Cell, cellLine } from './document.js'
import { findTimes } from './time-expressions.js'
import { isBareTime } from './time-wording.js'
import type { UnitMark } from './unit-marks.js'

export type ColumnMeaning =
  | 'number'
  | 'task'
  | 'lead'
  | 'support'
  | 'responsible'
  | 'time'
  /** When the work begins: no deadline. */
  | 'begin'
  /** Persons or committees by name: they answer for the row where no other column says who does. */
  | 'person'
  | 'product'
  | 'note'
  | 'other'

/** What the clerk has said that columns of these (folded) headings hold. */
export type TaughtColumns = ReadonlyMap<string, TaughtColumn>

export interface Header {
  columns: ColumnMeaning[]
  /** Header words of each column: a column headed "Tháng" holds bare numbers. */
  words: string[]
  /** How many rows it takes. */
  rows: number
  /** One column for each month or quarter, crossed where the work is done in it. */
  marks?: Mark[]
  besides?: TimeBeside[]
  /** One column for each unit, marked where it has a part in the work. */
  unitMarks?: UnitMark[]
  /** Further columns that hold days of the same row ("Trình UBND | Trình HĐND"): the first is the row's own. */
  alsoTimes?: number[]
}

/** What the office notes of a row besides, and what only counts or describes. */
const BESIDE_THE_TASK = longPattern()`
  ^(?:nhom|linh vuc|mang|loai (?:viec|nhiem vu))\b
  |chi dao|theo doi|kinh phi|so tien|du toan|nguon von|dia diem|thanh phan|chuc vu|chuc danh|so luong
  |^diem\b|don vi tinh|dvt|co so|can cu|tieu chi|(?:duoc|bi) (?:kiem tra|giam sat|thanh tra)
  |dien thoai|\bsdt\b|email|\bsinh$|^(?:ngay |thang )?(?:vao dang|nhap ngu|bo nhiem)`
/** 'Đơn vị thực hiện', 'người phụ trách', 'giao cho', 'đoàn kiểm tra'. */
const WHO = longPattern()`
  don vi|co quan|bo phan|nguoi|phan cong|phu trach|thuc hien$|trach nhiem|can bo
  |doi tuong thuc hien|to chuc thuc hien|luc luong|^(?:to|nhom|truong doan|truong nhom|to truong)$
  |^ai\b|giao cho|dam nhan|dam trach|^chu the
  |^(?:doan|to|doi) (?:kiem tra|giam sat|thanh tra|cong tac|khao sat|thuc hien|phu trach)$`
/** In order: the first that fits wins. */
const MEANINGS: readonly (readonly [meaning: ColumnMeaning, words: RegExp])[] = [
  ['number', /^(?:tt|stt|so tt|so thu tu|thu tu|no|#|ma(?: (?:so|viec|nv|nhiem vu))*|buoc|so)$/],
  ['product', /^(?:du kien )?(?:san pham|ket qua|dau ra|hinh thuc san pham|yeu cau san pham|muc tieu|chi tieu)/],
  ['note', /^ghi chu/],
  ['other', BESIDE_THE_TASK],
  // A leader in charge answers for the row only where no column says who does it.
  [
    'person',
    /^(?:ho va ten|ho ten|thanh vien|tieu ban|lanh dao(?: \S+){0,3} phu trach|(?:dong chi |d\/c )?phu trach chi dao)/,
  ],
  [
    'lead',
    /chu tri|dau moi|(?:^|thuc hien |lam |trach nhiem |phu trach )chinh$|^(?:don vi|co quan|bo phan|nguoi) (?:chinh\b|tham muu$|soan thao)/,
  ],
  ['support', /phoi hop|ho tro|\btham gia$|\bcung (?:lam|thuc hien)$/],
  ['begin', /^(?:ngay |thoi gian |thoi diem )?(?:bat dau|khoi cong)$|^tu(?: ngay)?$/],
  ['time', /^(?:ngay |thoi gian |thoi diem )?ket thuc$|^den(?: (?:het )?ngay)?$/],
  [
    'time',
    /thoi gian|thoi han|tien do|thoi diem|^han\b|^(?:thu ?[,/-]? ?)?ngay\b|^thang\b|^quy\b|^ky\b|^tuan\b|^buoi\b|hoan thanh|^moc\b|^(?:phai |can )?xong\b|khi nao|bao gio|^lich\b|^ngay gio|^den han/,
  ],
  ['responsible', WHO],
  ['task', /noi dung|nhiem vu|cong viec|cong tac|hoat dong|viec|chuyen de|chuong trinh|giai phap/],
]

/** Words of a task column win over "thực hiện" at its end: "Nội dung thực hiện". */
const TASK_FIRST =
  /^(?:ten )?(?:noi dung|nhiem vu|cong viec|hoat dong|cac (?:noi dung|nhiem vu|cong viec|hoat dong)|dau viec|cong tac|hang muc|loai bao cao|ten (?:bao cao|van ban|de an))/

/** Columns that say who does it; named persons only where nothing else does. */
export function unitColumns(header: Header): { column: number; role: UnitRole }[] {
  const units = header.columns.flatMap((meaning, column) => (isUnitRole(meaning) ? [{ column, role: meaning }] : []))
  if (header.unitMarks) return units
  const person = header.columns.indexOf('person')
  const timed = header.columns.includes('time')
  return units.length === 0 && person >= 0 && timed ? [{ column: person, role: 'responsible' }] : units
}

/** Whether any column says who does it. */
export function hasUnits(header: Header): boolean {
  return header.unitMarks !== undefined || unitColumns(header).length > 0
}

function isUnitRole(meaning: ColumnMeaning): meaning is UnitRole & ColumnMeaning {
  return meaning === 'lead' || meaning === 'support' || meaning === 'responsible'
}

/** The header that the rows begin with, if they do: it must name a task column and at least one more. */
export function readHeader(rows: readonly Cell[][], taught: TaughtColumns = new Map()): Header | undefined {
  for (let at = 0; at < Math.min(rows.length, 3); at += 1) {
    const header = headerAt(rows, at, taught)
    if (header) return { ...header, rows: at + header.rows }
  }
  return undefined
}

function headerAt(rows: readonly Cell[][], at: number, taught: TaughtColumns): Header | undefined {
  const first = rows[at]
  if (!first) return undefined
  const upper = first.map((cell) => fold(cellLine(cell)))
  if (upper.some((words) => words.length > 70)) return undefined
  const columns = withWorkLeftOver(
    upper.map((words) => meaningOf(words, taught)),
    upper,
  )
  const lower = rows[at + 1]?.map((cell) => fold(cellLine(cell))) ?? []
  const marked = markedHeader(columns, upper, lower, rows.slice(at))
  if (marked) return marked
  if (!isHeader(columns)) return undefined
  const under = lower.map((words) => meaningOf(words, taught))
  const second = isSecondRow(upper, lower, under) || isMergedInto(first, rows[at + 1] ?? [])
  const spread = second ? spreadRight(upper) : upper
  return {
    columns: columns.map((meaning, i) =>
      second && lower[i] && lower[i] !== upper[i] && under[i] !== 'other' ? (under[i] ?? meaning) : meaning,
    ),
    words: spread.map((words, i) => (second && lower[i] && lower[i] !== words ? `${words} ${lower[i]}` : words)),
    rows: second || namesUnits(upper, lower, columns) ? 2 : 1,
  }
}

/** Under "Đơn vị thực hiện" a column for each unit: "VP | Phòng Kinh tế | Công an xã". */
function namesUnits(upper: readonly string[], lower: readonly string[], columns: readonly ColumnMeaning[]): boolean {
  const at = lower.flatMap((words, i) => (words !== '' && words !== upper[i] ? [i] : []))
  const heads = spreadRight(upper)
  return (
    at.length >= 2 &&
    !at.includes(columns.indexOf('task')) &&
    at.every((i) => (lower[i] ?? '').length < 60 && isUnitRole(meaningOf(heads[i] ?? '')))
  )
}

/** A calendar: a column for each month, quarter, week or day, crossed where the work is done in it. */
function markedHeader(
  columns: readonly ColumnMeaning[],
  upper: readonly string[],
  lower: readonly string[],
  rows: readonly Cell[][],
): Header | undefined {
  const found = calendarIn(rows)
  if (!found || !columns.includes('task')) return undefined
  const { marks } = found
  const calendar = new Set(marks.map((mark) => mark.column))
  if (/^(?:tuần|ngày)$/.test(marks[0]?.of ?? '') && holdsWords(rows.slice(found.rows), calendar)) return undefined
  return {
    columns: columns.map((meaning, i) => {
      if (calendar.has(i)) return 'other'
      return found.rows > 1 && lower[i] && lower[i] !== upper[i] ? meaningOf(lower[i]) : meaning
    }),
    words: [...upper],
    ...found,
  }
}

/** What stands at length under the weeks or days is the work itself; cells merged over the row are headings of groups. */
function holdsWords(rows: readonly Cell[][], calendar: ReadonlySet<number>): boolean {
  return rows.some((row) => {
    const others = new Set(row.filter((_, i) => !calendar.has(i)))
    return row.some((cell, i) => calendar.has(i) && !others.has(cell) && cellLine(cell).length > LONGEST_MARK)
  })
}

/** "Trước 12/8", "sáng thứ Tư" in the place of a cross. */
const LONGEST_MARK = 25

/** What no work is: places, sums, names. */
const NO_WORK =
  /dia diem|noi |thanh phan|kinh phi|so tien|du toan|nguon|chuc vu|chuc danh|so luong|diem|don vi tinh|dvt|can cu|theo doi|chi dao/

/** "Ngày | Cơ sở được kiểm tra | Đơn vị chủ trì": with who and when given, the one column that is neither says what. */
function withWorkLeftOver(columns: ColumnMeaning[], words: readonly string[]): ColumnMeaning[] {
  if (columns.includes('task') || !columns.includes('time') || !columns.some(isUnitRole)) return columns
  const left = columns.flatMap((meaning, i) =>
    meaning === 'other' && words[i] && !NO_WORK.test(words[i] ?? '') ? [i] : [],
  )
  return left.length === 1 ? columns.map((meaning, i) => (i === left[0] ? 'task' : meaning)) : columns
}

function isHeader(columns: readonly ColumnMeaning[]): boolean {
  const known = new Set(columns.filter((meaning) => meaning !== 'other'))
  return known.has('task') && known.size >= 2 && columns.filter((meaning) => meaning === 'task').length <= 2
}

/** A second row only says more about some of the columns: "Chủ trì | Phối hợp" under "Đơn vị thực hiện". */
function isSecondRow(upper: readonly string[], lower: readonly string[], under: readonly ColumnMeaning[]): boolean {
  const filled = lower.map((words, i) => ({ words, i })).filter(({ words, i }) => words !== '' && words !== upper[i])
  return (
    filled.length >= 2 &&
    filled.length < upper.length &&
    filled.every(
      ({ words, i }) => words.length < 40 && under[i] !== 'other' && under[i] !== 'task' && under[i] !== 'number',
    )
  )
}

/** Under a cell over several columns stand words for each of them; every other cell reaches down from the row above. */
function isMergedInto(upper: readonly Cell[], lower: readonly Cell[]): boolean {
  const own = lower.flatMap((cell, i) => (cell === upper[i] ? [] : [i]))
  const isSpread = (i: number) => upper[i] === upper[i - 1] || upper[i] === upper[i + 1]
  const isHeading = (i: number) => cellLine(lower[i]) !== '' && cellLine(lower[i]).length < LONGEST_HEADING
  return own.length >= 2 && own.length < lower.length && own.every((i) => isSpread(i) && isHeading(i))
}

const LONGEST_HEADING = 40

/** What a column of this (folded) heading holds. */
export function meaningOf(words: string, taught: TaughtColumns = new Map()): ColumnMeaning {
  if (words === '') return 'other'
  const known = taught.get(words)
  if (known) return known
  if (TASK_FIRST.test(words)) return 'task'
  return MEANINGS.find(([, pattern]) => pattern.test(words))?.[0] ?? 'other'
}

/** Another table's header in the middle of one: numbers its rows, and every cell of it is a heading. */
export function opensOtherTable(row: readonly Cell[], header: Header): boolean {
  if (isRepeatedHeader(row, header)) return false
  const words = row.map((cell) => fold(cellLine(cell)))
  const columns = words.map((heading) => meaningOf(heading))
  return columns[0] === 'number' && words.every((w) => w !== '' && w.length < 40) && new Set(columns).size >= 3
}

/** Headings of a table that is none of work: only words, and two of them known as headings. */
export function isOtherHeader(row: readonly Cell[] = []): boolean {
  const words = row.map((cell) => fold(cellLine(cell)))
  const known = new Set(words.map((heading) => meaningOf(heading)).filter((meaning) => meaning !== 'other'))
  return known.size >= 2 && words.every((heading) => heading !== '' && heading.length < 40 && !/\d/.test(heading))
}

/** The same header again, as a page break repeats it. */
export function isRepeatedHeader(row: readonly Cell[], header: Header): boolean {
  const words = row.map((cell) => fold(cellLine(cell)))
  const same = words.filter((word, i) => word !== '' && (header.words[i] ?? '').includes(word)).length
  return same >= 2 && same === words.filter((word) => word !== '').length
}

/** Of the cells of a column under a heading that says nothing, so many must be times for it to be one of times. */
const MOSTLY = 0.6

/** Of two columns of work the one that says more is the task, the other only groups its rows. */
export function withOneTask(header: Header, rows: readonly Cell[][]): Header {
  const tasks = header.columns.flatMap((meaning, column) => (meaning === 'task' ? [column] : []))
  if (tasks.length < 2) return header
  const kinds = (column: number) => new Set(rows.map((row) => cellLine(row[column])).filter(Boolean)).size
  const [first = 0, second = 0] = tasks
  const group = kinds(second) > kinds(first) ? first : second
  return { ...header, columns: header.columns.map((meaning, i) => (i === group ? 'other' : meaning)) }
}

/** Days in the life of a person. */
const OF_A_LIFE = /\bsinh$|vao dang|nhap ngu|bo nhiem/

/** A table without a column of times by its headings: what holds nothing but times is one, whatever it is called. */
export function withTimesByContent(header: Header, rows: readonly Cell[][]): Header {
  if (header.columns.includes('time') || header.marks) return header
  const times = header.columns.flatMap((meaning, column) =>
    meaning === 'other' && !OF_A_LIFE.test(header.words[column] ?? '') && holdsTimes(rows, column) ? [column] : [],
  )
  const [first, ...alsoTimes] = times
  if (first === undefined) return header
  return { ...header, alsoTimes, columns: header.columns.map((meaning, i) => (i === first ? 'time' : meaning)) }
}

function holdsTimes(rows: readonly Cell[][], column: number): boolean {
  const cells = rows.filter((row) => row[column] !== row[0]).map((row) => fold(cellLine(row[column])))
  const filled = cells.filter((text) => text !== '')
  const times = filled.filter(
    (text) => text.length < 40 && isBareTime(text) && findTimes(text).some((time) => time.kind !== 'year'),
  )
  return times.length >= 2 && times.length >= filled.length * MOSTLY
}
