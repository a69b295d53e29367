/**
 * Calendars whose cells hold the work itself: "Tháng 7 | Tháng 8 | …" beside "Phòng Kinh tế", or "Phòng Kinh tế | Công an xã | …" beside "Tháng 7".
 * The work is set beside its month and its unit, so that the table is read like every other.
 */
import { fold } from '../domain/vietnamese.js'
import { calendarIn } from './calendar-columns.js'
import { isPersonName, opensClosing } from './closing.js'
import { meaningOf } from './columns.js'
import { type Block, type Cell, cellLine, markerOf, type Table } from './document.js'
import { namesEnd } from './name-grammar.js'
import { NONE_SEEN } from './names-seen.js'
import { isBareTime } from './time-wording.js'
import { startsUnit } from './unit-heads.js'

/** A letterhead in the same sheet takes no more rows. */
const MOST_HEAD_ROWS = 15
/** "Trước 12/8", "thôn 2, 3" in the place of a cross is shorter. */
const LONGEST_MARK = 25

export function withWorkBeside(blocks: readonly Block[]): Block[] {
  return blocks.map((block) => (block.kind === 'table' ? (monthsAcross(block) ?? unitsAcross(block) ?? block) : block))
}

/** Whether the rows begin with the headings of such a calendar. */
export function headsWorkCalendar(rows: readonly Cell[][]): boolean {
  return calendarIn(rows) !== undefined || namesUnitsAcross(rows[0] ?? [])
}

// ---------------------------------------------------------------- months, weeks or days across

/** Each piece of work in a column of its own before the months; in the place where it stood it is its own cross. */
function monthsAcross(table: Table): Table | undefined {
  const { rows } = table
  for (const at of rows.slice(0, MOST_HEAD_ROWS).keys()) {
    const calendar = calendarIn(rows.slice(at, at + 2))
    if (!calendar) continue
    const months = calendar.marks.map(({ column }) => column)
    const from = at + calendar.rows
    const columns = [...months, ...calendar.besides.map(({ column }) => column)]
    const to = closingFrom(rows, from)
    const heads = rows.slice(at, from).flatMap((row) => row.map((cell) => meaningOf(fold(cellLine(cell)))))
    if (!holdsWork(rows.slice(from, to), columns, heads.includes('task'))) return undefined
    const first = columns[0] ?? 0
    const title = { text: WORK, bold: true, line: rows[at]?.[0]?.line ?? table.line }
    return {
      ...table,
      rows: withUnitsNamed(rows, at, from, to, first).flatMap((row, i) => {
        if (i < at || i >= to) return [inserted(row, first, row[first] as Cell)]
        if (i < from) return [inserted(row, first, title)]
        return workRows(row, columns, first)
      }),
    }
  }
  return undefined
}

const WORK = 'Nội dung công việc'
const DOERS = 'Đơn vị thực hiện'

function inserted(row: readonly Cell[], at: number, cell: Cell): Cell[] {
  return [...row.slice(0, at), cell, ...row.slice(at)]
}

/** A row for each piece of work; a cell over several months is due with the last of them. */
function workRows(row: readonly Cell[], columns: readonly number[], first: number): Cell[][] {
  const others = new Set(row.filter((_, i) => !columns.includes(i)))
  const filled = columns.flatMap((column) => row[column] ?? []).filter((cell) => cellLine(cell) !== '')
  if (filled.some((cell) => others.has(cell))) return [inserted(row, first, row[first] as Cell)]
  return [...new Set(filled)].flatMap((cell) =>
    piecesOf(cell).map((piece) =>
      inserted(
        row.map((other, i) => (other === cell ? piece : columns.includes(i) ? { ...other, text: '' } : other)),
        first,
        piece,
      ),
    ),
  )
}

/** The lines of a list, each with its work; a cell without one is a single piece. */
function piecesOf(cell: Cell): Cell[] {
  const lines = cell.text.split('\n').filter((line) => line.trim() !== '')
  const isList = lines.length > 1 && lines.every((line) => markerOf(line.trim()))
  if (!isList) return [cell]
  return lines.map((line) => ({ ...cell, text: line.trim().slice(markerOf(line.trim())?.length ?? 0) }))
}

/** Under a heading that says nothing, names of units are who does the work. */
function withUnitsNamed(rows: readonly Cell[][], at: number, from: number, to: number, first: number): Cell[][] {
  const says = (column: number) =>
    rows.slice(at, from).some((row) => !['other', 'task'].includes(meaningOf(fold(cellLine(row[column])))))
  const column = Array.from({ length: first }, (_, i) => i).find((i) => !says(i) && namesUnits(rows.slice(from, to), i))
  if (column === undefined) return [...rows]
  const heading = rows[at]?.[column]
  return rows.map((row, i) =>
    i >= at && i < from ? row.map((cell) => (cell === heading ? { ...cell, text: DOERS } : cell)) : row,
  )
}

function namesUnits(rows: readonly Cell[][], column: number): boolean {
  const names = rows.flatMap((row) => (row[column] && row[column] !== row[column + 1] ? cellLine(row[column]) : []))
  const filled = names.filter((name) => name !== '')
  return filled.length > 0 && filled.every(startsUnit)
}

// ---------------------------------------------------------------- units across

/** Headings over names of units, which are none themselves. */
const ANYBODY = /^(?:don vi|co quan|bo phan|nguoi|can bo|cong chuc|lanh dao|thanh vien|to chuc|nhom|to|doan)(?: |$)/

/** "Thời gian | Phòng Kinh tế | Công an xã": who does the work stands over it. */
function namesUnitsAcross([time, ...units]: readonly Cell[]): boolean {
  const names = unitsOver(units).map(cellLine)
  return (
    names.length > 1 &&
    new Set(names).size === names.length &&
    names.every((name) => startsUnit(name) && !ANYBODY.test(fold(name))) &&
    meaningOf(fold(cellLine(time))) === 'time'
  )
}

/** Up to the empty cells that a wider letterhead over the table leaves behind it. */
function unitsOver(units: readonly Cell[]): Cell[] {
  return units.slice(0, units.findLastIndex((cell) => cellLine(cell) !== '') + 1)
}

function unitsAcross(table: Table): Table | undefined {
  const at = table.rows.slice(0, MOST_HEAD_ROWS).findIndex(namesUnitsAcross)
  const [head = []] = table.rows.slice(at)
  const [time, ...others] = head
  const to = closingFrom(table.rows, at + 1)
  const rows = table.rows.slice(at + 1, to)
  const columns = unitsOver(others).map((_, i) => i + 1)
  const times = rows.map((row) => fold(cellLine(row[0]))).filter((text) => text !== '')
  const fits = at >= 0 && times.length > 0 && times.every(isBareTime) && holdsWork(rows, columns, false)
  if (!time || !fits) return undefined
  const blank = { text: '', bold: false, line: table.line }
  const wide = (cells: Cell[]) => [...cells, ...Array(head.length + 1 - cells.length).fill(blank)]
  const asIs = (row: readonly Cell[]) => inserted(row, 1, row[0] as Cell)
  return {
    ...table,
    rows: [
      ...table.rows.slice(0, at).map(asIs),
      wide([time, { ...time, text: DOERS }, { ...time, text: WORK }]),
      ...rows.flatMap((row) =>
        columns.flatMap((column) => {
          const cell = row[column]
          const unit = head[column]
          if (!cell || !unit || cellLine(cell) === '' || row.indexOf(cell) !== column) return []
          return piecesOf(cell).map((piece) => wide([row[0] ?? time, unit, piece]))
        }),
      ),
      ...table.rows.slice(to).map(asIs),
    ],
  }
}

// ---------------------------------------------------------------- what is work

function closingFrom(rows: readonly Cell[][], from: number): number {
  const at = rows.findIndex((row, i) => i >= from && row.some(opensClosing))
  return at < 0 ? rows.length : at
}

/** What the cells hold is words, no crosses, places, sums or persons; beside a column of work already mostly at length. */
function holdsWork(rows: readonly Cell[][], columns: readonly number[], besideWork: boolean): boolean {
  const cells = rows.flatMap((row) => {
    const others = new Set(row.filter((_, i) => !columns.includes(i)))
    return [...new Set(columns.flatMap((column) => row[column] ?? []))].filter((cell) => !others.has(cell))
  })
  const texts = cells.map(cellLine).filter((text) => text !== '')
  const works = texts.filter((text) => (besideWork ? text.length > LONGEST_MARK : true) && isWork(text))
  return works.length > 0 && works.length * 2 > texts.length
}

function isWork(text: string): boolean {
  if (!/\p{L}{2,}\s\p{L}{2,}/u.test(text) || isBareTime(fold(text))) return false
  return !isPersonName(text) && namesEnd(text, NONE_SEEN) !== text.length
}
