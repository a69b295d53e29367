/** Tables that nobody drew lines around: a line of headings, and under it words that stand in the columns of these headings. */
import { fold } from '../../domain/vietnamese.js'
import { readHeader } from '../columns.js'
import { DEPTH, markerOf, singleSpaced } from '../document.js'
import { type FlowCell, type FlowTable, paragraph } from './flow.js'
import { type Measure, paragraphsOf, type Segment, WORD_GAP } from './pdf-lines.js'

/** In heights of letters: the gap between headings or cells that stand close together, and one that ends the table. */
const CELL_GAP = 0.6
const END_GAP = 5
/** A table of fewer columns is told from text side by side by nothing. */
const FEWEST_COLUMNS = 3
/** Lines that the headings may take. */
const HEADER_LINES = 4
/** What a column of numbers is headed. */
const NUMBERS = /^(?:tt|stt|so tt|so thu tu|so)$/

/** A row of sums has no number. */
const SUM = /^(?:tong cong|tong so|cong)\b/

/** A line that names the period of the rows under it. */
const BANNER = /^(?:[ivx]{1,4}[.)/]\s*)?(?:(?:quy|thang|nam|dot|tuan|giai doan)\s(?:thu\s)?[\divx]|(?:0?6|sau) thang\b)/

interface Row {
  cells: Segment[][]
  banner: Segment | null
}

/** From the line at `from` on: how many lines the table takes, and the table; undefined where no table begins there. */
export function openTableAt(
  lines: readonly Segment[][],
  from: number,
): { table: FlowTable; lines: number } | undefined {
  const head = headingsAt(lines, from)
  if (!head) return undefined
  const rows: Row[] = []
  let columns = head.columns
  let open: Row | undefined
  let end = head.end
  for (let at = head.end; at < lines.length; at += 1) {
    const line = lines[at] ?? []
    const [only] = line
    if (isFarBelow(lines[at - 1], line) || (line.length === 1 && isSection(only))) break
    if (only && isBanner(line)) {
      rows.push({ cells: [], banner: only })
      open = undefined
      continue
    }
    const placed = placedIn(columns, cellsOf(line))
    if (!placed) break
    columns = placed.columns
    if (!open || beginsRow(placed.cells, head.numbered)) {
      open = { cells: columns.map(() => []), banner: null }
      rows.push(open)
    }
    for (const [i, cell] of placed.cells.entries()) if (cell) open.cells[i]?.push(cell)
    end = at + 1
  }
  const filled = rows.filter(({ cells }) => cells.filter((cell) => cell.length > 0).length >= 2)
  if (filled.length === 0) return undefined
  // A period over the text that follows is no part of the table.
  while (rows.at(-1)?.banner) rows.pop()
  return { table: tableOf(head.rows, rows, columns), lines: end - from }
}

interface Headings {
  /** One row of cells, or two where some stand under others. */
  rows: FlowCell[][]
  columns: Measure[]
  end: number
  /** Its first column numbers the rows. */
  numbered: boolean
}

function headingsAt(lines: readonly Segment[][], from: number): Headings | undefined {
  const first = cellsOf(lines[from] ?? [])
  if (first.length < FEWEST_COLUMNS || isData(first)) return undefined
  const end = endOfHeadings(lines, from, first)
  const rows = Array.from({ length: end - from }, (_, i) => cellsOf(lines[from + i] ?? []))
  const over = rows[0]?.filter((cell) => under(rows.slice(1), cell) > 1) ?? []
  const columns = columnsOf(rows.map((cells) => cells.filter((cell) => !over.includes(cell))))
  if (columns.some((column, i) => column.right > (columns[i + 1]?.left ?? Number.POSITIVE_INFINITY))) return undefined
  const groups = over.map((cell) => ({ cell, own: columns.flatMap((c, i) => (overlaps(c, cell) ? [i] : [])) }))
  const headings = columns.map((column) => rows.flat().filter((cell) => !over.includes(cell) && overlaps(column, cell)))
  const words = headings.map((cells) => cells.map(({ text }) => text).join(' '))
  const header = readHeader([words.map((text) => ({ text, bold: false, line: 1 }))])
  return header && { rows: headRows(headings, groups), columns, end, numbered: header.columns[0] === 'number' }
}

/** The first line that is no heading: in a table with numbers the one with the first number, or with a period over it. */
function endOfHeadings(lines: readonly Segment[][], from: number, first: readonly Segment[]): number {
  const numbered = NUMBERS.test(fold(first[0]?.text.trim() ?? ''))
  for (let at = from + 1; at < Math.min(lines.length, from + HEADER_LINES + 1); at += 1) {
    const cells = cellsOf(lines[at] ?? [])
    if (isFarBelow(lines[at - 1], lines[at] ?? [])) return numbered ? from + 1 : at
    if (numbered && (isData(cells) || isBanner(lines[at] ?? []))) return at
    // Without numbers only words that go on in small letters belong to a heading above.
    if (!numbered && cells.some(({ text }) => !/^\p{Ll}/u.test(text.trim()))) return at
  }
  return from + 1
}

function under(rows: readonly Segment[][], cell: Segment): number {
  return Math.max(0, ...rows.map((cells) => cells.filter((one) => overlaps(one, cell)).length))
}

function overlaps(a: Measure, b: Measure): boolean {
  return a.left < b.right && a.right > b.left
}

/** Where the headings stand, those that stand under each other taken together. */
function columnsOf(rows: readonly Segment[][]): Measure[] {
  const columns: Measure[] = []
  for (const { left, right } of rows.flat()) {
    const known = columns.find((column) => overlaps(column, { left, right }))
    if (!known) columns.push({ left, right })
    else Object.assign(known, { left: Math.min(known.left, left), right: Math.max(known.right, right) })
  }
  return columns.sort((a, b) => a.left - b.left)
}

/** "Đơn vị thực hiện" over "Chủ trì" and "Phối hợp": the others reach over both rows. */
function headRows(headings: readonly Segment[][], groups: readonly { cell: Segment; own: number[] }[]): FlowCell[][] {
  const cellOf = (cells: readonly Segment[], columns = 1, rows = 1): FlowCell => ({
    content: cells.length
      ? [paragraph(cells.map(({ text }) => text).join(' '), { bold: cells.every((c) => c.bold) })]
      : [],
    columns,
    rows,
  })
  if (groups.length === 0) return [headings.map((cells) => cellOf(cells))]
  const upper = headings.flatMap((cells, i) => {
    const group = groups.find(({ own }) => own.includes(i))
    if (!group) return [cellOf(cells, 1, 2)]
    return group.own[0] === i ? [cellOf([group.cell], group.own.length)] : []
  })
  const lower = headings.flatMap((cells, i) => (groups.some(({ own }) => own.includes(i)) ? [cellOf(cells)] : []))
  return [upper, lower]
}

function isBanner(line: readonly Segment[]): boolean {
  const [only] = line
  if (!only || line.length > 1 || only.text.length >= 60) return false
  // "tháng 4" on a line of its own is the rest of a sentence, "Tháng 4" is not.
  return /^\p{Lu}/u.test(only.text.trim()) && BANNER.test(fold(singleSpaced(only.text)))
}

function isData(cells: readonly Segment[]): boolean {
  return /^\d{1,3}[.)]?$/.test(cells[0]?.text.trim() ?? '')
}

function isFarBelow(before: readonly Segment[] | undefined, line: readonly Segment[]): boolean {
  const [above] = before ?? []
  const [here] = line
  return above !== undefined && here !== undefined && here.y - above.y > above.size * END_GAP
}

/** The line's words, parted at gaps that are wider than those between words. */
function cellsOf(line: readonly Segment[]): Segment[] {
  return line.flatMap((segment) => {
    const cells: Segment[] = []
    for (const part of segment.parts) {
      const last = cells.at(-1)
      if (last && part.left - last.right <= segment.size * CELL_GAP) {
        const apart = part.left - last.right > segment.size * WORD_GAP
        last.text += (apart && !/\s$/.test(last.text) && !/^\s/.test(part.text) ? ' ' : '') + part.text
        last.right = Math.max(last.right, part.right)
      } else if (part.text.trim() !== '') cells.push({ ...segment, ...part, parts: [part] })
    }
    return cells
  })
}

/** Which cell stands in which column, and how wide the columns are then; undefined where one reaches over two of them. */
function placedIn(
  columns: readonly Measure[],
  cells: readonly Segment[],
): { cells: (Segment | undefined)[]; columns: Measure[] } | undefined {
  const placed: (Segment | undefined)[] = columns.map(() => undefined)
  const widened = columns.map((column) => ({ ...column }))
  for (const cell of cells) {
    const touched = columns.flatMap((column, i) => (cell.left < column.right && cell.right > column.left ? [i] : []))
    const at = touched[0] ?? nearest(columns, cell)
    const column = widened[at]
    if (touched.length > 1 || !column || placed[at]) return undefined
    placed[at] = cell
    column.left = Math.min(column.left, cell.left)
    column.right = Math.max(column.right, cell.right)
  }
  const overlaps = widened.some((column, i) => column.right > (widened[i + 1]?.left ?? Number.POSITIVE_INFINITY))
  return overlaps ? undefined : { cells: placed, columns: widened }
}

function nearest(columns: readonly Measure[], { left, right }: Measure): number {
  const distances = columns.map((column) => Math.max(column.left - right, left - column.right))
  return distances.indexOf(Math.min(...distances))
}

/** "III. TỔ CHỨC THỰC HIỆN": the next part of the document. */
function isSection(line: Segment | undefined): boolean {
  return (markerOf(singleSpaced(line?.text ?? ''))?.depth ?? DEPTH.none) <= DEPTH.section
}

/** With numbers, each number begins a row; without them, a line that fills most of the columns. */
function beginsRow(cells: readonly (Segment | undefined)[], numbered: boolean): boolean {
  if (numbered) return cells[0] !== undefined || cells.some((cell) => cell && SUM.test(fold(cell.text.trim())))
  return cells.filter((cell) => cell !== undefined).length > cells.length / 2
}

function tableOf(head: readonly FlowCell[][], rows: readonly Row[], columns: readonly Measure[]): FlowTable {
  const cellOf = (lines: readonly Segment[], i: number): FlowCell => ({
    content: paragraphsOf(lines, columns[i] ?? { left: 0, right: 0 }),
    columns: 1,
    rows: 1,
  })
  return {
    kind: 'table',
    rows: [
      ...head.map((cells) => [...cells]),
      ...rows.map(({ cells, banner }) =>
        banner
          ? [{ content: [paragraph(banner.text, { bold: banner.bold })], columns: columns.length, rows: 1 }]
          : cells.map(cellOf),
      ),
    ],
  }
}
