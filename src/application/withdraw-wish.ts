/** A unit takes its wish for more time back, any time before it is decided. */
import type { Extension } from '../domain/assignment.js'
import { dueDate } from '../domain/assignment.js'
import type { Outgoing } from './message.js'
import { forget } from './shared/closed-by-change.js'
import type { Desk, Request } from './shared/desk.js'
import { note, refusal, tellClerks, unitName } from './shared/desk.js'
import { workOfShare } from './shared/work-of-share.js'

export async function withdrawWish(desk: Desk, request: Request, wish: Extension): Promise<Outgoing> {
  const about = await workOfShare(desk, wish.assignmentId)
  if (about?.work.extensions.find((e) => e.id === wish.id)?.state !== 'asked') return refusal('button_expired')
  const { task, share } = about
  await desk.office.updateExtension(wish.id, { state: 'withdrawn', decidedBy: null })
  await forget(desk, [`extension:${wish.id}`, `extension:${wish.id}:reason`])
  await askNoReason(desk, wish)
  await note(
    desk,
    request,
    'extension_withdrawn',
    { taskId: task.id, assignmentId: share.id },
    { extension: wish.id, to: wish.to },
  )
  const said: Outgoing = {
    kind: 'extension_withdrawn',
    ...{ task: task.id, code: task.code, unit: unitName(desk, share.unitId), due: dueDate(task, share) },
  }
  await tellClerks(desk, `extension-withdrawn:${wish.id}`, said)
  return said
}

/** What is said next is said of something else. */
async function askNoReason(desk: Desk, wish: Extension): Promise<void> {
  for (const { id, question } of await desk.office.promptsOf(wish.memberId, desk.now))
    if (question.ask === 'extension_reason' && question.extension === wish.id) await desk.office.closePrompt(id)
}
