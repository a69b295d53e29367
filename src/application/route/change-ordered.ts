/** The change of a task that a leader's sentence orders, as its command says it. */
import { owing } from '../../domain/progress.js'
import { unitsInWords } from '../../domain/task-edit.js'
import { unitsNamedIn } from '../../domain/unit-name.js'
import type { Command } from '../../domain/words/command.js'
import type { LeaderOrder } from '../../domain/words/leader/order.js'
import type { Outgoing } from '../message.js'
import type { Desk } from '../shared/desk.js'
import { refusal, unitName } from '../shared/desk.js'
import type { Meant } from '../shared/which-task.js'
import type { RowCommand } from './live-plan.js'

/** The change that the sentence asks for, as its command says it: what follows is read back before it counts. */
export function changeIn(
  desk: Desk,
  meant: Meant,
  { act, units, roles, said, reason }: LeaderOrder,
): (RowCommand & Command) | Outgoing {
  const { code: ref } = meant.task
  const because = reason === '' ? '' : `; lý do: ${reason}`
  const owed = owing(meant.task, meant.work.assignments).filter((a) => a.state !== 'cancelled')
  if (act === 'due' && units.length > 0 && !isOnIt(meant, units)) return notOfUnits(desk, meant, units)
  // The date is that of all units: time for one of them is granted to that one.
  if (act === 'due' && units.length > 0 && owed.some((a) => !units.includes(a.unitId)))
    return refusal('due_of_unit', { code: ref, unit: units.map((id) => unitName(desk, id)).join(', ') })
  if (act === 'due') return { say: 'set', ref, field: 'due', value: `${said}${because}`, handedOn: true }
  if (roles) {
    const value = `${withRoles(desk, meant, roles)}${because}`
    // Who led gets another role without having been named; a part of a name may be another's.
    const isUnsure = roles.inPart || comeToLead(meant, roles)
    return { say: 'set', ref, field: 'units', value, ...(isUnsure && { handedOn: true }) }
  }
  if (act === 'hand') {
    const names = units.map((id) => unitName(desk, id))
    const isOneOf = names.length > 1 && unitsNamedIn(said, desk.units).length === 0
    if (isOneOf) return refusal('hand_to_which', { code: ref, units: names.join(', '), first: names[0] ?? '' })
    return { say: 'set', ref, field: 'units', value: `${names.join(', ')}${because}`, handedOn: true }
  }
  const staying = stayingWithout(desk, meant, units)
  if (units.length === 0 || staying === null) return { say: 'drop', ref, rest: reason }
  return { say: 'set', ref, field: 'units', value: `${staying}${because}`, handedOn: true }
}

/** Whose role is not said keeps the one it has on the task; where a unit of the task comes to lead, the others stay and help. */
export function withRoles(
  desk: Desk,
  meant: Pick<Meant, 'work' | 'task'>,
  roles: NonNullable<LeaderOrder['roles']>,
): string {
  const { named, adds } = roles
  const now = sharesOf(meant)
  const others = now.filter((a) => !named.some(({ unitId }) => unitId === a.unitId))
  const staying = adds
    ? others
    : comeToLead(meant, roles)
      ? others.map((a) => ({ ...a, role: 'support' as const }))
      : []
  const given = named.map(({ unitId, role }) => ({
    unitId,
    role: role ?? now.find((a) => a.unitId === unitId)?.role ?? 'responsible',
  }))
  return unitsInWords([...staying, ...given].map((a) => ({ unit: unitName(desk, a.unitId), role: a.role })))
}

/** 'Hội đồng TĐKT lên làm chủ trì': who is on the task leads it from now on, and nothing is said of the others. */
function comeToLead(meant: Pick<Meant, 'work' | 'task'>, { named, adds }: NonNullable<LeaderOrder['roles']>): boolean {
  const now = sharesOf(meant)
  return !adds && named.every(({ unitId, role }) => role === 'lead' && now.some((a) => a.unitId === unitId))
}

function sharesOf({ work, task }: Pick<Meant, 'work' | 'task'>) {
  return work.assignments.filter((a) => a.taskId === task.id && a.state !== 'cancelled')
}

/** 'V-1 MTTQ xã không phải làm nữa': the units that keep the task, with their roles; null where none would be left that owes it. */
function stayingWithout(desk: Desk, meant: Meant, leaving: readonly number[]): string | null {
  const staying = sharesOf(meant).filter((a) => !leaving.includes(a.unitId))
  if (!staying.some((a) => a.role !== 'support')) return null
  return unitsInWords(staying.map((a) => ({ unit: unitName(desk, a.unitId), role: a.role })))
}

function notOfUnits(desk: Desk, { work, task }: Meant, units: readonly number[]): Outgoing {
  const names = (ids: readonly number[]) => ids.map((id) => unitName(desk, id)).join(', ')
  const owers = owing(task, work.assignments).map((a) => a.unitId)
  return refusal('not_of_unit', { code: task.code, unit: names(units), units: names(owers) })
}

export function isOnIt({ work, task }: Meant, units: readonly number[]): boolean {
  return ofTask({ work, task }, units).length > 0
}

export function ofTask({ work, task }: Pick<Meant, 'work' | 'task'>, units: readonly number[]): number[] {
  return owing(task, work.assignments)
    .filter((a) => a.state !== 'cancelled' && units.includes(a.unitId))
    .map((a) => a.unitId)
}
