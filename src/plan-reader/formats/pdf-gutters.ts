/** Where the columns of a table without lines part: white that runs down between two headings through all of its rows. */
import { joined, type Measure, type Segment, WORD_GAP } from './pdf-lines.js'

/** One line in so many may run over a gap between columns: a heading over several of them. */
const RUNS_OVER = 12
/** In points: what two cells may share by the roundness of letters. */
const TOUCH = 2

/** The places where one column ends and the next begins, one between each two headings. */
export function guttersOf(lines: readonly (readonly Segment[])[], headings: readonly Measure[]): number[] {
  return headings.slice(1).map((right, i) => {
    const left = headings[i] ?? right
    return gutterBetween(lines, centre(left), centre(right), [left, right])
  })
}

/** The widest stretch between two headings on which the fewest lines have words. */
function gutterBetween(
  lines: readonly (readonly Segment[])[],
  from: number,
  to: number,
  headings: readonly Measure[],
): number {
  const width = Math.max(1, Math.ceil(to - from))
  const words = Array<number>(width).fill(0)
  const cover = ({ left, right }: Measure, weight: number) => {
    for (let x = Math.max(0, Math.floor(left - from)); x < Math.min(width, Math.ceil(right - from)); x += 1)
      words[x] = (words[x] ?? 0) + weight
  }
  for (const line of lines) for (const segment of line) for (const part of segment.parts) cover(part, 1)
  const fewest = Math.min(...words)
  const bound = Math.max(fewest, Math.min(Math.floor(lines.length / RUNS_OVER), fewest + 1))
  const stretches = stretchesOf(words, fewest)
  const inHeadings = ({ left, right }: Measure) =>
    headings.some((one) => from + left < one.right - TOUCH && from + right > one.left + TOUCH)
  // The headings stand in the middle of their columns: where two stretches are as good, the one beside no heading is.
  const clear = stretches.filter((one) => !inHeadings(one))
  const best = longest(clear.length > 0 ? clear : stretches) ?? longest(stretchesOf(words, bound))
  return from + (best ? (best.left + best.right) / 2 : width / 2)
}

function stretchesOf(words: readonly number[], bound: number): Measure[] {
  const found: Measure[] = []
  for (const [x, count] of words.entries()) {
    if (count > bound) continue
    const last = found.at(-1)
    if (last && last.right === x) last.right = x + 1
    else found.push({ left: x, right: x + 1 })
  }
  return found
}

function longest(stretches: readonly Measure[]): Measure | undefined {
  return [...stretches].sort((a, b) => b.right - b.left - (a.right - a.left))[0]
}

/** The middle between its sides. */
export function centre({ left, right }: Measure): number {
  return (left + right) / 2
}

/** The line's words by column; undefined where a word reaches far into two of them. */
export function placedIn(gutters: readonly number[], line: readonly Segment[]): (Segment | undefined)[] | undefined {
  const cells: (Segment | undefined)[] = Array.from({ length: gutters.length + 1 }, () => undefined)
  for (const segment of line)
    for (const part of segment.parts) {
      if (part.text.trim() === '') continue
      const cut = gutters.find((x) => part.left < x - TOUCH && part.right > x + TOUCH)
      if (cut !== undefined && Math.min(cut - part.left, part.right - cut) > segment.size) return undefined
      const middle = centre(part)
      const at = gutters.filter((x) => x < middle).length
      const known = cells[at]
      cells[at] = known ? beside(known, part) : { ...segment, ...part, parts: [part] }
    }
  return cells
}

/** In heights of letters: what parts two cells, at the least. */
const ROOM_AT_GUTTER = 0.4

/** The only words on the line begin as a heading does and run on where a column ends: they stand over several. */
export function runsOver(line: readonly Segment[], gutters: readonly number[]): boolean {
  const [only] = line
  if (!only || !/^(?:\p{Lu}|\d{1,2}[.)]\s)/u.test(only.text.trim())) return false
  return gutters.some((x) => {
    const before = only.parts.filter((part) => centre(part) < x).at(-1)
    const behind = only.parts.find((part) => centre(part) >= x)
    return before && behind && behind.left - before.right < only.size * ROOM_AT_GUTTER
  })
}

function beside(cell: Segment, part: Segment['parts'][number]): Segment {
  return {
    ...cell,
    text: joined(cell.text, part.text, part.left - cell.right > cell.size * WORD_GAP),
    right: Math.max(cell.right, part.right),
    bold: cell.bold && part.bold,
    parts: [...cell.parts, part],
  }
}
