/** Tasks out of the rows of a table. */
import { periodSpan } from '../domain/calendar.js'
import { BETWEEN_CELLS } from '../domain/plan.js'
import { fold } from '../domain/vietnamese.js'
import { underHeadings } from './cells-under-headings.js'
import {
  type ColumnMeaning,
  type Header,
  hasUnits,
  isOtherHeader,
  opensOtherTable,
  readHeader,
  type TaughtColumns,
  unitColumns,
  withOneTask,
  withTimesByContent,
} from './columns.js'
import { doubtedBy, doubtedByNote } from './day-in-words.js'
import { type Deadline, type DeadlineContext, type Due, NONE, readDeadline, readMention } from './deadlines.js'
import { type Cell, cellLine, markerOf, type Table, type TextBlock } from './document.js'
import { DELIVERS, type DraftTask } from './draft-task.js'
import { listedJobs } from './jobs.js'
import type { NamesSeen } from './names-seen.js'
import { pairedRows } from './paired-lines.js'
import { partyOf } from './parties.js'
import { partyInHeading, partyOfHeadings } from './party-headings.js'
import { isOfTitle, namesNoPeriod, periodAround, periodHeading } from './period-headings.js'
import { dayOfMonth, type HeldCells, type RowTime, rowTime } from './row-time.js'
import { bannerOf, distinct, isGroupHeading, rowsToRead, textIn } from './table-rows.js'
import { holdsNoWork } from './tables-without-work.js'
import { findTimes } from './time-expressions.js'
import { markedUnits, withUnitMarks } from './unit-marks.js'
import { unitsInCell } from './units-in-cells.js'
import { withWeekdayColumn } from './weekdays.js'

export interface TableReading {
  tasks: DraftTask[]
  /** For a table that goes on after a page break without its header. */
  header: Header
  /** The period of the last banner row, for the same reason. */
  banner: Deadline
}

/** Tables that stand under each other without anything between them are one in some formats: each begins with its own header. */
export function tablesIn(table: Table, taught: TaughtColumns): Table[] {
  const header = readHeader(table.rows, taught)
  const from = header ? table.rows.findIndex((row, i) => i >= header.rows && opensOtherTable(row, header)) : -1
  const rest = table.rows.slice(from)
  if (from <= 0) return [table]
  return [
    { ...table, rows: table.rows.slice(0, from) },
    ...tablesIn({ ...table, rows: rest, line: rest[0]?.[0]?.line ?? table.line }, taught),
  ]
}

/** Where no column, words or heading in the table say who does it: the unit that the table stands under. */
export function withPartiesAround(
  { tasks, header }: TableReading,
  headings: readonly TextBlock[],
  seen: NamesSeen,
): DraftTask[] {
  if (hasUnits(header)) return tasks
  const around = partyOfHeadings(headings, seen) ?? []
  return tasks.map((task) => (task.units.length > 0 ? task : { ...task, units: around }))
}

/** The tasks of a table; undefined where it is no table of tasks. `above` is the last such table, `heading` the time over it. */
export function tasksInTable(
  table: Table,
  context: DeadlineContext,
  above: TableReading | undefined,
  heading: Deadline,
  taught: TaughtColumns,
): TableReading | undefined {
  const own = readHeader(table.rows, taught)
  const goesOn =
    !own &&
    above !== undefined &&
    table.rows[0]?.length === above.header.columns.length &&
    !looksLikeHead(table) &&
    !isOtherHeader(table.rows[0])
  const known = own ?? (goesOn ? above.header : undefined)
  if (!known) return undefined
  const rest = table.rows.slice(own ? own.rows : 0)
  const header = own ? withContent(known, table.rows[own.rows - 1] ?? [], rest) : known
  const over = own ? periodOver(table.rows.slice(0, own.rows), context) : undefined
  const banner = over ?? (heading.kind === 'date' ? heading : goesOn ? above.banner : NONE)
  if (holdsNoWork(header, rest, isTimed(header, banner))) return undefined
  const reading: TableReading = { tasks: [], header, banner }
  const held: HeldCells = new Map()
  let last: Cell[] | undefined
  let party: DraftTask['units'] = []
  const rows = rowsToRead(rest, header).flatMap((row) => pairedRows(underHeadings(row, header), header))
  for (const [i, row] of rows.entries()) {
    const period = bannerOf(row, header, context)
    if (period) {
      reading.banner = period
      held.clear()
    } else if (isGroupHeading(row, rows[i + 1], header)) {
      const words = distinct(row).map(cellLine)
      if (namesNoPeriod(words.join(' '))) reading.banner = NONE
      const name = words.at(-1) ?? ''
      party = partyInHeading(name.slice(markerOf(name)?.length ?? 0)) ?? []
    } else {
      const filled = withDittos(row, last, header)
      const task = taskOf(
        filled,
        header,
        rowTime(filled, header, held, reading.banner, context),
        reading.banner,
        context,
      )
      if (task && isSameTask(filled, last, header)) addUnits(reading.tasks.at(-1), task)
      else if (task)
        reading.tasks.push(hasUnits(header) ? task : { ...task, units: partyOf(task.title)?.units ?? party })
      last = filled
    }
  }
  return hasUse(header, reading) ? reading : undefined
}

/** "QUÝ I" over the headings of the columns. */
function periodOver(head: readonly Cell[][], context: DeadlineContext): Deadline | undefined {
  const [first = []] = head
  const [only, ...others] = distinct(first)
  return only && others.length === 0 ? periodHeading(cellLine(only), context) : undefined
}

/** What the columns hold, where their headings alone do not tell it. */
function withContent(header: Header, names: readonly Cell[], rows: readonly Cell[][]): Header {
  return withUnitMarks(withWeekdayColumn(withTimesByContent(withOneTask(header, rows), rows), rows), names, rows)
}

/** A table of names or sums has neither units nor times; one with a period above its rows needs none. */
function hasUse(header: Header, reading: TableReading): boolean {
  return reading.tasks.length > 0 && (isTimed(header, reading.banner) || hasUnits(header))
}

function isTimed(header: Header, banner: Deadline): boolean {
  return header.columns.includes('time') || header.marks !== undefined || banner.kind === 'date'
}

function looksLikeHead(table: Table): boolean {
  return table.rows.some((row) =>
    row.some((cell) => /cong hoa xa hoi|^noi nhan\b(?! [a-z])|\btm\. |\bkt\. /.test(fold(cellLine(cell)))),
  )
}

// ---------------------------------------------------------------- a row that is one

const DITTO = /^[-–"'″〃\s]*(?:nt|như trên|″|〃|"|như nội dung trên)[-–"'″〃\s.]*$/iu

/** "nt" says what the cell above it says. */
function withDittos(row: Cell[], above: readonly Cell[] | undefined, header: Header): Cell[] {
  const columns = new Set(unitColumns(header).map(({ column }) => column))
  return row.map((cell, i) =>
    (columns.has(i) || header.columns[i] === 'time') && DITTO.test(cell.text) ? (above?.[i] ?? cell) : cell,
  )
}

/** The task's cell is merged over several rows, each with more of its units, and the same time. */
function isSameTask(row: readonly Cell[], above: readonly Cell[] | undefined, header: Header): boolean {
  const merged = (meaning: ColumnMeaning) => {
    const at = header.columns.indexOf(meaning)
    return at < 0 || row[at] === above?.[at]
  }
  return above !== undefined && header.columns.includes('task') && merged('task') && merged('time')
}

function addUnits(task: DraftTask | undefined, more: DraftTask): void {
  for (const unit of more.units) if (!task?.units.some((u) => u.name === unit.name)) task?.units.push(unit)
}

function taskOf(
  row: readonly Cell[],
  header: Header,
  { deadline: own, within }: RowTime,
  banner: Deadline,
  context: DeadlineContext,
): DraftTask | undefined {
  const text = textIn(row, header, 'task')
  if (text === '' || /^(?:tong cong|cong|tong)$/.test(fold(text))) return undefined
  const printedNumber = textIn(row, header, 'number').replace(/[.)]$/, '')
  const marker = printedNumber === '' ? markerOf(text) : undefined
  return {
    number: printedNumber || (marker && /\d/.test(marker.marker) ? marker.marker : null),
    title: listedJobs(row[header.columns.indexOf('task')]?.text ?? '') ?? text.slice(markerOf(text)?.length ?? 0),
    period: periodOf(own) ?? periodAround(own, within),
    deadline: withOthers(settled(own, banner, text, textIn(row, header, 'note'), context), row, header),
    units: unitsOf(row, header),
    delivers: DELIVERS.test(fold(text)),
    unsure: row.some((cell) => cell.unsure),
    original: distinct(row).map(cellLine).join(BETWEEN_CELLS),
    line: row.find((cell) => cellLine(cell) !== '')?.line ?? 1,
  }
}

/** Days in further columns of the same row are other days that it can be asked for. */
function withOthers(deadline: Deadline, row: readonly Cell[], header: Header): Deadline {
  const others = (header.alsoTimes ?? []).map((column) => cellLine(row[column])).filter((text) => text !== '')
  if (deadline.kind !== 'date' || others.length === 0) return deadline
  return { ...deadline, others: [...(deadline.others ?? []), ...others] }
}

function periodOf(deadline: Deadline): DraftTask['period'] {
  return deadline.kind === 'date' ? deadline.period : null
}

/** What the task's own words ask for, else the note beside it: "Gửi trước 15/3". */
function timeInWords(text: string, note: string, context: DeadlineContext): Deadline {
  const own = readDeadline(text, context)
  if (own.kind !== 'none' || note === '') return own
  const noted = readDeadline(dayOfMonth(note, context.beside ?? null), context)
  return noted.kind === 'date' && noted.dueFrom === 'stated' ? noted : own
}

/** The time column says when; a day in the task's own words is closer than the month or quarter around it. */
function settled(own: Deadline, banner: Deadline, text: string, note: string, context: DeadlineContext): Deadline {
  const around = own.kind === 'none' ? banner : own
  const inText = timeInWords(text, note, { ...context, beside: periodOf(around) })
  if (own.kind === 'none' && isOfTitle(banner))
    return inText.kind === 'none' ? doubtedBy(text, banner, context) : inText
  if (isOfThePast(inText, around, context)) return around
  const isPeriod = around.kind === 'date' && (around.dueFrom === 'period' || isSpan(around))
  const end = around.kind === 'date' ? (around.within?.to ?? around.dueOn) : ''
  if (inText.kind === 'date' && inText.dueFrom === 'stated' && around.kind === 'date') {
    if (inText.dueOn === around.dueOn) return around
    return isPeriod && inText.dueOn <= end ? inText : { ...around, others: [inText.written] }
  }
  if (own.kind === 'unread' && inText.kind === 'date')
    return { ...inText, others: [...(inText.others ?? []), own.written] }
  if (own.kind === 'none' && banner.kind === 'none' && inText.kind === 'none') return dayNamed(text, context)
  if (own.kind === 'none' && (inText.kind === 'date' || banner.kind === 'none')) return inText
  // "Trước Tết Nguyên đán" in quarter I: its end is not what is meant.
  if (isPeriod && inText.kind === 'event' && inText.namesDay)
    return { ...around, unsure: { written: inText.written, why: 'feast' } }
  const doubted = isPeriod ? doubtedBy(text, around, context) : around
  return doubted === around ? doubtedByNote(note, around, context) : doubted
}

/** Without any other time the day that the work itself names, to be asked about: "Trực y tế ngày 20-22/6". */
function dayNamed(text: string, context: DeadlineContext): Deadline {
  const named = readMention(text, context)
  const isOther =
    named.kind === 'event' || named.kind === 'recurring' || (named.kind === 'date' && named.period !== null)
  return isOther ? NONE : named
}

/** "Tuần 5 (26/10 - 31/10)": days of which the last is taken. */
function isSpan({ written, within }: Due): boolean {
  return within !== undefined || findTimes(fold(written)).length > 1
}

/** 'Số hóa hồ sơ giai đoạn trước năm 2016' in quarter I of 2026: a day before the period and the document tells what the task is about. */
function isOfThePast(inText: Deadline, around: Deadline, { issuedOn }: DeadlineContext): boolean {
  if (inText.kind !== 'date' || around.kind !== 'date' || around.period === null) return false
  return inText.dueOn < periodSpan(around.period).from && (issuedOn === null || inText.dueOn < issuedOn)
}

function unitsOf(row: readonly Cell[], header: Header): DraftTask['units'] {
  const units: DraftTask['units'] = markedUnits(row, header.unitMarks ?? [])
  for (const { column, role } of unitColumns(header)) {
    const cell = row[column]
    if (!cell || row.indexOf(cell) !== column) continue
    const both = role === 'lead' && /phoi hop/.test(header.words[column] ?? '')
    const found = unitsInCell(cell.text, role)
    for (const unit of both ? firstLeads(found, cell.text) : found)
      if (!units.some((u) => u.name === unit.name)) units.push(unit)
  }
  return units
}

/** Under "Chủ trì/Phối hợp" the first before a stroke leads, who stand behind it help. */
function firstLeads(units: DraftTask['units'], text: string): DraftTask['units'] {
  const stroke = text.indexOf('/')
  return units.map((unit) => (stroke >= 0 && text.indexOf(unit.name) > stroke ? { ...unit, role: 'support' } : unit))
}
