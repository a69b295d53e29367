/** Text and dates as the page shows them. */
import type { WorldMessage, WorldTable } from '../world.js'
import { html } from './lib.js'

const WEEKDAYS = ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy']
const KINDS: Readonly<Record<string, string>> = {
  working: 'ngày làm việc',
  weekend: 'ngày nghỉ cuối tuần',
  holiday: 'ngày lễ',
  in_lieu: 'ngày nghỉ bù',
  swap_off: 'ngày nghỉ hoán đổi',
  swap_work: 'ngày làm bù',
}

/** 'thứ Năm, 12/01/2023', as the bot writes it. */
export function dayInWords(date: string): string {
  const [year, month, day] = date.split('-')
  return `${WEEKDAYS[new Date(`${date}T00:00:00Z`).getUTCDay()]}, ${day}/${month}/${year}`
}

/** A day after `today` as somebody types it, '30/1' or '30/01/2023'; without a year the next one that comes. null: none. */
export function dateTyped(text: string, today: string): string | null {
  const [, day, month, year] = /^\s*(\d{1,2})[/.\s-](\d{1,2})(?:[/.\s-](\d{4}))?\s*$/.exec(text) ?? []
  if (!day || !month) return null
  const iso = (y: number) => `${y}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const isDay = (date: string) => !Number.isNaN(Date.parse(date)) && new Date(date).toISOString().startsWith(date)
  const now = Number(today.slice(0, 4))
  const years = year ? [Number(year)] : [now, now + 1]
  return years.map(iso).find((date) => isDay(date) && date > today) ?? null
}

export function kindInWords(kind: string, name: string | null): string {
  return name ?? KINDS[kind] ?? kind
}

/** The civil date and the time in Vietnam. */
export function dateOf(iso: string): string {
  return new Date(Date.parse(iso) + 7 * 3_600_000).toISOString().slice(0, 10)
}

export function timeOf(iso: string): string {
  return new Date(Date.parse(iso) + 7 * 3_600_000).toISOString().slice(11, 16)
}

export function sizeInWords(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`
  return bytes < 1_048_576 ? `${Math.round(bytes / 1024)} KB` : `${(bytes / 1_048_576).toFixed(1)} MB`
}

/** The message's text with its marked pieces. Pieces that lie inside others are shown by the outer one. */
export function markedText(message: Pick<WorldMessage, 'text' | 'entities'>): unknown {
  const pieces: unknown[] = []
  let at = 0
  for (const entity of [...message.entities].sort((a, b) => a.offset - b.offset)) {
    if (entity.offset < at) continue
    pieces.push(...linked(message.text.slice(at, entity.offset)))
    const text = message.text.slice(entity.offset, entity.offset + entity.length)
    pieces.push(marked(entity.type, text))
    at = entity.offset + entity.length
  }
  return [...pieces, ...linked(message.text.slice(at))]
}

/** The text before the table, its rows, and the text after it. */
export function aroundTable(message: WorldMessage, { from, to, rows }: WorldTable) {
  const part = (start: number, end: number) => ({
    text: message.text.slice(start, end).trim(),
    entities: message.entities
      .filter((e) => e.offset >= start && e.offset + e.length <= end)
      .map((e) => ({ ...e, offset: e.offset - start })),
  })
  return { above: part(0, from), rows, below: part(to, message.text.length) }
}

/** Addresses open, as they do in the app. */
function linked(text: string): unknown[] {
  return text
    .split(/(https?:\/\/[^\s]+)/)
    .flatMap((piece, i) =>
      i % 2 ? [html`<a href=${piece} target="_blank" rel="noreferrer">${piece}</a>`] : wholeCodes(piece),
    )
}

const CODES = /((?<![\p{L}\p{N}])(?:[QHT]\d{1,2}|N|V)-\d{1,3}[a-z]?)/iu

/** A task's code stays on one line: a browser breaks 'Q1-3' at its hyphen. */
export function wholeCodes(text: string): unknown[] {
  return text.split(CODES).map((piece, i) => (i % 2 ? html`<span class="whole">${piece}</span>` : piece))
}

function marked(type: string, text: string): unknown {
  switch (type) {
    case 'bold':
      return html`<strong>${wholeCodes(text)}</strong>`
    case 'italic':
      return html`<em>${wholeCodes(text)}</em>`
    case 'code':
    case 'pre':
      return html`<code>${text}</code>`
    case 'mention':
    case 'text_mention':
    case 'bot_command':
      return html`<span class="mention">${text}</span>`
    default:
      return wholeCodes(text)
  }
}
