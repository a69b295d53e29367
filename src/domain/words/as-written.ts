/** Short answers with their marks: what is written with them is read as it stands, what is written without by its letters alone. */
import { fold, normalise } from '../vietnamese.js'

/** 'Huỷ', 'xoá' and 'hoà' are written both ways; 'hoàn' is not. */
const NEWER_TONES: readonly (readonly [RegExp, string])[] = [
  [/uỷ(?!\p{L})/gu, 'ủy'],
  [/oá(?!\p{L})/gu, 'óa'],
  [/oà(?!\p{L})/gu, 'òa'],
]

/** Lower case, with its marks, without the signs between the words. */
export function asWritten(text: string): string {
  const words = normalise(text)
    .toLowerCase()
    .replace(/[\s.!,;…]+/g, ' ')
    .trim()
  return NEWER_TONES.reduce((said, [newer, older]) => said.replace(newer, older), words)
}

/**
 * The pattern of these words ('vâng|nhất trí|mốt=') over a text as written: each may stand without its marks, but for those that end
 * in '=', which would be another word without them.
 */
export function anyOf(words: string): string {
  const ways = words.split('|').map((phrase) => {
    const marked = phrase.replace(/=$/, '')
    return phrase === marked ? marked.split(' ').map(withOrWithout).join(' ') : marked
  })
  return `(?:${ways.join('|')})`
}

function withOrWithout(word: string): string {
  const bare = fold(word)
  return bare === word ? word : `(?:${word}|${bare})`
}
