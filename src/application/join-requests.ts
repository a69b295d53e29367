/** Requests to join: made by who speaks in the office's group and is unknown, decided by the clerk. */
import type { Member } from '../domain/member.js'
import { hasAccount } from '../domain/member.js'
import { areNamesakes, asListed, canBeAccountOf, mayBeName } from '../domain/person-name.js'
import { findUnit } from '../domain/unit-name.js'
import { fold } from '../domain/vietnamese.js'
import { beginsAsUnit } from '../domain/words/unit-head.js'
import type { IncomingMessage, Outgoing } from './message.js'
import type { JoinRequest, PromptQuestion } from './ports.js'
import { askSender } from './shared/ask-sender.js'
import type { Desk, Request } from './shared/desk.js'
import { note, refusal, tell, tellClerks, unitName, unknownUnit } from './shared/desk.js'
import { warnOfAccount } from './shared/warn-of-account.js'

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
      listed: asListed(message.sender.name),
      username: message.sender.username,
      units: desk.units.map(({ id: unit, name }) => ({ id: unit, name })),
    },
    { deed: 'manage_people' },
  )
  return [{ kind: 'join_requested' }]
}

/** The clerk takes somebody in, with a seat or without. `name`: as the list is to have it. */
export async function approveMember(
  desk: Desk,
  request: Request,
  joinId: number,
  seat: number | null,
  name: string | null = null,
): Promise<Outgoing> {
  const join = await waitingRequest(desk, joinId)
  if ('kind' in join) return join
  const listed = name ?? asListed(join.account.displayName)
  const known = desk.members.filter((m) => m.active && areNamesakes(m.name, listed))
  return known.length > 0
    ? askSameName(desk, request, join, { seat, listed, known })
    : admit(desk, request, join, seat, listed)
}

/** 'Duyệt 3 Hội Nông dân', 'duyệt 3 Vi Thị Hạnh; Hội Nông dân': with the unit, and with the name where the platform's is not the office's. */
export async function approveInWords(desk: Desk, request: Request, joinId: number, said: string): Promise<Outgoing> {
  if (said === '') return approveMember(desk, request, joinId, null)
  const join = await waitingRequest(desk, joinId)
  if ('kind' in join) return join
  const [first = '', ...more] = said.split(';').map((part) => part.trim())
  const isUnit = 'match' in findUnit(first, desk.units)
  const isName = more.length > 0 ? !isUnit : areNamesakes(first, join.account.displayName) || mayName(desk, join, first)
  const unit = isName ? more.join('; ') : said.replace(/[; ]+$/, '')
  if (isName && !mayBeName(first)) return refusal('name_unfit', { said: first })
  const name = isName ? first.normalize('NFC') : null
  if (unit === '') return approveMember(desk, request, joinId, null, name)
  const found = findUnit(unit, desk.units)
  if ('match' in found) return approveMember(desk, request, joinId, found.match, name)
  const isUnclear = more.length === 0 && 'none' in found && !beginsAsUnit(unit) && mayBeName(unit)
  return isUnclear
    ? refusal('name_or_unit', { said: unit, request: joinId, account: shownName(join.account) })
    : unknownUnit(desk, unit, found)
}

/** 'Nguyễn Thị Hương' for the account 'huong ng 92', or for somebody of the list who has one account more. */
function mayName(desk: Desk, { account }: JoinRequest, said: string): boolean {
  const found = findUnit(said, desk.units)
  if (!('none' in found) || beginsAsUnit(said)) return false
  return canBeAccountOf(said, account.displayName) || desk.members.some((m) => m.active && areNamesakes(m.name, said))
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

/** What stands in brackets behind the name tells two apart: the unit, else how the account is called, else the number of the request. */
function nameBeside(desk: Desk, name: string, seat: number | null, { id, account }: JoinRequest): string {
  const marks = [seat === null ? [] : unitName(desk, seat), account.username ?? [], `số ${id}`].flat()
  const names = marks.map((mark) => `${name} (${mark})`)
  return names.find((one) => !desk.members.some((m) => m.active && fold(m.name) === fold(one))) ?? name
}

async function askSameName(
  desk: Desk,
  request: Request,
  join: JoinRequest,
  { seat, listed, known }: { seat: number | null; listed: string; known: readonly Member[] },
): Promise<Outgoing> {
  const beside = nameBeside(desk, listed, seat, join)
  const members = known.map(({ id }) => id)
  const prompt = await askSender(desk, request, { ask: 'same_name', request: join.id, seat, members, beside })
  return {
    ...{ kind: 'same_name_ask', prompt, request: join.id, account: shownName(join.account), beside },
    known: known.map(({ name, seats, accounts }) => ({
      name,
      units: seats.map((unit) => unitName(desk, unit)),
      usernames: accounts.flatMap(({ username }) => username ?? []),
    })),
  }
}

function shownName({ displayName, username }: JoinRequest['account']): string {
  return username === null ? displayName : `${displayName} (@${username})`
}

/** The same person with another account, or somebody else, who bears a mark behind the name. */
export async function answerSameName(
  desk: Desk,
  request: Request,
  { request: joinId, seat, members, beside }: PromptQuestion & { ask: 'same_name' },
  option: number | null,
): Promise<Outgoing> {
  const join = await waitingRequest(desk, joinId)
  if ('kind' in join) return join
  if (option === members.length + 1) return admit(desk, request, join, seat, beside)
  const chosen = option === null ? undefined : members[option - 1]
  if (chosen === undefined) return { kind: 'left_undecided' }
  const known = desk.members.find((m) => m.id === chosen && m.active)
  if (!known) return refusal('question_expired')
  await take(desk, joinId, join.account, known.id)
  await note(desk, request, 'account_linked', {}, { member: known.id, platform: join.account.platform })
  await warnOfAccount(desk, known, join.account, `join:${joinId}`)
  return { kind: 'account_tied', name: known.name, role: known.role }
}

export async function refuseMember(desk: Desk, request: Request, joinId: number): Promise<Outgoing> {
  const join = await waitingRequest(desk, joinId)
  if ('kind' in join) return join
  await desk.office.settleJoinRequest(joinId, 'refused', desk.now)
  await note(desk, request, 'member_refused', {}, { join: joinId })
  return { kind: 'join_refused', request: joinId, name: join.account.displayName }
}

/** The request, or why it waits no more: an account that has come in by a code since is a member's, and stays that. */
async function waitingRequest(desk: Desk, joinId: number): Promise<JoinRequest | (Outgoing & { kind: 'refusal' })> {
  const join = await desk.office.joinRequest(joinId)
  if (!join) return refusal('no_such_request', { waiting: await whoWaits(desk) })
  const owner = desk.members.find((m) => m.active && hasAccount(m, join.account))
  if (owner) return refusal('request_settled', { name: owner.name, how: 'approved' })
  return join.state === 'open' ? join : refusal('request_settled', { name: join.account.displayName, how: join.state })
}

/** '3 (Hạnh Vi Thị), 4 (An Đỗ)' */
async function whoWaits(desk: Desk): Promise<string> {
  const open = (await desk.office.strangers()).filter(({ state }) => state === 'open')
  return open.map(({ id, account }) => `${id} (${shownName(account)})`).join(', ')
}
