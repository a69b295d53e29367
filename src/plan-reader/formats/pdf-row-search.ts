/** The heights at which rows part, so that the cells of all columns fit between them with the least doubt. */
import { cellDoubt, type Field, fills, wordsDoubt } from './pdf-cell-fit.js'

/** Rows up to a height. */
export interface Path {
  /** The place of the height. */
  at: number
  before: Path | undefined
  /** By column: the least doubt where a cell ends here, and where that cell begins. */
  doubts: number[]
  begins: Path[]
  /** By column: the least doubt where a cell ends here or reaches further down. */
  open: number[]
  /** Of the rows themselves. */
  rows: number
  /** What it will come to at least. */
  outlook: number
}

/** So many ways are followed from each height. */
const FOLLOWED = 12
/** In distances of lines. */
const HIGHEST_ROW = 24
/** No cell of the row is as high as the row. */
const UNFILLED = 2

export function doubtOf({ doubts, rows }: Path): number {
  return doubts.reduce((sum, one) => sum + one, rows)
}

function start({ strips }: Field): Path {
  const none = strips.map(() => 0)
  return { at: 0, before: undefined, doubts: none, begins: [], open: none, rows: 0, outlook: 0 }
}

/** By column, for each pair of heights: the doubt of one cell between them, and of its words alone; nothing where not yet asked for. */
type Doubts = readonly { cell: Float64Array; words: Float64Array }[]

/** The search asks for each pair some hundred times: without this a page took ten times as long. */
const doubtsOfField = new WeakMap<Field, Doubts>()

function doubtsIn(field: Field): Doubts {
  const known = doubtsOfField.get(field)
  if (known) return known
  const unasked = () => new Float64Array(field.heights.length ** 2).fill(Number.NaN)
  const fresh = field.strips.map(() => ({ cell: unasked(), words: unasked() }))
  doubtsOfField.set(field, fresh)
  return fresh
}

/** One more row, down to the height. */
function withRow(path: Path, at: number, field: Field): Path {
  return withRowBelow(Number.POSITIVE_INFINITY, path, at, field) as Path
}

/** The same; null where it would come to the limit at least. */
function withRowBelow(limit: number, path: Path, at: number, field: Field): Path | null {
  const { strips, heights } = field
  const known = doubtsIn(field)
  const doubts: number[] = []
  const begins: Path[] = []
  const open: number[] = []
  const isFilled = strips.some((strip) => fills(strip, path.at, at, field))
  const rows = path.rows + (isFilled ? 0 : UNFILLED)
  let outlook = rows
  for (const [column, strip] of strips.entries()) {
    let [least, from, further] = [Number.POSITIVE_INFINITY, path, Number.POSITIVE_INFINITY]
    const { cell, words } = known[column] as Doubts[number]
    let passed = 0
    for (let one: Path | undefined = path; one && passed < least; one = one.before, passed += strip.perRow) {
      if (one !== path && strip.above[one.at] === strip.above[at]) continue
      const before = (one.doubts[column] ?? 0) + passed
      const pair = one.at * heights.length + at
      if (Number.isNaN(cell[pair])) {
        cell[pair] = cellDoubt(strip, one.at, at, field)
        words[pair] = wordsDoubt(strip, one.at, at)
      }
      const doubt = before + (cell[pair] ?? 0)
      if (doubt < least) [least, from] = [doubt, one]
      further = Math.min(further, before + strip.perRow + (words[pair] ?? 0))
    }
    doubts.push(least)
    begins.push(from)
    open.push(Math.min(least, further))
    outlook += Math.min(least, further)
    if (outlook >= limit) return null
  }
  return { at, before: path, doubts, begins, open, rows, outlook }
}

/** Below which doubt a way is among the best of its height. */
function limitOf(best: readonly Path[]): number {
  return best[FOLLOWED - 1]?.outlook ?? Number.POSITIVE_INFINITY
}

/** Adds a way to the best of its height, which are in order; of equal ones the first stays before. */
function follow(best: Path[], way: Path): void {
  best.splice(best.findLastIndex(({ outlook }) => outlook <= way.outlook) + 1, 0, way)
  if (best.length > FOLLOWED) best.pop()
}

/** The rows with the least doubt. */
export function likeliest(field: Field): Path {
  const { heights, strips, pitch } = field
  const ways: Path[][] = heights.map(() => [])
  let [best, leastDoubt]: [Path | undefined, number] = [undefined, Number.POSITIVE_INFINITY]
  const above = heights.map((_, at) => strips.reduce((sum, strip) => sum + (strip.above[at] ?? 0), 0))
  const last = heights.length - 1
  ways[0] = [start(field)]
  for (let at = 0; at < last; at += 1) {
    for (const path of ways[at] ?? [])
      for (let next = at + 1; next <= last; next += 1) {
        if ((heights[next] ?? 0) - (heights[at] ?? 0) > pitch * HIGHEST_ROW && next < last) continue
        if (above[next] === above[at]) continue
        const limit = next < last ? limitOf(ways[next] ?? []) : leastDoubt
        const way = withRowBelow(limit, path, next, field)
        if (!way) continue
        if (next < last) follow(ways[next] ?? [], way)
        else if (doubtOf(way) < leastDoubt) [best, leastDoubt] = [way, doubtOf(way)]
      }
    ways[at] = []
  }
  return best ?? withRow(start(field), last, field)
}

/** The rows that part at these heights. */
export function along(places: readonly number[], field: Field): Path {
  return places.slice(1).reduce((path, at) => withRow(path, at, field), start(field))
}

export function placesOf(path: Path): number[] {
  const places: number[] = []
  for (let one: Path | undefined = path; one; one = one.before) places.unshift(one.at)
  return places
}
