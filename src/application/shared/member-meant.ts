/** Whom a name means. */
import type { Member } from '../../domain/member.js'
import { membersNamed } from '../../domain/member.js'
import { findUnit } from '../../domain/unit-name.js'
import { fold } from '../../domain/vietnamese.js'
import { withoutTitle } from '../../domain/words/title.js'
import type { Outgoing } from '../message.js'
import type { Desk, Request } from './desk.js'
import { refusal, unitName } from './desk.js'

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
  const perhaps = named.length > 0 ? named : calledSoElsewhere(desk, name)
  return perhaps.length > 0
    ? severalMeant(
        name,
        perhaps.map((m) => ({ name: calledWithUnits(desk, m) })),
      )
    : refusal('member_unknown', { said: name, near: '' })
}

/** The name can mean these people: it is to be given in full. */
export function severalMeant(said: string, people: readonly { name: string }[]): Outgoing & { kind: 'refusal' } {
  return refusal('member_ambiguous', { said, near: people.map(({ name }) => name).join(', ') })
}

function calledWithUnits(desk: Desk, { name, seats }: Member): string {
  return seats.length > 0 ? `${name} (${seats.map((id) => unitName(desk, id)).join(', ')})` : name
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
  const { bare, unit } = withUnit(desk, name)
  return unit === null ? [] : bare.filter((m) => m.seats.includes(unit))
}

/** Who bears the name, though not in the unit that stands behind it: to be asked about. */
export function calledSoElsewhere(desk: Desk, name: string): Member[] {
  return withUnit(desk, withoutTitle(name.normalize('NFC'))).bare
}

/** The unit that stands behind the name, and who bears the name without it. */
export function withUnit(desk: Pick<Desk, 'members' | 'units'>, name: string): { bare: Member[]; unit: number | null } {
  const { name: bare = '', inside, behind } = WITH_UNIT.exec(name.trim())?.groups ?? {}
  const unit = findUnit(inside ?? behind ?? '', desk.units)
  return {
    bare: bare === '' ? [] : membersNamed(bare, desk.members),
    unit: 'match' in unit ? unit.match : null,
  }
}

/** Of these the one whom the words mean: 'CA xã', '(thôn 3)', 'Lò Thị Mỷ (CA xã)'; 'none' where they name one of them in another unit. */
export function oneAmong(desk: Desk, ids: readonly number[], said: string): number | 'none' | null {
  const unit = findUnit(said.trim().replace(/^\((.*)\)$/, '$1'), desk.units)
  const inUnit = 'match' in unit ? desk.members.filter((m) => m.seats.includes(unit.match)) : []
  const among = (members: readonly Member[]) => ids.filter((id) => members.some((m) => m.id === id))
  const meant = among([...membersMeant(desk, said), ...inUnit])
  const [only, ...more] = meant
  if (only !== undefined) return more.length === 0 ? only : null
  return among(calledSoElsewhere(desk, said)).length > 0 ? 'none' : null
}
