/** .html to blocks: pages of offices' sites, and what Word saves as a web page. */
import { type DefaultTreeAdapterMap, parse } from 'parse5'
import { markerOf, type PlainDocument, singleSpaced } from '../document.js'
import { decodeHtml } from './decode-html.js'
import { documentOfFlow } from './document-of-flow.js'
import { type Flow, type FlowCell, type FlowTable, paragraph } from './flow.js'
import { type InlineStyle, isHidden, styleOf } from './html-style.js'
import { shownBullet, shownNumber } from './list-numbers.js'
import { withoutMenus } from './page-menus.js'
import { struck } from './struck.js'
import { fromTcvn3 } from './tcvn3.js'
import { refuse } from './unreadable.js'

type Node = DefaultTreeAdapterMap['childNode']
type Element = DefaultTreeAdapterMap['element']

/** Ten thousand rows of Word's own pages; deeper than browsers nest. */
const MOST_TAGS = 600_000
const DEEPEST = 400

/** Never part of the text; a page's own controls and menus among them. */
const SKIPPED = new Set([
  ...['head', 'script', 'style', 'template', 'noscript', 'iframe', 'object', 'svg', 'canvas', 'audio', 'video', 'map'],
  ...['nav', 'aside', 'footer', 'button', 'select', 'option', 'textarea', 'input', 'del', 'xml'],
])

const BLOCKS = new Set([
  ...['p', 'div', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'li', 'ul', 'ol', 'blockquote', 'section', 'article', 'header'],
  ...['main', 'center', 'address', 'pre', 'dl', 'dt', 'dd', 'fieldset', 'form', 'figure', 'figcaption'],
  ...['hr', 'body', 'html', 'details', 'summary', 'caption'],
])

export function readHtml(bytes: Uint8Array): PlainDocument {
  const { text, oldEncoding, oldWords } = decodeHtml(bytes)
  if (text.split('<').length > MOST_TAGS) refuse('too_long')
  const flow = contentOf(parse(text).childNodes, PLAIN, 0)
  const document = documentOfFlow(withoutMenus(flow))
  const decoded = oldWords ? { oldEncoding, oldWords: oldWords.replace(/<[^>]*>/g, ' ') } : { oldEncoding }
  return oldEncoding === null ? document : { ...document, ...decoded }
}

const PLAIN: InlineStyle = {
  bold: false,
  struck: false,
  capitals: false,
  heading: false,
  link: false,
  tcvn3: false,
  preformatted: false,
}

/** A paragraph while its pieces come in. */
interface Open {
  text: string
  label: string
  heading: boolean
  letters: number
  bold: number
  linked: number
  /** A picture that floats beside the text stands here: the line break behind its tag is no space. */
  besideFloat: boolean
}

interface Walk {
  flow: LinkedFlow[]
  open: Open
  /** Numbers of the lists around, innermost last. */
  lists: { sign: (count: number) => string; count: number }[]
}

/** Paragraphs know whether they are nothing but a link. */
export type LinkedFlow = Flow & { linked?: boolean }

function contentOf(nodes: readonly Node[], style: InlineStyle, depth: number): LinkedFlow[] {
  const walk: Walk = { flow: [], open: opened(), lists: [] }
  walkNodes(nodes, style, walk, depth)
  close(walk)
  return walk.flow
}

function opened(label = ''): Open {
  return { text: '', label, heading: false, letters: 0, bold: 0, linked: 0, besideFloat: false }
}

/** Ends the paragraph; the sign of a list waits for the first one that says something. */
function close(walk: Walk): void {
  const { text, label, heading, letters, bold, linked } = walk.open
  walk.open = opened(singleSpaced(text) === '' ? label : '')
  if (singleSpaced(text) === '') return
  const own = label !== '' && markerOf(singleSpaced(text)) ? '' : label
  walk.flow.push({
    ...paragraph(text, { label: own, bold: letters > 0 && bold === letters, heading }),
    linked: letters > 0 && linked === letters,
  })
}

function walkNodes(nodes: readonly Node[], style: InlineStyle, walk: Walk, depth: number): void {
  if (depth > DEEPEST) refuse('damaged')
  for (const node of nodes) {
    if (node.nodeName === '#text' && 'value' in node) addText(node.value, style, walk.open)
    else if ('tagName' in node) walkElement(node, style, walk, depth + 1)
  }
}

function walkElement(node: Element, around: InlineStyle, walk: Walk, depth: number): void {
  const { tagName: tag } = node
  if (SKIPPED.has(tag) || isHidden(node) || isNoteSign(node)) return
  const style = styleOf(node, around)
  if (tag === 'br') walk.open.text += '\n'
  else if (tag === 'img') walk.open.besideFloat = /^(?:left|right)$/i.test(attribute(node, 'align') ?? '')
  else if (tag === 'table') addTable(node, style, walk, depth)
  else if (isListSign(node)) walk.open.label = listSign(node)
  else if (BLOCKS.has(tag)) walkBlock(node, style, walk, depth)
  else walkNodes(node.childNodes, style, walk, depth)
}

function walkBlock(node: Element, style: InlineStyle, walk: Walk, depth: number): void {
  close(walk)
  const { tagName: tag } = node
  const list = tag === 'ol' || tag === 'ul'
  if (list)
    walk.lists.push({ sign: signsOf(node, walk.lists.length), count: Number(attribute(node, 'start') ?? 1) - 1 })
  if (tag === 'li') walk.open = opened(nextSign(node, walk))
  walk.open.heading = style.heading
  walkNodes(node.childNodes, style, walk, depth)
  close(walk)
  if (tag === 'li') walk.open = opened()
  if (list) walk.lists.pop()
}

function addText(raw: string, style: InlineStyle, open: Open): void {
  const whole = open.besideFloat ? raw.replace(/^\r?\n/, '') : raw
  open.besideFloat = false
  const spaced = style.preformatted ? whole : whole.replace(/[ \t\n\r\f]+/g, ' ')
  const modern = style.tcvn3 ? fromTcvn3(spaced) : spaced
  const text = style.capitals ? modern.toUpperCase() : modern
  const letters = text.replace(/\s/gu, '').length
  open.text += style.struck ? struck(text) : text
  if (style.struck) return
  open.letters += letters
  if (style.bold) open.bold += letters
  if (style.link) open.linked += letters
}

function attribute(node: Element, name: string): string | undefined {
  return node.attrs.find((one) => one.name === name)?.value
}

// ---------------------------------------------------------------- lists

function signsOf(node: Element, depth: number): (count: number) => string {
  if (node.tagName === 'ul') return () => (depth > 0 ? '+' : '-')
  const formats: Record<string, string> = { a: 'lowerLetter', A: 'upperLetter', i: 'lowerRoman', I: 'upperRoman' }
  const format = formats[attribute(node, 'type') ?? '1'] ?? 'decimal'
  return (count) => `${shownNumber(count, format)}${format === 'lowerLetter' ? ')' : '.'}`
}

function nextSign(node: Element, walk: Walk): string {
  const list = walk.lists.at(-1)
  if (!list) return '-'
  const value = Number(attribute(node, 'value'))
  list.count = Number.isInteger(value) && value > 0 ? value : list.count + 1
  return list.sign(list.count)
}

/** Word writes the number of a list into the text, and says that it is one. */
function isListSign(node: Element): boolean {
  return node.tagName === 'span' && /mso-list:\s*ignore/i.test(attribute(node, 'style') ?? '')
}

function listSign(node: Element): string {
  const sign = singleSpaced(textIn(node))
  return /[\p{L}\d]/u.test(sign) && !/^[oØüv§]$/u.test(sign) ? sign : shownBullet(sign)
}

function textIn(node: Element): string {
  return node.childNodes.map((one) => ('value' in one ? one.value : 'tagName' in one ? textIn(one) : '')).join('')
}

/** The sign of a footnote in the text. */
function isNoteSign(node: Element): boolean {
  return node.tagName === 'a' && /^#_(?:ftn|edn)\d/.test(attribute(node, 'href') ?? '')
}

// ---------------------------------------------------------------- tables

function addTable(node: Element, style: InlineStyle, walk: Walk, depth: number): void {
  close(walk)
  const table: FlowTable = { kind: 'table', rows: [] }
  for (const one of partsOf(node)) {
    if (one.tagName === 'caption') walk.flow.push(...contentOf(one.childNodes, style, depth))
    else table.rows.push(cellsOf(one, style, depth))
  }
  walk.flow.push(table)
}

/** Rows and captions, out of what groups them. */
function partsOf(node: Element): Element[] {
  return node.childNodes.flatMap((one) => {
    if (!('tagName' in one) || isHidden(one)) return []
    if (one.tagName === 'tr' || one.tagName === 'caption') return [one]
    return /^t(?:head|body|foot)$/.test(one.tagName) ? partsOf(one) : []
  })
}

function cellsOf(row: Element, style: InlineStyle, depth: number): FlowCell[] {
  return row.childNodes.flatMap((one) => {
    if (!('tagName' in one) || !/^t[dh]$/.test(one.tagName) || isHidden(one)) return []
    return {
      content: withoutMenus(contentOf(one.childNodes, styleOf(one, style), depth + 2)),
      columns: spanOf(one, 'colspan'),
      rows: spanOf(one, 'rowspan'),
    }
  })
}

/** 0 means all that are left. */
function spanOf(cell: Element, name: string): number {
  const value = Number.parseInt(attribute(cell, name) ?? '1', 10)
  return value === 0 && name === 'rowspan' ? Number.MAX_SAFE_INTEGER : Math.max(1, value || 1)
}
