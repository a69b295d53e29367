/** Tables that order nothing of anybody, though a column of theirs may be headed "Nhiệm vụ": who people are, what things cost, what is marked, which papers exist. */
import { longPattern } from '../domain/long-pattern.js'
import { fold } from '../domain/vietnamese.js'
import { type ColumnMeaning, type Header, hasUnits, unitColumns } from './columns.js'
import type { DeadlineContext } from './deadlines.js'
import { type Cell, cellLine, type Table } from './document.js'
import type { DraftTask } from './draft-task.js'
import { findTimes } from './time-expressions.js'

/** Sums, and what is counted to come to them. */
const SUMS = /^(?:noi dung|khoan|hang muc) chi$|thanh tien|so tien/
const COSTING = /don gia|thanh tien/
const COUNTED = /don vi tinh|\bdvt\b|so luong|don gia/
const PERSONS = /^(?:ho va ten|ho ten|ho, ten|ten thanh vien|thanh vien)/
const REACHED_AT = /dien thoai|\b(?:sdt|so dt|email|e-mail|thu dien tu|zalo)\b/
const MARKED = /^(?:muc |tong |thang )?diem\b|cham diem|tu cham|tham dinh diem/
const NUMBER_OF_PAPER = /^so(?:,|\/| va)? ?(?:ky hieu|van ban|hieu|quyet dinh)/

/** What a person is in a body; no work. */
const POST = longPattern()`
  ^(?:
    (?:pho |uy vien |thanh vien )?(?:
      truong|chu tich|truong ban|truong doan|truong tieu ban|to truong|doi truong|nhom truong
    )
    |pho (?:ban|doan|to|doi|nhom)|(?:to|doi|nhom|doan|ban) (?:pho|truong)
    |uy vien|thanh vien|thu ky|thuong truc
  )\b`
/** So many of the cells tell what the table is. */
const MOSTLY = 0.5

/** Whether the rows under the header are no work; `timed`: they say when, or stand under a period. */
export function holdsNoWork(header: Header, rows: readonly Cell[][], timed: boolean): boolean {
  return isCosting(header) || listsPapers(header) || listsMembers(header, rows) || (!timed && describes(header))
}

/** What is bought, how much of it and for how much; a column of sums alone may stand beside work. */
function isCosting(header: Header): boolean {
  const { words } = header
  const nobody = unitColumns(header).length === 0 && !header.unitMarks
  return (some(words, COSTING) && some(words, COUNTED)) || (some(words, SUMS) && nobody)
}

/** Papers that have their number are written already. */
function listsPapers({ words }: Header): boolean {
  return some(words, NUMBER_OF_PAPER) && words.some((heading) => /ban hanh|trich yeu|ngay/.test(heading))
}

/** Under "Nhiệm vụ" stands what each person is: "Trưởng ban", "Ủy viên". */
function listsMembers(header: Header, rows: readonly Cell[][]): boolean {
  return mostly(cellsOf(header, rows, 'task'), (text) => text.length < 60 && POST.test(text))
}

/** Without any time: of persons, how they are reached or what each has in hand; of bodies, how they are marked; of sums, what they are for. */
function describes(header: Header): boolean {
  const { words, columns } = header
  const person = words.findIndex((heading) => PERSONS.test(heading))
  const helped = columns.includes('lead') || columns.includes('support')
  const ofPersons = person >= 0 && person < columns.indexOf('task') && !helped
  return ofPersons || some(words, REACHED_AT) || some(words, MARKED) || some(words, SUMS)
}

function some(words: readonly string[], pattern: RegExp): boolean {
  return words.some((heading) => pattern.test(heading))
}

/** Who is on duty: "Ca trực", "Lãnh đạo trực", "Trực ban"; no standing body, no unit "trực thuộc". */
const ON_DUTY = /(?<!\bthuong )\btruc\b(?! (?:thuoc|tiep|tuyen|quan))/
const ROSTER_OVER =
  /\b(?:phan cong|lich|bang|danh sach)\b[a-z, -]{0,40}(?<!\bthuong )\btruc\b(?! (?:thuoc|tiep|tuyen|quan))/
const HEADINGS = 2

/** Whether the table only says who is on duty when; `over` are the words right above it, `header` its columns where they are known. */
export function isRoster({ rows }: Table, over: readonly string[], header: Header | undefined): boolean {
  const headings = rows
    .slice(0, header?.rows ?? HEADINGS)
    .flat()
    .map((cell) => fold(cellLine(cell)))
  if (headings.some((words) => words.length < 40 && ON_DUTY.test(words))) return true
  const work = header ? cellsOf(header, rows.slice(header.rows), 'task') : []
  if (work.length > 1 && work.every((text) => text.startsWith('truc') && ON_DUTY.test(text))) return true
  const saysWork = header !== undefined && hasUnits(header) && !header.columns.includes('person')
  return !saysWork && over.some((text) => text.length < 120 && ROSTER_OVER.test(fold(text)))
}

/** What has come of work; "đạt 95%" may be what is wanted. */
const DONE = /^(?:da |chua |hoan thanh|xong|vuot|khong (?:dat|hoan thanh)|dang (?:thuc hien|trien khai))/
const FIGURES = /^(?:dat )?\d[\d.,/]*\s?(?:%|$)/
const OF_RESULTS = /^ket qua(?! can| du kien| phai| mong)/
const OF_FIGURES = /\b(?:thuc hien|dat duoc|da dat)\b/

/** What was not done in its year is still to be done. */
const STILL_OPEN = /\b(?:chuyen tiep|chuyen sang|chua (?:hoan thanh|xong|thuc hien)|ton dong|con lai)\b/

/** Whether the table tells what was done before the document: its days lie in past years, or it says what has come of each row and names no coming day. */
export function tellsOfPast(
  { tasks, header }: { tasks: readonly DraftTask[]; header: Header },
  { rows }: Table,
  over: readonly string[],
  { issuedOn }: DeadlineContext,
): boolean {
  if (issuedOn === null || tasks.length === 0 || over.some((text) => STILL_OPEN.test(fold(text)))) return false
  const isPast = ({ deadline }: DraftTask) =>
    deadline.kind === 'date' && deadline.dueOn < issuedOn && deadline.dueOn.slice(0, 4) < issuedOn.slice(0, 4)
  if (tasks.length > 1 && tasks.every(isPast)) return true
  const names = (text: string) =>
    findTimes(text).some(({ year }) => year !== null && year >= Number(issuedOn.slice(0, 4)))
  return tellsResults(header, rows) && !cellsOf(header, rows, 'time').some(names)
}

function tellsResults(header: Header, rows: readonly Cell[][]): boolean {
  const heading = header.words[header.columns.indexOf('product')] ?? ''
  const fits = (text: string) => DONE.test(text) || (OF_FIGURES.test(heading) && FIGURES.test(text))
  return OF_RESULTS.test(heading) && mostly(cellsOf(header, rows, 'product'), fits)
}

function cellsOf(header: Header, rows: readonly Cell[][], meaning: ColumnMeaning): string[] {
  const at = header.columns.indexOf(meaning)
  return rows
    .filter((row) => at >= 0 && row[at] !== row[0])
    .map((row) => fold(cellLine(row[at])))
    .filter((text) => text !== '')
}

function mostly(texts: readonly string[], fits: (text: string) => boolean): boolean {
  const fitting = texts.filter(fits).length
  return fitting > 0 && fitting >= texts.length * MOSTLY
}

/** Whether a table that was not understood looks meant for work: rows and columns enough, and nothing that says sums, names or marks. */
export function looksLikeWork(table: Table): boolean {
  const words = fold((table.rows[0] ?? []).map(cellLine).join(' '))
  const wide = (table.rows[0]?.length ?? 0) >= 2 && table.rows.length >= 3
  return (
    wide &&
    !/kinh phi|so tien|thanh tien|du toan|ho va ten|ho ten|chuc vu|diem|chi tieu|so luong|cong hoa xa hoi|noi nhan|don vi tinh/.test(
      words,
    )
  )
}
