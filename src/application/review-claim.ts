/** The verdict on a claim: clerk or chairman confirms it, or returns it with a reason. */
import type { Claim } from '../domain/assignment.js'
import { canBeReached, speakersOf } from '../domain/member.js'
import { withShare } from '../domain/work.js'
import type { ReturnReason } from './actions.js'
import type { Outgoing } from './message.js'
import type { Desk, Request } from './shared/desk.js'
import { note, refusal, tell, tellSpeaker, unitName } from './shared/desk.js'
import { claimView, shareOf, shareView, taskView } from './shared/views.js'
import { chatOf, promptExpiry } from './shared/which-task.js'

export type Verdict = { say: 'confirm' } | { say: 'return'; reason: ReturnReason | { said: string } }

export async function reviewClaim(desk: Desk, request: Request, claimId: number, verdict: Verdict): Promise<Outgoing> {
  const found = await claimOf(desk, claimId)
  if (!found) return refusal('button_expired')
  const { claim, assignment, work, task } = found
  if (claim.state === 'confirmed') return refusal('already_confirmed', { code: task.code })
  if (claim.state !== 'pending') return refusal('claim_settled', { code: task.code })
  const confirmed = verdict.say === 'confirm'
  const state = confirmed ? 'confirmed' : 'open'
  await desk.office.updateClaim(claim.id, {
    state: confirmed ? 'confirmed' : 'returned',
    reason:
      verdict.say === 'confirm' ? null : typeof verdict.reason === 'string' ? verdict.reason : verdict.reason.said,
    decidedBy: request.member.id,
  })
  await desk.office.updateAssignment(assignment.id, confirmed ? { state } : { state, claimedOn: null })
  await note(
    desk,
    request,
    confirmed ? 'confirmed' : 'returned',
    { taskId: task.id, assignmentId: assignment.id },
    { claim: claim.id, ...verdict },
  )
  const after = withShare(work, { ...assignment, state })
  const facts = { task: taskView(desk, after, task), unit: unitName(desk, assignment.unitId), by: request.member.name }
  const said: Outgoing =
    verdict.say === 'confirm'
      ? { kind: 'claim_confirmed', ...facts }
      : { kind: 'claim_returned', ...facts, reason: verdict.reason }
  const about = { memberId: claim.memberId, unitId: assignment.unitId }
  const told = await tellSpeaker(desk, about, request.member, `verdict:${claim.id}`, said)
  if (said.kind !== 'claim_returned') return said
  // What the unit is asked to do is not said to who asks for it.
  const { unit, reason } = said
  return { kind: 'return_recorded', task: task.id, code: task.code, unit, reason, told }
}

/** Asks the clerk for the reason, with the usual ones to choose from. */
export async function askReturnReason(desk: Desk, request: Request, claimId: number): Promise<Outgoing> {
  const found = await claimOf(desk, claimId)
  if (!found) return refusal('button_expired')
  const view = claimView(desk, found.work, found.claim)
  if (found.claim.state !== 'pending' || !view) return refusal('claim_settled', { code: found.task.code })
  const prompt = await desk.office.ask({
    memberId: request.member.id,
    chat: chatOf(request),
    question: { ask: 'return_reason', claim: claimId },
    expiresAt: promptExpiry(desk),
  })
  return { kind: 'return_ask', claim: view, prompt }
}

/** Clerk or chairman asks the unit of a late or stuck share for an explanation. */
export async function askExplanation(desk: Desk, request: Request, assignmentId: number): Promise<Outgoing> {
  const assignment = await desk.office.assignment(assignmentId)
  const work = assignment ? await desk.office.workOfTask(assignment.taskId) : null
  const task = work?.tasks.find((t) => t.id === assignment?.taskId)
  if (!assignment || !work || !task) return refusal('button_expired')
  const share = shareView(desk, work, shareOf(desk, task, assignment))
  const said: Outgoing = { kind: 'explanation_asked', share, by: request.member.name }
  const speakers = speakersOf(assignment.unitId, desk.members, desk.today).filter(canBeReached)
  for (const speaker of speakers) await tell(desk, speaker.id, `explain:${request.incomingId}:${assignment.id}`, said)
  await note(desk, request, 'explanation_asked', { taskId: task.id, assignmentId: assignment.id })
  return said
}

async function claimOf(desk: Desk, claimId: number) {
  const early = await desk.office.claim(claimId)
  const about = early ? await desk.office.assignment(early.assignmentId) : null
  const work = about ? await desk.office.workOfTask(about.taskId) : null
  const assignment = work?.assignments.find((a) => a.id === about?.id)
  const task = work?.tasks.find((t) => t.id === about?.taskId)
  // Read again: the work's rows are locked now, so nobody decides at the same time.
  const claim: Claim | null = work ? await desk.office.claim(claimId) : null
  return claim && assignment && work && task ? { claim, assignment, work, task } : null
}
