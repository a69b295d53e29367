/** The verdict on a claim: clerk or chairman confirms it, or returns it with a reason. */
import type { Assignment, Claim } from '../domain/assignment.js'
import type { CivilDate } from '../domain/calendar.js'
import { finishedOn } from '../domain/words/said-on.js'
import { withShare } from '../domain/work.js'
import type { ReturnReason } from './actions.js'
import type { Outgoing } from './message.js'
import { askSender } from './shared/ask-sender.js'
import { claimOf, wishClosedBy } from './shared/claims.js'
import type { Desk, Request } from './shared/desk.js'
import { isOwnToDecide, note, refusal, tellSpeaker, unitName } from './shared/desk.js'
import { closedTask, settledClaim } from './shared/settled.js'
import { claimView, shareOf, shareView } from './shared/views.js'

export type Verdict = { say: 'confirm' } | { say: 'return'; reason: ReturnReason | { said: string } }

export async function reviewClaim(desk: Desk, request: Request, claimId: number, verdict: Verdict): Promise<Outgoing> {
  const found = await claimOf(desk, claimId)
  if (!found) return refusal('button_expired')
  const { claim, assignment, work, task } = found
  if (work.plan.state !== 'active') return closedTask(desk, task)
  if (claim.state !== 'pending') return settledClaim(desk, { task, share: assignment }, claim)
  if (isOwnToDecide(request.member, claim.memberId)) return refusal('own_to_decide', { code: task.code })
  const confirmed = verdict.say === 'confirm'
  // Who confirms has been told the day that the report names.
  const claimedOn = confirmed ? finishedOn(claim) : null
  const state: Assignment['state'] = confirmed ? 'confirmed' : 'open'
  await desk.office.updateClaim(claim.id, {
    state: confirmed ? 'confirmed' : 'returned',
    reason:
      verdict.say === 'confirm' ? null : typeof verdict.reason === 'string' ? verdict.reason : verdict.reason.said,
    decidedBy: request.member.id,
  })
  await desk.office.updateAssignment(assignment.id, {
    ...{ state, claimedOn, decidedAt: desk.now },
  })
  await note(
    desk,
    request,
    confirmed ? 'confirmed' : 'returned',
    { taskId: task.id, assignmentId: assignment.id },
    { claim: claim.id, ...verdict, ...named(claim) },
  )
  const after = withShare(work, { ...assignment, state })
  const own = { ...assignment, state, claimedOn }
  const facts = {
    // A date moved for this unit is this unit's.
    task: shareView(desk, after, shareOf(desk, task, own)),
    unit: unitName(desk, assignment.unitId),
    by: request.member.name,
  }
  const said: Outgoing =
    verdict.say === 'confirm'
      ? { kind: 'claim_confirmed', ...facts, ...named(claim) }
      : {
          ...{ kind: 'claim_returned', ...facts, reason: verdict.reason },
          ...(await wishClosedBy(desk, assignment, claim.id)),
        }
  const about = { memberId: claim.memberId, unitId: assignment.unitId }
  const told = await tellSpeaker(desk, about, request.member, `verdict:${claim.id}`, said)
  if (said.kind !== 'claim_returned') return said
  // What the unit is asked to do is not said to who asks for it.
  const { unit, reason } = said
  return { kind: 'return_recorded', task: task.id, code: task.code, unit, reason, told: told.map((m) => m.name) }
}

/** The day that the report names, where it is not its own. */
function named(claim: Claim): { doneOn?: CivilDate } {
  const doneOn = finishedOn(claim)
  return doneOn === claim.on ? {} : { doneOn }
}

/** Asks the clerk for the reason, with the usual ones to choose from. */
export async function askReturnReason(desk: Desk, request: Request, claimId: number): Promise<Outgoing> {
  const found = await claimOf(desk, claimId)
  if (!found) return refusal('button_expired')
  const view = claimView(desk, found.work, found.claim)
  if (found.work.plan.state !== 'active') return closedTask(desk, found.task)
  if (found.claim.state !== 'pending' || !view)
    return settledClaim(desk, { task: found.task, share: found.assignment }, found.claim)
  if (isOwnToDecide(request.member, found.claim.memberId)) return refusal('own_to_decide', { code: found.task.code })
  const prompt = await askSender(desk, request, { ask: 'return_reason', claim: claimId })
  return { kind: 'return_ask', claim: view, prompt }
}
