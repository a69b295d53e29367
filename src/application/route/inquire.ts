/** A leader asks one unit about one task: for an explanation as the button does, or with a question of the leader's own. */

import { unheardOf } from '../../domain/progress.js'
import type { InquiryOrder } from '../../domain/words/inquiry-order.js'
import { askUnit } from '../ask-and-answer.js'
import { askExplanations } from '../ask-explanations.js'
import type { Outgoing } from '../message.js'
import type { Desk, Request } from '../shared/desk.js'
import { activeWorks, refusal, unitName } from '../shared/desk.js'
import { noSuchTask, tasksByRef } from '../shared/which-task.js'
import { showStanding } from '../show-standing.js'

export async function inquire(
  desk: Desk,
  request: Request,
  { ref, units, question }: InquiryOrder,
): Promise<Outgoing[]> {
  const works = await activeWorks(desk)
  const [found] = tasksByRef(works, ref)
  if (!found) return [noSuchTask(works, ref)]
  const { work, task } = found
  const shares = work.assignments.filter((a) => a.taskId === task.id && a.state !== 'cancelled')
  const own = shares.filter((a) => units.includes(a.unitId))
  const [about] = own.length > 0 ? own : shares
  const [unit] = own.length > 0 ? own.map((a) => a.unitId) : units
  if (question !== '' && about && unit !== undefined)
    return [await askUnit(desk, request, about.id, unitName(desk, unit), question)]
  if (own.length === 0) {
    const names = (ids: readonly number[]) => ids.map((id) => unitName(desk, id)).join(', ')
    const owers = shares.map((a) => a.unitId)
    return [refusal('not_of_unit', { code: task.code, unit: names(units), units: names(owers) })]
  }
  const unheard = unheardOf(task, work.assignments)
  const open = own.filter((a) => unheard.some(({ id }) => id === a.id))
  if (open.length > 0)
    return askExplanations(
      desk,
      request,
      open.map((a) => a.id),
    )
  return (await showStanding(desk, request, { refs: [task.code], units: own.map((a) => a.unitId) })) ?? []
}
