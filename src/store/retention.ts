/** What has been kept for long enough goes: words of messages, in and out; what was for a moment only. */
import type { ForgetBefore } from '../application/ports.js'
import { ERASED, LOBBY } from '../application/ports.js'
import type { Sql } from './sql.js'
import { json } from './values.js'

/** Answers with how many messages were forgotten, in and out. */
export async function forgetOld(
  all: Sql,
  { incoming, delivered, passing, waiting }: ForgetBefore,
): Promise<{ incoming: number; delivered: number }> {
  const gone = await all.run`delete from "Incoming" where "receivedAt" < ${incoming}`
  const emptied = await all.run`
    update "Delivery" set "params" = '{"kind": "forgotten"}'
    where "kind" = 'say' and "state" not in ('queued', 'sending') and "dueAt" < ${delivered} and "params" ->> 'kind' not in ('forgotten', 'erased')`
  await all.run`delete from "Prompt" where "expiresAt" < ${incoming}`
  await all.run`delete from "Code" where "expiresAt" < ${passing}`
  await all.run`delete from "WrongCode" where "at" < ${passing}`
  await forgetStrangers(all, passing, waiting)
  return { incoming: gone, delivered: emptied }
}

/** Requests to join that are over, and with them what is kept of who is no member; and whoever only spoke to the bot, and to no office. */
async function forgetStrangers(all: Sql, passing: Date, waiting: Date): Promise<void> {
  const over = await all.rows<{ communeId: number; id: number; platform: string; externalId: string }>`
    delete from "JoinRequest" where case "state" when 'open' then "createdAt" < ${waiting} else "settledAt" < ${passing} end
    returning "communeId", "id", "platform", "externalId"`
  if (over.length > 0) {
    await all.run`
      with asked as (
        select * from jsonb_to_recordset(${json(over)}::jsonb) as o ("communeId" int, "id" int, platform text, "externalId" text)
        where not exists (select from "Account" a where a."platform" = o.platform and a."externalId" = o."externalId")
          and not exists (select from "JoinRequest" r where r."platform" = o.platform and r."externalId" = o."externalId")),
      told as (
        update "Delivery" d set "params" = '{"kind": "forgotten"}' from asked
        where d."communeId" = asked."communeId" and d."kind" = 'say' and d."state" not in ('queued', 'sending')
          and d."params" ->> 'kind' in ('join_review', 'join_refused') and d."params" ->> 'request' = asked."id"::text)
      delete from "Incoming" i using asked
      where i."communeId" in (asked."communeId", ${LOBBY}::int) and i."platform" = asked.platform and i."doneAt" is not null
        and i."message" -> 'sender' ->> 'externalId' = asked."externalId"`
  }
  await all.run`delete from "Incoming" where "communeId" = ${LOBBY}::int and "receivedAt" < ${waiting}`
  await all.run`
    with gone as (delete from "SentPart" where "communeId" = ${LOBBY}::int and "sentAt" < ${waiting})
    update "Delivery" set "target" = jsonb_set("target", '{chat,externalId}', '"erased:"'), "lane" = ${ERASED}
    where "communeId" = ${LOBBY}::int and "state" not in ('queued', 'sending') and "dueAt" < ${waiting} and "lane" <> ${ERASED}
      and "target" ->> 'to' = 'chat'`
}
