/** A cell that holds a table of its own: by its lines on a page the columns of the one stand within a column of the other. */
import { type Cell, cellLine, type Table } from './document.js'

/** The table with such a column as one, and the rows in it as lines of their cell. */
export function withNestedAsText(table: Table): Table {
  const span = nestedSpan(table.rows)
  if (!span) return table
  const { from, to } = span
  const rows: Cell[][] = []
  for (const row of table.rows) {
    const inside = distinctIn(row, span)
    const cell =
      inside.length === 1
        ? (inside[0] as Cell)
        : { ...(row[from] as Cell), text: inside.map(cellLine).join(' ').trim() }
    const one = [...row.slice(0, from), cell, ...row.slice(to + 1)]
    const above = rows.at(-1)
    if (above && goesOn(one, above, from)) above[from] = joined(above[from] as Cell, cell)
    else rows.push(one)
  }
  return { ...table, rows }
}

interface Span {
  from: number
  to: number
}

/** The columns under one heading that are parted in no row but those of a table within it. */
function nestedSpan(rows: readonly Cell[][]): Span | undefined {
  const [head = []] = rows
  for (let from = 0; from < head.length; from += 1) {
    let to = from
    while (to + 1 < head.length && head[to + 1] === head[from]) to += 1
    if (to > from && to - from + 1 < head.length && holdsTable(rows, { from, to })) return { from, to }
    from = to
  }
  return undefined
}

function holdsTable(rows: readonly Cell[][], span: Span): boolean {
  const parted = rows.flatMap((row, i) => (distinctIn(row, span).length > 1 ? [i] : []))
  const first = parted[0] ?? 0
  // What stands beside it is merged over all of its rows, and over the row that it hangs on.
  return parted.length > 0 && first > 1 && parted.every((i) => isBeside(rows[i] ?? [], rows[i - 1] ?? [], span))
}

function isBeside(row: readonly Cell[], above: readonly Cell[], { from, to }: Span): boolean {
  return row.every((cell, i) => (i >= from && i <= to) || cell === above[i])
}

function distinctIn(row: readonly Cell[], { from, to }: Span): Cell[] {
  return [...new Set(row.slice(from, to + 1))]
}

function goesOn(row: readonly Cell[], above: readonly Cell[], at: number): boolean {
  return row.every((cell, i) => i === at || cell === above[i])
}

function joined(cell: Cell, more: Cell): Cell {
  return { ...cell, text: `${cell.text}\n${more.text}`.trim() }
}
