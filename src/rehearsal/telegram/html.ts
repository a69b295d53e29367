/** Telegram's HTML: few tags, and an error for everything else. */
import type { WorldMessage } from '../world.js'
import { badRequest } from './limits.js'

const TYPES: Readonly<Record<string, string>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  u: 'underline',
  ins: 'underline',
  s: 'strikethrough',
  strike: 'strikethrough',
  del: 'strikethrough',
  code: 'code',
  pre: 'pre',
  blockquote: 'blockquote',
  a: 'text_link',
}
const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' }

export function parseHtml(html: string): Pick<WorldMessage, 'text' | 'entities'> {
  const entities: WorldMessage['entities'] = []
  const open: { tag: string; offset: number; url?: string }[] = []
  let text = ''
  for (const piece of html.split(/(<[^>]*>?|&[a-z#0-9]+;)/i).filter((p) => p !== '')) {
    const named = /^&(\w+);$/.exec(piece)
    const tag = /^<(\/?)([a-z]+)((?:\s[^>]*)?)>$/i.exec(piece)
    if (named) text += NAMED[named[1] ?? ''] ?? piece
    else if (tag) close(tag[1] === '/', (tag[2] ?? '').toLowerCase(), tag[3] ?? '')
    else if (piece.startsWith('<'))
      throw badRequest(
        `can't parse entities: Unsupported start tag "${piece.slice(1, 12)}" at byte offset ${text.length}`,
      )
    else text += piece
  }
  const left = open.at(-1)
  if (left) throw badRequest(`can't parse entities: Can't find end tag corresponding to start tag "${left.tag}"`)
  return { text, entities }

  function close(isEnd: boolean, tag: string, attributes: string): void {
    const type = TYPES[tag]
    if (!type) throw badRequest(`can't parse entities: Unsupported start tag "${tag}" at byte offset ${text.length}`)
    if (!isEnd) {
      const url = /href="([^"]*)"/.exec(attributes)?.[1]
      open.push({ tag, offset: text.length, ...(url ? { url } : {}) })
      return
    }
    const started = open.pop()
    if (started?.tag !== tag)
      throw badRequest(
        `can't parse entities: Unmatched end tag at byte offset ${text.length}, expected "</${started?.tag ?? ''}>", found "</${tag}>"`,
      )
    if (text.length > started.offset)
      entities.push({
        type,
        offset: started.offset,
        length: text.length - started.offset,
        ...(started.url ? { url: started.url } : {}),
      })
  }
}
