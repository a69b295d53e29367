/** What is said of people: who is away or back, who decides for whom, whose a task is, and what a unit told by telephone. */
import { isAway } from '../../domain/member.js'
import { leaveApart, parseAbsence } from '../../domain/words/absence.js'
import { parseReturn, saysHasCome } from '../../domain/words/delegation.js'
import { noteAbsence, noteReturn } from '../change-people.js'
import type { Outgoing } from '../message.js'
import type { Desk, Request } from '../shared/desk.js'
import { saidHandedOver, saidNotMine } from './not-mine.js'
import { byTelephone } from './telephone.js'
import { understood } from './understood.js'

/** Null where the words are about something else. */
export async function aboutPeople(desk: Desk, request: Request, text: string): Promise<Outgoing[] | null> {
  const leave = leaveApart(text)
  const absence = leave && parseAbsence(leave.leave)
  if (absence) {
    const noted = await noteAbsence(desk, request, absence)
    return leave.rest === '' ? [noted] : [noted, ...(await understood(desk, request, leave.rest))]
  }
  const back = parseReturn(text) ?? (isAway(request.member, desk.today) && saysHasCome(text) ? '' : null)
  if (back !== null) return [await noteReturn(desk, request, back)]
  const notMine = await saidNotMine(desk, request, text)
  if (notMine) return notMine
  const handed = await saidHandedOver(desk, request, text)
  if (handed) return handed
  return byTelephone(desk, request, text)
}
