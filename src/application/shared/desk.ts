/** What lies on the desk while one message or one tick is worked on: the office, its people and its calendar. */
import type { CivilDate } from '../../domain/calendar.js'
import { civilDateAt, workCalendar } from '../../domain/calendar.js'
import type { Member, Platform, Unit } from '../../domain/member.js'
import { actingAs, isAway, partsOf, speakersOf } from '../../domain/member.js'
import { nextOpening } from '../../domain/office-hours.js'
import type { Permission } from '../../domain/permission.js'
import { may } from '../../domain/permission.js'
import type { Counting } from '../../domain/progress.js'
import type { UnitMatch } from '../../domain/unit-name.js'
import type { Work } from '../../domain/work.js'
import type { FetchedFile, IncomingMessage, IncomingPress, IncomingText, Outgoing } from '../message.js'
import type { Commune, MakeLink, NewDelivery, Office } from '../ports.js'
import { mayHaveLeftSince } from './restored.js'

export interface Desk {
  office: Office
  commune: Commune
  members: Member[]
  units: Unit[]
  counting: Counting
  now: Date
  today: CivilDate
  /** The platforms that count the bot's messages by the month. */
  counted: ReadonlySet<Platform>
}

/** A message of a known member, being worked on. */
export interface Request {
  incomingId: number
  member: Member
  message: IncomingText | IncomingPress
  /** The message whose words these are: an earlier one where a question about them is answered; null for a press. */
  messageId: string | null
  /** Whom a (folded) name means that several bear, as the sender has said. */
  chosen?: { said: string; member: number }
  files: FetchedFile[]
  /** Files sent together carry the same album. */
  album: string | null
  /** For answers that are too long for a chat. */
  link: MakeLink
  /** Where the bot is found on each platform. */
  bots: readonly { platform: Platform; address: string }[]
}

/** `counted`: needed only where it is planned who is told in which way. */
export async function openDesk(office: Office, now: Date, counted: ReadonlySet<Platform> = new Set()): Promise<Desk> {
  const { commune, specialDays, members, units } = await office.standing()
  const calendar = workCalendar(specialDays)
  return {
    office,
    commune,
    members,
    units,
    counting: { calendar, dueOnDayOff: commune.settings.dueOnDayOff },
    now,
    today: civilDateAt(now),
    counted,
  }
}

/** All active plans as they stand. */
export function activeWorks(desk: Desk): Promise<Work[]> {
  return desk.office.works('active')
}

/** The direct answer to whoever wrote, where it was written; leaves at once. */
export function answerTo(
  message: IncomingMessage,
  incomingId: number,
  index: number,
  said: Outgoing,
  now: Date,
): NewDelivery {
  const { platform, externalId, topic } = message.chat
  return {
    key: `answer:${incomingId}:${index}`,
    target: {
      to: 'chat',
      chat: { platform, externalId, topic },
      replyTo: message.chat.kind === 'group' && message.kind !== 'standing' ? message.messageId : null,
    },
    startedBy: 'person',
    notBefore: now,
    meantFor: null,
    kind: 'say',
    params: said,
  }
}

/** Tells somebody else about what a person did: at once in office hours, else when the office next opens. */
export async function tell(
  desk: Desk,
  member: number,
  key: string,
  said: Outgoing,
  onceSince: CivilDate | null = null,
): Promise<void> {
  await desk.office.queue([toMember(desk, member, `${key}:m${member}`, said, onceSince)])
}

/** To a member, when the office is open. `onceSince`: the day from which on this is said once, whatever brings it about. */
export function toMember(
  desk: Desk,
  member: number,
  key: string,
  said: Outgoing,
  onceSince: CivilDate | null = null,
): NewDelivery {
  return {
    key,
    target: { to: 'member', member },
    startedBy: 'bot',
    notBefore: nextOpening(desk.now, desk.counting.calendar, desk.commune.settings),
    meantFor: null,
    mayRepeat: onceSince !== null && mayHaveLeftSince(desk, onceSince),
    kind: 'say',
    params: said,
  }
}

/** The same to everybody who does the clerk's work (`but` one who knows it already), as far as `deed` belongs to it; to the chairmen where
 *  there is no clerk. */
export async function tellClerks(
  desk: Desk,
  key: string,
  said: Outgoing,
  {
    but = null,
    onceSince = null,
    deed = 'decide',
  }: { but?: number | null; onceSince?: CivilDate | null; deed?: Permission } = {},
): Promise<void> {
  for (const reader of clerksToTell(desk, deed))
    if (reader.id !== but) await tell(desk, reader.id, key, said, onceSince)
}

/** Tells who said it; where that one does not speak for the unit any more (or never did: a telephone answer), the unit's own people.
 *  Answers with whom; whoever did it needs no telling. */
export async function tellSpeaker(
  desk: Desk,
  about: { memberId: number | null; unitId: number },
  by: Member,
  key: string,
  said: Outgoing,
): Promise<Member[]> {
  const speakers = speakersOf(about.unitId, desk.members, desk.today)
  const spoke = desk.members.find((m) => m.id === about.memberId && m.active)
  const readers = spoke && speakers.some((m) => m.id === spoke.id) ? [spoke] : [...speakers, ...(spoke ? [spoke] : [])]
  const told = readers.filter((reader) => reader.id !== by.id)
  for (const reader of told) await tell(desk, reader.id, key, said)
  return told
}

/** Who is to decide about what this member has reported or asked for: where nobody else is here who does the clerk's work, the chairman
 *  hears of it beside the clerk who is away. */
export function decidersOn(desk: Desk, saidBy: Member): Member[] {
  const others = (readers: readonly Member[]) => readers.filter((reader) => !isOwnToDecide(reader, saidBy.id))
  const clerks = others(clerksToTell(desk))
  if (clerks.some((clerk) => !isAway(clerk, desk.today))) return clerks
  const chairmen = others(actingAs('chairman', desk.members, desk.today))
  return [...new Set([...clerksToTell(desk, 'manage_people'), ...chairmen])]
}

/** Who does the clerk's work today, as far as this deed belongs to it. */
export function clerksToTell(desk: Desk, deed: Permission = 'decide'): Member[] {
  const clerks = may('stand_in', deed) ? actingAs('clerk', desk.members, desk.today) : clerksThemselves(desk)
  return clerks.length ? clerks : actingAs('chairman', desk.members, desk.today)
}

/** Those who are here; where all are away, all of them. */
function clerksThemselves({ members, today }: Desk): Member[] {
  const clerks = members.filter((m) => m.active && m.role === 'clerk')
  const here = clerks.filter((m) => !isAway(m, today))
  return here.length ? here : clerks
}

/** Whether the sender may, by the own role or by standing in for a leader who is away. */
export function mayDo(desk: Desk, member: Member, permission: Permission): boolean {
  return partsOf(member, desk.members, desk.today).some((part) => may(part, permission))
}

/** Nobody decides by standing in what they have reported or asked for themselves. */
export function isOwnToDecide(sender: Member, saidBy: number): boolean {
  return saidBy === sender.id && !may(sender.role, 'decide')
}

/** What is said where nothing could be made of the words; the examples are what the reader's role can use. */
export function notUnderstood(desk: Desk, { member }: Pick<Request, 'member'>): Outgoing & { kind: 'refusal' } {
  return refusal(mayDo(desk, member, 'decide') ? 'not_understood_leader' : 'not_understood')
}

export function refusal(
  code: (Outgoing & { kind: 'refusal' })['code'],
  params: Record<string, string | number> = {},
): Outgoing & { kind: 'refusal' } {
  return { kind: 'refusal', code, params }
}

/** History: what a person's message changed. */
export async function note(
  desk: Desk,
  request: Pick<Request, 'incomingId' | 'member'>,
  what: string,
  about: { taskId?: number; assignmentId?: number },
  facts: object = {},
): Promise<void> {
  await desk.office.record({
    at: desk.now,
    memberId: request.member.id,
    incomingId: request.incomingId,
    what,
    taskId: about.taskId ?? null,
    assignmentId: about.assignmentId ?? null,
    facts,
  })
}

/** A name that is no unit's, or could be that of several: said with those, which are what is typed next. */
export function unknownUnit(
  desk: Desk,
  said: string,
  found: Exclude<UnitMatch, { match: number }>,
): Outgoing & { kind: 'refusal' } {
  const near = 'ambiguous' in found ? found.ambiguous.map((id) => unitName(desk, id)).join(', ') : ''
  return refusal('unit_unknown', { said, near })
}

export function unitName(desk: Desk, unitId: number): string {
  return desk.units.find((u) => u.id === unitId)?.name ?? '?'
}

export function memberName(desk: Desk, memberId: number): string {
  return desk.members.find((m) => m.id === memberId)?.name ?? '?'
}
