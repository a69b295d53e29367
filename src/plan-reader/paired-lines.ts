/** A row that holds several jobs as a list, beside a list as long of who does them or when: each line goes with its own. */
import { type Header, unitColumns } from './columns.js'
import type { Cell } from './document.js'

const BULLET = /^\s*[-–—+•*]\s*(?=\S)/u

/** The rows that the lines make; the row itself where its lists are not of one length. */
export function pairedRows(row: readonly Cell[], header: Header): Cell[][] {
  const at = header.columns.indexOf('task')
  const jobs = listIn(row[at])
  if (jobs.length < 2) return [[...row]]
  const beside = [header.columns.indexOf('time'), ...unitColumns(header).map(({ column }) => column)]
    .filter((column) => column >= 0 && row[column] !== row[at])
    .map((column) => ({ column, lines: listIn(row[column]) }))
    .filter(({ lines }) => lines.length === jobs.length)
  if (beside.length === 0) return [[...row]]
  const lists = new Map([{ column: at, lines: jobs }, ...beside].map(({ column, lines }) => [column, lines]))
  return jobs.map((_, i) =>
    row.map((cell, column) => {
      const line = lists.get(column)?.[i]
      return line === undefined ? cell : { ...cell, text: line }
    }),
  )
}

/** Its lines without their bullets; none where one has no bullet. */
function listIn(cell: Cell | undefined): string[] {
  const lines = (cell?.text ?? '').split('\n').filter((line) => line.trim() !== '')
  return lines.every((line) => BULLET.test(line)) ? lines.map((line) => line.replace(BULLET, '')) : []
}
