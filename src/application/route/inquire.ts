/** A leader asks one unit about one task: for an explanation as the button does, or with a question of the leader's own. */

import { unheardOf } from '../../domain/progress.js'
import type { InquiryOrder } from '../../domain/words/inquiry-order.js'
import { askUnit } from '../ask-and-answer.js'
import { askExplanations } from '../ask-explanations.js'
import type { Outgoing } from '../message.js'
import type { Desk, Request } from '../shared/desk.js'
import { activeWorks, refusal, unitName } from '../shared/desk.js'
import { dueNow } from '../shared/due-now.js'
import { openOfUnit } from '../shared/open-of-unit.js'
import { noSuchTask, tasksByRef } from '../shared/which-task.js'
import { showStanding } from '../show-standing.js'

export async function inquire(
  desk: Desk,
  request: Request,
  { ref, units, question }: InquiryOrder,
): Promise<Outgoing[]> {
  const works = await activeWorks(desk)
  if (works.length === 0) return [refusal('no_active_plan')]
  const isUnnamed = ref === ''
  const [unit = 0] = units
  const open = units.flatMap((one) => openOfUnit(works, one))
  const meant = isUnnamed ? dueNow(desk, open) : tasksByRef(works, ref)
  const [found, ...more] = meant
  if (!found)
    return [isUnnamed ? refusal('unit_has_nothing_open', { unit: unitName(desk, unit) }) : noSuchTask(works, ref)]
  const { work, task } = found
  if (isUnnamed && more.length > 0) {
    const codes = meant.map((one) => one.task.code).join(', ')
    return [refusal('ask_of_which', { unit: unitName(desk, unit), code: task.code, codes })]
  }
  const shares = work.assignments.filter((a) => a.taskId === task.id && a.state !== 'cancelled')
  const own = shares.filter((a) => units.includes(a.unitId))
  const [about] = own.length > 0 ? own : shares
  const asked = own[0]?.unitId ?? unit
  if (question !== '' && about) return [await askUnit(desk, request, about.id, unitName(desk, asked), question)]
  if (own.length === 0) {
    const names = (ids: readonly number[]) => ids.map((id) => unitName(desk, id)).join(', ')
    const owers = shares.map((a) => a.unitId)
    return [refusal('not_of_unit', { code: task.code, unit: names(units), units: names(owers) })]
  }
  const unheard = unheardOf(task, work.assignments)
  const silent = own.filter((a) => unheard.some(({ id }) => id === a.id))
  if (silent.length > 0)
    return askExplanations(
      desk,
      request,
      silent.map((a) => a.id),
    )
  return (await showStanding(desk, request, { refs: [task.code], units: own.map((a) => a.unitId) })) ?? []
}
