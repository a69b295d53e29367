/** Units to which the bot cannot say anything: nobody speaks for them, or whoever does cannot be written to. */
import { canBeReached, speakersOf } from '../../domain/member.js'
import { owing } from '../../domain/progress.js'
import type { Work } from '../../domain/work.js'
import type { UnheardView } from '../message.js'
import type { Desk } from './desk.js'
import { unitName } from './desk.js'

/** Whether somebody can be written to who speaks for the unit today. */
export function isHeard(desk: Desk, unitId: number): boolean {
  return speakersOf(unitId, desk.members, desk.today).some(canBeReached)
}

export function unheardView(desk: Desk, unitId: number): UnheardView {
  const holders = desk.members.filter((m) => m.active && m.seats.includes(unitId))
  return {
    unit: unitName(desk, unitId),
    notStarted: holders.filter((m) => !canBeReached(m)).map((m) => m.name),
    away: holders.filter(canBeReached).map((m) => m.name),
  }
}

/** The units that owe something in this plan and that hear nothing, in the order in which the plan names them. */
export function unheardIn(desk: Desk, work: Work): UnheardView[] {
  const owe = work.tasks
    .filter((task) => task.state === 'active')
    .flatMap((task) => owing(task, work.assignments).filter((a) => a.state !== 'cancelled'))
  const units = [...new Set(owe.map((a) => a.unitId))]
  return units.filter((unit) => !isHeard(desk, unit)).map((unit) => unheardView(desk, unit))
}
