/** What could not be delivered to somebody is said to them once they can be written to again. */
import type { Member } from '../../domain/member.js'
import type { Outgoing } from '../message.js'
import type { Delivery } from '../ports.js'
import type { Desk } from './desk.js'
import { isChatWith, whatOf } from './ledger.js'

/** Of the office's newest deliveries so many are looked at. */
const LOOKED_AT = 500

/** What has failed since the last message that arrived; null where nothing has. `member`: as before the chat was open. */
export async function missedBy(desk: Desk, member: Member): Promise<Outgoing | null> {
  const newest = await desk.office.deliveries({ states: ['sent', 'failed'], limit: LOOKED_AT })
  const theirs = newest.filter((delivery) => isTo(member, delivery))
  const arrived = theirs.findIndex(({ state }) => state === 'sent')
  const missed = arrived < 0 ? theirs : theirs.slice(0, arrived)
  const kinds = [...new Set(missed.map(whatOf))]
  return missed.length === 0 ? null : { kind: 'missed', count: missed.length, kinds }
}

function isTo({ id, accounts }: Member, { target }: Delivery): boolean {
  if (target.to === 'group') return false
  return target.to === 'member' ? target.member === id : accounts.some((account) => isChatWith(account, target.chat))
}
