/** What rules "done" out, and what leaves a doubt of it, whoever wrote alike. */
import type { Heard } from './acts.js'
import type { Act } from './clue.js'
import type { Pattern } from './meanings.js'
import { find, pattern } from './meanings.js'
import { asOwn } from './subject.js'
import type { Intent } from './weigh.js'
import { weigh } from './weigh.js'

const AT_THE_BEGINNING = [
  // 'Tưởng xong', 'nếu nộp rồi': of whatever follows
  pattern('^ ( polite|yes )* perhaps|heard|believe|if|except|never'),
  // 'Chưa, em đã gửi …'
  pattern('^ not_yet'),
  // 'Sáng mai em có mặt trên ủy ban nộp tận tay'
  pattern('^ ( polite|yes )* later !perfect|already|past|just* $'),
]
const ANYWHERE = [
  // 'Treo hết rồi, trừ ngõ 4'
  pattern('except'),
  // 'Sáng nay em xong nhé', 'chiều nay xong': nobody can tell whether it has been.
  pattern('^ !perfect|already|past|just|all* today !perfect|already|past|just|all* finish !already|past|all* $'),
  pattern('^ ( small|unit|item )* this|perhaps ( small|unit )+ work? finish !already|past|all* $'),
]
const DEED = pattern('deed')
/** 'Đèn ngõ 5 cháy hết 7 bóng': what has happened, and nothing that was done about it */
const MISHAP = pattern('mishap')
/** '… đâu ạ', '… chưa' */
const AT_THE_END = pattern('where|not_yet polite* $')
/** How the clause that speaks last of the work is heard: 'chưa nộp', 'sắp xong', 'sẽ gửi', 'nộp đâu mà nộp'. */
const STILL_TO_DO: readonly string[] = ['not yet', 'not', 'nearly', 'under way', 'promised', 'denied behind the verb']
/** 'Đơn vị em mai nộp' */
const LATER = pattern('^ ( small|me|unit|item )* later !perfect|already|past|just* $')
/** Beside the work. */
const ASIDE: readonly Act[] = ['nothing', 'thanks', 'unknown', 'chat']

/** Others who meant "done" do not outweigh it. */
export function rulesOutDone(found: Intent, heard: readonly Heard[]): boolean {
  const [first, last] = [heard[0], heard.at(-1)]
  if (!first || !last || isDoneIfOwn(found, heard)) return true
  const isAmong = (patterns: readonly Pattern[], { clause }: Heard) =>
    patterns.some((sees) => find(sees, clause.row) !== null)
  const told = heard.findLast(({ act }) => !ASIDE.includes(act))
  if (told?.act === 'not_done' && (STILL_TO_DO.includes(told.name) || isAmong([LATER], told))) return true
  if (isAmong([MISHAP], first) && !heard.some((one) => isAmong([DEED], one))) return true
  return isAmong(AT_THE_BEGINNING, first) || isAmong([AT_THE_END], last) || heard.some((one) => isAmong(ANYWHERE, one))
}

const SUPPOSES = pattern('perhaps|heard|believe|if|except|never')
/** 'Nhiều đơn vị đã xong' */
const OF_OTHERS = pattern('^ ( polite|yes )* they')
/** What is all one clause and does this: 'đã gửi báo cáo chưa', 'xong đâu mà xong', 'kính mời dự lễ khánh thành'. */
const NEVER: readonly Act[] = ['question', 'denied', 'chat', 'order']

/** Heard so by the grammar; an obstacle may as well be one that was overcome. */
const OTHERWISE: readonly Intent[] = ['not_done', 'question', 'extension']

/** Others who meant "done" must have left little doubt. */
export function isLeftInDoubt(found: Intent, heard: readonly Heard[]): boolean {
  const [first, ...more] = heard
  if (!first || OTHERWISE.includes(found)) return true
  const sees = (one: Heard, what: Pattern) => find(what, one.clause.row) !== null
  const toTheDeed = heard.slice(0, heard.findIndex((one) => sees(one, DEED)) + 1)
  if ([first, ...toTheDeed].some((one) => sees(one, SUPPOSES)) || sees(first, OF_OTHERS)) return true
  return more.length === 0 && NEVER.includes(first.act)
}

/** Unclear for no other reason than that another unit could be meant. */
export function isDoneIfOwn(found: Intent, heard: readonly Heard[]): boolean {
  return found === 'unclear' && weigh(heard.map(asOwn)).intent === 'done'
}
