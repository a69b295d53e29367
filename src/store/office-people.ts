/** Members, their seats and accounts, and the units they speak for. */
import type { Office } from '../application/ports.js'
import type { Account, Member, Unit } from '../domain/member.js'
import type { Room } from './client.js'
import { Prisma } from './generated/client.js'
import { changed, found } from './rows.js'
import { storable, storableText } from './values.js'

type Part = Pick<
  Office,
  | 'members'
  | 'heardInGroups'
  | 'memberOf'
  | 'addMember'
  | 'updateMember'
  | 'saveAccount'
  | 'units'
  | 'addUnit'
  | 'isUnitNeeded'
  | 'removeUnit'
  | 'updateUnit'
>

const MEMBER = Prisma.sql`'id', m."id", 'name', m."name", 'role', m."role", 'active', m."active", 'awayFrom', m."awayFrom", 'awayThrough', m."awayThrough",
  'substituteId', m."substituteId", 'prefers', m."prefers"`

const UNNEEDED = { seats: { none: {} }, assignments: { none: {} } }

const ACCOUNT = Prisma.sql`'id', a."id", 'platform', a."platform", 'externalId', a."externalId", 'displayName', a."displayName",
  'username', a."username", 'privateChat', a."privateChat"`

export interface MemberRows {
  members: Omit<Member, 'seats' | 'accounts'>[] | null
  seats: { memberId: number; unitId: number }[] | null
  accounts: (Account & { memberId: number })[] | null
}

/** Members, seats and accounts as one JSON value; put together in `together`, where no plan of a join can go wrong. */
export const MEMBERS = (communeId: number) => Prisma.sql`
  select json_build_object(
    'members', (select json_agg(json_build_object(${MEMBER}) order by m."id") from "Member" m where m."communeId" = ${communeId}),
    'seats', (select json_agg(json_build_object('memberId', s."memberId", 'unitId', s."unitId") order by s."unitId")
      from "Seat" s where s."communeId" = ${communeId}),
    'accounts', (select json_agg(json_build_object('memberId', a."memberId", ${ACCOUNT}) order by a."id")
      from "Account" a where a."communeId" = ${communeId}))`

export const UNITS = (communeId: number) => Prisma.sql`
  select coalesce(json_agg(json_build_object('id', u."id", 'name', u."name", 'aliases', u."aliases" || array(
      select l."written" from "Lesson" l where l."communeId" = u."communeId" and l."kind" = 'name' and l."unitIds" = array[u."id"]),
    'collects', u."collects")
    order by u."id"), '[]')
  from "Unit" u where u."communeId" = ${communeId}`

export function people(room: Room): Part {
  const { tx, communeId } = room

  async function readHeard(): ReturnType<Office['heardInGroups']> {
    const rows = await tx.$queryRaw<{ group: number; members: number[] }[]>`
      select g."id" as group, array_agg(distinct a."memberId") as members from "Group" g
      join "Incoming" i on i."communeId" = g."communeId" and i."platform" = g."platform"
        and i."message" -> 'chat' ->> 'externalId' = g."externalId"
      join "Account" a on a."communeId" = i."communeId" and a."platform" = i."platform"
        and a."externalId" = i."message" -> 'sender' ->> 'externalId'
      where g."communeId" = ${communeId} and g."state" = 'active' group by g."id"`
    return new Map(rows.map(({ group, members }) => [group, new Set(members)]))
  }

  async function setSeats(memberId: number, seats: readonly number[]): Promise<void> {
    await tx.$executeRaw`
      delete from "Seat" where "communeId" = ${communeId} and "memberId" = ${memberId} and "unitId" <> all (${seats}::int[])`
    await tx.$executeRaw`
      insert into "Seat" ("communeId", "memberId", "unitId")
      select ${communeId}::int, ${memberId}::int, unnest(${seats}::int[]) on conflict do nothing`
  }

  return {
    async members() {
      const [row] = await tx.$queryRaw<{ rows: MemberRows }[]>`select (${MEMBERS(communeId)}) as rows`
      return row ? together(row.rows) : []
    },

    heardInGroups() {
      room.known.heard ??= readHeard()
      return room.known.heard
    },

    async memberOf(platform, externalId) {
      const [row] = await tx.$queryRaw<{ member: Member }[]>`
        select json_build_object(${MEMBER},
          'seats', (select coalesce(json_agg(s."unitId" order by s."unitId"), '[]') from "Seat" s
            where s."communeId" = m."communeId" and s."memberId" = m."id"),
          'accounts', (select json_agg(json_build_object(${ACCOUNT}) order by a."id") from "Account" a
            where a."communeId" = m."communeId" and a."memberId" = m."id")) as member
        from "Account" own join "Member" m on m."communeId" = own."communeId" and m."id" = own."memberId"
        where own."communeId" = ${communeId} and own."platform" = ${platform} and own."externalId" = ${externalId}`
      return row?.member ?? null
    },

    async addMember({ name, role, seats }) {
      const rows = await tx.$queryRaw<{ id: number }[]>`
        with member as (
          insert into "Member" ("communeId", "name", "role") values (${communeId}, ${storableText(name)}, ${role}) returning "id"),
        seats as (
          insert into "Seat" ("communeId", "memberId", "unitId")
          select distinct ${communeId}::int, member."id", unit from member, unnest(${seats}::int[]) as unit)
        select "id" from member`
      return found(room, 'new member', rows).id
    },

    async updateMember(id, { seats, ...change }) {
      if (Object.keys(change).length > 0) {
        const { count } = await tx.member.updateMany({ where: { communeId, id }, data: storable(change) })
        changed(room, `member ${id}`, count)
      }
      if (seats) await setSeats(id, seats)
    },

    async saveAccount(memberId, account) {
      const { platform, externalId, displayName, username, privateChat } = storable(account)
      const count = await tx.$executeRaw`
        insert into "Account" ("communeId", "memberId", "platform", "externalId", "displayName", "username", "privateChat")
        values (${communeId}, ${memberId}, ${platform}, ${externalId}, ${displayName}, ${username}, ${privateChat})
        on conflict ("platform", "externalId") do update set "memberId" = excluded."memberId",
          "displayName" = excluded."displayName", "username" = excluded."username", "privateChat" = excluded."privateChat"
          where "Account"."communeId" = excluded."communeId"`
      if (count === 0) throw new Error(`This ${platform} account already speaks in another commune`)
    },

    async units() {
      const [row] = await tx.$queryRaw<{ units: Unit[] }[]>`select (${UNITS(communeId)}) as units`
      return row?.units ?? []
    },

    async addUnit(unit) {
      const { name, aliases, collects } = storable(unit)
      const { id } = await tx.unit.create({ data: { communeId, name, aliases, collects }, select: { id: true } })
      return id
    },

    async isUnitNeeded(id) {
      return (await tx.unit.count({ where: { communeId, id, NOT: UNNEEDED } })) > 0
    },

    async removeUnit(id) {
      const { count } = await tx.unit.deleteMany({ where: { communeId, id, ...UNNEEDED } })
      changed(room, `unit ${id}`, count)
    },

    async updateUnit(id, change) {
      const { count } = await tx.unit.updateMany({ where: { communeId, id }, data: storable(change) })
      changed(room, `unit ${id}`, count)
    },
  }
}

export function together({ members, seats, accounts }: MemberRows): Member[] {
  const byId = new Map(
    (members ?? []).map((member): [number, Member] => [member.id, { ...member, seats: [], accounts: [] }]),
  )
  for (const { memberId, unitId } of seats ?? []) byId.get(memberId)?.seats.push(unitId)
  for (const { memberId, ...account } of accounts ?? []) byId.get(memberId)?.accounts.push(account)
  return [...byId.values()]
}
