/** A change of the live plan is taken back: a change in the other direction. What was taken back already, and what took it back, is left alone. */
import { reversed } from '../domain/task-edit.js'
import type { Outgoing } from './message.js'
import type { MadeChange } from './shared/changes-made.js'
import { changesOf, standing } from './shared/changes-made.js'
import { changeAsKnown } from './shared/consider-change.js'
import type { Desk, Request } from './shared/desk.js'
import { refusal } from './shared/desk.js'

/** Within so many minutes everybody knows what was changed. */
export const UNDO_MINUTES = 60

/**
 * Takes a change of the task back: the one that this message made, else the newest that stands. As long as nobody has changed the same
 * thing since; what was made some time ago, or before another member changed the task or by that one, is read back first.
 */
export async function undoChange(
  desk: Desk,
  request: Request,
  taskId: number,
  change: number | null,
): Promise<Outgoing[]> {
  const task = await desk.office.task(taskId)
  if (!task) return [refusal('button_expired')]
  const { code } = task
  const made = await changesOf(desk, { taskId })
  const left = standing(made)
  const [newest] = left
  const last = change === null ? newest : left.find((one) => one.change === change)
  const isUndone = change !== null && made.some(({ taken }) => taken === change)
  if (!newest || !last) return [refusal(isUndone ? 'undone_before' : 'nothing_to_undo', { code })]
  const back = reversed(last.edit)
  if (!back) return [refusal('undo_impossible', { code })]
  const isOld = desk.now.getTime() - last.at.getTime() > UNDO_MINUTES * 60_000
  const isAnothers = newest.memberId !== request.member.id
  return changeAsKnown(desk, request, taskId, {
    ...{ ...back, reason: '', undoes: last.change },
    ...((isOld || isAnothers) && { unsure: true }),
  })
}

/** The newest change by the sender that nobody has taken back; null where there is none. */
export async function lastChangeBy(desk: Desk, request: Request): Promise<MadeChange | null> {
  const left = new Map<number, MadeChange[]>()
  for (const own of await changesOf(desk, { memberId: request.member.id })) {
    const { taskId, change } = own
    if (own.undoes) continue
    const ofTask = left.get(taskId) ?? standing(await changesOf(desk, { taskId }))
    left.set(taskId, ofTask)
    if (ofTask.some((one) => one.change === change)) return own
  }
  return null
}
