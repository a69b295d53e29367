/** Which letters the bytes and signs of RTF are. */
import { fromTcvn3, tcvn3Font } from './tcvn3.js'

/** Control words that stand for a letter. */
export const SIGNS: Record<string, string> = {
  tab: '\t',
  line: '\n',
  '~': ' ',
  _: '-',
  emdash: '—',
  endash: '–',
  lquote: "'",
  rquote: "'",
  ldblquote: '"',
  rdblquote: '"',
  bullet: '•',
  '{': '{',
  '}': '}',
  '\\': '\\',
}

/** Which letters bytes are, font by font. */
export function createLetters() {
  const pages = new Map<number, number>()
  const names = new Map<number, string>()
  let standard = 1252
  const decoders = new Map<number, string[]>()
  const table = (page: number): string[] => {
    const made = decoders.get(page) ?? tableOf(page)
    decoders.set(page, made)
    return made
  }
  const oldFont = (font: number) => tcvn3Font((names.get(font) ?? '').replace(/[;\s]+$/, ''))
  return {
    page(number: number) {
      standard = number
    },
    charset(font: number, charset: number) {
      const page = CHARSETS[charset]
      if (page) pages.set(font, page)
    },
    nameFont(font: number, text: string) {
      names.set(font, (names.get(font) ?? '') + text)
    },
    isOld: (font: number, byte: number) => byte > 127 && oldFont(font) !== undefined,
    of(font: number, byte: number): string {
      const kind = oldFont(font)
      if (!kind) return table(pages.get(font) ?? standard)[byte] ?? ''
      const modern = fromTcvn3(String.fromCharCode(byte))
      return kind === 'capitals' ? modern.toUpperCase() : modern
    },
  }
}

/** Windows' numbers for the encodings of fonts. */
const CHARSETS: Record<number, number> = { 0: 1252, 163: 1258, 238: 1250, 204: 1251, 161: 1253, 162: 1254 }

function tableOf(page: number): string[] {
  const known = page >= 1250 && page <= 1258 ? page : 1252
  const decoder = new TextDecoder(`windows-${known}`)
  return Array.from({ length: 256 }, (_, byte) => decoder.decode(Uint8Array.of(byte)))
}
