/** What a clause orders, by the words of the grammar of answers. */
import type { Clause } from '../../reply/clause.js'
import type { Meaning, Row } from '../../reply/meanings.js'
import { find, pattern } from '../../reply/meanings.js'
import type { LeaderAct } from './order.js'

interface Order {
  act: LeaderAct
  sees: ReturnType<typeof pattern>
  /** What turns the order into a report, a question, a wish or a thought. */
  unless: ReturnType<typeof pattern>[]
}

/** Nobody orders what has been done, may be done, or is asked about. */
const NO_ORDER = ['if|perhaps|heard|believe|ask|what|who|when|or', 'never', 'please', 'can not', 'not_yet small* $']

function order(act: LeaderAct, sees: string, ...unless: string[]): Order {
  return { act, sees: pattern(sees), unless: [...NO_ORDER, ...unless].map(pattern) }
}

/** Behind the verb nothing more is said of it: 'bỏ phiếu', 'bỏ qua lỗi', 'không cần làm lại' are no orders. */
const ENDS = '( small|unit|go|nua|at_once )* $'
/** 'Bỏ giúp anh việc Q2-5', 'hủy cho chị'. */
const ENDS_DONE_FOR = '( small|unit|go|nua|at_once|for|let )* $'
/** Who tells what has been done gives no order, in whichever clause. */
export const REPORTED = 'finish|deliver|already|perfect'

/** In order: what is spared somebody is no extension, and 'giao cho anh Bình, gia hạn đến 15/4' hands on first. */
const ORDERS: readonly Order[] = [
  order('cancel', `spared ${ENDS}`, 'say', REPORTED),
  order('nudge', '^ ( small|for|let|demand )* ( nudge )', 'already|perfect|say'),
  order('urge', '^ ( small|for|let )* ( demand ) ..6 ( deed|report )', 'already|perfect|say'),
  order('urge', '^ ( small|for )* ( say ) ( person|unit|everyone|word ) ..4 ( deed|report )', 'already|perfect|no'),
  // 'Dung bo' without marks is 'đừng bỏ' too.
  order('cancel', `drop ${ENDS_DONE_FOR}`, 'no|need|say|halt', REPORTED),
  order('halt', `halt work? ${ENDS_DONE_FOR}`, 'no|need|say|ongoing', REPORTED),
  {
    act: 'halt',
    sees: pattern('^ ( small|this|let|for|just|perhaps )* extend ..2 ( after|if|when )'),
    unless: [pattern(`no|say|ask|${REPORTED}`)],
  },
  // Until when, or for what, does not matter: a plan knows no pause.
  {
    act: 'halt',
    sees: pattern(
      '^ ( small|this|let|for|just )* ( halt ) ( work|small|go|this )* ( until|after|wait|if|when|week|before|later|span|cause|thus )',
    ),
    unless: [pattern(`no|say|ask|${REPORTED}`)],
  },
  // 'Giao cho anh Bình nộp' says what for; 'nộp, giao cho văn phòng' and 'giao cho chị Hạnh bản cứng' tell what was done.
  order(
    'hand',
    'hand ( for|let )? ( person|unit|you|me|authority|word )',
    'already|perfect|no',
    'finish|deliver .. hand',
    'finish small* $',
    'hand !deed* thing|means|seal',
  ),
  order('hand', '( will|let ) ( unit|person ) ..2 ( work )', 'already|perfect|no|me|today|later'),
  order('due', 'extend', 'no|stuck|say', 'already|perfect', 'person|unit ..1 extend'),
]

/** Who has signed says so of himself, with nothing behind the verb: 'ký hợp đồng xong rồi' and 'sếp ký rồi' are reports. */
const SIGNED = pattern(
  '^ ( polite|yes|oi|emoji )* me ( perfect ( sign|approve ) / ( sign|approve ) ( already|finish ) ) ( small|already|finish )* $',
)
const SIGNERS = ['toi', 'minh', 'tui', 'i']
const SIGNATURES = ['ky', 'duyet', 'ky duyet', 'phe duyet', 'signed']

/** Null where it orders nothing. */
export function orderIn({ words, row, isAsked }: Clause): LeaderAct | null {
  if (isAsked) return null
  if (find(SIGNED, row) && isOwnSignature(words)) return 'signed'
  return ORDERS.find((one) => isSeen(one, row))?.act ?? null
}

/** Of 'tôi hướng dẫn rồi', 'bên em duyệt rồi' the meanings are the same. */
function isOwnSignature(words: Clause['words']): boolean {
  const is = (meanings: readonly Meaning[], known: readonly string[]) =>
    words.some(({ meaning, bare }) => meanings.includes(meaning) && known.includes(bare))
  return is(['me'], SIGNERS) && is(['sign', 'approve'], SIGNATURES)
}

function isSeen({ sees, unless }: Order, row: Row): boolean {
  return find(sees, row) !== null && !unless.some((other) => find(other, row))
}
