/** Tables that have lines between their rows, and none between their columns: each line ends the cells that it runs under. */
import { centre } from './pdf-gutters.js'
import type { Measure, Segment } from './pdf-lines.js'
import { hasNumber, type PlacedLine } from './pdf-row-parts.js'
import type { Layout, Row } from './pdf-rows.js'
import type { Rule } from './pdf-rules.js'

/** Fewer lines under rows only set off the headings and the end. */
const FEWEST_RULES = 3
/** In heights of letters: a line stands so far over the foot of the words under it, at the least. */
const OVER_WORDS = 0.4
/** In points: a line as long as the words over it is drawn under them alone. */
const UNDERLINE = 3

/** The lines of a page, each with the lines drawn between it and the one before it, be it on the page before; and those drawn below the last. */
export function withRules(
  lines: readonly Segment[][],
  rules: readonly Rule[],
  before: readonly Measure[],
): { lines: Segment[][]; below: Measure[] } {
  const flat = rules.filter((rule) => rule.right > rule.left)
  const between = (above: readonly Segment[], from: number, to: number): Measure[] =>
    flat.filter(
      ({ top, left, right }) => top > from && top <= to && !above.some((one) => isUnderline({ left, right }, one)),
    )
  const ruled = lines.map((line, i) => {
    const above = lines[i - 1] ?? []
    const found = [...(i === 0 ? before : []), ...between(above, topOfWords(above), topOfWords(line))]
    return found.length > 0 ? line.map((segment) => ({ ...segment, ruled: found })) : line
  })
  const last = lines.at(-1) ?? []
  return { lines: ruled, below: last.length > 0 ? between(last, topOfWords(last), Number.POSITIVE_INFINITY) : [] }
}

/** A line drawn above this height stands over the words. */
function topOfWords(line: readonly Segment[]): number {
  return line.length > 0 ? Math.min(...line.map(({ y, size }) => y - size * OVER_WORDS)) : 0
}

function isUnderline(rule: Measure, words: Measure): boolean {
  return Math.abs(rule.left - words.left) < UNDERLINE && Math.abs(rule.right - words.right) < UNDERLINE
}

/** The rows between the lines; undefined where lines do not part the rows. */
export function ruledRows(lines: readonly PlacedLine[], { columns, task, numbers }: Layout): Row[] | undefined {
  const isEnded = ({ ruled = [] }: PlacedLine, column: number) => ruled.some((rule) => isUnder(rule, columns[column]))
  if (lines.filter((line) => isEnded(line, task)).length < FEWEST_RULES) return undefined
  const rows: Row[] = []
  const ended = new Set<number>()
  let counted = 0
  for (const line of lines) {
    for (const column of columns.keys()) if (isEnded(line, column)) ended.add(column)
    const above = rows.at(-1)
    const anew = !above || line.over || above.over.length > 0
    // A cell that holds for several rows has a line beside the end of the first.
    if (anew || line.cells.some((cell, column) => cell && ended.has(column))) {
      const goesOn = anew ? [] : [...columns.keys()].filter((column) => !ended.has(column))
      rows.push({ cells: columns.map(() => []), over: line.over ? [line.over] : [], goesOn, unsure: false })
      ended.clear()
      counted = 0
    }
    if (hasNumber(line, numbers)) counted += 1
    if (counted > 1) return undefined
    for (const [column, cell] of line.cells.entries()) if (cell) topOf(rows, column)?.cells[column]?.push(cell)
  }
  return rows
}

/** The row in which the cell begins that the last row has in the column. */
function topOf(rows: readonly Row[], column: number): Row | undefined {
  return rows.findLast((row) => !row.goesOn.includes(column))
}

function isUnder(rule: Measure, column: Measure | undefined): boolean {
  if (!column) return false
  const middle = centre(column)
  return rule.left <= middle && middle <= rule.right
}
