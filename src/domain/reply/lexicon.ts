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
  'đâu, mới, chưa, đang, cho, còn, tôi, làm, hết, mai, mấy, gì, bạn, có, là, thì, sao, nào, đi, vẫn, đến, từ, hạn, đợi, không, gửi, nha, đó, thế, này, lúc, mà, anh, chị, bên, vậy, ai, thu, sang, hay, hỏi, tới nơi, trên, quá, xin, lại, phần, nghe, nhớ, sáng, chiều, hội, sở, hè, ừ, lợn, ngày, xe, ký, tạm, hư, bay, nhận, bị, lo, dân, chú, ở, ơi, ạ, nữa, nói, it, the, to'

export interface Found {
  meaning: Meaning
  /** In words. */
  length: number
}

/** The phrases that begin with the words that lead here. */
interface Node {
  meaning: Meaning | null
  next: Map<string, Node> | null
}

const byKey: Node = { meaning: null, next: null }
const byLetters: Node = { meaning: null, next: null }
/** Every word of every phrase. */
const known = new Set<string>()

for (const lexicon of [STANDING, TALK, WORK, PEOPLE] as readonly Lexicon[])
  for (const [name, list] of Object.entries(lexicon))
    for (const phrase of phrasesOf(list)) {
      const meaning = (name === 'compound' ? 'thing' : name) as Meaning
      const words = phrase.split(' ').map(keysOf)
      add(
        byKey,
        words.map((w) => w.key),
        meaning,
      )
      add(
        byLetters,
        words.map((w) => w.bare),
        meaning,
      )
      for (const { key } of words) known.add(key)
    }
for (const phrase of phrasesOf(MOST_LIKELY)) {
  const words = phrase.split(' ').map(keysOf)
  const meaning =
    nodeAt(
      byKey,
      words.map((w) => w.key),
    )?.meaning ?? null
  const bare = nodeAt(
    byLetters,
    words.map((w) => w.bare),
  )
  if (bare) bare.meaning = meaning
}

function phrasesOf(list: string): string[] {
  return list.split(',').map((phrase) => phrase.trim())
}

/** Whoever comes first keeps the phrase. */
function add(root: Node, words: readonly string[], meaning: Meaning): void {
  let node = root
  for (const word of words) {
    node.next ??= new Map()
    const next = node.next.get(word) ?? { meaning: null, next: null }
    node.next.set(word, next)
    node = next
  }
  node.meaning ??= meaning
}

function nodeAt(root: Node, words: readonly string[]): Node | undefined {
  return words.reduce<Node | undefined>((node, word) => node?.next?.get(word), root)
}

/** One word of a text: with its marks, and without; and where the lexicon knows it to begin something. */
export interface Typed {
  key: string
  bare: string
  isMarked: boolean
  /** Not a number, not punctuation. */
  isLettered: boolean
  opens: { key: Node | undefined; bare: Node | undefined }
}

export function typedAs(key: string, bare: string, isMarked: boolean): Typed {
  const opens = { key: byKey.next?.get(key), bare: byLetters.next?.get(bare) }
  return { key, bare, isMarked, isLettered: /[a-z]/.test(bare), opens }
}

/** The longest phrase that begins here. A word typed without marks in a text that has them is first taken at its word. */
export function phraseAt(words: readonly Typed[], at: number, textIsMarked: boolean): Found | null {
  const first = words[at]
  if (!first) return null
  if (textIsMarked || first.isMarked)
    return longest(words, at, 'key') ?? (first.isMarked ? null : longest(words, at, 'bare'))
  return longest(words, at, 'bare') ?? longest(words, at, 'key')
}

function longest(words: readonly Typed[], at: number, by: 'key' | 'bare'): Found | null {
  let node = words[at]?.opens[by]
  let found: Found | null = null
  for (let length = 1; node; length++) {
    if (node.meaning) found = { meaning: node.meaning, length }
    node = node.next?.get(words[at + length]?.[by] ?? '')
  }
  return found
}

/** Whether the grammar knows this word, alone or within a phrase. */
export function knows(key: string): boolean {
  return known.has(key)
}
