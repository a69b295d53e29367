/** Typed text brought to words: shorthand written out, lengthened letters and keyboard leftovers undone, punctuation by itself. */
import { normalise } from '../vietnamese.js'
import { meantByKeys } from './leftovers.js'
import { keysOf } from './letters.js'
import type { Typed } from './lexicon.js'
import { knows } from './lexicon.js'
import { meantByCapitals, meantByShorthand } from './shorthand.js'

export interface TypedWord extends Typed {
  /** As it stands in the text. */
  said: string
}

export interface TypedText {
  words: TypedWord[]
  /** Whether the writer types diacritics: then a word without is meant without. */
  isMarked: boolean
}

const PARTS =
  /\d{1,2}h\d{0,2}(?![\p{L}\d])|\d+(?:[/.,-]\d+)*\s?%|\d{1,4}(?:[/.-]\d{1,4})+|\p{L}\p{M}*(?:[\p{L}\p{M}\d]|[/.'-](?=[\p{L}\d]))*|\d+(?:[\p{L}\p{M}]+\d*)?|\p{Extended_Pictographic}(?:\uFE0F|\u200D|\p{Emoji_Modifier})*|[.,;:!?…\n()]+|[^\s]/gu
/** Longer than any answer: what stands behind it is not read. */
const READ = 600

export function typedText(text: string): TypedText {
  const clean = normalise(text).slice(0, READ)
  const shouts = clean === clean.toUpperCase() && /\p{L}{3}/u.test(clean)
  const words = [...clean.matchAll(PARTS)].flatMap(([said]) => spelledOut(said, shouts))
  const marked = words.filter((w) => w.isMarked && w.bare !== 'a' && w.bare !== 'da').length
  return { words, isMarked: marked > 0 && marked * 4 >= words.filter((w) => /[a-z]/.test(w.bare)).length }
}

function spelledOut(said: string, shouts: boolean): TypedWord[] {
  const capitals = shouts ? undefined : meantByCapitals(said)
  const typed = said.toLowerCase().normalize('NFC')
  const meant = capitals ?? meantByShorthand(typed) ?? meantByShorthand(shortened(typed))
  if (meant !== undefined) return meant.split(' ').map((word) => ({ said, ...keysOf(word), isMarked: /[^a-z ]/.test(typed) || isPlain(word) }))
  const asTyped = keysOf(typed)
  if (knows(asTyped.key) || !/[a-zà-ỹđ]/.test(typed)) return [{ said, ...asTyped }]
  const short = keysOf(shortened(typed))
  if (short.key !== asTyped.key && knows(short.key)) return [{ said, ...short }]
  const keys = meantByKeys(shortened(typed, 3)) ?? ''
  if (keys && knows(keys)) return [{ said, key: keys, bare: bareKey(keys), isMarked: true }]
  return [{ said, ...(short.key === asTyped.key ? asTyped : short) }]
}

/** A shorthand stands for one word only, whatever marks it is typed with. */
function isPlain(word: string): boolean {
  return keysOf(word).isMarked
}

function bareKey(key: string): string {
  return keysOf(key.replace(/\d$/, '')).bare
}

/** 'chưaaa' -> 'chưa', 'nhaaa' -> 'nha', 'rồiiii' -> 'rồi'; letters that stand `from` times and more stand once. */
function shortened(word: string, from = 2): string {
  return word.replace(from === 2 ? /(\p{L})\1+/gu : /(\p{L})\1{2,}/gu, '$1')
}
