/** Cells that reach over the edge of their column: a word processor that divides a column by hand lets them stand under two headings. */
import type { Header } from './columns.js'
import { type Cell, cellLine } from './document.js'

/**
 * The row with what begins under a heading of several columns in all of them, though a cell from the left reaches under it: "Sản phẩm |
 * Ghi chú" over columns 5 | 6-7, "Báo cáo | Xong trước 20/2" over 5-6 | 7.
 */
export function underHeadings(row: readonly Cell[], { words }: Header): Cell[] {
  const under = [...row]
  for (let from = 0; from < words.length; from += 1) {
    let to = from
    while (words[to + 1] !== '' && words[to + 1] === words[from]) to += 1
    const own = row.slice(from, to + 1).find((cell) => row.indexOf(cell) > from && cellLine(cell) !== '')
    for (let at = from; own && at <= to; at += 1) if (row.indexOf(row[at] as Cell) < from) under[at] = own
    from = to
  }
  return under
}
