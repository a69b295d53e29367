/** What the office owes: its side of the ledger of deliveries. */
import type { Delivery, NewDelivery, Office } from '../application/ports.js'
import { ERASED } from '../application/ports.js'
import type { Room } from './client.js'
import { Prisma } from './generated/client.js'
import { DELIVERY, TRIED_ANEW } from './outbox.js'
import { json, laneOf, storableText } from './values.js'

type Part = Pick<
  Office,
  | 'queue'
  | 'replaceQueued'
  | 'wakeGroup'
  | 'wakeTried'
  | 'cancelQueued'
  | 'deliveries'
  | 'ledgerSince'
  | 'sentBetween'
  | 'lastWeekLine'
  | 'deliveriesAbout'
  | 'deliveriesByKey'
  | 'messageOf'
  | 'keyOfMessage'
  | 'promptOfMessage'
  | 'lastPromptShown'
  | 'shownSince'
  | 'tasksOfMessage'
>

/** Nobody remembers more of what was said in a chat. */
const SHOWN = 30

export function queue(room: Room): Part {
  const { tx, communeId } = room
  return {
    async queue(deliveries) {
      room.unwritten.deliveries.push(...deliveries)
    },

    async replaceQueued(delivery) {
      await insert(
        room,
        [delivery],
        Prisma.sql`do update set "lane" = excluded."lane", "target" = excluded."target", "kind" = excluded."kind",
          "params" = excluded."params", "startedBy" = excluded."startedBy", "notBefore" = excluded."notBefore", "dueAt" = excluded."dueAt", "meantFor" = excluded."meantFor",
          "mayRepeat" = "Delivery"."mayRepeat" or excluded."mayRepeat"
          where "Delivery"."state" = 'queued' and "Delivery"."partsSent" = 0`,
      )
    },

    async wakeGroup(group, now) {
      await tx.$executeRaw`
        update "Delivery" set "notBefore" = ${now}
        where "communeId" = ${communeId} and "lane" = ${laneOf({ to: 'group', group })} and "state" = 'queued' and "reason" = 'chat_gone'
          and "notBefore" > ${now}`
    },

    async wakeTried(now) {
      await tx.$executeRaw`
        update "Delivery" set "notBefore" = ${now}
        where "communeId" = ${communeId} and "state" = 'queued' and "reason" = any (${TRIED_ANEW}) and "notBefore" > ${now}`
    },

    async cancelQueued(keys, reason, now) {
      await tx.$executeRaw`
        update "Delivery" set "state" = 'cancelled', "reason" = ${storableText(reason)}, "endedAt" = ${now}
        where "communeId" = ${communeId} and "key" = any (${keys}::text[]) and "state" = 'queued'`
    },

    async deliveries({ states, tried = false, limit }) {
      return tx.$queryRaw<Delivery[]>`
        select ${DELIVERY} from "Delivery" d join "Commune" c on c."id" = d."communeId"
        where d."communeId" = ${communeId} and d."state" = any (${states}::text[]) and (not ${tried} or d."attempts" > 0)
        order by d."id" desc limit ${limit}`
    },

    async ledgerSince(moment) {
      return tx.$queryRaw<Delivery[]>`
        select ${DELIVERY} from "Delivery" d join "Commune" c on c."id" = d."communeId"
        where d."communeId" = ${communeId}
          and (d."state" in ('queued', 'sending') or d."dueAt" >= ${moment} or d."endedAt" >= ${moment})
          and (d."state" <> 'sent' or d."startedBy" = 'bot' or d."mayRepeat")
        order by d."id" desc`
    },

    async sentBetween(from, before) {
      const [row] = await tx.$queryRaw<{ started: number; answers: number }[]>`
        select count(*) filter (where "startedBy" = 'bot')::int as "started", count(*) filter (where "startedBy" = 'person')::int as "answers"
        from "Delivery" where "communeId" = ${communeId} and "state" = 'sent' and "sentAt" >= ${from} and "sentAt" < ${before}`
      return row ?? { started: 0, answers: 0 }
    },

    async lastWeekLine(member) {
      const [row] = await tx.$queryRaw<{ sentAt: Date }[]>`
        select "sentAt" from "Delivery"
        where "communeId" = ${communeId} and "state" = 'sent' and "kind" = 'person_note'
          and "params" ->> 'weekly' = 'true' and ("params" ->> 'member')::int = ${member}
        order by "id" desc limit 1`
      return row?.sentAt ?? null
    },

    async deliveriesAbout(taskIds) {
      const rows = await tx.$queryRaw<{ id: number }[]>`
        select p."deliveryId" as "id" from "SentPart" p
        where p."communeId" = ${communeId} and p."tasks" && ${taskIds}::int[]
        union
        select d."id" from "Delivery" d
        join "Reminder" r on r."communeId" = d."communeId" and r."deliveryKey" = d."key"
        join "Assignment" a on a."communeId" = r."communeId" and a."id" = r."assignmentId"
        where d."communeId" = ${communeId} and a."taskId" = any (${taskIds}::int[])`
      return new Set(rows.map(({ id }) => id))
    },

    async deliveriesByKey(keys) {
      return tx.$queryRaw<Delivery[]>`
        select ${DELIVERY} from "Delivery" d join "Commune" c on c."id" = d."communeId"
        where d."communeId" = ${communeId} and d."key" = any (${keys}::text[]) order by d."id"`
    },

    async messageOf(keys) {
      const [row] = await tx.$queryRaw<{ messageId: string }[]>`
        select p."messageId" from "Delivery" d join "SentPart" p on p."communeId" = d."communeId" and p."deliveryId" = d."id"
        where d."communeId" = ${communeId} and d."key" = any (${keys}::text[]) order by p."id" desc limit 1`
      return row?.messageId ?? null
    },

    async keyOfMessage({ platform, externalId }, messageId) {
      const [row] = await tx.$queryRaw<{ key: string }[]>`
        select d."key" from "SentPart" p join "Delivery" d on d."communeId" = p."communeId" and d."id" = p."deliveryId"
        where p."communeId" = ${communeId} and p."platform" = ${platform} and p."chatExternalId" = ${externalId} and p."messageId" = ${messageId}`
      return row?.key ?? null
    },

    async promptOfMessage({ platform, externalId }, messageId) {
      const [row] = await tx.$queryRaw<{ prompt: number | null }[]>`
        select (d."params" ->> 'prompt')::int "prompt"
        from "SentPart" p join "Delivery" d on d."communeId" = p."communeId" and d."id" = p."deliveryId"
        where p."communeId" = ${communeId} and p."platform" = ${platform} and p."chatExternalId" = ${externalId} and p."messageId" = ${messageId}`
      return row?.prompt ?? null
    },

    async lastPromptShown({ platform, externalId }, since) {
      const [row] = await tx.$queryRaw<{ prompt: number; sentAt: Date }[]>`
        select (d."params" ->> 'prompt')::int "prompt", d."sentAt"
        from "SentPart" p join "Delivery" d on d."communeId" = p."communeId" and d."id" = p."deliveryId"
        where p."communeId" = ${communeId} and p."platform" = ${platform} and p."chatExternalId" = ${externalId}
          and d."sentAt" >= ${since} and d."params" ->> 'prompt' is not null
        order by d."id" desc limit 1`
      return row ?? null
    },

    async shownSince({ platform, externalId }, since) {
      return tx.$queryRaw<Delivery[]>`
        select ${DELIVERY}
        from "SentPart" p join "Delivery" d on d."communeId" = p."communeId" and d."id" = p."deliveryId"
          join "Commune" c on c."id" = d."communeId"
        where p."communeId" = ${communeId} and p."platform" = ${platform} and p."chatExternalId" = ${externalId}
          and d."sentAt" >= ${since}
        order by p."id" desc limit ${SHOWN}`
    },

    async tasksOfMessage({ platform, externalId }, messageId) {
      const [row] = await tx.$queryRaw<{ tasks: number[] }[]>`
        select "tasks" from "SentPart"
        where "communeId" = ${communeId} and "platform" = ${platform} and "chatExternalId" = ${externalId} and "messageId" = ${messageId}`
      return row?.tasks ?? null
    },
  }
}

export async function writeDeliveries(room: Room): Promise<void> {
  const deliveries = room.unwritten.deliveries.splice(0)
  if (deliveries.length > 0) await insert(room, deliveries, Prisma.sql`do nothing`)
}

/**
 * In the order given: the order of the ids is the order within a lane. What waits there for its next attempt is tried once more when
 * the new one is due: the chat may be open again, and the new one does not overtake it.
 */
async function insert(
  { tx, communeId }: Room,
  deliveries: readonly NewDelivery[],
  onConflict: Prisma.Sql,
): Promise<void> {
  const rows = deliveries.map((delivery) => ({
    ...delivery,
    lane: isLastWord(delivery) ? `${ERASED}${delivery.key}` : laneOf(delivery.target),
  }))
  await tx.$executeRaw`
    with added as (
    insert into "Delivery" ("communeId", "key", "lane", "target", "kind", "params", "startedBy", "notBefore", "dueAt", "meantFor", "mayRepeat")
    select ${communeId}::int, n.key, n.lane, n.target, n.kind, n.params, n."startedBy", n."notBefore", n."notBefore", n."meantFor",
      coalesce(n."mayRepeat", false)
    from rows from (jsonb_to_recordset(${json(rows)}::jsonb) as (key text, lane text, target jsonb, kind text, params jsonb,
      "startedBy" text, "notBefore" timestamptz, "meantFor" text, "mayRepeat" boolean)) with ordinality
      as n (key, lane, target, kind, params, "startedBy", "notBefore", "meantFor", "mayRepeat", place)
    order by n.place
    on conflict ("communeId", "key") ${onConflict}
    returning "lane", "notBefore")
    update "Delivery" d set "notBefore" = a."notBefore"
    from (select "lane", min("notBefore") as "notBefore" from added group by "lane") a
    where d."lane" = a."lane" and d."state" = 'queued' and d."reason" = any (${TRIED_ANEW}) and d."notBefore" > a."notBefore"`
}

/** To who has just erased what is kept of them. */
function isLastWord({ kind, params }: NewDelivery): boolean {
  return kind === 'say' && params.kind === 'person_erased' && params.who === 'self'
}
