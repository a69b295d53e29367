/** The ledger of some alone: of who receives it, of some tasks, of some days. */
import { addDays, civilDateAt, instantOf } from '../../domain/calendar.js'
import { actingAs, speakersOf } from '../../domain/member.js'
import type { Task } from '../../domain/plan.js'
import type { SendingQuestion } from '../../domain/words/sending-question.js'
import type { SendingTime } from '../../domain/words/sending-time.js'
import type { LedgerPart } from '../message.js'
import type { Delivery } from '../ports.js'
import type { Desk } from './desk.js'
import { activeWorks, memberName, unitName } from './desk.js'
import { isChatWith, readSince } from './ledger.js'
import { isHeard, unheardView } from './unheard.js'

const SHOWN = 8
const WEEK = 7
/** So far back it is looked for the last one that was sent. */
const READ = 3000

export async function ledgerPart(desk: Desk, asked: SendingQuestion, tasks: readonly Task[]): Promise<LedgerPart> {
  const { rows, line } = await readSince(desk, instantOf(asked.past?.from ?? addDays(desk.today, 1 - WEEK), '00:00'))
  const isFor = await isForThese(desk, asked, tasks)
  const isSent = ({ state }: Delivery) => state === 'sent'
  const found = rows.filter((d) => isStarted(d) && isFor(d) && isIn(desk, asked.past, d))
  const isOfAnyTime = asked.past === null && !asked.lately
  const last = found.find(isSent) ?? (isOfAnyTime ? await lastSent(desk, isFor) : null)
  // Where nothing was asked of a day, the last one counts, however old.
  const shown = found.some(isSent) || !last || found.includes(last) ? found : [...found, last]
  return {
    to: namesAsked(desk, asked),
    inGroup: asked.inGroup,
    codes: tasks.map(({ code }) => code),
    span: asked.past,
    on: desk.today,
    sent: found.filter(isSent).length,
    lastAt: last?.sentAt?.toISOString() ?? null,
    lines: shown.slice(0, SHOWN).map(line),
    more: Math.max(0, shown.length - SHOWN),
    unheard: asked.units.filter((id) => !isHeard(desk, id)).map((id) => unheardView(desk, id)),
  }
}

async function lastSent(desk: Desk, isFor: (delivery: Delivery) => boolean): Promise<Delivery | null> {
  const sent = await desk.office.deliveries({ states: ['sent'], limit: READ })
  return sent.find((d) => isStarted(d) && isFor(d)) ?? null
}

/** The units, people and leaders of whom it is asked, as they are called. */
export function namesAsked(desk: Desk, { units, members, roles }: SendingQuestion): string[] {
  return [
    ...units.map((id) => unitName(desk, id)),
    ...members.map((id) => memberName(desk, id)),
    ...roles.flatMap((role) => actingNames(desk, role)),
  ]
}

function actingNames(desk: Desk, role: SendingQuestion['roles'][number]): string[] {
  return actingAs(role, desk.members, desk.today).map(({ name }) => name)
}

/** What was only an answer is known to whoever asked; where it did not arrive it is told. */
function isStarted({ startedBy, state }: Delivery): boolean {
  return startedBy === 'bot' || state === 'failed' || state === 'unknown'
}

function isIn(desk: Desk, span: SendingTime | null, { sentAt, dueAt }: Delivery): boolean {
  const day = civilDateAt(sentAt ?? dueAt)
  return span === null ? day > addDays(desk.today, -WEEK) : day >= span.from && day <= span.to
}

/** What goes to a group is for a unit where it speaks of a task of the unit. */
async function isForThese(
  desk: Desk,
  { units, members, roles, inGroup }: SendingQuestion,
  tasks: readonly Task[],
): Promise<(delivery: Delivery) => boolean> {
  const groups = await desk.office.groups()
  const people = [
    ...desk.members.filter(({ id }) => members.includes(id)),
    // Who is away now has been written to before.
    ...desk.members.filter(({ seats }) => seats.some((seat) => units.includes(seat))),
    ...units.flatMap((unit) => speakersOf(unit, desk.members, desk.today)),
    ...roles.flatMap((role) => actingAs(role, desk.members, desk.today)),
  ]
  const isOfTask = await isAbout(
    desk,
    tasks.map(({ id }) => id),
  )
  const isOfUnit = await isAbout(desk, await tasksOf(desk, units))
  const isToGroup = ({ target }: Delivery) =>
    target.to === 'group' ||
    (target.to === 'chat' &&
      groups.some(({ address }) => isChat(address, target.chat.platform, target.chat.externalId)))
  const isToPeople = ({ target }: Delivery) =>
    target.to === 'member'
      ? people.some(({ id }) => id === target.member)
      : target.to === 'chat' && people.some(({ accounts }) => accounts.some((a) => isChatWith(a, target.chat)))
  const isOfEverybody = units.length + members.length + roles.length === 0
  return (delivery) => {
    if (tasks.length > 0 && !isOfTask(delivery)) return false
    if (isToGroup(delivery))
      return isOfEverybody || inGroup || (tasks.length > 0 ? units.length > 0 : isOfUnit(delivery))
    return !inGroup && (isOfEverybody || isToPeople(delivery))
  }
}

function isChat(address: { platform: string; externalId: string }, platform: string, externalId: string): boolean {
  return address.platform === platform && address.externalId === externalId
}

async function isAbout(desk: Desk, tasks: number[]): Promise<(delivery: Delivery) => boolean> {
  const about = tasks.length > 0 ? await desk.office.deliveriesAbout(tasks) : new Set<number>()
  return ({ id }) => about.has(id)
}

async function tasksOf(desk: Desk, units: readonly number[]): Promise<number[]> {
  if (units.length === 0) return []
  return (await activeWorks(desk)).flatMap(({ assignments }) =>
    assignments.filter((a) => units.includes(a.unitId) && a.state !== 'cancelled').map((a) => a.taskId),
  )
}
