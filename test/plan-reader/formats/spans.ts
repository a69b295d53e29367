/** Merged cells of a neutral table as formats write them: once, with the columns and rows that they cover. */
import type { Cell } from '../../../src/plan-reader/document.js'

export interface Span {
  cell: Cell
  columns: number
  /** Rows from here down. */
  height: number
  /** The first row that it covers; in later ones it only goes on. */
  begins: boolean
}

export function spansOf(rows: readonly Cell[][], y: number): Span[] {
  const row = rows[y] ?? []
  return row.flatMap((cell, x) => {
    if (row[x - 1] === cell) return []
    let columns = 1
    while (row[x + columns] === cell) columns += 1
    let height = 1
    while (rows[y + height]?.[x] === cell) height += 1
    return [{ cell, columns, height, begins: rows[y - 1]?.[x] !== cell }]
  })
}
