/** Headings of a table that nobody drew lines around: where they end, and its rows begin. */
import { centreOf, columnsOf, isCalendar, overlaps, reaching, under } from './pdf-heading-reach.js'
import type { Measure, Segment } from './pdf-lines.js'
import { begins, doesHang, isBetween, isNumber, pitchOfSteps, ROOM } from './pdf-row-parts.js'
import { cellsOf, isBanner, isClosing, isFarBelow, isSection, type Line } from './pdf-table-lines.js'

/** Lines that the headings may take, and those that show how far apart lines stand. */
export const HEADER_LINES = 6
const PITCH_LINES = 40
/** Those of headings in the middle stand at half the distance. */
const HALF_LINES = 11
/** In distances of lines: headings stand no farther apart, and so near to the middle is in it. */
const FARTHEST = 1.6
const NEAR_MIDDLE = 0.2

/** How lines stand from here on. */
export interface Standing {
  pitch: number
  /** Cells hang from the top of their rows. */
  hang: boolean
}

/** How the lines around and below the headings stand. */
export function standingBelow(lines: readonly Line[], from: number): Standing {
  const steps = Array.from({ length: PITCH_LINES }, (_, i) => stepAbove(lines, from + 1 + i))
  const pitch = pitchOfSteps(steps, lines[from]?.[0]?.size ?? 0)
  const places = lines.slice(from, from + PITCH_LINES).flatMap(([first]) => first ?? [])
  return { pitch, hang: doesHang(places, pitch) }
}

/** Words that may head a column. */
export function isHeading(cell: Segment): boolean {
  return !isNumber(cell) && !/^[\p{Ll}\d]/u.test(cell.text.trim())
}

/** A line alone above headings that stand around their middle without it. */
export function isTitle(lines: readonly Line[], from: number, stand: Standing): boolean {
  const [title, next] = [lines[from] ?? [], lines[from + 1] ?? []].map(cellsOf)
  if (title?.length !== 1 || (next?.length ?? 0) < 2) return false
  return aroundMiddle(lines, from, stand) === undefined && aroundMiddle(lines, from + 1, stand) !== undefined
}

/** Behind which lines the headings can end: the surest first. */
export function endsOfHeadings(lines: readonly Line[], from: number, stand: Standing): number[] {
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

/** Behind the first lines whose headings all stand in the middle between the first and the last of them. */
function aroundMiddle(lines: readonly Line[], from: number, stand: Standing): number | undefined {
  const { pitch, hang } = stand
  if (hang) return undefined
  for (let end = from + 1; end <= Math.min(lines.length - 1, from + HALF_LINES); end += 1) {
    if (end > from + 1 && stepAbove(lines, end - 1) > pitch * FARTHEST) return undefined
    const [before, next] = [lines[end - 1] ?? [], lines[end] ?? []]
    if (
      isBetween({ y: next[0]?.y ?? 0 }, { y: before[0]?.y ?? 0 }, pitch) ||
      !cellsOf(next).every((cell) => begins(cell))
    )
      continue
    const rows = reaching(lines.slice(from, end).map(cellsOf), hang)
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

/** How far the line stands below the one above it. */
export function stepAbove(lines: readonly Line[], at: number): number {
  return (lines[at]?.[0]?.y ?? 0) - (lines[at - 1]?.[0]?.y ?? 0)
}

/** "Trách nhiệm" over "Chính" and "Hỗ trợ". */
function standOverOthers(lines: readonly Line[], from: number, stand: Standing): boolean {
  const [upper = [], lower = []] = reaching(lines.slice(from, from + 2).map(cellsOf), stand.hang)
  return (lower.every(isHeading) || isCalendar(lower)) && upper.some((cell) => under([lower], cell) > 1)
}
