/** One paragraph of Word as it is printed: runs joined, deleted and hidden text left out, text boxes and footnotes set apart. */

import { type ParagraphStyle, type Styles, type TextStyle, textStyle } from './docx-styles.js'
import type { FlowParagraph } from './flow.js'
import { struck } from './struck.js'
import { fromTcvn3, tcvn3Font } from './tcvn3.js'
import { below, child, elements, textOf, type XmlNode } from './xml.js'

export interface ReadParagraph {
  text: string
  bold: boolean
  /** Contents of text boxes that hang on it. */
  boxes: XmlNode[]
  /** Ids of footnotes, in their order. */
  notes: string[]
  /** Some of it was in an old font. */
  /** The first words of an old font. */
  oldWords: string
}

interface Gathered extends ReadParagraph {
  letters: number
  boldLetters: number
}

/** Passed through: what they hold belongs to the paragraph. */
const THROUGH = new Set([
  'ins',
  'moveTo',
  'hyperlink',
  'smartTag',
  'sdt',
  'sdtContent',
  'fldSimple',
  'customXml',
  'dir',
  'bdo',
  'ruby',
  'rubyBase',
])

export function readParagraph(node: XmlNode, style: ParagraphStyle, styles: Styles): ReadParagraph {
  const gathered: Gathered = { text: '', bold: false, boxes: [], notes: [], oldWords: '', letters: 0, boldLetters: 0 }
  gatherInline(node, style, styles, gathered)
  const { text, boxes, notes, oldWords, letters, boldLetters } = gathered
  return { text, bold: letters > 0 && boldLetters === letters, boxes, notes, oldWords }
}

/** The mark at its end was deleted: the next paragraph goes on with it. */
export function endIsDeleted(node: XmlNode): boolean {
  return child(node, 'pPr', 'rPr', 'del') !== undefined
}

export function styledLike(read: ReadParagraph, style: ParagraphStyle, label: string): FlowParagraph {
  return { kind: 'paragraph', text: read.text, label, bold: read.bold, heading: style.heading ?? false }
}

function gatherInline(node: XmlNode, style: TextStyle, styles: Styles, into: Gathered): void {
  for (const one of elements(node)) {
    if (one.name === 'r') gatherRun(one, style, styles, into)
    else if (THROUGH.has(one.name)) gatherInline(one, style, styles, into)
    else if (one.name === 'oMath' || one.name === 'oMathPara') append(below(one, 't').map(textOf).join(''), style, into)
  }
}

function gatherRun(node: XmlNode, around: TextStyle, styles: Styles, into: Gathered): void {
  const properties = child(node, 'rPr')
  const named = child(properties, 'rStyle')?.attributes.val
  const style = { ...around, ...(named === undefined ? {} : styles.of(named)), ...textStyle(properties) }
  if (style.hidden) return
  for (const one of elements(node)) {
    if (one.name === 'footnoteReference') into.notes.push(one.attributes.id ?? '')
    else if (BOXED.has(one.name)) into.boxes.push(...boxesIn(one))
    else append(textIn(one), style, into)
  }
}

const BOXED = new Set(['drawing', 'pict', 'object', 'AlternateContent'])

/** The same box is written twice, for new and for old programs. */
function boxesIn(node: XmlNode): XmlNode[] {
  const chosen = node.name === 'AlternateContent' ? (child(node, 'Choice') ?? child(node, 'Fallback')) : node
  if (!chosen) return []
  if (chosen.name === 'txbxContent') return [chosen]
  return elements(chosen).flatMap(boxesIn)
}

function textIn(node: XmlNode): string {
  switch (node.name) {
    case 't':
      return textOf(node)
    case 'tab':
    case 'ptab':
      return '\t'
    case 'br':
    case 'cr':
      return '\n'
    case 'noBreakHyphen':
      return '-'
    default:
      return ''
  }
}

function append(raw: string, style: TextStyle, into: Gathered): void {
  const old = raw === '' ? undefined : tcvn3Font(style.font ?? '')
  const modern = old ? fromTcvn3(raw) : raw
  const text = style.capitals || old === 'capitals' ? modern.toUpperCase() : modern
  if (old !== undefined && modern !== raw) into.oldWords ||= text
  into.text += style.struck ? struck(text) : text
  if (style.struck) return
  const letters = text.replace(/\s/g, '').length
  into.letters += letters
  if (style.bold) into.boldLetters += letters
}
