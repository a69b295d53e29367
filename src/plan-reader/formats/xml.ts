/** XML to a small tree. Names lose their prefix; document types, and with them entities and external references, are refused. */
import { Parser } from 'htmlparser2'
import { refuse } from './unreadable.js'

export interface XmlNode {
  name: string
  attributes: Record<string, string>
  children: (XmlNode | string)[]
}

/** No word processor nests deeper; what does is made to overflow. */
const DEEPEST = 256
/** A document of some thousand pages. */
const MOST_NODES = 900_000
const CHUNK = 65_536

/** The root; refuses what is no XML. Elements in `skipped` are left out with all that is in them. */
export function readXml(bytes: Uint8Array, skipped: ReadonlySet<string> = new Set()): XmlNode {
  const root: XmlNode = { name: '', attributes: {}, children: [] }
  const open: XmlNode[] = [root]
  let skippedDepth = 0
  let nodes = 0
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const local = localName(name)
        if (skippedDepth > 0 || skipped.has(local)) {
          skippedDepth += 1
          return
        }
        nodes += 1
        if (open.length > DEEPEST) refuse('damaged')
        if (nodes > MOST_NODES) refuse('too_long')
        const node: XmlNode = { name: local, attributes: withoutPrefixes(attributes), children: [] }
        open.at(-1)?.children.push(node)
        open.push(node)
      },
      ontext(text) {
        if (skippedDepth === 0 && open.length > 1) addText(open.at(-1), text)
      },
      onclosetag() {
        if (skippedDepth > 0) skippedDepth -= 1
        else open.pop()
      },
      onprocessinginstruction(name) {
        if (name.startsWith('!')) refuse('damaged')
      },
    },
    { xmlMode: true },
  )
  feed(parser, bytes)
  const [document] = elements(root)
  return document ?? refuse('damaged')
}

function feed(parser: Parser, bytes: Uint8Array): void {
  const decoder = new TextDecoder(encodingOf(bytes))
  for (let at = 0; at < bytes.length; at += CHUNK)
    parser.write(decoder.decode(bytes.subarray(at, at + CHUNK), { stream: true }))
  parser.write(decoder.decode())
  parser.end()
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
}

/** Text comes in pieces, cut at entities. */
function addText(node: XmlNode | undefined, text: string): void {
  const last = node?.children.length ? node.children.at(-1) : undefined
  if (typeof last === 'string' && node) node.children[node.children.length - 1] = last + text
  else node?.children.push(text)
}

const NONE: Record<string, string> = {}

function withoutPrefixes(attributes: Record<string, string>): Record<string, string> {
  let own: Record<string, string> | undefined
  for (const name in attributes) {
    if (name.startsWith('xmlns') || name.includes('rsid')) continue
    own ??= {}
    own[localName(name)] = attributes[name] ?? ''
  }
  return own ?? NONE
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

export function elements(node: XmlNode | undefined, name?: string): XmlNode[] {
  const found: XmlNode[] = []
  for (const child of node?.children ?? [])
    if (typeof child !== 'string' && (name === undefined || child.name === name)) found.push(child)
  return found
}

/** The element at the end of the path of first children. */
export function child(node: XmlNode | undefined, ...path: string[]): XmlNode | undefined {
  let at = node
  for (const name of path) at = at?.children.find((one): one is XmlNode => typeof one !== 'string' && one.name === name)
  return at
}

/** All elements of this name below, outermost first; none inside another of them. */
export function below(node: XmlNode, name: string): XmlNode[] {
  return elements(node).flatMap((one) => (one.name === name ? [one] : below(one, name)))
}

export function textOf(node: XmlNode | undefined): string {
  return (node?.children ?? []).map((one) => (typeof one === 'string' ? one : textOf(one))).join('')
}
