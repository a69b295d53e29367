/** Rich messages (Bot API 10.1), as far as this bot writes them: paragraphs and a table; an error for everything else. */
import type { WorldMessage } from '../world.js'
import { badRequest } from './limits.js'

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' }
const STYLES: Readonly<Record<string, string>> = { b: 'bold', i: 'italic' }
const TAGS = new Set(['p', 'br', 'table', 'tr', 'td', 'th', ...Object.keys(STYLES)])
/** RichMessage limits of the documentation: letters, blocks (rows of a table count), columns. */
const MOST = { letters: 32_768, blocks: 500, columns: 20 }

/** What a reader sees: a row of the table is a line, its cells parted by ': '. */
export function parseRich(given: unknown): Pick<WorldMessage, 'text' | 'entities' | 'table'> {
  const { html, markdown, blocks } = (given ?? {}) as { html?: string; markdown?: string; blocks?: unknown }
  if (typeof html !== 'string' || markdown !== undefined || blocks !== undefined)
    throw badRequest('exactly one of the fields html, markdown, or blocks must be used; the rehearsal knows html')
  const entities: WorldMessage['entities'] = []
  const open: { tag: string; offset: number }[] = []
  const rows: string[][] = []
  const span: { from: number; to: number }[] = []
  let text = ''
  let pieces = 0
  const lineEnds = () => (text === '' || text.endsWith('\n') ? '' : '\n')
  for (const piece of html.split(/(<[^>]*>?|&[a-z#0-9]+;)/i).filter((p) => p !== '')) {
    const named = /^&(\w+);$/.exec(piece)
    const tag = /^<(\/?)([a-z]+)(?:\s[^>]*)?>$/i.exec(piece)
    if (named) text += NAMED[named[1] ?? ''] ?? piece
    else if (tag) take(tag[1] === '/', (tag[2] ?? '').toLowerCase())
    else if (piece.startsWith('<'))
      throw badRequest(`can't parse rich message: unsupported tag "${piece.slice(0, 12)}"`)
    else text += piece
  }
  const [left] = open
  if (left) throw badRequest(`can't parse rich message: can't find end tag of "${left.tag}"`)
  if (text.trim() === '') throw badRequest('message text is empty')
  if (text.length > MOST.letters || pieces > MOST.blocks) throw badRequest('message is too long')
  if (rows.some((row) => row.length > MOST.columns)) throw badRequest('too many columns in a table')
  return { text: text.trimEnd(), entities, table: span[0] ? { ...span[0], rows } : null }

  function take(isEnd: boolean, tag: string): void {
    if (!TAGS.has(tag)) throw badRequest(`can't parse rich message: unsupported tag "${tag}"`)
    if (tag === 'br') text += '\n'
    else if (isEnd) close(tag)
    else begin(tag)
  }

  function begin(tag: string): void {
    if (tag === 'p' || tag === 'table' || tag === 'tr') text += lineEnds()
    if (tag === 'p' || tag === 'tr') pieces += 1
    if (tag === 'tr') rows.push([])
    if (tag === 'table' && span.push({ from: text.length, to: text.length }) > 1)
      throw badRequest('the rehearsal knows one table in a message')
    if ((tag === 'td' || tag === 'th') && (rows.at(-1)?.length ?? 0) > 0) text += ': '
    open.push({ tag, offset: text.length })
  }

  function close(tag: string): void {
    const started = open.pop()
    if (started?.tag !== tag) throw badRequest(`can't parse rich message: unmatched end tag "${tag}"`)
    if (tag === 'td' || tag === 'th') rows.at(-1)?.push(text.slice(started.offset))
    const [table] = span
    if (tag === 'table' && table) table.to = text.length
    const type = STYLES[tag]
    if (type && text.length > started.offset)
      entities.push({ type, offset: started.offset, length: text.length - started.offset })
  }
}
