/** The text inside drawn lines to tables, also over the break of a page. */
import { singleSpaced } from '../document.js'
import type { FlowCell, FlowTable } from './flow.js'
import type { Grid } from './pdf-grid.js'
import { linesOf, paragraphsOf } from './pdf-lines.js'
import type { Piece } from './pdf-page.js'

export function tableOf(grid: Grid, pieces: readonly Piece[]): FlowTable {
  const inside = new Map<unknown, Piece[]>()
  for (const piece of pieces) {
    const x = piece.x + Math.min(piece.width / 2, piece.size)
    const y = piece.y - piece.size / 3
    const cell = grid.cells.find(
      (one) => x >= one.left - 2 && x <= one.right && y >= one.top - 1 && y <= one.bottom + 1,
    )
    if (cell) inside.set(cell, [...(inside.get(cell) ?? []), piece])
  }
  const rows: FlowCell[][] = Array.from({ length: grid.rows }, () => [])
  for (const cell of grid.cells) {
    const lines = linesOf(inside.get(cell) ?? []).flat()
    const padding = Math.min(6, Math.max(0, ...lines.map(({ left }) => left - cell.left).slice(0, 1)))
    const measure = { left: cell.left + padding, right: cell.right - padding }
    rows[cell.row]?.push({ content: paragraphsOf(lines, measure), columns: cell.columns, rows: cell.rows })
  }
  return { kind: 'table', rows }
}

export function sameColumns(one: Grid, two: Grid): boolean {
  return one.edges.length === two.edges.length && one.edges.every((edge, i) => Math.abs(edge - (two.edges[i] ?? 0)) < 6)
}

/** The rows behind a page break put behind those before it: without the header again, a row that was cut joined together. */
export function goOn(table: FlowTable, rest: FlowTable): void {
  let from = 0
  while (from < rest.rows.length && from < 3 && rowText(rest.rows[from]) === rowText(table.rows[from])) from += 1
  const [first, ...others] = rest.rows.slice(from)
  if (!first) return
  const above = lastRow(table)
  const isRest = isRestOf(first, above)
  const own = first.filter((cell, i) => {
    const whole = above[i]
    if (!whole || first.length !== above.length || !(isRest || carriesOn(cell, whole))) return true
    whole.content.push(...cell.content)
    whole.rows += isRest ? cell.rows - 1 : cell.rows
    return false
  })
  table.rows.push(...(isRest ? others : [own, ...others]))
}

/** A merged cell whose words stand before the page break, and which has rows behind it. */
function carriesOn(cell: FlowCell, above: FlowCell): boolean {
  return cellText(cell) === '' && cell.rows > 1 && above.rows > 1 && cell.columns === above.columns
}

/** The cells of the last row from left to right, those that reach down to it from rows above among them. */
function lastRow({ rows }: FlowTable): FlowCell[] {
  const found: { column: number; cell: FlowCell }[] = []
  /** By column: the row behind the last one that its cell fills. */
  const filledTo: number[] = []
  for (const [row, cells] of rows.entries()) {
    let column = 0
    for (const cell of cells) {
      while ((filledTo[column] ?? 0) > row) column += 1
      const end = row + cell.rows
      if (end >= rows.length) found.push({ column, cell })
      for (let i = 0; i < cell.columns; i += 1) filledTo[column + i] = end
      column += cell.columns
    }
  }
  return found.sort((a, b) => a.column - b.column).map(({ cell }) => cell)
}

/** It begins with no number or time of its own, and holds less than the row that it would belong to. */
function isRestOf(row: readonly FlowCell[], before: readonly FlowCell[]): boolean {
  const filled = row.filter((cell) => cellText(cell) !== '').length
  if (row.length < 3 || row.length !== before.length || cellText(row[0]) !== '') return false
  const own = row.findIndex((cell) => cell.rows === 1)
  if (/^\d/.test(cellText(before[own])) && cellText(row[own]) !== '') return false
  return cellText(before[0]) !== '' && filled > 0 && filled <= before.length / 2
}

function rowText(row: readonly FlowCell[] | undefined): string {
  return (row ?? []).map(cellText).join('|')
}

function cellText(cell: FlowCell | undefined): string {
  return singleSpaced((cell?.content ?? []).map((one) => (one.kind === 'paragraph' ? one.text : '')).join(' '))
}
