/** The lines of a table that nobody drew lines around to its rows: by the numbers of the rows, and by the white between them. */
import { fold } from '../../domain/vietnamese.js'
import { rowsAroundMiddles } from './pdf-centred-rows.js'
import type { Measure, Segment } from './pdf-lines.js'
import {
  atFreshLines,
  atNumbers,
  bandsOf,
  begins,
  beginsCell,
  doesHang,
  hasNumber,
  type Part,
  type PlacedLine,
  pitchOf,
} from './pdf-row-parts.js'
import { ruledRows } from './pdf-ruled-rows.js'

/** The part of the numbers beside which a cell begins, where cells hang from the top of their rows. */
const MOSTLY = 0.8
/** On a page: more are no table that anybody reads. */
const MOST_LINES = 400
/** A row of sums has no number. */
const SUM = /^(?:tong cong|tong so|cong)\b/

export interface Row {
  cells: Segment[][]
  over: Segment[]
  /** The columns in which the cell above goes on. */
  goesOn: readonly number[]
  /** Another row may have a part in it: nothing shows for certain where it begins or ends. */
  unsure: boolean
}

/** What is known of a table before its rows are. */
export interface Layout {
  /** The column that numbers the rows. */
  numbers: number | undefined
  /** So many columns stand before the number or the task: their cells may hold for several rows. */
  leading: number
  task: number
  /** The column that says when. */
  times: number | undefined
  /** Where the words of each column begin and end. */
  columns: readonly Measure[]
}

/** The rows, from lines in the order in which they are read. */
export function rowsOf(lines: readonly PlacedLine[], layout: Layout): Row[] {
  const ruled = ruledRows(lines, layout)
  if (ruled) return ruled
  const pitch = pitchOf(lines)
  const rows = doHang(lines, layout, pitch) ? hangingRows(lines, layout, pitch) : centredRows(lines, layout, pitch)
  return withTimesMissed(rows, layout.times)
}

/** Without lines nothing shows whether the time of the row above holds for one that has none. */
function withTimesMissed(rows: readonly Row[], times: number | undefined): Row[] {
  if (times === undefined) return [...rows]
  return rows.map((row, i) => {
    const before = rows[i - 1]
    const mayGoOn = (before?.cells[times]?.length ?? 0) > 0
    const lacks = row.over.length === 0 && row.cells[times]?.length === 0 && !row.goesOn.includes(times)
    return { ...row, unsure: row.unsure || (lacks && mayGoOn) }
  })
}

/** Lines under each other on one page, with nothing over all columns between them. */
function stretchesOf(lines: readonly PlacedLine[]): PlacedLine[][] {
  const stretches: PlacedLine[][] = []
  for (const line of lines) {
    const last = stretches.at(-1)?.at(-1)
    if (!last || line.over || last.over || line.y < last.y) stretches.push([line])
    else stretches.at(-1)?.push(line)
  }
  return stretches
}

/** Cells hang from the top of their rows: their lines stand beside each other, and numbers beside the first words. */
function doHang(lines: readonly PlacedLine[], { numbers }: Layout, pitch: number): boolean {
  const numbered = lines.filter((line) => hasNumber(line, numbers))
  const onTop = numbered.filter((line) => beginsCell(line, numbers)).length >= numbered.length * MOSTLY
  return doesHang(lines, pitch) && onTop
}

function hangingRows(lines: readonly PlacedLine[], layout: Layout, pitch: number): Row[] {
  const numbers = lines.some((line) => hasNumber(line, layout.numbers)) ? layout.numbers : undefined
  const partsOf = (band: readonly PlacedLine[]) =>
    numbers === undefined ? atFreshLines(band, layout.columns) : atNumbers(band, numbers, layout.columns)
  return withLeadsAbove(rowsFrom(bandsOf(lines, pitch), partsOf, numbers), layout.leading)
}

const DAY = /\d{1,2}\s?[/.-]\s?\d{1,2}/

/** An empty cell before the number or the task goes on with the one above it; a day above it may be that row's alone. */
function withLeadsAbove(rows: readonly Row[], leading: number): Row[] {
  const above = new Map<number, string>()
  return rows.map((row) => {
    if (row.over.length > 0) above.clear()
    const empty = row.cells.flatMap((cell, i) => (i < leading && cell.length === 0 && above.has(i) ? [i] : []))
    for (const [i, cell] of row.cells.entries())
      if (cell.length > 0) above.set(i, cell.map(({ text }) => text).join(' '))
    const ofItsOwn = empty.filter((i) => DAY.test(above.get(i) ?? ''))
    return {
      ...row,
      goesOn: empty.filter((i) => !ofItsOwn.includes(i)),
      unsure: row.unsure || ofItsOwn.length > 0,
    }
  })
}

function centredRows(lines: readonly PlacedLine[], layout: Layout, pitch: number): Row[] {
  const stretches = stretchesOf(lines)
  const isTurned = (i: number) => {
    const [last, first] = [stretches[i - 1]?.at(-1), stretches[i]?.[0]]
    return last !== undefined && first !== undefined && first.y < last.y
  }
  const rows: Row[] = []
  for (const [i, stretch] of stretches.entries()) {
    const [first] = stretch
    if (first?.over) {
      rows.push({ cells: [], over: [first.over], goesOn: [], unsure: false })
      continue
    }
    if (stretch.length > MOST_LINES) {
      rows.push(...hangingRows(stretch, layout, pitch).map((row) => ({ ...row, unsure: true })))
      continue
    }
    const own = rowsAroundMiddles(stretch, layout, pitch, { above: isTurned(i), below: isTurned(i + 1) })
    const before = rows.at(-1)
    if (before && own[0] && isTurned(i) && isRest(own[0], before, layout)) join(before, own.shift())
    rows.push(...own)
  }
  return rows
}

/** On a new page: what has no number, or goes on with the sentence, is the rest of the row that the page has cut. */
function isRest(row: Row, before: Row, { numbers, task }: Layout): boolean {
  if (before.over.length > 0) return false
  if (numbers !== undefined && (row.cells[numbers]?.length ?? 0) > 0) return false
  const [first] = row.cells[task] ?? []
  return numbers !== undefined || !first || !begins(first, before.cells[task]?.at(-1))
}

function join(row: Row, rest: Row | undefined): void {
  const anew = rest?.cells.some(([first], i) => first && begins(first, row.cells[i]?.at(-1))) ?? false
  for (const [i, cell] of (rest?.cells ?? []).entries()) row.cells[i]?.push(...cell)
  row.unsure ||= anew
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

function add(rows: Row[], { lines, begins, unsure }: Part, numbers: number | undefined, turned: boolean): void {
  const cells = columnsOf(lines)
  const before = rows.at(-1)
  if (begins || !before || before.over.length > 0 || isRowOfItsOwn(cells, before, numbers)) {
    rows.push({
      cells,
      over: [],
      goesOn: [],
      unsure: unsure || (!begins && numbers !== undefined && before?.over.length === 0),
    })
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
  return numbers === undefined
    ? filled > 1
    : filled > 2 && before.cells.every((cell, i) => i === numbers || cell.length > 0)
}

function goesOn(cells: readonly Segment[][]): boolean {
  return cells.every(([first]) => !first || !begins(first))
}

function columnsOf(lines: readonly PlacedLine[]): Segment[][] {
  const width = lines[0]?.cells.length ?? 0
  return Array.from({ length: width }, (_, i) => lines.flatMap(({ cells }) => cells[i] ?? []))
}
