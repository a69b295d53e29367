/** What concerns all communes: who there is, and whose day is to be planned. */
import { randomBytes } from 'node:crypto'
import type { Directory, Group } from '../application/ports.js'
import { LOBBY } from '../application/ports.js'
import { DEFAULT_SETTINGS } from '../domain/plan.js'
import type { PrismaClient } from './generated/client.js'
import { json, storableText } from './values.js'

export function directoryOf(all: PrismaClient): Directory {
  return {
    communes: () => all.$queryRaw<{ id: number; name: string }[]>`
      select "id", "name" from "Commune" where "id" <> ${LOBBY} order by "id"`,

    groups: () => all.$queryRaw<{ communeId: number; id: number; state: Group['state'] }[]>`
      select "communeId", "id", "state" from "Group" order by "communeId", "id"`,

    async communesToPlan(today) {
      const rows = await all.$queryRaw<{ id: number }[]>`
        select c."id" from "Commune" c
        where c."id" <> ${LOBBY} and (c."plannedThrough" is null or c."plannedThrough" < ${today})
          and exists (select from "Plan" p where p."communeId" = c."id" and p."state" = 'active')
        order by c."id"`
      return rows.map(({ id }) => id)
    },

    async inTrouble() {
      const rows = await all.$queryRaw<{ id: number }[]>`
        select "id" from "Commune" where "trouble" is not null order by "id"`
      return rows.map(({ id }) => id)
    },

    async withoutClerkInReach() {
      const rows = await all.$queryRaw<{ communeId: number }[]>`
        select m."communeId" from "Member" m
        left join "Account" a on a."communeId" = m."communeId" and a."memberId" = m."id" and a."privateChat" is not null
        where m."role" = 'clerk' and m."active"
        group by m."communeId" having count(a."id") = 0 order by m."communeId"`
      return rows.map(({ communeId }) => communeId)
    },

    async addCommune({ name, language }) {
      const [row] = await all.$queryRaw<{ id: number }[]>`
        insert into "Commune" ("name", "language", "settings")
        values (${storableText(name)}, ${language}, ${json(DEFAULT_SETTINGS)}::jsonb) returning "id"`
      if (!row) throw new Error('The commune was not added')
      return row.id
    },

    async wrongCodes(platform, externalId, since) {
      const [row] = await all.$queryRaw<{ count: number }[]>`
        select count(*)::int as count from "WrongCode"
        where "platform" = ${platform} and "externalId" = ${externalId} and "at" >= ${since}`
      return row?.count ?? 0
    },

    async wrongCodesOfAll(since) {
      const [row] = await all.$queryRaw<
        { count: number }[]
      >`select count(*)::int as count from "WrongCode" where "at" >= ${since}`
      return row?.count ?? 0
    },

    async noteWrongCode(platform, externalId, at) {
      await all.$executeRaw`
        insert into "WrongCode" ("communeId", "platform", "externalId", "at") values (${LOBBY}::int, ${platform}, ${externalId}, ${at})`
    },

    async secret(name) {
      const fresh = randomBytes(32).toString('hex')
      // Whoever is first decides; `do update` answers with what is there.
      const [row] = await all.$queryRaw<{ value: string }[]>`
        insert into "Secret" ("communeId", "name", "value") values (${LOBBY}::int, ${name}, ${fresh})
        on conflict ("communeId", "name") do update set "value" = "Secret"."value" returning "value"`
      if (!row) throw new Error('The store gives no secret')
      return Buffer.from(row.value, 'hex')
    },
  }
}
