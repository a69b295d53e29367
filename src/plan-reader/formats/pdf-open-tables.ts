/** Tables that nobody drew lines around: a line of headings, and under it words that stand in the columns of these headings. */
import { fold } from '../../domain/vietnamese.js'
import { readHeader } from '../columns.js'
import { DEPTH, markerOf, singleSpaced } from '../document.js'
import { type FlowCell, type FlowTable, paragraph } from './flow.js'
import { guttersOf, placedIn } from './pdf-gutters.js'
import { type Measure, paragraphsOf, type Segment, WORD_GAP } from './pdf-lines.js'
import { isNumber, type PlacedLine, type Row, rowsOf } from './pdf-rows.js'

/** In heights of letters: the gap between headings or cells that stand close together, and one that ends the table. */
const CELL_GAP = 0.6
const END_GAP = 5
/** A table of fewer columns is told from text side by side by nothing. */
const FEWEST_COLUMNS = 3
/** Lines that the headings may take. */
const HEADER_LINES = 6
/** What follows the last table of a document. */
const CLOSING = /^(?:nơi nhận|trên đây là|(?:tm|kt|tl|tuq)\.)/iu

/** A line that names the period of the rows under it. */
const BANNER = /^(?:(?:[ivx]{1,4}|\d{1,2})[.)/]\s*)?(?:(?:quy|thang|nam|dot|tuan|giai doan)\s(?:thu\s)?[\divx]|(?:0?6|sau) thang)/

type Line = readonly Segment[]

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
  const placed = body.flatMap((line, i) => placedLine(line, gutters, repeats(lines, head.end + i, from, head.end)))
  const rows = rowsOf(placed, { ...head, columns: extents(placed, head.columns) })
  const filled = rows.filter(({ cells }) => cells.filter((cell) => cell.length > 0).length >= 2)
  if (filled.length === 0) return undefined
  return { table: tableOf(head.rows, rows, head.columns), lines: end - from }
}

function placedLine(line: Line, gutters: readonly number[], repeated: boolean): PlacedLine[] {
  const [first] = line
  if (!first || repeated) return []
  const cells = isBanner(line) ? undefined : placedIn(gutters, line)
  if (cells) return [{ y: first.y, cells, over: null }]
  return [{ y: first.y, cells: [], over: { ...first, text: line.map(({ text }) => text).join(' ') } }]
}

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

/** How far apart the lines of a cell stand. */
function pitchOf(lines: readonly Line[]): number {
  const steps = lines.slice(1).flatMap((line, i) => {
    const [before, here] = [lines[i], line]
    const step = (here[0]?.y ?? 0) - (before?.[0]?.y ?? 0)
    const under = here.some((a) => before?.some((b) => overlaps(a, b)))
    return under && step > (here[0]?.size ?? 0) * 0.8 ? [step] : []
  })
  return steps.sort((a, b) => a - b)[Math.floor(steps.length * 0.15)] ?? 0
}

// ---------------------------------------------------------------- where it ends

function endOf(lines: readonly Line[], head: Headings): number {
  let last = head.end
  for (let at = head.end; at < lines.length; at += 1) {
    const line = lines[at] ?? []
    if (isFarBelow(lines[at - 1], line) || isClosing(line) || isOtherHead(lines, at, head)) break
    const stops = (line.length === 1 && isSection(line[0])) || isOver(line, head.columns) || isOutside(line, head)
    if ((stops || isBanner(line)) && !resumes(lines, at + 1, head)) {
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
  for (let at = from; at < Math.min(lines.length, from + 4); at += 1) {
    const line = lines[at] ?? []
    if (isFarBelow(lines[at - 1], line) || isClosing(line) || isOtherHead(lines, at, head)) return false
    const cells = cellsOf(line)
    if (isOver(line, columns)) continue
    if (numbers === undefined ? cells.length > columns.length / 2 : cells.length > 1 && cells.some(isNumber)) return true
  }
  return false
}

/** The headings of the next table: under a heading of its own, or where they head numbers that begin anew. */
function isOtherHead(lines: readonly Line[], at: number, head: Headings): boolean {
  if (at <= head.end || repeats(lines, at, head.from, head.end)) return false
  const other = headingsAt(lines, at)
  const before = lines[at - 1] ?? []
  return other !== undefined && (other.numbers === 0 || (before.length === 1 && isSection(before[0])))
}

/** Whom the document goes to, and who signs it. */
function isClosing(line: Line): boolean {
  return line.some(({ text }) => CLOSING.test(text.trim()))
}

/** One of its pieces stands under two headings. */
function isOver(line: Line, columns: readonly Measure[]): boolean {
  return cellsOf(line).some((cell) => columns.filter((c) => cell.left < middle(c) && cell.right > middle(c)).length > 1)
}

/** Words before the numbers, or where the numbers stand. */
function isOutside(line: Line, { columns, numbers }: Headings): boolean {
  const [first] = cellsOf(line)
  const [column, next] = columns
  if (numbers !== 0 || !first || !column || !next || isNumber(first)) return false
  return first.left < column.left - first.size * 2 || (first.left < column.right && first.right > next.left)
}

function middle({ left, right }: Measure): number {
  return (left + right) / 2
}

// ---------------------------------------------------------------- its headings

interface Headings {
  /** One row of cells, or two where some stand under others. */
  rows: FlowCell[][]
  columns: Measure[]
  from: number
  end: number
  /** The column that numbers the rows. */
  numbers: number | undefined
  /** So many columns stand before the numbers, or before the tasks where rows have none. */
  leading: number
}

function headingsAt(lines: readonly Line[], from: number): Headings | undefined {
  if (!mayHead(lines, from)) return undefined
  for (const end of endsOfHeadings(lines, from)) {
    const found = headings(lines, from, end)
    if (found) return found
  }
  return undefined
}

/** The first line holds a heading of its own in each cell; where it has few, the next lines have the others. */
function mayHead(lines: readonly Line[], from: number): boolean {
  const first = cellsOf(lines[from] ?? [])
  if (first.length === 0 || isNumber(first[0]) || isBanner(lines[from] ?? [])) return false
  if (first.length >= FEWEST_COLUMNS) return true
  const next = cellsOf(lines[from + 1] ?? [])
  return (
    first.every(({ text }) => text.length < 40 && /^\p{Lu}[^.:;]*$/u.test(text.trim())) &&
    next.length > 0 &&
    !isFarBelow(lines[from], lines[from + 1] ?? []) &&
    [...first, ...next].length >= FEWEST_COLUMNS
  )
}

/** Behind which lines the headings can end: the surest first. */
function endsOfHeadings(lines: readonly Line[], from: number): number[] {
  const bold = (at: number) => (lines[at] ?? []).every((segment) => segment.bold)
  const bolds: number[] = []
  const rooms: number[] = []
  const numbers: number[] = []
  const smalls: number[] = []
  const pitch = pitchOf(lines.slice(from, from + 40))
  for (let at = from + 1; at <= Math.min(lines.length - 1, from + HEADER_LINES); at += 1) {
    const line = lines[at] ?? []
    const cells = cellsOf(line)
    const before = lines[at - 1]?.[0]
    if (isClosing(line) || (line.length === 1 && isSection(line[0]))) break
    if (bold(from) && !bold(at) && bolds.length === 0) bolds.push(at)
    if ((line[0]?.y ?? 0) - (before?.y ?? 0) > pitch + 0.9) rooms.push(at)
    if (cells.some(({ text }) => !/^\p{Ll}/u.test(text.trim())) && smalls.length === 0) smalls.push(at)
    if (cells.slice(0, 2).some(isNumber) || isBanner(line) || isFarBelow(lines[at - 1], line)) {
      numbers.push(at)
      break
    }
  }
  const [number = Number.POSITIVE_INFINITY] = numbers
  return [...bolds, ...numbers, ...rooms, ...smalls, from + 1].filter((at) => at <= number)
}

function headings(lines: readonly Line[], from: number, end: number): Headings | undefined {
  const rows = lines.slice(from, end).map(cellsOf)
  const over = rows.flatMap((cells, i) => cells.filter((cell) => under(rows.slice(i + 1), cell) > 1))
  const columns = columnsOf(rows.map((cells) => cells.filter((cell) => !over.includes(cell))))
  if (columns.length < FEWEST_COLUMNS) return undefined
  if (columns.some((column, i) => column.right > (columns[i + 1]?.left ?? Number.POSITIVE_INFINITY))) return undefined
  const groups = groupsOf(over, columns)
  const cells = columns.map((column) => rows.flat().filter((cell) => !over.includes(cell) && overlaps(column, cell)))
  const words = cells.map((lines) => lines.map(({ text }) => text).join(' '))
  const head = words.map((text, i) => `${groups.find(({ own }) => own.includes(i))?.words ?? ''} ${text}`.trim())
  const header = readHeader([head.map((text) => ({ text, bold: false, line: 1 }))])
  if (!header) return undefined
  const [number, task] = [header.columns.indexOf('number'), header.columns.indexOf('task')]
  const own = { rows: headRows(cells, groups), columns, from, end }
  return number < 0 ? { ...own, numbers: undefined, leading: task } : { ...own, numbers: number, leading: Math.min(number, task) }
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

function isBanner(line: Line): boolean {
  const [only] = line
  if (!only || line.length > 1 || only.text.length >= 60) return false
  // "tháng 4" on a line of its own is the rest of a sentence, "Tháng 4" is not.
  return /^\p{Lu}/u.test(only.text.trim()) && BANNER.test(fold(singleSpaced(only.text)))
}

function isFarBelow(before: Line | undefined, line: Line): boolean {
  const [above] = before ?? []
  const [here] = line
  return above !== undefined && here !== undefined && here.y - above.y > above.size * END_GAP
}

/** "III. TỔ CHỨC THỰC HIỆN": the next part of the document. */
function isSection(line: Segment | undefined): boolean {
  return (markerOf(singleSpaced(line?.text ?? ''))?.depth ?? DEPTH.none) <= DEPTH.section
}

/** The line's words, parted at gaps that are wider than those between words. */
function cellsOf(line: Line): Segment[] {
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

function tableOf(head: readonly FlowCell[][], rows: readonly Row[], columns: readonly Measure[]): FlowTable {
  const made: FlowCell[][] = head.map((cells) => [...cells])
  let above: FlowCell[] = []
  for (const row of rows) {
    const cells = row.over.length > 0 ? [overAll(row.over, columns.length)] : row.cells.map((lines) => cellOf(lines, row))
    if (row.over.length > 0) above = []
    const merged = row.goesOn.filter((i) => above[i])
    for (const i of merged) if (above[i]) above[i].rows += 1
    made.push(cells.filter((_, i) => !merged.includes(i)))
    if (row.over.length === 0) above = cells.map((cell, i) => (merged.includes(i) ? (above[i] ?? cell) : cell))
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
