/** A leader has signed or approved what a task needs: its units go on, and are no longer stuck for want of it. It closes nothing. */
import { isUnfinished } from '../domain/assignment.js'
import { canBeReached, speakersOf } from '../domain/member.js'
import { owing } from '../domain/progress.js'
import { waitsForLeader } from '../domain/words/waits-for-leader.js'
import { withShare } from '../domain/work.js'
import type { Outgoing } from './message.js'
import type { Desk, Request } from './shared/desk.js'
import { note, refusal, tell, unitName } from './shared/desk.js'
import { taskView } from './shared/views.js'
import type { Meant } from './shared/which-task.js'

export async function tellSigned(desk: Desk, request: Request, meant: Meant, heard: string): Promise<Outgoing> {
  const { task } = meant
  let { work } = meant
  const open = owing(task, work.assignments).filter(isUnfinished)
  if (task.state === 'cancelled') return refusal('task_cancelled', { code: task.code })
  if (open.length === 0) return refusal('already_confirmed', { code: task.code })
  const told = new Map<number, string>()
  const cleared: string[] = []
  for (const share of open) {
    const unit = unitName(desk, share.unitId)
    const isCleared = share.blocked !== null && waitsForLeader(share.blocked.reason)
    if (isCleared) {
      await desk.office.updateAssignment(share.id, { blocked: null, decidedAt: desk.now })
      await note(desk, request, 'unblocked', { taskId: task.id, assignmentId: share.id }, { heard })
      work = withShare(work, { ...share, blocked: null })
      cleared.push(unit)
    }
    const facts = { task: taskView(desk, work, task), unit, by: request.member.name, cleared: isCleared }
    for (const speaker of speakersOf(share.unitId, desk.members, desk.today).filter(canBeReached)) {
      if (speaker.id === request.member.id) continue
      await tell(desk, speaker.id, `signed:${request.incomingId}:${share.id}`, { kind: 'signed', ...facts })
      told.set(speaker.id, speaker.name)
    }
  }
  await note(desk, request, 'signed', { taskId: task.id }, { heard })
  return { kind: 'signed_recorded', task: taskView(desk, work, task), people: [...told.values()], cleared }
}
