/** A sentence parted into clauses: at commas and points, and at words that turn it ('nhưng', 'còn' behind what is finished). */
import type { Meaning, Pattern, Row } from './meanings.js'
import { mayHold, pattern, rowOf } from './meanings.js'
import type { Sentence, Word } from './word.js'

export interface Clause {
  words: readonly Word[]
  row: Row
  /** It ends with '?'. */
  isAsked: boolean
  /** The word that turned the sentence to it, or null. */
  turn: 'but' | 'left' | null
}

/** Where a clause ends. */
interface Break {
  isAsked: boolean
  /** The word that breaks belongs to neither side. */
  isBetween: boolean
  /** How the next clause is turned. */
  turn: Clause['turn']
}

const STOP: Break = { isAsked: false, isBetween: true, turn: null }
const ASKS: Break = { isAsked: true, isBetween: true, turn: null }
const BUT: Break = { isAsked: false, isBetween: true, turn: 'but' }
const NEW: Break = { isAsked: false, isBetween: false, turn: null }
const LEFT: Break = { isAsked: false, isBetween: false, turn: 'left' }

const FINISHED = pattern('already|finish|all')
const LEFT_TURNS = pattern('^ left ( item|thing|unit|me|person|mine )')
/** 'chị nhận được chưa' */
const RECEIPT = pattern('^ you ..1 ( see|check ) ..2 not_yet|not')

/** '(xong rồi) sao còn nhắc', 'sao vẫn báo chưa' */
export const COMPLAINT = pattern('^ what ..4 ( nudge !not_yet|right|where* $ / ( send_on|say|see|word ) ..2 not_yet )')

export function clausesOf({ words, row }: Sentence): Clause[] {
  const { signs } = row
  const clauses: Clause[] = []
  let from = 0
  let turn: Clause['turn'] = null
  for (let at = 0; at <= words.length; at++) {
    const found = breakAt(words[at]?.meaning, row, from, at)
    if (!found) continue
    const { isAsked } = found
    const last = clauses.at(-1)
    if (at > from && at - from === words.length) clauses.push({ words, row, isAsked, turn })
    else if (at > from) clauses.push({ words: words.slice(from, at), row: rowOf(signs.slice(from, at)), isAsked, turn })
    else if (isAsked && last) last.isAsked = true
    turn = found.turn
    from = found.isBetween ? at + 1 : at
  }
  return clauses
}

/** Whether a clause that began at `from` ends before the word at `at`, which has this meaning, or none behind the last word. */
function breakAt(meaning: Meaning | undefined, row: Row, from: number, at: number): Break | null {
  switch (meaning) {
    case undefined:
    case 'stop':
      return STOP
    case 'asks':
      return ASKS
    case 'but':
      return BUT
    case 'you':
      return turnsAt(RECEIPT, row, from, at) ? NEW : null
    case 'what':
      return turnsAt(COMPLAINT, row, from, at) ? NEW : null
    case 'left':
      return turnsAt(LEFT_TURNS, row, from, at) ? LEFT : null
    default:
      return null
  }
}

/** Behind what is finished, words that begin something else. */
function turnsAt(begins: Pattern, row: Row, from: number, at: number): boolean {
  if (at === from || !mayHold(row, begins) || !mayHold(row, FINISHED)) return false
  return FINISHED.regex.test(row.signs.slice(from, at)) && begins.regex.test(row.signs.slice(at))
}

/** The words that a match covers. */
export function wordsIn(words: readonly Word[], match: RegExpExecArray): readonly Word[] {
  return words.slice(match.index, match.index + match[0].length)
}
