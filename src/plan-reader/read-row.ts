/** The second front door: one row of a plan read again by itself, when the clerk takes it apart. */
import { type CivilDate, type PeriodKey, periodSpan } from '../domain/calendar.js'
import { capitalised } from '../domain/vietnamese.js'
import { doubtedBy } from './day-in-words.js'
import { type Deadline, type DeadlineContext, readDeadline } from './deadlines.js'
import { jobsIn } from './jobs.js'

export interface RowPart {
  title: string
  /** The last day in time that the part's own words ask for; null where they name none. */
  dueOn: CivilDate | null
}

/** What is known around a row: the year of its plan, and the period that it stands under. */
export interface RowContext extends Pick<DeadlineContext, 'year' | 'issuedOn'> {
  period?: PeriodKey | null
}

/**
 * The orders that a row holds, in its own words; one part where it holds one. Where the row's day is that of one of its parts, the others
 * are due with their period.
 */
export function splitRow(row: { title: string; dueOn: CivilDate | null }, context: RowContext): RowPart[] {
  const parts = jobsIn(row.title).map((text) => readPart(text, context))
  const { period } = context
  if (!period || !parts.some(({ dueOn }) => dueOn !== null && dueOn === row.dueOn)) return parts
  return parts.map((part) => ({ ...part, dueOn: part.dueOn ?? periodSpan(period).to }))
}

/** What a text says of itself: its words, begun with a capital, and the day that it asks for or, in its period, names. */
export function readPart(text: string, { period = null, ...context }: RowContext): RowPart {
  const part = text
    .trim()
    .replace(/^[-–+•]\s*/u, '')
    .replace(/[\s;,]+$/u, '')
  const own = readDeadline(part, { ...context, beside: period })
  const due = own.kind === 'none' && period ? doubtedBy(part, endOf(period), context) : own
  return {
    title: capitalised(part),
    dueOn: due.kind === 'date' && due.dueFrom === 'stated' ? due.dueOn : null,
  }
}

function endOf(period: PeriodKey): Deadline {
  return { kind: 'date', dueOn: periodSpan(period).to, dueFrom: 'period', period, written: period }
}
