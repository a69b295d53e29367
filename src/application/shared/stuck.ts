/** Messages that have been tried for long and still wait: which they are at this moment, and who can be told of them. */
import { civilDateAt } from '../../domain/calendar.js'
import type { Member } from '../../domain/member.js'
import { canBeReached } from '../../domain/member.js'
import { nextOpening } from '../../domain/office-hours.js'
import type { Outgoing } from '../message.js'
import type { Delivery, Target } from '../ports.js'
import type { Desk } from './desk.js'
import { clerksToTell } from './desk.js'
import { countsOf, ledgerLine, weekUnsaid } from './ledger.js'

/** Messages that have been tried for this long reach the clerk by another way; where that fails too, there is time for a third within the hour. */
export const STUCK_MS = 20 * 60_000
/** Everything is tried once more before an alarm leaves, which is not said where that helped. */
const TRIED_FIRST_MS = 2 * 60_000
const SHOWN = 10
const READ = 500
/** How often a day one reader's alarm may turn out to be over, and a new one begin. */
const AGAIN = 5
/** Held back for a group or a month that is closed: nobody's failure. */
const HELD_BACK = ['chat_gone', 'saving_messages']

export interface Stuck {
  messages: Delivery[]
  /** Where messages are tried in vain. */
  failing: ReadonlySet<string>
}

/** What is said of messages that do not leave is dropped where it does not leave itself: it would not be true any more. */
export function isAlarm(delivery: Delivery): boolean {
  return delivery.kind === 'say' && (delivery.params.kind === 'stuck' || delivery.params.kind === 'stuck_in_group')
}

export async function stuckNow(desk: Desk): Promise<Stuck> {
  const since = new Date(desk.now.getTime() - STUCK_MS)
  const tried = (await triedInVain(desk)).filter((d) => d.reason !== 'office_closed')
  return { messages: tried.filter((d) => d.dueAt <= since), failing: new Set(tried.map((d) => laneOf(d.target))) }
}

/** Those included that wait for the morning. */
export async function isAnyTriedInVain(desk: Desk): Promise<boolean> {
  return (await triedInVain(desk)).length > 0
}

export async function hasSentSince(desk: Desk, moment: Date): Promise<boolean> {
  const { started, answers } = await desk.office.sentBetween(moment, new Date(desk.now.getTime() + 1))
  return started + answers > 0
}

async function triedInVain(desk: Desk): Promise<Delivery[]> {
  // What is just being tried once more has not left yet.
  const open = await desk.office.deliveries({ states: ['queued', 'sending'], tried: true, limit: READ })
  return open.filter((d) => !HELD_BACK.includes(d.reason ?? '') && !isAlarm(d))
}

/** When an alarm leaves. */
export function alarmAt({ now, counting, commune }: Desk): Date {
  return nextOpening(new Date(now.getTime() + TRIED_FIRST_MS), counting.calendar, commune.settings)
}

/** The keys under which this reader is told of it when the office next opens: once a day, and again where it was over before it left. */
export function alarmKeys(desk: Desk, reader: Target): string[] {
  const on = civilDateAt(alarmAt(desk))
  return Array.from({ length: AGAIN }, (_, n) => `stuck:${laneOf(reader)}:${on}:${n}`)
}

/** Clerks whose own chat works; else chairmen; nobody: then it is a line before a group that works. */
export async function alarmReaders(desk: Desk, { failing }: Pick<Stuck, 'failing'>): Promise<Member[]> {
  const leaders = desk.members.filter((m) => m.active && m.role === 'chairman')
  const dropped = await dropsOfToday(desk)
  const works = (m: Member) =>
    canBeReached(m) &&
    !ownLanes(m).some((own) => failing.has(own)) &&
    !alarmKeys(desk, { to: 'member', member: m.id }).some((key) => dropped.has(key))
  const clerks = clerksToTell(desk).filter(works)
  return clerks.length > 0 ? clerks : leaders.filter(works)
}

/** What a reader is told, as it is now; null where there is nothing to tell this one. */
export async function alarmNow(
  desk: Desk,
  said: Outgoing & { kind: 'stuck' | 'stuck_in_group' },
  target: Target,
): Promise<Outgoing | null> {
  const stuck = await stuckNow(desk)
  if (stuck.messages.length === 0) return null
  const readers = await alarmReaders(desk, stuck)
  const week = await weekUnsaid(desk, target)
  if (said.kind === 'stuck_in_group') return readers.length === 0 ? { ...said, week: week && countsOf(week) } : null
  const isReader = target.to === 'member' && readers.some(({ id }) => id === target.member)
  return isReader ? { ...(await stuckFacts(desk, stuck.messages)), week } : null
}

export async function stuckFacts(desk: Desk, messages: readonly Delivery[]): Promise<Outgoing & { kind: 'stuck' }> {
  const groups = await desk.office.groups()
  return {
    kind: 'stuck',
    items: messages
      .slice(0, SHOWN)
      .map((d) => ledgerLine(desk, groups, d))
      .map(({ to, what, dueAt, reason }) => ({ to, what, dueAt, reason })),
    more: Math.max(0, messages.length - SHOWN),
  }
}

/** Keys of what was to be told today and did not get through. */
async function dropsOfToday(desk: Desk): Promise<Set<string>> {
  const keys = desk.members.flatMap(({ id }) => alarmKeys(desk, { to: 'member', member: id }))
  const told = await desk.office.deliveriesByKey(keys)
  return new Set(told.filter(isDropped).map(({ key }) => key))
}

export function isDropped({ state, reason }: Delivery): boolean {
  return state === 'cancelled' && reason === 'unreachable'
}

/** Where a message goes, as far as one failing way can be told from another. */
function laneOf(target: Target): string {
  if (target.to === 'member') return `member:${target.member}`
  return target.to === 'group' ? `group:${target.group}` : `chat:${target.chat.platform}:${target.chat.externalId}`
}

function ownLanes(member: Member): string[] {
  return [
    `member:${member.id}`,
    ...member.accounts.flatMap((a) => (a.privateChat ? [`chat:${a.platform}:${a.privateChat}`] : [])),
  ]
}
