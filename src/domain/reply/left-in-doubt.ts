/** What leaves a doubt of "done" whoever wrote alike: others who meant it so do not outweigh it. */
import type { Heard } from './acts.js'
import type { Act } from './clue.js'
import { find, pattern } from './meanings.js'
import { asOwn } from './subject.js'
import type { Intent } from './weigh.js'
import { weigh } from './weigh.js'

/** 'Tưởng xong', 'nếu nộp rồi': said before the deed, of whatever follows. */
const BEFORE_THE_DEED = pattern('perhaps|heard|believe|if|except|never')
const DEED = pattern('deed')

const IN_THE_FIRST_CLAUSE = [
  // 'Nhiều đơn vị đã xong'
  pattern('^ ( polite|yes )* they'),
  // 'Chưa, em đã gửi …'
  pattern('^ not_yet'),
  // 'Sáng nay em xong nhé', 'chiều nay xong': nobody can tell whether it has been.
  pattern('^ !perfect|already|past|just|all* today !perfect|already|past|just|all* finish !already|past|all* $'),
]
const IN_ANY_CLAUSE = pattern('^ ( small|unit )* this|perhaps ( small|unit )+ work? finish !already|past|all* $')
/** '… đâu ạ', '… chưa' */
const IN_THE_LAST_CLAUSE = pattern('where|not_yet polite* $')

/** What is all one clause and does this: 'đã gửi báo cáo chưa', 'xong đâu mà xong', 'kính mời dự lễ khánh thành'. */
const NEVER: readonly Act[] = ['question', 'denied', 'chat', 'order']

export function isLeftInDoubt(found: Intent, heard: readonly Heard[]): boolean {
  const [first, ...more] = heard
  if (!first) return true
  const has = (clauses: readonly Heard[], sees: ReturnType<typeof pattern>) =>
    clauses.some(({ clause }) => find(sees, clause.row) !== null)
  const toTheDeed = heard.slice(0, heard.findIndex(({ clause }) => find(DEED, clause.row)) + 1)
  if (has([first, ...toTheDeed], BEFORE_THE_DEED) || has(heard, IN_ANY_CLAUSE)) return true
  if (IN_THE_FIRST_CLAUSE.some((sees) => has([first], sees)) || has([more.at(-1) ?? first], IN_THE_LAST_CLAUSE))
    return true
  if (more.length === 0 && NEVER.includes(first.act)) return true
  return isDoneIfOwn(found, heard)
}

/** Unclear for no other reason than that another unit could be meant. */
export function isDoneIfOwn(found: Intent, heard: readonly Heard[]): boolean {
  return found === 'unclear' && weigh(heard.map(asOwn)).intent === 'done'
}
