/** .xlsx to blocks: every sheet that is shown, cells as they are displayed. */
import type { PlainDocument } from '../document.js'
import { type Archive, openArchive } from './archive.js'
import { documentOfFlow } from './document-of-flow.js'
import { type FlowCell, type FlowTable, paragraph } from './flow.js'
import { relationships } from './relationships.js'
import { flowOfSheet } from './sheet-flow.js'
import { struck } from './struck.js'
import { refuse } from './unreadable.js'
import { type CellStyle, isOn, readCellStyles, shownValue } from './xlsx-values.js'
import { below, child, elements, readXml, textOf, type XmlNode } from './xml.js'

const MOST_ROWS = 60_000
const MOST_CELLS = 400_000
const WIDEST = 400

interface Workbook {
  strings: string[]
  styles: CellStyle[]
  /** Days are counted from 1904, as old Macintosh files do. */
  from1904: boolean
}

export function readXlsx(bytes: Uint8Array): PlainDocument {
  const archive = openArchive(bytes)
  const main = relationships(archive, '').find(({ type }) => type === 'officeDocument')?.part ?? 'xl/workbook.xml'
  const root = xml(archive, main) ?? refuse('damaged')
  const related = relationships(archive, main)
  const partOfType = (type: string) => related.find((one) => one.type === type)?.part
  const book: Workbook = {
    strings: elements(xml(archive, partOfType('sharedStrings')), 'si').map(stringOf),
    styles: readCellStyles(xml(archive, partOfType('styles'))),
    from1904: /^(?:1|true)$/.test(child(root, 'workbookPr')?.attributes.date1904 ?? ''),
  }
  const flow = elements(child(root, 'sheets'), 'sheet')
    .filter(({ attributes }) => !/hidden/i.test(attributes.state ?? ''))
    .flatMap(({ attributes }) => {
      const sheet = xml(archive, related.find((one) => one.id === attributes.id)?.part)
      return sheet ? flowOfSheet(tableOf(sheet, book)) : []
    })
  return documentOfFlow(flow)
}

function xml(archive: Archive, part: string | undefined): XmlNode | undefined {
  const bytes = part === undefined ? undefined : archive.part(part)
  return bytes && readXml(bytes, new Set(['rPh', 'extLst', 'drawing', 'conditionalFormatting', 'dataValidations']))
}

function stringOf(node: XmlNode): string {
  return elements(node)
    .map((one) => {
      const text = [...(one.name === 't' ? [one] : []), ...below(one, 't')].map(textOf).join('')
      return isOn(child(one, 'rPr', 'strike')) ? struck(text) : text
    })
    .join('')
}

interface Place {
  row: number
  column: number
}

function tableOf(sheet: XmlNode, book: Workbook): FlowTable {
  const cells: FlowCell[][] = []
  const hidden = hiddenIn(sheet)
  let count = 0
  for (const [index, row] of elements(child(sheet, 'sheetData'), 'row').entries()) {
    const at = Number(row.attributes.r ?? index + 1) - 1
    if (at < 0 || at >= MOST_ROWS) refuse('too_long')
    const places: FlowCell[] = []
    for (const [i, node] of elements(row, 'c').entries()) {
      const column = placeOf(node.attributes.r)?.column ?? i
      if (column >= WIDEST) continue
      count += 1
      if (count > MOST_CELLS) refuse('too_long')
      if (!hidden.row(row) && !hidden.column(column)) places[column] = cellOf(node, book)
    }
    cells[at] = Array.from({ length: places.length }, (_, x) => places[x] ?? empty())
  }
  const covered = merge(cells, sheet)
  const rows = Array.from({ length: cells.length }, (_, y) => (cells[y] ?? []).filter((cell) => !covered.has(cell)))
  return { kind: 'table', rows }
}

/** What somebody has hidden is no part of what the office sees; rows that a filter leaves out still are. */
function hiddenIn(sheet: XmlNode): { row(row: XmlNode): boolean; column(column: number): boolean } {
  const isHidden = ({ attributes }: XmlNode) => /^(?:1|true)$/.test(attributes.hidden ?? '')
  const filtered = child(sheet, 'autoFilter') !== undefined
  const columns = elements(child(sheet, 'cols'), 'col').filter(isHidden)
  return {
    row: (row) => !filtered && isHidden(row),
    column: (column) =>
      columns.some(({ attributes: { min, max } }) => Number(min) <= column + 1 && column < Number(max)),
  }
}

function empty(): FlowCell {
  return { content: [], columns: 1, rows: 1 }
}

function cellOf(node: XmlNode, book: Workbook): FlowCell {
  const style = book.styles[Number(node.attributes.s ?? 0)] ?? { bold: false, struck: false, format: 'General' }
  const shown = textIn(node, style, book)
  const text = style.struck ? struck(shown) : shown
  return { content: text === '' ? [] : [paragraph(text, { bold: style.bold })], columns: 1, rows: 1 }
}

function textIn(node: XmlNode, style: CellStyle, book: Workbook): string {
  const value = textOf(child(node, 'v'))
  switch (node.attributes.t) {
    case 's':
      return book.strings[Number(value)] ?? ''
    case 'inlineStr':
      return stringOf(child(node, 'is') ?? node)
    case 'str':
      return value
    case 'e':
    case 'b':
      return ''
    default:
      return value === '' ? '' : shownValue(Number(value), style.format, book.from1904)
  }
}

/** Gives merged cells their size; the cells that they cover are returned. */
function merge(cells: readonly FlowCell[][], sheet: XmlNode): Set<FlowCell> {
  const covered = new Set<FlowCell>()
  for (const { attributes } of elements(child(sheet, 'mergeCells'), 'mergeCell')) {
    const [from, to] = (attributes.ref ?? '').split(':').map(placeOf)
    const first = from && cells[from.row]?.[from.column]
    if (!from || !to || !first || covered.has(first)) continue
    first.columns = Math.min(to.column, WIDEST) - from.column + 1
    first.rows = Math.min(to.row, cells.length - 1) - from.row + 1
    for (let row = from.row; row < from.row + first.rows; row += 1)
      for (const [x, cell] of (cells[row] ?? []).entries())
        if (cell !== first && x >= from.column && x <= to.column) covered.add(cell)
  }
  return covered
}

/** 'C12' */
function placeOf(reference: string | undefined): Place | undefined {
  const match = /^([A-Z]{1,3})(\d{1,7})$/.exec(reference?.replace(/\$/g, '') ?? '')
  if (!match?.[1] || !match[2]) return undefined
  const column = [...match[1]].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
  return { row: Number(match[2]) - 1, column: column - 1 }
}
