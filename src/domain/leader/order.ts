/**
 * What clerk and chairman order in a sentence of their own, read by the grammar of answers: 'Q2-5 bỏ vì huyện không tổ chức nữa',
 * 'Q1-2 gia hạn đến 30/4', 'Q1-3 giao cho anh Bình làm trước 15/2', 'nhắc cả nhóm nộp kế hoạch', 'Q1-2 tôi ký rồi'.
 */
import type { CivilDate } from '../calendar.js'
import type { TaskRef } from '../command.js'
import { waysToPart } from '../edit-reason.js'
import { withoutCall, withoutGreeting } from '../greeting.js'
import type { Member, Unit } from '../member.js'
import type { Clause } from '../reply/clause.js'
import { clausesOf } from '../reply/clause.js'
import type { Row } from '../reply/meanings.js'
import { find, pattern } from '../reply/meanings.js'
import { sentenceOf } from '../reply/sentence.js'
import { taskRefs, withoutTasks } from '../task-ref.js'
import { fold } from '../vietnamese.js'
import { unitsMeantIn } from '../who-is-meant.js'
import type { WishedDay } from './wished-day.js'
import { wishedDay } from './wished-day.js'

/** `urge`: said as one asks anybody ('đề nghị anh Bình nộp Q1-3'); `halt`: 'Q2-5 tạm dừng', which of a unit tells what is in its way. */
export type LeaderAct = 'cancel' | 'halt' | 'due' | 'hand' | 'nudge' | 'urge' | 'signed'

export interface LeaderOrder {
  act: LeaderAct
  /** Tasks as typed; only of a nudge there may be none, or several. */
  refs: TaskRef[]
  /** Ids of the units that are named, or whose people are. */
  units: number[]
  /** 'Cả nhóm', 'các đơn vị'. */
  everyone: boolean
  /** The words without tasks, for whoever reads a date in them. */
  said: string
  /** Without 'vì' before it; '' where none is given. */
  reason: string
  /** Somebody is named whom the office does not have. */
  stranger: string | null
  /** By when a leader wants it. */
  by: WishedDay | null
}

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

/** In order: what is spared somebody is no extension, and 'giao cho anh Bình, gia hạn đến 15/4' hands on first. */
const ORDERS: readonly Order[] = [
  order(
    'signed',
    '( ( sign|approve ) ..3 ( already|finish ) / perfect ..1 ( sign|approve ) )',
    'no|say',
    'authority|they|unit|person',
  ),
  order('cancel', 'spared', 'say'),
  order('nudge', '^ ( small|for|let|demand )* ( nudge )', 'already|perfect|say'),
  order('urge', '^ ( small|for|let )* ( demand ) ..6 ( deed|report )', 'already|perfect|say'),
  order('urge', '^ ( small|for )* ( say ) ( person|unit|everyone ) ..4 ( deed|report )', 'already|perfect|no'),
  order('cancel', 'drop', 'no|need|say|already|perfect', 'drop link'),
  order('halt', 'halt', 'no|need|say|already|perfect|ongoing'),
  order('hand', 'hand ..1 ( for|let|person|unit|you|me|authority|word )', 'already|perfect|no'),
  order('hand', '( will|let ) ( unit|person ) ..2 ( work )', 'already|perfect|no|me|today|later'),
  order('due', 'extend', 'no|stuck|say', 'already|perfect', 'person|unit ..1 extend'),
]

/** The order that the words are, or null. Whoever says it: whether the speaker may give it is for others to decide. */
export function leaderOrder(
  text: string,
  office: { units: readonly Unit[]; members: readonly Member[] },
  today: CivilDate,
): LeaderOrder | null {
  const said = withoutCall(withoutGreeting(text))
  const { value, reason } = waysToPart(said, 'due')[0] ?? { value: said, reason: '' }
  const refs = taskRefs(value)
  const bare = withoutTasks(value)
  const [first, ...more] = clausesOf(sentenceOf(bare))
  const found = first && orderIn(first)
  if (!found || more.some(({ isAsked }) => isAsked) || more.some(isReport)) return null
  const units = unitsMeantIn(bare, plain(bare), office)
  const everyone = find(EVERYONE, first.row) !== null
  const isNamed =
    found === 'nudge'
      ? refs.length + units.length > 0 || everyone
      : found === 'urge'
        ? units.length > 0 || everyone
        : refs.length === 1
  if (!isNamed || (found === 'hand' && units.length === 0)) return null
  const stranger = units.length > 0 ? null : (first.words.find(({ meaning }) => meaning === 'person')?.said ?? null)
  return { act: found, refs, units, everyone, said: bare, reason, stranger, by: wishedDay(bare, today) }
}

const EVERYONE = pattern('everyone')
const REPORT = pattern('finish|not_yet|already|ongoing|stuck')

function isReport({ row }: Clause): boolean {
  return find(REPORT, row) !== null
}

function orderIn({ row, isAsked }: Clause): LeaderAct | null {
  if (isAsked) return null
  return ORDERS.find((one) => isSeen(one, row))?.act ?? null
}

function isSeen({ sees, unless }: Order, row: Row): boolean {
  return find(sees, row) !== null && !unless.some((other) => find(other, row))
}

function plain(text: string): string {
  return fold(text)
    .replace(/[?!.…,:;]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}
