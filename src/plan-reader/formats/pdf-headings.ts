/** The headings of a table that nobody drew lines around: where they end, over which columns they stand, and which of these numbers the rows. */
import { type Header, readHeader } from '../columns.js'
import type { Cell } from '../document.js'
import { headsWorkCalendar } from '../work-calendars.js'
import { type FlowCell, paragraph } from './flow.js'
import type { Measure, Segment } from './pdf-lines.js'
import { begins, doesHang, isBetween, isNumber, NEAREST, pitchOfSteps, ROOM } from './pdf-row-parts.js'
import { cellsOf, isBanner, isClosing, isFarBelow, isSection, type Line } from './pdf-table-lines.js'

/** A table of fewer columns is told from text side by side by nothing. */
const FEWEST_COLUMNS = 3
/** Lines that the headings may take, and those that show how far apart lines stand. */
const HEADER_LINES = 6
/** Those of headings in the middle stand at half the distance. */
const HALF_LINES = 11
/** In distances of lines: headings stand no farther apart. */
const FARTHEST = 1.6
const PITCH_LINES = 40
/** In heights of letters: words that are set to the same edge. */
const ALIGNED = 0.3
/** In distances of lines: so near to the middle is in it. */
const NEAR_MIDDLE = 0.2

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

function isHeading(cell: Segment): boolean {
  return !isNumber(cell) && !/^[\p{Ll}\d]/u.test(cell.text.trim())
}

/** A line alone above headings that stand around their middle without it. */
function isTitle(lines: readonly Line[], from: number, stand: Standing): boolean {
  const [title, next] = [lines[from] ?? [], lines[from + 1] ?? []].map(cellsOf)
  if (title?.length !== 1 || (next?.length ?? 0) < 2) return false
  return aroundMiddle(lines, from, stand) === undefined && aroundMiddle(lines, from + 1, stand) !== undefined
}

/** Behind which lines the headings can end: the surest first. */
function endsOfHeadings(lines: readonly Line[], from: number, stand: Standing): number[] {
  const { pitch, hang } = stand
  const { thin, rooms, capital, number } = marksBelow(lines, from, pitch)
  // A number with no room above it stands in the middle of its row, which began before it.
  const inTheMiddle = number !== undefined && !rooms.includes(number) && !hang
  return [
    ruledBelow(lines, from),
    thin,
    aroundMiddle(lines, from, stand),
    standOverOthers(lines, from, stand) ? from + 2 : undefined,
    inTheMiddle ? rooms.filter((at) => at < number).at(-1) : undefined,
    number,
    ...rooms,
    capital,
    from + 1,
  ].flatMap((at) => (at !== undefined && at <= (number ?? at) ? [at] : []))
}

/** How lines stand from here on. */
interface Standing {
  pitch: number
  /** Cells hang from the top of their rows. */
  hang: boolean
}

function standingBelow(lines: readonly Line[], from: number): Standing {
  const steps = Array.from({ length: PITCH_LINES }, (_, i) => stepAbove(lines, from + 1 + i))
  const pitch = pitchOfSteps(steps, lines[from]?.[0]?.size ?? 0)
  const places = lines.slice(from, from + PITCH_LINES).flatMap(([first]) => first ?? [])
  return { pitch, hang: doesHang(places, pitch) }
}

/** Behind the first lines whose headings all stand in the middle between the first and the last of them. */
function aroundMiddle(lines: readonly Line[], from: number, stand: Standing): number | undefined {
  const { pitch, hang } = stand
  if (hang) return undefined
  for (let end = from + 1; end <= Math.min(lines.length - 1, from + HALF_LINES); end += 1) {
    if (end > from + 1 && stepAbove(lines, end - 1) > pitch * FARTHEST) return undefined
    const [before, next] = [lines[end - 1] ?? [], lines[end] ?? []]
    if (isBetween({ y: next[0]?.y ?? 0 }, { y: before[0]?.y ?? 0 }, pitch) || !cellsOf(next).every((cell) => begins(cell))) continue
    const rows = reaching(lines.slice(from, end).map(cellsOf), stand)
    const cells = rows.flat()
    const over = rows.flatMap((row, i) => row.filter((cell) => under(rows.slice(i + 1), cell) > 1))
    const alone = columnsOf([cells.filter((cell) => !over.some((one) => overlaps(one, cell)))])
    const middle = centreOf(cells)
    const isAround = (column: Measure) =>
      Math.abs(centreOf(cells.filter((cell) => overlaps(column, cell))) - middle) <= pitch * NEAR_MIDDLE
    if (alone.length + over.length > 1 && alone.every(isAround)) return end
  }
  return undefined
}

function centreOf(cells: readonly Segment[]): number {
  const ys = cells.map(({ y }) => y)
  return (Math.min(...ys) + Math.max(...ys)) / 2
}

/** The first line that a drawn line parts from the first heading, and from the last. */
function ruledBelow(lines: readonly Line[], from: number): number | undefined {
  const [first, last] = [lines[from]?.[0], lines[from]?.at(-1)]
  if (!first || !last) return undefined
  const isUnder = (rules: readonly Measure[], heading: Segment) =>
    rules.some(({ left, right }) => left < heading.right && right > heading.left)
  for (let at = from + 1; at <= Math.min(lines.length - 1, from + HEADER_LINES); at += 1) {
    const rules = lines[at]?.[0]?.ruled ?? []
    if (isUnder(rules, first) && isUnder(rules, last)) return at
  }
  return undefined
}

/** What may show the first row under the headings. */
interface Marks {
  /** The first line that is not bold, under bold headings. */
  thin: number | undefined
  /** Lines with more room above them than between the lines of a cell. */
  rooms: number[]
  /** The first line with a cell that does not go on in small letters. */
  capital: number | undefined
  /** The first line with a number or a period. */
  number: number | undefined
}

function marksBelow(lines: readonly Line[], from: number, pitch: number): Marks {
  const bold = (at: number) => (lines[at] ?? []).every((segment) => segment.bold)
  const marks: Marks = { thin: undefined, rooms: [], capital: undefined, number: undefined }
  for (let at = from + 1; at <= Math.min(lines.length - 1, from + HEADER_LINES); at += 1) {
    const line = lines[at] ?? []
    const cells = cellsOf(line)
    if (isClosing(line) || (line.length === 1 && isSection(line[0]))) break
    if (bold(from) && !bold(at)) marks.thin ??= at
    if (stepAbove(lines, at) > pitch + ROOM) marks.rooms.push(at)
    if (cells.some(isHeading)) marks.capital ??= at
    if ((!isCalendar(cells) && cells.slice(0, 2).some(isNumber)) || isBanner(line) || isFarBelow(lines[at - 1], line)) {
      marks.number = at
      break
    }
  }
  return marks
}

function stepAbove(lines: readonly Line[], at: number): number {
  return (lines[at]?.[0]?.y ?? 0) - (lines[at - 1]?.[0]?.y ?? 0)
}

/** Fewer numbers side by side are no months. */
const FEWEST_MONTHS = 4
const IS_MONTH = /^\d{1,2}$/

/** "1 | 2 | 3 | … | 12" under "Tháng thực hiện". */
function isCalendar(cells: readonly Segment[]): boolean {
  const numbers = cells.map(({ text }) => text.trim()).filter((text) => IS_MONTH.test(text))
  const [first] = numbers
  return numbers.length >= FEWEST_MONTHS && numbers.every((text, i) => Number(text) === Number(first) + i)
}

/** "Trách nhiệm" over "Chính" and "Hỗ trợ". */
function standOverOthers(lines: readonly Line[], from: number, stand: Standing): boolean {
  const [upper = [], lower = []] = reaching(lines.slice(from, from + 2).map(cellsOf), stand)
  return (lower.every(isHeading) || isCalendar(lower)) && upper.some((cell) => under([lower], cell) > 1)
}

function headings(
  lines: readonly Line[],
  from: number,
  end: number,
  stand: Standing,
  read: (rows: readonly Cell[][]) => Pick<Header, 'columns'> | undefined,
): Headings | undefined {
  const rows = overMonths(reaching(lines.slice(from, end).map(cellsOf), stand))
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

function reaching(rows: readonly Segment[][], { hang }: Standing): Segment[][] {
  const wider = withReach(rows)
  return hang || rows.some(isCalendar) ? wider : overUncentred(wider)
}

/** Headings in the middle of their rows: what stands lower than the others has a heading above it, though that is set to the left. */
function overUncentred(rows: readonly Segment[][]): Segment[][] {
  const cells = rows.flat()
  const middle = centreOf(cells)
  const columns = columnsOf(rows)
  const top = (column: Measure) => Math.min(...cells.filter((cell) => overlaps(cell, column)).map(({ y }) => y))
  const isUncentred = (column: Measure) => {
    const own = cells.filter((cell) => overlaps(cell, column))
    return Math.abs(centreOf(own) - middle) > (own[0]?.size ?? 0) * NEAR_MIDDLE
  }
  const wider = new Map<Segment, number>()
  for (const [i, column] of columns.entries()) {
    const head = cells.find((cell) => overlaps(cell, column) && cell.y === top(column))
    const next = columns.slice(i + 1)
    const end = next.findIndex((one) => !isUncentred(one) || top(one) <= top(column))
    const last = next.slice(0, end < 0 ? next.length : end).at(-1)
    const isOver = cells.some((cell) => cell.y > top(column) && overlaps(cell, column))
    if (head && last && isOver && isUncentred(column)) wider.set(head, last.right)
  }
  return rows.map((row) => row.map((cell) => (wider.has(cell) ? { ...cell, right: wider.get(cell) ?? 0 } : cell)))
}

/** A heading over several columns may be set to the left of them: it reaches over those that stand under none. */
function withReach(rows: readonly Segment[][]): Segment[][] {
  const [upper = [], lower = [], ...rest] = rows
  const free = lower.filter((cell) => !upper.some((one) => overlaps(one, cell)))
  const reaching = upper.map((cell, i) => {
    const isOver = lower.some((one) => Math.abs(one.left - cell.left) < cell.size * ALIGNED)
    const under = free.filter(
      ({ left }) => left > cell.right && left < (upper[i + 1]?.left ?? Number.POSITIVE_INFINITY),
    )
    return isOver && upper.length >= FEWEST_COLUMNS
      ? { ...cell, right: Math.max(cell.right, ...under.map(({ right }) => right)) }
      : cell
  })
  return rows.length > 1 ? [reaching, lower, ...rest] : [...rows]
}

/** "Tháng thực hiện" in the middle over "1 | 2 | … | 12": it reaches over all of them that stand under nothing else. */
function overMonths(rows: readonly Segment[][]): Segment[][] {
  const at = rows.findIndex((cells, i) => i > 0 && isCalendar(cells))
  const above = rows.slice(0, Math.max(at, 0))
  const months = (rows[at] ?? []).filter(({ text }) => IS_MONTH.test(text.trim()))
  const heads = above.flat().filter((cell) => months.some((month) => overlaps(month, cell)))
  const [head] = heads
  if (!head || heads.length > 1) return [...rows]
  const reaching = {
    ...head,
    left: Math.min(head.left, ...months.map(({ left }) => left)),
    right: Math.max(head.right, ...months.map(({ right }) => right)),
  }
  return rows.map((cells) => cells.map((cell) => (cell === head ? reaching : cell)))
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

/** How many columns of words stand under the heading: side by side on a line, or on lines of their own. */
function under(rows: readonly Segment[][], cell: Segment): number {
  const below = rows.map((cells) => cells.filter((one) => overlaps(one, cell)))
  return Math.max(columnsOf(below).length, ...below.map((cells) => cells.length))
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
