/** The second front door: one row of a plan read again by itself, when the clerk takes it apart. */
import { type CivilDate, type PeriodKey, periodSpan } from '../domain/calendar.js'
import { capitalised } from '../domain/vietnamese.js'
import { doubtedBy } from './day-in-words.js'
import { type Deadline, type DeadlineContext, readDeadline, readMention } from './deadlines.js'
import { jobsIn } from './jobs.js'

export interface RowPart {
  title: string
  /** The last day in time that the part's own words ask for or, alone, name. Null: it has none; absent: the row's is its own too. */
  dueOn?: CivilDate | null
}

/** What is known around a row: the year of its plan, and the period that it stands under. */
export interface RowContext extends Pick<DeadlineContext, 'year' | 'issuedOn'> {
  period?: PeriodKey | null
}

/**
 * The orders that a row holds, in its own words; one part where it holds one. Where the row's day is that of one of its parts, the others
 * are due with their period, or have no day yet.
 */
export function splitRow(row: { title: string; dueOn: CivilDate | null }, context: RowContext): RowPart[] {
  const parts = jobsIn(row.title).map((text) => readPart(text, context))
  const isOfOne = row.dueOn !== null && parts.some(({ dueOn }) => dueOn === row.dueOn)
  if (!isOfOne) return parts
  const otherwise = context.period ? periodSpan(context.period).to : null
  return parts.map((part) => ({ dueOn: otherwise, ...part }))
}

/** What a text says of itself: its words, begun with a capital, and the day that it asks for or names. */
export function readPart(text: string, { period = null, ...context }: RowContext): RowPart {
  const part = text
    .trim()
    .replace(/^[-–+•]\s*/u, '')
    .replace(/[\s;,]+$/u, '')
  const own = readDeadline(part, { ...context, beside: period })
  const due = own.kind === 'none' ? named(part, period, context) : own
  const isSure = due.kind === 'date' && due.dueFrom === 'stated' && !(due.others && period === null)
  return { title: capitalised(part), ...(isSure && { dueOn: due.dueOn }) }
}

/** The day that the part names, though it does not ask for it. */
function named(part: string, period: PeriodKey | null, context: Pick<DeadlineContext, 'year' | 'issuedOn'>): Deadline {
  return period ? doubtedBy(part, endOf(period), context) : readMention(part, context)
}

function endOf(period: PeriodKey): Deadline {
  return { kind: 'date', dueOn: periodSpan(period).to, dueFrom: 'period', period, written: period }
}
