/** What has been kept for long enough goes: words of messages, in and out; what was for a moment only. */
import type { Sql } from './sql.js'

/** Before these moments. */
export interface ForgetBefore {
  /** What came in, be it that it could never be dealt with, and questions about it that nobody answered: who answers late is told what became of it. */
  incoming: Date
  /** What the bot said: that it was said, when and to whom, stays in the ledger. */
  delivered: Date
  /** Codes and requests that are over. */
  passing: Date
}

/** Answers with how many messages were forgotten, in and out. */
export async function forgetOld(
  all: Sql,
  { incoming, delivered, passing }: ForgetBefore,
): Promise<{ incoming: number; delivered: number }> {
  const gone = await all.run`delete from "Incoming" where "receivedAt" < ${incoming}`
  const emptied = await all.run`
    update "Delivery" set "params" = '{"kind": "forgotten"}'
    where "kind" = 'say' and "state" not in ('queued', 'sending') and "dueAt" < ${delivered} and "params" ->> 'kind' not in ('forgotten', 'erased')`
  await all.run`delete from "Prompt" where "expiresAt" < ${incoming}`
  await all.run`delete from "Code" where "expiresAt" < ${passing}`
  await all.run`delete from "WrongCode" where "at" < ${passing}`
  await all.run`delete from "JoinRequest" where "state" <> 'open' and "createdAt" < ${passing}`
  return { incoming: gone, delivered: emptied }
}
