/** A file that went to the wrong task goes to the right one; what was reported with it goes along. */
import type { Claim } from '../domain/assignment.js'
import type { Task } from '../domain/plan.js'
import { taskRefs } from '../domain/words/task-ref.js'
import type { Work } from '../domain/work.js'
import type { Outgoing } from './message.js'
import type { Evidence } from './ports.js'
import { claimShare, takeBack } from './shared/claims.js'
import type { Desk, Request } from './shared/desk.js'
import { activeWorks, mayDo, note, refusal, unitName } from './shared/desk.js'
import { handedInWith } from './shared/evidence.js'
import { supportingShare } from './shared/tell-lead.js'
import { isCode, notYours, ownShares } from './shared/which-task.js'

/** A file alone, without a word. */
const HANDED_IN = { heard: '', byTelephone: false }

/** Moves this file, alone or with what was handed in together with it, to the share that its sender has of another task. */
export async function moveFiles(
  desk: Desk,
  request: Request,
  evidenceId: number,
  taskId: number,
  how: 'together' | 'alone' = 'together',
): Promise<Outgoing[]> {
  const works = await activeWorks(desk)
  const together = await handedInWith(
    desk,
    evidenceId,
    works.flatMap((w) => w.assignments.map((a) => a.id)),
  )
  const files = together.filter(({ id }) => how === 'together' || id === evidenceId)
  const [first] = files
  const to = await desk.office.workOfTask(taskId)
  const task = to?.tasks.find((t) => t.id === taskId)
  const from = works.find((w) => w.assignments.some((a) => a.id === first?.assignmentId))
  const share = from?.assignments.find((a) => a.id === first?.assignmentId)
  const left = from?.tasks.find((t) => t.id === share?.taskId)
  const sender = desk.members.find((m) => m.id === first?.memberId)
  if (!first || !from || !share || !left || !to || !task || !sender) return [refusal('button_expired')]
  if (sender.id !== request.member.id && !mayDo(desk, request.member, 'decide'))
    return [refusal('not_your_task', { code: left.code, units: unitName(desk, share.unitId) })]
  if (share.state === 'confirmed') return [refusal('already_confirmed', { code: left.code })]
  const own = ownShares(desk, { member: sender }, to, task).filter((a) => a.state !== 'confirmed')
  const target = own[0] ?? supportingShare(desk, { member: sender }, { work: to, task, shares: own })
  if (!target) return [notYours(desk, to, task)]
  const reported = from.claims.find((c) => c.state === 'pending' && files.some((f) => f.claimId === c.id)) ?? null
  const claim = reported && (await goesAlong(desk, reported, left, files)) ? reported : null
  if (claim) await takeBack(desk, request, claim, { task: left, share }, 'moved')
  await desk.office.moveEvidence(
    files.map((f) => f.id),
    { assignmentId: target.id, claimId: null },
  )
  const names = files.map((f) => f.name)
  await note(
    desk,
    request,
    'files_moved',
    { taskId: task.id, assignmentId: target.id },
    { files: names, from: left.code },
  )
  const work = withFiles(to, target.id, names)
  // What is collected is handed in with its file, whatever was said of it.
  const handedIn = claim ?? (task.collection ? HANDED_IN : null)
  const isClaimed = handedIn !== null && target.state === 'open' && target.role !== 'support'
  const claimed = isClaimed
    ? await claimShare(
        desk,
        { ...request, member: sender, messageId: null, files: [] },
        { work, task, share: target },
        { heard: handedIn.heard, byTelephone: handedIn.byTelephone },
      )
    : null
  return [
    {
      kind: 'files_moved',
      from: left.code,
      to: task.code,
      task: task.id,
      unit: unitName(desk, target.unitId),
      files: names,
      claimed: claimed !== null,
      left: claim ? 'open' : reported ? 'claimed' : null,
    },
  ]
}

/** A report goes with the files that it came with, where no other file supports it; what was said of the task by its name stays there. */
async function goesAlong(desk: Desk, claim: Claim, task: Task, files: readonly Evidence[]): Promise<boolean> {
  if (taskRefs(claim.heard).some((ref) => isCode(task.code, ref) || ref === task.number)) return false
  const lying = await desk.office.evidenceOf([claim.assignmentId])
  return lying.every((e) => files.some((f) => f.id === e.id))
}

function withFiles(work: Work, assignmentId: number, names: readonly string[]): Work {
  return { ...work, files: [...work.files, ...names.map((name) => ({ assignmentId, name }))] }
}
