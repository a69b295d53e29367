/** What became of one unit's share of a task, as of a day. */
import type { Assignment, Extension } from './assignment.js'
import { isStuck } from './assignment.js'
import type { CivilDate } from './calendar.js'
import type { Dossier, HandedIn } from './dossier.js'
import type { Task } from './plan.js'
import type { Counting, Share } from './progress.js'
import { daysLateOn, share } from './progress.js'
import { reasonsGiven } from './reasons-given.js'
import { finishedOn } from './words/said-on.js'
import type { Work } from './work.js'

/**
 * How a task or a unit's share of it stands. `late`: the last day has passed and nobody has confirmed it, claimed or not.
 * `waiting`: reported done and in time, not yet confirmed. `stuck`: in time, with a difficulty named.
 */
export type Outcome = 'on_time' | 'done_late' | 'late' | 'stuck' | 'waiting' | 'open'

export const OUTCOMES = [
  'on_time',
  'done_late',
  'late',
  'stuck',
  'waiting',
  'open',
] as const satisfies readonly Outcome[]

/** What one unit owes of one task. */
export interface ShareResult extends Share {
  unit: string
  outcome: Outcome
  /** The day on which the confirmed work was finished, as its unit named it or reported it. */
  doneOn: CivilDate | null
  /** The day on which it was reported, confirmed or not; null where nothing is. */
  reportedOn: CivilDate | null
  /** Working days late: at the end for done work, until `asOf` for work not done; 0 where in time. */
  daysLate: number
  /** Working days late on the day of the report, confirmed or not; 0 where in time or not reported. */
  daysLateReported: number
  /** Granted, oldest first: both dates are kept. */
  extensions: Extension[]
  /** Why it is late, stuck or was extended, in the unit's own words, newest first. */
  reasons: string[]
  evidence: HandedIn[]
}

/** How the ids in a dossier are called. */
export interface Names {
  unit(id: number): string
  member(id: number): string
}

/** What is looked at, and on which day. */
export interface Case {
  dossier: Dossier
  work: Work
  names: Names
  asOf: CivilDate
  counting: Counting
}

export function shareResult(task: Task, assignment: Assignment, { dossier, names, asOf, counting }: Case): ShareResult {
  const now = share(task, assignment, asOf, counting)
  const doneOn = assignment.state === 'confirmed' ? assignment.claimedOn : null
  const end = doneOn ?? asOf
  const isOver = now.lateAfter !== null && end > now.lateAfter
  const daysUntil = (day: CivilDate | null) => (day === null ? 0 : (daysLateOn(day, now, counting) ?? 0))
  const reported = reportedOn(assignment, dossier)
  const ofThis = <T extends { assignmentId: number }>(all: readonly T[]) =>
    all.filter((one) => one.assignmentId === assignment.id)
  const extensions = ofThis(dossier.extensions).filter((e) => e.state === 'granted')
  return {
    ...now,
    unit: names.unit(assignment.unitId),
    outcome: outcomeOf(assignment, isOver),
    doneOn,
    reportedOn: reported,
    daysLate: daysUntil(end),
    daysLateReported: daysUntil(reported),
    extensions,
    reasons: reasonsGiven(assignment, dossier.events, extensions),
    evidence: accepted(ofThis(dossier.evidence), dossier, assignment),
  }
}

/** Of confirmed work the day of the report that was confirmed. */
function reportedOn({ id, state, claimedOn }: Assignment, { work, claims }: Dossier): CivilDate | null {
  if (state === 'claimed') return claimedOn
  if (state !== 'confirmed') return null
  const told = [...work.claims, ...claims].filter((claim) => claim.assignmentId === id)
  return told.findLast((claim) => finishedOn(claim) === claimedOn)?.on ?? claimedOn
}

function outcomeOf(assignment: Assignment, isOver: boolean): Outcome {
  if (assignment.state === 'confirmed') return isOver ? 'done_late' : 'on_time'
  if (isOver) return 'late'
  if (assignment.state === 'claimed') return 'waiting'
  return isStuck(assignment) ? 'stuck' : 'open'
}

/** What came with a report that was returned or taken back proves nothing, unless the work was confirmed and nothing else came. */
function accepted(files: readonly HandedIn[], { claims }: Dossier, { state }: Assignment): HandedIn[] {
  const refused = new Set(claims.filter((c) => c.state === 'returned' || c.state === 'withdrawn').map((c) => c.id))
  const counting = files.filter((f) => f.claimId === null || !refused.has(f.claimId))
  return counting.length === 0 && state === 'confirmed' ? [...files] : counting
}
