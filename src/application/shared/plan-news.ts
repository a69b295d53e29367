/**
 * The office is told of a change of the live plan: each group once, and in private those whom it concerns and no group reaches. Whose work
 * it is hears of it in private too until they have spoken in a group: who is in one without a word is known to nobody.
 * What is changed within some minutes goes into one message, and what was taken back meanwhile is not told at all.
 */
import { groupReach } from '../../domain/group-reach.js'
import type { Member } from '../../domain/member.js'
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

/** A change, the ids of the units that it concerns, and of the members who read of it in another message. */
export interface ToTell {
  change: ChangeView
  units: readonly number[]
  told: readonly number[]
}

/** All these changes are one message to each reader, with what still waits for that reader. */
export async function tellOffice(desk: Desk, request: Request, news: readonly ToTell[]): Promise<ToldOfChange> {
  const groups = (await desk.office.groups()).filter((g) => g.state === 'active')
  const readers = new Set([...(await desk.office.heardInGroups()).values()].flatMap((heard) => [...heard]))
  const { outside } = groupReach(desk.members, groups, desk.counted)
  const alone = news.map((one) => readersAlone(desk, one, outside, readers).filter((m) => m.id !== request.member.id))
  const people = [...new Set(alone.flat())]
  const waiting = await desk.office.deliveries({ states: ['queued'], limit: QUEUED_READ })
  const all = news.map(({ change }) => change)
  const messages: { target: NewsTarget; changes: ChangeView[] }[] = [
    ...groups.map((g) => ({ target: { to: 'group' as const, group: g.id }, changes: all })),
    ...people.map((m) => ({
      target: { to: 'member' as const, member: m.id },
      changes: all.filter((_, i) => alone[i]?.includes(m)),
    })),
  ]
  const leaving: { target: NewsTarget; at: Date }[] = []
  for (const { target, changes } of messages) {
    const at = await addNews(desk, request, target, changes, newsFor(waiting, target))
    if (at) leaving.push({ target, at })
  }
  const reached = leaving.map(({ target }) => target)
  return {
    groups: reached.filter(({ to }) => to === 'group').length,
    people: people.filter((m) => reached.some((r) => r.to === 'member' && r.member === m.id)).map((m) => m.name),
    untold: messages.length > 0 && leaving.length === 0,
    at: (leaving[0]?.at ?? desk.now).toISOString(),
    on: desk.today,
  }
}

/** Whom it concerns and no group is known to reach, and the leaders who are in none. */
function readersAlone(
  desk: Desk,
  { units, told }: ToTell,
  outside: readonly number[],
  readers: ReadonlySet<number>,
): Member[] {
  const owing = units.flatMap((unit) => speakersOf(unit, desk.members, desk.today))
  const leaders = (['clerk', 'chairman'] as const).flatMap((role) => actingAs(role, desk.members, desk.today))
  const unheard = [
    ...owing.filter((m) => outside.includes(m.id) || (!readers.has(m.id) && !told.includes(m.id))),
    ...leaders.filter((m) => outside.includes(m.id)),
  ]
  return [...new Set(unheard)].filter(canBeReached)
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

/** Whether both change one thing of one task. */
function isOfSame(one: ChangeView): (other: ChangeView) => boolean {
  return (other) => other.task === one.task && other.edit.field === one.edit.field
}

/** Adds the changes to what waits for this reader; answers with when it leaves, and null where nothing is left of them to be told. */
async function addNews(
  desk: Desk,
  request: Request,
  target: NewsTarget,
  news: ChangeView[],
  waiting: News | undefined,
): Promise<Date | null> {
  const reader = target.to === 'group' ? `g${target.group}` : `m${target.member}`
  const by = request.member.name
  const alone = target.to === 'member'
  const fresh: NewDelivery = {
    key: `plan-changed:${request.incomingId}:${reader}`,
    target,
    startedBy: 'bot',
    notBefore: nextOpening(new Date(desk.now.getTime() + NEWS_MS), desk.counting.calendar, desk.commune.settings),
    meantFor: null,
    kind: 'say',
    params: { kind: 'plan_changed', changes: news, by: [by], alone },
  }
  if (!waiting) {
    await desk.office.queue([fresh])
    return fresh.notBefore
  }
  const changes = news.reduce(withChange, waiting.params.changes)
  const { key, notBefore } = waiting
  if (changes.length === 0) await desk.office.cancelQueued([key], 'nothing_to_say', desk.now)
  else {
    const names = [...new Set([...waiting.params.by, by])]
    await desk.office.replaceQueued({
      ...{ ...fresh, key, notBefore },
      params: { kind: 'plan_changed', changes, by: names, alone },
    })
  }
  // Where it has left in this very moment, the changes are news of their own.
  const [now] = await desk.office.deliveriesByKey([key])
  if (now?.state === 'queued' || now?.state === 'cancelled')
    return changes.some((c) => news.some(isOfSame(c))) ? notBefore : null
  await desk.office.queue([fresh])
  return fresh.notBefore
}
