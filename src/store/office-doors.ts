/** How people and chats come in: groups, one-time codes, requests to join. */
import { createHash, timingSafeEqual } from 'node:crypto'
import type { Grant, Group, JoinRequest, Office, OpenCode } from '../application/ports.js'
import { LOBBY } from '../application/ports.js'
import type { Platform } from '../domain/member.js'
import type { Room } from './client.js'
import { acrossCommunes } from './client.js'
import { Prisma } from './generated/client.js'
import { changed } from './rows.js'
import { chatLane, json, storable } from './values.js'

type Part = Pick<
  Office,
  | 'groups'
  | 'saveGroup'
  | 'groupOwner'
  | 'noteForeignGroup'
  | 'forgetForeignGroup'
  | 'addCode'
  | 'redeemCode'
  | 'openCodes'
  | 'dropCodes'
  | 'addJoinRequest'
  | 'joinRequest'
  | 'openJoinRequest'
  | 'privateChatOf'
  | 'settleJoinRequest'
>

/** The columns of a request to join, as the office has it. */
export const REQUEST = Prisma.sql`"id", "state", json_build_object('platform', "platform", 'externalId', "externalId",
  'displayName', "displayName", 'username', "username", 'privateChat', "privateChat") as account`

export function doors(room: Room): Part {
  const { tx, communeId } = room

  async function requestWhere(which: Prisma.Sql): Promise<JoinRequest | null> {
    const [row] = await tx.$queryRaw<JoinRequest[]>`
      select ${REQUEST} from "JoinRequest" where "communeId" = ${communeId} and ${which}`
    return row ?? null
  }

  const openJoinRequest: Part['openJoinRequest'] = ({ platform, externalId }) =>
    requestWhere(Prisma.sql`"platform" = ${platform} and "externalId" = ${externalId} and "state" = 'open'`)

  /** What waits to be sent to the old chat goes to the new one, and the bot's questions there are still answered. */
  async function followChat(platform: Platform, from: string, to: string): Promise<void> {
    await tx.$executeRaw`
      update "Delivery" set "lane" = ${chatLane({ platform, externalId: to })},
        "target" = jsonb_set("target", '{chat,externalId}', to_jsonb(${to}::text))
      where "communeId" = ${communeId} and "lane" = ${chatLane({ platform, externalId: from })} and "state" in ('queued', 'sending')`
    await tx.$executeRaw`
      update "Prompt" set "chatExternalId" = ${to}
      where "communeId" = ${communeId} and "platform" = ${platform} and "chatExternalId" = ${from}`
  }

  return {
    groups: () => tx.$queryRaw<Group[]>`
      select "id", json_build_object('platform', "platform", 'externalId', "externalId", 'topic', "topic") as address, "title", "state", "hears"
      from "Group" where "communeId" = ${communeId} order by "id"`,

    async saveGroup(group) {
      const { address, title, state, hears = null } = storable(group)
      const { platform, externalId, topic } = address
      if (group.id !== undefined) {
        const before = await tx.group.findFirst({ where: { communeId, id: group.id }, select: { externalId: true } })
        if (before && before.externalId !== externalId) await followChat(platform, before.externalId, externalId)
        const data = { platform, externalId, topic, title, state, ...(hears && { hears }) }
        changed(
          room,
          `group ${group.id}`,
          (await tx.group.updateMany({ where: { communeId, id: group.id }, data })).count,
        )
        return group.id
      }
      const [row] = await tx.$queryRaw<{ id: number }[]>`
        insert into "Group" ("communeId", "platform", "externalId", "topic", "title", "state", "hears")
        values (${communeId}, ${platform}, ${externalId}, ${topic}, ${title}, ${state}, ${hears})
        on conflict ("platform", "externalId") do update
          set "topic" = excluded."topic", "title" = excluded."title", "state" = excluded."state",
          "hears" = coalesce(excluded."hears", "Group"."hears")
          where "Group"."communeId" = excluded."communeId"
        returning "id"`
      if (!row) throw new Error(`This ${platform} group belongs to another commune`)
      return row.id
    },

    async groupOwner(platform, externalId) {
      const [row] = await tx.$queryRaw<
        { owner: number | null }[]
      >`select "group_owner"(${platform}, ${externalId}) as owner`
      return row?.owner ?? null
    },

    async noteForeignGroup({ platform, externalId }, since) {
      const made = await tx.$executeRaw`
        insert into "ForeignGroup" ("communeId", "platform", "externalId", "since")
        values (${communeId}, ${platform}, ${externalId}, ${since})
        on conflict ("platform", "externalId") do nothing`
      return made > 0
    },

    forgetForeignGroup: ({ platform, externalId }) =>
      acrossCommunes(room, async () => {
        await tx.foreignGroup.deleteMany({ where: { platform, externalId } })
      }),

    async addCode({ hash, grant, expiresAt }) {
      // A short code may have been given before; once it is used or too old it may be given again.
      const count = await tx.$executeRaw`
        insert into "Code" ("communeId", "hash", "role", "name", "grant", "expiresAt")
        values (${communeId}, ${hash}, ${grant.role}, ${grant.name}, ${json(grant)}::jsonb, ${expiresAt})
        on conflict ("hash") do update set "role" = excluded."role", "name" = excluded."name", "grant" = excluded."grant",
          "expiresAt" = excluded."expiresAt", "usedAt" = null
          where "Code"."communeId" = excluded."communeId" and ("Code"."usedAt" is not null or "Code"."expiresAt" < now())`
      if (count === 0) throw new Error('This code is given already')
    },

    async redeemCode(hash, now) {
      const live = await tx.$queryRaw<{ hash: string }[]>`
        select "hash" from "Code" where "communeId" = ${communeId} and "usedAt" is null and "expiresAt" > ${now}`
      const [given] = live.filter((code) => isSame(code.hash, hash))
      if (!given) return null
      const [row] = await tx.$queryRaw<{ grant: Grant }[]>`
        update "Code" set "usedAt" = ${now}
        where "communeId" = ${communeId} and "hash" = ${given.hash} and "usedAt" is null returning "grant"`
      return row?.grant ?? null
    },

    openCodes: (now) => tx.$queryRaw<OpenCode[]>`
      select "hash", "grant", "expiresAt" from "Code"
      where "communeId" = ${communeId} and "usedAt" is null and "expiresAt" > ${now} order by "expiresAt", "hash"`,

    async dropCodes(hashes) {
      await tx.code.deleteMany({ where: { communeId, usedAt: null, hash: { in: [...hashes] } } })
    },

    async addJoinRequest(account) {
      const { platform, externalId, displayName, username, privateChat } = storable(account)
      const [made] = await tx.$queryRaw<{ id: number }[]>`
        insert into "JoinRequest" ("communeId", "platform", "externalId", "displayName", "username", "privateChat")
        values (${communeId}, ${platform}, ${externalId}, ${displayName}, ${username}, ${privateChat})
        on conflict ("communeId", "platform", "externalId") where "state" = 'open' do nothing returning "id"`
      if (made) return { id: made.id, isNew: true }
      const open = await openJoinRequest({ platform, externalId })
      if (!open) throw new Error('The request to join was settled at this very moment')
      return { id: open.id, isNew: false }
    },

    joinRequest: (id) => requestWhere(Prisma.sql`"id" = ${id}`),

    openJoinRequest,

    privateChatOf: ({ platform, externalId }) =>
      acrossCommunes(room, async () => {
        const [row] = await tx.$queryRaw<{ chat: string }[]>`
          select "message" -> 'chat' ->> 'externalId' as chat from "Incoming"
          where "communeId" in (${communeId}, ${LOBBY}::int) and "platform" = ${platform}
            and "message" -> 'sender' ->> 'externalId' = ${externalId} and "message" -> 'chat' ->> 'kind' = 'private'
          order by "id" desc limit 1`
        return row?.chat ?? null
      }),

    async settleJoinRequest(id, state, now) {
      const { count } = await tx.joinRequest.updateMany({ where: { communeId, id }, data: { state, settledAt: now } })
      changed(room, `request to join ${id}`, count)
    },
  }
}

/** Takes as long for any two: the time tells nothing of how much of a guess was right. */
function isSame(one: string, other: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(one), digest(other))
}
