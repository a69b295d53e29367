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
  return { at: 0, before: undefined, doubts: none, begins: [], open: none, rows: 0 }
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

function askedOnce(doubts: Float64Array, pair: number, ask: () => number): number {
  const known = doubts[pair]
  if (known !== undefined && !Number.isNaN(known)) return known
  const doubt = ask()
  doubts[pair] = doubt
  return doubt
}

/** One more row, down to the height. */
function withRow(path: Path, at: number, field: Field): Path {
  const { strips, heights } = field
  const known = doubtsIn(field)
  const doubts: number[] = []
  const begins: Path[] = []
  const open: number[] = []
  for (const [column, strip] of strips.entries()) {
    let [least, from, further] = [Number.POSITIVE_INFINITY, path, Number.POSITIVE_INFINITY]
    const { cell, words } = known[column] as Doubts[number]
    let passed = 0
    for (let one: Path | undefined = path; one && passed < least; one = one.before, passed += strip.perRow) {
      if (one !== path && strip.above[one.at] === strip.above[at]) continue
      const before = (one.doubts[column] ?? 0) + passed
      const begun = one.at
      const pair = begun * heights.length + at
      const doubt = before + askedOnce(cell, pair, () => cellDoubt(strip, begun, at, field))
      if (doubt < least) [least, from] = [doubt, one]
      const ofWords = askedOnce(words, pair, () => wordsDoubt(strip, begun, at))
      further = Math.min(further, before + strip.perRow + ofWords)
    }
    doubts.push(least)
    begins.push(from)
    open.push(Math.min(least, further))
  }
  const isFilled = strips.some((strip) => fills(strip, path.at, at, field))
  return { at, before: path, doubts, begins, open, rows: path.rows + (isFilled ? 0 : UNFILLED) }
}

function outlook({ open, rows }: Path): number {
  return open.reduce((sum, one) => sum + one, rows)
}

/** The rows with the least doubt. */
export function likeliest(field: Field): Path {
  const { heights, strips, pitch } = field
  const ways: Path[][] = heights.map(() => [])
  const count = (at: number) => strips.reduce((sum, { above }) => sum + (above[at] ?? 0), 0)
  const last = heights.length - 1
  ways[0] = [start(field)]
  for (let at = 0; at < last; at += 1) {
    const followed = (ways[at] ?? []).sort((a, b) => outlook(a) - outlook(b)).slice(0, FOLLOWED)
    for (const path of followed)
      for (let next = at + 1; next <= last; next += 1) {
        if ((heights[next] ?? 0) - (heights[at] ?? 0) > pitch * HIGHEST_ROW && next < last) continue
        if (count(next) > count(at)) ways[next]?.push(withRow(path, next, field))
      }
    ways[at] = []
  }
  const [best] = (ways[last] ?? []).sort((a, b) => doubtOf(a) - doubtOf(b))
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
