/** Whom a name means. */
import type { Member } from '../../domain/member.js'
import { membersNamed } from '../../domain/member.js'
import { findUnit } from '../../domain/unit-name.js'
import { fold } from '../../domain/vietnamese.js'
import { withoutTitle } from '../../domain/words/title.js'
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
  const active = desk.members.filter((m) => m.active)
  const chosen = memberChosen(active, request, name)
  if (chosen) return chosen
  const named = membersMeant(desk, name)
  const [only] = named
  if (only && named.length === 1) return only
  return refusal(named.length ? 'member_ambiguous' : 'member_unknown', {
    said: name,
    near: named.map((m) => m.name).join(', '),
  })
}

/** Of several of this name the one that the sender has chosen; null where nothing was chosen. */
export function memberChosen(among: readonly Member[], { chosen }: Request, name: string): Member | null {
  return among.find((m) => m.id === chosen?.member && chosen.said === fold(name)) ?? null
}

/** 'Hương (Hội Phụ nữ)', 'Hương của Hội Phụ nữ': behind the name the unit, which tells two of one name apart. */
const WITH_UNIT = /^(?<name>.+?)(?: ?\((?<inside>[^()]+)\)| (?:của|cua|of) (?<behind>.+))$/iu

/** Everybody whom the name can mean, with a title before it or without: 'chị Hương', 'anh Hoàng Văn Nam (thôn 3)'. */
export function membersMeant(desk: Pick<Desk, 'members' | 'units'>, name: string): Member[] {
  const named = membersCalled(desk, name)
  return named.length > 0 ? named : membersCalled(desk, withoutTitle(name.normalize('NFC')))
}

function membersCalled(desk: Pick<Desk, 'members' | 'units'>, name: string): Member[] {
  const named = membersNamed(name, desk.members)
  if (named.length > 0) return named
  const { name: bare, inside, behind } = WITH_UNIT.exec(name.trim())?.groups ?? {}
  const unit = findUnit(inside ?? behind ?? '', desk.units)
  if (bare === undefined || !('match' in unit)) return []
  return membersNamed(bare, desk.members).filter((m) => m.seats.includes(unit.match))
}
