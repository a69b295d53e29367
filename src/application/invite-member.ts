/** Invitations: a code for one person, what is open of them, and taking one back. */
import { civilDateAt } from '../domain/calendar.js'
import type { Member, Role } from '../domain/member.js'
import { canBeOneName, closestTo } from '../domain/one-name.js'
import type { Outgoing } from './message.js'
import type { Desk, Request } from './shared/desk.js'
import { memberName, note, refusal, unitName } from './shared/desk.js'
import { CODE_DAYS, issueCode, openInvitations } from './shared/one-time-codes.js'
import { severalMeant, withUnit } from './shared/member-meant.js'
import { seatsNamed } from './shared/seats-named.js'

/** 'mời Trần Văn Bình; Hội Nông dân' -> a one-time code that makes exactly this member. */
export async function invite(
  desk: Desk,
  request: Request,
  role: Role,
  name: string,
  unitNames: string[],
): Promise<Outgoing> {
  // Whoever reads the code first could use it.
  if (request.message.chat.kind === 'group') return refusal('not_in_group')
  if (name === '') return refusal('text_missing', { field: 'name' })
  // 'Phó chủ tịch: Bế Thị Xuân'
  if (name.includes(':')) return refusal('role_unknown', { said: name.split(':')[0]?.trim() ?? '' })
  const seats = seatsNamed(desk, unitNames)
  if ('refused' in seats) return seats.refused
  const elsewhere = bearsElsewhere(desk, name, seats.ids)
  if (elsewhere) return elsewhere
  const [member, ...others] = membersInvited(desk, name)
  if (member && others.length > 0) return severalMeant(name, [member, ...others])
  const otherwise = member && knownOtherwise(desk, member, role, seats.ids)
  if (otherwise) return otherwise
  const { code, voided } = await issueCode(desk, {
    ...{ role, name: member?.name ?? name, seats: seats.ids, member: member?.id ?? null, by: request.member.id },
    invitation: request.incomingId,
  })
  await note(desk, request, 'invited', {}, { role, name, seats: seats.ids, ...(member && { member: member.id }) })
  return {
    kind: 'invitation',
    name: member?.name ?? name,
    role,
    units: seats.ids.map((id) => unitName(desk, id)),
    code,
    validDays: CODE_DAYS,
    voided,
    // Who is linked needs no code but for another account.
    isLinked: member?.accounts.some(({ privateChat }) => privateChat !== null) ?? false,
  }
}

/** Who is in the list under that name, or under the name with the own unit behind it. */
function membersInvited(desk: Desk, name: string): Member[] {
  const named = calledSo(desk, name)
  const { bare, unit } = withUnit(desk, name)
  return named.length > 0 || unit === null ? named : bare.filter((m) => m.seats.includes(unit))
}

function calledSo(desk: Desk, name: string): Member[] {
  const here = desk.members.filter((m) => m.active && canBeOneName(m.name, name))
  return closestTo(name, here, (m) => [m.name])
}

/** 'Mời Vi Thị Hạnh (Công an xã)' where she is of another unit: the same person, or a namesake, who is to be of that unit. */
function bearsElsewhere(desk: Desk, name: string, seats: readonly number[]): Outgoing | null {
  const { bare, unit } = withUnit(desk, name)
  const [known] = bare
  if (!known || unit === null || seats.includes(unit) || bare.some((m) => m.seats.includes(unit))) return null
  if (calledSo(desk, name).length > 0) return null
  return refusal('invited_elsewhere', {
    said: name,
    name: known.name,
    unit: unitName(desk, unit),
    units: known.seats.map((id) => unitName(desk, id)).join('; '),
  })
}

/** Whoever has the code would be taken for this member: another role or unit is given otherwise, or another person is meant. */
function knownOtherwise(desk: Desk, member: Member, role: Role, seats: readonly number[]): Outgoing | null {
  const { name } = member
  if (role !== member.role) return refusal('invited_in_other_role', { name, role: member.role })
  const more = seats.filter((id) => !member.seats.includes(id))
  if (more.length === 0) return null
  const named = (ids: readonly number[]) => ids.map((id) => unitName(desk, id)).join('; ')
  return refusal('invited_for_more', { name, units: named([...member.seats, ...more]), more: named(more) })
}

/** 'Mã mời': for whom, by whom and until when; never the code itself, which is not kept. */
export async function showInvitations(desk: Desk): Promise<Outgoing> {
  const open = await openInvitations(desk)
  return {
    kind: 'invitations',
    invitations: open.map(({ grant, expiresAt }) => ({
      name: grant.name,
      role: grant.role,
      units: grant.seats.map((id) => unitName(desk, id)),
      by: memberName(desk, grant.by ?? 0),
      until: civilDateAt(expiresAt),
    })),
  }
}

/** 'Hủy mã mời Mùa A Chớ': the code opens nothing from then on. */
export async function withdrawInvitation(desk: Desk, request: Request, name: string): Promise<Outgoing> {
  const open = await openInvitations(desk)
  const theirs = closestTo(name, open, ({ grant }) => [grant.name])
  const [first, ...others] = theirs
  if (!first) return name === '' && open.length > 0 ? showInvitations(desk) : refusal('no_invitation', { said: name })
  if (others.length > 0)
    return severalMeant(
      name,
      theirs.map(({ grant }) => grant),
    )
  await desk.office.dropCodes([first.hash])
  await note(desk, request, 'invitation_withdrawn', {}, { role: first.grant.role, name: first.grant.name })
  return { kind: 'invitation_withdrawn', name: first.grant.name }
}
