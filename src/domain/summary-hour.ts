/** When a summary leaves: each kind has an hour of its own, set by the office. */
import type { ClockTime } from './calendar.js'
import type { Settings, SummarySpan } from './plan.js'
import { isForUnit, isPutAlone } from './reminder.js'

/**
 * The hour for messages; a summary waits for its own, and takes the rest of the person's one note along. Where own work of the
 * person falls due, the note leaves in the morning and the summary with it: better an early summary than a late reminder.
 */
export function hourOfNote(
  { summary, rungs }: { summary: { span: SummarySpan } | null; rungs: readonly { rung: string }[] },
  { postAt, summaryAt }: Settings,
): ClockTime {
  const wanted = summary && summaryAt[summary.span]
  if (!wanted || wanted < postAt || rungs.some(({ rung }) => isForUnit(rung) && !isPutAlone(rung))) return postAt
  return wanted
}

/** '9h', '9 giờ 30', '16:30', '4h chiều', '4 giờ rưỡi chiều' in folded words; null for what is no time of day. */
export function readSpokenHour(folded: string): ClockTime | null {
  const match = /^(\d{1,2})(?: ?(?:h|g|gio|:) ?(\d{1,2}|ruoi)?)?(?: phut)? ?(sang|chieu|am|pm)?$/.exec(folded.trim())
  if (!match?.[1]) return null
  const written = Number(match[1])
  const isAfternoon = match[3] === 'chieu' || match[3] === 'pm'
  const hour = isAfternoon && written < 12 ? written + 12 : written
  const minute = match[2] === 'ruoi' ? 30 : Number(match[2] ?? 0)
  if (hour > 23 || minute > 59) return null
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}
