/** Whose data a name means: somebody of the office, now or once, or who was invited or asked to join. */
import type { Member } from '../../domain/member.js'
import { membersNamed, nameAlone } from '../../domain/member.js'
import { fold } from '../../domain/vietnamese.js'
import { withoutTitle } from '../../domain/words/title.js'
import type { Outgoing } from '../message.js'
import type { Office } from '../ports.js'
import { refusal } from './desk.js'
import type { Person } from './personal-file.js'
import { namesInvited, strangersNamed } from './personal-file.js'

type Found = Person | { refused: Outgoing & { kind: 'refusal' } }

/** By the whole name, then without the title before it, then, of who is here, by the last words of the name: 'anh Bình'. */
export async function personNamed(office: Office, members: readonly Member[], name: string): Promise<Found> {
  if (name === '') return { refused: refusal('text_missing', { field: 'person' }) }
  const untitled = withoutTitle(name.normalize('NFC'))
  return (
    (await calledSo(office, members, name)) ??
    (untitled === name ? null : await calledSo(office, members, untitled)) ??
    oneOf(membersNamed(fold(untitled), members, fold), name) ?? {
      refused: refusal('member_unknown', { said: name, near: '' }),
    }
  )
}

/** Whoever has left can be meant, too, by a former name whoever bears another now, and whoever was invited or asked to join and is no member. */
async function calledSo(office: Office, members: readonly Member[], name: string): Promise<Found | null> {
  const bearing = members.filter((m) => [m.name, nameAlone(m.name)].some((borne) => fold(borne) === fold(name)))
  const named = bearing.length > 0 ? bearing : await formerlyNamed(office, members, name)
  const here = named.filter((m) => m.active)
  const member = oneOf(here.length > 0 ? here : named, name)
  if (member) return member
  const invited = await namesInvited(office, name)
  const [spelled] = invited
  if (spelled !== undefined) return { id: null, name: invited.includes(name) ? name : spelled }
  const [stranger] = await strangersNamed(office, name)
  return stranger ? { id: null, name: stranger.account.displayName } : null
}

/** Who has left under one name several times is met one by one, the last time first. */
function oneOf(meant: readonly Member[], said: string): Found | null {
  const [only] = meant
  if (!only) return null
  if (meant.every((m) => m.id === only.id || (!m.active && m.name === only.name))) return meant.at(-1) ?? only
  return { refused: refusal('member_ambiguous', { said, near: meant.map((m) => m.name).join(', ') }) }
}

async function formerlyNamed(office: Office, members: readonly Member[], name: string): Promise<Member[]> {
  const former = (await office.formerNames()).filter((one) => fold(one.name) === fold(name))
  return members.filter((m) => former.some(({ member }) => member === m.id))
}

/** Nobody is erased by a name that is theirs no more: the name they bear is said first. */
export function isCalled(person: Person, name: string): boolean {
  return fold(person.name) === fold(name)
}
