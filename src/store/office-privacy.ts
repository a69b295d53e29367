/** What is kept of one person: told whole, or taken out so that the seat stays and not the person. */
import type { JoinRequest, MemberData, Office, OutsiderData } from '../application/ports.js'
import { ERASED, LOBBY } from '../application/ports.js'
import { canBeOneName } from '../domain/one-name.js'
import type { Room } from './client.js'
import { acrossCommunes } from './client.js'
import { ABOUT, eraseNames } from './erase-names.js'
import { REQUEST } from './office-doors.js'
import { Prisma } from './generated/client.js'
import type { Entry } from './spoken-words.js'
import { GONE, withoutWords, withSpeech, wordsIn, wordsOfOthersIn } from './spoken-words.js'
import { json } from './values.js'
import type { Whereabouts } from './whereabouts.js'
import { holds, intoChat, ofAccount, saidBy, toPerson, whereabouts } from './whereabouts.js'

type Part = Pick<
  Office,
  | 'personalData'
  | 'erasePerson'
  | 'formerNames'
  | 'invited'
  | 'invitations'
  | 'eraseInvited'
  | 'strangers'
  | 'strangerData'
  | 'eraseStrangers'
  | 'foresee'
>

/**
 * The office's part that shows and takes out what is kept of one person: in this office's rows, and in those of the lobby, where
 * lies what was written before the person was known. Runs in the office's transaction: all of it is done, or nothing.
 */
export function privacy(room: Room): Part {
  const { tx, communeId } = room
  const accountsOf = (memberId: number) =>
    tx.account.findMany({ where: { communeId, memberId }, orderBy: { id: 'asc' } })
  const here = Prisma.sql`"communeId" in (${communeId}, ${LOBBY}::int)`

  return {
    async personalData(memberId) {
      const accounts = await accountsOf(memberId)
      const at = whereabouts(accounts)
      const own = { communeId, memberId }
      const [member, claims, extensions, evidence, history] = await Promise.all([
        tx.member.findFirst({ where: { communeId, id: memberId }, include: { seats: { include: { unit: true } } } }),
        tx.claim.findMany({ where: own, orderBy: { id: 'asc' }, omit: { communeId: true } }),
        tx.extension.findMany({ where: own, orderBy: { id: 'asc' }, omit: { communeId: true } }),
        tx.evidence.findMany({ where: own, orderBy: { id: 'asc' }, omit: { communeId: true } }),
        tx.history.findMany({ where: own, orderBy: { id: 'asc' }, omit: { communeId: true } }),
      ])
      if (!member) throw new Error(`No member ${memberId}`)
      const messages = await messagesOf(memberId, at)
      const { name, role, active, awayFrom, awayThrough, prefers, seats } = member
      return {
        ...{ name, role, active, awayFrom, awayThrough, prefers },
        seats: seats.map(({ unit }) => unit.name),
        accounts: accounts.map(({ platform, externalId, displayName, username, privateChat }) => ({
          ...{ platform, externalId, displayName, username, privateChat },
        })),
        ...{ claims, extensions, evidence, history, ...messages },
      } satisfies MemberData
    },

    async erasePerson(memberId, newName) {
      const [row] = await tx.$queryRaw<{ name: string }[]>`
        select "name" from "Member" where "communeId" = ${communeId} and "id" = ${memberId}`
      if (!row) throw new Error(`No member ${memberId}`)
      const accounts = await accountsOf(memberId)
      const at = whereabouts(accounts)
      await eraseWords(memberId)
      await acrossCommunes(room, () => eraseMessages(memberId, at, `${ERASED}${memberId}`))
      const formerly = (await formerNames()).filter(({ member }) => member === memberId)
      const borne = [row.name, ...formerly.map(({ name }) => name)]
      const mentions = await eraseNames(room, { names: borne, accounts }, memberId, newName)
      await erasePlaces(memberId, borne, at)
      await tx.member.updateMany({
        where: { communeId, id: memberId },
        data: { name: newName, active: false, awayFrom: null, awayThrough: null, substituteId: null, prefers: null },
      })
      return mentions
    },

    async foresee(work) {
      await tx.$executeRaw`savepoint foreseen`
      const came = await work()
      await tx.$executeRaw`rollback to savepoint foreseen`
      return came
    },

    formerNames,

    async invited() {
      const rows = await tx.$queryRaw<{ name: string }[]>`
        select distinct "facts" ->> 'name' as name from "History" where "communeId" = ${communeId} and "what" = 'invited'`
      return rows.map(({ name }) => name)
    },

    async invitations(names) {
      return tx.$queryRaw<OutsiderData['invitations']>`
        select h."at", h."facts" ->> 'name' as name, h."facts" ->> 'role' as role, array(
            select u."name" from "Unit" u where u."communeId" = h."communeId" and h."facts" -> 'seats' @> to_jsonb(u."id")) as seats
        from "History" h
        where h."communeId" = ${communeId} and h."what" = 'invited' and h."facts" ->> 'name' = any (${[...names]}::text[]) order by h."id"`
    },

    async eraseInvited(names, newName) {
      const mentions = await eraseNames(room, { names, accounts: [] }, null, newName)
      const own = await tx.$queryRaw<{ id: number; facts: object }[]>`
        select h."id", h."facts" from "History" h
        where h."communeId" = ${communeId} and h."what" = 'invited' and h."facts" ->> 'name' = any (${[...names]}::text[])
          and ${ABOUT} is null`
      await rewriteHistory(own.map(({ id, facts }) => ({ id, facts: { ...facts, name: newName } })))
      await tx.code.deleteMany({ where: { communeId, name: { in: [...names] } } })
      return mentions
    },

    async strangers() {
      return tx.$queryRaw<JoinRequest[]>`
        select ${REQUEST} from "JoinRequest" r
        where r."communeId" = ${communeId} and not exists (select from "Account" a
          where a."platform" = r."platform" and a."externalId" = r."externalId") order by r."id"`
    },

    async strangerData(requests) {
      return { requests: [...requests], ...(await messagesOf(null, whereabouts(requests.map((r) => r.account)))) }
    },

    async eraseStrangers(requests, newName) {
      for (const { id, account } of requests) {
        const at = whereabouts([account])
        await acrossCommunes(room, () => eraseMessages(null, at, `${ERASED}request-${id}`))
        await eraseRequests(at)
      }
      const accounts = requests.map(({ account }) => account)
      return eraseNames(room, { names: [], accounts }, null, newName)
    },
  }

  /** What was said from these accounts, and what was said to the person. */
  function messagesOf(memberId: number | null, at: Whereabouts) {
    return acrossCommunes(room, async () => ({
      said: await tx.$queryRaw<object[]>`
        select "receivedAt", "platform", "message" from "Incoming" where ${here} and ${saidBy(at)} order by "id"`,
      sent: await tx.$queryRaw<object[]>`
        select "dueAt", "sentAt", "state", "kind", "params" from "Delivery"
        where ${here} and ${toPerson(memberId, at)} order by "id"`,
      wrongCodes: await tx.$queryRaw<object[]>`
        select "platform", "at" from "WrongCode" where ${here} and ${ofAccount(at)} order by "id"`,
    }))
  }

  function formerNames(): Promise<{ member: number; name: string }[]> {
    return tx.$queryRaw`
      select ("facts" ->> 'member')::int as member, "facts" ->> 'from' as name from "History"
      where "communeId" = ${communeId} and "what" = 'member_renamed'`
  }

  /** What the person said, where it stands beside the work, in the history, and as others were told it. */
  async function eraseWords(memberId: number): Promise<void> {
    const own = await tx.$queryRaw<Entry[]>`
      select "id", "what", true as "isOwn", "facts" from "History" where "communeId" = ${communeId} and "memberId" = ${memberId}`
    const beside = await tx.$queryRaw<{ words: string }[]>`
      select "heard" as words from "Claim" where "communeId" = ${communeId} and "memberId" = ${memberId}
      union select "reason" from "Extension" where "communeId" = ${communeId} and "memberId" = ${memberId}`
    const all = [...new Set([...wordsIn(own), ...beside.map(({ words }) => words)])].filter((words) => words !== '')
    const others = await tx.$queryRaw<Entry[]>`
      select "id", "what", false as "isOwn", "facts" from "History"
      where "communeId" = ${communeId} and "memberId" is distinct from ${memberId} and ${holds('facts', all)}`
    const shared = wordsOfOthersIn(others)
    const quoted = new Set(all.filter((words) => !shared.has(words)))
    await rewriteHistory([...own, ...others].map((entry) => ({ id: entry.id, facts: withoutWords(entry, quoted) })))
    await eraseQuotes(quoted)
    await tx.$executeRaw`
      update "Assignment" a set "blockedReason" = ${GONE}
      where "communeId" = ${communeId} and "blockedReason" = any (${all}::text[]) and exists (select from "History" h
        where h."communeId" = a."communeId" and h."assignmentId" = a."id" and h."memberId" = ${memberId} and h."what" = 'blocked')`
    await tx.$executeRaw`
      update "Claim" set "heard" = ${GONE}, "platform" = null, "chatExternalId" = null, "messageId" = null
      where "communeId" = ${communeId} and "memberId" = ${memberId}`
    await tx.$executeRaw`
      update "Claim" set "reason" = ${GONE} where "communeId" = ${communeId} and "decidedBy" = ${memberId} and "reason" is not null`
    await tx.$executeRaw`
      update "Extension" set "reason" = ${GONE} where "communeId" = ${communeId} and "memberId" = ${memberId}`
  }

  async function rewriteHistory(rows: readonly { id: number; facts: unknown }[]): Promise<void> {
    await tx.$executeRaw`select set_config('app.erasing', 'yes', true)`
    await tx.$executeRaw`
      update "History" h set "facts" = r.facts from jsonb_to_recordset(${json(rows)}::jsonb) as r (id int, facts jsonb)
      where h."communeId" = ${communeId} and h."id" = r.id and h."facts" <> r.facts`
    await tx.$executeRaw`select set_config('app.erasing', '', true)`
  }

  /** Messages that quoted it, and questions about it: the words go, the rest was said by others. */
  async function eraseQuotes(words: ReadonlySet<string>): Promise<void> {
    const without = (facts: unknown) => json(withSpeech(facts, (said) => (words.has(said) ? GONE : said)))
    const messages = await tx.$queryRaw<{ id: number; params: unknown }[]>`
      select "id", "params" from "Delivery"
      where "communeId" = ${communeId} and "kind" = 'say' and ${holds('params', [...words])}`
    for (const { id, params } of messages)
      await tx.$executeRaw`
        update "Delivery" set "params" = ${without(params)}::jsonb where "communeId" = ${communeId} and "id" = ${id}`
    const questions = await tx.$queryRaw<{ id: number; question: unknown }[]>`
      select "id", "question" from "Prompt" where "communeId" = ${communeId} and ${holds('question', [...words])}`
    for (const { id, question } of questions)
      await tx.$executeRaw`
        update "Prompt" set "question" = ${without(question)}::jsonb where "communeId" = ${communeId} and "id" = ${id}`
  }

  /** What came in and what went out. The key stays unique and names nobody; what came by a page is still told from a message. */
  async function eraseMessages(memberId: number | null, at: Whereabouts, nobody: string): Promise<void> {
    await tx.$executeRaw`
      update "Incoming" set "message" = '{"erased": true}', "doneAt" = coalesce("doneAt", now()), "error" = null,
        "key" = case when "key" like 'upload:%' then 'upload:erased:' else 'erased:' end || "id"
      where ${here} and ${saidBy(at)}`
    await tx.$executeRaw`
      update "Delivery" set "state" = 'cancelled', "reason" = 'member_left', "endedAt" = now()
      where ${here} and "state" in ('queued', 'failed', 'unknown') and ${toPerson(memberId, at)}`
    await tx.$executeRaw`
      update "Delivery" set "params" = '{"kind": "erased"}'
      where ${here} and "kind" = 'say' and "state" not in ('queued', 'sending') and ${toPerson(memberId, at)}`
    await tx.$executeRaw`
      update "Delivery" set "lane" = ${nobody} where ${here} and "state" = 'sending' and ${toPerson(memberId, at)}`
    await tx.$executeRaw`
      update "Delivery" set "target" = jsonb_set("target", '{chat,externalId}', to_jsonb(${nobody}::text)), "lane" = ${nobody}
      where ${here} and ${intoChat(at)}`
    await tx.$executeRaw`
      update "SentPart" set "chatExternalId" = ${nobody}, "messageId" = "id"::text
      where ${here} and "platform" || ':' || "chatExternalId" = any (${at.chats}::text[])`
    await tx.$executeRaw`delete from "WrongCode" where ${here} and ${ofAccount(at)}`
  }

  /** Requests to join, and what the clerks were told of them; by the name where an older message does not say which one it was. */
  async function eraseRequests(at: Whereabouts): Promise<void> {
    const gone = await tx.$queryRaw<{ id: number; name: string }[]>`
      delete from "JoinRequest" where "communeId" = ${communeId} and ${ofAccount(at)} returning "id", "displayName" as name`
    await tx.$executeRaw`
      update "Delivery" set "params" = '{"kind": "erased"}', "state" = case "state" when 'queued' then 'cancelled' else "state" end,
        "reason" = case "state" when 'queued' then 'nothing_to_say' else "reason" end, "endedAt" = coalesce("endedAt", now())
      where "communeId" = ${communeId} and "kind" = 'say' and "state" <> 'sending'
        and "params" ->> 'kind' in ('join_review', 'join_refused') and case when "params" ? 'request'
          then ("params" ->> 'request')::int = any (${gone.map(({ id }) => id)}::int[])
          else "params" ->> 'name' = any (${gone.map(({ name }) => name)}::text[]) end`
  }

  /** Accounts, seats, questions, requests and codes. */
  async function erasePlaces(memberId: number, names: readonly string[], at: Whereabouts): Promise<void> {
    const own = { communeId, memberId }
    await tx.prompt.deleteMany({ where: own })
    await tx.seat.deleteMany({ where: own })
    await tx.account.deleteMany({ where: own })
    await eraseRequests(at)
    const others = await tx.member.findMany({ where: { communeId, id: { not: memberId } }, select: { name: true } })
    const alone = names.filter((name) => !others.some((other) => canBeOneName(name, other.name)))
    const codes = await tx.code.findMany({ where: { communeId }, select: { hash: true, name: true, grant: true } })
    const came = await tx.$queryRaw<{ member: number; invitation: number }[]>`
      select "memberId" as member, ("facts" ->> 'invitation')::int as invitation from "History"
      where "communeId" = ${communeId} and "what" = 'enrolled' and "facts" ? 'invitation'`
    const theirs = codes.filter(({ name, grant }) => {
      const { member, invitation } = Object(grant) as { member?: number | null; invitation?: number }
      const whose = member ?? came.find((one) => one.invitation === invitation)?.member
      return whose === undefined ? alone.some((own) => canBeOneName(own, name ?? '')) : whose === memberId
    })
    await tx.code.deleteMany({ where: { communeId, hash: { in: theirs.map(({ hash }) => hash) } } })
    await tx.member.updateMany({ where: { communeId, substituteId: memberId }, data: { substituteId: null } })
  }
}
