/** Tasks out of the rows of a table. */
import type { UnitRole } from '../domain/plan.js'
import { fold } from '../domain/vietnamese.js'
import { type ColumnMeaning, type Header, isRepeatedHeader, readHeader } from './columns.js'
import { type Deadline, type DeadlineContext, isBareTime, readDeadline, readTime } from './deadlines.js'
import { type Cell, cellLine, markerOf, singleSpaced, type Table } from './document.js'
import { DELIVERS, type DraftTask } from './draft-task.js'
import { unitsInCell } from './units-in-cells.js'

export interface TableReading {
  tasks: DraftTask[]
  /** For a table that goes on after a page break without its header. */
  header: Header
  /** The period of the last banner row, for the same reason. */
  banner: Deadline
}

const NONE: Deadline = { kind: 'none' }

/** The tasks of a table; undefined where it is no table of tasks. `above` is the last such table, `period` a heading's. */
export function tasksInTable(
  table: Table,
  context: DeadlineContext,
  above: TableReading | undefined,
  heading: Deadline,
): TableReading | undefined {
  const own = readHeader(table.rows)
  const goesOn =
    !own && above !== undefined && table.rows[0]?.length === above.header.columns.length && !looksLikeHead(table)
  const header = own ?? (goesOn ? above.header : undefined)
  if (!header) return undefined
  const banner = heading.kind === 'date' ? heading : goesOn ? above.banner : NONE
  const reading: TableReading = { tasks: [], header, banner }
  const rows = table.rows.slice(own ? own.rows : 0)
  let stated: Cell | undefined
  for (const [i, row] of rows.entries()) {
    if (isRepeatedHeader(row, header) || isColumnNumbers(row)) continue
    const period = bannerOf(row, header, context)
    if (period) reading.banner = period
    else if (isGroupHeading(row, rows[i + 1], header)) continue
    else if (isRestOfRow(row, header, reading.tasks)) addRest(row, header, reading.tasks)
    else {
      const time = timeCell(row, header, stated)
      stated = time
      const task = taskOf(row, header, reading.banner, time, context)
      if (task) reading.tasks.push(task)
    }
  }
  return hasUse(header, reading) ? reading : undefined
}

/** A table of names or sums has neither units nor times; one with a period above its rows needs none. */
function hasUse(header: Header, reading: TableReading): boolean {
  const useful: ColumnMeaning[] = ['lead', 'support', 'responsible', 'time']
  return reading.tasks.length > 0 && (header.columns.some((c) => useful.includes(c)) || reading.banner.kind === 'date')
}

function looksLikeHead(table: Table): boolean {
  return table.rows.some((row) =>
    row.some((cell) => /cong hoa xa hoi|^noi nhan|\btm\. |\bkt\. /.test(fold(cellLine(cell)))),
  )
}

// ---------------------------------------------------------------- rows that are no tasks

function distinct(row: readonly Cell[]): Cell[] {
  return row.filter((cell, i) => row.indexOf(cell) === i && cellLine(cell) !== '')
}

/** "(1) (2) (3)" under a header. */
function isColumnNumbers(row: readonly Cell[]): boolean {
  const filled = distinct(row).map(cellLine)
  return filled.length > 1 && filled.every((text) => /^\(?\d{1,2}\)?$|^[A-Z]$/.test(text))
}

/** A row that only names the period of the rows under it: "QUÝ I", "Tháng 3/2024", "II | QUÝ II". */
function bannerOf(row: readonly Cell[], header: Header, context: DeadlineContext): Deadline | undefined {
  const filled = distinct(row)
  const texts = filled.map(cellLine).filter((text) => !/^(?:[IVX]{1,4}|[A-Z]|\d{1,2})[.)]?$/.test(text))
  const [only] = texts
  if (texts.length !== 1 || only === undefined || only.length > 80) return undefined
  const bare = periodHeading(only, context)
  if (bare) return bare
  const first = header.columns.indexOf('time')
  const inTime = filled.length === 1 && first >= 0 && cellLine(row[first]) === only ? readTime(only, context) : NONE
  return inTime.kind === 'date' ? inTime : undefined
}

/** The period that a heading names and nothing else but "nhiệm vụ", "công tác": "I. CÔNG TÁC QUÝ I". */
export function periodHeading(text: string, context: DeadlineContext): Deadline | undefined {
  const whole = singleSpaced(text)
  const marker = markerOf(whole)
  const bare = fold(marker ? whole.slice(marker.length) : whole)
    .replace(
      /^(?:cac )?(?:nhiem vu|cong tac|cong viec|noi dung|hoat dong|chuong trinh|trong tam|ke hoach)(?: (?:trong tam|cong tac|thuc hien))*(?: trong)? /,
      '',
    )
    .replace(/[\s:.]+$/, '')
  if (isBareTime(bare) && /\d{1,2}\s?[/.-]\s?\d{1,2}|\bngay \d{1,2} thang/.test(bare) && bare.length < 70) {
    const day = readTime(bare, context)
    return day.kind === 'date' ? { ...day, written: whole } : undefined
  }
  if (!/^(?:trong )?(?:quy|thang|6 thang|06 thang|sau thang|nam \d{4}|t\d|dot \d)/.test(bare) || bare.length > 45)
    return undefined
  if (
    !/^(?:trong )?(?:(?:quy|thang|t)\s?(?:[ivx]+|\d{1,2})|(?:0?6|sau) thang (?:dau|cuoi) nam|nam \d{4})(?:[\s/,.-]*(?:nam )?\d{0,4})?(?:\s?(?:-|va|den)\s?.{1,20})?$/.test(
      bare,
    )
  )
    return undefined
  const time = readTime(bare.replace(/^trong /, ''), context)
  return time.kind === 'date' ? { ...time, written: whole } : undefined
}

/** Text without unit and time, set off as a heading, or followed by its own sub-rows ("1", then "1.1"). */
function isGroupHeading(row: readonly Cell[], next: readonly Cell[] | undefined, header: Header): boolean {
  const others = header.columns.some((c) => c === 'lead' || c === 'responsible' || c === 'time')
  const task = textIn(row, header, 'task')
  const filled = distinct(row)
  if (!others || filled.length > 2 || hasAny(row, header, ['lead', 'support', 'responsible', 'time'])) return false
  const number = textIn(row, header, 'number').replace(/[.)]$/, '')
  const nextNumber = next ? textIn(next, header, 'number') : ''
  if (filled.length === 1 && isOneCell(row)) return true
  if (/^[IVX]+$|^[A-Z]$/.test(number)) return true
  if (number !== '' && nextNumber.startsWith(`${number}.`)) return true
  return task !== '' && /\p{Lu}{2}/u.test(task) && !/\p{Ll}/u.test(task)
}

/** One cell merged over the whole row. */
function isOneCell(row: readonly Cell[]): boolean {
  return row.length > 2 && row.every((cell) => cell === row[0])
}

/** The rest of a row that a page break has cut: no number, and the text goes on in small letters. */
function isRestOfRow(row: readonly Cell[], header: Header, tasks: readonly DraftTask[]): boolean {
  const task = textIn(row, header, 'task')
  const numbered = header.columns.includes('number')
  return (
    numbered && tasks.length > 0 && textIn(row, header, 'number') === '' && (task === '' || /^[\p{Ll},;)]/u.test(task))
  )
}

function addRest(row: readonly Cell[], header: Header, tasks: DraftTask[]): void {
  const last = tasks.at(-1)
  if (!last) return
  last.title = singleSpaced(`${last.title} ${textIn(row, header, 'task')}`)
  last.original = `${last.original} ${distinct(row).map(cellLine).join(' | ')}`
  for (const unit of unitsOf(row, header)) if (!last.units.some((u) => u.name === unit.name)) last.units.push(unit)
}

// ---------------------------------------------------------------- a row that is one

function taskOf(
  row: readonly Cell[],
  header: Header,
  banner: Deadline,
  time: Cell | undefined,
  context: DeadlineContext,
): DraftTask | undefined {
  const text = textIn(row, header, 'task')
  if (text === '' || /^(?:tong cong|cong|tong)$/.test(fold(text))) return undefined
  const printedNumber = textIn(row, header, 'number').replace(/[.)]$/, '')
  const marker = printedNumber === '' ? markerOf(text) : undefined
  const title = marker ? text.slice(marker.length) : text.replace(/^[-–+•]\s+(?!.*\s[-–+•]\s)/u, '')
  const own = time ? readTime(timeText(time, header), context) : NONE
  const inText = readDeadline(text, context)
  const deadline =
    own.kind !== 'none' ? own : inText.kind === 'date' ? inText : banner.kind !== 'none' ? banner : inText
  return {
    number: printedNumber || (marker && /\d/.test(marker.marker) ? marker.marker : null),
    title,
    period: banner.kind === 'date' ? banner.period : null,
    deadline: own.kind === 'none' && inText.kind === 'recurring' && banner.kind === 'date' ? banner : deadline,
    units: unitsOf(row, header),
    delivers: DELIVERS.test(fold(text)),
    original: distinct(row).map(cellLine).join(' | '),
    line: row.find((cell) => cellLine(cell) !== '')?.line ?? 1,
  }
}

/** The time of the row; an empty cell of a leading month column goes on with the one above. */
function timeCell(row: readonly Cell[], header: Header, above: Cell | undefined): Cell | undefined {
  const at = header.columns.indexOf('time')
  const cell = row[at]
  if (!cell) return undefined
  const task = header.columns.indexOf('task')
  return cellLine(cell) === '' && at < task ? above : cell
}

/** "3" under "Tháng" is the month, "II" under "Quý" the quarter. */
function timeText(cell: Cell, header: Header): string {
  const text = singleSpaced(cell.text)
  const words = header.words[header.columns.indexOf('time')] ?? ''
  if (/^thang\b/.test(words) && /^\d{1,2}(?:\s?[/-]\s?\d{4})?$/.test(text)) return `tháng ${text}`
  if (/^quy\b/.test(words) && /^(?:[IV]{1,3}|[1-4])(?:\s?[/-]\s?\d{4})?$/.test(text)) return `quý ${text}`
  return text
}

function unitsOf(row: readonly Cell[], header: Header): DraftTask['units'] {
  const units: DraftTask['units'] = []
  for (const [i, meaning] of header.columns.entries()) {
    const cell = row[i]
    if (!cell || !isUnitColumn(meaning) || row.indexOf(cell) !== i) continue
    for (const unit of unitsInCell(cell.text, meaning)) if (!units.some((u) => u.name === unit.name)) units.push(unit)
  }
  return units
}

function isUnitColumn(meaning: ColumnMeaning): meaning is UnitRole & ColumnMeaning {
  return meaning === 'lead' || meaning === 'support' || meaning === 'responsible'
}

function textIn(row: readonly Cell[], header: Header, meaning: ColumnMeaning): string {
  return cellLine(row[header.columns.indexOf(meaning)])
}

function hasAny(row: readonly Cell[], header: Header, meanings: readonly ColumnMeaning[]): boolean {
  const task = row[header.columns.indexOf('task')]
  return row.some(
    (cell, i) => cell !== task && meanings.includes(header.columns[i] ?? 'other') && cellLine(cell) !== '',
  )
}
