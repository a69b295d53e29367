/** A text as a row of meanings: each word or phrase is looked up, then what its neighbours decide about it is settled. */
import type { Typed } from './lexicon.js'
import { phraseAt } from './lexicon.js'
import type { Meaning } from './meanings.js'
import { signOf } from './meanings.js'
import { settleNeighbours } from './neighbours.js'
import { joinPhrases } from './phrases.js'
import type { TypedWord } from './typing.js'
import { typedText } from './typing.js'

export interface Word {
  meaning: Meaning
  /** As typed, and without marks: what neighbours and amounts look at. */
  said: string
  bare: string
  isMarked: boolean
}

export interface Sentence {
  words: Word[]
  /** One sign a word. */
  signs: string
}

export function sentenceOf(text: string): Sentence {
  const { words, isMarked } = typedText(text)
  const looked = lookUp(words, isMarked)
  const settled = joinPhrases(settleNeighbours(looked))
  return { words: settled, signs: settled.map((word) => signOf(word.meaning)).join('') }
}

function lookUp(typed: readonly TypedWord[], textIsMarked: boolean): Word[] {
  const words: Word[] = []
  for (let at = 0; at < typed.length; ) {
    const word = typed[at]
    if (!word) break
    const bySign = meaningOfSign(word.said)
    const phrase = bySign ? null : phraseAt(typed, at, textIsMarked)
    const length = phrase?.length ?? 1
    words.push({
      meaning: bySign ?? phrase?.meaning ?? 'word',
      ...spelled(typed.slice(at, at + length)),
    })
    at += length
  }
  return words
}

/** A shorthand for two words gives two that were typed as one. */
function spelled(typed: readonly TypedWord[]): Pick<Word, 'said' | 'bare' | 'isMarked'> {
  const said = typed.filter((w, i) => w.said !== typed[i - 1]?.said).map((w) => w.said)
  return {
    said: said.join(' '),
    bare: typed.map((w: Typed) => w.bare).join(' '),
    isMarked: typed.some((w) => w.isMarked),
  }
}

const SIGNS: readonly [looks: RegExp, meaning: Meaning][] = [
  [/^[✅✔☑]/u, 'tick'],
  [/^[❌✖✗✘]/u, 'cross'],
  [/^[👍🫡🙏]/u, 'thumb'],
  [/^[👌🆗💯]/u, 'ok_sign'],
  [/^\p{Extended_Pictographic}/u, 'emoji'],
  [/^[.,;:!…\n()]+$/, 'stop'],
  [/\?/, 'asks'],
  [/^\d{1,3}(?:[.,]\d+)?\s?%$/, 'percent'],
  [/^\d{1,2}h\d{0,2}$/i, 'clock'],
  [/^\d+$/, 'number'],
  [/^\d+[/.-]\d+(?:[/.-]\d+)?$/, 'date'],
  [/^(?:Q[1-4]|H[12]|T\d{1,2}|N|V)-\d{1,3}[a-z]?$/i, 'item'],
]

function meaningOfSign(said: string): Meaning | null {
  const first = said.codePointAt(0) ?? 0
  // Letters are looked up; a code of a task begins with one too.
  if (/^\p{L}/u.test(said)) return /^[A-Za-z]\d*-\d/.test(said) ? (find(said) ?? null) : null
  return first < 0x80 && /^[+=*#"'&/-]/.test(said) ? 'stop' : (find(said) ?? null)
}

function find(said: string): Meaning | undefined {
  return SIGNS.find(([looks]) => looks.test(said))?.[1]
}
