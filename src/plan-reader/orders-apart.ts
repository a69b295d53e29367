/** Several orders in one item of running text, each with its own day. */
import { capitalised, fold } from '../domain/vietnamese.js'
import { type Deadline, readDeadline } from './deadlines.js'
import { DELIVERS } from './draft-task.js'
import { verbAt } from './duty-verbs.js'
import { isLabelLine } from './labels.js'
import { partyOf } from './parties.js'
import type { ProseContext } from './prose-context.js'
import type { Item } from './prose-items.js'
import { leadingTime } from './sentence-times.js'
import { isBareTime } from './time-wording.js'

/** A longer paragraph tells more than orders. */
const LONGEST_ORDERS = 1200

/** The orders of an item; the item itself where it holds one. */
export function ordersApart(item: Item, context: ProseContext): Item[] {
  if (item.text.length > LONGEST_ORDERS) return [item]
  return sentencesApart(item, context).flatMap((order) => clausesApart(order, context))
}

/**
 * "A làm …, xong trước ngày …. B làm …, chậm nhất …": sentences that each give their own party a day are tasks of their own. What
 * another party is told before them without a day is none of theirs.
 */
function sentencesApart(item: Item, context: ProseContext): Item[] {
  const sentences = item.text.split(/(?<=\p{L}{2}[.;]|\d{4}[.;]|\)[.;])\s+(?=\p{Lu})/u)
  if (sentences.length === 1) return [item]
  const parts: { text: string; orders: boolean }[] = []
  for (const sentence of sentences) {
    const party = partyOf(sentence, context.seen)
    const orders = party !== undefined && readDeadline(sentence, context).kind !== 'none'
    const toldFirst = party !== undefined && party.inPassing === undefined && sentence.endsWith('.')
    const last = parts.at(-1)
    // What gives nobody a day belongs to the order before it.
    if (last && !orders) last.text = `${last.text} ${sentence}`
    else parts.push({ text: sentence, orders: orders || toldFirst })
  }
  return parts.length > 1 && parts.every((part) => part.orders)
    ? parts.map(({ text }) => ({ ...item, text: text.replace(/;$/, '') }))
    : [item]
}

/** Between clauses, but in no brackets. */
const STOP = /;\s+(?=\p{L})(?![^()]*\))/u
/** "Sơ kết (trước ngày 05/7) và | tổng kết (trước ngày 15/12)", "nộp danh sách trước ngày 15/6/2026 và | báo cáo trước ngày 05/11/2026". */
const BEHIND_TIME = /(?<=\d\))(?:,|\svà)\s+(?=\p{Ll})|(?<=\/\d{4})\svà\s+(?=\p{Ll}[^;]*\/\d{4})/u
/** What only says more of the clause before it. */
const SAYS_MORE =
  /^(?:riêng|đối với|trường hợp|nếu|quá|chậm nhất|muộn nhất|trong đó|cụ thể|đợt|lần|kỳ|và|(?:hoàn thành|xong) (?:trước|trong|vào|chậm nhất|ngày))\s/u

interface Clause {
  text: string
  due: Deadline
}

/** "Gửi kế hoạch trước ngày …; báo cáo kết quả trước ngày …": what one party is to do by several days. */
function clausesApart(item: Item, context: ProseContext): Item[] {
  const written = item.text.split(STOP).flatMap(behindTimes)
  if (written.length === 1) return [item]
  const saysMore = written
    .slice(1)
    .some((text) => isLabelLine(text) || SAYS_MORE.test(text) || isBareTime(fold(text.replace(/[.;]$/, ''))))
  if (saysMore || isBareTime(fold(leadingTime(item.text) ?? ''))) return [item]
  const [first, ...others] = withoutUndated(written.map((text) => ({ text, due: readDeadline(text, context) })))
  if (!first || others.length === 0 || ![first, ...others].every((clause) => hasOwnTime(clause, context))) return [item]
  const told = partyOf(first.text, context.seen)?.units
  return [
    { ...item, text: first.text },
    ...others.map(({ text }) => ({ ...item, text: capitalised(text), ...(told ? { told } : {}) })),
  ]
}

function behindTimes(clause: string): string[] {
  const parts = clause.split(BEHIND_TIME)
  return parts.every((part, i) => i === 0 || verbAt(part) > 0) ? parts : [clause]
}

/** What has no day of its own goes with the clause behind it, the last with the one before. */
function withoutUndated(clauses: readonly Clause[]): Clause[] {
  const parts: Clause[] = []
  for (const [i, clause] of clauses.entries()) {
    const last = parts.at(-1)
    const closes = clause.due.kind === 'none' && i === clauses.length - 1
    if (!last || (last.due.kind !== 'none' && !closes)) parts.push({ ...clause })
    else {
      last.text = `${last.text}; ${clause.text}`
      if (!closes) last.due = clause.due
    }
  }
  return parts
}

/** A coming day that nobody doubts, or a report that comes again. */
function hasOwnTime({ text, due }: Clause, { issuedOn }: ProseContext): boolean {
  if (due.kind === 'recurring') return DELIVERS.test(fold(text))
  const isSure = due.kind === 'date' && !due.others && !due.unsure && !due.behindColon
  return isSure && due.dueOn > (issuedOn ?? '')
}
