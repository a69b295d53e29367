/** The grammar's judgement and what people meant who wrote alike, brought together. "Done" takes more than any other answer. */
import type { Heard } from './acts.js'
import type { Act } from './clue.js'
import type { Chances } from './likeness.js'
import { chancesOf, INTENTS } from './likeness.js'
import { find, pattern } from './meanings.js'
import type { Intent, Weighed } from './weigh.js'
import type { Word } from './word.js'

/** How much more likely what the grammar found is held to be. */
const GRAMMAR_COUNTS = 2

/** How likely "done" must be: where the grammar says so too, where it heard nothing against it, where it did, where it is sure. */
const DONE = { agreed: 0.4, alone: 0.7, against: 0.92, firmly: 0.96, never: 1 }
/** A wish for more time goes to who decides. */
const MORE_TIME = 0.9
/** What the grammar has understood is not asked about for a little doubt. */
const DOUBT = 0.6

/** 'Chưa', 'xong rồi', 'vướng kinh phí': what the grammar says of so few words is all there is to say. */
const FEW = 2

/** Words that leave a doubt whatever stands beside them: 'tưởng xong', 'nếu nộp rồi'. */
const DOUBTFUL = pattern('perhaps|heard|believe|if|except|never')
/** 'Chưa, em đã gửi đâu' */
const NOT_YET_FIRST = pattern('^ not_yet')
const AGAINST: readonly Act[] = [
  ...(['not_done', 'blocked', 'extension', 'question', 'doubt', 'denied', 'elsewhere', 'order', 'chat'] as const),
]
/** What a sentence that says "done" does not end with: 'tổng hợp xong nhưng chưa ký', 'xong rồi phải không'. */
const NO_END: readonly Act[] = ['not_done', 'question', 'extension']
const EMPTY: readonly Act[] = ['nothing', 'thanks', 'bare']
/** The grammar is sure of a clause of which it knows every word. */
const UNKNOWN = pattern('word')

/** That an obstacle is gone the grammar alone may say. */
export function settle(weighed: Weighed, heard: readonly Heard[], words: readonly Word[]): Weighed {
  const length = heard.reduce((sum, { clause }) => sum + clause.words.length, 0)
  if (weighed.intent === 'unblocked' || length <= FEW) return weighed
  const intent = settled(weighed.intent, heard, likeliest(weighed.intent, chancesOf(words)))
  return intent === weighed.intent ? weighed : { intent, by: [...heard] }
}

interface Likeliest {
  intent: Intent
  chance: number
}

function likeliest(found: Intent, chances: Chances): Likeliest {
  let best = found
  let most = 0
  let all = 0
  for (let at = 0; at < INTENTS.length; at++) {
    const intent = INTENTS[at] ?? found
    const weight = (chances[at] ?? 0) * (intent === found && found !== 'unclear' ? GRAMMAR_COUNTS : 1)
    all += weight
    if (weight <= most) continue
    best = intent
    most = weight
  }
  return { intent: best, chance: most / all }
}

function settled(found: Intent, heard: readonly Heard[], { intent, chance }: Likeliest): Intent {
  switch (intent) {
    case found:
    case 'unblocked':
      return found === 'done' && intent === found && chance < DONE.agreed ? 'unclear' : found
    case 'done':
      return chance < neededFor(heard) ? 'unclear' : 'done'
    case 'unclear':
      return found !== 'done' && chance <= DOUBT ? found : 'unclear'
    case 'extension':
      return chance <= MORE_TIME ? found : 'extension'
    default:
      return intent
  }
}

/** Where the grammar does not say so. */
function neededFor(heard: readonly Heard[]): number {
  if (heard.some(({ act, clause }) => act === 'mistake' || find(DOUBTFUL, clause.row))) return DONE.never
  if (heard[0]?.act === 'not_done' && find(NOT_YET_FIRST, heard[0].clause.row)) return DONE.never
  const last = heard.findLast(({ act }) => !EMPTY.includes(act))
  if (last && NO_END.includes(last.act) && !find(UNKNOWN, last.clause.row)) return DONE.firmly
  return heard.some(({ act }) => AGAINST.includes(act)) ? DONE.against : DONE.alone
}
