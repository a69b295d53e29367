/** .docx to blocks: what a reader of the printed page sees, in its order. */
import type { PlainDocument } from '../document.js'
import { documentOfFlow } from './document-of-flow.js'
import { type Numbering, readNumbering } from './docx-numbering.js'
import { endIsDeleted, type ReadParagraph, readParagraph, styledLike } from './docx-paragraph.js'
import { type DocxParts, openDocx } from './docx-parts.js'
import { numberingOf, type ParagraphStyle, readStyles, type Styles } from './docx-styles.js'
import { type Flow, type FlowCell, type FlowTable, paragraph } from './flow.js'
import { letterheadOnly } from './page-head.js'
import { below, child, elements, type XmlNode } from './xml.js'

interface Reader {
  styles: Styles
  numbering: Numbering
  notes: string[]
  /** The first words of an old font. */
  oldWords: string
}

export function readDocx(bytes: Uint8Array): PlainDocument {
  const parts = openDocx(bytes)
  const reader: Reader = {
    styles: readStyles(parts.ofType('styles')),
    numbering: readNumbering(parts.ofType('numbering')),
    notes: [],
    oldWords: '',
  }
  const body = child(parts.document, 'body')
  const flow = body ? [...pageHead(parts, body, reader), ...flowOf(body, reader)] : []
  flow.push(...footnotes(parts, reader))
  return documentOfFlow(flow, reader.oldWords)
}

// ---------------------------------------------------------------- what follows each other

function flowOf(container: XmlNode, reader: Reader): Flow[] {
  const flow: Flow[] = []
  let before: ReadParagraph | undefined
  for (const node of contentOf(container)) {
    if (node.name === 'tbl') {
      flow.push(tableOf(node, reader))
      continue
    }
    const style = reader.styles.of(child(node, 'pPr', 'pStyle')?.attributes.val)
    if (style.contents) continue
    const read = readParagraph(node, style, reader.styles)
    reader.oldWords ||= read.oldWords
    reader.notes.push(...read.notes)
    for (const box of read.boxes) flow.push(...flowOf(box, reader))
    const whole = before ? { ...read, text: before.text + read.text, bold: before.bold && read.bold } : read
    if (endIsDeleted(node)) {
      before = whole
      continue
    }
    before = undefined
    flow.push(styledLike(whole, style, labelOf(node, style, reader.numbering)))
  }
  if (before) flow.push(paragraph(before.text, { bold: before.bold }))
  return flow
}

/** Paragraphs and tables, out of what only wraps them; nothing of what was deleted or moved away. */
function contentOf(container: XmlNode): XmlNode[] {
  return elements(container).flatMap((node) => {
    if (node.name === 'p' || node.name === 'tbl') return [node]
    return WRAPPING.has(node.name) ? contentOf(node) : []
  })
}

const WRAPPING = new Set(['sdt', 'sdtContent', 'ins', 'moveTo', 'customXml', 'smartTag'])

function labelOf(node: XmlNode, style: ParagraphStyle, numbering: Numbering): string {
  const own = numberingOf(child(node, 'pPr'))
  const list = own?.list ?? style.numbering?.list
  const named = child(node, 'pPr', 'pStyle')?.attributes.val
  const level = own?.level ?? style.numbering?.level ?? numbering.levelOfStyle(list, named)
  return list === '0' ? '' : numbering.next(list, level).trim()
}

// ---------------------------------------------------------------- tables

function tableOf(node: XmlNode, reader: Reader): FlowTable {
  const rows: FlowCell[][] = []
  // Cells that reach down into the next row, by the column in which they begin.
  let reaching = new Map<number, FlowCell>()
  for (const row of partsOf(node, 'tr')) {
    if (child(row, 'trPr', 'del')) continue
    const cells: FlowCell[] = []
    const next: typeof reaching = new Map()
    let column = Number(child(row, 'trPr', 'gridBefore')?.attributes.val ?? 0)
    if (column > 0) cells.push({ content: [], columns: column, rows: 1 })
    for (const one of partsOf(row, 'tc')) {
      const columns = Number(child(one, 'tcPr', 'gridSpan')?.attributes.val ?? 1) || 1
      const merge = child(one, 'tcPr', 'vMerge')
      const above = merge && merge.attributes.val !== 'restart' ? reaching.get(column) : undefined
      if (above?.columns === columns) {
        above.rows += 1
        next.set(column, above)
      } else {
        const cell = { content: flowOf(one, reader), columns, rows: 1 }
        cells.push(cell)
        if (merge) next.set(column, cell)
      }
      column += columns
    }
    rows.push(cells)
    reaching = next
  }
  return { kind: 'table', rows }
}

/** Rows of a table or cells of a row, out of what only wraps them. */
function partsOf(node: XmlNode, name: string): XmlNode[] {
  return elements(node).flatMap((one) => {
    if (one.name === name) return [one]
    return WRAPPING.has(one.name) ? partsOf(one, name) : []
  })
}

// ---------------------------------------------------------------- head and foot of the page

function pageHead(parts: DocxParts, body: XmlNode, reader: Reader): Flow[] {
  const section = below(body, 'sectPr')[0]
  const type = child(section, 'titlePg') ? 'first' : 'default'
  const reference = elements(section, 'headerReference').find(({ attributes }) => attributes.type === type)
  const header = reference && parts.ofId(reference.attributes.id ?? '')
  const flow = header ? flowOf(header, reader) : []
  return letterheadOnly(flow)
}

/** Footnotes stand behind the text, in the order of their signs. */
function footnotes(parts: DocxParts, reader: Reader): Flow[] {
  if (reader.notes.length === 0) return []
  const nodes = new Map(elements(parts.ofType('footnotes'), 'footnote').map((one) => [one.attributes.id ?? '', one]))
  return reader.notes.flatMap((id, index) => {
    const node = nodes.get(id)
    const [first, ...rest] = node ? flowOf(node, { ...reader, notes: [] }) : []
    return first?.kind === 'paragraph' ? [{ ...first, text: `[${index + 1}] ${first.text.trim()}` }, ...rest] : []
  })
}
