/** Whom a name means. */
import type { Member } from '../../domain/member.js'
import { membersNamed } from '../../domain/member.js'
import { fold } from '../../domain/vietnamese.js'
import type { Outgoing } from '../message.js'
import type { Desk, Request } from './desk.js'
import { refusal } from './desk.js'

/** The one member of this name, in whatever spelling; who writes, where none is named. */
export function memberMeant(
  desk: Desk,
  request: Request,
  name: string | null,
): Member | (Outgoing & { kind: 'refusal' }) {
  if (name === null) return desk.members.find((m) => m.id === request.member.id) ?? request.member
  const named = membersNamed(fold(name), desk.members, fold)
  const [only] = named
  if (only && named.length === 1) return only
  return refusal(named.length ? 'member_ambiguous' : 'member_unknown', {
    said: name,
    near: named.map((m) => m.name).join(', '),
  })
}
