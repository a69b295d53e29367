/**
 * Said lines as text and entities. Styles are given by position and never by markup, so no character of a task's wording
 * can be taken for markup and nothing is escaped.
 */
import type { MessageEntity } from 'grammy/types'
import type { Line, Span } from '../../application/message.js'

/** Offsets and lengths in UTF-16 units, as the Bot API counts (MessageEntity). Lines are joined by a line feed. */
export function toEntities(lines: readonly Line[]): { text: string; entities: MessageEntity[] } {
  let text = ''
  const entities: MessageEntity[] = []
  lines.forEach((line, i) => {
    if (i > 0) text += '\n'
    for (const span of line) {
      const { words, style } = read(span)
      // Telegram refuses an entity without length.
      if (style && words.length > 0) entities.push({ ...style, offset: text.length, length: words.length })
      text += words
    }
  })
  return { text, entities }
}

type Style =
  | { type: 'bold' | 'italic' | 'mention' }
  | { type: 'text_mention'; user: { id: number; is_bot: false; first_name: string } }

function read(span: Span): { words: string; style: Style | null } {
  if (typeof span === 'string') return { words: span, style: null }
  if ('bold' in span) return { words: span.bold, style: { type: 'bold' } }
  if ('italic' in span) return { words: span.italic, style: { type: 'italic' } }
  // By username it always reaches the person; by id only where Telegram has let the bot see the person before.
  if (span.username !== null) return { words: `@${span.username}`, style: { type: 'mention' } }
  const user = { id: Number(span.account), is_bot: false as const, first_name: span.mention }
  return { words: span.mention, style: { type: 'text_mention', user } }
}

/** The text alone, for a notice that knows no styles. */
export function toPlainText(lines: readonly Line[]): string {
  return toEntities(lines).text
}

/** At most `max` UTF-16 units, cut between characters as people see them, with '…' where something was cut. */
export function shorten(text: string, max: number): string {
  if (text.length <= max) return text
  let kept = ''
  for (const { segment } of new Intl.Segmenter('vi').segment(text)) {
    if (kept.length + segment.length > max - 1) break
    kept += segment
  }
  return `${kept}…`
}
