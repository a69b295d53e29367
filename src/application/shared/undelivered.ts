/** What did not arrive is told to the clerk, by whatever way is open: whom to telephone, on one list while it waits. */
import type { Member } from '../../domain/member.js'
import { canBeReached } from '../../domain/member.js'
import type { Facts } from '../message.js'
import type { Delivery } from '../ports.js'
import type { Desk } from './desk.js'
import { clerksToTell, toMember } from './desk.js'

type Item = Facts['undelivered']['items'][number]

/** Lists that one reader gets in a day, at most; more than these make one message for each recipient. */
const LISTS_A_DAY = 6
/** Notices of which no further notice is made. */
const NOTICES = ['undelivered', 'stuck', 'stuck_in_group', 'line_back', 'clerk_unreached', 'clerk_unreached_in_group']

/** The clerk learns of it, once a day for each recipient; a notice that cannot be delivered makes no further notice. */
export async function undelivered(desk: Desk, delivery: Delivery, reason: Item['reason']): Promise<void> {
  if (delivery.kind === 'say' && NOTICES.includes(delivery.params.kind)) return
  const { target } = delivery
  if (target.to === 'chat') return
  const member: Member | undefined =
    target.to === 'member' ? desk.members.find((m) => m.id === target.member) : undefined
  const group = target.to === 'group' ? (await desk.office.groups()).find((g) => g.id === target.group) : undefined
  const what = delivery.kind === 'say' ? delivery.params.kind : delivery.kind
  const item: Item = { to: member?.name ?? group?.title ?? '?', what, reason }
  for (const reader of readersOf(desk, member)) await putOnList(desk, reader.id, item)
}

/** The clerks; of what was for a clerk the other clerks, else the chairmen: somebody is to know what was to be known. */
function readersOf(desk: Desk, recipient: Member | undefined): Member[] {
  const others = clerksToTell(desk).filter((m) => m.id !== recipient?.id && canBeReached(m))
  if (others.length > 0 || recipient === undefined || recipient.role !== 'clerk') return others
  // No clerk can be reached: told once a day, with what waits.
  if (!canBeReached(recipient)) return []
  return desk.members.filter((m) => m.active && m.role === 'chairman' && canBeReached(m))
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
