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

/** One word of the text as a key: what it is with its marks, and without. */
export interface Typed {
  key: string
  bare: string
  isMarked: boolean
}

/** The longest phrase that begins here. A word typed without marks in a text that has them is first taken at its word. */
export function phraseAt(words: readonly Typed[], at: number, textIsMarked: boolean): Entry | null {
  const first = words[at]
  if (!first) return null
  const byMarks = longest(exact, words, at, 'key')
  if (textIsMarked || first.isMarked) return byMarks ?? (first.isMarked ? null : longest(bare, words, at, 'bare'))
  return longest(bare, words, at, 'bare') ?? byMarks
}

function longest(index: Index, words: readonly Typed[], at: number, by: 'key' | 'bare'): Entry | null {
  const first = words[at]?.[by] ?? ''
  const reach = index.reach.get(first)
  if (reach === undefined) return null
  let phrase = ''
  let found: Entry | null = null
  for (let length = 1; length <= reach; length++) {
    const next = words[at + length - 1]
    if (!next) break
    phrase = phrase ? `${phrase} ${next[by]}` : next[by]
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
