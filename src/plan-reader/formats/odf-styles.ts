/** Named and automatic styles of OpenDocument: how text looks, how lists count. */
import type { TextStyle } from './docx-styles.js'
import { shownBullet, shownNumber } from './list-numbers.js'
import { child, elements, type XmlNode } from './xml.js'

export interface OdfStyles {
  /** What a paragraph or span of this style looks like, with what it inherits. */
  text(name: string | undefined): TextStyle
  /** The list that a paragraph style belongs to. */
  listOf(name: string | undefined): string | undefined
  list(name: string | undefined): ListStyle | undefined
  /** How headings are numbered. */
  outline: ListStyle | undefined
}

export interface ListStyle {
  /** The number as shown, for the counts of all levels down to this one (0 is the first). */
  sign(counts: readonly (number | undefined)[], level: number): string
  start(level: number): number
}

const LONGEST_CHAIN = 20

export function readOdfStyles(...roots: (XmlNode | undefined)[]): OdfStyles {
  const containers = roots.flatMap((root) => [child(root, 'styles'), child(root, 'automatic-styles')])
  const nodes = new Map<string, XmlNode>()
  const lists = new Map<string, ListStyle>()
  let outline: ListStyle | undefined
  for (const node of containers.flatMap((one) => elements(one))) {
    if (node.name === 'style') nodes.set(node.attributes.name ?? '', node)
    else if (node.name === 'list-style') lists.set(node.attributes.name ?? '', listStyle(node))
    else if (node.name === 'outline-style') outline = listStyle(node)
  }
  const known = new Map<string, TextStyle>()
  const text = (name: string | undefined, depth = 0): TextStyle => {
    const node = nodes.get(name ?? '')
    if (!node || name === undefined || depth > LONGEST_CHAIN) return {}
    const done = known.get(name)
    if (done) return done
    const style = { ...text(node.attributes['parent-style-name'], depth + 1), ...ownStyle(node) }
    known.set(name, style)
    return style
  }
  return {
    text,
    listOf: (name) => nodes.get(name ?? '')?.attributes['list-style-name'] || undefined,
    list: (name) => lists.get(name ?? ''),
    outline,
  }
}

function ownStyle(node: XmlNode): TextStyle {
  const properties = child(node, 'text-properties')?.attributes
  if (!properties) return {}
  const { 'font-weight': weight, 'text-transform': transform, 'font-name': font, display } = properties
  const line = properties['text-line-through-style'] ?? properties['text-line-through-type']
  return {
    ...(weight === undefined ? {} : { bold: weight === 'bold' || Number(weight) >= 600 }),
    ...(transform === undefined ? {} : { capitals: transform === 'uppercase' }),
    ...(line === undefined ? {} : { struck: line !== 'none' }),
    ...(display === undefined ? {} : { hidden: display === 'none' }),
    ...(font === undefined ? {} : { font }),
  }
}

// ---------------------------------------------------------------- lists

interface Level {
  format: string
  before: string
  after: string
  /** How many levels the number shows. */
  shows: number
  start: number
}

const FORMATS: Record<string, string> = {
  '1': 'decimal',
  I: 'upperRoman',
  i: 'lowerRoman',
  A: 'upperLetter',
  a: 'lowerLetter',
}

function listStyle(node: XmlNode): ListStyle {
  const levels: (Level | undefined)[] = []
  for (const one of elements(node)) {
    const at = Number(one.attributes.level ?? 1) - 1
    if (at >= 0 && at < 10) levels[at] = levelOf(one)
  }
  return {
    start: (level) => levels[level]?.start ?? 1,
    sign: (counts, at) => {
      const level = levels[at]
      if (!level) return ''
      if (level.format === 'bullet') return shownBullet(level.after)
      if (level.format === '') return ''
      const shown = counts
        .slice(Math.max(0, at + 1 - level.shows), at + 1)
        .map((count, i, all) => shownNumber(count ?? 1, levels[at + 1 - all.length + i]?.format ?? 'decimal'))
      return `${level.before}${shown.join('.')}${level.after}`
    },
  }
}

function levelOf(node: XmlNode): Level {
  const { attributes } = node
  if (node.name === 'list-level-style-bullet')
    return { format: 'bullet', before: '', after: attributes['bullet-char'] ?? '-', shows: 1, start: 1 }
  const format = attributes['num-format'] ?? ''
  return {
    format: FORMATS[format] ?? (format === '' ? '' : 'decimal'),
    before: attributes['num-prefix'] ?? '',
    after: attributes['num-suffix'] ?? '',
    shows: Number(attributes['display-levels'] ?? 1) || 1,
    start: Number(attributes['start-value'] ?? 1) || 1,
  }
}
