/** What is kept of one person: told whole, or taken out so that the seat stays and not the person. */
import type { Office, PersonalData } from '../application/ports.js'
import type { Room } from './client.js'
import { Prisma } from './generated/client.js'

type Part = Pick<Office, 'personalData' | 'erasePerson'>

/** In place of words that were taken out. */
const GONE = '(đã xóa)'

/** Dates, and the bot's own words: nobody said them. */
const PLAIN_VALUE = '^(?:[0-9]{4}-[0-9]{2}-[0-9]{2}|[a-z_]+)$'
const SHORTEST_QUOTE = 6

export function privacy({ tx, communeId }: Room): Part {
  const accountsOf = (memberId: number) =>
    tx.account.findMany({ where: { communeId, memberId }, orderBy: { id: 'asc' } })

  return {
    async personalData(memberId) {
      const accounts = await accountsOf(memberId)
      const ids = accounts.map((a) => a.externalId)
      const own = { communeId, memberId }
      const [member, claims, extensions, evidence, history] = await Promise.all([
        tx.member.findFirst({ where: { communeId, id: memberId }, include: { seats: { include: { unit: true } } } }),
        tx.claim.findMany({ where: own, orderBy: { id: 'asc' }, omit: { communeId: true } }),
        tx.extension.findMany({ where: own, orderBy: { id: 'asc' }, omit: { communeId: true } }),
        tx.evidence.findMany({ where: own, orderBy: { id: 'asc' }, omit: { communeId: true } }),
        tx.history.findMany({ where: own, orderBy: { id: 'asc' }, omit: { communeId: true } }),
      ])
      if (!member) throw new Error(`No member ${memberId}`)
      const said = await tx.$queryRaw<object[]>`
        select "receivedAt", "platform", "message" from "Incoming"
        where "communeId" = ${communeId} and "message" -> 'sender' ->> 'externalId' = any (${ids}::text[]) order by "id"`
      const sent = await tx.$queryRaw<object[]>`
        select "dueAt", "sentAt", "state", "kind", "params" from "Delivery"
        where "communeId" = ${communeId} and ${toPerson(memberId, ids)} order by "id"`
      const { name, role, active, awayFrom, awayThrough, prefers, seats } = member
      return {
        ...{ name, role, active, awayFrom, awayThrough, prefers },
        seats: seats.map(({ unit }) => unit.name),
        accounts: accounts.map(({ platform, externalId, displayName, username, privateChat }) => ({
          ...{ platform, externalId, displayName, username, privateChat },
        })),
        ...{ claims, extensions, evidence, history, said, sent },
      } satisfies PersonalData
    },

    async erasePerson(memberId, newName) {
      const [row] = await tx.$queryRaw<{ name: string }[]>`
        select "name" from "Member" where "communeId" = ${communeId} and "id" = ${memberId}`
      if (!row) throw new Error(`No member ${memberId}`)
      const accounts = await accountsOf(memberId)
      const ids = accounts.map((a) => a.externalId)
      const chats = accounts.flatMap((a) => (a.privateChat === null ? [] : [a.privateChat]))
      const names = namesOf([row.name, ...accounts.flatMap((a) => [a.displayName, a.username ?? ''])])
      await eraseQuotes(await wordsOf(memberId))
      await eraseWords(memberId, names, newName)
      await eraseMessages(memberId, { ids, chats: [...new Set([...ids, ...chats])], names, newName })
      await erasePlaces(memberId, row.name, ids)
      await tx.member.updateMany({
        where: { communeId, id: memberId },
        data: { name: newName, active: false, awayFrom: null, awayThrough: null, substituteId: null, prefers: null },
      })
    },
  }

  /** What the person said, as others may have been told it. Short words are anybody's. */
  async function wordsOf(memberId: number): Promise<string[]> {
    const rows = await tx.$queryRaw<{ words: string }[]>`
      select distinct words from (
        select "heard" as words from "Claim" where "communeId" = ${communeId} and "memberId" = ${memberId}
        union all select "reason" from "Extension" where "communeId" = ${communeId} and "memberId" = ${memberId}
        union all select value #>> '{}' from "History", jsonb_each("facts")
          where "communeId" = ${communeId} and "memberId" = ${memberId} and jsonb_typeof(value) = 'string') said
      where length(words) >= ${SHORTEST_QUOTE} and words !~ ${PLAIN_VALUE}`
    return rows.map(({ words }) => words)
  }

  /** Messages that quoted it, questions about it, and what others did with it. */
  async function eraseQuotes(words: readonly string[]): Promise<void> {
    await tx.$executeRaw`select set_config('app.erasing', 'yes', true)`
    for (const text of words) {
      const quoted = JSON.stringify(text).slice(1, -1)
      await tx.$executeRaw`
        update "Delivery" set "params" = case when "state" in ('queued', 'sending')
            then replace("params"::text, ${quoted}, ${GONE})::jsonb else '{"kind": "erased"}' end
        where "communeId" = ${communeId} and "kind" = 'say' and strpos("params"::text, ${quoted}) > 0`
      await tx.$executeRaw`
        update "History" set "facts" = replace("facts"::text, ${quoted}, ${GONE})::jsonb
        where "communeId" = ${communeId} and strpos("facts"::text, ${quoted}) > 0`
      await tx.$executeRaw`
        delete from "Prompt" where "communeId" = ${communeId} and strpos("question"::text, ${quoted}) > 0`
      await tx.$executeRaw`
        update "Assignment" set "blockedReason" = ${GONE} where "communeId" = ${communeId} and "blockedReason" = ${text}`
    }
    await tx.$executeRaw`select set_config('app.erasing', '', true)`
  }

  /** What the person said, where it stands beside the work; and the name in what others did. */
  async function eraseWords(memberId: number, names: string | null, newName: string): Promise<void> {
    await tx.$executeRaw`
      update "Claim" set "heard" = ${GONE}, "platform" = null, "chatExternalId" = null, "messageId" = null
      where "communeId" = ${communeId} and "memberId" = ${memberId}`
    await tx.$executeRaw`
      update "Claim" set "reason" = ${GONE} where "communeId" = ${communeId} and "decidedBy" = ${memberId} and "reason" is not null`
    await tx.$executeRaw`
      update "Extension" set "reason" = ${GONE} where "communeId" = ${communeId} and "memberId" = ${memberId}`
    await tx.$executeRaw`select set_config('app.erasing', 'yes', true)`
    // Of one's own entries: dates, numbers and the bot's own words stay, and the names of files; what was said goes.
    await tx.$executeRaw`
      update "History" set "facts" = (
        select coalesce(jsonb_object_agg(key, value), '{}') from jsonb_each("facts")
        where jsonb_typeof(value) <> 'string' or value #>> '{}' ~ ${PLAIN_VALUE})
      where "communeId" = ${communeId} and "memberId" = ${memberId}`
    if (names !== null)
      await tx.$executeRaw`
        update "History" set "facts" = regexp_replace("facts"::text, ${names}, ${newName}, 'g')::jsonb
        where "communeId" = ${communeId} and "facts"::text ~ ${names}`
    await tx.$executeRaw`select set_config('app.erasing', '', true)`
  }

  /** What came in and what went out. The key stays unique and names nobody. */
  async function eraseMessages(
    memberId: number,
    who: { ids: string[]; chats: string[]; names: string | null; newName: string },
  ): Promise<void> {
    const { ids, chats, names, newName } = who
    await tx.$executeRaw`
      update "Incoming" set "message" = '{"erased": true}', "key" = 'erased:' || "id", "doneAt" = coalesce("doneAt", now()), "error" = null
      where "communeId" = ${communeId} and "message" -> 'sender' ->> 'externalId' = any (${ids}::text[])`
    await tx.$executeRaw`
      update "Delivery" set "state" = 'cancelled', "reason" = 'member_left'
      where "communeId" = ${communeId} and "state" = 'queued' and ${toPerson(memberId, chats)}`
    await tx.$executeRaw`
      update "Delivery" set "params" = '{"kind": "erased"}'
      where "communeId" = ${communeId} and "kind" = 'say' and "state" not in ('queued', 'sending') and ${toPerson(memberId, chats)}`
    await tx.$executeRaw`
      update "Delivery" set "target" = jsonb_set("target", '{chat,externalId}', to_jsonb('erased-' || ${memberId}::text)),
        "lane" = 'erased:' || ${memberId}::text
      where "communeId" = ${communeId} and "target" ->> 'to' = 'chat' and "target" -> 'chat' ->> 'externalId' = any (${chats}::text[])`
    await tx.$executeRaw`
      update "SentPart" set "chatExternalId" = 'erased-' || ${memberId}::text, "messageId" = "id"::text
      where "communeId" = ${communeId} and "chatExternalId" = any (${chats}::text[])`
    if (names === null) return
    await tx.$executeRaw`
      update "Incoming" set "message" = regexp_replace("message"::text, ${names}, ${newName}, 'g')::jsonb
      where "communeId" = ${communeId} and "message"::text ~ ${names}`
    await tx.$executeRaw`
      update "Delivery" set "params" = case when "state" in ('queued', 'sending')
          then regexp_replace("params"::text, ${names}, ${newName}, 'g')::jsonb else '{"kind": "erased"}' end
      where "communeId" = ${communeId} and "kind" = 'say' and "params"::text ~ ${names}`
    await tx.$executeRaw`delete from "Prompt" where "communeId" = ${communeId} and "question"::text ~ ${names}`
  }

  /** Accounts, seats, questions, requests and codes. */
  async function erasePlaces(memberId: number, name: string, ids: string[]): Promise<void> {
    const own = { communeId, memberId }
    await tx.prompt.deleteMany({ where: own })
    await tx.seat.deleteMany({ where: own })
    await tx.account.deleteMany({ where: own })
    await tx.joinRequest.deleteMany({ where: { communeId, externalId: { in: ids } } })
    await tx.$executeRaw`
      delete from "Code" where "communeId" = ${communeId} and ("name" = ${name} or "grant" ->> 'member' = ${String(memberId)})`
    await tx.member.updateMany({ where: { communeId, substituteId: memberId }, data: { substituteId: null } })
  }
}

/** By the member's number, or into one of these private chats. */
function toPerson(memberId: number, chats: readonly string[]): Prisma.Sql {
  return Prisma.sql`("target" ->> 'member' = ${String(memberId)}
    or ("target" ->> 'to' = 'chat' and "target" -> 'chat' ->> 'externalId' = any (${[...chats]}::text[])))`
}

/** A pattern of these names as whole words. A name of one word could be anything: it is looked for nowhere else. Null: none is left. */
function namesOf(names: readonly string[]): string | null {
  const whole = [...new Set(names.map((name) => name.trim()))].filter((name) => /\S\s+\S/.test(name))
  if (whole.length === 0) return null
  const escaped = whole.map((name) =>
    JSON.stringify(name)
      .slice(1, -1)
      .replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'),
  )
  return `(?<![[:alpha:]])(?:${escaped.join('|')})(?![[:alpha:]])`
}
