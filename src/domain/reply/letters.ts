/** Vietnamese letters: which tone they bear, and what is left without it or without any mark. */

const TONES = ['', '\u0300', '\u0301', '\u0309', '\u0303', '\u0323'] as const
const VOWELS = 'aăâeêioôơuưy'

interface Letter {
  /** With its own mark, without the tone: 'ộ' -> 'ô'. */
  toneless: string
  /** 'ộ' -> 'o' */
  bare: string
  /** Index into TONES; 0 for none. */
  tone: number
}

const LETTERS = new Map<string, Letter>([
  ...[...VOWELS].flatMap((vowel) =>
    TONES.map((mark, tone): [string, Letter] => [
      (vowel + mark).normalize('NFC'),
      { toneless: vowel, bare: bareOf(vowel), tone },
    ]),
  ),
  ['đ', { toneless: 'đ', bare: 'd', tone: 0 }],
])

function bareOf(vowel: string): string {
  return vowel.normalize('NFD').charAt(0)
}

/** A word in lower case and NFC, as one key whatever letter its tone was put on ('hoà' and 'hòa'), and without any mark. */
export function keysOf(word: string): { key: string; bare: string; isMarked: boolean } {
  let key = ''
  let bare = ''
  let tone = 0
  let isMarked = false
  for (const char of word) {
    const letter = LETTERS.get(char)
    if (!letter) {
      key += char
      bare += char
      continue
    }
    key += letter.toneless
    bare += letter.bare
    if (letter.tone) tone = letter.tone
    if (char !== letter.bare) isMarked = true
  }
  return { key: tone ? key + String(tone) : key, bare, isMarked }
}

/** The word with each letter's own mark and one tone, as a key; for words that were typed with the input method off. */
export function keyWith(toneless: string, tone: number): string {
  return tone ? toneless + String(tone) : toneless
}
