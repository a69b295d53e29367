/** What units say that is not "xong": not yet, stuck, a question, seen. None of it makes work invisible. */
import type { Assignment } from '../domain/assignment.js'
import type { CivilDate } from '../domain/calendar.js'
import { actingAs } from '../domain/member.js'
import type { Task } from '../domain/plan.js'
import { plainReply } from '../domain/reply.js'
import { soFarIn } from '../domain/so-far.js'
import { obstacleGone } from '../domain/words/obstacle-gone.js'
import { saysOnlyStuck } from '../domain/words/only-stuck.js'
import { withoutTasks } from '../domain/words/task-ref.js'
import { waitsForLeader } from '../domain/words/waits-for-leader.js'
import type { Work } from '../domain/work.js'
import { withShare } from '../domain/work.js'
import type { Outgoing } from './message.js'
import type { ShareInWork } from './shared/claims.js'
import { takeBack, wishClosedBy } from './shared/claims.js'
import type { Desk, Request } from './shared/desk.js'
import { note, refusal, tell, tellClerks, unitName } from './shared/desk.js'
import { doubtConfirmed } from './shared/doubt-confirmed.js'
import { offerMoreTime } from './shared/offer-more-time.js'
import { quietChat } from './shared/quiet-chat.js'
import { settleReported } from './shared/settle-reported.js'
import { taskView } from './shared/views.js'
import type { Meant } from './shared/which-task.js'
import { notYours, promptExpiry } from './shared/which-task.js'

/** "Chưa xong": noted; a claim of the same unit that still waits is taken back, for the unit has now said otherwise. `own`: what
 *  of it was said of this task, where it was one of several. */
export async function recordNotDone(
  desk: Desk,
  request: Request,
  meant: Meant,
  heard: string,
  own = heard,
): Promise<Outgoing[]> {
  const doubted = await doubtConfirmed(desk, request, meant, heard)
  if (doubted) return doubted
  const refused = refuseForeign(desk, meant)
  if (refused) return [refused]
  const { work, task, shares } = meant
  const open = shares.filter((a) => a.state !== 'confirmed')
  const said = soFarIn(own)
  // Without a number in it, 'chưa xong' leaves what was said before.
  const soFar = said === null ? {} : { progress: { said, on: desk.today } }
  const saysCleared = plainReply(withoutTasks(own)).isCleared
  let cleared = false
  let wished = {}
  for (const share of open) {
    wished = { ...wished, ...(await takeBackClaims(desk, request, { work, task, share })) }
    await desk.office.updateAssignment(share.id, { state: 'open', claimedOn: null, answeredAt: desk.now, ...soFar })
    await note(desk, request, 'not_done', { taskId: task.id, assignmentId: share.id }, { heard })
    if (share.blocked !== null && (saysCleared || obstacleGone(own, share.blocked.reason, task.title) === 'gone')) {
      await takeObstacleOff(desk, request, { task, share }, heard)
      cleared = true
    }
  }
  await settleReported(desk, request, task, 'not_done')
  const wish = await offerMoreTime(desk, request, { work, task, shares: open }, own)
  const stands = facts(desk, after(work, open), task, open)
  return [{ kind: 'not_done_recorded', ...stands, progress: said, cleared, wish, ...(wish ? {} : wished) }]
}

/** "Vướng": the reason is kept and shown until the work moves on; where the words give none it is asked for. */
export async function recordBlocked(
  desk: Desk,
  request: Request,
  meant: Meant,
  heard: string,
  told: string,
): Promise<Outgoing[]> {
  const doubted = await doubtConfirmed(desk, request, meant, heard)
  if (doubted) return doubted
  const refused = refuseForeign(desk, meant)
  if (refused) return [refused]
  const { work, task, shares } = meant
  const open = shares.filter((a) => a.state !== 'confirmed' && a.state !== 'cancelled')
  const [first] = open
  if (!first) return [refusal('already_confirmed', { code: task.code })]
  // 'Vẫn vướng' takes nothing off what was said of it before.
  const reason = saysOnlyStuck(told) ? (first.blocked?.reason ?? '') : told
  let wished = {}
  for (const share of open) {
    const blocked = { reason, since: share.blocked?.since ?? desk.today }
    wished = { ...wished, ...(await takeBackClaims(desk, request, { work, task, share })) }
    await desk.office.updateAssignment(share.id, { state: 'open', claimedOn: null, blocked, answeredAt: desk.now })
    await note(desk, request, 'blocked', { taskId: task.id, assignmentId: share.id }, { heard, reason })
  }
  await settleReported(desk, request, task, 'blocked')
  const prompt = reason === '' ? await askWhatIsInTheWay(desk, request, task) : null
  const stands = facts(desk, work, task, open)
  const said = { kind: 'blocked_recorded', ...stands, reason, prompt, ...wished } satisfies Outgoing
  // Said again, and still not by what.
  if (reason === '' && first.blocked) return [said]
  const isLeaders = waitsForLeader(reason)
  const key = `blocked:${request.incomingId}:${task.id}`
  const review = { task: said.task, unit: said.unit, reason, assignment: first.id }
  await tellClerks(desk, key, { kind: 'blocked_review', ...review })
  // What waits for the chairman is told where it can be taken off; the others he reads of in his summaries.
  if (isLeaders)
    for (const leader of actingAs('chairman', desk.members, desk.today))
      if (leader.id !== request.member.id)
        await tell(desk, leader.id, key, { kind: 'blocked_review', ...review, signs: true })
  return [said]
}

async function askWhatIsInTheWay(desk: Desk, request: Request, task: Task): Promise<number> {
  return desk.office.ask({
    memberId: request.member.id,
    chat: quietChat(request),
    question: { ask: 'blocked_reason', task: task.id },
    askedAt: desk.now,
    expiresAt: promptExpiry(desk),
  })
}

/** "Hết vướng rồi": the reason is taken off; what it was stays in the history. */
export async function recordUnblocked(desk: Desk, request: Request, meant: Meant, heard: string): Promise<Outgoing[]> {
  const refused = refuseForeign(desk, meant)
  if (refused) return [refused]
  const { work, task, shares } = meant
  const stuck = shares.filter((a) => a.blocked !== null)
  if (stuck.length === 0) return [refusal('nothing_stuck', { code: task.code })]
  for (const share of stuck) await takeObstacleOff(desk, request, { task, share }, heard)
  await settleReported(desk, request, task, 'unblocked')
  const left = stuck.reduce((w, share) => withShare(w, { ...share, blocked: null }), work)
  return [{ kind: 'unblocked_recorded', ...facts(desk, left, task, stuck) }]
}

async function takeObstacleOff(
  desk: Desk,
  request: Request,
  { task, share }: Pick<ShareInWork, 'task' | 'share'>,
  heard: string,
): Promise<void> {
  await desk.office.updateAssignment(share.id, { blocked: null, answeredAt: desk.now })
  await note(desk, request, 'unblocked', { taskId: task.id, assignmentId: share.id }, { heard })
}

/** "Đã nhận": seen, nothing else; the office's noise is not answered. */
export async function recordSeen(desk: Desk, request: Request, meant: readonly Meant[]): Promise<void> {
  for (const { task, shares } of meant)
    for (const share of shares) {
      await desk.office.updateAssignment(share.id, { answeredAt: desk.now })
      await note(desk, request, 'seen', { taskId: task.id, assignmentId: share.id })
    }
}

/** The unit now says otherwise, whoever has claimed for it. Answers with the day of the wish that such a claim had closed. */
async function takeBackClaims(
  desk: Desk,
  request: Request,
  { work, task, share }: ShareInWork,
): Promise<{ wished?: CivilDate }> {
  let wished = {}
  for (const claim of work.claims.filter((c) => c.assignmentId === share.id && c.state === 'pending')) {
    await tellTakenBack(desk, claim.id, work, task, await takeBack(desk, request, claim, { task, share }, 'not_done'))
    wished = await wishClosedBy(desk, share, claim.id)
  }
  return wished
}

/** Who was to decide about the claim need not any more. */
async function tellTakenBack(desk: Desk, claim: number, work: Work, task: Task, share: Assignment): Promise<void> {
  await tellClerks(desk, `withdrawn:${claim}`, {
    kind: 'claim_withdrawn',
    task: taskView(desk, withShare(work, share), task),
    unit: unitName(desk, share.unitId),
    because: 'asked',
  })
}

function refuseForeign(desk: Desk, { work, task, shares }: Meant): Outgoing | null {
  if (task.state === 'cancelled') return refusal('task_cancelled', { code: task.code })
  if (shares.length === 0) return notYours(desk, work, task)
  return shares.every((a) => a.state === 'confirmed') ? refusal('already_confirmed', { code: task.code }) : null
}

function after(work: Work, shares: readonly Assignment[]): Work {
  return shares.reduce((w, share) => withShare(w, { ...share, state: 'open', claimedOn: null }), work)
}

function facts(desk: Desk, work: Work, task: Task, shares: readonly Assignment[]) {
  return { task: taskView(desk, work, task), unit: shares.map((s) => unitName(desk, s.unitId)).join(', ') }
}
