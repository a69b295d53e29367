/** The lines of a table that nobody drew lines around to its rows: by the numbers of the rows, and by the white between them. */
import { fold } from '../../domain/vietnamese.js'
import { endedOnPurpose, type Measure, type Segment } from './pdf-lines.js'

/** A line of the table: what stands in each of its columns, or words over several of them. */
export interface PlacedLine {
  y: number
  cells: (Segment | undefined)[]
  over: Segment | null
}

export interface Row {
  cells: Segment[][]
  over: Segment[]
  /** The columns in which the cell above goes on. */
  goesOn: readonly number[]
  /** Another row may have a part in it: nothing shows for certain where it begins or ends. */
  unsure: boolean
}

/** In points: rows stand so much further apart than the lines of a cell, where they have any room between them. */
const ROOM = 0.9
/** The part of the numbers beside which a cell begins, where cells hang from the top of their rows. */
const MOSTLY = 0.8
/** In heights of letters: the lines of a cell stand no nearer, and seldom farther apart. */
const NEAREST = 0.95
const LEADING = 1.4
/** In distances of lines: nearer stand only those of cells that are set to the middle of their rows. */
const BETWEEN = 0.8

const NUMBER = /^(?:\(?\d{1,3}\)?(?:\.\d{1,2})*[.)]?|[IVX]{1,4}[.)]?|[A-HĐ](?:[.-]?\d{1,2})*[.)]?|[a-hđ][.)])$/u
/** A row of sums has no number. */
const SUM = /^(?:tong cong|tong so|cong)\b/

/** Whether a cell only numbers its row: "1", "2.1", "IV". */
export function isNumber(cell: Segment | undefined): boolean {
  return cell !== undefined && NUMBER.test(cell.text.trim())
}

/** What is known of a table before its rows are. */
export interface Layout {
  /** The column that numbers the rows. */
  numbers: number | undefined
  /** So many columns stand before the number or the task: their cells may hold for several rows. */
  leading: number
  /** Where the words of each column begin and end. */
  columns: readonly Measure[]
}

/** The rows, from lines in the order in which they are read. */
export function rowsOf(lines: readonly PlacedLine[], layout: Layout): Row[] {
  const pitch = pitchOf(lines)
  return doesHang(lines, pitch) ? hangingRows(lines, layout, pitch) : centredRows(lines, layout, pitch)
}

function hangingRows(lines: readonly PlacedLine[], layout: Layout, pitch: number): Row[] {
  const numbers = lines.some((line) => hasNumber(line, layout.numbers)) ? layout.numbers : undefined
  const numbered = lines.filter((line) => hasNumber(line, numbers))
  const onTop = numbered.filter((line) => beginsCell(line, numbers)).length >= numbered.length * MOSTLY
  const partsOf = (band: readonly PlacedLine[]) =>
    numbers === undefined
      ? atFreshLines(band, layout)
      : onTop
        ? atNumbers(band, numbers)
        : aroundNumbers(band, numbers, pitch)
  return rowsFrom(bandsOf(lines, pitch), partsOf, numbers).map((row) => withLeadsAbove(row, layout.leading))
}

/** An empty cell before the number or the task goes on with the one above it. */
function withLeadsAbove(row: Row, leading: number): Row {
  return { ...row, goesOn: row.cells.flatMap((cell, i) => (i < leading && cell.length === 0 ? [i] : [])) }
}

/** Where cells stand in the middle of their rows, the room around a row shows it; which rows a cell before them holds for, nothing does. */
function centredRows(lines: readonly PlacedLine[], { numbers, leading }: Layout, pitch: number): Row[] {
  const isLead = ({ cells, over }: PlacedLine) => !over && cells.every((cell, i) => !cell || i < leading)
  const bands = bandsOf(
    lines.filter((line) => !isLead(line)),
    pitch,
  )
  for (const line of lines.filter(isLead)) nearestBand(bands, line)?.push(line)
  const partsOf = (band: readonly PlacedLine[]) =>
    band.filter((line) => hasNumber(line, numbers)).length > 1
      ? aroundNumbers(band, numbers, pitch)
      : [{ lines: band, begins: true, unsure: false }]
  return rowsFrom(
    bands.map((band) => [...band].sort((a, b) => a.y - b.y)),
    partsOf,
    undefined,
  ).map((row) => ({ ...row, unsure: row.unsure || row.cells.slice(0, leading).some((cell) => cell.length === 0) }))
}

function nearestBand(bands: PlacedLine[][], { y }: PlacedLine): PlacedLine[] | undefined {
  const away = (band: readonly PlacedLine[]) => Math.min(...band.map((line) => Math.abs(line.y - y)))
  return bands.filter(([first]) => !first?.over).sort((a, b) => away(a) - away(b))[0]
}

function rowsFrom(
  bands: readonly PlacedLine[][],
  partsOf: (band: readonly PlacedLine[]) => Part[],
  numbers: number | undefined,
): Row[] {
  const rows: Row[] = []
  for (const [i, band] of bands.entries()) {
    const [first] = band
    if (!first) continue
    if (first.over) {
      rows.push({ cells: [], over: [first.over], goesOn: [], unsure: false })
      continue
    }
    const turned = i > 0 && first.y < (bands[i - 1]?.at(-1)?.y ?? 0)
    for (const part of partsOf(band)) add(rows, part, numbers, turned)
  }
  return rows
}

/** How far apart the lines of a cell stand: as near as any two in the same column. */
function pitchOf(lines: readonly PlacedLine[]): number {
  const last = new Map<number, number>()
  const steps: number[] = []
  for (const { y, cells } of lines)
    for (const [column, cell] of cells.entries()) {
      const before = last.get(column)
      if (!cell) continue
      if (before !== undefined && y - before > cell.size * NEAREST) steps.push(y - before)
      last.set(column, y)
    }
  return Math.min(...steps, Math.max(0, ...lines.flatMap(({ cells }) => cells.flatMap((cell) => cell?.size ?? []))) * LEADING)
}

function hasNumber(line: PlacedLine, numbers: number | undefined): boolean {
  return numbers !== undefined && isNumber(line.cells[numbers])
}

interface Part {
  lines: readonly PlacedLine[]
  /** A row begins with it, whatever stands before it. */
  begins: boolean
  unsure: boolean
}

/** Lines with no more room between them than those of a cell. */
function bandsOf(lines: readonly PlacedLine[], pitch: number): PlacedLine[][] {
  const bands: PlacedLine[][] = []
  for (const line of lines) {
    const last = bands.at(-1)?.at(-1)
    const apart = !last || line.over || last.over || line.y < last.y || line.y - last.y > pitch + ROOM
    if (apart) bands.push([line])
    else bands.at(-1)?.push(line)
  }
  return bands
}

function add(rows: Row[], { lines, begins, unsure }: Part, numbers: number | undefined, turned: boolean): void {
  const cells = columnsOf(lines)
  const before = rows.at(-1)
  if (begins || !before || before.over.length > 0 || isRowOfItsOwn(cells, before, numbers)) {
    rows.push({ cells, over: [], goesOn: [], unsure: unsure || (!begins && numbers !== undefined && before?.over.length === 0) })
    return
  }
  const twice = cells.some((cell, i) => i > 1 && cell.length > 0 && (before.cells[i]?.length ?? 0) > 0)
  before.unsure ||= unsure || (twice && !turned && !goesOn(cells))
  for (const [i, cell] of cells.entries()) before.cells[i]?.push(...cell)
}

/** Without a number: what fills most of its columns, or begins anew beside a time or a unit of its own. */
function isRowOfItsOwn(cells: readonly Segment[][], before: Row, numbers: number | undefined): boolean {
  const filled = cells.filter((cell) => cell.length > 0).length
  const opening = cells.filter(([first]) => first && begins(first)).length
  if (numbers !== undefined && SUM.test(fold(cells.flat()[0]?.text.trim() ?? ''))) return true
  if (opening < filled) return false
  return numbers === undefined ? filled > 1 : filled > 2 && before.cells.every((cell, i) => i === numbers || cell.length > 0)
}

function goesOn(cells: readonly Segment[][]): boolean {
  return cells.every(([first]) => !first || !begins(first))
}

/** Before a whole day: "trước ngày", "từ". */
const CUT_BEFORE_DAY = /(?:[/.,(–-]|(?<!\p{L})(?:ngày|trước|sau|đến|từ|và|hết))$/iu
/** What a date or a number in words has still to follow: "trước ngày", "10/3/202". */
const CUT = /(?:\d[/.-]\d{1,2}[/.-]\d{0,3}|[/.,(–-]|(?<!\p{L})(?:ngày|tháng|năm|quý|tuần|trước|sau|đến|từ|và|hết))$/iu

/** Words that begin a cell: no small letter, and no rest of a date that a narrow column has cut off. */
function begins({ text }: Segment, above?: Segment): boolean {
  const words = text.trim()
  if (/^(?:\p{Ll}|[,;)])/u.test(words)) return false
  if (!above) return true
  if (/^\d{4}(?!\d)/.test(words)) return false
  const cut = /^\d{1,2}[/.-]\d/.test(words) ? CUT_BEFORE_DAY : CUT
  return !/^\d{1,2}(?!\d)/.test(words) || !cut.test(above.text.trim())
}

/** The first cell behind the number begins beside it. */
function beginsCell({ cells }: PlacedLine, numbers = -1): boolean {
  const first = cells.find((cell, i) => i > numbers && cell !== undefined)
  return first !== undefined && begins(first)
}

function columnsOf(lines: readonly PlacedLine[]): Segment[][] {
  const width = lines[0]?.cells.length ?? 0
  return Array.from({ length: width }, (_, i) => lines.flatMap(({ cells }) => cells[i] ?? []))
}

// ---------------------------------------------------------------- where no room shows the rows

/** Each number begins a row. */
function atNumbers(band: readonly PlacedLine[], numbers: number | undefined): Part[] {
  const parts: PlacedLine[][] = []
  for (const line of band) {
    if (parts.length === 0 || hasNumber(line, numbers)) parts.push([line])
    else parts.at(-1)?.push(line)
  }
  return parts.map((lines) => ({ lines, begins: lines[0] !== undefined && hasNumber(lines[0], numbers), unsure: false }))
}

/** Each number stands at half the height of its row, so that the end of a row follows from its beginning. */
function aroundNumbers(band: readonly PlacedLine[], column: number | undefined, pitch: number): Part[] {
  const numbers = band.filter((line) => hasNumber(line, column))
  const [first] = band
  if (!first || numbers.length <= 1) return [{ lines: band, begins: numbers.length > 0, unsure: false }]
  const parts: Part[] = []
  let top = first.y - pitch / 2
  let rest = band
  let unsure = false
  for (const [i, number] of numbers.entries()) {
    const bottom = 2 * number.y - top
    const next = numbers[i + 1]
    const ends = rest.map(({ y }) => y + pitch / 2).filter((y) => y >= number.y && (!next || y <= next.y))
    const nearest = ends.sort((a, b) => Math.abs(a - bottom) - Math.abs(b - bottom))[0] ?? bottom
    unsure ||= Math.abs(nearest - bottom) > pitch / 3
    const end = next ? nearest : Number.POSITIVE_INFINITY
    parts.push({ lines: rest.filter(({ y }) => y < end), begins: true, unsure })
    rest = rest.filter(({ y }) => y >= end)
    top = nearest
  }
  return parts
}

/** Cells hang from the top of their rows: their lines stand beside each other, and not between each other. */
function doesHang(lines: readonly PlacedLine[], pitch: number): boolean {
  const steps = lines.slice(1).map(({ y }, i) => y - (lines[i]?.y ?? y))
  const between = steps.filter((step) => step > 0 && step < pitch * BETWEEN)
  return between.length < lines.length / 20
}

/** A row begins where what stands on a line begins anew. */
function atFreshLines(band: readonly PlacedLine[], { columns }: Layout): Part[] {
  const parts: Part[] = []
  for (const [i, line] of band.entries()) {
    const above = band[i - 1]?.cells ?? []
    const filled = line.cells.flatMap((cell, at) => (cell ? [{ cell, above: above[at], column: columns[at] }] : []))
    const fresh = filled.filter((one) => isFresh(one)).length
    // The lines of a cell follow each other: behind a gap another cell begins.
    const apart = filled.some((one) => one.above === undefined)
    const most = apart || (filled.length > 2 ? fresh >= filled.length / 2 : fresh === filled.length)
    const anew = filled.length > 1 && most && filled.every((one) => begins(one.cell, one.above))
    const last = parts.at(-1)
    if (!last || anew) parts.push({ lines: [line], begins: anew, unsure: !apart && fresh < filled.length })
    else parts[parts.length - 1] = { ...last, lines: [...last.lines, line] }
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
