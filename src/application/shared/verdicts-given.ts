/** What was confirmed, and what of it was opened again, as record and history have it. */
import type { Assignment, Claim } from '../../domain/assignment.js'
import type { Member } from '../../domain/member.js'
import { speakersOf } from '../../domain/member.js'
import type { Work } from '../../domain/work.js'
import type { HistoryEntry } from '../ports.js'
import type { Desk, Request } from './desk.js'
import { clerksToTell } from './desk.js'

/** As many lines of a task's history as may hold who confirmed it. */
const HISTORY_READ = 100

/** The claims by which these shares were confirmed. */
export async function confirmedClaims(desk: Desk, work: Work, shares: readonly Assignment[]): Promise<Claim[]> {
  const confirmed = shares.filter(({ state }) => state === 'confirmed')
  if (confirmed.length === 0) return []
  const { claims } = await desk.office.dossier(work.plan.id)
  return confirmed.flatMap(({ id }) => claims.findLast((c) => c.assignmentId === id && c.state === 'confirmed') ?? [])
}

/** The newest confirmation, or the newest that was taken back: of this task, else by this member; null where there is none. */
export async function lastVerdict(
  desk: Desk,
  of: { taskId: number } | { memberId: number },
): Promise<HistoryEntry | null> {
  const [last] = await desk.office.history({ ...of, whats: ['confirmed', 'reopened'], limit: 1 })
  return last ?? null
}

/** The claim that a line of the history is about. */
export function claimIn({ facts }: HistoryEntry): number | null {
  return (facts as { claim?: number }).claim ?? null
}

/** Whom it concerns besides who does it: the unit, who had confirmed it, and the clerks. */
export async function concernedBy(
  desk: Desk,
  request: Request,
  claim: Claim,
  { unitId, taskId }: Assignment,
): Promise<Member[]> {
  const history = await desk.office.history({ taskId, whats: ['confirmed'], limit: HISTORY_READ })
  const confirmer = history.find((entry) => claimIn(entry) === claim.id)?.memberId
  const all = [
    ...speakersOf(unitId, desk.members, desk.today),
    ...desk.members.filter((m) => m.active && (m.id === confirmer || m.id === claim.memberId)),
    ...clerksToTell(desk),
  ]
  return [...new Set(all)].filter((m) => m.id !== request.member.id)
}
