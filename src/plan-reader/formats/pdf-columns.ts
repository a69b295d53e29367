/** Lines that stand side by side, as in a letterhead or a signature: a table without lines. */
import { fold } from '../../domain/vietnamese.js'
import { type FlowTable, paragraph } from './flow.js'
import type { Measure, Segment } from './pdf-lines.js'

/** From the line at `from` on: how many lines belong together, and what they are; undefined where the line stands alone. */
export function columnsAt(
  lines: readonly Segment[][],
  from: number,
  page: Measure,
): { table: FlowTable; lines: number } | undefined {
  const first = sideBySide(lines[from] ?? [], lines[from + 1])
  if (first.length < 2) return undefined
  let columns: Measure[] = first.map(({ left, right }) => ({ left, right }))
  let end = from + 1
  for (let at = from + 1; at < lines.length; at += 1) {
    const line = lines[at] ?? []
    const before = lines[at - 1]?.[0]
    if (!before || (line[0]?.y ?? 0) - before.y > before.size * 6) break
    if (isTitle(line, page)) break
    const widened = widen(columns, line)
    if (!widened) break
    columns = widened
    if (line.length > 1 || at === end) end = at + 1
  }
  end = withoutLinesBelow(lines, from, end, columns)
  return { table: tableOf(lines.slice(from, end), columns), lines: end - from }
}

/** Two lines that stand beside each other, one a little lower than the other. */
function sideBySide(line: readonly Segment[], next: readonly Segment[] | undefined): readonly Segment[] {
  const [one] = line
  const [two] = next ?? []
  if (line.length !== 1 || next?.length !== 1 || !one || !two) return line
  // What stands higher than the line before it stands on the next page.
  if (two.y < one.y || two.y - one.y > one.size * 1.1) return line
  const apart = Math.max(two.left - one.right, one.left - two.right)
  return apart > one.size ? [one, two].sort((a, b) => a.left - b.left) : line
}

/** What kinds of documents call themselves, on a line of its own. */
const KIND = /^(?:ke hoach|quyet dinh|chuong trinh|nghi quyet|huong dan|thong bao|bao cao|to trinh|phuong an|phu luc)\b/

/** A title in the middle of the page belongs to neither side. */
function isTitle(line: readonly Segment[], page: Measure): boolean {
  const [only] = line
  if (line.length !== 1 || !only) return false
  if (KIND.test(fold(only.text))) return true
  return Math.abs((only.left + only.right - page.left - page.right) / 2) < (page.right - page.left) * 0.025
}

/** The columns with this line in them; undefined where it reaches over several of them. */
function widen(columns: readonly Measure[], line: readonly Segment[]): Measure[] | undefined {
  const widened = columns.map((column) => ({ ...column }))
  for (const { left, right } of line) {
    const touched = widened.filter((column) => left < column.right && right > column.left)
    const [own] = touched
    if (touched.length !== 1 || !own) return undefined
    own.left = Math.min(own.left, left)
    own.right = Math.max(own.right, right)
    if (widened.some((other) => other !== own && own.left < other.right && own.right > other.left)) return undefined
  }
  return widened
}

/** Text under the first column alone is the page's own again, where nothing stands beside it any more. */
function withoutLinesBelow(
  lines: readonly Segment[][],
  from: number,
  end: number,
  columns: readonly Measure[],
): number {
  const [first] = columns
  let last = end
  while (last > from + 1) {
    const line = lines[last - 1] ?? []
    const [only] = line
    if (line.length > 1 || !only || !first || only.left >= first.right) break
    const isList = /^(?:[-–+•]|nơi nhận)/iu.test(only.text.trim())
    if (isList || only.right <= first.right) break
    last -= 1
  }
  return last
}

function tableOf(lines: readonly Segment[][], columns: readonly Measure[]): FlowTable {
  const row = columns.map((column) => {
    const own = lines.flatMap((line) => line.filter(({ left, right }) => left < column.right && right > column.left))
    return { content: own.map(({ text, bold }) => paragraph(text, { bold })), columns: 1, rows: 1 }
  })
  return { kind: 'table', rows: [row] }
}
