/** 'Gửi chưa?': of the task replied to, how it stands; of whoever may see the ledger, what was sent; of the others, their own tasks. */
import { unitsSpokenFor } from '../../domain/member.js'
import type { Outgoing } from '../message.js'
import type { Desk, Request } from '../shared/desk.js'
import { activeWorks, mayDo, refusal } from '../shared/desk.js'
import { tasksRepliedTo } from '../shared/which-task.js'
import { showLedger } from '../show-ledger.js'
import { showStanding } from '../show-standing.js'

export async function sentOrNot(desk: Desk, request: Request): Promise<Outgoing[]> {
  const about = await tasksRepliedTo(desk, request)
  const [task, ...more] = (await activeWorks(desk)).flatMap(({ tasks }) => tasks.filter((t) => about.includes(t.id)))
  if (task && more.length === 0)
    return (await showStanding(desk, request, { refs: [task.code], units: [] })) ?? [refusal('nothing_open')]
  if (mayDo(desk, request.member, 'see_ledger')) return [await showLedger(desk, request)]
  const units = unitsSpokenFor(request.member, desk.members, desk.today)
  return (await showStanding(desk, request, { refs: [], units })) ?? [refusal('nothing_open')]
}
