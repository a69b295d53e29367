/** A file dropped into the chat: filed with its task; for a collection it is the hand-in itself, and so a claim. */
import type { Assignment } from '../domain/assignment.js'
import type { Task } from '../domain/plan.js'
import type { Work } from '../domain/work.js'
import { withShare } from '../domain/work.js'
import type { Outgoing } from './message.js'
import type { Desk, Request } from './shared/desk.js'
import { note, refusal, tellClerks, unitName } from './shared/desk.js'
import { keepEvidence } from './shared/evidence.js'
import { taskView } from './shared/views.js'
import type { Meant } from './shared/which-task.js'
import { notYours } from './shared/which-task.js'

export async function receiveFiles(desk: Desk, request: Request, meant: Meant): Promise<Outgoing[]> {
  const { work, task, shares } = meant
  if (task.state === 'cancelled') return [refusal('task_cancelled', { code: task.code })]
  const [share] = shares.filter((a) => a.state !== 'cancelled')
  if (!share) return [notYours(desk, work, task)]
  const claim = work.claims.find((c) => c.assignmentId === share.id && c.state === 'pending')
  const files = await keepEvidence(desk, request, share.id, claim?.id ?? null)
  if (files.length === 0) return []
  await desk.office.updateAssignment(share.id, { answeredAt: desk.now })
  await note(desk, request, 'files', { taskId: task.id, assignmentId: share.id }, { files })
  const said = recorded(desk, withShare(work, share, files), task, share, files)
  if (claim) await tellClerks(desk, `files:${request.incomingId}`, said)
  return [said]
}

/** What to say about files that could not be had. */
export function fileRefusals(request: Request, limitMb: number): Outgoing[] {
  return request.files.flatMap((file) => {
    if (file.problem === 'too_big') return [refusal('file_too_big', { name: file.name, limitMb })]
    if (file.problem === 'gone') return [refusal('file_failed', { name: file.name })]
    return []
  })
}

function recorded(desk: Desk, work: Work, task: Task, share: Assignment, files: string[]): Outgoing {
  return {
    kind: 'files_recorded',
    task: taskView(desk, work, task),
    unit: unitName(desk, share.unitId),
    files,
    total: work.files.filter((f) => f.assignmentId === share.id).length,
    claimed: share.state !== 'open',
  }
}
