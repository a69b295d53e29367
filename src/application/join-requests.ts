/** Requests to join: made by who speaks in the office's group and is unknown, decided by the clerk. */
import type { Member } from '../domain/member.js'
import { hasAccount } from '../domain/member.js'
import { fold } from '../domain/vietnamese.js'
import type { IncomingMessage, Outgoing } from './message.js'
import type { JoinRequest, PromptQuestion } from './ports.js'
import { askSender } from './shared/ask-sender.js'
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
  const account = { platform: message.platform, externalId: message.sender.externalId }
  const left = desk.members.find((m) => !m.active && hasAccount(m, account))
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
  const join = await waitingRequest(desk, joinId)
  if ('kind' in join) return join
  const known = desk.members.find((m) => m.active && fold(m.name) === fold(join.account.displayName))
  if (known) return askSameName(desk, request, join, seat, known)
  return admit(desk, request, join, seat, join.account.displayName)
}

async function admit(
  desk: Desk,
  request: Request,
  { id: joinId, account }: JoinRequest,
  seat: number | null,
  name: string,
): Promise<Outgoing> {
  const seats = seat === null ? [] : [seat]
  const member = await desk.office.addMember({ name, role: 'official', seats })
  await take(desk, joinId, account, member)
  await note(desk, request, 'member_approved', {}, { member, seats })
  const said: Outgoing = {
    kind: 'welcome',
    name,
    role: 'official',
    units: seats.map((id) => unitName(desk, id)),
  }
  await tell(desk, member, `welcome:${joinId}`, said)
  return { kind: 'member_admitted', name, units: seats.map((id) => unitName(desk, id)) }
}

/** The account is the member's from then on, with the private chat in which it has written before. */
async function take(desk: Desk, joinId: number, account: JoinRequest['account'], member: number): Promise<void> {
  const privateChat = account.privateChat || (await desk.office.privateChatOf(account))
  await desk.office.saveAccount(member, { ...account, privateChat })
  await desk.office.settleJoinRequest(joinId, 'approved', desk.now)
}

/** The name with the unit in brackets tells the two apart; without a unit it is to be given. */
function nameBeside(desk: Desk, name: string, seat: number | null): string | null {
  const told = seat === null ? null : `${name} (${unitName(desk, seat)})`
  return told === null || desk.members.some((m) => m.active && fold(m.name) === fold(told)) ? null : told
}

async function askSameName(
  desk: Desk,
  request: Request,
  { id, account }: JoinRequest,
  seat: number | null,
  known: Member,
): Promise<Outgoing> {
  const prompt = await askSender(desk, request, { ask: 'same_name', request: id, seat, member: known.id })
  return {
    ...{ kind: 'same_name_ask', prompt, request: id, name: account.displayName },
    ...{ units: known.seats.map((unit) => unitName(desk, unit)), beside: nameBeside(desk, account.displayName, seat) },
  }
}

/** The same person with another account, or somebody else, who bears the unit beside the name. */
export async function answerSameName(
  desk: Desk,
  request: Request,
  { request: joinId, seat, member }: PromptQuestion & { ask: 'same_name' },
  option: number | null,
): Promise<Outgoing> {
  const join = await waitingRequest(desk, joinId)
  if ('kind' in join) return join
  const known = desk.members.find((m) => m.id === member && m.active)
  if (!known) return refusal('question_expired')
  const { displayName } = join.account
  const beside = nameBeside(desk, displayName, seat)
  if (option === 2 && beside !== null) return admit(desk, request, join, seat, beside)
  if (option !== 1) return { kind: 'left_undecided' }
  await take(desk, joinId, join.account, known.id)
  await note(desk, request, 'account_linked', {}, { member: known.id, platform: join.account.platform })
  const { platform } = join.account
  await tell(desk, known.id, `linked:join:${joinId}`, {
    ...{ kind: 'account_linked', name: known.name, platform, account: displayName },
  })
  return { kind: 'account_tied', name: known.name, role: known.role }
}

export async function refuseMember(desk: Desk, request: Request, joinId: number): Promise<Outgoing> {
  const join = await waitingRequest(desk, joinId)
  if ('kind' in join) return join
  await desk.office.settleJoinRequest(joinId, 'refused', desk.now)
  await note(desk, request, 'member_refused', {}, { join: joinId })
  return { kind: 'join_refused', name: join.account.displayName }
}

/** The request, or why it waits no more: an account that has come in by a code since is a member's, and stays that. */
async function waitingRequest(desk: Desk, joinId: number): Promise<JoinRequest | (Outgoing & { kind: 'refusal' })> {
  const join = await desk.office.joinRequest(joinId)
  if (!join) return refusal('no_such_request')
  const owner = desk.members.find((m) => m.active && hasAccount(m, join.account))
  if (owner) return refusal('request_settled', { name: owner.name, how: 'approved' })
  return join.state === 'open' ? join : refusal('request_settled', { name: join.account.displayName, how: join.state })
}
