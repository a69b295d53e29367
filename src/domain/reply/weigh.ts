/** What the clauses of a sentence come to together. What is doubtful or unfinished anywhere outweighs "xong". */
import type { Act } from './acts.js'
import { ACTS } from './acts.js'
import type { Clause } from './clause.js'
import { saidIn } from './clause.js'
import { find, pattern, rowOf } from './meanings.js'

export type Intent = 'done' | 'not_done' | 'extension' | 'question' | 'ack' | 'blocked' | 'other' | 'unclear'

/** What a clause does, and by which words. */
export interface Heard {
  act: Act
  name: string
  said: string
  clause: Clause
}

/** What a plain statement that the work is finished does not contain. */
const NOT_PLAIN = pattern(
  'will|if|no|where|nearly|ongoing|left|lacking|except|part|part_count|percent|perhaps|heard|believe|cross|when|what|who|slip',
)

const SOMETHING = pattern('deed|see|have|can|report|all|thing|word|approve|already|need')

export function hear(clause: Clause): Heard {
  const row = rowOf(clause.signs)
  for (const { name, act, sees, unless } of ACTS) {
    const match = find(sees, row)
    if (match && !unless.some((other) => find(other, row))) {
      if (clause.isAsked && isStatement(act)) return { act: 'question', name: 'a question mark', said: '?', clause }
      if (act === 'done' && find(NOT_PLAIN, row))
        return { act: 'doubt', name: 'not said plainly', said: saidIn(clause.words, match), clause }
      return { act, name, said: saidIn(clause.words, match), clause }
    }
  }
  if (clause.isAsked && find(SOMETHING, row)) return { act: 'question', name: 'a question mark', said: '?', clause }
  return { act: 'unknown', name: 'not about the task', said: clause.words.map((w) => w.said).join(' '), clause }
}

function isStatement(act: Act): boolean {
  return !['extension', 'mistake', 'nothing', 'thanks', 'question'].includes(act)
}

const RECEIPT = pattern('see|can')

/** In order: the first that holds of the whole. */
export function weigh(heard: readonly Heard[]): { intent: Intent; by: Heard[] } {
  if (heard.length === 0) return { intent: 'unclear', by: [] }
  const at = (...acts: Act[]) => heard.filter(({ act }) => acts.includes(act))
  const lastIs = (...acts: Act[]) =>
    acts.includes(heard.findLast(({ act }) => act !== 'nothing' && act !== 'thanks')?.act ?? 'nothing')
  const done = at('done')
  const by = (intent: Intent, of: Heard[]) => ({ intent, by: of })
  if (at('mistake').length)
    return lastIs('not_done', 'blocked', 'extension')
      ? by('not_done', at('not_done', 'blocked', 'extension'))
      : by('unclear', at('mistake'))
  if (isMixed(heard))
    return by(
      'unclear',
      heard.filter(({ act }) => act !== 'nothing'),
    )
  if (at('extension').length)
    return done.length && lastIs('done')
      ? by('unclear', [...at('extension'), ...done])
      : by('extension', at('extension'))
  const asked = at('question')
  if (
    asked.length &&
    done.length &&
    asked.every(({ clause }) => RECEIPT.regex.test(clause.signs)) &&
    heard.indexOf(done[0] as Heard) < heard.indexOf(asked[0] as Heard)
  )
    return by('done', done)
  if (asked.length)
    return lastIs('not_done', 'blocked')
      ? by(heard.at(-1)?.act === 'blocked' ? 'blocked' : 'not_done', at('not_done', 'blocked'))
      : by('question', asked)
  if (at('blocked').length)
    return done.length && lastIs('done') ? by('unclear', [...at('blocked'), ...done]) : by('blocked', at('blocked'))
  if (at('not_done').length) return by('not_done', at('not_done'))
  if (at('doubt', 'elsewhere').length) return by('unclear', at('doubt', 'elsewhere'))
  if (done.length && isDenied(heard)) return by('unclear', heard.slice())
  if (done.length)
    return at('order', 'chat').length ? by('unclear', [...done, ...at('order', 'chat')]) : by('done', done)
  if (at('tick').length)
    return at('order', 'chat', 'passed', 'bare').length ? by('unclear', at('tick')) : by('done', at('tick'))
  if (at('passed').length) return by('unclear', at('passed'))
  if (at('order').length) return by('other', at('order'))
  if (at('chat').length && !at('seen', 'bare').length) return by('other', at('chat'))
  if (at('seen').length) return by('ack', at('seen'))
  if (at('bare').length) return by('unclear', at('bare'))
  return by('other', heard.slice())
}

const DENIAL = pattern('not_yet|where|never')

/** A denial somewhere that no clause explains: 'có ảnh gửi kèm đâu'. */
function isDenied(heard: readonly Heard[]): boolean {
  return heard.some(({ clause }) => DENIAL.regex.test(clause.signs))
}

const ITEM = pattern('item|mine')

/** Items that stand differently: 'mục a xong, mục b mai nộp'. */
function isMixed(heard: readonly Heard[]): boolean {
  const items = heard.filter(({ clause }) => ITEM.regex.test(clause.signs))
  return items.length > 1 && new Set(items.map(({ act }) => act)).size > 1
}
