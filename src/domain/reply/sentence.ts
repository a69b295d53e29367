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
    words.push(phrase && phrase.length > 1 ? joined(typed, at, phrase) : alone(word, phrase))
    at += phrase?.length ?? 1
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

function alone({ asSign, said, bare, isMarked }: TypedWord, phrase: Phrase | null): Word {
  return { meaning: phrase?.meaning ?? asSign ?? 'word', said, bare, isMarked }
}

/** A shorthand for two words gives two that were typed as one. Added up word by word for speed: most texts hold such a phrase. */
function joined(typed: readonly TypedWord[], from: number, { meaning, length, bare }: Phrase): Word {
  let said = ''
  let isMarked = false
  for (let at = from; at < from + length; at++) {
    const word = typed[at]
    if (!word) break
    if (at === from) said = word.said
    else if (word.said !== typed[at - 1]?.said) said += ` ${word.said}`
    isMarked ||= word.isMarked
  }
  return { meaning: meaning ?? 'word', said, bare, isMarked }
}
