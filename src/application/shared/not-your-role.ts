/** What somebody's role does not give: the one refusal, with whom to ask. */
import type { CivilDate } from '../../domain/calendar.js'
import type { Member } from '../../domain/member.js'
import { isAway, partsOf } from '../../domain/member.js'
import type { Permission } from '../../domain/permission.js'
import { may } from '../../domain/permission.js'
import type { Outgoing } from '../message.js'
import type { Desk, Request } from './desk.js'
import { refusal } from './desk.js'

/** So many are enough to ask. */
const MOST = 2

/** Who may do it is named. */
export function notYourRole(desk: Desk, { member }: Pick<Request, 'member'>, permission: Permission): Outgoing {
  return refusal('not_your_role', {
    needs: may('chairman', permission) ? 'chairman' : 'clerk',
    ...whomToAsk(desk, member, permission),
    ...(partsOf(member, desk.members, desk.today).includes('stand_in') && { standsIn: 1 }),
  })
}

/** Of those who may do it: who is here, else who is back first. */
export function whomToAsk(desk: Desk, member: Member, permission: Permission): { who?: string; until?: CivilDate } {
  const entitled = desk.members.filter((m) => m.active && m.id !== member.id && may(m.role, permission))
  const here = entitled.filter((m) => !isAway(m, desk.today))
  const [next] = entitled.toSorted(byReturn)
  return here.length > 0
    ? { who: namesOf(here) }
    : next
      ? { who: next.name, until: next.awayThrough ?? desk.today }
      : {}
}

function namesOf(members: readonly Member[]): string {
  return members
    .slice(0, MOST)
    .map(({ name }) => name)
    .join(', ')
}

function byReturn(a: Member, b: Member): number {
  return (a.awayThrough ?? '').localeCompare(b.awayThrough ?? '')
}
