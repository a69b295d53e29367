/** Text as a platform counts it, in UTF-16 units, and lines broken where people would break them. */
import type { Line, Span } from '../application/message.js'

const characters = new Intl.Segmenter('vi', { granularity: 'grapheme' })

/** Lines are joined by a line feed. */
export function linesLength(lines: readonly Line[]): number {
  return lines.reduce((sum, line) => sum + line.reduce((n, span) => n + spanLength(span), 0), lines.length - 1)
}

/** A line as pieces of at most `room`, broken after a space or, in a long word, between characters. Loses nothing. */
export function broken(line: Line, room: number): Line[] {
  const found: Span[][] = [[]]
  let left = room
  for (const span of line) {
    let rest: Span = span
    while (spanLength(rest) > left) {
      const cut = typeof rest === 'object' && 'mention' in rest ? 0 : cutAt(textOf(rest), left, left < room)
      if (cut > 0) found.at(-1)?.push(withText(rest, textOf(rest).slice(0, cut)))
      else if (left === room) break
      rest = withText(rest, textOf(rest).slice(cut))
      found.push([])
      left = room
    }
    found.at(-1)?.push(rest)
    left -= spanLength(rest)
  }
  return found
}

/** Where to cut a text so that at most `room` units stay before it; 0: rather begin a new line. */
function cutAt(text: string, room: number, mayBeginAnew: boolean): number {
  const space = text.lastIndexOf(' ', room - 1) + 1
  if (space > room / 2) return space
  if (mayBeginAnew) return space
  const character = characters.segment(text).containing(room)
  return character && character.index > 0 ? character.index : room
}

function spanLength(span: Span): number {
  // A platform shows a person by name or by '@' and username; the longer one counts.
  if (typeof span === 'object' && 'mention' in span)
    return Math.max(span.mention.length, (span.username?.length ?? 0) + 1)
  return textOf(span).length
}

function textOf(span: Span): string {
  if (typeof span === 'string') return span
  if ('bold' in span) return span.bold
  return 'italic' in span ? span.italic : span.mention
}

function withText(span: Span, text: string): Span {
  if (typeof span === 'string') return text
  if ('bold' in span) return { bold: text }
  return 'italic' in span ? { italic: text } : span
}
