/** Messages on a platform that counts them: the one count behind what the sender does and what `doctor` says. */
import type { Traffic } from '../domain/allowance.js'

/** Of all offices on platform $1 since $2. What was handed in on a page came in by no message of the platform. */
export const TRAFFIC = `
  select s.*, r.* from
    (select count(*)::int as "sent", count(g."id")::int as "sentToGroups" from "SentPart" p
      left join "Group" g on g."platform" = p."platform" and g."externalId" = p."chatExternalId"
      where p."platform" = $1 and p."sentAt" >= $2) s,
    (select count(*)::int as "received", count(*) filter (where "message" -> 'chat' ->> 'kind' = 'group')::int as "fromGroups"
      from "Incoming" where "platform" = $1 and "receivedAt" >= $2 and "key" not like 'upload:%') r`

export type TrafficRow = Record<'sent' | 'sentToGroups' | 'received' | 'fromGroups', number>

export function trafficOf({ sent, sentToGroups, received, fromGroups }: TrafficRow): Traffic {
  return {
    sent: { private: sent - sentToGroups, group: sentToGroups },
    received: { private: received - fromGroups, group: fromGroups },
  }
}
