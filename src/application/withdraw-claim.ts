/** A unit takes its own claim back, any time before the verdict: by word, by button, or by editing its message. */
import type { Claim } from '../domain/assignment.js'
import { unitsSpokenFor } from '../domain/member.js'
import { withShare } from '../domain/work.js'
import type { Outgoing } from './message.js'
import type { Desk, Request } from './shared/desk.js'
import { note, refusal, tellClerks, unitName } from './shared/desk.js'
import { taskView } from './shared/views.js'

export async function withdrawClaim(
  desk: Desk,
  request: Request,
  claim: Claim,
  because: 'asked' | 'edited',
): Promise<Outgoing> {
  const about = await desk.office.assignment(claim.assignmentId)
  const work = about ? await desk.office.workOfTask(about.taskId) : null
  const assignment = work?.assignments.find((a) => a.id === about?.id)
  const task = work?.tasks.find((t) => t.id === assignment?.taskId)
  if (!assignment || !work || !task) return refusal('button_expired')
  const own = claim.memberId === request.member.id
  if (!own && !unitsSpokenFor(request.member, desk.members, desk.today).includes(assignment.unitId))
    return refusal('not_your_task', { code: task.code, units: unitName(desk, assignment.unitId) })
  const now = await desk.office.claim(claim.id)
  if (now?.state === 'confirmed') return refusal('already_confirmed', { code: task.code })
  if (now?.state !== 'pending') return refusal('nothing_to_withdraw', { code: task.code })
  await desk.office.updateClaim(claim.id, { state: 'withdrawn', reason: null, decidedBy: null })
  await desk.office.updateAssignment(assignment.id, { state: 'open', claimedOn: null, answeredAt: desk.now })
  await note(
    desk,
    request,
    'claim_withdrawn',
    { taskId: task.id, assignmentId: assignment.id },
    { claim: claim.id, because },
  )
  const after = withShare(work, { ...assignment, state: 'open', claimedOn: null })
  const said: Outgoing = {
    kind: 'claim_withdrawn',
    task: taskView(desk, after, task),
    unit: unitName(desk, assignment.unitId),
    because,
  }
  await tellClerks(desk, `withdrawn:${claim.id}`, said)
  return said
}
