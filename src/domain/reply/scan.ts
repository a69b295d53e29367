/** A text cut into words, numbers, signs and punctuation, in one pass: everything typed passes here, so it is kept cheap. */

const LETTER = 1
const DIGIT = 2
const JOINER = 3
const POINT = 4
const SPACE = 5
const SIGN = 6

/** 'd/c', 'KH-UBND', "it's", '15/3', '1.5' */
const JOINERS = "/.-'"
const POINTS = '.,;:!?…()\n'

const KINDS = new Uint8Array(0x2000)
for (let code = 0; code < KINDS.length; code++) KINDS[code] = kindOfUnknown(String.fromCharCode(code))

function kindOfUnknown(char: string): number {
  if (/[\p{L}\p{M}]/u.test(char)) return LETTER
  if (/\d/.test(char)) return DIGIT
  if (POINTS.includes(char) && char !== '.') return POINT
  if (JOINERS.includes(char)) return JOINER
  return /\s/.test(char) ? SPACE : SIGN
}

function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at)
  return code < KINDS.length ? (KINDS[code] ?? SIGN) : kindOfUnknown(text.charAt(at))
}

export function cut(text: string): string[] {
  const parts: string[] = []
  for (let at = 0; at < text.length; ) {
    const kind = kindAt(text, at)
    const end = kind === SPACE ? at + 1 : endOf(text, at, kind)
    if (kind !== SPACE) parts.push(text.slice(at, end))
    at = end
  }
  return parts
}

function endOf(text: string, from: number, kind: number): number {
  if (kind === LETTER || kind === DIGIT) return endOfWord(text, from)
  if (kind === POINT || text.charAt(from) === '.') return endOfPoints(text, from)
  return kind === SIGN ? endOfSign(text, from) : from + 1
}

/** 'KH-UBND' behind '118/': the number of a document, and no count. */
const OF_A_DOCUMENT = /^\/[A-ZĐ][A-ZĐ][A-ZĐa-z&-]*(?![\p{L}\d])/u

/** Letters and digits, with joiners (and, in a number, commas) between them; a percent sign belongs to its number. */
function endOfWord(text: string, from: number): number {
  let at = from + 1
  const isNumber = kindAt(text, from) === DIGIT
  for (; at < text.length; at++) {
    const kind = kindAt(text, at)
    if (kind === LETTER || kind === DIGIT) continue
    const joins = kind === JOINER || (isNumber && text.charAt(at) === ',')
    const next = at + 1 < text.length ? kindAt(text, at + 1) : SPACE
    if (isNumber && text.charAt(at) === '/') {
      const number = OF_A_DOCUMENT.exec(text.slice(at, at + 30))
      if (number) return at + number[0].length
    }
    if (!joins || (isNumber ? next !== DIGIT : next !== LETTER && next !== DIGIT)) break
  }
  if (!isNumber) return at
  if (text.charAt(at) === '%') return at + 1
  return text.charAt(at) === ' ' && text.charAt(at + 1) === '%' ? at + 2 : at
}

function endOfPoints(text: string, from: number): number {
  let at = from + 1
  while (at < text.length && POINTS.includes(text.charAt(at))) at++
  return at
}

/** An emoji with what modifies it. */
function endOfSign(text: string, from: number): number {
  const code = text.codePointAt(from) ?? 0
  let at = from + (code > 0xffff ? 2 : 1)
  for (; at < text.length; ) {
    const next = text.codePointAt(at) ?? 0
    const modifies = next === 0xfe0f || next === 0x200d || (next >= 0x1f3fb && next <= 0x1f3ff)
    if (!modifies) break
    at += next > 0xffff ? 2 : 1
  }
  return at
}
