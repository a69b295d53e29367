/** Lines that became no task, though they name a coming day or how long a party is to do something: nothing is left out silently. */
import type { CivilDate } from '../domain/calendar.js'
import { fold } from '../domain/vietnamese.js'
import { type Deadline, readMention } from './deadlines.js'
import { DEPTH, type TextBlock } from './document.js'
import type { Doubt } from './draft-task.js'
import { partyOf } from './parties.js'
import type { ProseContext } from './prose-context.js'

export interface Candidate {
  block: TextBlock
  text: string
  deadline: Deadline
}

/** Longer paragraphs tell more than what is to be done. */
const LONGEST = 400

/** The doubts about what was left. */
export function leftOut(left: readonly Candidate[], context: ProseContext): Doubt[] {
  return left.flatMap((item): Doubt[] => {
    const due = dayOf(item, context)
    if (due) return [doubt('day_without_task', item, { due })]
    if (isItem(item) && saysWhen(item.deadline)) return [doubt('day_without_task', item)]
    const lasts = isItem(item) && LASTS.test(fold(item.text)) && partyOf(item.text, context.seen)
    return lasts ? [doubt('duty_without_date', item)] : []
  })
}

/** "Công an xã, Trạm Y tế trực suốt đợt cao điểm". */
const LASTS =
  /\b(?:trong )?suot (?:qua trinh|thoi gian|dot|ky|dip|tuan|thang|ngay|mua)\b|\btrong (?:thoi gian|dot|dip|nhung ngay) dien ra\b/

function dayOf(item: Candidate, context: ProseContext): CivilDate | undefined {
  const { text, deadline } = item
  if (text.length > LONGEST || text.endsWith(':')) return undefined
  const due =
    deadline.kind === 'none' && (isItem(item) || SPAN.test(fold(text))) ? readMention(text, context) : deadline
  const isDay = due.kind === 'date' && due.dueFrom === 'stated' && due.period === null
  return isDay && due.dueOn >= (context.issuedOn ?? '') ? due.dueOn : undefined
}

/** "Ra quân đợt 1 từ ngày 22/6/2026 đến ngày 28/6/2026" */
const SPAN = /\btu ngay \d[\d/.-]+ den (?:het )?ngay \d[\d/.-]*/

/** A time that only a person can make a day of: "xong trước ngày 28 tháng này", "trước Tết", "trước ngày 31/6". */
function saysWhen(deadline: Deadline): boolean {
  if (deadline.kind === 'event') return deadline.namesDay === true || /\d/.test(deadline.written)
  return deadline.kind !== 'none' && deadline.kind !== 'date' && deadline.kind !== 'recurring'
}

function isItem({ block }: Candidate): boolean {
  return block.depth < DEPTH.none
}

/** What a point shows of a line. */
const LONGEST_SHOWN = 160

export function doubt(
  code: Doubt['code'],
  { text, block }: Pick<Candidate, 'text' | 'block'>,
  params: Doubt['params'] = {},
): Doubt {
  const written = text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN - 3)}...` : text
  return { code, excerpt: text, line: block.line, params: { written, ...params } }
}
