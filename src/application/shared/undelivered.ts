/** What did not arrive is told to the clerk, by whatever way is open: whom to telephone, on one list while it waits. */
import type { Member } from '../../domain/member.js'
import { canBeReached } from '../../domain/member.js'
import type { Facts } from '../message.js'
import type { Delivery } from '../ports.js'
import type { Desk } from './desk.js'
import { clerksToTell, toMember } from './desk.js'

type Item = Facts['undelivered']['items'][number]

/** Lists that one clerk gets in a day, at most. */
const LISTS_A_DAY = 6

/** The clerk learns of it, once a day for each recipient; a notice that cannot be delivered makes no further notice. */
export async function undelivered(desk: Desk, delivery: Delivery, reason: Item['reason']): Promise<void> {
  if (delivery.kind === 'say' && delivery.params.kind === 'undelivered') return
  const { target } = delivery
  if (target.to === 'chat') return
  const member: Member | undefined =
    target.to === 'member' ? desk.members.find((m) => m.id === target.member) : undefined
  const group = target.to === 'group' ? (await desk.office.groups()).find((g) => g.id === target.group) : undefined
  if (member?.role === 'clerk' && !canBeReached(member)) return
  const what = delivery.kind === 'say' ? delivery.params.kind : delivery.kind
  const item: Item = { to: member?.name ?? group?.title ?? '?', what, reason }
  for (const reader of clerksToTell(desk)) await putOnList(desk, reader.id, item)
}

async function putOnList(desk: Desk, reader: number, item: Item): Promise<void> {
  const keys = Array.from({ length: LISTS_A_DAY }, (_, n) => `undelivered:${desk.today}:${n}:m${reader}`)
  const lists = await desk.office.deliveriesByKey(keys)
  if (lists.flatMap(itemsOf).some(({ to }) => to === item.to)) return
  const newest = lists.at(-1)
  const waits = newest?.state === 'queued'
  const key = waits ? newest.key : (keys[lists.length] ?? `undelivered:${desk.today}:${item.to}:m${reader}`)
  const items = waits ? [...itemsOf(newest), item] : [item]
  await desk.office.replaceQueued(toMember(desk, reader, key, { kind: 'undelivered', items }))
}

function itemsOf(delivery: Delivery): Item[] {
  return delivery.kind === 'say' && delivery.params.kind === 'undelivered' ? delivery.params.items : []
}
