/** What the clauses of a sentence come to together. What is doubtful or unfinished anywhere outweighs "xong". */
import type { Heard } from './acts.js'
import { COMPLAINT } from './clause.js'
import type { Act } from './clue.js'
import type { Row } from './meanings.js'
import { find, pattern } from './meanings.js'
import { withoutSpared } from './spared.js'

export type Intent =
  | 'done'
  | 'not_done'
  | 'extension'
  | 'question'
  | 'ack'
  | 'blocked'
  | 'unblocked'
  | 'other'
  | 'unclear'

export interface Weighed {
  intent: Intent
  /** The clauses that decided. */
  by: Heard[]
}

/** A judgement of the whole, or null where it has none. */
type Judgement = (heard: readonly Heard[]) => Weighed | null

/** In order: the first that has an opinion gives it. None has one where none of its acts is heard. */
const JUDGEMENTS: readonly [acts: readonly Act[], judgement: Judgement][] = [
  [['mistake'], takenBack],
  [['done'], mixed],
  [['extension'], moreTime],
  [['question'], receiptAsked],
  [['question'], asked],
  [['done'], overcome],
  [['blocked'], stuck],
  [['done'], paperFollows],
  [['seen'], seenAndPromised],
  whenSaid('not_done', 'not_done'),
  [['cleared'], cleared],
  [['elsewhere'], ownAfterOthers],
  [['elsewhere'], signedByThem],
  whenSaid('unclear', 'doubt', 'elsewhere'),
  [['done', 'proof'], finished],
  [['tick'], ticked],
  whenSaid('unclear', 'passed', 'proof', 'denied'),
  whenSaid('other', 'order'),
  [['chat'], onlyTalk],
  whenSaid('ack', 'seen'),
  [['thanks'], thanksAfterOk],
  whenSaid('unclear', 'bare'),
]

export function weigh(all: readonly Heard[]): Weighed {
  const heard = withoutSpared(all)
  if (heard.length === 0) return { intent: 'unclear', by: [] }
  for (const [acts, judgement] of JUDGEMENTS) {
    const weighed = holds(heard, acts) ? judgement(heard) : null
    if (weighed) return weighed
  }
  return { intent: 'other', by: [...heard] }
}

function holds(heard: readonly Heard[], acts: readonly Act[]): boolean {
  for (const { act } of heard) if (acts.includes(act)) return true
  return false
}

const ONLY_OK = pattern('^ ( small )* ok+ small* $')

/** 'Ok, cảm ơn văn phòng' */
function thanksAfterOk(heard: readonly Heard[]): Weighed | null {
  const by = of(heard, 'bare')
  return by.length > 0 && by.every(({ clause }) => find(ONLY_OK, clause.row)) ? { intent: 'ack', by } : null
}

function whenSaid(intent: Intent, ...acts: Act[]): [acts: readonly Act[], judgement: Judgement] {
  return [acts, (heard) => ({ intent, by: of(heard, ...acts) })]
}

/** Talk, and nothing besides that could be an answer. */
function onlyTalk(heard: readonly Heard[]): Weighed | null {
  return of(heard, 'seen', 'bare').length ? null : { intent: 'other', by: of(heard, 'chat') }
}

function of(heard: readonly Heard[], ...acts: Act[]): Heard[] {
  return heard.filter(({ act }) => acts.includes(act))
}

/** What the sentence ends with, politeness aside. */
function endsWith(heard: readonly Heard[], ...acts: Act[]): boolean {
  const last = heard.findLast(({ act }) => act !== 'nothing' && act !== 'thanks')
  return last !== undefined && acts.includes(last.act)
}

/** 'xong rồi, à nhầm': what was said before counts no more, what comes after may; 'gửi nhầm, em gửi lại rồi' is put right. */
function takenBack(heard: readonly Heard[]): Weighed | null {
  const isMended = endsWith(heard, 'done') && !of(heard, 'mistake').some(isAgainst)
  if (isMended && heard.at(-1)?.clause.words.some(({ bare }) => /(?:^| )lai$/.test(bare)))
    return finished(heard.slice(heard.findLastIndex(({ act }) => act === 'mistake') + 1))
  const unfinished = of(heard, 'not_done', 'blocked', 'extension')
  return endsWith(heard, 'not_done', 'blocked', 'extension')
    ? { intent: 'not_done', by: unfinished }
    : { intent: 'unclear', by: of(heard, 'mistake') }
}

const HANDED_IN_BY_ME = pattern('me|you ..2 ( perfect|just )? deliver')

const SIGNED_BY_THEM = pattern(
  '^ ( small )* ( authority|person|unit|you|they ) ..2 ( sign|see|approve|check ) ..2 already small* $',
)
const FINISHED_BY_ME = pattern('me ..4 ( finish|deliver )')

/** 'Danh sách em lập xong, hiệu trưởng ký rồi' */
function signedByThem(heard: readonly Heard[]): Weighed | null {
  const isOwn =
    heard.find(({ act }) => act !== 'nothing' && act !== 'thanks')?.act === 'done' ||
    of(heard, 'done').some(({ clause }) => find(FINISHED_BY_ME, clause.row))
  const isSigned = of(heard, 'elsewhere').every(({ clause }) => find(SIGNED_BY_THEM, clause.row))
  return isOwn && isSigned && of(heard, 'doubt').length === 0 ? finished(heard) : null
}

/** 'Các cụ đóng góp đủ cả, bác đã nộp quỹ hôm mùng 5': what others have done is told first, and then that the sender has handed it in. */
function ownAfterOthers(heard: readonly Heard[]): Weighed | null {
  const own = heard.findLast(({ act }) => act !== 'nothing' && act !== 'thanks')
  const isOwn = own?.act === 'done' && find(HANDED_IN_BY_ME, own.clause.row) !== null
  return isOwn && of(heard, 'doubt').length === 0 ? finished(heard) : null
}

const ITEM = pattern('item|mine')

/** Items that stand differently: 'mục a xong, mục b mai nộp'. */
function mixed(heard: readonly Heard[]): Weighed | null {
  const items = heard.filter(({ clause }) => find(ITEM, clause.row))
  const isMixed = items.length > 1 && of(items, 'done').length > 0 && new Set(items.map(({ act }) => act)).size > 1
  return isMixed ? { intent: 'unclear', by: items } : null
}

const PAPER_LATER = pattern(
  '^ ( small|you|me|mine|this )* ( later|daypart !not_yet* deliver / thing !not_yet* deliver ..2 ( next|later ) / deliver ..3 ( next|later ) )',
)

/** 'Xong rồi ạ, mai em gửi báo cáo': the work may be done, or wait for its paper. */
export function paperFollows(heard: readonly Heard[]): Weighed | null {
  const [first, ...rest] = heard.filter(({ act }) => act !== 'nothing' && act !== 'thanks')
  if (first?.act !== 'done') return null
  const later = rest.filter(({ act }) => act === 'not_done')
  const isPaper = later.length > 0 && later.every(({ clause }) => find(PAPER_LATER, clause.row) !== null)
  return isPaper ? { intent: 'unclear', by: [first, ...later] } : null
}

/** 'xong rồi, em nộp muộn ạ' tells, and asks for nothing. */
const ASKS_FOR_TIME = pattern('extend|please|let|extra|until|will|can|later|span|date')

function moreTime(heard: readonly Heard[]): Weighed | null {
  const by = of(heard, 'extension')
  const onlyTells = of(heard, 'done').length > 0 && !by.some(({ clause }) => find(ASKS_FOR_TIME, clause.row))
  return onlyTells || endsWith(heard, 'done')
    ? { intent: 'unclear', by: [...by, ...of(heard, 'done')] }
    : { intent: 'extension', by }
}

const RECEIPT = pattern(
  '^ ( !where|never|right|ask* see|can !where|never|right|ask|not* not? ( small|this|really )* / have? word not_yet small* ) $',
)

/** 'em nộp rồi, chị nhận được chưa ạ', 'nhanh chưa', 'sao còn nhắc': handed in, and asks whether it has come, or why the bot asks. */
function receiptAsked(heard: readonly Heard[]): Weighed | null {
  const questions = of(heard, 'question').filter(({ clause }) => !find(COMPLAINT, clause.row))
  const isReceipt = questions.every(({ clause }) => find(RECEIPT, clause.row))
  const first = heard.find((clause) => clause.act === 'done' || questions.includes(clause))
  const isElseClear =
    of(heard, 'not_done', 'blocked', 'doubt', 'elsewhere').length === 0 &&
    !heard.some(({ clause }) => isDenying(clause.row))
  return isReceipt && isElseClear && first?.act === 'done' ? { intent: 'done', by: of(heard, 'done') } : null
}

const TO_DO_IT = pattern('^ will me')

/** A question that the writer goes on to answer is none: 'xong rồi à? chưa, còn phụ lục'. */
function asked(heard: readonly Heard[]): Weighed | null {
  const by = of(heard, 'question')
  // 'Không có tiền mua sơn mà sơn chi'
  if (of(heard, 'blocked').length > 0 && by.every(({ clause }) => clause.turn === 'but')) return null
  if (endsWith(heard, 'blocked')) return { intent: 'blocked', by: of(heard, 'blocked') }
  // 'Có ai dùng chưa, để em đăng ký': what the answer is for
  const isForThis = of(heard, 'not_done').every(({ clause }) => find(TO_DO_IT, clause.row))
  return endsWith(heard, 'not_done') && !isForThis
    ? { intent: 'not_done', by: of(heard, 'not_done') }
    : { intent: 'question', by }
}

const ONCE = pattern('past')
const BY_NOW = pattern('^ ( small )* this')

/** 'Hôm qua mưa không đi được, sáng nay đi đủ rồi', 'chờ mãi mới có mẫu nhưng giờ thì nộp xong rồi': what stood in the way is past. */
function overcome(heard: readonly Heard[]): Weighed | null {
  const stuckIn = of(heard, 'blocked')
  const last = heard.findLast(({ act }) => act !== 'nothing' && act !== 'thanks')
  if (stuckIn.length === 0 || last?.act !== 'done') return null
  const isPast = find(BY_NOW, last.clause.row) !== null || stuckIn.every(({ clause }) => find(ONCE, clause.row))
  const isDoubted = stuckIn.some(({ clause }) => isDenying(clause.row) || find(NOT_YET, clause.row))
  return isPast && !isDoubted ? finished(heard.filter((one) => !stuckIn.includes(one))) : null
}

/** 'Hôm nay em nghỉ phép, thứ hai em làm': nothing is in the way but the day. */
const AWAY = pattern('hardship')
const PROMISE = pattern('later|will|today|daypart|date|until')

function stuck(heard: readonly Heard[]): Weighed | null {
  const by = of(heard, 'blocked')
  const promised = of(heard, 'not_done')
  const isPromised = endsWith(heard, 'not_done') && promised.some(({ clause }) => find(PROMISE, clause.row))
  if (isPromised && by.every(({ clause }) => find(AWAY, clause.row))) return { intent: 'not_done', by: promised }
  return endsWith(heard, 'done') ? { intent: 'unclear', by: [...by, ...of(heard, 'done')] } : { intent: 'blocked', by }
}

const WILL = pattern('will')
const WHEN = pattern('later|today|date|clock|daypart|weekday|day|week|next|until|tomorrow|finish')

/** 'Xin nhận, sẽ phổ biến trong buổi họp': it was heard, and is promised for no day. */
function seenAndPromised(heard: readonly Heard[]): Weighed | null {
  const said = heard.filter(({ act }) => act !== 'nothing' && act !== 'thanks')
  const isPromised = of(heard, 'not_done').every(
    ({ clause: { row } }) => find(WILL, row) && !find(WHEN, row) && !isDenying(row) && !find(NOT_YET, row),
  )
  const isAll = said.every(({ act }) => act === 'seen' || act === 'not_done')
  return said[0]?.act === 'seen' && isPromised && isAll ? { intent: 'ack', by: of(heard, 'seen') } : null
}

/** The obstacle is gone ('kế toán đã duyệt'), and nothing else is said of the task; what stands behind 'but' is against it. */
function cleared(heard: readonly Heard[]): Weighed | null {
  const by = of(heard, 'cleared')
  const isAll = of(heard, 'doubt', 'done').length === 0 && !heard.some(isAgainst)
  return isAll ? { intent: 'unblocked', by } : null
}

const DENIAL = pattern('where|never|perhaps|heard|believe|if|except|lacking|cross')
const NOT_YET = pattern('not_yet')
const SAID = pattern('( person|they ) ..1 say')

/** Doubt or denial somewhere that no clause explains. */
function isDenying(row: Row): boolean {
  return find(DENIAL, row) !== null || find(SAID, row) !== null
}

/** 'tổng hợp xong nhưng …': what a 'but' brings and nobody understands is against it too. */
function isAgainst({ act, clause }: Heard): boolean {
  // 'Đừng nói là em chưa nộp' speaks for it.
  if (act === 'denied') return false
  const isObjection = clause.turn === 'but' && (act === 'unknown' || act === 'bare')
  return act === 'order' || act === 'chat' || isObjection || isDenying(clause.row) || find(NOT_YET, clause.row) !== null
}

/** Plainly finished, or worked on with a proof, and nothing else in the sentence speaks of something else or denies it: 'có ảnh gửi kèm đâu'. */
function finished(heard: readonly Heard[]): Weighed | null {
  const by = of(heard, 'done')
  if (by.length === 0 && of(heard, 'proof').length > 0) by.push(...of(heard, 'passed'))
  if (by.length === 0) return null
  const against = heard.filter(
    (one, at) => (isAgainst(one) || isStillToDo(one)) && !(one.act === 'chat' && isDoneAllTheSame(heard[at + 1])),
  )
  return against.length ? { intent: 'unclear', by: [...by, ...against] } : { intent: 'done', by }
}

/** 'Xong vụ chữ ký số rồi, em làm tiếp đây', 'in ra hết rồi, giờ đi phát từng nhà' */
const GOES_ON = pattern(
  'further / ^ ( small )* ( span|at_once ) ( me|small )* ( go|link )* ( deliver|work|pass ) !already|finish|past|perfect|all* $',
)

/** 'Đo xong rồi, em giao hồ sơ luôn' */
const PROMISED = pattern('( deliver|work|send_on|hand ) ..4 at_once / will ..4 ( deliver|work|send_on|hand )')

/** 'Điểm chính xong rồi, hai điểm lẻ tối mai' */
const PLANNED = pattern('^ ( ( number|thing|unit|item|word|of )+ / me ) later small* $')

function isStillToDo({ act, clause }: Heard): boolean {
  return (
    find(GOES_ON, clause.row) !== null ||
    (act === 'seen' && find(PROMISED, clause.row) !== null) ||
    (act === 'unknown' && find(PLANNED, clause.row) !== null)
  )
}

/** 'Trời mưa nhưng vẫn ra quân xong' */
function isDoneAllTheSame(next: Heard | undefined): boolean {
  return next?.act === 'done' && next.clause.turn === 'but'
}

function ticked(heard: readonly Heard[]): Weighed | null {
  const by = of(heard, 'tick')
  return of(heard, 'order', 'chat', 'passed', 'bare').length ? { intent: 'unclear', by } : { intent: 'done', by }
}
