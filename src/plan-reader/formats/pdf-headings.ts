/** The headings of a table that nobody drew lines around: where they end, over which columns they stand, and which of these numbers the rows. */
import { type Header, readHeader } from '../columns.js'
import type { Cell } from '../document.js'
import { headsWorkCalendar } from '../work-calendars.js'
import { type FlowCell, paragraph } from './flow.js'
import {
  endsOfHeadings,
  HEADER_LINES,
  isHeading,
  isTitle,
  type Standing,
  standingBelow,
  stepAbove,
} from './pdf-heading-ends.js'
import { columnsOf, FEWEST_COLUMNS, overlaps, overMonths, reaching, under } from './pdf-heading-reach.js'
import type { Measure, Segment } from './pdf-lines.js'
import { NEAREST } from './pdf-row-parts.js'
import { cellsOf, isBanner, isFarBelow, type Line } from './pdf-table-lines.js'

export interface Headings {
  /** One row of cells, or two where some stand under others. */
  rows: FlowCell[][]
  columns: Measure[]
  from: number
  end: number
  /** The column that numbers the rows. */
  numbers: number | undefined
  /** So many columns stand before the numbers, or before the tasks where rows have none. */
  leading: number
  task: number
  /** The column that says when. */
  times: number | undefined
}

export function headingsAt(lines: readonly Line[], from: number): Headings | undefined {
  if (!mayHead(lines, from)) return undefined
  const stand = standingBelow(lines, from)
  if (isTitle(lines, from, stand)) return undefined
  const ends = endsOfHeadings(lines, from, stand)
  for (const read of [readHeader, workCalendar])
    for (const end of ends) {
      const found = headings(lines, from, end, stand, read)
      if (found) return found
    }
  return undefined
}

/** A calendar whose cells hold the work: its rows begin with who does it, or with when. */
function workCalendar(rows: readonly Cell[][]): Pick<Header, 'columns'> | undefined {
  return headsWorkCalendar(rows) ? { columns: ['task'] } : undefined
}

/** The first line holds a heading of its own in each cell; where it has few, the next lines have the others. */
function mayHead(lines: readonly Line[], from: number): boolean {
  const first = cellsOf(lines[from] ?? [])
  if (first.length === 0 || isBanner(lines[from] ?? []) || !first.every(isHeading)) return false
  if (first.length >= FEWEST_COLUMNS) return true
  const next = closeBelow(lines, from)
  return (
    first.every(({ text }) => text.length < 40 && /^\p{Lu}[^.:;)]*(?:\([^)]*\))?$/u.test(text.trim())) &&
    next.length > 0 &&
    !isFarBelow(lines[from], lines[from + 1] ?? []) &&
    [...first, ...next].length >= FEWEST_COLUMNS
  )
}

/** The words of the next line, and of those that stand nearer under it than lines of one cell. */
function closeBelow(lines: readonly Line[], from: number): Segment[] {
  const size = lines[from]?.[0]?.size ?? 0
  let end = from + 2
  while (end < lines.length && end < from + HEADER_LINES && stepAbove(lines, end) < size * NEAREST) end += 1
  return lines.slice(from + 1, end).flatMap(cellsOf)
}

function headings(
  lines: readonly Line[],
  from: number,
  end: number,
  stand: Standing,
  read: (rows: readonly Cell[][]) => Pick<Header, 'columns'> | undefined,
): Headings | undefined {
  const rows = overMonths(reaching(lines.slice(from, end).map(cellsOf), stand.hang))
  const over = rows.flatMap((cells, i) => cells.filter((cell) => under(rows.slice(i + 1), cell) > 1))
  const columns = columnsOf(rows.map((cells) => cells.filter((cell) => !over.includes(cell))))
  if (columns.length < FEWEST_COLUMNS) return undefined
  if (columns.some((column, i) => column.right > (columns[i + 1]?.left ?? Number.POSITIVE_INFINITY))) return undefined
  const groups = groupsOf(over, columns)
  const cells = columns.map((column) => rows.flat().filter((cell) => !over.includes(cell) && overlaps(column, cell)))
  const words = cells.map((lines) => lines.map(({ text }) => text).join(' '))
  const head = words.map((text, i) => `${groups.find(({ own }) => own.includes(i))?.words ?? ''} ${text}`.trim())
  const header = read([head.map((text) => ({ text, bold: false, line: 1 }))])
  if (!header) return undefined
  const [number = -1, task = 0, times = -1] = (['number', 'task', 'time'] as const).map((meaning) =>
    header.columns.indexOf(meaning),
  )
  const own = { rows: headRows(cells, groups), columns, from, end, task, times: times < 0 ? undefined : times }
  return number < 0
    ? { ...own, numbers: undefined, leading: task }
    : { ...own, numbers: number, leading: Math.min(number, task) }
}

interface Group {
  cell: Segment
  words: string
  own: number[]
}

function groupsOf(over: readonly Segment[], columns: readonly Measure[]): Group[] {
  const groups: Group[] = []
  for (const cell of over) {
    const own = columns.flatMap((column, i) => (overlaps(column, cell) ? [i] : []))
    const same = groups.find((group) => group.own.some((i) => own.includes(i)))
    if (same) Object.assign(same, { words: `${same.words} ${cell.text}`, own: [...new Set([...same.own, ...own])] })
    else groups.push({ cell, words: cell.text, own })
  }
  return groups
}

/** "Đơn vị thực hiện" over "Chủ trì" and "Phối hợp": the others reach over both rows. */
function headRows(headings: readonly Segment[][], groups: readonly Group[]): FlowCell[][] {
  const cellOf = (words: string, bold: boolean, columns = 1, rows = 1): FlowCell => ({
    content: words ? [paragraph(words, { bold })] : [],
    columns,
    rows,
  })
  const own = (cells: readonly Segment[], rows = 1) =>
    cellOf(
      cells.map(({ text }) => text).join(' '),
      cells.every(({ bold }) => bold),
      1,
      rows,
    )
  if (groups.length === 0) return [headings.map((cells) => own(cells))]
  const upper = headings.flatMap((cells, i) => {
    const group = groups.find((one) => one.own.includes(i))
    if (!group) return [own(cells, 2)]
    return group.own[0] === i ? [cellOf(group.words, group.cell.bold, group.own.length)] : []
  })
  return [upper, headings.flatMap((cells, i) => (groups.some((one) => one.own.includes(i)) ? [own(cells)] : []))]
}
