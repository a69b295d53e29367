/** From blocks to messages that fit: broken between blocks, numbered, each part with the buttons of its own blocks. */
import type { Capabilities, Line, Said, Span } from '../application/message.js'
import type { Block, Offer, Speech } from './speech.js'

/** Room for '(12/34)' and the line that lists the words. */
const RESERVE = 16

export function split(speech: Speech, blocks: readonly Block[], capabilities: Capabilities): Said[] {
  const room = capabilities.maxText - RESERVE
  const parts: Block[][] = []
  let current: Block[] = []
  for (const piece of blocks.flatMap((b) => fitting(withWords(speech, b, capabilities), room))) {
    const joined = [...current, piece]
    if (current.length && (lengthOf(joined) > room || buttonsOf(joined) > capabilities.maxButtons)) {
      parts.push(current)
      current = [piece]
    } else current = joined
  }
  if (current.length) parts.push(current)
  return parts.map((part, index) =>
    said(speech, part, parts.length === 1 ? null : { page: index + 1, pages: parts.length }, capabilities),
  )
}

function said(
  speech: Speech,
  part: readonly Block[],
  number: { page: number; pages: number } | null,
  capabilities: Capabilities,
): Said {
  const lines = part.flatMap((b, index) => (index === 0 ? b.lines : [[], ...b.lines]))
  return {
    lines: number ? [...lines, [speech.t('group.continued', number)]] : lines,
    buttons: capabilities.buttons
      ? part.flatMap((b) => b.offers).map((row) => row.map(({ label, action }) => ({ label, action })))
      : [],
    tasks: [...new Set(part.flatMap((b) => b.tasks))],
  }
}

/** Where there are no buttons, a block ends with the words that do the same. */
function withWords({ t }: Speech, block: Block, capabilities: Capabilities): Block {
  const words = block.offers.flat().map((offer: Offer) => offer.word)
  if (capabilities.buttons || words.length === 0) return block
  return { ...block, lines: [...block.lines, [t('words.lead', { words: words.join(' · ') })]] }
}

/** A block that is too long by itself is broken between its lines; a line that is too long, between words. */
function fitting(block: Block, room: number): Block[] {
  if (lengthOf([block]) <= room) return [block]
  const pieces: Block[] = []
  let lines: Line[] = []
  for (const line of block.lines.flatMap((l) => brokenLine(l, room))) {
    const joined = [...lines, line]
    if (lines.length && linesLength(joined) > room) {
      pieces.push({ lines, offers: [], tasks: block.tasks })
      lines = [line]
    } else lines = joined
  }
  return [...pieces, { lines, offers: block.offers, tasks: block.tasks }]
}

function brokenLine(line: Line, room: number): Line[] {
  if (linesLength([line]) <= room) return [line]
  const pieces: Line[] = []
  let rest = line.map(textOf).join('')
  while (rest.length > room) {
    const space = rest.lastIndexOf(' ', room)
    const cut = wholeCharacters(rest, space > room / 2 ? space : room)
    pieces.push([rest.slice(0, cut)])
    rest = rest.slice(cut).trimStart()
  }
  return [...pieces, [rest]]
}

/** Not between the two halves of an emoji. */
function wholeCharacters(text: string, cut: number): number {
  const code = text.charCodeAt(cut - 1)
  return code >= 0xd800 && code <= 0xdbff ? cut - 1 : cut
}

function lengthOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, b) => sum + linesLength(b.lines) + 1, 0)
}

function linesLength(lines: readonly Line[]): number {
  return lines.reduce((sum, line) => sum + line.reduce((n, span) => n + textOf(span).length, 0) + 1, 0)
}

function buttonsOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, b) => sum + b.offers.flat().length, 0)
}

function textOf(span: Span): string {
  if (typeof span === 'string') return span
  if ('bold' in span) return span.bold
  return 'italic' in span ? span.italic : span.mention
}
