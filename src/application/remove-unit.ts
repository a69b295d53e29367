/** 'Bỏ đơn vị Hội A': one without tasks, people and newcomers; read back, as what is gone does not come back. Where another name was said
 *  the only unit that it can mean is asked about. */
import type { Unit } from '../domain/member.js'
import type { UnitMatch } from '../domain/unit-name.js'
import { findUnit } from '../domain/unit-name.js'
import { fold } from '../domain/vietnamese.js'
import { unitsMeantIn } from '../domain/words/who-is-meant.js'
import type { Outgoing } from './message.js'
import { askSender } from './shared/ask-sender.js'
import type { Desk, Request } from './shared/desk.js'
import { note, refusal, unknownUnit } from './shared/desk.js'
import { openInvitations } from './shared/one-time-codes.js'

export async function askRemoveUnit(desk: Desk, request: Request, name: string): Promise<Outgoing> {
  const called = desk.units.filter((u) => [u.name, ...u.aliases].some((known) => fold(known) === fold(name)))
  const found = findUnit(name, desk.units)
  const [like, ...others] = called.length > 0 ? called : unitsLike(desk, name, found)
  if (!like || others.length > 0) return unknownUnit(desk, name, 'match' in found ? { none: true } : found)
  const needed = await whyNeeded(desk, like)
  if (needed) return needed
  const prompt = await askSender(desk, request, { ask: 'remove_unit', unit: like.id })
  return { kind: 'unit_remove_ask', prompt, name: like.name, ...(called.length === 0 && { said: name }) }
}

function unitsLike(desk: Desk, name: string, found: UnitMatch): Unit[] {
  const ids = 'match' in found ? [found.match] : unitsMeantIn(name, fold(name), { units: desk.units, members: [] })
  return desk.units.filter(({ id }) => ids.includes(id))
}

/** The answer to the read-back; whoever came to need the unit meanwhile keeps it. */
export async function answerRemoveUnit(
  desk: Desk,
  request: Request,
  unitId: number,
  option: number | null,
): Promise<Outgoing> {
  const unit = desk.units.find(({ id }) => id === unitId)
  if (!unit) return refusal('question_expired')
  if (option !== 1) return { kind: 'unit_kept', name: unit.name }
  const needed = await whyNeeded(desk, unit)
  if (needed) return needed
  await desk.office.removeUnit(unitId)
  for (const { id, unitIds } of await desk.office.lessons()) if (unitIds.includes(unitId)) await desk.office.forget(id)
  await note(desk, request, 'unit_removed', {}, { name: unit.name })
  return { kind: 'unit_removed', name: unit.name }
}

async function whyNeeded(desk: Desk, { id, name: unit }: Unit): Promise<Outgoing | null> {
  const invited = (await openInvitations(desk)).filter(({ grant }) => grant.member === null && grant.seats.includes(id))
  if (invited.length > 0)
    return refusal('unit_invited', { unit, people: invited.map(({ grant }) => grant.name).join(', ') })
  if (!(await desk.office.isUnitNeeded(id))) return null
  const people = desk.members.filter((m) => m.active && m.seats.includes(id)).map((m) => m.name)
  return refusal('unit_in_use', { unit, people: people.join(', ') })
}
