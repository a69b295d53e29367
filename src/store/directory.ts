/** What concerns all communes: who there is, and whose day is to be planned. */
import { randomBytes } from 'node:crypto'
import type { Directory, Outlook } from '../application/ports.js'
import { LOBBY } from '../application/ports.js'
import { DEFAULT_SETTINGS } from '../domain/plan.js'
import { OPEN_DUE } from './outbox.js'
import type { Sql } from './sql.js'
import { json, storableText } from './values.js'

export function directoryOf(all: Sql): Directory {
  return {
    communes: () => all.rows<{ id: number; name: string }>`
      select "id", "name" from "Commune" where "id" <> ${LOBBY} order by "id"`,

    async outlook({ today, stuckSince, codesSince, strangerSince }) {
      const [outlook] = await all.rows<Outlook>`
        select
          array(select c."id" from "Commune" c
            where c."id" <> ${LOBBY} and (c."plannedThrough" is null or c."plannedThrough" < ${today})
              and exists (select from "Plan" p where p."communeId" = c."id" and p."state" = 'active')
            order by c."id") as "toPlan",
          exists (select from "Incoming" where "doneAt" is null) as "leftovers",
          array(select distinct "communeId" from "Delivery"
            where "state" = 'queued' and ${OPEN_DUE} and "attempts" > 0 and "dueAt" <= ${stuckSince} order by 1) as "stuck",
          array(select "id" from "Commune" where "trouble" is not null order by "id") as "inTrouble",
          array(select m."communeId" from "Member" m
            left join "Account" a on a."communeId" = m."communeId" and a."memberId" = m."id" and a."privateChat" is not null
            where m."role" = 'clerk' and m."active"
            group by m."communeId" having count(a."id") = 0 order by m."communeId") as "withoutClerkInReach",
          (select count(*)::int from "WrongCode" where "at" >= ${codesSince}) as "wrongCodes",
          (select coalesce(json_agg(json_build_object('communeId', "communeId", 'id', "id", 'state', "state") order by "communeId", "id"), '[]')
            from "Group") as "groups",
          (select coalesce(json_agg(json_build_object('platform', f."platform", 'externalId', f."externalId") order by f."since"), '[]')
            from "ForeignGroup" f where f."since" <= ${strangerSince} and not exists (select from "Group" g
              where g."platform" = f."platform" and g."externalId" = f."externalId")) as "toLeave"`
      if (!outlook) throw new Error('The store gives no outlook')
      return outlook
    },

    async addCommune({ name, language }) {
      const [row] = await all.rows<{ id: number }>`
        insert into "Commune" ("name", "language", "settings")
        values (${storableText(name)}, ${language}, ${json(DEFAULT_SETTINGS)}::jsonb) returning "id"`
      if (!row) throw new Error('The commune was not added')
      return row.id
    },

    async wrongCodes(platform, externalId, since) {
      const [row] = await all.rows<{ count: number }>`
        select count(*)::int as count from "WrongCode"
        where "platform" = ${platform} and "externalId" = ${externalId} and "at" >= ${since}`
      return row?.count ?? 0
    },

    async wrongCodesOfAll(since) {
      const [row] = await all.rows<{
        count: number
      }>`select count(*)::int as count from "WrongCode" where "at" >= ${since}`
      return row?.count ?? 0
    },

    async noteWrongCode(platform, externalId, at) {
      await all.run`
        insert into "WrongCode" ("communeId", "platform", "externalId", "at") values (${LOBBY}::int, ${platform}, ${externalId}, ${at})`
    },

    async secret(name) {
      const fresh = randomBytes(32).toString('hex')
      // Whoever is first decides; `do update` answers with what is there.
      const [row] = await all.rows<{ value: string }>`
        insert into "Secret" ("communeId", "name", "value") values (${LOBBY}::int, ${name}, ${fresh})
        on conflict ("communeId", "name") do update set "value" = "Secret"."value" returning "value"`
      if (!row) throw new Error('The store gives no secret')
      return Buffer.from(row.value, 'hex')
    },
  }
}
