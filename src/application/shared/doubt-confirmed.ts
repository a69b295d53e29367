/** A unit says of work that was confirmed that it is not done: nothing is opened by that, but who may open it again hears of it. */
import type { Outgoing } from '../message.js'
import type { Desk, Request } from './desk.js'
import { mayDo, note, tellClerks, unitName } from './desk.js'
import { taskView } from './views.js'
import type { Meant } from './which-task.js'

/** Null where a share of the sender is not confirmed. */
export async function doubtConfirmed(
  desk: Desk,
  request: Request,
  { work, task, shares }: Meant,
  heard: string,
): Promise<Outgoing[] | null> {
  const isConfirmed = shares.length > 0 && shares.every(({ state }) => state === 'confirmed')
  if (task.state !== 'active' || !isConfirmed) return null
  const unit = shares.map((share) => unitName(desk, share.unitId)).join(', ')
  const reopen = task.policy === 'every_unit' ? `${task.code} ${unit}` : task.code
  const decides = mayDo(desk, request.member, 'decide')
  for (const share of shares)
    await note(desk, request, 'not_done', { taskId: task.id, assignmentId: share.id }, { heard })
  const doubt = { task: taskView(desk, work, task), unit, reopen }
  if (!decides)
    await tellClerks(desk, `doubted:${request.incomingId}:${task.id}`, {
      kind: 'confirmed_doubted',
      ...doubt,
      said: heard,
      by: request.member.name,
    })
  return [{ kind: 'doubt_heard', ...doubt, passedOn: !decides }]
}
