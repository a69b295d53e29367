/** A claim made or taken back: the rows, the history, and what the clerk sees. */
import type { Assignment, Claim } from '../../domain/assignment.js'
import type { CivilDate } from '../../domain/calendar.js'
import type { Task } from '../../domain/plan.js'
import type { Work } from '../../domain/work.js'
import { withShare } from '../../domain/work.js'
import type { Outgoing } from '../message.js'
import { forget } from './closed-by-change.js'
import type { Desk, Request } from './desk.js'
import { decidersOn, note, tell, unitName } from './desk.js'
import { keepEvidence, otherPlaces } from './evidence.js'
import { settleReported } from './settle-reported.js'
import { uploadLink } from './upload-subject.js'
import { claimView, taskView } from './views.js'
import { waitingFileNames, withWaitingFiles } from './waiting-files.js'
import { workOfShare } from './work-of-share.js'

/** As many wishes as one task has had closed, and more. */
const SPARED_READ = 100

/** One share of a task, in the plan as it stands. */
export interface ShareInWork {
  work: Work
  task: Task
  share: Assignment
}

/** Records the claim, hands the clerk what is needed to decide, and says what the sender should know. */
export async function claimShare(
  desk: Desk,
  request: Request,
  { work, task, share }: ShareInWork,
  { heard, byTelephone }: { heard: string; byTelephone: boolean },
): Promise<Outgoing & { kind: 'claim_recorded' }> {
  const claimed: Assignment = {
    ...share,
    state: 'claimed',
    blocked: null,
    progress: null,
    claimedOn: desk.today,
    answeredAt: desk.now,
  }
  await desk.office.updateAssignment(share.id, {
    ...{ state: 'claimed', blocked: null, progress: null, claimedOn: desk.today, answeredAt: desk.now },
  })
  const made = { assignmentId: share.id, memberId: request.member.id, heard, on: desk.today, byTelephone }
  const claim = await desk.office.addClaim({
    ...made,
    incomingId: request.incomingId,
    messageId: request.messageId,
  })
  const kept = await keepEvidence(desk, await withWaitingFiles(desk, request), share.id, claim)
  const { names, repeated } = kept
  await note(
    desk,
    request,
    'claimed',
    { taskId: task.id, assignmentId: share.id },
    { heard, claim, byTelephone, files: names },
  )
  const spared = await closeWishes(desk, request, work, share, claim)
  await settleReported(desk, request, task, 'claim')
  const after = withShare(work, claimed, names)
  const view = claimView(desk, after, { ...made, id: claim, state: 'pending', reason: null })
  const deciders = decidersOn(desk, request.member)
  // Who reads the answer in private and decides too is not told twice.
  const decides = request.message.chat.kind === 'private' && deciders.some((m) => m.id === request.member.id)
  const readers = deciders.filter((m) => !decides || m.id !== request.member.id)
  if (view)
    for (const reader of readers) await tell(desk, reader.id, `review:${claim}`, { kind: 'claim_review', ...view })
  const total = after.files.filter((f) => f.assignmentId === share.id).length
  const waiting = byTelephone ? [] : await waitingFileNames(desk, request.member.id, 'today')
  const needsFile = task.evidence === 'file' && total === 0
  return {
    kind: 'claim_recorded',
    claim,
    task: taskView(desk, after, task),
    unit: unitName(desk, share.unitId),
    files: names.length,
    earlier: total - names.length,
    repeated,
    waiting,
    needsFile,
    upload: needsFile && !byTelephone ? uploadLink(desk, request, share.id) : null,
    byTelephone,
    decides,
    ...(await otherPlaces(desk, request, task, kept)),
    ...(view?.saidOn && { saidOn: view.saidOn }),
    ...(spared && { spared }),
  }
}

/**
 * Work that is reported done needs no more time. Where the report does not stand, nobody knows whether the wish does: `wishClosedBy`
 * tells who asked for it to ask again. Answers with the day that had been asked for; null where none had.
 */
async function closeWishes(
  desk: Desk,
  request: Request,
  work: Work,
  share: Assignment,
  claim: number,
): Promise<CivilDate | null> {
  const about = { taskId: share.taskId, assignmentId: share.id }
  const wishes = work.extensions.filter((e) => e.assignmentId === share.id && e.state === 'asked')
  for (const wish of wishes) {
    await desk.office.updateExtension(wish.id, { state: 'withdrawn', decidedBy: null })
    await forget(desk, [`extension:${wish.id}`, `extension:${wish.id}:reason`])
    await note(desk, request, 'extension_spared', about, { extension: wish.id, claim, to: wish.to })
  }
  return wishes.at(-1)?.to ?? null
}

/** The day until which more time had been asked for before this claim, which does not stand, closed the wish. */
export async function wishClosedBy(desk: Desk, { taskId }: Assignment, claim: number): Promise<{ wished?: CivilDate }> {
  const spared = await desk.office.history({ taskId, whats: ['extension_spared'], limit: SPARED_READ })
  const facts = spared.map((entry) => entry.facts as { claim?: number; to?: CivilDate })
  const wished = facts.find((f) => f.claim === claim)?.to
  return wished === undefined ? {} : { wished }
}

/** The claim counts no more, the work is open again. `because` is for the history. */
export async function takeBack(
  desk: Desk,
  request: Request,
  claim: Claim,
  { task, share }: Pick<ShareInWork, 'task' | 'share'>,
  because: 'asked' | 'edited' | 'not_done' | 'moved',
): Promise<Assignment> {
  await desk.office.updateClaim(claim.id, { state: 'withdrawn', reason: null, decidedBy: null })
  const change = { state: 'open', claimedOn: null, answeredAt: desk.now } as const
  await desk.office.updateAssignment(share.id, change)
  await note(
    desk,
    request,
    'claim_withdrawn',
    { taskId: task.id, assignmentId: share.id },
    { claim: claim.id, because },
  )
  return { ...share, ...change }
}

/** The claim with its share and task, whose rows are locked; null where it is gone. */
export async function claimOf(desk: Desk, claimId: number) {
  const early = await desk.office.claim(claimId)
  const about = early && (await workOfShare(desk, early.assignmentId))
  const claim = about && (await desk.office.claim(claimId))
  return claim ? { claim, assignment: about.share, work: about.work, task: about.task } : null
}
