/** How well words of one column make a cell between two heights: what speaks against it, in points of doubt. */
import { endedOnPurpose, type Segment } from './pdf-lines.js'
import { begins, isNumber, ROOM } from './pdf-row-parts.js'
import type { Layout } from './pdf-rows.js'

/** Where a row may end and the next begin, from top to bottom. */
export type Heights = readonly number[]

/** The lines of a column, and what its cells are likely to be. */
export interface Strip {
  lines: readonly Segment[]
  /** By height: so many lines stand above it. */
  above: readonly number[]
  /** By line: the doubt that a cell begins with it, and that the cell of the line above goes on with it, all above it counted in. */
  opening: readonly number[]
  goingOn: readonly number[]
  /** The doubt that a row has no cell here, and that a cell holds for one more row. */
  empty: number
  perRow: number
}

/** In distances of lines: so near to the middle is in it. A cell of one line more or less stands half a line away. */
const NEAR = 0.2

const DOUBT = {
  /** Not in the middle of its rows, or reaching out of them. */
  off: 4,
  /** On a page where the row may be cut. */
  offAtEdge: 1.5,
  /** Begins with a small letter, or behind "và". */
  rest: 2,
  /** Begins behind a line that was full. */
  behindFull: 0.25,
  /** Goes on behind a line that had room for the next word. */
  anew: 0.8,
  /** Goes on with "- …", or in small letters. */
  item: 0.2,
  /** Has room between its lines. */
  room: 2,
  /** Has two numbers. */
  numbers: 6,
}

/** What a column of this kind may lack, and how readily its cells hold for several rows. */
function habits(column: number, { numbers, task, times, leading }: Layout): Pick<Strip, 'empty' | 'perRow'> {
  if (column === task) return { empty: 3, perRow: 3 }
  if (column === numbers) return { empty: 1, perRow: 1 }
  if (column === times || column < leading) return { empty: 1, perRow: 0.6 }
  return { empty: 0.8, perRow: 0.6 }
}

export function stripOf(
  lines: readonly Segment[],
  column: number,
  heights: Heights,
  layout: Layout,
  pitch: number,
): Strip {
  const own = [...lines].sort((a, b) => a.y - b.y)
  const isNumbers = column === layout.numbers
  let sum = 0
  return {
    ...habits(column, layout),
    lines: own,
    above: heights.map((height) => own.filter(({ y }) => y < height).length),
    opening: own.map((line, i) => openingDoubt(line, own[i - 1], layout, column)),
    goingOn: own.map((line, i) => {
      const before = own[i - 1]
      if (before) sum += goingOnDoubt(line, before, layout, column, pitch)
      if (before && isNumbers && isNumber(line) && isNumber(before)) sum += DOUBT.numbers
      return sum
    }),
  }
}

function openingDoubt(line: Segment, above: Segment | undefined, { columns }: Layout, column: number): number {
  if (!begins(line, above)) return DOUBT.rest
  const measure = columns[column]
  if (!above || !measure) return 0
  if (ENDS_OPEN.test(above.text.trim())) return DOUBT.rest
  return endedOnPurpose(above, line.text, line, measure) ? 0 : DOUBT.behindFull
}

/** No cell ends so. */
const ENDS_OPEN = /(?:,|(?<!\p{L})(?:và|của|từ|đến|trước|với|các|tại|theo|về))$/u
const ITEM = /^(?:[-–+•*]|\p{Ll})/u

function goingOnDoubt(line: Segment, above: Segment, { columns }: Layout, column: number, pitch: number): number {
  const measure = columns[column]
  const room = line.y - above.y > pitch + ROOM ? DOUBT.room : 0
  if (!measure || !endedOnPurpose(above, line.text, line, measure)) return room
  return room + (ITEM.test(line.text.trim()) || !begins(line, above) ? DOUBT.item : DOUBT.anew)
}

/** The table on one page, and how its cells are taken to stand in their rows. */
export interface Field {
  strips: readonly Strip[]
  /** The lines of all columns. */
  whole: Pick<Strip, 'lines' | 'above'>
  heights: Heights
  pitch: number
  /** Left free above and below the words of a cell. */
  room: number
  /** Cells hang from the top of their rows, or stand in the middle. */
  hang: boolean
  /** A row may be cut at the beginning, or at the end. */
  cutAbove: boolean
  cutBelow: boolean
}

/** The doubt that all words of a column between two heights, given by their places, are one cell. */
export function cellDoubt(strip: Strip, from: number, to: number, field: Field): number {
  const words = extentOf(strip, from, to)
  if (!words) return strip.empty
  const { heights, pitch, room, hang, whole } = field
  const [above, below] = [heights[from] ?? 0, heights[to] ?? 0]
  const near = pitch * NEAR
  const isIn = words.top - pitch / 2 >= above - near && words.bottom + pitch / 2 <= below + near
  const isAtPlace = (top: number, bottom: number) =>
    hang ? Math.abs(words.top - top) <= near : Math.abs(words.top + words.bottom - top - bottom) <= near * 2
  const half = pitch / 2 + room
  // Where rows have room between them, their words tell better than the heights where they begin and end.
  const all = extentOf(whole, from, to)
  const isPlaced = isIn && (isAtPlace(above + half, below - half) || (all !== null && isAtPlace(all.top, all.bottom)))
  const atEdge = (field.cutAbove && from === 0) || (field.cutBelow && to === heights.length - 1)
  return asOneCell(strip, words) + (isPlaced ? 0 : atEdge ? DOUBT.offAtEdge : DOUBT.off)
}

/** The doubt that they are one cell, wherever they stand. */
export function wordsDoubt(strip: Strip, from: number, to: number): number {
  const words = extentOf(strip, from, to)
  return words ? asOneCell(strip, words) : 0
}

function asOneCell({ opening, goingOn }: Strip, { first, last }: Extent): number {
  return (opening[first] ?? 0) + (goingOn[last] ?? 0) - (goingOn[first] ?? 0)
}

interface Extent {
  first: number
  last: number
  top: number
  bottom: number
}

/** The first and the last line between two heights. */
function extentOf({ lines, above }: Pick<Strip, 'lines' | 'above'>, from: number, to: number): Extent | null {
  const [first, last] = [above[from] ?? 0, (above[to] ?? 0) - 1]
  return last < first ? null : { first, last, top: lines[first]?.y ?? 0, bottom: lines[last]?.y ?? 0 }
}

/** Whether its words take all of the room that words take between the heights. */
export function fills(strip: Strip, from: number, to: number, { pitch, whole }: Field): boolean {
  const [own, all] = [extentOf(strip, from, to), extentOf(whole, from, to)]
  const near = pitch * NEAR
  return own !== null && all !== null && own.top - all.top <= near && all.bottom - own.bottom <= near
}
