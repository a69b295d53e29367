/** Requests to join: made by who speaks in the office's group and is unknown, decided by the clerk. */
import type { IncomingMessage, Outgoing } from './message.js'
import type { JoinRequest } from './ports.js'
import type { Desk, Request } from './shared/desk.js'
import { note, refusal, tell, tellClerks, unitName } from './shared/desk.js'

/** Somebody unknown speaks to the bot in the office's group: the clerk decides. The person gets one line, once. */
export async function requestToJoin(desk: Desk, message: IncomingMessage): Promise<Outgoing[]> {
  if (message.sender.anonymous) return []
  const { id, isNew } = await desk.office.addJoinRequest({
    platform: message.platform,
    externalId: message.sender.externalId,
    displayName: message.sender.name,
    username: message.sender.username,
    privateChat: '',
  })
  if (!isNew) return message.kind === 'press' ? [{ kind: 'join_requested' }] : []
  const { platform, externalId } = { platform: message.platform, externalId: message.sender.externalId }
  const left = desk.members.find(
    (m) => !m.active && m.accounts.some((a) => a.platform === platform && a.externalId === externalId),
  )
  await tellClerks(
    desk,
    `join:${id}`,
    {
      kind: 'join_review',
      request: id,
      ...(left && { left: left.name }),
      name: message.sender.name,
      username: message.sender.username,
      units: desk.units.map(({ id: unit, name }) => ({ id: unit, name })),
    },
    { deed: 'manage_people' },
  )
  return [{ kind: 'join_requested' }]
}

/** The clerk takes somebody in, with a seat or without. */
export async function approveMember(
  desk: Desk,
  request: Request,
  joinId: number,
  seat: number | null,
): Promise<Outgoing> {
  const join = await desk.office.joinRequest(joinId)
  const settled = settledRequest(desk, join)
  if (settled || !join) return settled ?? refusal('no_such_request')
  const seats = seat === null ? [] : [seat]
  const member = await desk.office.addMember({ name: join.account.displayName, role: 'official', seats })
  const privateChat = join.account.privateChat || (await desk.office.privateChatOf(join.account))
  await desk.office.saveAccount(member, { ...join.account, privateChat })
  await desk.office.settleJoinRequest(joinId, 'approved', desk.now)
  await note(desk, request, 'member_approved', {}, { member, seats })
  const said: Outgoing = {
    kind: 'welcome',
    name: join.account.displayName,
    role: 'official',
    units: seats.map((id) => unitName(desk, id)),
  }
  await tell(desk, member, `welcome:${joinId}`, said)
  return { kind: 'member_admitted', name: join.account.displayName, units: seats.map((id) => unitName(desk, id)) }
}

export async function refuseMember(desk: Desk, request: Request, joinId: number): Promise<Outgoing> {
  const join = await desk.office.joinRequest(joinId)
  const settled = settledRequest(desk, join)
  if (settled || !join) return settled ?? refusal('no_such_request')
  await desk.office.settleJoinRequest(joinId, 'refused', desk.now)
  await note(desk, request, 'member_refused', {}, { join: joinId })
  return { kind: 'join_refused', name: join.account.displayName }
}

/** Null where it waits to be decided: an account that has come in by a code since is a member's, and stays that. */
function settledRequest(desk: Desk, join: JoinRequest | null): Outgoing | null {
  if (!join) return refusal('no_such_request')
  const { platform, externalId, displayName } = join.account
  const owner = desk.members.find(
    (m) => m.active && m.accounts.some((a) => a.platform === platform && a.externalId === externalId),
  )
  if (owner) return refusal('request_settled', { name: owner.name, how: 'approved' })
  return join.state === 'open' ? null : refusal('request_settled', { name: displayName, how: join.state })
}
