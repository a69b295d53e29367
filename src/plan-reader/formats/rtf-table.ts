/** Rows of RTF, which know where their cells end on the page, to a table with merged cells. */
import type { Flow, FlowCell, FlowTable } from './flow.js'

export interface RtfRow {
  definition: RtfCell[]
  cells: Flow[][]
}

export interface RtfCell {
  /** Where it ends, in twentieths of a point from the margin. */
  edge: number
  /** Goes on with the cell above or to the left. */
  down: boolean
  right: boolean
  /** Cells below may go on with it. */
  reaches: boolean
}

/** Borders that people meant to be one line: half a millimetre apart. */
const SAME_EDGE = 30

export function tableOfRows(rows: readonly RtfRow[]): FlowTable {
  const edges = edgesOf(rows)
  let reaching = new Map<number, FlowCell>()
  return {
    kind: 'table',
    rows: rows.map(({ definition, cells }) => {
      const row: FlowCell[] = []
      const next: typeof reaching = new Map()
      let column = 0
      for (const [i, content] of cells.entries()) {
        const place = definition[i]
        const end = place ? Math.max(column + 1, columnAt(edges, place.edge) + 1) : column + 1
        const last = row.at(-1)
        const above = place?.down ? reaching.get(column) : undefined
        if (place?.right && last) last.columns += end - column
        else if (above && above.columns === end - column) {
          above.rows += 1
          next.set(column, above)
        } else {
          const cell = { content, columns: end - column, rows: 1 }
          row.push(cell)
          if (place?.reaches || place?.down) next.set(column, cell)
        }
        column = end
      }
      reaching = next
      return row
    }),
  }
}

function edgesOf(rows: readonly RtfRow[]): number[] {
  const all = rows.flatMap((row) => row.definition.map((cell) => cell.edge)).sort((a, b) => a - b)
  const edges: number[] = []
  for (const edge of all) if (edges.length === 0 || edge - (edges.at(-1) ?? 0) > SAME_EDGE) edges.push(edge)
  return edges
}

function columnAt(edges: readonly number[], edge: number): number {
  let at = edges.findIndex((one) => one >= edge - SAME_EDGE)
  if (at < 0) at = edges.length - 1
  return at
}
