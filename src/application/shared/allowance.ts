/** What is left of a month on the platforms that count messages, and what gives way where little is. */
import type { Traffic } from '../../domain/allowance.js'
import { monthOf, stageOf, used } from '../../domain/allowance.js'
import { addDays, civilDateAt, instantOf } from '../../domain/calendar.js'
import type { Platform } from '../../domain/member.js'
import { nextOpening } from '../../domain/office-hours.js'
import type { Delivery, DeliveryOutcome, Messenger, Store } from '../ports.js'
import type { Desk } from './desk.js'

export interface Allowance {
  platform: Platform
  month: string
  /** Messages a month. */
  monthly: number
  traffic: Traffic
}

/** The platforms that count a bot's messages by the month. */
export function countedPlatforms(
  messengers: readonly Pick<Messenger, 'platform' | 'monthlyMessages'>[],
): ReadonlySet<Platform> {
  return new Set(messengers.filter((m) => m.monthlyMessages !== null).map((m) => m.platform))
}

/** Of each platform that counts, as of now; none where none does. */
export async function readAllowances(
  store: Pick<Store, 'outbox'>,
  messengers: readonly Pick<Messenger, 'platform' | 'monthlyMessages'>[],
  now: Date,
): Promise<Allowance[]> {
  const { month, from } = monthOf(civilDateAt(now))
  const found: Allowance[] = []
  for (const { platform, monthlyMessages: monthly } of messengers)
    if (monthly !== null)
      found.push({ platform, month, monthly, traffic: await store.outbox.traffic(platform, instantOf(from, '00:00')) })
  return found
}

/** The platforms on which only what cannot wait may still leave. */
export async function savingPlatforms(...of: Parameters<typeof readAllowances>): Promise<ReadonlySet<Platform>> {
  const short = (await readAllowances(...of)).filter(
    ({ traffic, monthly }) => stageOf(used(traffic), monthly) === 'saving',
  )
  return new Set(short.map(({ platform }) => platform))
}

/** Answers, notices of what somebody has done, and a reminder on the last day cannot wait; posts, overviews and other notes can. */
export async function canWait(desk: Desk, delivery: Delivery): Promise<boolean> {
  if (delivery.startedBy === 'person' || delivery.kind === 'say') return false
  const rungs = await desk.office.remindersOf(delivery.key)
  return !rungs.some(({ rung }) => rung === 'due' || rung === 'last')
}

/** Asked again on the next day of work: there it goes with what that day has to say, and a new month has messages again. */
export function waitForMessages(desk: Desk, { mayRepeat }: Delivery): DeliveryOutcome {
  const tomorrow = instantOf(addDays(desk.today, 1), '00:00')
  return {
    state: 'queued',
    notBefore: nextOpening(tomorrow, desk.counting.calendar, desk.commune.settings),
    reason: 'saving_messages',
    parts: [],
    countsAsAttempt: false,
    mayRepeat,
  }
}
