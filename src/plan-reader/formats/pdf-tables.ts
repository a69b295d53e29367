/** The text inside drawn lines to tables: each word in the cell that holds its middle. */
import type { FlowTable } from './flow.js'
import type { Grid, GridCell } from './pdf-grid.js'
import { linesOf, type Measure, paragraphsOf, type Segment } from './pdf-lines.js'
import type { Piece } from './pdf-page.js'

/** A cell between its lines, with its words as they are printed: those of one cell may stand on two pages. */
export interface RuledCell extends Measure {
  lines: Segment[]
  /** Where its words may stand. */
  measure: Measure
  rows: number
}

/** The rows, each with the cells that begin in it from left to right. */
export type RuledTable = RuledCell[][]

export function ruledTable(grid: Grid, pieces: readonly Piece[]): RuledTable {
  const inside = new Map<GridCell, Piece[]>()
  for (const piece of pieces) {
    const cell = cellAround(piece, grid)
    if (cell) inside.set(cell, [...(inside.get(cell) ?? []), piece])
  }
  const filled = grid.cells.map((cell) => ({ cell, lines: linesOf(inside.get(cell) ?? []).flat() }))
  const paddings = paddingsOf(filled)
  const rows: RuledTable = Array.from({ length: grid.rows }, () => [])
  for (const { cell, lines } of filled) {
    const { left, right } = cell
    const padding = paddings.get(left) ?? 0
    const measure = { left: left + padding, right: right - padding }
    rows[cell.row]?.push({ left, right, lines, measure, rows: cell.rows })
  }
  return rows
}

/** The cell that holds the middle of the words. */
function cellAround({ x, y, width, size }: Piece, { cells }: Grid): GridCell | undefined {
  const [across, down] = [x + width / 2, y - size / 3]
  return cells.find(
    ({ left, right, top, bottom }) => across >= left && across <= right && down >= top - 1 && down <= bottom + 1,
  )
}

/** In points: no program leaves more beside the words of a cell. */
const WIDEST_PADDING = 6

/** What the cells that begin at the same line leave free beside their words. */
function paddingsOf(filled: readonly { cell: GridCell; lines: readonly Segment[] }[]): Map<number, number> {
  const paddings = new Map<number, number>()
  for (const { cell, lines } of filled)
    for (const { left } of lines) {
      const free = Math.max(0, left - cell.left)
      paddings.set(cell.left, Math.min(WIDEST_PADDING, free, paddings.get(cell.left) ?? free))
    }
  return paddings
}

export function flowTable(table: RuledTable): FlowTable {
  const edges = edgesOf(table)
  const rows = table.map((row) =>
    row.map(({ left, right, lines, measure, rows }) => ({
      content: paragraphsOf(lines, measure),
      columns: edges.filter((edge) => edge > left + SAME && edge <= right + SAME).length,
      rows,
    })),
  )
  return { kind: 'table', rows }
}

/** In points: the same line on another page is no further away. */
export const SAME = 6

/** Where its columns begin and end, on whichever page. */
export function edgesOf(table: RuledTable): number[] {
  const places = new Set(table.flat().flatMap(({ left, right }) => [Math.round(left), Math.round(right)]))
  return [...places].sort((a, b) => a - b).filter((place, i, all) => i === 0 || place - (all[i - 1] ?? 0) > SAME)
}
