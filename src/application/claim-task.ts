/** "Xong": a unit says its work is done. A claim never makes work invisible; clerk or chairman decide. */
import type { Assignment } from '../domain/assignment.js'
import type { Task } from '../domain/plan.js'
import { isTaskDone } from '../domain/progress.js'
import type { Work } from '../domain/work.js'
import { withShare } from '../domain/work.js'
import type { Outgoing } from './message.js'
import type { Desk, Request } from './shared/desk.js'
import { note, refusal, tellClerks, unitName } from './shared/desk.js'
import { keepEvidence } from './shared/evidence.js'
import { claimView, taskView } from './shared/views.js'
import type { Meant } from './shared/which-task.js'
import { askWhich, notYours } from './shared/which-task.js'

/** Claims the sender's share of a task; asks which one where the sender speaks for several that each owe the result. */
export async function claimTask(desk: Desk, request: Request, meant: Meant, heard: string): Promise<Outgoing[]> {
  const { work, task, shares } = meant
  if (task.state === 'cancelled') return [refusal('task_cancelled', { code: task.code })]
  if (shares.length === 0) return [notYours(desk, work, task)]
  if (isTaskDone(task, work.assignments)) return [refusal('already_confirmed', { code: task.code })]
  const open = shares.filter((a) => a.state === 'open')
  if (open.length === 0) return withFilesOnly(desk, request, meant)
  if (task.policy === 'every_unit' && open.length > 1)
    return [await askWhich(desk, request, [{ work, task, shares: open }], 'claim', heard)]
  const [share] = open
  return share ? [await claimShare(desk, request, work, task, share, heard)] : []
}

/** Records the claim, hands the clerk what is needed to decide, and says what the sender should know. */
async function claimShare(
  desk: Desk,
  request: Request,
  work: Work,
  task: Task,
  share: Assignment,
  heard: string,
): Promise<Outgoing> {
  const claimed: Assignment = { ...share, state: 'claimed', blocked: null, claimedOn: desk.today, answeredAt: desk.now }
  await desk.office.updateAssignment(share.id, {
    state: 'claimed',
    blocked: null,
    claimedOn: desk.today,
    answeredAt: desk.now,
  })
  const claim = await desk.office.addClaim({
    assignmentId: share.id,
    memberId: request.member.id,
    heard,
    on: desk.today,
    byTelephone: false,
    incomingId: request.incomingId,
    messageId: request.message.kind === 'press' ? null : request.message.messageId,
  })
  const files = await keepEvidence(desk, request, share.id, claim)
  await note(desk, request, 'claimed', { taskId: task.id, assignmentId: share.id }, { heard, claim })
  const after = withShare(work, claimed, files)
  const view = claimView(desk, after, {
    id: claim,
    assignmentId: share.id,
    memberId: request.member.id,
    heard,
    on: desk.today,
    byTelephone: false,
    state: 'pending',
    reason: null,
  })
  if (view) await tellClerks(desk, `review:${claim}`, { kind: 'claim_review', ...view })
  const total = after.files.filter((f) => f.assignmentId === share.id).length
  return {
    kind: 'claim_recorded',
    claim,
    task: taskView(desk, after, task),
    unit: unitName(desk, share.unitId),
    files: total,
    needsFile: task.evidence === 'file' && total === 0,
    byTelephone: false,
  }
}

/** "Xong" once more with a file: the file is kept with the claim that waits. */
async function withFilesOnly(desk: Desk, request: Request, meant: Meant): Promise<Outgoing[]> {
  const { work, task, shares } = meant
  const [share] = shares
  if (!share || request.files.length === 0) return [refusal('already_claimed', { code: task.code })]
  const claim = work.claims.find((c) => c.assignmentId === share.id && c.state === 'pending')
  const files = await keepEvidence(desk, request, share.id, claim?.id ?? null)
  const after = withShare(work, share, files)
  return [
    {
      kind: 'files_recorded',
      task: taskView(desk, after, task),
      unit: unitName(desk, share.unitId),
      files,
      total: after.files.filter((f) => f.assignmentId === share.id).length,
      claimed: true,
    },
  ]
}
