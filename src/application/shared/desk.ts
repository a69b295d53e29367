/** What lies on the desk while one message or one tick is worked on: the office, its people and its calendar. */
import type { CivilDate } from '../../domain/calendar.js'
import { civilDateAt, workCalendar } from '../../domain/calendar.js'
import type { Member, Unit } from '../../domain/member.js'
import { nextOpening } from '../../domain/office-hours.js'
import type { Counting } from '../../domain/progress.js'
import type { Work } from '../../domain/work.js'
import type { IncomingMessage, IncomingPress, IncomingText, Outgoing } from '../message.js'
import type { Commune, NewDelivery, Office } from '../ports.js'

export interface Desk {
  office: Office
  commune: Commune
  members: Member[]
  units: Unit[]
  counting: Counting
  now: Date
  today: CivilDate
}

/** A file that was fetched and kept before the transaction began; `sha256` null where it could not be had. */
export interface FetchedFile {
  name: string
  mime: string
  size: number
  sha256: string | null
  problem: 'too_big' | 'gone' | null
}

/** A message of a known member, being worked on. */
export interface Request {
  incomingId: number
  member: Member
  message: IncomingText | IncomingPress
  files: FetchedFile[]
}

export async function openDesk(office: Office, now: Date): Promise<Desk> {
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
export async function tell(desk: Desk, member: number, key: string, said: Outgoing): Promise<void> {
  await desk.office.queue([
    {
      key: `${key}:m${member}`,
      target: { to: 'member', member },
      startedBy: 'bot',
      notBefore: nextOpening(desk.now, desk.counting.calendar, desk.commune.settings),
      meantFor: null,
      kind: 'say',
      params: said,
    },
  ])
}

/** The same to every clerk; to the chairmen where there is no clerk. */
export async function tellClerks(desk: Desk, key: string, said: Outgoing): Promise<void> {
  const active = desk.members.filter((m) => m.active)
  const clerks = active.filter((m) => m.role === 'clerk')
  const readers = clerks.length ? clerks : active.filter((m) => m.role === 'chairman')
  for (const reader of readers) await tell(desk, reader.id, key, said)
}

export function refusal(
  code: (Outgoing & { kind: 'refusal' })['code'],
  params: Record<string, string | number> = {},
): Outgoing {
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

export function unitName(desk: Desk, unitId: number): string {
  return desk.units.find((u) => u.id === unitId)?.name ?? '?'
}

export function memberName(desk: Desk, memberId: number): string {
  return desk.members.find((m) => m.id === memberId)?.name ?? '?'
}
