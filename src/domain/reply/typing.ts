/** Typed text brought to words: shorthand written out, lengthened letters and keyboard leftovers undone, punctuation by itself. */
import { normalise } from '../vietnamese.js'
import { meantByKeys } from './leftovers.js'
import { keysOf } from './letters.js'
import type { Typed } from './lexicon.js'
import { isSpelled, knows, typedAs } from './lexicon.js'
import type { Meaning } from './meanings.js'
import { remembered } from './remembered.js'
import { cut } from './scan.js'
import { meantByCapitals, meantByShorthand } from './shorthand.js'
import { meaningOfSign } from './symbols.js'

export interface TypedWord extends Typed {
  /** As it stands in the text. */
  said: string
  /** Typed with a mark of its own. */
  hasMarks: boolean
  /** What it is whatever the lexicon says: a number, a point, an emoji. */
  asSign: Meaning | null
}

export interface TypedText {
  words: TypedWord[]
  /** Whether the writer types diacritics: then a word without is meant without. */
  isMarked: boolean
}

/** Longer than any answer: what stands behind it is not read. */
const READ = 600
/** Nothing in it that needs to be normalised: most texts. */
const PLAIN = /^[\n\x20-\x7e\u00c0-\u00cf\u00d1-\u00ef\u00f1-\u01b0\u1ea0-\u1ef9]*$/
const QUOTES = `"'«»`
const SMALL_LETTER = /\p{Ll}/u
const ANY_LETTERS = /\p{L}{3}/u

export function typedText(text: string): TypedText {
  const start = text.slice(0, READ)
  const clean = PLAIN.test(start) ? start : normalise(start)
  const shouts = !SMALL_LETTER.test(clean) && ANY_LETTERS.test(clean)
  const words: TypedWord[] = []
  let marked = 0
  let lettered = 0
  for (const said of cut(clean)) {
    if (said.length === 1 && QUOTES.includes(said)) continue
    for (const word of shouts ? spell(said, shouts) : spelledOut(said)) {
      words.push(word)
      if (word.hasMarks && word.bare !== 'a' && word.bare !== 'da') marked++
      if (word.isLettered) lettered++
    }
  }
  return { words, isMarked: marked > 0 && marked * 4 >= lettered }
}

const spelledOut = remembered((said) => spell(said, false))

function spell(said: string, shouts: boolean): TypedWord[] {
  const typed = said.toLowerCase().normalize('NFC')
  const short = shortened(typed)
  const meant = (shouts ? undefined : meantByCapitals(said)) ?? meantByShorthand(typed) ?? meantByShorthand(short)
  if (meant !== undefined)
    return meant.split(' ').map((word) => written(said, word, /[^a-z ]/.test(typed) || keysOf(word).isMarked))
  if (knows(keysOf(typed).key) || !/[a-zà-ỹđ]/.test(typed)) return [written(said, typed)]
  if (short !== typed && knows(keysOf(short).key)) return [written(said, short)]
  const keys = meantByKeys(typed.replace(/(\p{L})\1{2,}/gu, '$1')) ?? ''
  if (keys && knows(keys))
    return [{ said, asSign: null, hasMarks: false, ...typedAs(keys, keysOf(keys.replace(/\d$/, '')).bare, true) }]
  // 'da4' with a key forgotten: its letters are kept.
  if (keys && /\d/.test(typed)) return [written(said, keysOf(keys.replace(/\d$/, '')).bare, false)]
  const { bare } = keysOf(typed)
  if (isSpelled(bare)) return [written(said, typed)]
  const parts = SYLLABLE.test(bare) ? undefined : glued(said)
  return parts?.map((part) => written(part, part)) ?? [written(said, short)]
}

/** What may be one word: 'khay', 'trách', and not 'xongnhe'. */
const SYLLABLE = /^(?:ngh?|[cgknpt]h|gi|qu|tr|[b-dghk-npr-tvx])?[aeiouy]{1,3}(?:ch|n[gh]|[cmnpt])?$/

/** 'Xongnhé', 'hoànthành': two words of the lexicon without a blank, the first as long as can be. Undefined where it is none. */
function glued(said: string): [string, string] | undefined {
  const isWord = (part: string) => isSpelled(keysOf(part.toLowerCase().normalize('NFC')).bare)
  for (let at = said.length - 1; at > 2; at--) {
    const parts: [string, string] = [said.slice(0, at), said.slice(at)]
    if (parts.every(isWord)) return parts
  }
  return undefined
}

function written(said: string, word: string, isMarked?: boolean): TypedWord {
  const keys = keysOf(word)
  const hasMarks = keysOf(said.toLowerCase().normalize('NFC')).isMarked
  return { said, asSign: meaningOfSign(said), hasMarks, ...typedAs(keys.key, keys.bare, isMarked ?? keys.isMarked) }
}

/** 'chưaaa' -> 'chưa', 'nhaa' -> 'nha': letters that stand more than once stand once. */
function shortened(word: string): string {
  return word.replace(/(\p{L})\1+/gu, '$1')
}
