/** What is to be sent, of all communes: the sender's side of the ledger. */
import { WITH_CODE } from '../application/message.js'
import type { Delivery, DeliveryOutcome, LedgerCounts, Outbox } from '../application/ports.js'
import { ERASED } from '../application/ports.js'
import { Prisma } from './generated/client.js'
import type { Locks } from './locks.js'
import { lockKey } from './locks.js'
import type { Sql } from './sql.js'
import { TRAFFIC, type TrafficRow, trafficOf } from './traffic.js'
import { json, storableText } from './values.js'

/** A delivery as the application knows it; needs "Delivery" as d and "Commune" as c. */
export const DELIVERY = Prisma.sql`d."id", d."communeId", d."key", d."target", d."kind", d."params", d."startedBy", d."notBefore",
  d."dueAt", d."meantFor", d."state", d."reason", d."attempts", d."partsSent", d."mayRepeat", d."sentAt", d."endedAt", c."language"`

/** A message held back until the office opens, a chat is open again or a new month begins is not late. */
export const OPEN_DUE = Prisma.sql`coalesce("reason", '') not in ('office_closed', 'chat_gone', 'saving_messages')`

/** What waits for its next attempt, and may be tried before its time. */
export const TRIED_ANEW = ['answer_lost', 'unreachable', 'fault']
/** What keeps what comes behind it waiting: where the platform has asked for silence, until its time. */
const TRIED = [...TRIED_ANEW, 'rate_limited']

const ownerLock = (owner: string) => `owner:${owner}`

export function outboxOf(all: Sql, locks: Locks): Outbox {
  return {
    /**
     * The first of each lane that is due, where nothing of that lane is under way; people's answers before what the bot
     * starts. What has been tried before keeps its place: what is due behind it waits for its next attempt. What somebody else
     * is claiming at this moment is passed over.
     */
    async claimDue(now, limit, owner) {
      await locks.take(ownerLock(owner)) // false: held since the first time
      await locks.sure()
      const claimed = await all.rows<Delivery>`
        with heads as materialized (
          select distinct on (d."lane") d."id", d."state", d."startedBy", d."notBefore" from "Delivery" d
          where (d."state" = 'queued' or d."state" = 'sending')
            and (d."state" = 'sending' or d."notBefore" <= ${now} or d."reason" = any (${TRIED}))
          order by d."lane", d."state" = 'sending' desc, d."id"),
        due as materialized (
          select mine."id"
          from (select * from heads where "state" = 'queued' and "notBefore" <= ${now} order by "startedBy" desc, "notBefore", "id") h,
          lateral (select d."id" from "Delivery" d where d."id" = h."id" and d."state" = 'queued' for update skip locked) mine
          limit ${limit})
        update "Delivery" d set "state" = 'sending', "owner" = ${owner}
        from due, "Commune" c where d."id" = due."id" and c."id" = d."communeId"
        returning ${DELIVERY}`
      return claimed.sort((a, b) => rank(a) - rank(b) || a.notBefore.getTime() - b.notBefore.getTime() || a.id - b.id)
    },

    async settle(outcomes, now) {
      if (outcomes.length === 0) return
      await locks.sure()
      const changes = outcomes.map(({ id, outcome }) => ({ id, ...changeOf(outcome) }))
      const parts = outcomes.flatMap(({ id, outcome }) =>
        outcome.parts.map(({ address, messageId, tasks }) => ({ deliveryId: id, ...address, messageId, tasks })),
      )
      await all.run`
        with outcome as (
          select * from jsonb_to_recordset(${json(changes)}::jsonb)
            as o (id int, state text, reason text, "notBefore" timestamptz, parts int, attempts int, "mayRepeat" boolean)),
        settled as (
          update "Delivery" d set "state" = o.state, "reason" = o.reason, "notBefore" = coalesce(o."notBefore", d."notBefore"),
            "attempts" = d."attempts" + o.attempts, "partsSent" = d."partsSent" + o.parts,
            "mayRepeat" = coalesce(o."mayRepeat", d."mayRepeat"), "sentAt" = case o.state when 'sent' then ${now}::timestamptz end,
            "endedAt" = case when o.state <> 'queued' then ${now}::timestamptz end, "owner" = null,
            "target" = case when o.state <> 'queued' and d."lane" ^@ ${ERASED} and d."target" ->> 'to' = 'chat'
              then jsonb_set(d."target", '{chat,externalId}', to_jsonb(d."lane")) else d."target" end,
            "params" = case when o.state <> 'queued' and d."kind" = 'say' and d."lane" ^@ ${ERASED} then '{"kind": "erased"}'
              when o.state <> 'queued' and d."kind" = 'say' and d."params" ->> 'kind' = any (${WITH_CODE}::text[])
              then jsonb_set(d."params", '{code}', '""') else d."params" end
          from outcome o where d."id" = o.id and d."state" = 'sending'
          returning d."id", d."communeId", d."lane")
        insert into "SentPart" ("communeId", "deliveryId", "platform", "chatExternalId", "topic", "messageId", "tasks", "sentAt")
        select s."communeId", s."id", p.platform, case when s."lane" ^@ ${ERASED} then s."lane" else p."externalId" end, p.topic,
          case when s."lane" ^@ ${ERASED} then s."id" || '-' else '' end || p."messageId", p.tasks, ${now}::timestamptz
        from jsonb_to_recordset(${json(parts)}::jsonb)
          as p ("deliveryId" int, platform text, "externalId" text, topic text, "messageId" text, tasks int[])
        join settled s on s."id" = p."deliveryId"
        on conflict ("platform", "chatExternalId", "messageId") do update set "tasks" = excluded."tasks"`
    },

    async pauseLane(deliveryId, until) {
      await all.run`
        update "Delivery" d set "notBefore" = ${until}
        where d."lane" = (select l."lane" from "Delivery" l where l."id" = ${deliveryId}) and d."state" = 'queued' and d."notBefore" < ${until}`
    },

    /** An owner lives while it holds its lock, wherever it runs; a new life under the same name holds it only once it claims. */
    async requeueAbandoned(now) {
      const owners = await all.rows<{
        owner: string
      }>`select distinct "owner" from "Delivery" where "state" = 'sending'`
      if (owners.length === 0) return 0
      const keys = owners.map(({ owner }) => ({ owner, key: lockKey(ownerLock(owner)) }))
      return all.run`
        with gone as materialized (
          select o.owner from jsonb_to_recordset(${json(keys)}::jsonb) as o (owner text, key bigint)
          where pg_try_advisory_xact_lock(o.key))
        update "Delivery" d set "state" = 'queued', "reason" = 'answer_lost', "notBefore" = ${now}, "attempts" = d."attempts" + 1,
          "mayRepeat" = true, "owner" = null
        from gone where d."state" = 'sending' and d."owner" = gone.owner`
    },

    /** What waits behind a message that is under way is due when that one is settled: no time can be told for it. What waits
     *  behind one that is to be tried again is due with that one. */
    async nextDue(now) {
      const [row] = await all.rows<{ notBefore: Date }>`
        select d."notBefore" from "Delivery" d
        where d."state" = 'queued' and d."lane" not in (select s."lane" from "Delivery" s where s."state" = 'sending')
          and not (d."notBefore" <= ${now} and exists (
            select from "Delivery" s where s."lane" = d."lane" and s."state" = 'queued' and s."reason" = any (${TRIED})
              and s."notBefore" > ${now} and s."id" < d."id"))
        order by d."notBefore" limit 1`
      return row?.notBefore ?? null
    },

    async traffic(platform, since) {
      const [row] = await all.ask<TrafficRow>(TRAFFIC, [platform, since])
      if (!row) throw new Error('The ledger does not answer')
      return trafficOf(row)
    },

    async counts(now, stuckSince, untried) {
      const [row] = await all.rows<Omit<LedgerCounts, 'oldestDueSeconds'> & { oldest: Date | null }>`
        select q.*, (select count(*)::int from "Delivery" where "state" = 'failed') as failed,
          (select count(*)::int from "Delivery" where "state" = 'unknown') as unknown,
          (select count(*)::int from "Incoming" where "doneAt" is null) as incoming
        from (select count(*) filter (where "state" = 'queued' and ${OPEN_DUE} and "dueAt" <= ${now})::int as due,
            min("dueAt") filter (where "state" = 'queued' and ${OPEN_DUE}) as oldest,
            count(*) filter (where ${OPEN_DUE} and ("attempts" > 0 or ${untried}) and "dueAt" <= ${stuckSince})::int as stuck
          from "Delivery" where "state" in ('queued', 'sending')) q`
      if (!row) throw new Error('The ledger does not answer')
      const { oldest, ...counts } = row
      return {
        ...counts,
        oldestDueSeconds: oldest ? Math.max(0, Math.floor((now.getTime() - oldest.getTime()) / 1000)) : 0,
      }
    },
  }
}

function rank(delivery: Delivery): number {
  return delivery.startedBy === 'person' ? 0 : 1
}

function changeOf(outcome: DeliveryOutcome): object {
  const { state, parts } = outcome
  switch (state) {
    case 'sent':
      return { state, reason: outcome.reason ?? null, parts: parts.length, attempts: 1 }
    case 'queued': {
      const { notBefore, reason, mayRepeat, countsAsAttempt } = outcome
      return {
        state,
        reason: storableText(reason),
        notBefore,
        mayRepeat,
        parts: parts.length,
        attempts: countsAsAttempt ? 1 : 0,
      }
    }
    case 'cancelled':
      return { state, reason: storableText(outcome.reason), parts: parts.length, attempts: 0 }
    case 'failed':
    case 'unknown':
      return { state, reason: storableText(outcome.reason), parts: parts.length, attempts: 1 }
  }
}
