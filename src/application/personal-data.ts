/** A person's right to see what is kept of them, and to have it taken out: the seat stays in the record, and not the person. */
import type { Member } from '../domain/member.js'
import { isOnlyClerk } from '../domain/member.js'
import { fold } from '../domain/vietnamese.js'
import type { Erased, Outgoing } from './message.js'
import type { HistoryEntry, JoinRequest, Office } from './ports.js'
import type { Desk, Request } from './shared/desk.js'
import { note, refusal, unitName } from './shared/desk.js'
import { endStandingIn, unitsLeftBy } from './shared/leaving.js'
import { memberChosen } from './shared/member-meant.js'
import type { Person } from './shared/personal-file.js'
import { namesInvited, strangersNamed } from './shared/personal-file.js'

/** 'Xuất dữ liệu Vi Thị Hạnh': the file goes to the clerk alone. */
export async function exportPerson(desk: Desk, request: Request, name: string): Promise<Outgoing[]> {
  if (request.message.chat.kind === 'group') return [refusal('not_in_group')]
  const person = memberChosen(desk, request, name) ?? (await personNamed(desk.office, desk.members, name))
  if ('refused' in person) return [person.refused]
  await note(desk, request, 'data_exported', {}, { member: person.id })
  await desk.office.queue([
    {
      key: `data:${request.incomingId}`,
      target: { to: 'member', member: request.member.id },
      startedBy: 'person',
      notBefore: desk.now,
      meantFor: null,
      kind: 'say',
      params: { kind: 'personal_data', member: person.id, name: person.name, size: 0 },
    },
  ])
  return []
}

/** 'Xóa dữ liệu Vi Thị Hạnh': said first what will happen; done when the same words come with 'đồng ý'. */
export async function erasePerson(desk: Desk, request: Request, name: string, sure: boolean): Promise<Outgoing> {
  if (request.message.chat.kind === 'group') return refusal('not_in_group')
  const person = memberChosen(desk, request, name) ?? (await personNamed(desk.office, desk.members, name))
  if ('refused' in person) return person.refused
  const by = { memberId: request.member.id, incomingId: request.incomingId }
  return eraseNamed(desk, person, by, sure && isCalled(person, name))
}

/** The one way to it, by a message or (`by` nobody) by a command: what will happen, or, where that is `sure`, that it has. */
export async function eraseNamed(
  desk: Desk,
  person: Person,
  by: Pick<HistoryEntry, 'memberId' | 'incomingId'>,
  sure: boolean,
): Promise<Outgoing & { kind: 'refusal' | 'erase_confirm' | 'person_erased' }> {
  if (isOnlyClerk(desk.members, person.id)) return refusal('last_clerk')
  const member = desk.members.find((m) => m.id === person.id)
  const strangers = member ? [] : await strangersNamed(desk.office, person.name)
  const who = member ? standingOf(member, by.memberId) : strangers.length > 0 ? 'asked' : 'invited'
  const seat = member ? await nameOfSeat(desk, member) : who === 'asked' ? ASKED : INVITED
  const unitsWithoutMember = member?.active ? unitsLeftBy(desk, member) : []
  const takeOut = () => eraseEverywhere(desk.office, person, strangers, seat)
  if (!sure) {
    const mentions = await desk.office.foresee(takeOut)
    return { kind: 'erase_confirm', name: person.name, seat, who, mentions, unitsWithoutMember }
  }
  await desk.office.record({
    ...{ ...by, at: desk.now, what: 'person_erased', taskId: null, assignmentId: null },
    facts: { member: person.id },
  })
  if (member) await endStandingIn(desk, member)
  await takeOut()
  const namesakes = desk.members.filter((m) => m.id !== person.id && isCalled(person, m.name)).length
  return { kind: 'person_erased', seat, who, namesakes, unitsWithoutMember }
}

/** Answers in how many places others had named the person. */
async function eraseEverywhere(
  office: Office,
  { id, name }: Person,
  strangers: readonly JoinRequest[],
  seat: string,
): Promise<number> {
  if (id !== null) return office.erasePerson(id, seat)
  const invited = await office.eraseInvited(await namesInvited(office, name), seat)
  return invited + (await office.eraseStrangers(strangers, seat))
}

function standingOf(member: Member, by: number | null): Erased {
  if (!member.active) return 'left'
  return member.id === by ? 'self' : 'member'
}

/** Stands where the name of somebody stood who was invited and never came. */
const INVITED = 'Người được mời (đã xóa tên)'

/** Of somebody who asked to join, and was turned away or still waits. */
const ASKED = 'Người xin vào (đã xóa tên)'

/** The person's seats now, or the last ones: 'Cán bộ Hội Nông dân'. */
async function nameOfSeat(desk: Desk, person: Member): Promise<string> {
  const seats = person.seats.length > 0 ? person.seats : await lastSeats(desk.office, person.id)
  const units = seats.map((id) => unitName(desk, id)).filter((unit) => unit !== '')
  return units.length > 0 ? `Cán bộ ${units.join(', ')}` : 'Cán bộ (đã xóa tên)'
}

async function lastSeats(office: Office, memberId: number): Promise<number[]> {
  const history = await office.history({ limit: 10_000 })
  const left = history.find(({ what, facts }) => what === 'member_removed' && Reflect.get(facts, 'member') === memberId)
  const seats: unknown = left && Reflect.get(left.facts, 'seats')
  return Array.isArray(seats) ? seats.filter((seat) => typeof seat === 'number') : []
}

/** Whoever has left can be meant, too, by a former name whoever bears another now, and whoever was invited or asked to join and is no member. */
export async function personNamed(
  office: Office,
  members: readonly Member[],
  name: string,
): Promise<Person | { refused: Outgoing & { kind: 'refusal' } }> {
  if (name === '') return { refused: refusal('text_missing', { field: 'person' }) }
  const bearing = members.filter((m) => fold(m.name) === fold(name))
  const named = bearing.length > 0 ? bearing : await formerlyNamed(office, members, name)
  const here = named.filter((m) => m.active)
  const meant = here.length > 0 ? here : named
  const [only] = meant
  // Who has left under one name several times is met one by one, the last time first.
  if (only && meant.every((m) => m.id === only.id || (!m.active && m.name === only.name))) return meant.at(-1) ?? only
  if (only) return { refused: refusal('member_ambiguous', { said: name, near: meant.map((m) => m.name).join(', ') }) }
  const invited = await namesInvited(office, name)
  const [spelled] = invited
  if (spelled !== undefined) return { id: null, name: invited.includes(name) ? name : spelled }
  const [stranger] = await strangersNamed(office, name)
  if (stranger) return { id: null, name: stranger.account.displayName }
  return { refused: refusal('member_unknown', { said: name, near: '' }) }
}

async function formerlyNamed(office: Office, members: readonly Member[], name: string): Promise<Member[]> {
  const former = (await office.formerNames()).filter((one) => fold(one.name) === fold(name))
  return members.filter((m) => former.some(({ member }) => member === m.id))
}

/** Nobody is erased by a name that is theirs no more: the name they bear is said first. */
export function isCalled(person: Person, name: string): boolean {
  return fold(person.name) === fold(name)
}
