/** A unit takes its own claim back, any time before the verdict: by word, by button, or by editing its message. */
import type { Claim } from '../domain/assignment.js'
import { unitsSpokenFor } from '../domain/member.js'
import { withShare } from '../domain/work.js'
import type { Outgoing } from './message.js'
import { takeBack, wishClosedBy } from './shared/claims.js'
import type { Desk, Request } from './shared/desk.js'
import { refusal, tellClerks, unitName } from './shared/desk.js'
import { settleDoubt } from './shared/settle-reported.js'
import { tooLateToWithdraw } from './shared/settled.js'
import { taskView } from './shared/views.js'
import { workOfShare } from './shared/work-of-share.js'

export async function withdrawClaim(
  desk: Desk,
  request: Request,
  claim: Claim,
  because: 'asked' | 'edited',
): Promise<Outgoing> {
  const about = await workOfShare(desk, claim.assignmentId)
  if (!about) return refusal('button_expired')
  const { work, task, share } = about
  const unit = unitName(desk, share.unitId)
  const own = claim.memberId === request.member.id
  if (!own && !unitsSpokenFor(request.member, desk.members, desk.today).includes(share.unitId))
    return refusal('not_your_task', { code: task.code, units: unit })
  const now = await desk.office.claim(claim.id)
  if (now?.state === 'confirmed') return tooLateToWithdraw(desk, { task, share })
  if (now?.state !== 'pending') return refusal('nothing_to_withdraw', { code: task.code })
  const open = await takeBack(desk, request, claim, { task, share }, because)
  await settleDoubt(desk, request, task)
  const said = {
    kind: 'claim_withdrawn',
    task: taskView(desk, withShare(work, open), task),
    unit,
    because,
  } satisfies Outgoing
  await tellClerks(desk, `withdrawn:${claim.id}`, said)
  return { ...said, ...(await wishClosedBy(desk, share, claim.id)) }
}
