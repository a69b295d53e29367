/** Words typed with the input method off or half on: 'roofi', 'ddax', 'ro62i', 'd9a4'. Given back as keys, with the marks that were meant. */
import { keyWith } from './letters.js'

const TELEX_TONES: Readonly<Record<string, number>> = { f: 1, s: 2, r: 3, x: 4, j: 5 }
const VNI_TONES: Readonly<Record<string, number>> = { '2': 1, '1': 2, '3': 3, '4': 4, '5': 5 }
const HORNED: Readonly<Record<string, string>> = { a: 'ă', o: 'ơ', u: 'ư' }
const HATTED: Readonly<Record<string, string>> = { a: 'â', e: 'ê', o: 'ô' }

/** What the keys of this word would have given, or null where they give nothing new. */
export function meantByKeys(word: string): string | null {
  if (/^[a-z]+\d[a-z\d]*$/.test(word)) return vni(word)
  return /^[a-zăâêôơưđ]+$/.test(word) ? telex(word) : null
}

function telex(word: string): string | null {
  let tone = 0
  let out = ''
  for (const [index, char] of [...word].entries()) {
    const mark = index > 0 && /[aăâeêioôơuưy]/.test(out) ? TELEX_TONES[char] : undefined
    if (mark !== undefined) tone = mark
    else out = withTelexKey(out, char)
  }
  return out === word && tone === 0 ? null : keyWith(out, tone)
}

/** 'oo' -> 'ô', 'dd' -> 'đ', 'uow' -> 'ươ'; a doubling may also come at the word's end: 'hanhs' needs none, 'dungd' does. */
function withTelexKey(out: string, char: string): string {
  const last = out.at(-1) ?? ''
  if (char === 'd' && out.startsWith('d')) return `đ${out.slice(1)}`
  if (char === last && HATTED[char]) return out.slice(0, -1) + HATTED[char]
  if (char !== 'w') return out + char
  if (out.endsWith('uo')) return `${out.slice(0, -2)}ươ`
  if (out.endsWith('ua')) return `${out.slice(0, -2)}ưa`
  const at = out.search(/[aou](?!.*[aou])/)
  // 'chwa': 'chưa'
  if (at < 0) return /[bcdghklmnprstvx]$/.test(out) ? `${out}ư` : out
  return out.slice(0, at) + (HORNED[out.charAt(at)] ?? '') + out.slice(at + 1)
}

function vni(word: string): string {
  let tone = 0
  let out = ''
  for (const char of word) {
    if (VNI_TONES[char] !== undefined) tone = VNI_TONES[char]
    else if (char === '9') out = out.replace('d', 'đ')
    else if (char === '6') out = out.replace(/[aeo](?!.*[aeo])/, (vowel) => HATTED[vowel] ?? vowel)
    else if (char === '7' || char === '8')
      out = out.endsWith('uo') ? `${out.slice(0, -2)}ươ` : out.replace(/[aou](?!.*[aou])/, (v) => HORNED[v] ?? v)
    else out += char
  }
  return keyWith(out, tone)
}
