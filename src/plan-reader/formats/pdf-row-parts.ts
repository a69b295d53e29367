/** What shows that a row begins, in a table that nobody drew lines around: room, numbers, and words that begin anew. */
import { endedOnPurpose, type Measure, type Segment } from './pdf-lines.js'

/** A line of the table: what stands in each of its columns, or words over several of them. */
export interface PlacedLine {
  y: number
  cells: (Segment | undefined)[]
  over: Segment | null
  /** Lines drawn above it. */
  ruled?: readonly Measure[]
}

export interface Part {
  lines: readonly PlacedLine[]
  /** A row begins with it, whatever stands before it. */
  begins: boolean
  unsure: boolean
}

/** In points: rows stand so much further apart than the lines of a cell, where they have any room between them. */
export const ROOM = 0.9
/** In heights of letters: the lines of a cell stand no nearer, seldom farther apart, and mostly so far. */
export const NEAREST = 0.95
const LEADING = 1.4
const USUAL = 1.2
/** In distances of lines: nearer stand only those of cells that are set to the middle of their rows. */
const BETWEEN = 0.8

const NUMBER = /^(?:\(?\d{1,3}\)?(?:\.\d{1,2})*[.)]?|[IVX]{1,4}[.)]?|[A-HĐ](?:[.-]?\d{1,2})*[.)]?|[a-hđ][.)])$/u
/** Whether a cell only numbers its row: "1", "2.1", "IV". */
export function isNumber(cell: Segment | undefined): boolean {
  return cell !== undefined && NUMBER.test(cell.text.trim())
}

/** How far apart the lines of a cell stand. */
export function pitchOf(lines: readonly PlacedLine[]): number {
  const size = Math.max(0, ...lines.flatMap(({ cells }) => cells.map((cell) => cell?.size ?? 0)))
  return pitchOfSteps(stepsIn(lines), size)
}

/** How far the lines of each column stand below those above them. */
function stepsIn(lines: readonly PlacedLine[]): number[] {
  const last = new Map<number, number>()
  const steps: number[] = []
  for (const { y, cells } of lines)
    for (const [column, cell] of cells.entries()) {
      const before = last.get(column)
      if (!cell) continue
      if (before !== undefined) steps.push(y - before)
      last.set(column, y)
    }
  return steps
}

/** In distances of lines: a printer that rounds sets no line farther from the one above. */
const ROUNDED = 1.15

/** The widest step between two lines of a cell, where some are rounded up: what is wider by some room parts rows. */
export function widestPitch(lines: readonly PlacedLine[], pitch: number): number {
  const wider = stepsIn(lines)
    .filter((step) => step >= pitch && step <= pitch * ROUNDED)
    .sort((a, b) => a - b)
  return wider.reduce((widest, step) => (step - widest <= ROOM ? step : widest), pitch)
}

/** A printer that rounds sets some lines a little nearer than others. */
const OF_NEAR_STEPS = 0.3

/** How far apart the lines of a cell stand that is set in letters of this height, from the steps between lines. */
export function pitchOfSteps(steps: readonly number[], size: number): number {
  const within = steps.filter((step) => step > size * NEAREST && step < size * LEADING).sort((a, b) => a - b)
  return within[Math.floor(within.length * OF_NEAR_STEPS)] ?? size * USUAL
}

export function hasNumber(line: PlacedLine, numbers: number | undefined): boolean {
  return numbers !== undefined && isNumber(line.cells[numbers])
}

/** Cells hang from the top of their rows: their lines stand beside each other, and not between each other. */
export function doesHang(lines: readonly { y: number }[], pitch: number): boolean {
  return lines.filter((line, i) => isBetween(line, lines[i - 1], pitch)).length < lines.length / 20
}

/** Nearer to the line above than the lines of one cell are. */
export function isBetween({ y }: { y: number }, above: { y: number } | undefined, pitch: number): boolean {
  return above !== undefined && y > above.y && y - above.y < pitch * BETWEEN
}

/** Before a whole day: "trước ngày", "từ". */
const CUT_BEFORE_DAY = /(?:[/.,(–-]|(?<!\p{L})(?:ngày|trước|sau|đến|từ|và|hết))$/iu
/** What a date or a number in words has still to follow: "trước ngày", "10/3/202". */
const CUT = /(?:\d[/.-]\d{1,2}[/.-]\d{0,3}|[/.,(–-]|(?<!\p{L})(?:ngày|tháng|năm|quý|tuần|trước|sau|đến|từ|và|hết))$/iu

/** Words that begin a cell: no small letter, and no rest of a date that a narrow column has cut off. */
export function begins({ text }: Segment, above?: Segment): boolean {
  const words = text.trim()
  if (/^(?:\p{Ll}|[,;)])/u.test(words)) return false
  if (!above) return true
  if (/^\d{4}(?!\d)/.test(words)) return false
  const cut = /^\d{1,2}[/.-]\d/.test(words) ? CUT_BEFORE_DAY : CUT
  return !/^\d{1,2}(?!\d)/.test(words) || !cut.test(above.text.trim())
}

/** The first cell behind the number begins beside it. */
export function beginsCell({ cells }: PlacedLine, numbers = -1): boolean {
  const first = cells.find((cell, i) => i > numbers && cell !== undefined)
  return first !== undefined && begins(first)
}

/** Lines with no more room between them than those of a cell. */
export function bandsOf(lines: readonly PlacedLine[], pitch: number): PlacedLine[][] {
  const bands: PlacedLine[][] = []
  for (const line of lines) {
    const last = bands.at(-1)?.at(-1)
    const apart = !last || line.over || last.over || line.y < last.y || line.y - last.y > pitch + ROOM
    if (apart) bands.push([line])
    else bands.at(-1)?.push(line)
  }
  return bands
}

// ---------------------------------------------------------------- where no room shows the rows

/** Each number begins a row; a cell before it may still be that of the row above. */
export function atNumbers(band: readonly PlacedLine[], numbers: number, columns: readonly Measure[]): Part[] {
  const parts: PlacedLine[][] = []
  let leadAbove: PlacedLine[] | undefined
  for (const [i, line] of band.entries()) {
    const before = parts.at(-1)
    if (hasNumber(line, numbers)) leadAbove = before
    if (!before || hasNumber(line, numbers)) parts.push([])
    const goesOn = leadAbove !== undefined && leadsGoOn(line, band[i - 1], numbers, columns)
    if (!goesOn) leadAbove = undefined
    else leadAbove?.push({ ...line, cells: line.cells.map((cell, at) => (at < numbers ? cell : undefined)) })
    parts
      .at(-1)
      ?.push(goesOn ? { ...line, cells: line.cells.map((cell, at) => (at < numbers ? undefined : cell)) } : line)
  }
  return parts.map((lines) => ({ lines, begins: lines.some((line) => hasNumber(line, numbers)), unsure: false }))
}

/** What stands before the number follows the line above without an end. */
function leadsGoOn(
  { cells }: PlacedLine,
  above: PlacedLine | undefined,
  numbers: number,
  columns: readonly Measure[],
): boolean {
  const leads = cells
    .slice(0, numbers)
    .flatMap((cell, at) => (cell ? [{ cell, above: above?.cells[at], column: columns[at] }] : []))
  return leads.length > 0 && leads.every((one) => one.above && !(begins(one.cell, one.above) && isFresh(one)))
}

/** A row begins where what stands on a line begins anew. */
export function atFreshLines(band: readonly PlacedLine[], columns: readonly Measure[]): Part[] {
  const parts: Part[] = []
  for (const [i, line] of band.entries()) {
    const above = band[i - 1]?.cells ?? []
    const filled = line.cells.flatMap((cell, at) => (cell ? [{ cell, above: above[at], column: columns[at] }] : []))
    const fresh = filled.filter((one) => isFresh(one)).length
    // The lines of a cell follow each other: behind a gap another cell begins.
    const apart = filled.some((one) => one.above === undefined)
    const most = apart || (filled.length > 2 ? fresh >= filled.length / 2 : fresh === filled.length)
    const mayBegin = filled.length > 1 && filled.every((one) => begins(one.cell, one.above))
    const anew = mayBegin && most
    const last = parts.at(-1)
    if (!last || anew) parts.push({ lines: [line], begins: anew, unsure: !apart && fresh < filled.length })
    else parts[parts.length - 1] = { ...last, lines: [...last.lines, line], unsure: last.unsure || mayBegin }
  }
  return parts
}

interface Placed {
  cell: Segment
  above: Segment | undefined
  column: Measure | undefined
}

/** Nothing stands above it, or what stands there had ended: its line had room for the next word. */
function isFresh({ cell, above, column }: Placed): boolean {
  return above === undefined || column === undefined || endedOnPurpose(above, cell.text, cell, column)
}
