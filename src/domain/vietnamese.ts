/** Vietnamese text as people and programs write it, brought to one form for comparing. What is shown is never folded. */

/** What normalise() replaces; most texts hold none of it, and one look tells. */
const FOREIGN = /[\u200B-\u200D\u2060\uFEFF\u00AD\u00A0\u2007\u202F\u00D0\u00F0‘’ʼ“”]/

/** Text as it should have been typed: NFC, ordinary spaces and quotes, no invisible characters. Lossless to a reader. */
export function normalise(text: string): string {
  const composed = text.normalize('NFC')
  if (!FOREIGN.test(composed)) return composed
  return composed
    .replace(/[\u200B-\u200D\u2060\uFEFF\u00AD]/g, '')
    .replace(/[\u00A0\u2007\u202F]/g, ' ')
    .replace(/\u00D0/g, 'Đ')
    .replace(/\u00F0/g, 'đ')
    .replace(/[‘’ʼ]/g, "'")
    .replace(/[“”]/g, '"')
}

/** For comparing only: lower case, no diacritics, đ as d, dashes as '-', single spaces. 'Hội đồng TĐ–KT' -> 'hoi dong td-kt'. */
export function fold(text: string): string {
  let folded = ''
  let isBehindSpace = true
  for (let i = 0; i < text.length; i++) {
    const letter = FOLDED[text.charCodeAt(i)]
    if (letter === undefined) return foldAsAWhole(text)
    if (letter !== ' ' || !isBehindSpace) folded += letter
    isBehindSpace = letter === ' '
  }
  return isBehindSpace ? folded.trimEnd() : folded
}

function foldAsAWhole(text: string): string {
  return normalise(text)
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/đ/g, 'd')
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
}

/** What Latin letters and the usual signs are folded to, by their number: nearly every text consists of them. One that is left out hangs
 *  together with what stands beside it, as a mark of its own does, or belongs to another script. */
const FOLDED: readonly (string | undefined)[] = Array.from({ length: 0x2213 }, (_, code) => {
  if (code > 0x24f && code < 0x1e00) return undefined
  const [, letter, end, more] = foldAsAWhole(`a${String.fromCharCode(code)}a`)
  return end === 'a' && more === undefined ? letter : undefined
})

/** Whether a word, as typed, is this one: with the same marks, wherever they stand ('hòa', 'hoà'), or without any. Both in lower case. */
export function isWord(typed: string, word: string): boolean {
  return typed === fold(word) || hasSameMarks(typed, word)
}

/** Whether two words are one but for where their marks stand: 'hòa', 'hoà'. 'Hán' and 'Ánh' are two. Both in lower case. */
export function hasSameMarks(one: string, other: string): boolean {
  return one === other || (fold(one) === fold(other) && lettersOf(one) === lettersOf(other))
}

function lettersOf(word: string): string {
  return [...word.normalize('NFD')].sort().join('')
}

/** With a capital at its head: 'quý I/2023' -> 'Quý I/2023'. */
export function capitalised(text: string): string {
  return `${text.charAt(0).toLocaleUpperCase('vi')}${text.slice(1)}`
}

/** With a small letter at its head, to stand behind other words. */
export function lowered(text: string): string {
  return `${text.charAt(0).toLocaleLowerCase('vi')}${text.slice(1)}`
}
