/** A text as a row of meanings: each word or phrase is looked up, then what its neighbours decide about it is settled. */
import type { Phrase } from './lexicon.js'
import { phraseAt } from './lexicon.js'
import { settleNeighbours } from './neighbours.js'
import { joinPhrases } from './phrases.js'
import type { TypedWord } from './typing.js'
import { typedText } from './typing.js'
import type { Sentence, Word } from './word.js'

export function sentenceOf(text: string): Sentence {
  const { words, isMarked } = typedText(text)
  return joinPhrases(settleNeighbours(lookUp(words, isMarked), isMarked))
}

function lookUp(typed: readonly TypedWord[], textIsMarked: boolean): Word[] {
  const words: Word[] = []
  for (let at = 0; at < typed.length; ) {
    const word = typed[at]
    if (!word) break
    const phrase = phraseFrom(typed, at, textIsMarked)
    const length = phrase?.length ?? 1
    const { said, bare, isMarked } = length === 1 ? word : spelled(typed, at, length)
    words.push({ meaning: phrase?.meaning ?? word.asSign ?? 'word', said, bare, isMarked })
    at += length
  }
  return words
}

/** A number opens a phrase ('6 tháng đầu năm') or stands for itself. */
function phraseFrom(typed: readonly TypedWord[], at: number, textIsMarked: boolean): Phrase | null {
  const sign = typed[at]?.asSign ?? null
  if (sign !== null && sign !== 'number') return null
  const phrase = phraseAt(typed, at, textIsMarked)
  return sign === 'number' && phrase?.length === 1 ? null : phrase
}

/** A shorthand for two words gives two that were typed as one. Added up word by word for speed: most texts hold such a phrase. */
function spelled(typed: readonly TypedWord[], from: number, length: number): Pick<Word, 'said' | 'bare' | 'isMarked'> {
  let said = ''
  let bare = ''
  let isMarked = false
  for (let at = from; at < from + length; at++) {
    const word = typed[at]
    if (!word) break
    const gap = at === from ? '' : ' '
    if (at === from || word.said !== typed[at - 1]?.said) said += gap + word.said
    bare += gap + word.bare
    isMarked ||= word.isMarked
  }
  return { said, bare, isMarked }
}
