/** A command names several people: they are listed with their units, and the one that is chosen is meant. */
import type { Member } from '../../domain/member.js'
import { isWrittenAsName } from '../../domain/person-name.js'
import { fold } from '../../domain/vietnamese.js'
import type { Command } from '../../domain/words/command.js'
import { couldBeProse } from '../../domain/words/parse-command.js'
import { askHandOver, askRemoval, renameMember } from '../change-people.js'
import { assignSeats } from '../enrol-member.js'
import type { Outgoing } from '../message.js'
import { erasePerson, exportPerson } from '../personal-data.js'
import type { AboutMember, PromptQuestion } from '../ports.js'
import { askSender } from '../shared/ask-sender.js'
import type { Desk, Request } from '../shared/desk.js'
import { refusal, unitName } from '../shared/desk.js'
import { calledSoElsewhere, membersMeant } from '../shared/member-meant.js'
import { personNamed } from '../shared/person-named.js'

/** Carries the command out; where a name in it means several, asks which. */
export async function onMember(desk: Desk, request: Request, command: AboutMember): Promise<Outgoing[]> {
  const said = await carryOut(desk, request, command)
  const [first] = said
  if (first?.kind !== 'refusal' || first.code !== 'member_ambiguous') return said
  const name = String(first.params.said)
  const named = await whoCanBeMeant(desk, command, name)
  const members = named.length > 0 ? named : calledSoElsewhere(desk, name)
  const prompt = await askSender(desk, request, {
    ask: 'which_member',
    command,
    said: fold(name),
    members: members.map(({ id }) => id),
  })
  const options = members.map((m) => ({
    name: m.name,
    role: m.role,
    units: m.seats.map((id) => unitName(desk, id)),
    hasLeft: !m.active,
  }))
  return [{ kind: 'which_member', prompt, said: name, options, isElsewhere: named.length === 0 }]
}

/** Data is kept of who has left, too. */
async function whoCanBeMeant(desk: Desk, { say }: AboutMember, name: string): Promise<Member[]> {
  if (say !== 'export_person' && say !== 'erase_person') return membersMeant(desk, name)
  const found = await personNamed(desk, name)
  return found && 'several' in found ? found.several : []
}

/** The answer: the command with the one who was chosen. */
export async function onMemberChosen(
  desk: Desk,
  request: Request,
  { command, said, members }: PromptQuestion & { ask: 'which_member' },
  option: number | null,
): Promise<Outgoing[]> {
  const member = option === null ? undefined : members[option - 1]
  if (member === undefined) return [refusal('no_such_option', { count: members.length })]
  return carryOut(desk, { ...request, chosen: { said, member } }, command)
}

/** Begins like an ordinary sentence, and names nobody: 'bàn giao hồ sơ cho huyện', 'thôi việc này để sau', 'mời huyện về dự'. */
export function mayBeWords(desk: Desk, command: Command, text: string): boolean {
  if (command.say === 'invite' && isWrittenAsName(command.name)) return false
  const isOfTheOffice = (name: string) => membersMeant(desk, name).length > 0
  const names =
    command.say === 'hand_over' ? [command.from, command.to] : command.say === 'remove_member' ? [command.name] : []
  return couldBeProse(command, text) && !(names.length > 0 && names.every(isOfTheOffice))
}

async function carryOut(desk: Desk, request: Request, command: AboutMember): Promise<Outgoing[]> {
  switch (command.say) {
    case 'remove_member':
      return [await askRemoval(desk, request, command.name)]
    case 'rename_member':
      return [await renameMember(desk, request, command.from, command.to)]
    case 'seat':
      return [await assignSeats(desk, request, command.name, command.units)]
    case 'hand_over':
      return [await askHandOver(desk, request, command.from, command.to)]
    case 'export_person':
      return exportPerson(desk, request, command.name)
    case 'erase_person':
      return [await erasePerson(desk, request, command.name, command.agrees)]
  }
}
