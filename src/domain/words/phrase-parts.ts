/**
 * Phrases that have one part in a kind of question, whatever their words mean in a report. They are found as typed, with their marks or
 * without any, before anything else is read: 'gấp' is not 'gặp', 'chung tới đâu' not 'chúng tôi'.
 */
import { sentenceOf } from '../reply/sentence.js'
import type { Word } from '../reply/word.js'
import { anyOf } from './as-written.js'

export interface PhraseTable<Part> {
  /** The words of the reply grammar, a phrase being one word. */
  wordsOf(text: string): Word[]
  /** The parts of a phrase; undefined for any other word. */
  partsOf(word: Word): readonly Part[] | undefined
}

/** Phrases that end in '=' count only with their marks: without, they are other words. */
export function phraseTable<Part extends string>(
  rows: readonly (readonly [parts: string, phrases: string])[],
): PhraseTable<Part> {
  const parts = new Map<string, readonly Part[]>()
  for (const [names, phrases] of rows)
    for (const phrase of phrases.split('|')) parts.set(phrase, names.split(' ') as Part[])
  const known = [...parts.keys()].map((phrase) => ({ phrase, is: new RegExp(`^${anyOf(phrase)}$`, 'iu') }))
  const longestFirst = [...parts.keys()].toSorted((a, b) => b.length - a.length)
  const any = new RegExp(`(?<![\\p{L}\\p{N}])${anyOf(longestFirst.join('|'))}(?![\\p{L}\\p{N}])`, 'giu')
  const phraseWord = (said: string): Word => {
    // 'Cho' is not 'chờ' without its marks.
    const typed = said.toLowerCase()
    const bare = parts.has(typed) ? typed : (known.find(({ is }) => is.test(said))?.phrase ?? said)
    return { meaning: 'word', said, bare, isMarked: true }
  }
  return {
    wordsOf(text) {
      const words: Word[] = []
      let from = 0
      for (const { 0: said, index } of text.matchAll(any)) {
        words.push(...sentenceOf(text.slice(from, index)).words.map(asLeft), phraseWord(said))
        from = index + said.length
      }
      return [...words, ...sentenceOf(text.slice(from)).words]
    },
    partsOf: ({ bare }) => parts.get(bare),
  }
}

/** 'Con' before a phrase is 'còn': the grammar, which sees nothing behind it, takes it for who speaks. */
function asLeft(word: Word, at: number, all: readonly Word[]): Word {
  return at === all.length - 1 && word.said.toLowerCase() === 'con' ? { ...word, meaning: 'left' } : word
}
