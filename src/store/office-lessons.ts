/** What the clerk taught the reading of plans. */
import type { Lesson, Office } from '../application/ports.js'
import type { Room } from './client.js'
import { Prisma } from './generated/client.js'
import { storableText } from './values.js'

type Part = Pick<Office, 'teach' | 'lessons' | 'forget'>

const LESSON = Prisma.sql`"id", "kind", "key", "written", "unitIds", "column"`

export function lessons({ tx, communeId }: Room): Part {
  return {
    async teach({ kind, key, written, unitIds, column, taughtBy, taughtAt }) {
      await tx.$executeRaw`
        insert into "Lesson" ("communeId", "kind", "key", "written", "unitIds", "column", "taughtBy", "taughtAt")
        values (${communeId}, ${kind}, ${storableText(key)}, ${storableText(written)}, ${unitIds}::int[], ${column}, ${taughtBy}, ${taughtAt})
        on conflict ("communeId", "kind", "key") do update set "written" = excluded."written", "unitIds" = excluded."unitIds",
          "column" = excluded."column", "taughtBy" = excluded."taughtBy", "taughtAt" = excluded."taughtAt"`
    },

    lessons: () => tx.$queryRaw<Lesson[]>`
      select ${LESSON} from "Lesson" where "communeId" = ${communeId} order by "id"`,

    async forget(id) {
      return (await tx.lesson.deleteMany({ where: { communeId, id } })).count > 0
    },
  }
}
