/** A sheet of a workbook holds everything in one grid: its tables, and the lines around them that only use its cells for layout. */
import { fold } from '../../domain/vietnamese.js'
import { hasHeader } from './blocks-of-flow.js'
import type { Flow, FlowCell, FlowTable } from './flow.js'

export function flowOfSheet({ rows }: FlowTable): Flow[] {
  const flow: Flow[] = []
  let at = 0
  while (at < rows.length) {
    const table = tableAt(rows, at)
    if (table) flow.push(table)
    else flow.push(...linesAt(rows[at] ?? []))
    at += table?.rows.length ?? 1
  }
  return flow
}

function tableAt(rows: readonly FlowCell[][], at: number): FlowTable | undefined {
  if (filled(rows[at] ?? []).length < 2) return undefined
  const end = headsWork(rows, at) ? endOfWork(rows, at + 1) : endOfLayout(rows, at + 1)
  return { kind: 'table', rows: rows.slice(at, end) }
}

/** Headings stand in this row, or also in those under it that its cells are merged with. */
function headsWork(rows: readonly FlowCell[][], at: number): boolean {
  const height = Math.min(HIGHEST_HEADER, Math.max(1, ...(rows[at] ?? []).map((cell) => cell.rows)))
  return hasHeader({ kind: 'table', rows: rows.slice(at, at + height) })
}

const HIGHEST_HEADER = 3

/** A table of work goes on over banners, to the signature or to a gap behind which there are no such rows. */
function endOfWork(rows: readonly FlowCell[][], from: number): number {
  for (let at = from; at < rows.length; at += 1) {
    const row = rows[at] ?? []
    if (/^(?:noi nhan|tm\.|kt\.)/.test(fold(textOf(filled(row)[0])))) return at
    if (filled(row).length > 0) continue
    const next = rows.slice(at).find((one) => filled(one).length > 0)
    if (!next || filled(next).length < 3) return at
  }
  return rows.length
}

/** Lines side by side, as in a letterhead or a signature, where a name stands some rows lower. */
function endOfLayout(rows: readonly FlowCell[][], from: number): number {
  let end = from
  for (let at = from; at < rows.length && at < end + 6; at += 1) {
    const row = filled(rows[at] ?? [])
    if (row.length >= 2 && headsWork(rows, at)) break
    const first = rows[at]?.[0]
    if (row.length === 1 && first && row[0] === first && end < at) break
    if (row.length >= 2 || (row.length === 1 && row[0] !== first)) end = at + 1
  }
  return end
}

function linesAt(row: readonly FlowCell[]): Flow[] {
  return filled(row).flatMap((cell) => cell.content)
}

function filled(row: readonly FlowCell[]): FlowCell[] {
  return row.filter((cell) => textOf(cell) !== '')
}

function textOf(cell: FlowCell | undefined): string {
  return (cell?.content ?? [])
    .map((one) => (one.kind === 'paragraph' ? one.text : ''))
    .join(' ')
    .trim()
}
