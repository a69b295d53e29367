/** A confirmation that was given by mistake, or too early, is taken back by clerk or chairman; and that again by an undo. */
import type { Assignment, Claim } from '../domain/assignment.js'
import type { Member } from '../domain/member.js'
import { speakersOf } from '../domain/member.js'
import type { Work } from '../domain/work.js'
import { withShare } from '../domain/work.js'
import type { Outgoing } from './message.js'
import type { HistoryEntry } from './ports.js'
import { claimOf } from './review-claim.js'
import type { Desk, Request } from './shared/desk.js'
import { clerksToTell, note, refusal, tell, unitName } from './shared/desk.js'
import { closedTask, settledClaim } from './shared/settled.js'
import { shareOf, shareView } from './shared/views.js'

/** As many lines of a task's history as may hold who confirmed it. */
const HISTORY_READ = 100

/** The claim counts no more and the share is open again; the unit hears why, and so does who had confirmed it. */
export async function reopenClaim(desk: Desk, request: Request, claimId: number, reason: string): Promise<Outgoing> {
  const found = await claimOf(desk, claimId)
  if (!found) return refusal('button_expired')
  const { claim, assignment, work, task } = found
  if (work.plan.state !== 'active') return closedTask(desk, task)
  if (claim.state !== 'confirmed' || assignment.state !== 'confirmed')
    return settledClaim(desk, { task, share: assignment }, claim)
  const told = await concerned(desk, request, claim, assignment)
  await desk.office.updateClaim(claim.id, { state: 'returned', reason, decidedBy: request.member.id })
  const change = { state: 'open', claimedOn: null, decidedAt: desk.now } as const
  await desk.office.updateAssignment(assignment.id, change)
  const about = { taskId: task.id, assignmentId: assignment.id }
  await note(desk, request, 'reopened', about, { claim: claim.id, ...(reason && { reason }) })
  const open: Assignment = { ...assignment, ...change }
  const unit = unitName(desk, assignment.unitId)
  const view = shareView(desk, withShare(work, open), shareOf(desk, task, open))
  const said: Outgoing = { kind: 'claim_reopened', task: view, unit, by: request.member.name, reason }
  for (const reader of told) await tell(desk, reader.id, `reopened:${claim.id}:${request.incomingId}`, said)
  return {
    kind: 'reopened',
    task: task.id,
    code: task.code,
    unit,
    reason,
    told: told.map((m) => m.name),
    change: request.incomingId,
  }
}

/** Whom it concerns besides who does it: the unit, who had confirmed it, and the clerks. */
export async function concerned(
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

/** What the line `opened` of the history has opened again is confirmed as it was; where the unit has answered since, nothing is. */
export async function confirmAgain(desk: Desk, request: Request, opened: HistoryEntry): Promise<Outgoing> {
  const found = await claimOf(desk, claimIn(opened) ?? 0)
  if (!found) return refusal('button_expired')
  const { claim, assignment, work, task } = found
  if (work.plan.state !== 'active') return closedTask(desk, task)
  if (claim.state !== 'returned' || assignment.state !== 'open' || assignment.blocked !== null)
    return settledClaim(desk, { task, share: assignment }, claim)
  await desk.office.updateClaim(claim.id, { state: 'confirmed', reason: null, decidedBy: request.member.id })
  const change = { state: 'confirmed', claimedOn: claim.on, decidedAt: desk.now } as const
  await desk.office.updateAssignment(assignment.id, change)
  await note(desk, request, 'confirmed', { taskId: task.id, assignmentId: assignment.id }, { claim: claim.id })
  const closed: Assignment = { ...assignment, ...change }
  const said: Outgoing = {
    kind: 'claim_confirmed',
    task: shareView(desk, withShare(work, closed), shareOf(desk, task, closed)),
    unit: unitName(desk, assignment.unitId),
    by: request.member.name,
  }
  for (const reader of await concerned(desk, request, claim, assignment))
    await tell(desk, reader.id, `confirmed_again:${claim.id}:${request.incomingId}`, said)
  return said
}
