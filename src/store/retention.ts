/** What has been kept for long enough goes: words of messages, in and out; what was for a moment only. */
import type { ForgetBefore } from '../application/ports.js'
import type { Sql } from './sql.js'

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
  await all.run`
    delete from "JoinRequest" where case "state" when 'open' then "createdAt" < ${waiting} else "settledAt" < ${passing} end`
  return { incoming: gone, delivered: emptied }
}
