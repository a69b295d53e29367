/** A message with a table, as Telegram's rich HTML (InputRichMessage.html; Bot API 10.1, June 2026). */
import type { InputRichMessage } from 'grammy/types'
import type { Line, Span, Table } from '../../application/message.js'
import { clean } from '../values.js'

export function richOf({ above, rows, below }: Table): InputRichMessage {
  const html = [
    paragraph(above),
    rows.length > 0 ? `<table bordered striped>${rows.map(row).join('')}</table>` : '',
    paragraph(below),
  ].join('')
  // A code such as Q1-3 or a date is no telephone number.
  return { html, skip_entity_detection: true }
}

function paragraph(lines: readonly Line[]): string {
  return lines.length === 0 ? '' : `<p>${lines.map(inline).join('<br>')}</p>`
}

/** One cell goes across both columns. */
function row(cells: readonly Line[]): string {
  const across = cells.length === 1 ? ' colspan="2"' : ''
  return `<tr>${cells.map((cell) => `<td${across} align="left" valign="top">${inline(cell)}</td>`).join('')}</tr>`
}

function inline(line: Line): string {
  return line.map(spanOf).join('')
}

function spanOf(span: Span): string {
  if (typeof span === 'string') return escaped(span)
  if ('bold' in span) return `<b>${escaped(span.bold)}</b>`
  if ('italic' in span) return `<i>${escaped(span.italic)}</i>`
  return escaped(span.mention)
}

function escaped(text: string): string {
  return clean(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
