/** Documents of which all stands in one table, as a sheet that was pasted into a letter: its head, its work and its signature taken apart. */
import { fold } from '../domain/vietnamese.js'
import { opensClosing } from './closing.js'
import { readHeader } from './columns.js'
import { type Block, type Cell, cellLine, type Table, textBlock } from './document.js'
import { distinct } from './table-rows.js'

/** No head takes more rows. */
const MOST_HEAD_ROWS = 12
/** As far as `readHeader` looks for headings. */
const HEADINGS_WITHIN = 3

export function withTablesOpened(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block) => (block.kind === 'table' ? opened(block) : block))
}

function opened(table: Table): Block[] {
  const { rows } = table
  const from = headEnds(rows)
  const header = readHeader(rows.slice(from))
  if (!header) return [table]
  const closes = rows.findIndex((row, i) => i > from + header.rows && row.some(opensClosing))
  const to = closes < 0 ? rows.length : closes
  return [
    ...rows.slice(0, from).flatMap(blocksOfRow),
    tableOf(rows.slice(from, to)),
    ...(to < rows.length ? [tableOf(rows.slice(to))] : []),
  ]
}

/** The row with the headings of the work, where a letterhead stands over it; else 0. */
function headEnds(rows: readonly Cell[][]): number {
  const found = rows.slice(0, MOST_HEAD_ROWS).findIndex((_, at) => readHeader(rows.slice(at)))
  const isHead = (row: Cell[]) => row.some((cell) => /cong hoa xa hoi|dang cong san|^so\s?:/.test(fold(cellLine(cell))))
  if (found < 0 || !rows.slice(0, found + 1).some(isHead)) return 0
  let at = found
  while (at < found + HEADINGS_WITHIN - 1 && readHeader(rows.slice(at + 1))) at += 1
  return at
}

/** A row of one cell is a line or some, as the title; what stands side by side stays so. */
function blocksOfRow(row: Cell[]): Block[] {
  const [only, ...others] = distinct(row)
  if (!only) return []
  if (others.length > 0) return [tableOf([row])]
  return only.text.split('\n').map((text) => textBlock(text, only.line, { bold: only.bold }))
}

function tableOf(rows: Cell[][]): Table {
  return { kind: 'table', rows, line: rows[0]?.[0]?.line ?? 1 }
}
