/** Who is who: one-time codes, the clerk's approval, seats. Nobody gets a role by what they say of themselves. */
import { randomInt } from 'node:crypto'
import { asListed } from '../domain/person-name.js'
import { findUnit } from '../domain/unit-name.js'
import { fold } from '../domain/vietnamese.js'
import { isNothingButACode, linkCodeIn, oneTimeCodeIn } from '../domain/words/one-time-code.js'
import { unitsToAdd } from '../domain/words/units-to-add.js'
import type { IncomingMessage, Outgoing } from './message.js'
import type { Grant } from './ports.js'
import type { Desk, Request } from './shared/desk.js'
import { memberName, note, refusal, tellClerks, unitName } from './shared/desk.js'
import { memberMeant } from './shared/member-meant.js'
import { codeHash, inviterOf, isHeld } from './shared/one-time-codes.js'
import { seatsNamed } from './shared/seats-named.js'
import { warnOfAccount } from './shared/warn-of-account.js'
import { MOST_OF_ALL, MOST_OF_ONE, WRONG_CODES_MS } from './shared/wrong-codes.js'

const LINK_MINUTES = 30

export interface CodeDoor {
  wrongCodes(since: Date): Promise<number>
  wrongCodesOfAll(since: Date): Promise<number>
  noteWrongCode(): Promise<void>
}

/** Somebody unknown writes in private: a code opens the door, anything else gets one neutral line. */
export async function admitStranger(
  desk: Desk,
  message: IncomingMessage & { kind: 'text' | 'edited' },
  incomingId: number,
  door: CodeDoor,
): Promise<Outgoing[]> {
  const typed = message.command?.name === 'start' ? message.command.rest : message.text
  const linking = linkCodeIn(typed, message.chat.kind)
  const code = linking ?? oneTimeCodeIn(typed)
  if (code === null) return [await whoIsUnknown(desk, message)]
  const since = new Date(desk.now.getTime() - WRONG_CODES_MS)
  if ((await door.wrongCodes(since)) >= MOST_OF_ONE) return [refusal('code_too_many')]
  if (linking !== null && (await door.wrongCodesOfAll(since)) >= MOST_OF_ALL) return [refusal('link_codes_paused')]
  const grant = await desk.office.redeemCode(codeHash(code), desk.now)
  if (!grant) {
    await door.noteWrongCode()
    return [refusal('code_wrong')]
  }
  if (!isHeld(desk, grant)) return [refusal('code_wrong')]
  const member = 'member' in grant ? grant.member : null
  const said =
    member === null ? await enrol(desk, message, incomingId, grant) : await tie(desk, message, incomingId, member)
  if (said.kind !== 'refusal') await tellWhoCame(desk, message, incomingId, grant)
  return [said]
}

/** One neutral line; who waits for the office to decide hears that it has the request. */
async function whoIsUnknown(desk: Desk, { platform, sender }: IncomingMessage): Promise<Outgoing> {
  const waiting = await desk.office.openJoinRequest({ platform, externalId: sender.externalId })
  return { kind: waiting ? 'join_waiting' : 'stranger' }
}

/** Every clerk reads who came in by somebody's code, and as what: it may be another than who was meant. What that account had asked for is
 *  settled by it. */
async function tellWhoCame(desk: Desk, message: IncomingMessage, incomingId: number, grant: Grant): Promise<void> {
  const { platform, sender } = message
  const asked = await desk.office.openJoinRequest({ platform, externalId: sender.externalId })
  if (asked) await desk.office.settleJoinRequest(asked.id, 'approved', desk.now)
  const by = inviterOf(grant) ?? (asked && 'member' in grant ? grant.member : null)
  if (by === null || grant.name === null) return
  const { name, role, seats, member } = grant
  const isKnown = member !== null
  await tellClerks(
    desk,
    `came-in:${incomingId}`,
    {
      ...{ kind: 'came_in', name, role, units: seats.map((id) => unitName(desk, id)), isKnown },
      ...{ platform, account: sender.name, by: memberName(desk, by), request: asked?.id ?? null },
    },
    { but: member, deed: 'manage_people' },
  )
}

/** A code of six digits for another account of this member: quickly typed, and soon void. */
export async function giveLinkCode(desk: Desk, request: Request): Promise<Outgoing> {
  const { member, message, bots } = request
  if (message.chat.kind === 'group') return refusal('not_in_group')
  const code = `LIENKET ${String(randomInt(1_000_000)).padStart(6, '0')}`
  const older = (await desk.office.openCodes(desk.now)).filter(
    ({ grant }) => 'member' in grant && grant.member === member.id,
  )
  await desk.office.dropCodes(older.map(({ hash }) => hash))
  await desk.office.addCode({
    hash: codeHash(code),
    grant: { role: member.role, name: member.name, seats: member.seats, member: member.id, by: null },
    expiresAt: new Date(desk.now.getTime() + LINK_MINUTES * 60_000),
  })
  await note(desk, request, 'link_code_given', {})
  const elsewhere = bots.filter(({ platform }) => platform !== message.platform)
  return { kind: 'link_code', code, minutes: LINK_MINUTES, bots: elsewhere.length ? elsewhere : [...bots] }
}

/** Another account of a member; in a group it is known there alone. The member is told where the bot could write before. */
async function tie(desk: Desk, message: IncomingMessage, incomingId: number, memberId: number): Promise<Outgoing> {
  const member = desk.members.find((m) => m.id === memberId && m.active)
  // Who has left comes back by a new invitation alone.
  if (!member) return refusal('code_wrong')
  const { platform, sender, chat } = message
  await desk.office.saveAccount(member.id, {
    platform,
    externalId: sender.externalId,
    displayName: sender.name,
    username: sender.username,
    privateChat: chat.kind === 'private' ? chat.externalId : null,
  })
  await note(desk, { incomingId, member }, 'account_linked', {}, { platform })
  await warnOfAccount(desk, member, { platform, displayName: sender.name }, `${incomingId}`)
  return { kind: 'account_tied', name: member.name, role: member.role }
}

async function enrol(desk: Desk, message: IncomingMessage, incomingId: number, grant: Grant): Promise<Outgoing> {
  const name = grant.name ?? asListed(message.sender.name)
  const granted = 'seats' in grant ? grant.seats : []
  const seats = granted.filter((id) => desk.units.some((unit) => unit.id === id))
  const member = await desk.office.addMember({ name, role: grant.role, seats })
  await desk.office.saveAccount(member, {
    platform: message.platform,
    externalId: message.sender.externalId,
    displayName: message.sender.name,
    username: message.sender.username,
    privateChat: message.chat.externalId,
  })
  await desk.office.record({
    at: desk.now,
    memberId: member,
    incomingId,
    what: 'enrolled',
    taskId: null,
    assignmentId: null,
    facts: { role: grant.role, ...('invitation' in grant && { invitation: grant.invitation }) },
  })
  if (grant.role === 'clerk' && grant.name === null) return { kind: 'setup_done', commune: desk.commune.name, name }
  return { kind: 'welcome', name, role: grant.role, units: seats.map((id) => unitName(desk, id)) }
}

/** Whether somebody who needs none brings a one-time code: letters and digits, as it has them. */
export function isOneTimeCode(text: string): boolean {
  return isNothingButACode(text)
}

const NO_UNIT = /^(?:khong|none)$/

/** 'phân công Trần Văn Bình; Hội Nông dân' -> the seats of a member, in place of the former ones. */
export async function assignSeats(desk: Desk, request: Request, name: string, unitNames: string[]): Promise<Outgoing> {
  const member = memberMeant(desk, request, name)
  if ('kind' in member) return member
  // Nobody loses all seats because none was named.
  if (unitNames.length === 0 && member.seats.length > 0)
    return refusal('seats_missing', {
      name: member.name,
      units: member.seats.map((id) => unitName(desk, id)).join('; '),
    })
  const [first = ''] = unitNames
  const seats = NO_UNIT.test(fold(first)) ? { ids: [] } : seatsNamed(desk, unitNames)
  if ('refused' in seats) return seats.refused
  await desk.office.updateMember(member.id, { seats: seats.ids })
  await note(desk, request, 'seats_changed', {}, { member: member.id, before: member.seats, after: seats.ids })
  const named = (ids: readonly number[]) => ids.map((id) => unitName(desk, id))
  const left = member.seats.filter((id) => !seats.ids.includes(id))
  return { kind: 'seat_changed', name: member.name, units: named(seats.ids), left: named(left) }
}

/** 'thêm đơn vị Hội Nông dân; Đoàn Thanh niên' -> units that also hand in for collections; one or several, where it is doubtful, is asked. */
export async function addUnits(desk: Desk, request: Request, said: string): Promise<Outgoing> {
  const meant = unitsToAdd(said)
  if ('several' in meant) return refusal('unit_one_or_several', { said, parted: meant.several.join('; ') })
  const names: string[] = []
  for (const name of meant.names) names.push(await addUnit(desk, request, name))
  return { kind: 'unit_added', names }
}

async function addUnit(desk: Desk, request: Request, name: string): Promise<string> {
  const found = findUnit(name, desk.units)
  const known = 'match' in found ? desk.units.find((u) => u.id === found.match) : undefined
  if (known) await desk.office.updateUnit(known.id, { collects: true })
  const unit = known?.id ?? (await desk.office.addUnit({ name, aliases: [], collects: true }))
  await addToDraftCollections(desk, unit)
  await note(desk, request, 'unit_added', {}, { name })
  return known?.name ?? name
}

/** A new unit takes part in the collections of the draft that is being checked. */
async function addToDraftCollections(desk: Desk, unitId: number): Promise<void> {
  for (const plan of await desk.office.plans('draft')) {
    const work = await desk.office.work(plan.id)
    for (const task of work.tasks.filter((t) => t.collection)) {
      const units = work.assignments
        .filter((a) => a.taskId === task.id)
        .map(({ unitId: id, role }) => ({ unitId: id, role }))
      if (!units.some((u) => u.unitId === unitId))
        await desk.office.setUnits(task.id, [...units, { unitId, role: 'responsible' }])
    }
  }
}
