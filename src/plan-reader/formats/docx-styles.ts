/** What Word's named styles say about their paragraphs and runs, with what they inherit. */
import { child, elements, type XmlNode } from './xml.js'

export interface TextStyle {
  bold?: boolean
  hidden?: boolean
  capitals?: boolean
  struck?: boolean
  font?: string
}

export interface ParagraphStyle extends TextStyle {
  heading?: boolean
  /** A line of the table of contents: the same words stand again where they belong. */
  contents?: boolean
  numbering?: { list?: string; level?: number }
}

export interface Styles {
  /** Of a paragraph without a named style, the default one. */
  of(id: string | undefined): ParagraphStyle
}

const LONGEST_CHAIN = 20

export function readStyles(root: XmlNode | undefined): Styles {
  const nodes = new Map(elements(root, 'style').map((node) => [node.attributes.styleId ?? '', node]))
  const standard = elements(root, 'style').find(
    ({ attributes }) => attributes.type === 'paragraph' && isOn(attributes.default),
  )
  const basic = textStyle(child(root, 'docDefaults', 'rPrDefault', 'rPr'))
  const known = new Map<string, ParagraphStyle>()
  const resolve = (id: string, depth: number): ParagraphStyle => {
    const done = known.get(id)
    if (done) return done
    const node = nodes.get(id)
    if (!node || depth > LONGEST_CHAIN) return basic
    const base = child(node, 'basedOn')?.attributes.val
    const inherited = base && base !== id ? resolve(base, depth + 1) : basic
    const style = { ...inherited, ...ownStyle(node, inherited) }
    known.set(id, style)
    return style
  }
  return { of: (id) => resolve(id ?? standard?.attributes.styleId ?? '', 0) }
}

function ownStyle(node: XmlNode, inherited: ParagraphStyle): ParagraphStyle {
  const name = child(node, 'name')?.attributes.val ?? ''
  const properties = child(node, 'pPr')
  const outline = child(properties, 'outlineLvl')?.attributes.val
  const numbering = numberingOf(properties)
  return {
    ...textStyle(child(node, 'rPr')),
    ...(/^(?:heading|title)\b/i.test(name) || (outline !== undefined && Number(outline) < 9) ? { heading: true } : {}),
    ...(/^toc\b/i.test(name) ? { contents: true } : {}),
    ...(numbering ? { numbering: { ...inherited.numbering, ...numbering } } : {}),
  }
}

export function numberingOf(properties: XmlNode | undefined): ParagraphStyle['numbering'] {
  const node = child(properties, 'numPr')
  if (!node) return undefined
  const list = child(node, 'numId')?.attributes.val
  const level = child(node, 'ilvl')?.attributes.val
  return { ...(list === undefined ? {} : { list }), ...(level === undefined ? {} : { level: Number(level) }) }
}

/** Only what the run properties say themselves. */
export function textStyle(properties: XmlNode | undefined): TextStyle {
  const style: TextStyle = {}
  for (const node of elements(properties)) {
    if (node.name === 'b') style.bold = isOn(node.attributes.val ?? '1')
    else if (node.name === 'vanish') style.hidden = isOn(node.attributes.val ?? '1')
    else if (node.name === 'caps') style.capitals = isOn(node.attributes.val ?? '1')
    else if (node.name === 'strike' || node.name === 'dstrike') style.struck = isOn(node.attributes.val ?? '1')
    else if (node.name === 'rFonts' && (node.attributes.ascii ?? node.attributes.hAnsi))
      style.font = node.attributes.ascii ?? node.attributes.hAnsi ?? ''
  }
  return style
}

function isOn(value: string | undefined): boolean {
  return value !== undefined && value !== '0' && value !== 'false' && value !== 'off'
}
