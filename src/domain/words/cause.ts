/** Why something is late or not done, where a sentence says so: 'chưa xong vì chờ huyện' tells why, 'chưa xong ạ' does not. */

import type { Heard } from '../reply/acts.js'
import { hear } from '../reply/acts.js'
import { clausesOf } from '../reply/clause.js'
import type { Act } from '../reply/clue.js'
import { find, pattern } from '../reply/meanings.js'
import { sentenceOf } from '../reply/sentence.js'
import { plainReply } from '../reply.js'
import { normalise } from '../vietnamese.js'
import { givesReason } from './extension-reason.js'
import { readLastDay } from './last-day.js'
import { withoutTasks } from './task-ref.js'

const BECAUSE =
  /(?:^|[\s,;:.(–-])(?:(?:bởi|boi|tại|tai)\s+(?:vì|vi)|vì|do|tại|bởi|(?:lý|lí|ly) do(?:\s+(?:là|la))?|(?:nguyên nhân|nguyen nhan)(?:\s+(?:là|la|do))?|because)[\s,:]+(?<cause>\p{L}.+)$/isu
/** Without marks 'vi' may be much else: where the sentence has no other mark, and not at its end. */
const BECAUSE_BARE = /(?:^|[\s,;:.(-])vi\s+(?<cause>[a-z].+)$/is
/** 'Hồ sơ nhiều quá nên chưa kịp' */
const SO =
  /(?:^|[,;.]\s*)(?<cause>\p{L}[^,;.]{5,}?)\s+(?:nên|nen)\s+(?:[^\s,;.]+\s+){0,3}?(?:chưa|chua|chậm|trễ|muộn)(?!\p{L})/iu
/** 'Xong rồi ạ, nộp trễ do mất điện': of finished work only what stands behind such a word tells why it was late. */
const WAS_LATE = /(?<!\p{L})(?:chậm|cham|trễ|tre|muộn|muon|quá hạn|qua han|late)(?!\p{L})(?<rest>.*)$/isu
/** Said to whoever asks, and not of the work. */
const TO_THE_ASKER = pattern('you|nudge|asks|sorry')
/** How far the work is, or will be. */
const STATES: readonly Act[] = ['done', 'not_done', 'bare']
/** Fewer words than these tell nothing. */
const SHORTEST = 3

/** Of work that is not done: the words behind 'vì', 'do', 'tại', 'lý do', those before 'nên chưa', else what is said besides how far it is. */
export function causeIn(said: string): string | null {
  const text = oneLine(said)
  return behindBecause(text) ?? SO.exec(text)?.groups?.cause?.trim() ?? besidesTheState(text)
}

/** Of work that is reported: why that was late. */
export function causeOfLateness(said: string): string | null {
  const rest = WAS_LATE.exec(oneLine(said))?.groups?.rest
  return rest === undefined ? null : behindBecause(rest)
}

/** Of a wish for more time: what it says besides the wish. `on`: the day on which it was said. */
export function causeOfWish(said: string, on: string): string | null {
  const wish = withoutTasks(oneLine(said))
  if (!givesReason(wish, readLastDay(wish, on, null)?.said)) return null
  return plainReply(wish).reason ?? causeIn(wish) ?? wish
}

function oneLine(said: string): string {
  return normalise(said).replace(/\s+/g, ' ').trim()
}

function behindBecause(text: string): string | null {
  const bare = /^[\x20-\x7e]*$/.test(text) ? BECAUSE_BARE.exec(text) : null
  const cause = (BECAUSE.exec(text) ?? bare)?.groups?.cause?.trim()
  return cause === undefined ? null : upToTheState(cause)
}

/** 'Máy hỏng ạ, giờ xong rồi': without the clauses that come behind and tell how far the work is. */
function upToTheState(cause: string): string {
  const [first, ...others] = clausesOf(sentenceOf(cause)).map(hear)
  const end = others.findIndex(({ act }) => STATES.includes(act))
  if (!first || end < 0) return cause
  return [first, ...others.slice(0, end)].map(wordsOf).join(', ')
}

/** 'Chưa xong, cán bộ phụ trách đi học': the clause that speaks of something else. */
function besidesTheState(text: string): string | null {
  const told = clausesOf(sentenceOf(withoutTasks(text)))
    .map(hear)
    .filter(({ act, clause }) => act === 'unknown' && !find(TO_THE_ASKER, clause.row))
    .map(wordsOf)
    .filter((clause) => clause.split(' ').length >= SHORTEST && givesReason(clause))
  return told.length > 0 ? told.join(', ') : null
}

function wordsOf({ clause: { words } }: Heard): string {
  return words.map((word) => word.said).join(' ')
}
