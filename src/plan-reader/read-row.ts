/** The second front door: one row of a plan read again by itself, when the clerk takes it apart. */
import type { CivilDate } from '../domain/calendar.js'
import { capitalised } from '../domain/vietnamese.js'
import { type DeadlineContext, readDeadline } from './deadlines.js'
import { jobsIn } from './jobs.js'

export interface RowPart {
  title: string
  /** The last day in time that the part's own words ask for; null where they name none. */
  dueOn: CivilDate | null
}

/** The orders that a row holds, in its own words; one part where it holds one. */
export function splitRow(title: string, context: Pick<DeadlineContext, 'year' | 'issuedOn'>): RowPart[] {
  return jobsIn(title).map((text) => readPart(text, context))
}

/** What a text says of itself: its words, begun with a capital, and the day that it asks for. */
export function readPart(text: string, context: Pick<DeadlineContext, 'year' | 'issuedOn'>): RowPart {
  const part = text
    .trim()
    .replace(/^[-–+•]\s*/u, '')
    .replace(/[\s;,]+$/u, '')
  const due = readDeadline(part, context)
  return {
    title: capitalised(part),
    dueOn: due.kind === 'date' && due.dueFrom === 'stated' ? due.dueOn : null,
  }
}
