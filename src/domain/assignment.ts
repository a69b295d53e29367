/**
 * One task for one unit: open -> claimed -> confirmed, and back. A claim is what the unit says; only the clerk or the
 * chairman makes it a fact. Overdue is never stored: it is computed from the dates.
 */
import type { CivilDate, WorkCalendar } from './calendar.js'
import { workingDayFrom } from './calendar.js'
import type { Settings, Task, UnitRole } from './plan.js'

export type AssignmentState = 'open' | 'claimed' | 'confirmed' | 'cancelled'

export interface Assignment {
  id: number
  taskId: number
  unitId: number
  role: UnitRole
  state: AssignmentState
  /** A granted extension's new date; the task's own date is kept beside it. */
  extendedTo: CivilDate | null
  /** Extensions granted so far. */
  extensions: number
  /** The reason given with "vướng", until the work is claimed or the reason withdrawn. */
  blocked: { reason: string; since: CivilDate } | null
  /** How far it is, as the unit said it ('3/12', '80%'), and the day; until it is reported as done. */
  progress: { said: string; on: CivilDate } | null
  /** The day of the claim that still waits; of confirmed work the day on which it was finished. */
  claimedOn: CivilDate | null
  /** When the unit last answered at all, and when it was last shown the task in private. */
  answeredAt: Date | null
  /** When clerk or chairman last decided about it: confirmed, returned, more time granted or refused. */
  decidedAt: Date | null
}

export interface Claim {
  id: number
  assignmentId: number
  memberId: number
  /** What the member wrote, word for word. */
  heard: string
  on: CivilDate
  /** Recorded by the clerk from a telephone call. */
  byTelephone: boolean
  state: 'pending' | 'confirmed' | 'returned' | 'withdrawn'
  reason: string | null
}

export interface Extension {
  id: number
  assignmentId: number
  memberId: number
  from: CivilDate | null
  to: CivilDate
  reason: string
  /** 'withdrawn': taken back, or overtaken by a report, a newer wish or a change of the plan. */
  state: 'asked' | 'granted' | 'refused' | 'withdrawn'
}

/** Whether its unit cannot go on: it has named what stands in the way, and neither reported the work nor taken that back since. */
export function isStuck({ state, blocked }: Assignment): boolean {
  return state === 'open' && blocked !== null
}

/** The later date granted to this unit, while it is later than the task's own: that one may have been moved meanwhile. */
export function extendedDate({ dueOn }: Pick<Task, 'dueOn'>, { extendedTo }: Assignment): CivilDate | null {
  return extendedTo !== null && (dueOn === null || extendedTo > dueOn) ? extendedTo : null
}

/** The day through which the unit is in time, as shown: the extension, or the task's own date. */
export function dueDate(task: Task, assignment: Assignment): CivilDate | null {
  return extendedDate(task, assignment) ?? task.dueOn
}

/** The day after which the work is late: the due date, or the next working day where it falls on a day off and the office
 *  counts as the Civil Code does (2015, art. 148). */
export function lateAfter(due: CivilDate, calendar: WorkCalendar, rule: Settings['dueOnDayOff']): CivilDate {
  return rule === 'next_working_day' ? workingDayFrom(calendar, due) : due
}

/** Work that is not confirmed and not cancelled: claimed work is still open to every count. */
export function isUnfinished(assignment: Assignment): boolean {
  return assignment.state === 'open' || assignment.state === 'claimed'
}

/** When the newest of what is known about any of these came in, an answer or a decision; null where nothing has. */
export function lastHeardAt(shares: readonly Assignment[]): string | null {
  const known = shares.flatMap(({ answeredAt, decidedAt }) => [answeredAt, decidedAt])
  return (
    known
      .flatMap((at) => (at ? [at.toISOString()] : []))
      .sort()
      .at(-1) ?? null
  )
}
