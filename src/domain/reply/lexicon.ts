/** The words of the grammar, found by what was typed: with its marks, or without any. The longest phrase wins. */
import { keysOf } from './letters.js'
import type { Meaning } from './meanings.js'
import { PEOPLE } from './words/people.js'
import { STANDING } from './words/standing.js'
import { TALK } from './words/talk.js'
import { WORK } from './words/work.js'

/** Phrases, parted by commas, under what they mean; written as they should be. */
export type Lexicon = Readonly<Partial<Record<Meaning | 'compound', string>>>

/** What a spelling without marks most likely stands for, where several words lose their marks to it. */
const MOST_LIKELY =
  'đâu, mới, chưa, đang, cho, còn, tôi, làm, hết, mai, mấy, gì, bạn, có, là, thì, sao, nào, đi, vẫn, đến, từ, hạn, đợi, không, gửi, nha, đó, thế, này, lúc, mà, anh, chị, bên, vậy, ai, thu, sang, hay, hỏi, tới nơi, trên, quá, xin, lại, phần, nghe, nhớ, sáng, chiều, tối, ở, ơi, ạ, nữa, it, the, to'.split(
    ', ',
  )

interface Entry {
  meaning: Meaning
  length: number
}

/** By first word, so that a look-up of a word tells at once how far a phrase may reach. */
interface Index {
  phrases: Map<string, Meaning>
  /** The longest phrase that begins with this word. */
  reach: Map<string, number>
}

const exact: Index = { phrases: new Map(), reach: new Map() }
const bare: Index = { phrases: new Map(), reach: new Map() }

for (const lexicon of [STANDING, TALK, WORK, PEOPLE] as readonly Lexicon[])
  for (const [name, list] of Object.entries(lexicon))
    for (const phrase of list.split(',').map((p) => p.trim())) {
      const meaning = (name === 'compound' ? 'thing' : name) as Meaning
      const words = phrase.split(' ').map(keysOf)
      add(exact, words.map((w) => w.key), meaning)
      add(bare, words.map((w) => w.bare), meaning)
    }
for (const word of MOST_LIKELY) {
  const { key, bare: typed } = keysOf(word)
  const meaning = exact.phrases.get(key)
  if (meaning) bare.phrases.set(typed, meaning)
}

/** Whoever comes first keeps the phrase. */
function add(index: Index, words: readonly string[], meaning: Meaning): void {
  const phrase = words.join(' ')
  if (!index.phrases.has(phrase)) index.phrases.set(phrase, meaning)
  const [first = ''] = words
  index.reach.set(first, Math.max(index.reach.get(first) ?? 0, words.length))
}

/** One word of the text as a key: what it is with its marks, and without; and what the lexicon says of each by itself. */
export interface Typed {
  key: string
  bare: string
  isMarked: boolean
  /** Not a number, not punctuation. */
  isLettered: boolean
  byKey: Entry | null
  byBare: Entry | null
  /** How many words the longest phrase has that begins with it. */
  keyReach: number
  bareReach: number
}

/** Everything the lexicon knows of one word. */
export function looked(key: string, word: string, isMarked: boolean): Typed {
  return {
    ...{ key, bare: word, isMarked, isLettered: /[a-z]/.test(word) },
    ...{ byKey: alone(exact, key), byBare: alone(bare, word) },
    ...{ keyReach: exact.reach.get(key) ?? 0, bareReach: bare.reach.get(word) ?? 0 },
  }
}

function alone(index: Index, word: string): Entry | null {
  const meaning = index.phrases.get(word)
  return meaning ? { meaning, length: 1 } : null
}

/** The longest phrase that begins here. A word typed without marks in a text that has them is first taken at its word. */
export function phraseAt(words: readonly Typed[], at: number, textIsMarked: boolean): Entry | null {
  const first = words[at]
  if (!first) return null
  if (textIsMarked || first.isMarked)
    return byMarks(first, words, at) ?? (first.isMarked ? null : byLetters(first, words, at))
  return byLetters(first, words, at) ?? byMarks(first, words, at)
}

function byMarks(first: Typed, words: readonly Typed[], at: number): Entry | null {
  return first.keyReach > 1 ? (longer(exact, words, at, 'key', first.keyReach) ?? first.byKey) : first.byKey
}

function byLetters(first: Typed, words: readonly Typed[], at: number): Entry | null {
  return first.bareReach > 1 ? (longer(bare, words, at, 'bare', first.bareReach) ?? first.byBare) : first.byBare
}

function longer(index: Index, words: readonly Typed[], at: number, by: 'key' | 'bare', reach: number): Entry | null {
  let phrase = words[at]?.[by] ?? ''
  let found: Entry | null = null
  for (let length = 2; length <= reach; length++) {
    const next = words[at + length - 1]
    if (!next?.isLettered && !next?.key) break
    phrase += ` ${next[by]}`
    const meaning = index.phrases.get(phrase)
    if (meaning) found = { meaning, length }
  }
  return found
}

/** Whether the grammar knows this word by itself. */
export function knows(key: string): boolean {
  return exact.reach.has(key) || inside.has(key)
}

const inside = new Set([...exact.phrases.keys()].flatMap((phrase) => phrase.split(' ')))
