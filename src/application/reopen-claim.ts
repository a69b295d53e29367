/** A confirmation that was given by mistake, or too early, is taken back by clerk or chairman; and that again by an undo. */
import type { Assignment } from '../domain/assignment.js'
import { finishedOn } from '../domain/words/said-on.js'
import { withShare } from '../domain/work.js'
import type { Outgoing } from './message.js'
import { claimOf } from './shared/claims.js'
import type { Desk, Request } from './shared/desk.js'
import { isOwnToDecide, note, refusal, tell, unitName } from './shared/desk.js'
import { closedTask, settledClaim } from './shared/settled.js'
import { claimIn, concernedBy, lastOfShare } from './shared/verdicts-given.js'
import { shareOf, shareView } from './shared/views.js'

/** The claim counts no more and the share is open again; the unit hears why, and so does who had confirmed it. */
export async function reopenClaim(desk: Desk, request: Request, claimId: number, reason: string): Promise<Outgoing> {
  const found = await claimOf(desk, claimId)
  if (!found) return refusal('button_expired')
  const { claim, assignment, work, task } = found
  if (work.plan.state !== 'active') return closedTask(desk, task)
  if (claim.state !== 'confirmed' || assignment.state !== 'confirmed')
    return settledClaim(desk, { task, share: assignment }, claim)
  if (isOwnToDecide(request.member, claim.memberId)) return refusal('own_to_decide', { code: task.code })
  const told = await concernedBy(desk, request, claim, assignment)
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
    claim: claim.id,
  }
}

/** What was opened again is confirmed as it was; where the unit has said anything of it since, nothing is. */
export async function confirmAgain(desk: Desk, request: Request, claimId: number): Promise<Outgoing> {
  const found = await claimOf(desk, claimId)
  if (!found) return refusal('button_expired')
  const why = await whyNotAgain(desk, found)
  if (why) return why
  const { claim, assignment, work, task } = found
  if (isOwnToDecide(request.member, claim.memberId)) return refusal('own_to_decide', { code: task.code })
  await desk.office.updateClaim(claim.id, { state: 'confirmed', reason: null, decidedBy: request.member.id })
  const change = { state: 'confirmed', claimedOn: finishedOn(claim), decidedAt: desk.now } as const
  await desk.office.updateAssignment(assignment.id, change)
  await note(desk, request, 'confirmed', { taskId: task.id, assignmentId: assignment.id }, { claim: claim.id })
  const closed: Assignment = { ...assignment, ...change }
  const said: Outgoing = {
    kind: 'claim_confirmed',
    task: shareView(desk, withShare(work, closed), shareOf(desk, task, closed)),
    unit: unitName(desk, assignment.unitId),
    by: request.member.name,
  }
  for (const reader of await concernedBy(desk, request, claim, assignment))
    await tell(desk, reader.id, `confirmed_again:${claim.id}:${request.incomingId}`, said)
  return said
}

/** Null where what was opened again can be confirmed as it was: nothing was written down of the share since. */
export async function whyNotAgain(
  desk: Desk,
  { claim, assignment, work, task }: NonNullable<Awaited<ReturnType<typeof claimOf>>>,
): Promise<Outgoing | null> {
  if (work.plan.state !== 'active') return closedTask(desk, task)
  if (claim.state !== 'returned' || assignment.state !== 'open')
    return settledClaim(desk, { task, share: assignment }, claim)
  const last = await lastOfShare(desk, assignment)
  const isLast = last?.what === 'reopened' && claimIn(last) === claim.id
  return isLast ? null : refusal('reopened_answered', { code: task.code, unit: unitName(desk, assignment.unitId) })
}
