/** The grammar's judgement and what people meant who wrote alike, brought together. "Done" takes more than any other answer. */
import type { Heard } from './acts.js'
import type { Act } from './clue.js'
import type { Chances } from './likeness.js'
import { INTENTS } from './likeness.js'
import { find, pattern } from './meanings.js'
import type { Intent, Weighed } from './weigh.js'

/** How much more likely what the grammar found is held to be. */
const GRAMMAR_COUNTS = 2

/** How likely "done" must be: where the grammar says so too, where it heard nothing against it, where it did, where it is sure. */
const SURE = { agreed: 0.4, alone: 0.7, against: 0.92, firmly: 0.96 }

/** A wish for more time goes to who decides; that an obstacle is gone the grammar alone may say. */
const SURE_OF: Partial<Record<Intent, number>> = { extension: 0.9, unblocked: 1 }

/** What the grammar has understood is not asked about for a little doubt. */
const SURE_OF_DOUBT = 0.6

/** Words that leave a doubt whatever stands beside them: 'tưởng xong', 'nếu nộp rồi'. */
const DOUBTFUL = pattern('perhaps|heard|believe|if|except|never')
/** 'Chưa, em đã gửi đâu' */
const NOT_YET_FIRST = pattern('^ not_yet')
const AGAINST: readonly Act[] = [
  'not_done',
  'blocked',
  'extension',
  'question',
  'doubt',
  'denied',
  'elsewhere',
  'order',
]
/** What a sentence that says "done" does not end with: 'tổng hợp xong nhưng chưa ký', 'xong rồi phải không'. */
const NO_END: readonly Act[] = ['not_done', 'question', 'extension']
const EMPTY: readonly Act[] = ['nothing', 'thanks', 'bare']
/** The grammar is sure of a clause of which it knows every word. */
const UNKNOWN = pattern('word')

export function settle(weighed: Weighed, heard: readonly Heard[], chances: Chances): Weighed {
  if (weighed.intent === 'unblocked' || isShort(heard)) return weighed
  const intent = likeliest(weighed.intent, heard, chances)
  return intent === weighed.intent ? weighed : { intent, by: [...heard] }
}

const SHORT = 2

/** 'Chưa', 'xong rồi', 'vướng kinh phí', and nothing at all: what the grammar says of it is all there is to say. */
function isShort(heard: readonly Heard[]): boolean {
  return heard.reduce((sum, { clause }) => sum + clause.words.length, 0) <= SHORT
}

function likeliest(found: Intent, heard: readonly Heard[], chances: Chances): Intent {
  let best = found
  let most = 0
  let all = 0
  for (const [at, intent] of INTENTS.entries()) {
    const weight = (chances[at] ?? 0) * (intent === found && found !== 'unclear' ? GRAMMAR_COUNTS : 1)
    all += weight
    if (weight <= most) continue
    best = intent
    most = weight
  }
  const chance = most / all
  if (best === 'done') return chance < neededFor(found, heard) ? 'unclear' : best
  if (best === 'unclear' && found !== 'done') return chance > SURE_OF_DOUBT ? best : found
  return best === found || chance > (SURE_OF[best] ?? 0) ? best : found
}

function neededFor(found: Intent, heard: readonly Heard[]): number {
  if (found === 'done') return SURE.agreed
  if (heard.some(({ act, clause }) => act === 'mistake' || find(DOUBTFUL, clause.row))) return 1
  if (heard[0]?.act === 'not_done' && find(NOT_YET_FIRST, heard[0].clause.row)) return 1
  const last = heard.findLast(({ act }) => !EMPTY.includes(act))
  if (last && NO_END.includes(last.act) && !find(UNKNOWN, last.clause.row)) return SURE.firmly
  return heard.some(({ act }) => AGAINST.includes(act)) ? SURE.against : SURE.alone
}
