/** The grammar's judgement and what people meant who wrote alike, brought together. "Done" takes more than any other answer. */
import type { Heard } from './acts.js'
import { COMPLAINT } from './clause.js'
import { isLeftInDoubt, rulesOutDone } from './left-in-doubt.js'
import type { Chances } from './likeness.js'
import { chancesOf, INTENTS } from './likeness.js'
import { find, pattern } from './meanings.js'
import type { Intent, Weighed } from './weigh.js'
import { paperFollows } from './weigh.js'
import type { Word } from './word.js'

/** How likely "done" must be: where the grammar says so too; where it does not, of all, and of all that is not a doubt; of the latter where the grammar hears something else or sees what leaves one. */
const DONE = { agreed: 0.65, ofAll: 0.8, alone: 0.9, doubted: 0.97 }

/** What the grammar has understood is not asked about for a smaller doubt. */
const DOUBT = 0.6

/** 'Chưa', 'xong rồi', 'vướng kinh phí': what the grammar knows of so few words is all there is to say. */
const FEW = 2
/** Where it knows none ('y lệnh', 'cứ yên tâm'), others must have meant it as surely as this, and "done" as `DONE.doubted`. A day alone ('sau Tết') may
 *  answer whatever was asked. */
const FEW_SURE = 0.6
const OF_FEW: readonly Intent[] = ['done', 'ack', 'blocked', 'other']
/** 'Mai em nộp nhé', 'sắp gửi ạ': what the grammar hears plainly in so few words is not outvoted by "done". */
const SHORT = 4
const PLAIN: readonly Intent[] = ['not_done', 'question', 'blocked', 'extension']

/** 'Hôm nay em đã xong', 'chiều nay em đã nộp báo cáo ạ': others promise for today, 'đã' tells. */
const TOLD_OF_TODAY = pattern(
  '^ ( polite|yes )* this|today ( me|mine )+ perfect ( finish|deliver )+ ( thing|report|item|already|small )* $',
)

const GREETS = pattern('greet')

/** 'Em gửi ạ', 'em nộp báo cáo ạ': with a file it tells, without one it may promise. */
const DELIVERS = pattern('^ ( small|item )* deliver ( you|thing|report|item|small )* $')

/** That an obstacle is gone the grammar alone may say. */
export function settle(weighed: Weighed, heard: readonly Heard[], words: readonly Word[]): Weighed {
  const { intent: found } = weighed
  const length = heard.reduce((sum, { clause }) => sum + clause.words.length, 0)
  if (found === 'unblocked' || (found === 'done' && (isAll(heard, TOLD_OF_TODAY) || complains(heard)))) return weighed
  if (length <= FEW) return heard.every(({ act }) => act === 'unknown') ? ofFewWords(weighed, heard, words) : weighed
  const intent = settled(found, heard, chancesOf(behindGreeting(words, heard)))
  if (intent === found || (intent === 'done' && length <= SHORT && PLAIN.includes(found))) return weighed
  if (intent === 'not_done' && found === 'unclear' && (isAll(heard, DELIVERS) || paperFollows(heard))) return weighed
  return { intent, by: [...heard] }
}

/** 'Em nộp rồi mà sao bot vẫn nhắc' */
function complains(heard: readonly Heard[]): boolean {
  return heard.some(({ clause }) => find(COMPLAINT, clause.row) !== null)
}

function ofFewWords(weighed: Weighed, heard: readonly Heard[], words: readonly Word[]): Weighed {
  const chances = chancesOf(words)
  const likely = likeliest(chances)
  const isSure = Math.max(...chances) >= (likely === 'done' ? DONE.doubted : FEW_SURE)
  return isSure && OF_FEW.includes(likely) ? { intent: likely, by: [...heard] } : weighed
}

/** Whether it is the one clause that looks so. */
function isAll([only, ...more]: readonly Heard[], sees: ReturnType<typeof pattern>): boolean {
  return only !== undefined && more.length === 0 && find(sees, only.clause.row) !== null
}

/** Whoever greets has often finished; that says nothing of 'dạ em chào chị, không kịp làm xong'. */
function behindGreeting(words: readonly Word[], heard: readonly Heard[]): readonly Word[] {
  const [greeting, telling] = heard
  const first = telling?.clause.words[0]
  if (!first || greeting?.act !== 'nothing' || !find(GREETS, greeting.clause.row)) return words
  return words.slice(Math.max(0, words.indexOf(first)))
}

function settled(found: Intent, heard: readonly Heard[], chances: Chances): Intent {
  const likely = likeliest(chances)
  if (likely === 'unblocked') return found
  const chance = chances[DONE_AT] ?? 0
  const doubt = chances[UNCLEAR_AT] ?? 0
  if (likely === 'unclear' && found !== 'done' && doubt <= DOUBT) return found
  if (likely !== 'done') return likely
  if (found === 'done') return chance < DONE.agreed ? 'unclear' : 'done'
  if (chance < DONE.ofAll || rulesOutDone(found, heard)) return 'unclear'
  return chance / (1 - doubt) < (isLeftInDoubt(found, heard) ? DONE.doubted : DONE.alone) ? 'unclear' : 'done'
}

const DONE_AT = INTENTS.indexOf('done')
const UNCLEAR_AT = INTENTS.indexOf('unclear')

function likeliest(chances: Chances): Intent {
  let best = 0
  for (let at = 1; at < INTENTS.length; at++) if ((chances[at] ?? 0) > (chances[best] ?? 0)) best = at
  return INTENTS[best] ?? 'unclear'
}
