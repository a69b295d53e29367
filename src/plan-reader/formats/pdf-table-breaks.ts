/** Ruled tables that go on behind the break of a page: which rows were cut, and which cells hold for rows on both sides. */
import { readHeader } from '../columns.js'
import { singleSpaced } from '../document.js'
import { endedOnPurpose, type Measure } from './pdf-lines.js'
import { isBanner } from './pdf-table-lines.js'
import { edgesOf, type RuledCell, type RuledTable, SAME } from './pdf-tables.js'

/** A page may show only some of the columns, where its rows reach over several. */
export function sharesColumns(one: RuledTable, two: RuledTable): boolean {
  const [some, others] = [edgesOf(one), edgesOf(two)].sort((a, b) => b.length - a.length)
  const [outer, inner] = [some ?? [], others ?? []]
  return (
    isNear(outer[0], inner[0]) &&
    isNear(outer.at(-1), inner.at(-1)) &&
    inner.every((edge) => outer.some((other) => isNear(edge, other)))
  )
}

function isNear(one: number | undefined, two: number | undefined): boolean {
  return one !== undefined && two !== undefined && Math.abs(one - two) < SAME
}

/** The rows behind a page break put behind those before it: without the header again, a row that was cut joined together. */
export function goOn(table: RuledTable, rest: RuledTable): void {
  let from = 0
  while (from < rest.length && from < 3 && rowText(rest[from]) === rowText(table[from])) from += 1
  const [first, ...others] = rest.slice(from)
  if (!first) return
  const above = lastRow(table)
  const isRest = isRestOf(first, above, table)
  const isHeading = table.length === 1 && !first.some(isNumber) && first.some((cell) => goesOnInWords(cell, above))
  const own = first.filter((cell) => {
    const whole = above.find((other) => isUnder(cell, other))
    if (!whole || !(isRest || isHeading || (!isPeriod(first) && carriesOn(cell, whole, table)))) return true
    whole.lines.push(...cell.lines)
    whole.rows += isRest ? cell.rows - 1 : cell.rows
    return false
  })
  table.push(...(isRest ? others : [own, ...others]))
}

/** The cells of the last row from left to right, those that reach down to it from rows above among them. */
function lastRow(table: RuledTable): RuledCell[] {
  return table
    .flatMap((cells, row) => cells.filter((cell) => row + cell.rows >= table.length))
    .sort((a, b) => a.left - b.left)
}

function isUnder(cell: Measure, above: Measure | undefined): boolean {
  return isNear(cell.left, above?.left) && isNear(cell.right, above?.right)
}

/** A merged cell whose words stand before the page break. It has more rows beside it; or it is the only one that would say no time. */
function carriesOn(cell: RuledCell, above: RuledCell, table: RuledTable): boolean {
  if (isFilled(cell)) return false
  if (cell.rows > 1 && above.rows > 1) return true
  return (cell.rows > 1 || above.rows > 1 || saysWhen(cell, table)) && isNeverEmpty(cell, table)
}

function saysWhen(cell: RuledCell, [headings = [], ...rows]: RuledTable): boolean {
  if (rows.length === 0) return false
  const header = readHeader([headings.map((heading) => ({ text: cellText(heading), bold: false, line: 1 }))])
  const time = header?.columns.indexOf('time') ?? -1
  return isUnder(cell, headings[time])
}

/** The row is the rest of the one before the page break. */
function isRestOf(row: readonly RuledCell[], before: readonly RuledCell[], table: RuledTable): boolean {
  if (row.length < 3 || row.length !== before.length || !row.every((cell, i) => isUnder(cell, before[i]))) return false
  const filled = row.filter(isFilled)
  if (filled.length === 0) return true
  if (isPeriod(row)) return false
  if (row.some((cell, i) => isNumber(cell) && isNumber(before[i]))) return false
  const own = row.findIndex((cell) => cell.rows === 1)
  if (row[own] && isNumber(before[own]))
    return !isFilled(row[own]) && (numbersRows(row[own], table) || goesOnAll(filled, before))
  if (filled.some((cell) => goesOnInWords(cell, before)) && filled.every((cell) => isOpen(cell, before))) return true
  return !isFilled(row[0]) && !/^\d/.test(cellText(row[own])) && goesOnAll(filled, before)
}

/** It only names the period of the rows under it. */
function isPeriod(row: readonly RuledCell[]): boolean {
  const [only, second] = row.filter(isFilled)
  return only !== undefined && !second && isBanner(only.lines)
}

/** Each row has its number in this column, and no number is merged over several rows. */
function numbersRows(cell: RuledCell, table: RuledTable): boolean {
  return table.flat().every((other) => !isUnder(cell, other) || (isFilled(other) && other.rows === 1))
}

/** Everything goes on where the line above it was full, or with another item of a list. */
function goesOnAll(filled: readonly RuledCell[], before: readonly RuledCell[]): boolean {
  return filled.every((cell) => {
    const above = before.find((other) => isUnder(cell, other))
    const [[first], last] = [cell.lines, above?.lines.at(-1)]
    if (!first || !last) return false
    return /^[-–+•]/.test(first.text.trim()) || !endedOnPurpose(last, first.text.trim(), first, cell.measure)
  })
}

/** It begins in the middle of a sentence. */
function goesOnInWords(cell: RuledCell, before: readonly RuledCell[]): boolean {
  return /^\p{Ll}(?![.)])/u.test(cellText(cell)) && isOpen(cell, before)
}

/** The cell above it has words, and no stop behind them. */
function isOpen(cell: RuledCell, before: readonly RuledCell[]): boolean {
  const above = before.find((other) => isUnder(cell, other))
  return isFilled(above) && !/[.;:!?]$/.test(cellText(above))
}

/** In the rows before, the column has words everywhere. */
function isNeverEmpty(cell: RuledCell, table: RuledTable): boolean {
  return table.flat().every((other) => isFilled(other) || !isUnder(cell, other))
}

function isNumber(cell: RuledCell | undefined): boolean {
  return /^\d+(?:\.\d+)*[.)]?$/.test(cellText(cell))
}

function isFilled(cell: RuledCell | undefined): boolean {
  return cellText(cell) !== ''
}

function rowText(row: readonly RuledCell[] | undefined): string {
  return (row ?? []).map(cellText).join('|')
}

function cellText(cell: RuledCell | undefined): string {
  return singleSpaced((cell?.lines ?? []).map(({ text }) => text).join(' '))
}
