/** The words of the grammar, found by what was typed: with its marks, or without any. The longest phrase wins. */
import { keysOf } from './letters.js'
import type { Meaning } from './meanings.js'
import { PEOPLE } from './words/people.js'
import { STANDING } from './words/standing.js'
import { TALK } from './words/talk.js'
import { WORK } from './words/work.js'

/** Phrases, parted by commas, under what they mean; written as they should be. `compound`: names of things that hold words which mean
 *  something else by themselves ('tạm trú', 'phòng trừ'). */
export type Lexicon = Readonly<Partial<Record<Meaning | 'compound', string>>>

/** What a spelling without marks most likely stands for, where several words lose their marks to it. */
const MOST_LIKELY =
  'thưa, muộn, từ nay, đoàn, cần, hôm, nhắc, đâu, mới, chưa, đang, cho, còn, tôi, làm, hết, mai, mấy, gì, bạn, có, là, thì, sao, nào, đi, vẫn, đến, từ, hạn, đợi, không, gửi, nha, đó, thế, này, lúc, mà, anh, chị, bên, vậy, ai, thu, sang, hay, hỏi, tới nơi, trên, quá, xin, lại, phần, nghe, nhớ, sáng, chiều, hội, sở, hè, ừ, lợn, ngày, xe, ký, tạm, hư, bay, nhận, bị, lo, dân, chú, ở, ơi, ạ, nữa, nói, về, ra, it, the, to, tuyến đường, thấy'

/** A phrase, or the beginning of one, which means nothing yet. */
export interface Phrase {
  meaning: Meaning | null
  /** In words. */
  length: number
  /** Without marks. */
  bare: string
  next: Map<Spelling, Phrase> | null
}

/** A word as phrases spell it. For speed: what is typed is brought to it once, and phrases are followed without comparing letters. */
interface Spelling {
  opens: Phrase | null
}

type Spellings = Map<string, Spelling>

const withMarks: Spellings = new Map()
const byLetters: Spellings = new Map()

for (const lexicon of [STANDING, TALK, WORK, PEOPLE] as readonly Lexicon[])
  for (const [name, list] of Object.entries(lexicon))
    for (const phrase of phrasesOf(list)) {
      const meaning = (name === 'compound' ? 'thing' : name) as Meaning
      add(withMarks, phrase.key, phrase.bare, meaning)
      add(byLetters, phrase.bare, phrase.bare, meaning)
    }
for (const phrase of phrasesOf(MOST_LIKELY)) {
  const bare = spelledAs(byLetters, phrase.bare)
  if (bare) bare.meaning = spelledAs(withMarks, phrase.key)?.meaning ?? null
}

function phrasesOf(list: string): { key: string[]; bare: string[] }[] {
  return list.split(',').map((phrase) => {
    const words = phrase.trim().split(' ').map(keysOf)
    return { key: words.map((w) => w.key), bare: words.map((w) => w.bare) }
  })
}

/** Whoever comes first keeps the phrase. */
function add(spellings: Spellings, words: readonly string[], bare: readonly string[], meaning: Meaning): void {
  let phrase: Phrase | null = null
  for (const [index, word] of words.entries()) {
    const spelling: Spelling = spellings.get(word) ?? { opens: null }
    spellings.set(word, spelling)
    const longer: Phrase = follow(phrase, spelling) ?? beginning(bare.slice(0, index + 1))
    if (phrase) phrase.next = (phrase.next ?? new Map<Spelling, Phrase>()).set(spelling, longer)
    else spelling.opens = longer
    phrase = longer
  }
  if (phrase) phrase.meaning ??= meaning
}

function beginning(words: readonly string[]): Phrase {
  return { meaning: null, length: words.length, bare: words.join(' '), next: null }
}

function spelledAs(spellings: Spellings, words: readonly string[]): Phrase | null {
  return words.reduce<Phrase | null>((phrase, word, index) => {
    const spelling = spellings.get(word)
    return spelling && (index === 0 || phrase) ? follow(phrase, spelling) : null
  }, null)
}

/** The phrase with one word more; with its first word where there is none yet. */
function follow(phrase: Phrase | null, word: Spelling): Phrase | null {
  return phrase ? (phrase.next?.get(word) ?? null) : word.opens
}

/** One word of a text: with its marks, and without, where the lexicon knows it. */
export interface Typed {
  bare: string
  isMarked: boolean
  /** Not a number, not punctuation. */
  isLettered: boolean
  spelled: { withMarks: Spelling | undefined; byLetters: Spelling | undefined }
}

export function typedAs(key: string, bare: string, isMarked: boolean): Typed {
  const spelled = { withMarks: withMarks.get(key), byLetters: byLetters.get(bare) }
  return { bare, isMarked, isLettered: /[a-z]/.test(bare), spelled }
}

/** The longest phrase that begins here. A word typed without marks in a text that has them is first taken at its word. */
export function phraseAt(words: readonly Typed[], at: number, textIsMarked: boolean): Phrase | null {
  const first = words[at]
  if (!first) return null
  if (!textIsMarked && first.isMarked) return longer(longest(words, at, marked), longest(words, at, lettered))
  if (textIsMarked) return longest(words, at, marked) ?? (first.isMarked ? null : longest(words, at, lettered))
  return longest(words, at, lettered) ?? longest(words, at, marked)
}

/** Shorthand that was written out ('ko': 'không') has its marks in a text that has none: what is longer by its letters is meant. */
function longer(one: Phrase | null, other: Phrase | null): Phrase | null {
  if (!one) return null
  return other && other.length > one.length ? other : one
}

function marked(word: Typed): Spelling | undefined {
  return word.spelled.withMarks
}

function lettered(word: Typed): Spelling | undefined {
  return word.spelled.byLetters
}

function longest(words: readonly Typed[], at: number, spelling: (word: Typed) => Spelling | undefined): Phrase | null {
  let found: Phrase | null = null
  let phrase: Phrase | null = null
  for (let end = at; end < words.length; end++) {
    const word = words[end]
    const spelled = word && spelling(word)
    phrase = spelled ? follow(phrase, spelled) : null
    if (!phrase) break
    if (phrase.meaning) found = phrase
  }
  return found
}

/** Whether a word of the grammar has these letters. */
export function isSpelled(bare: string): boolean {
  return byLetters.has(bare)
}

/** Whether the grammar knows this word, alone or within a phrase. */
export function knows(key: string): boolean {
  return withMarks.has(key)
}
