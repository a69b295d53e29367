/**
 * Plain text and Markdown to blocks: paragraphs put together again where lines were broken, tables by tab, by '|' and
 * in Markdown, simple HTML tags taken as what they mean.
 */
import { fold } from '../domain/vietnamese.js'
import { type Block, isCapitals, markerOf, type PlainDocument, singleSpaced, textBlock } from './document.js'
import { inForce, struck } from './formats/struck.js'
import { BODY } from './issuer.js'
import { readTable } from './text-tables.js'

/** One line of the source, freed of Markdown and tags. */
export interface SourceLine {
  /** Tabs are kept: they part cells. */
  text: string
  line: number
  bold: boolean
  heading: boolean
  /** Markdown's forced line break at the end. */
  breakAfter: boolean
}

export function readText(text: string): PlainDocument {
  const struckOut: string[] = []
  const lines = sourceLines(
    inForce(markedStruck(text), struckOut)
      .replace(/\r\n?|\u2028|\u2029/g, '\n')
      .split('\n'),
  )
  const style = lineStyle(lines)
  const blocks: Block[] = []
  for (let at = 0; at < lines.length; ) {
    const table = readTable(lines, at)
    if (table) {
      blocks.push(table.table)
      at = table.next
      continue
    }
    const end = paragraphEnd(lines, at, style)
    const block = paragraph(lines.slice(at, end))
    if (block) blocks.push(block)
    at = end
  }
  return { blocks, oldEncoding: null, ...(struckOut.length > 0 ? { struckOut } : {}) }
}

/** "~~15/3~~ 20/3", "<s>15/3</s>" */
function markedStruck(text: string): string {
  return text.replace(/~~(?!~)([^~\n]+)~~(?!~)|<(s|del|strike)>([^<\n]*)<\/\2>/gi, (_, marked, _tag, tagged) =>
    struck(String(marked ?? tagged)),
  )
}

/** Bold may begin on one line and end on a later one; a blank line ends it. */
function sourceLines(raw: readonly string[]): SourceLine[] {
  let inBold = false
  return raw.map((text, index) => {
    const marks = text.match(/\*{2,3}/g)?.length ?? 0
    const from = inBold
    inBold = text.trim() !== '' && marks % 2 === 1 ? !inBold : text.trim() !== '' && inBold
    return sourceLine(text, index, { from, to: inBold })
  })
}

function sourceLine(raw: string, index: number, bolds: { from: boolean; to: boolean }): SourceLine {
  const heading = /^\s{0,3}#{1,6}\s+/.exec(raw)
  const body = (heading ? raw.slice(heading[0].length).replace(/\s#+\s*$/, '') : raw).replace(
    /^(\s*)\*\s+(?!\*)/,
    '$1- ',
  )
  const bare = body.trim()
  const bold =
    bare.length > 4 &&
    (bolds.from || /^(?:\*{2,3}|__|<b>|<strong>)/i.test(bare)) &&
    (bolds.to || /(?:\*{2,3}|__|<\/b>|<\/strong>)$/i.test(bare))
  return {
    text: withoutMarkup(body),
    line: index + 1,
    bold,
    heading: heading !== null,
    breakAfter: /(?: {2}|\\|<br\s?\/?>\s?)$/i.test(raw),
  }
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }

/** The text without emphasis marks, tags and escapes; `<br>` becomes a line break. */
function withoutMarkup(text: string): string {
  return text
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/<\/?(?:b|i|u|em|strong|span|p|font|sup|sub|center|div|a)(?:\s[^<>]{0,500})?>/gi, '')
    .replace(/&(?:(amp|lt|gt|quot|apos|nbsp)|#(\d{1,6})|#x([\da-f]{1,5}));/gi, (whole, name, decimal, hex) => {
      if (name) return ENTITIES[String(name).toLowerCase()] ?? whole
      const code = decimal ? Number(decimal) : Number.parseInt(String(hex), 16)
      return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000) ? String.fromCodePoint(code) : ''
    })
    .replace(/\*+/g, '')
    .replace(/(^|[\s(])_{1,2}(?=\S)([^_\n]{1,500}?)_{1,2}(?=[\s).,;:]|$)/g, '$1$2')
    .replace(/\\([\\`*_{}[\]()#+.!|-])/g, '$1')
}

interface LineStyle {
  /** Lines are broken at a width, so that a paragraph takes several. */
  wrapped: boolean
  width: number
}

function lineStyle(lines: readonly SourceLine[]): LineStyle {
  let text = 0
  let continuing = 0
  const lengths: number[] = []
  for (const [i, line] of lines.entries()) {
    if (!line.text.trim()) continue
    text += 1
    lengths.push(line.text.length)
    if (lines[i - 1]?.text.trim() && /^\p{Ll}/u.test(line.text.trim()) && !markerOf(line.text.trim())) continuing += 1
  }
  lengths.sort((a, b) => a - b)
  const width = lengths[Math.floor(lengths.length * 0.95)] ?? 0
  return { wrapped: width <= 130 && continuing >= 3 && continuing > text * 0.1, width }
}

function paragraphEnd(lines: readonly SourceLine[], from: number, style: LineStyle): number {
  let at = from + 1
  while (at < lines.length && continues(lines, at, style) && !readTable(lines, at)) at += 1
  return at
}

const OWN_LINE =
  /^(?:so\s*:|noi nhan|tm\.|t\/m|kt\.|tl\.|tuq\.|q\.|kinh gui|can cu |(?:thoi gian|thoi han|don vi|co quan|ket qua|san pham|dia diem|thanh phan)[^:.]{0,40}:|cong hoa xa hoi|doc lap - tu do|-{3,}|_{3,})/

function continues(lines: readonly SourceLine[], at: number, style: LineStyle): boolean {
  const before = lines[at - 1]
  const here = lines[at]
  if (!before || !here) return false
  const [previous, next] = [before.text.trim(), here.text.trim()]
  if (!previous || !next || here.heading || before.heading || before.breakAfter) return false
  if (isRule(previous) || isRule(next)) return false
  if (isMarkerAlone(previous)) return true
  if (markerOf(next) && !endsOpen(previous)) return false
  if (/^[\p{Lu}_-]/u.test(next) && OWN_LINE.test(fold(next))) return false
  if (isCapitals(previous) !== isCapitals(next) && !/^\d/.test(next)) return false
  if (isCapitals(next) && [previous, next].every((line) => BODY.test(fold(line)))) return false
  if (/^\p{Ll}/u.test(next)) return !/[.:;]$/.test(previous) || previous.length > style.width - 15
  if (!style.wrapped) return endsOpen(previous)
  return !/[.:;!?]$/.test(previous) || previous.length > style.width - 15
}

/** The line stops where no sentence stops: a date, a number or an enumeration is cut in two. */
function endsOpen(text: string): boolean {
  return (
    /(?:^|\s)(?:(?<!(?:hang|moi|tung) )(?:ngay|thang|quy)|(?<!(?:viet|hang|moi|tung) )nam|so|dieu|khoan|muc|va|cua|tai|theo|ve)$|,$/.test(
      fold(text),
    ) && text.length > 15
  )
}

function isMarkerAlone(text: string): boolean {
  return text.length <= 8 && markerOf(`${text} A`)?.length === text.length + 1
}

function isRule(text: string): boolean {
  return /^[-_=*.\s–—]{3,}$|^\|$/.test(text)
}

function paragraph(lines: readonly SourceLine[]): Block | undefined {
  const first = lines[0]
  const text = singleSpaced(lines.map((line) => line.text.replace(/\t/g, ' ')).join(' '))
  if (!first || !text || isRule(text)) return undefined
  return textBlock(text, first.line, { bold: lines.every((line) => line.bold), heading: first.heading })
}
