/** A day in the words of work that a heading, a column or a row above puts in a month or a quarter. */
import { periodSpan } from '../domain/calendar.js'
import { fold } from '../domain/vietnamese.js'
import { awaitedEvent } from './awaited-event.js'
import { type Deadline, type DeadlineContext, type Due, NONE, readMention } from './deadlines.js'
import { isOfTitle } from './period-headings.js'

/**
 * The time around the work, in doubt where the work's words name another, though none asks for anything: a day or a month inside the
 * period that says when is the work's own, and is asked about; so is a month or quarter around work that waits for an event.
 */
export function doubtedBy(text: string, around: Deadline, context: DeadlineContext): Deadline {
  if (isOfTitle(around)) {
    const own = readMention(text, context)
    return own.kind === 'none' ? around : own
  }
  if (around.kind !== 'date') return around
  const mentioned = readMention(text, { ...context, beside: around.period })
  if (mentioned.kind !== 'date') {
    const isPeriod = around.period !== null && around.dueFrom === 'period' && !around.unsure
    const event = isPeriod ? awaitedEvent(text) : undefined
    return event === undefined ? around : { ...around, unsure: { written: event, why: 'event' } }
  }
  if (mentioned.dueFrom === 'period') return isCloser(mentioned, around) ? mentioned : around
  if (endsSpan(text, mentioned) || (lies(mentioned, around) && isWhen(text, mentioned))) return mentioned
  const { others, written } = mentioned
  // "Bàn giao học sinh 31/5" in May: the day that is taken anyway.
  if (mentioned.dueOn === around.dueOn) return others ? { ...around, others } : around
  return others ? { ...around, others: [...others, written] } : { ...around, unsure: { written, why: 'other_day' } }
}

/** A note beside the time says more about it, or tells that it was put off: "Ngày 12", "Tháng 5" beside quarter II, "lùi sang tháng 7". */
export function doubtedByNote(note: string, around: Deadline, context: DeadlineContext): Deadline {
  if (around.kind !== 'date' || note === '') return around
  const doubted = doubtedBy(note, around, context)
  const mentioned = doubted === around ? readMention(note, { ...context, beside: around.period }) : NONE
  const isLater = mentioned.kind === 'date' && mentioned.dueOn > around.dueOn
  return isLater ? { ...around, unsure: { written: mentioned.written, why: 'other_day' } } : doubted
}

/** "… trong kỳ sinh hoạt tháng 02", under the heading of quarter I. */
function isCloser(month: Due, around: Due): boolean {
  if (month.period === null || around.period === null || month.period === around.period) return false
  return lies(month, around) && periodSpan(month.period).from >= periodSpan(around.period).from
}

/** A day in the week, month or quarter of the heading says when more closely. */
function lies(day: Due, { period, within }: Due): boolean {
  const span = within ?? (period === null ? undefined : periodSpan(period))
  if (!span) return false
  const { from, to } = span
  return from <= day.dueOn && day.dueOn <= to
}

/** "… từ 15/6 đến 15/7/2026", under the heading of June. */
function endsSpan(text: string, { written }: Due): boolean {
  const before = fold(text.slice(0, Math.max(text.indexOf(written), 0)))
  return /\btu (?:ngay )?\d[^.;:]{1,20}(?:\bden|-)(?: het)?(?: ngay)?\s*$/.test(before)
}

/** "… vào chiều thứ Bảy, ngày 12/9"; "cho ngày hội 26/3" only says what the work is for. */
function isWhen(text: string, { written }: Due): boolean {
  const before = fold(text.slice(0, Math.max(text.indexOf(written), 0)))
  const namesDay =
    /(?:\bngay|\bvao|:)\s*(?:\d{1,2}\s?(?:-|den|va|,)\s*)*$/.test(before) ||
    /^(?:thu|chu nhat|(?:trong )?(?:cac )?ngay) /.test(fold(written))
  return namesDay && !/\b(?:cho|cua|nhan|dip|ung|mung|niem|ve) (?:cac )?ngay\s*$/.test(before)
}
