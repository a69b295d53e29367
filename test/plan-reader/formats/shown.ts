/** Blocks as a person would compare them. */
import { type Block, cellLine, printed } from '../../../src/plan-reader/document.js'

/** A paragraph as printed; a table as rows of cells, where a merged cell is written once and then as '<' or '^'. */
export function shownBlock(block: Block): string | string[][] {
  if (block.kind !== 'table') return printed(block)
  return block.rows.map((row, y) =>
    row.map((one, x) => (row[x - 1] === one ? '<' : block.rows[y - 1]?.[x] === one ? '^' : cellLine(one))),
  )
}
