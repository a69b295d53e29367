/**
 * The office is told of a change of the live plan: each group once, and in private those whom it concerns and no group reaches. Whose work
 * it is hears of it in private too until they have spoken in a group: who is in one without a word is known to nobody.
 * What is changed within some minutes goes into one message, and what was taken back meanwhile is not told at all.
 */
import { groupReach } from '../../domain/group-reach.js'
import { actingAs, canBeReached, speakersOf } from '../../domain/member.js'
import { nextOpening } from '../../domain/office-hours.js'
import { withChange } from '../../domain/task-edit.js'
import type { ChangeView, Facts, ToldOfChange } from '../message.js'
import type { Delivery, NewDelivery } from '../ports.js'
import type { Desk, Request } from './desk.js'

/** As long as further changes are waited for. */
const NEWS_MS = 5 * 60_000
const QUEUED_READ = 1000

type NewsTarget = { to: 'group'; group: number } | { to: 'member'; member: number }
type News = Delivery & { kind: 'say'; params: { kind: 'plan_changed' } & Facts['plan_changed'] }

/** `units`: ids of those whom the change concerns; `told`: names of those who read of it in another message. */
export async function tellOffice(
  desk: Desk,
  request: Request,
  change: ChangeView,
  { units, told }: { units: readonly number[]; told: readonly string[] },
): Promise<ToldOfChange> {
  const groups = (await desk.office.groups()).filter((g) => g.state === 'active')
  const { outside } = groupReach(desk.members, groups, desk.counted)
  const readers = [...(await desk.office.heardInGroups()).values()].flatMap((heard) => [...heard])
  const owing = units.flatMap((unit) => speakersOf(unit, desk.members, desk.today))
  const leaders = (['clerk', 'chairman'] as const).flatMap((role) => actingAs(role, desk.members, desk.today))
  const unheard = [
    ...owing.filter((m) => outside.includes(m.id) || (!readers.includes(m.id) && !told.includes(m.name))),
    ...leaders.filter((m) => outside.includes(m.id)),
  ]
  const people = [...new Set(unheard)].filter((m) => m.id !== request.member.id && canBeReached(m))
  const waiting = await desk.office.deliveries({ states: ['queued'], limit: QUEUED_READ })
  const targets: NewsTarget[] = [
    ...groups.map((g) => ({ to: 'group' as const, group: g.id })),
    ...people.map((m) => ({ to: 'member' as const, member: m.id })),
  ]
  const leaves: Date[] = []
  for (const target of targets) leaves.push(await addNews(desk, request, target, change, newsFor(waiting, target)))
  return {
    groups: groups.length,
    people: people.map((m) => m.name),
    at: (leaves[0] ?? desk.now).toISOString(),
    on: desk.today,
  }
}

function newsFor(waiting: readonly Delivery[], target: NewsTarget): News | undefined {
  return waiting.find(
    (d): d is News => d.kind === 'say' && d.params.kind === 'plan_changed' && !d.mayRepeat && isSame(d.target, target),
  )
}

function isSame(one: Delivery['target'], other: NewsTarget): boolean {
  if (one.to === 'group') return other.to === 'group' && one.group === other.group
  return one.to === 'member' && other.to === 'member' && one.member === other.member
}

/** Adds the change to what waits for this reader; answers with when it leaves. */
async function addNews(
  desk: Desk,
  request: Request,
  target: NewsTarget,
  change: ChangeView,
  waiting: News | undefined,
): Promise<Date> {
  const reader = target.to === 'group' ? `g${target.group}` : `m${target.member}`
  const by = request.member.name
  const fresh: NewDelivery = {
    key: `plan-changed:${request.incomingId}:${reader}`,
    target,
    startedBy: 'bot',
    notBefore: nextOpening(new Date(desk.now.getTime() + NEWS_MS), desk.counting.calendar, desk.commune.settings),
    meantFor: null,
    kind: 'say',
    params: { kind: 'plan_changed', changes: [change], by: [by] },
  }
  if (!waiting) {
    await desk.office.queue([fresh])
    return fresh.notBefore
  }
  const changes = withChange(waiting.params.changes, change)
  const { key, notBefore } = waiting
  if (changes.length === 0) await desk.office.cancelQueued([key], 'nothing_to_say')
  else {
    const names = [...new Set([...waiting.params.by, by])]
    await desk.office.replaceQueued({ ...fresh, key, notBefore, params: { kind: 'plan_changed', changes, by: names } })
  }
  // Where it has left in this very moment, the change is news of its own.
  const [now] = await desk.office.deliveriesByKey([key])
  if (now?.state === 'queued' || now?.state === 'cancelled') return notBefore
  await desk.office.queue([fresh])
  return fresh.notBefore
}
