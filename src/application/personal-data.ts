/** A person's right to see what is kept of them, and to have it taken out: the seat stays in the record, and not the person. */
import type { Member } from '../domain/member.js'
import { isOnly } from '../domain/member.js'
import type { Erased, Facts, Outgoing } from './message.js'
import type { HistoryEntry, JoinRequest, Office } from './ports.js'
import { askSender } from './shared/ask-sender.js'
import type { Desk, Request } from './shared/desk.js'
import { note, refusal, unitName } from './shared/desk.js'
import { endStandingIn, unitsLeftBy } from './shared/leaving.js'
import { memberChosen, severalMeant } from './shared/member-meant.js'
import { isCalled, personNamed, withoutGone } from './shared/person-named.js'
import type { Person } from './shared/personal-file.js'
import { namesInvited, strangersNamed } from './shared/personal-file.js'

/** 'Xuất dữ liệu Vi Thị Hạnh' (null: the sender's own): the file goes to who asks alone. */
export async function exportPerson(desk: Desk, request: Request, name: string | null): Promise<Outgoing[]> {
  if (request.message.chat.kind === 'group') return [refusal('not_in_group')]
  const person = await whoIsMeant(desk, request, name)
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
      params: {
        ...{ kind: 'personal_data', member: person.id, name: person.name, size: 0 },
        ...(name === null ? { isOwn: true } : {}),
      },
    },
  ])
  return []
}

/** `name` null: who writes. */
async function whoIsMeant(
  desk: Desk,
  request: Request,
  name: string | null,
): Promise<Person | { refused: Outgoing & { kind: 'refusal' } }> {
  if (name === null) return request.member
  if (name === '') return { refused: refusal('text_missing', { field: 'person' }) }
  const found = memberChosen(desk.members, request, name) ?? (await personNamed(desk, name))
  if (!found) return { refused: refusal('member_unknown', { said: name, near: '' }) }
  if (!('several' in found)) return found
  return { refused: severalMeant(name, found.several) }
}

/**
 * 'Xóa dữ liệu Vi Thị Hạnh' (null: the sender's own): read back what will happen, as nothing brings it back; done when a message of its own
 * agrees to it afterwards. What is edited agrees to nothing.
 */
export async function erasePerson(
  desk: Desk,
  request: Request,
  name: string | null,
  agrees: boolean | null,
): Promise<Outgoing> {
  if (request.message.chat.kind === 'group') return refusal('not_in_group')
  const person = await whoIsMeant(desk, request, name)
  if ('refused' in person) return person.refused
  const readBack = await closeReadBacks(desk, request, person)
  if (agrees === false) return { kind: 'order_left', say: 'erase_person' }
  // By the name that the read-back has named, and no other of the same person.
  const isWhole = name === null || person.id === null || isCalled(person, withoutGone(name))
  if (agrees && readBack && isWhole && request.message.kind !== 'edited')
    return eraseNamed(desk, person, madeBy(request))
  const foreseen = await foreseeErasing(desk, person, request.member.id)
  if ('kind' in foreseen) return foreseen
  const prompt = await askSender(desk, request, { ask: 'erase_person', member: person.id, name: person.name })
  return { kind: 'erase_confirm', prompt, ...foreseen }
}

/** 'Vâng', 'đồng ý' alone erase nobody: the read-back asks for its whole sentence. 'Không' drops whatever was to be erased. */
export async function answerErasing(
  desk: Desk,
  request: Request,
  { name }: { name: string },
  option: number | null,
): Promise<Outgoing> {
  if (option !== 2) return refusal('erase_in_words', { name })
  await closeReadBacks(desk, request, null)
  return { kind: 'order_left', say: 'erase_person' }
}

/** One erasing at a time waits for the sender's word: no other is asked about any more. Answers whether the one that waited was of this person. */
async function closeReadBacks(desk: Desk, request: Request, person: Person | null): Promise<boolean> {
  const open = await desk.office.promptsOf(request.member.id, desk.now)
  const waiting = open.flatMap(({ id, question }) => (question.ask === 'erase_person' ? { id, question } : []))
  for (const { id } of waiting) await desk.office.closePrompt(id)
  return waiting.some(
    ({ question: { member, name } }) => member === person?.id && (member !== null || name === person.name),
  )
}

type MadeBy = Pick<HistoryEntry, 'memberId' | 'incomingId'>

function madeBy({ member, incomingId }: Request): MadeBy {
  return { memberId: member.id, incomingId }
}

/** What erasing will do, found by doing it and taking it back. */
export async function foreseeErasing(
  desk: Desk,
  person: Person,
  by: number | null,
): Promise<Omit<Facts['erase_confirm'], 'prompt'> | (Outgoing & { kind: 'refusal' })> {
  if (isOnly('clerk', desk.members, person.id)) return refusal('last_clerk')
  const { strangers, ...facts } = await standingOf(desk, person, by)
  const mentions = await desk.office.foresee(() => eraseEverywhere(desk.office, person, strangers, facts.seat))
  const isOnlyChairman = isOnly('chairman', desk.members, person.id)
  return { name: person.name, ...facts, isOnlyChairman, mentions, namesakes: namesakesOf(desk, person) }
}

/** The one way to it, by a message or (`by` nobody) by a command. */
export async function eraseNamed(
  desk: Desk,
  person: Person,
  by: MadeBy,
): Promise<Outgoing & { kind: 'refusal' | 'person_erased' }> {
  if (isOnly('clerk', desk.members, person.id)) return refusal('last_clerk')
  const { strangers, ...facts } = await standingOf(desk, person, by.memberId)
  await desk.office.record({
    ...{ ...by, at: desk.now, what: 'person_erased', taskId: null, assignmentId: null },
    facts: { member: person.id },
  })
  const member = desk.members.find((m) => m.id === person.id)
  if (member) await endStandingIn(desk, member)
  await eraseEverywhere(desk.office, person, strangers, facts.seat)
  return { kind: 'person_erased', ...facts, namesakes: namesakesOf(desk, person) }
}

/** How many others of this name there are, here or gone. */
function namesakesOf(desk: Desk, person: Person): number {
  return desk.members.filter((m) => m.id !== person.id && isCalled(person, m.name)).length
}

/** Who it is, and what stands in the record afterwards. */
async function standingOf(
  desk: Desk,
  { id, name }: Person,
  by: number | null,
): Promise<{ seat: string; who: Erased; unitsWithoutMember: string[]; strangers: JoinRequest[] }> {
  const member = desk.members.find((m) => m.id === id)
  if (member) {
    const who = !member.active ? 'left' : member.id === by ? 'self' : 'member'
    const unitsWithoutMember = member.active ? unitsLeftBy(desk, member) : []
    return { seat: await nameOfSeat(desk, member), who, unitsWithoutMember, strangers: [] }
  }
  const strangers = await strangersNamed(desk.office, name)
  const [seat, who] = strangers.length > 0 ? [ASKED, 'asked' as const] : [INVITED, 'invited' as const]
  return { seat, who, unitsWithoutMember: [], strangers }
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
