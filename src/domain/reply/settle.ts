/** The grammar's judgement and what people meant who wrote alike, brought together. "Done" takes more than any other answer. */
import type { Heard } from './acts.js'
import type { Chances } from './likeness.js'
import { chancesOf, INTENTS } from './likeness.js'
import { find, pattern } from './meanings.js'
import type { Intent, Weighed } from './weigh.js'
import type { Word } from './word.js'

/** How likely "done" must be where the grammar says so too; and where it does not, of all that is not a doubt. */
const DONE = { agreed: 0.4, alone: 0.95 }

/** 'Chưa', 'xong rồi', 'vướng kinh phí': what the grammar says of so few words is all there is to say. */
const FEW = 2

/** Words that leave a doubt of whatever follows them: 'tưởng xong', 'nếu nộp rồi'. */
const DOUBTFUL = pattern('perhaps|heard|believe|if|except|never')

/** That an obstacle is gone the grammar alone may say. */
export function settle(weighed: Weighed, heard: readonly Heard[], words: readonly Word[]): Weighed {
  const length = heard.reduce((sum, { clause }) => sum + clause.words.length, 0)
  if (weighed.intent === 'unblocked' || length <= FEW) return weighed
  const intent = settled(weighed.intent, heard, chancesOf(words))
  return intent === weighed.intent ? weighed : { intent, by: [...heard] }
}

function settled(found: Intent, heard: readonly Heard[], chances: Chances): Intent {
  const likely = likeliest(chances)
  if (likely === 'unblocked') return found
  if (likely !== 'done') return likely
  const chance = chances[DONE_AT] ?? 0
  if (found === 'done') return chance < DONE.agreed ? 'unclear' : 'done'
  if (heard[0] && find(DOUBTFUL, heard[0].clause.row)) return 'unclear'
  return chance / (1 - (chances[UNCLEAR_AT] ?? 0)) < DONE.alone ? 'unclear' : 'done'
}

const DONE_AT = INTENTS.indexOf('done')
const UNCLEAR_AT = INTENTS.indexOf('unclear')

function likeliest(chances: Chances): Intent {
  let best = 0
  for (let at = 1; at < INTENTS.length; at++) if ((chances[at] ?? 0) > (chances[best] ?? 0)) best = at
  return INTENTS[best] ?? 'unclear'
}
