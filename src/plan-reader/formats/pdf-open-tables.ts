/** Tables that nobody drew lines around: a line of headings, and under it words that stand in the columns of these headings. */
import { fold } from '../../domain/vietnamese.js'
import { singleSpaced } from '../document.js'
import { type FlowCell, type FlowTable, paragraph } from './flow.js'
import { centre, guttersOf, placedIn, runsOver } from './pdf-gutters.js'
import { type Headings, headingsAt } from './pdf-headings.js'
import { type Measure, paragraphsOf, type Segment } from './pdf-lines.js'
import { isNumber, type PlacedLine } from './pdf-row-parts.js'
import { type Row, rowsOf } from './pdf-rows.js'
import { cellsOf, isBanner, isClosing, isFarBelow, isSection, type Line } from './pdf-table-lines.js'

/** From the line at `from` on: how many lines the table takes, and the table; undefined where no table begins there. */
export function openTableAt(lines: readonly Line[], from: number): { table: FlowTable; lines: number } | undefined {
  const head = headingsAt(lines, from)
  if (!head) return undefined
  const end = endOf(lines, head)
  const body = lines.slice(head.end, end)
  const gutters = guttersOf(
    body.filter((line) => !isOver(line, head.columns)),
    head.columns,
  )
  const placed = body.flatMap((line, i) => {
    if (repeats(lines, head.end + i, from, head.end)) return []
    const isOneCell = isBannerOver(line, head) || (cellsOf(line).length === 1 && runsOver(line, gutters))
    return placedLine(line, isOneCell ? undefined : placedIn(gutters, line))
  })
  const rows = rowsOf(placed, { ...head, columns: extents(placed, head.columns) })
  const filled = rows.filter(({ cells }) => cells.filter((cell) => cell.length > 0).length >= 2)
  if (filled.length === 0) return undefined
  return { table: tableOf(head.rows, rows, head.columns), lines: end - from }
}

/** A period over all columns is bold, begins where they do, or stands in their middle; elsewhere it is a cell of its row. */
function isBannerOver(line: Line, { columns, times }: Headings): boolean {
  const [only] = line
  const [first, last] = [columns[0], columns.at(-1)]
  if (!only || !first || !last || !isBanner(line)) return false
  if (only.bold) return true
  if (times === 0 && only.right < (columns[1]?.left ?? 0)) return false
  const table = { left: Math.min(first.left, only.left), right: last.right }
  return only.left < first.right || Math.abs(centre(only) - centre(table)) < (table.right - table.left) * MIDDLE
}

function placedLine(line: Line, cells: PlacedLine['cells'] | undefined): PlacedLine[] {
  const [first] = line
  if (!first) return []
  const ruled = first.ruled ? { ruled: first.ruled } : {}
  if (cells) return [{ y: first.y, cells, over: null, ...ruled }]
  return [{ y: first.y, cells: [], ...ruled, over: { ...first, text: line.map(({ text }) => text).join(' ') } }]
}

/** What a column of numbers is headed. */
const NUMBERS = /^(?:tt|stt|so tt|so thu tu)$/

/** In widths of the table: so far from its middle a period may stand. */
const MIDDLE = 0.12

/** In points: what a table leaves free between two columns at the least. */
const PADDING = 10

/** Where the words of each column begin, and how far they may reach: up to the next one. */
function extents(lines: readonly PlacedLine[], columns: readonly Measure[]): Measure[] {
  const used = columns.map((column, i) => {
    const own = lines.flatMap(({ cells }) => cells[i] ?? [])
    return {
      left: Math.min(column.left, ...own.map(({ left }) => left)),
      right: Math.max(column.right, ...own.map(({ right }) => right)),
    }
  })
  return used.map(({ left, right }, i) => ({ left, right: Math.max(right, (used[i + 1]?.left ?? 0) - PADDING) }))
}

/** The headings again, on the next page. */
function repeats(lines: readonly Line[], at: number, from: number, end: number): boolean {
  const words = (line: Line | undefined) => (line ?? []).map(({ text }) => singleSpaced(text)).join(' ')
  const own = words(lines[at])
  return own.length > 1 && !isNumber(lines[at]?.[0]) && lines.slice(from, end).some((line) => words(line) === own)
}

function endOf(lines: readonly Line[], head: Headings): number {
  let last = head.end
  for (let at = head.end; at < lines.length; at += 1) {
    const line = lines[at] ?? []
    if (isFarBelow(lines[at - 1], line) || isClosing(line) || isOtherHead(lines, at, head)) break
    const stops = (line.length === 1 && isSection(line[0])) || isOver(line, head.columns) || isOutside(line, head)
    if ((stops || isBannerOver(line, head)) && !resumes(lines, at + 1, head)) {
      if (stops) break
      continue
    }
    last = at + 1
  }
  return last
}

/** Rows follow, at most behind one more heading. */
function resumes(lines: readonly Line[], from: number, head: Headings): boolean {
  const { columns, numbers } = head
  let isBesides = false
  let isNumbered = false
  for (let at = from; at < Math.min(lines.length, from + 4); at += 1) {
    const line = lines[at] ?? []
    if (isFarBelow(lines[at - 1], line) || isClosing(line) || isOtherHead(lines, at, head)) return false
    const cells = cellsOf(line)
    if (isOver(line, columns)) continue
    isBesides ||= numbers === undefined ? cells.length > columns.length / 2 : cells.length > 1
    // Where cells stand in the middle of their rows, a number has a line of its own.
    isNumbered ||= numbers === undefined || cells.some(isNumber)
    if (isBesides && isNumbered) return true
  }
  return false
}

/** The headings of the next table: under a heading of its own, or where they head numbers again. */
function isOtherHead(lines: readonly Line[], at: number, head: Headings): boolean {
  if (at <= head.end || repeats(lines, at, head.from, head.end)) return false
  if (cellsOf(lines[at] ?? []).some((cell) => NUMBERS.test(fold(cell.text.trim())))) return true
  const other = headingsAt(lines, at)
  const before = lines[at - 1] ?? []
  return other !== undefined && before.length === 1 && isSection(before[0])
}

/** One of its pieces stands under two headings. */
function isOver(line: Line, columns: readonly Measure[]): boolean {
  return cellsOf(line).some((cell) => columns.filter((c) => cell.left < centre(c) && cell.right > centre(c)).length > 1)
}

/** Words before the numbers, or where the numbers stand. */
function isOutside(line: Line, { columns, numbers }: Headings): boolean {
  const [first] = cellsOf(line)
  const [column, next] = columns
  if (numbers !== 0 || !first || !column || !next || isNumber(first)) return false
  return first.left < column.left - first.size * 2 || (first.left < column.right && first.right > next.left)
}

function tableOf(head: readonly FlowCell[][], rows: readonly Row[], columns: readonly Measure[]): FlowTable {
  const made: FlowCell[][] = head.map((cells) => [...cells])
  let above: FlowCell[] = []
  for (const row of rows) {
    if (row.over.length > 0) {
      made.push([overAll(row.over, columns.length)])
      above = []
      continue
    }
    const cells = row.cells.map((lines) => cellOf(lines, row))
    const merged = row.goesOn.filter((i) => above[i])
    for (const i of merged) if (above[i]) above[i].rows += 1
    made.push(cells.filter((_, i) => !merged.includes(i)))
    above = cells.map((cell, i) => (merged.includes(i) ? (above[i] ?? cell) : cell))
  }
  return { kind: 'table', rows: made }
}

function overAll(lines: readonly Segment[], columns: number): FlowCell {
  const bold = lines.every((line) => line.bold)
  return { content: [paragraph(lines.map(({ text }) => text).join(' '), { bold })], columns, rows: 1 }
}

function cellOf(lines: readonly Segment[], { unsure }: Row): FlowCell {
  const content = paragraphsOf(lines, spanOf(lines))
  return { content, columns: 1, rows: 1, ...(unsure ? { unsure } : {}) }
}

function spanOf(lines: readonly Segment[]): Measure {
  return { left: Math.min(...lines.map(({ left }) => left)), right: Math.max(...lines.map(({ right }) => right)) }
}
