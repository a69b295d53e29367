/** What a tag and its own style say about the text inside it. */
import type { DefaultTreeAdapterMap } from 'parse5'
import { tcvn3Font } from './tcvn3.js'

type Element = DefaultTreeAdapterMap['element']

export interface InlineStyle {
  bold: boolean
  struck: boolean
  capitals: boolean
  heading: boolean
  link: boolean
  tcvn3: boolean
  preformatted: boolean
}

export function styleOf(node: Element, around: InlineStyle): InlineStyle {
  const { tagName: tag } = node
  const css = attribute(node, 'style').toLowerCase()
  const font = fontOf(node)
  return {
    bold: boldness(tag, css) ?? around.bold,
    struck: around.struck || /^(?:s|strike)$/.test(tag) || /text-decoration[^;]*line-through/.test(css),
    capitals: /text-transform:\s*uppercase/.test(css) || font === 'capitals' || (font ? false : around.capitals),
    heading: around.heading || /^h[1-6]$/.test(tag),
    link: around.link || (tag === 'a' && attribute(node, 'href') !== ''),
    tcvn3: font === undefined ? around.tcvn3 : font !== 'modern',
    preformatted: around.preformatted || tag === 'pre' || /white-space:\s*pre/.test(css),
  }
}

function boldness(tag: string, css: string): boolean | undefined {
  const weight = /font-weight:\s*(bold|bolder|normal|lighter|\d{3})/.exec(css)?.[1]
  if (weight) return /^bold|^[6-9]/.test(weight)
  return /^(?:b|strong|h[1-6]|th)$/.test(tag) ? true : undefined
}

function fontOf(node: Element): 'plain' | 'capitals' | 'modern' | undefined {
  const family = /font-family:\s*["']?([^"';,]+)/i.exec(attribute(node, 'style'))?.[1] ?? attribute(node, 'face')
  return family === '' ? undefined : (tcvn3Font(family.trim()) ?? 'modern')
}

export function isHidden(node: Element): boolean {
  if (node.attrs.some((one) => one.name === 'hidden')) return true
  return /display:\s*none|visibility:\s*hidden|mso-hide:\s*all/i.test(attribute(node, 'style'))
}

function attribute(node: Element, name: string): string {
  return node.attrs.find((one) => one.name === name)?.value ?? ''
}
