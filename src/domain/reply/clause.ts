/** A sentence parted into clauses: at commas and points, and at words that turn it ('nhưng', 'còn' behind what is finished). */
import type { Row } from './meanings.js'
import { pattern, rowOf } from './meanings.js'
import type { Sentence, Word } from './sentence.js'

export interface Clause {
  words: readonly Word[]
  row: Row
  /** It ends with '?'. */
  isAsked: boolean
  /** The word that turned the sentence to it, or null. */
  turn: 'but' | 'left' | null
}

const LEFT_TURNS = pattern('^ left ( item|thing|unit|me|person|mine )')

export function clausesOf({ words, row: { signs } }: Sentence): Clause[] {
  const clauses: Clause[] = []
  let from = 0
  let turn: Clause['turn'] = null
  const close = (to: number, isAsked: boolean, next: Clause['turn']) => {
    if (to > from) clauses.push({ words: words.slice(from, to), row: rowOf(signs.slice(from, to)), isAsked, turn })
    else if (isAsked) {
      const last = clauses.at(-1)
      if (last) last.isAsked = true
    }
    turn = next
  }
  for (let at = 0; at < words.length; at++) {
    const meaning = words[at]?.meaning ?? 'word'
    if (meaning === 'stop' || meaning === 'asks' || meaning === 'but') {
      close(at, meaning === 'asks', meaning === 'but' ? 'but' : null)
      from = at + 1
    } else if (
      meaning === 'you' &&
      at > from &&
      isFinished(signs.slice(from, at)) &&
      RECEIPT.regex.test(signs.slice(at))
    ) {
      close(at, false, null)
      from = at
    } else if (
      meaning === 'left' &&
      at > from &&
      isFinished(signs.slice(from, at)) &&
      LEFT_TURNS.regex.test(signs.slice(at))
    ) {
      close(at, false, 'left')
      from = at
    }
  }
  close(words.length, false, null)
  return clauses
}

/** 'chị nhận được chưa' */
const RECEIPT = pattern('^ you ..1 ( see|check ) ..2 not_yet|not')

const FINISHED = pattern('already|finish|all')

function isFinished(signs: string): boolean {
  return FINISHED.regex.test(signs)
}

/** The words that a match covers, as they were typed. */
export function saidIn(words: readonly Word[], match: RegExpExecArray): string {
  return words
    .slice(match.index, match.index + match[0].length)
    .map((w) => w.said)
    .join(' ')
}
