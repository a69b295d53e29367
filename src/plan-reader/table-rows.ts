/** The rows of a table that are no tasks: headings over others, headers said again, and what a page break has cut off. */
import { type ColumnMeaning, type Header, hasUnits, isRepeatedHeader, unitColumns } from './columns.js'
import { type Deadline, type DeadlineContext, NONE, readTime } from './deadlines.js'
import { type Cell, cellLine, isCapitals, singleSpaced } from './document.js'
import { periodHeading } from './period-headings.js'

/** The filled cells of a row, each once. */
export function distinct(row: readonly Cell[]): Cell[] {
  return row.filter((cell, i) => row.indexOf(cell) === i && cellLine(cell) !== '')
}

/** Rows without repeated headers and column numbers; what a page break has cut off is joined to its row again. */
export function rowsToRead(rows: readonly Cell[][], header: Header): Cell[][] {
  const read: Cell[][] = []
  for (const row of rows) {
    if (isRepeatedHeader(row, header) || isColumnNumbers(row) || distinct(row).length === 0) continue
    const before = read.at(-1)
    if (before && isRestOfRow(row, before, header)) read[read.length - 1] = joined(before, row)
    else read.push(row)
  }
  return read
}

/** "(1) (2) (3)" under a header. */
function isColumnNumbers(row: readonly Cell[]): boolean {
  const filled = distinct(row).map(cellLine)
  return filled.length > 1 && filled.every((text) => /^\(?\d{1,2}\)?$|^[A-Z]$/.test(text))
}

/** The rest of a row that a page break has cut: no number, and the text goes on in small letters. */
function isRestOfRow(row: readonly Cell[], before: readonly Cell[], header: Header): boolean {
  const at = header.columns.indexOf('task')
  const task = cellLine(row[at])
  const hasNumber = textIn(row, header, 'number') !== ''
  if (!header.columns.includes('number') || hasNumber || row[at] === before[at] || isOneCell(row)) return false
  return textIn(before, header, 'task') !== '' && (task === '' || /^[\p{Ll},;)]/u.test(task))
}

function joined(row: readonly Cell[], rest: readonly Cell[]): Cell[] {
  return row.map((cell, i) => {
    const more = rest[i]
    if (!more || more === cell || cellLine(more) === '') return cell
    return { ...cell, text: `${cell.text}\n${more.text}` }
  })
}

/** A row that only names the period of the rows under it: "QUÝ I", "Tháng 3/2024", "II | QUÝ II". */
export function bannerOf(row: readonly Cell[], header: Header, context: DeadlineContext): Deadline | undefined {
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

/** Text without unit and time, set off as a heading, or followed by its own sub-rows ("1", then "1.1"). */
export function isGroupHeading(row: readonly Cell[], next: readonly Cell[] | undefined, header: Header): boolean {
  const others = hasUnits(header) || header.columns.includes('time')
  const task = textIn(row, header, 'task')
  const filled = distinct(row)
  if ((filled.length === 1 && isOneCell(row)) || isSpread(row, header)) return true
  if (!others || filled.length > 2 || saysWhoOrWhen(row, header)) return false
  const number = textIn(row, header, 'number').replace(/[.)]$/, '')
  const nextNumber = next ? textIn(next, header, 'number') : ''
  if (/^[IVX]+$|^[A-ZĐ]$/.test(number) || /^(?:[IVX]{1,4}|[A-ZĐ])\s?[.)/]\s/.test(task)) return true
  if (number !== '' && nextNumber.startsWith(`${number}.`)) return true
  return isCapitals(task)
}

function saysWhoOrWhen(row: readonly Cell[], header: Header): boolean {
  const task = row[header.columns.indexOf('task')]
  const units = [...unitColumns(header), ...(header.unitMarks ?? [])]
  const columns = [...units.map(({ column }) => column), header.columns.indexOf('time')]
  return columns.some((column) => row[column] !== task && cellLine(row[column]) !== '')
}

/** "A | Nhóm phục vụ …": the words are merged over the columns of who and when. */
function isSpread(row: readonly Cell[], header: Header): boolean {
  const task = row[header.columns.indexOf('task')]
  const columns = header.columns.flatMap((meaning, i) => (meaning === 'time' ? [i] : []))
  const others = [...columns, ...unitColumns(header).map(({ column }) => column)]
  return task !== undefined && others.length > 1 && others.every((column) => row[column] === task)
}

/** One cell merged over the whole row. */
function isOneCell(row: readonly Cell[]): boolean {
  return row.length > 2 && row.every((cell) => cell === row[0])
}

/** What the row has under the headings of that meaning. */
export function textIn(row: readonly Cell[], header: Header, meaning: ColumnMeaning): string {
  return singleSpaced(cellLine(row[header.columns.indexOf(meaning)]))
}
