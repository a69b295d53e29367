/** What a unit says of a task that it only supports: who leads the task reads it, and reports for it. It is information and no claim. */
import type { Assignment } from '../../domain/assignment.js'
import { canBeReached, speakersOf, unitsSpokenFor } from '../../domain/member.js'
import { isTaskDone, owing } from '../../domain/progress.js'
import { withoutTasks } from '../../domain/words/task-ref.js'
import type { Work } from '../../domain/work.js'
import type { Outgoing } from '../message.js'
import type { Desk, Request } from './desk.js'
import { clerksToTell, mayDo, memberName, note, refusal, tell, unitName } from './desk.js'
import { keepEvidence } from './evidence.js'
import { taskView } from './views.js'
import type { Meant } from './which-task.js'
import { ownShares } from './which-task.js'

/** The sender's part in a task that others answer for; null where there is none, where it is the sender's own, and of who writes down
 *  what others have said. */
export function supportingShare(desk: Desk, request: Pick<Request, 'member'>, meant: Meant): Assignment | null {
  const { work, task, shares } = meant
  if (shares.length > 0 || task.state !== 'active' || mayDo(desk, request.member, 'record_calls')) return null
  const units = unitsSpokenFor(request.member, desk.members, desk.today)
  const all = work.assignments.filter((a) => a.taskId === task.id && a.state !== 'cancelled')
  return all.find((a) => a.role === 'support' && units.includes(a.unitId)) ?? null
}

/** Unfinished tasks that the sender's units support, each with the sender's part in it. */
export function openSupported(desk: Desk, request: Pick<Request, 'member'>, works: readonly Work[]): Meant[] {
  return works.flatMap((work) =>
    work.tasks.flatMap((task) => {
      const shares = ownShares(desk, request, work, task)
      const share = isTaskDone(task, work.assignments) ? null : supportingShare(desk, request, { work, task, shares })
      return share ? [{ work, task, shares: [share] }] : []
    }),
  )
}

/** Carries the words to who leads the task, or to the clerk where none of them can be reached; files are kept with the supporting unit.
 *  Of what is confirmed already nobody needs to be told. */
export async function tellLead(
  desk: Desk,
  request: Request,
  { work, task }: Meant,
  share: Assignment,
  heard: string,
): Promise<Outgoing> {
  if (isTaskDone(task, work.assignments)) return refusal('already_confirmed', { code: task.code })
  // A code above a file says nothing but what it is of.
  const said = withoutTasks(heard) === '' ? '' : heard
  const unit = unitName(desk, share.unitId)
  const leading = owing(task, work.assignments).filter((a) => a.state !== 'cancelled')
  const leads = leading.map((a) => unitName(desk, a.unitId))
  const { names } = await keepEvidence(desk, request, share.id, null)
  const speakers = leading.flatMap((a) => speakersOf(a.unitId, desk.members, desk.today)).filter(canBeReached)
  const reports = speakers.length > 0
  const to = new Set((reports ? speakers : clerksToTell(desk)).map(({ id }) => id))
  to.delete(request.member.id)
  for (const reader of to)
    await tell(desk, reader, `support:${request.incomingId}:${task.id}`, {
      kind: 'support_said',
      ...{ unit, member: request.member.name, task: taskView(desk, work, task), said, files: names, leads, reports },
    })
  await note(
    desk,
    request,
    'support_said',
    { taskId: task.id, assignmentId: share.id },
    { heard: said, unit, files: names },
  )
  return {
    kind: 'support_passed_on',
    ...{ code: task.code, leads, to: [...to].map((id) => memberName(desk, id)), reports, files: names },
  }
}
