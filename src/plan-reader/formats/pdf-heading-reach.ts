/** Headings of a table that nobody drew lines around: over which columns they stand. */
import type { Measure, Segment } from './pdf-lines.js'

/** A table of fewer columns is told from text side by side by nothing. */
export const FEWEST_COLUMNS = 3
/** In heights of letters: words that are set to the same edge. */
const ALIGNED = 0.3
/** In heights of letters: so near to the middle is in it. */
const NEAR_MIDDLE = 0.2

/** Fewer numbers side by side are no months. */
const FEWEST_MONTHS = 4
const IS_MONTH = /^\d{1,2}$/

/** "1 | 2 | 3 | … | 12" under "Tháng thực hiện". */
export function isCalendar(cells: readonly Segment[]): boolean {
  const numbers = cells.map(({ text }) => text.trim()).filter((text) => IS_MONTH.test(text))
  const [first] = numbers
  return numbers.length >= FEWEST_MONTHS && numbers.every((text, i) => Number(text) === Number(first) + i)
}

/** Each heading as wide as what it stands over. */
export function reaching(rows: readonly Segment[][], hang: boolean): Segment[][] {
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
export function overMonths(rows: readonly Segment[][]): Segment[][] {
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

/** How many columns of words stand under the heading: side by side on a line, or on lines of their own. */
export function under(rows: readonly Segment[][], cell: Segment): number {
  const below = rows.map((cells) => cells.filter((one) => overlaps(one, cell)))
  return Math.max(columnsOf(below).length, ...below.map((cells) => cells.length))
}

/** Whether one stands over the other. */
export function overlaps(a: Measure, b: Measure): boolean {
  return a.left < b.right && a.right > b.left
}

/** Where the headings stand, those that stand under each other taken together. */
export function columnsOf(rows: readonly Segment[][]): Measure[] {
  const columns: Measure[] = []
  for (const { left, right } of rows.flat()) {
    const known = columns.find((column) => overlaps(column, { left, right }))
    if (!known) columns.push({ left, right })
    else Object.assign(known, { left: Math.min(known.left, left), right: Math.max(known.right, right) })
  }
  return columns.sort((a, b) => a.left - b.left)
}

/** The middle between the highest and the lowest of them. */
export function centreOf(cells: readonly Segment[]): number {
  const ys = cells.map(({ y }) => y)
  return (Math.min(...ys) + Math.max(...ys)) / 2
}
