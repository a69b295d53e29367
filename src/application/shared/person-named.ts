/** Whose data a name means: somebody of the office, now or once, or who was invited or asked to join. */
import type { Member } from '../../domain/member.js'
import { nameAlone, ordersOf } from '../../domain/member.js'
import { canBeOneName, waysToMean } from '../../domain/one-name.js'
import { withoutTitle } from '../../domain/words/title.js'
import type { Office } from '../ports.js'
import type { Desk } from './desk.js'
import { membersMeant } from './member-meant.js'
import type { Person } from './personal-file.js'

type People = Pick<Desk, 'office' | 'members' | 'units'>
type Found = Person | { several: Member[] }

/** 'Ma Văn Quân (đã thôi việc)': not the one of this name who is here. */
const GONE = /\s*\((?:đã |da )?(?:thôi việc|thoi viec|left)\)$/iu

/**
 * By the whole name, then without the title before it, then, of who is here, by the last words of the name or with the unit: 'anh Bình',
 * 'Hương của Hội Phụ nữ'. Its marks go first. Null where nobody is meant.
 */
export async function personNamed(people: People, said: string): Promise<Found | null> {
  const name = withoutGone(said)
  const members = name === said.normalize('NFC') ? people.members : people.members.filter((m) => !m.active)
  for (const typed of new Set([name, withoutTitle(name)]))
    for (const isMeant of waysToMean(typed)) {
      const found = await calledSo(people.office, members, typed, isMeant)
      if (found) return found
    }
  return oneOf(membersMeant({ ...people, members }, name))
}

/** Whoever has left can be meant, too, by a former name whoever bears another now, and whoever was invited or asked to join and is no member. */
async function calledSo(
  office: Office,
  members: readonly Member[],
  typed: string,
  isMeant: (name: string) => boolean,
): Promise<Found | null> {
  const bearing = members.filter((m) => [m.name, nameAlone(m.name)].some(isMeant))
  const named = bearing.length > 0 ? bearing : await formerlyNamed(office, members, isMeant)
  const here = named.filter((m) => m.active)
  const member = oneOf(here.length > 0 ? here : named)
  if (member) return member
  const invited = (await office.invited()).filter(isMeant)
  const [spelled] = invited
  if (spelled !== undefined) return { id: null, name: invited.includes(typed) ? typed : spelled }
  const stranger = (await office.strangers()).find(({ account }) => ordersOf(account.displayName).some(isMeant))
  return stranger ? { id: null, name: stranger.account.displayName } : null
}

/** Who has left under one name several times is met one by one, the last time first. */
function oneOf(meant: readonly Member[]): Found | null {
  const [only] = meant
  if (!only) return null
  const isOne = meant.every((m) => m.id === only.id || (!m.active && m.name === only.name))
  return isOne ? (meant.at(-1) ?? only) : { several: [...meant] }
}

async function formerlyNamed(
  office: Office,
  members: readonly Member[],
  isMeant: (name: string) => boolean,
): Promise<Member[]> {
  const former = (await office.formerNames()).filter(({ name }) => isMeant(name))
  return members.filter((m) => former.some(({ member }) => member === m.id))
}

/** 'Ma Văn Quân' of 'Ma Văn Quân (đã thôi việc)'. */
export function withoutGone(name: string): string {
  return name.normalize('NFC').replace(GONE, '')
}

/** Nobody is erased by a name that is theirs no more: the name they bear is said first. */
export function isCalled(person: Person, name: string): boolean {
  return canBeOneName(person.name, name)
}
