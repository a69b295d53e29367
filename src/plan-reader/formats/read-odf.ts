/** OpenDocument (.odt, .ods; flat .fodt, .fods) to blocks. */
import type { PlainDocument } from '../document.js'
import { openArchive } from './archive.js'
import { documentOfFlow } from './document-of-flow.js'
import type { TextStyle } from './docx-styles.js'
import { type Flow, type FlowCell, type FlowTable, paragraph } from './flow.js'
import { type ListStyle, type OdfStyles, readOdfStyles } from './odf-styles.js'
import { letterheadOnly } from './page-head.js'
import { struck } from './struck.js'
import { fromTcvn3, tcvn3Font } from './tcvn3.js'
import { refuse } from './unreadable.js'
import { child, elements, readXml, textOf, type XmlNode } from './xml.js'

/** Old states of changed text, notes in the margin, contents that repeat headings, pictures. */
const SKIPPED = new Set(['tracked-changes', 'annotation', 'table-of-content', 'image', 'forms', 'scripts', 'settings'])

/** Repeated cells fill empty sheets to their edge; more of one content is no table of work. */
const MOST_REPEATS = 200

interface Counts {
  list: ListStyle | undefined
  counts: (number | undefined)[]
}

interface Reader {
  styles: OdfStyles
  notes: XmlNode[]
  /** The first words of an old font. */
  oldWords: string
  /** Lists by their id, and the last of each style, for those that go on with them. */
  begun: Map<string, Counts>
  outline: Counts
}

export function readOdf(bytes: Uint8Array): PlainDocument {
  const archive = openArchive(bytes)
  const xml = (name: string) => {
    const part = archive.part(name)
    return part && readXml(part, SKIPPED)
  }
  if (archive.names.has('encrypted-package') || isEncrypted(xml('META-INF/manifest.xml'))) refuse('encrypted')
  return documentOf(xml('content.xml') ?? refuse('damaged'), xml('styles.xml'))
}

/** The same in one XML file, which is no archive. */
export function readFlatOdf(bytes: Uint8Array): PlainDocument {
  const document = readXml(bytes, SKIPPED)
  return documentOf(document, document)
}

function documentOf(content: XmlNode, named: XmlNode | undefined): PlainDocument {
  const styles = readOdfStyles(named, content)
  const outline = { list: styles.outline, counts: [] }
  const reader: Reader = { styles, notes: [], oldWords: '', begun: new Map(), outline }
  const header = child(named, 'master-styles', 'master-page', 'header')
  const body = elements(child(content, 'body'))[0]
  const read = [...(header ? letterheadOnly(flowOf(header, reader)) : []), ...(body ? flowOf(body, reader) : [])]
  return documentOfFlow([...read, ...footnotes(reader)], reader.oldWords)
}

function isEncrypted(manifest: XmlNode | undefined): boolean {
  return elements(manifest, 'file-entry').some((entry) => child(entry, 'encryption-data') !== undefined)
}

// ---------------------------------------------------------------- what follows each other

/** Passed through: they only group. */
const GROUPS = new Set(['section', 'frame', 'text-box', 'index-body', 'page', 'g', 'a'])

function flowOf(container: XmlNode, reader: Reader, counts?: Counts): Flow[] {
  return elements(container).flatMap((node): Flow[] => {
    if (node.name === 'p' || node.name === 'h') return paragraphOf(node, '', reader)
    if (node.name === 'table') return [tableOf(node, reader)]
    if (node.name === 'list') return listOf(node, reader, counts, 0)
    return GROUPS.has(node.name) ? flowOf(node, reader) : []
  })
}

function paragraphOf(node: XmlNode, label: string, reader: Reader): Flow[] {
  const style = reader.styles.text(node.attributes['style-name'])
  const gathered: Gathered = { text: '', letters: 0, bold: 0, boxes: [] }
  gather(node, style, reader, gathered)
  const heading = node.name === 'h'
  const own = label || (heading && gathered.letters > 0 ? headingNumber(node, reader) : '')
  const bold = gathered.letters > 0 && gathered.bold === gathered.letters
  return [...gathered.boxes, paragraph(gathered.text, { label: own, bold, heading })]
}

function headingNumber(node: XmlNode, reader: Reader): string {
  const level = Number(node.attributes['outline-level'] ?? 1) - 1
  return node.attributes['is-list-header'] === 'true' ? '' : next(reader.outline, level)
}

interface Gathered {
  text: string
  letters: number
  bold: number
  boxes: Flow[]
}

function gather(node: XmlNode, style: TextStyle, reader: Reader, into: Gathered): void {
  if (style.hidden) return
  for (const one of node.children) {
    if (typeof one === 'string') append(one.replace(/\s+/g, ' '), style, reader, into)
    else gatherElement(one, style, reader, into)
  }
}

function gatherElement(node: XmlNode, style: TextStyle, reader: Reader, into: Gathered): void {
  switch (node.name) {
    case 's':
    case 'tab':
    case 'line-break':
      into.text += node.name === 's' ? ' ' : node.name === 'tab' ? '\t' : '\n'
      return
    case 'note':
      if (node.attributes['note-class'] !== 'endnote') reader.notes.push(node)
      return
    case 'frame':
    case 'text-box':
    case 'custom-shape':
      into.boxes.push(...flowOf(node, reader))
      return
    case 'soft-page-break':
    case 'hidden-text':
      return
    case 'span':
      gather(node, { ...style, ...reader.styles.text(node.attributes['style-name']) }, reader, into)
      return
    default:
      gather(node, style, reader, into)
  }
}

function append(raw: string, style: TextStyle, reader: Reader, into: Gathered): void {
  const old = tcvn3Font(style.font ?? '')
  const modern = old ? fromTcvn3(raw) : raw
  const text = style.capitals || old === 'capitals' ? modern.toUpperCase() : modern
  if (modern !== raw) reader.oldWords ||= text
  into.text += style.struck ? struck(text) : text
  if (style.struck) return
  const letters = text.replace(/\s/gu, '').length
  into.letters += letters
  if (style.bold) into.bold += letters
}

function footnotes(reader: Reader): Flow[] {
  return reader.notes.flatMap((note, index) => {
    const body = child(note, 'note-body')
    const text = elements(body).map(textOf).join(' ').trim()
    return text ? [paragraph(`[${index + 1}] ${text}`)] : []
  })
}

// ---------------------------------------------------------------- lists

function listOf(node: XmlNode, reader: Reader, around: Counts | undefined, level: number): Flow[] {
  const counts = around ?? countsFor(node, reader)
  return elements(node).flatMap((item) => {
    if (item.name !== 'list-item' && item.name !== 'list-header') return []
    const start = Number(item.attributes['start-value'])
    if (start > 0) counts.counts[level] = start - 1
    let label = item.name === 'list-item' && startsWithText(item) ? next(counts, level) : ''
    return elements(item).flatMap((one): Flow[] => {
      if (one.name === 'list') return listOf(one, reader, counts, level + 1)
      if (one.name !== 'p' && one.name !== 'h') return flowOf({ ...item, children: [one] }, reader)
      const read = paragraphOf(one, label, reader)
      label = ''
      return read
    })
  })
}

/** An item that only holds a deeper list counts nothing. */
function startsWithText(item: XmlNode): boolean {
  return elements(item)[0]?.name !== 'list'
}

function countsFor(node: XmlNode, reader: Reader): Counts {
  const { 'style-name': named, 'continue-list': goesOn, 'continue-numbering': continued, id } = node.attributes
  const style = named ?? reader.styles.listOf(firstParagraph(node)?.attributes['style-name'])
  const before = goesOn
    ? reader.begun.get(goesOn)
    : continued === 'true'
      ? reader.begun.get(`style ${style}`)
      : undefined
  const counts = before ?? { list: reader.styles.list(style), counts: [] }
  if (id) reader.begun.set(id, counts)
  reader.begun.set(`style ${style}`, counts)
  return counts
}

function firstParagraph(node: XmlNode): XmlNode | undefined {
  const [first] = elements(node)
  return !first || first.name === 'p' || first.name === 'h' ? first : firstParagraph(first)
}

/** Counts one more of this level; deeper ones start anew. */
function next({ list, counts }: Counts, level: number): string {
  if (!list) return ''
  counts[level] = (counts[level] ?? list.start(level) - 1) + 1
  counts.length = level + 1
  return list.sign(counts, level)
}

// ---------------------------------------------------------------- tables

function tableOf(node: XmlNode, reader: Reader): FlowTable {
  const rows = rowsOf(node).flatMap((row) => {
    const cells = cellsOf(row, reader)
    const times = cells.every(isEmpty) ? 1 : repeats(row.attributes['number-rows-repeated'])
    return Array.from({ length: times }, () => cells)
  })
  while (rows.at(-1)?.every(isEmpty)) rows.pop()
  return { kind: 'table', rows }
}

function rowsOf(node: XmlNode): XmlNode[] {
  return elements(node).flatMap((one) => {
    if (one.name === 'table-row') return [one]
    return /^table-(?:header-rows|rows|row-group)$/.test(one.name) ? rowsOf(one) : []
  })
}

/** Covered places are not written out: the merged cell covers them. */
function cellsOf(row: XmlNode, reader: Reader): FlowCell[] {
  const cells = elements(row, 'table-cell').flatMap((node) => {
    const cell = {
      content: flowOf(node, reader),
      columns: Number(node.attributes['number-columns-spanned'] ?? 1) || 1,
      rows: Number(node.attributes['number-rows-spanned'] ?? 1) || 1,
    }
    return Array.from({ length: repeats(node.attributes['number-columns-repeated']) }, () => cell)
  })
  while (cells.length > 1 && cells.at(-1)?.columns === 1 && isEmpty(cells.at(-1))) cells.pop()
  return cells
}

function isEmpty(cell: FlowCell | undefined): boolean {
  return !cell || cell.content.every((one) => one.kind === 'paragraph' && one.text.trim() === '')
}

function repeats(value: string | undefined): number {
  return Math.max(1, Math.min(Number(value ?? 1) || 1, MOST_REPEATS))
}
