/** A file that went to the wrong task goes to the right one; what was reported with it goes along. */
import type { Claim } from '../domain/assignment.js'
import type { Work } from '../domain/work.js'
import type { Outgoing } from './message.js'
import type { Evidence } from './ports.js'
import { claimShare, takeBack } from './shared/claims.js'
import type { Desk, Request } from './shared/desk.js'
import { activeWorks, mayDo, note, refusal, unitName } from './shared/desk.js'
import { handedInWith } from './shared/evidence.js'
import { supportingShare } from './shared/tell-lead.js'
import { notYours, ownShares } from './shared/which-task.js'

/** Moves what was handed in together with this file to the share that its sender has of another task. */
export async function moveFiles(desk: Desk, request: Request, evidenceId: number, taskId: number): Promise<Outgoing[]> {
  const works = await activeWorks(desk)
  const files = await handedInWith(
    desk,
    evidenceId,
    works.flatMap((w) => w.assignments.map((a) => a.id)),
  )
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
  const claim = await claimGoingAlong(desk, from, files)
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
  const claimed =
    claim !== null && target.state === 'open' && target.role !== 'support'
      ? await claimShare(
          desk,
          { ...request, member: sender, messageId: null, files: [] },
          { work, task, share: target },
          { heard: claim.heard, byTelephone: claim.byTelephone },
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
    },
  ]
}

/** The waiting claim that these files came with, where no other file supports it. */
async function claimGoingAlong(desk: Desk, work: Work, files: readonly Evidence[]): Promise<Claim | null> {
  const claim = work.claims.find((c) => files.some((f) => f.claimId === c.id))
  if (!claim) return null
  const others = (await desk.office.evidenceOf([claim.assignmentId])).filter((e) => !files.some((f) => f.id === e.id))
  return others.length === 0 ? claim : null
}

function withFiles(work: Work, assignmentId: number, names: readonly string[]): Work {
  return { ...work, files: [...work.files, ...names.map((name) => ({ assignmentId, name }))] }
}
