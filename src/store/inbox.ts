/** What came in, of all communes: saved under its unique key before anything is done about it. */
import { createHash } from 'node:crypto'
import type { IncomingMessage } from '../application/message.js'
import type { Accepted, Inbox } from '../application/ports.js'
import { LOBBY } from '../application/ports.js'
import { codesShownIn, linkCodeIn, oneTimeCodeIn } from '../domain/words/one-time-code.js'
import type { Sql } from './sql.js'
import { json, storable, storableText } from './values.js'

const ERROR_LIMIT = 1000

export function inboxOf(all: Sql): Inbox {
  return {
    async accept(messages, now) {
      if (messages.length === 0) return []
      const batch = messages.map((message) => storable(message))
      const rows = batch.map((message) => ({
        platform: message.platform,
        key: message.key,
        message,
        sender: message.sender.anonymous ? null : message.sender.externalId,
        group: message.chat.kind === 'group' ? message.chat.externalId : null,
        codes: codesIn(message).map((code) => createHash('sha256').update(code.toUpperCase()).digest('hex')),
        onlyCode: message.kind === 'shown_code',
      }))
      // One statement, one commit: it is durable when it resolves.
      const saved = await all.rows<{ id: number; communeId: number; platform: string; key: string }>`
        insert into "Incoming" ("communeId", "platform", "key", "message", "receivedAt")
        select coalesce(case when i."onlyCode" then c."communeId" end, a."communeId", g."communeId", c."communeId", case when i."group" is null then
            (select min(j."communeId") from "JoinRequest" j
              where j."platform" = i.platform and j."externalId" = i.sender and j."state" = 'open') end, ${LOBBY}::int), i.platform, i.key, i.message, ${now}
        from rows from (jsonb_to_recordset(${json(rows)}::jsonb)
          as (platform text, key text, message jsonb, sender text, "group" text, codes text[], "onlyCode" boolean)) with ordinality
          as i (platform, key, message, sender, "group", codes, "onlyCode", place)
        left join "Account" a on a."platform" = i.platform and a."externalId" = i.sender
        left join "Group" g on g."platform" = i.platform and g."externalId" = i."group"
        left join lateral (select min("communeId") as "communeId" from "Code"
          where "hash" = any(i.codes) and "usedAt" is null and "expiresAt" > ${now}) c on true
        where not i."onlyCode" or c."communeId" is not null
        order by i.place
        on conflict ("platform", "key") do nothing
        returning "id", "communeId", "platform", "key"`
      const byKey = new Map(saved.map((row) => [`${row.platform} ${row.key}`, row]))
      return batch.flatMap((message): Accepted[] => {
        const name = `${message.platform} ${message.key}`
        const row = byKey.get(name)
        byKey.delete(name)
        return row ? [{ id: row.id, receivedAt: now, communeId: row.communeId, message }] : []
      })
    },

    leftovers: (maxAttempts) => all.rows<Accepted>`
      select "id", "receivedAt", "communeId", "message" from "Incoming"
      where "doneAt" is null and "failures" < ${maxAttempts} order by "id"`,

    async failed(id, error) {
      const [row] = await all.rows<{ failures: number }>`
        update "Incoming" set "failures" = "failures" + 1, "error" = ${storableText(error).slice(0, ERROR_LIMIT)}
        where "id" = ${id} returning "failures"`
      if (!row) throw new Error(`No incoming message ${id}`)
      return row.failures
    },
  }
}

/** The one-time codes that the text may bring. They find the office whose business the message is; what they open is decided there. */
function codesIn(message: IncomingMessage): string[] {
  if (message.kind !== 'text' && message.kind !== 'shown_code') return []
  const isStart = message.kind === 'text' && message.command?.name === 'start'
  const said = (isStart ? (message.command?.rest ?? '') : message.text).trim()
  if (message.chat.kind === 'group') return codesShownIn(said)
  const typed = linkCodeIn(said, 'private') ?? oneTimeCodeIn(said)
  return typed === null ? [] : [typed]
}
