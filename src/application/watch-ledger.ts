/**
 * What does not get through is told by a way that does. A message that has been tried for twenty minutes and still waits: to the clerk,
 * within the hour. A clerk who cannot be written to at all: to a chairman, with what waits for the clerk. Whether anybody can be told or
 * not, the health page is red meanwhile.
 */
import { addDays, civilDateAt } from '../domain/calendar.js'
import { nextOpening } from '../domain/office-hours.js'
import type { Outgoing } from './message.js'
import type { Clock, Delivery, Logger, Outlook, Store, Target } from './ports.js'
import type { Desk } from './shared/desk.js'
import { openDesk, tellClerks } from './shared/desk.js'
import { mayHaveLeftSince } from './shared/restored.js'
import {
  alarmAt,
  alarmKeys,
  alarmReaders,
  hasSentSince,
  isAnyTriedInVain,
  isDropped,
  stuckFacts,
  stuckNow,
} from './shared/stuck.js'
import { readersInstead, unreachedClerks, unreachedFacts } from './shared/unreached.js'

/** Where nothing waits for the clerk, it is enough to say it once in so many days. */
const QUIET_DAYS = 7

export interface LedgerWatch {
  /** Looks after every office in which something does not get through. One office's failure is logged and stops no other. */
  look(at: Pick<Outlook, 'stuck' | 'inTrouble' | 'withoutClerkInReach'>): Promise<void>
  /** How many offices have no clerk that can be written to, as of the last look. */
  unreached(): number
}

export function ledgerWatch(deps: { store: Store; clock: Clock; logger: Logger }): LedgerWatch {
  let unreached = 0

  async function inOffice<T>(commune: number, work: (desk: Desk) => Promise<T>): Promise<T | null> {
    try {
      return await deps.store.inCommune(commune, async (office) => work(await openDesk(office, deps.clock.now())))
    } catch (error) {
      deps.logger.error({ commune, error }, 'nobody could be told of what does not get through')
      return null
    }
  }

  return {
    async look({ stuck, inTrouble, withoutClerkInReach }) {
      for (const commune of stuck) await inOffice(commune, tellOfStuck)
      for (const commune of inTrouble) if (!stuck.includes(commune)) await inOffice(commune, tellWhenItIsOver)
      const cut: boolean[] = []
      for (const commune of withoutClerkInReach) cut.push((await inOffice(commune, tellOfUnreachedClerk)) ?? true)
      unreached = cut.filter(Boolean).length
    },
    unreached: () => unreached,
  }
}

/** To each reader once a day, whatever fails and wherever; what it says is read from the ledger when it leaves. */
async function tellOfStuck(desk: Desk): Promise<void> {
  const stuck = await stuckNow(desk)
  if (stuck.messages.length === 0) return
  const readers = await alarmReaders(desk, stuck)
  const group = (await desk.office.groups()).find((g) => g.state === 'active' && !stuck.failing.has(`group:${g.id}`))
  const targets: Target[] = readers.map(({ id }) => ({ to: 'member', member: id }))
  if (targets.length === 0 && group) targets.push({ to: 'group', group: group.id })
  const said = await stuckFacts(desk, stuck.messages)
  const alarms: string[] = []
  for (const target of targets)
    alarms.push(await queueAlarm(desk, target, target.to === 'group' ? { kind: 'stuck_in_group' } : said))
  const known = desk.commune.trouble
  await desk.office.saveTrouble({
    since: known?.since ?? earliest(stuck.messages).toISOString(),
    seen: desk.now.toISOString(),
    alarms: [...new Set([...(known?.alarms ?? []), ...alarms])],
  })
}

function earliest(messages: readonly Delivery[]): Date {
  return new Date(Math.min(...messages.map(({ dueAt }) => dueAt.getTime())))
}

/** Answers with its key, or with that of the one that was queued before: unless it was over when it was to leave. Before it leaves,
 *  everything is tried once more. */
async function queueAlarm(desk: Desk, target: Target, said: Outgoing): Promise<string> {
  const keys = alarmKeys(desk, target)
  const known = await desk.office.deliveriesByKey(keys)
  const standing = known.find((d) => d.state !== 'cancelled' || isDropped(d))
  const free = keys.find((key) => !known.some((d) => d.key === key)) ?? ''
  if (!standing && free !== '') {
    await queue(desk, { key: free, target, said, at: alarmAt(desk) })
    await desk.office.wakeTried(desk.now)
  }
  return standing?.key ?? free
}

/** Who was told while it lasted knows; where no word got through, the clerk reads afterwards from when to when it was. Not yet while
 *  nothing has left since, or anything that was tried in vain still waits, be it for the morning. */
async function tellWhenItIsOver(desk: Desk): Promise<void> {
  const { trouble } = desk.commune
  if (!trouble || !(await hasSentSince(desk, new Date(trouble.seen))) || (await isAnyTriedInVain(desk))) return
  await desk.office.saveTrouble(null)
  const told = await desk.office.deliveriesByKey(trouble.alarms)
  if (!told.some(isDropped) || told.some(({ state }) => state === 'sent')) return
  await tellClerks(
    desk,
    `line-back:${trouble.since}`,
    {
      kind: 'line_back',
      since: trouble.since,
      until: desk.now.toISOString(),
    },
    { onceSince: civilDateAt(new Date(trouble.since)) },
  )
}

/** False where a clerk can be reached after all: who stands in for one. */
async function tellOfUnreachedClerk(desk: Desk): Promise<boolean> {
  const clerks = unreachedClerks(desk)
  if (clerks.length === 0) return false
  const readers = readersInstead(desk)
  const groups = (await desk.office.groups()).filter((g) => g.state === 'active').slice(0, 1)
  const targets: Target[] = readers.length
    ? readers.map(({ id }) => ({ to: 'member', member: id }))
    : groups.map(({ id }) => ({ to: 'group', group: id }))
  const said = await unreachedFacts(desk, clerks)
  for (const target of targets) {
    const who = target.to === 'member' ? `m${target.member}` : 'group'
    const key = (day: string) => `clerk-unreached:${who}:${day}`
    if (said.waiting.length === 0 && (await wasTold(desk, key))) continue
    await queue(desk, {
      key: key(openingDay(desk)),
      target,
      said: target.to === 'member' ? said : { kind: 'clerk_unreached_in_group' },
      at: opening(desk),
    })
  }
  return true
}

async function wasTold(desk: Desk, key: (day: string) => string): Promise<boolean> {
  const keys = Array.from({ length: QUIET_DAYS }, (_, n) => key(addDays(desk.today, -n)))
  const told: Delivery[] = await desk.office.deliveriesByKey([...keys, key(openingDay(desk))])
  return told.some(({ state }) => state === 'sent' || state === 'queued' || state === 'sending')
}

function openingDay(desk: Desk): string {
  return civilDateAt(opening(desk))
}

function opening({ now, counting, commune }: Desk): Date {
  return nextOpening(now, counting.calendar, commune.settings)
}

async function queue(
  desk: Desk,
  { key, target, said, at }: { key: string; target: Target; said: Outgoing; at: Date },
): Promise<void> {
  const mayRepeat = mayHaveLeftSince(desk, civilDateAt(at))
  await desk.office.queue([
    { key, target, startedBy: 'bot', notBefore: at, meantFor: null, mayRepeat, kind: 'say', params: said },
  ])
}
