/** What a clause does: the first clue that is seen decides. All that speaks against "finished" is looked for before it. */
import type { Clause } from './clause.js'
import { wordsIn } from './clause.js'
import type { Act, Clue } from './clue.js'
import { clue } from './clue.js'
import { ASKING } from './clues/asking.js'
import { CARRIED_OUT } from './clues/carried-out.js'
import { DOUBTFUL } from './clues/doubtful.js'
import { ELSEWHERE } from './clues/elsewhere.js'
import { FINISHED } from './clues/finished.js'
import { MORE_TIME } from './clues/more-time.js'
import { PLACES } from './clues/places.js'
import { REST } from './clues/rest.js'
import { SEEN } from './clues/seen.js'
import { TALK } from './clues/talk.js'
import { CLEARED, TROUBLE } from './clues/trouble.js'
import { UNFINISHED } from './clues/unfinished.js'
import type { Pattern, Row } from './meanings.js'
import { find, pattern } from './meanings.js'
import { pickerOf } from './picker.js'
import type { Word } from './word.js'

/** What a clause does, and by which words. */
export interface Heard {
  act: Act
  name: string
  seenIn: readonly Word[]
  clause: Clause
}

const CLUES: readonly Clue[] = [
  clue(
    'mistake',
    'takes it back',
    'mistake',
    '( what|who ) ..1 mistake',
    'you mistake',
    'nearly ..2 mistake',
    'mistake ..2 really small* $',
  ),
  // 'Còn ấp khác em hông biết', 'phần còn lại của thằng Hai'
  clue(
    'doubt',
    'of the others nobody knows',
    '( they|everyone ..1 me ( perhaps / not see ) ) / left of ( person|they|unit )',
    'finish|deliver',
  ),
  ...MORE_TIME,
  ...CLEARED,
  ...TROUBLE,
  ...ASKING,
  ...TALK,
  ...PLACES,
  ...UNFINISHED,
  ...DOUBTFUL,
  ...CARRIED_OUT,
  ...ELSEWHERE,
  ...SEEN,
  ...FINISHED,
  ...REST,
]
const cluesFor = pickerOf(CLUES, ({ sees }) => sees)
/** What a plain statement that the work is finished does not contain. */
const NOT_PLAIN = pattern(
  'will|if|no|where|nearly|ongoing|left|lacking|except|part|part_count|percent|perhaps|heard|believe|cross|when|what|who|slip|extend',
)
/** Something that a question mark can make a question of. */
const ASKABLE = pattern('deed|see|have|can|report|all|thing|word|approve|already|need')
/** These stay what they are under a question mark. */
const STILL: readonly Act[] = ['extension', 'denied', 'mistake', 'nothing', 'thanks', 'question']

export function hear(clause: Clause): Heard {
  const { row } = clause
  for (const { name, act, sees, unless } of cluesFor(row)) {
    const match = find(sees, row)
    if (!match || holdsOneOf(unless, row)) continue
    if (clause.isAsked && !STILL.includes(act)) return asked(clause)
    const seenIn = wordsIn(clause.words, match)
    if (act === 'done' && find(NOT_PLAIN, row)) return { act: 'doubt', name: 'not said plainly', seenIn, clause }
    return { act, name, seenIn, clause }
  }
  if (clause.isAsked && find(ASKABLE, row)) return asked(clause)
  return { act: 'unknown', name: 'not about the task', seenIn: clause.words, clause }
}

function holdsOneOf(patterns: readonly Pattern[], row: Row): boolean {
  for (const pattern of patterns) if (find(pattern, row)) return true
  return false
}

const QUESTION_MARK: Word = { meaning: 'asks', said: '?', bare: '?', isMarked: false }

function asked(clause: Clause): Heard {
  return { act: 'question', name: 'a question mark', seenIn: [QUESTION_MARK], clause }
}
