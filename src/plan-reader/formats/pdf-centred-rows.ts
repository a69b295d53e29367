/** Rows whose cells stand in their middle: where they part follows from the cells of all columns together. */
import { cellDoubt, type Field, type Strip, stripOf } from './pdf-cell-fit.js'
import { type PlacedLine, ROOM, widestPitch } from './pdf-row-parts.js'
import { along, doubtOf, likeliest, type Path, placesOf } from './pdf-row-search.js'
import type { Layout, Row } from './pdf-rows.js'

/** Heights nearer to each other are one, in distances of lines. */
const SAME = 0.15
/** Other rows that are doubted only so much more may be meant as well. */
const MARGIN = 1
/** So much doubt speaks against a cell. */
const STRONG = 2

/** The rows of lines under each other on one page. */
export function rowsAroundMiddles(
  lines: readonly PlacedLine[],
  layout: Layout,
  pitch: number,
  cut: { above: boolean; below: boolean },
): Row[] {
  const widest = widestPitch(lines, pitch)
  const fields = roomsIn(lines, pitch, widest)
    .map((room) => fieldOf(lines, layout, pitch, room, cut))
    .flatMap((field) => [field, { ...field, hang: true }])
  const [best] = fields
    .map((field) => ({ field, path: likeliest(field) }))
    .sort((a, b) => doubtOf(a.path) - doubtOf(b.path))
  return best ? rowsAlong(best.path, best.field, layout) : []
}

/** What cells may leave free above and below their words: half of what rows stand further apart than lines. */
function roomsIn(lines: readonly PlacedLine[], pitch: number, widest: number): number[] {
  const steps = lines
    .flatMap(({ cells }, i) =>
      cells.flatMap((cell, column) => {
        const next = lines.slice(i + 1).find((line) => line.cells[column])?.cells[column]
        return cell && next ? [next.y - cell.y] : []
      }),
    )
    .filter((step) => step > widest + ROOM && step < pitch * 2)
    .sort((a, b) => a - b)
  const [least] = steps
  return least === undefined ? [0] : [0, (least - pitch) / 2]
}

function fieldOf(
  lines: readonly PlacedLine[],
  layout: Layout,
  pitch: number,
  room: number,
  cut: { above: boolean; below: boolean },
): Field {
  const columns = layout.columns.map((_, column) => lines.flatMap(({ cells }) => cells[column] ?? []))
  const half = pitch / 2 + room
  const all = columns.flat().sort((a, b) => a.y - b.y)
  const ys = all.map(({ y }) => y)
  const [top, bottom] = [Math.min(...ys) - half, Math.max(...ys) + half]
  const heights = distinct(
    [top, bottom, ...ys.flatMap((y) => [y - half, y + half])].filter((y) => y >= top && y <= bottom),
    pitch * SAME,
  )
  return {
    strips: columns.map((own, column) => stripOf(own, column, heights, layout, pitch)),
    whole: { lines: all, above: heights.map((height) => ys.filter((y) => y < height).length) },
    heights,
    pitch,
    room,
    hang: false,
    cutAbove: cut.above,
    cutBelow: cut.below,
  }
}

function distinct(heights: number[], near: number): number[] {
  const groups: number[][] = []
  for (const height of heights.sort((a, b) => a - b)) {
    const last = groups.at(-1)
    if (last && height - (last[0] ?? 0) <= near) last.push(height)
    else groups.push([height])
  }
  return groups.map((group) => group.reduce((sum, one) => sum + one, 0) / group.length)
}

function rowsAlong(path: Path, field: Field, { task }: Layout): Row[] {
  const places = placesOf(path)
  const doubtful = doubtfulRows(places, field)
  const cells = field.strips.map((strip, column) =>
    cellsAlong(path, column).map(({ from, to }) => ({
      first: places.indexOf(from),
      last: places.indexOf(to) - 1,
      words: strip.lines.slice(strip.above[from], strip.above[to]),
      open: isOpen(strip, from, to, places, field),
    })),
  )
  return places.slice(1).map((_, row) => {
    const here = cells.map((own) => own.find(({ first, last }) => first <= row && row <= last))
    return {
      cells: here.map((cell) => (cell?.first === row ? cell.words : [])),
      over: [],
      goesOn: here.flatMap((cell, column) => (cell && cell.first < row ? [column] : [])),
      unsure: doubtful.has(row) || here.some((cell) => cell?.open) || here[task]?.words.length === 0,
    }
  })
}

/** Its words would as well be cells of single rows, or fit no cell. */
function isOpen(strip: Strip, from: number, to: number, places: readonly number[], field: Field): boolean {
  if (strip.above[from] === strip.above[to]) return false
  const own = places.slice(places.indexOf(from), places.indexOf(to) + 1)
  const isSingle = own.slice(1).every((at, i) => cellDoubt(strip, own[i] ?? at, at, field) < STRONG)
  return own.length > 2 ? isSingle : !isSingle
}

function cellsAlong(path: Path, column: number): { from: number; to: number }[] {
  const cells: { from: number; to: number }[] = []
  for (let one: Path | undefined = path; one?.before; ) {
    const begin: Path | undefined = one.begins[column]
    if (!begin) break
    cells.unshift({ from: begin.at, to: one.at })
    one = begin
  }
  return cells
}

/** Rows that other heights would part otherwise with little more doubt. */
function doubtfulRows(places: readonly number[], field: Field): Set<number> {
  const least = doubtOf(along(places, field))
  const found = new Set<number>()
  const consider = (other: readonly number[], rows: readonly number[]) => {
    if (doubtOf(along(other, field)) < least + MARGIN) for (const row of rows) found.add(row)
  }
  for (let row = 0; row + 1 < places.length; row += 1) {
    const [above = 0, below = 0, next] = [places[row], places[row + 1], places[row + 2]]
    if (next !== undefined)
      consider(
        places.filter((at) => at !== below),
        [row, row + 1],
      )
    for (let at = above + 1; at < below; at += 1)
      consider([...places.slice(0, row + 1), at, ...places.slice(row + 1)], [row])
    if (next === undefined) continue
    for (let at = above + 1; at < next; at += 1)
      if (field.strips.some(({ above: lines }) => lines[at] !== lines[below]))
        consider(
          places.map((one) => (one === below ? at : one)),
          [row, row + 1],
        )
  }
  return found
}
