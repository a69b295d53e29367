/** Plans as they are imported, checked and changed. */
import type { NewTask, Office } from '../application/ports.js'
import type { Plan, UnitRole } from '../domain/plan.js'
import type { Room, Tx } from './client.js'
import { Prisma } from './generated/client.js'
import { changed, found } from './rows.js'
import { storable } from './values.js'

type Part = Pick<
  Office,
  | 'addPlan'
  | 'plans'
  | 'sourceOf'
  | 'updatePlan'
  | 'settleFindings'
  | 'addTask'
  | 'updateTask'
  | 'moveTask'
  | 'dropTask'
  | 'setUnits'
>

/** A plan as the application knows it; needs "Plan" as p. */
export const PLAN = Prisma.sql`p."id", p."state", p."documentType", p."number", p."title", p."issuer", p."issuedOn", p."year",
  p."signer", p."signedAs", p."recipients", p."activatedAt",
  (select coalesce(json_agg(json_build_object('id', f."id", 'code', f."code", 'severity', f."severity", 'taskCode', f."taskCode",
      'excerpt', f."excerpt", 'params', f."params", 'settled', f."settled") order by f."id"), '[]') from "Finding" f
    where f."communeId" = p."communeId" and f."planId" = p."id") as findings`

export function plans(room: Room): Part {
  const { tx, communeId } = room
  return {
    async addPlan(given) {
      const { source, findings, tasks, recipients, ...letterhead } = storable(given)
      const { documentType, number, title, issuer, issuedOn, year, signer, signedAs } = letterhead
      const { id: planId } = await tx.plan.create({
        data: {
          ...{ communeId, documentType, number, title, issuer, issuedOn, year, signer, signedAs, recipients },
          sourceName: source.name,
          sourceSha256: source.sha256,
        },
        select: { id: true },
      })
      await tx.finding.createMany({
        data: findings.map(({ code, severity, taskCode, excerpt, params, settled }) => ({
          ...{ communeId, planId, code, severity, taskCode, excerpt, params, settled },
        })),
      })
      await addTasks(room, planId, tasks)
      return planId
    },

    plans: (state) => tx.$queryRaw<Plan[]>`
      select ${PLAN} from "Plan" p where p."communeId" = ${communeId} and p."state" = ${state} order by p."id"`,

    async sourceOf(id) {
      const { sourceName, sourceSha256 } = await tx.plan.findFirstOrThrow({
        where: { communeId, id },
        select: { sourceName: true, sourceSha256: true },
      })
      return { name: sourceName, sha256: sourceSha256 }
    },

    async updatePlan(id, change) {
      changed(room, `plan ${id}`, (await tx.plan.updateMany({ where: { communeId, id }, data: change })).count)
    },

    async settleFindings(ids) {
      await tx.finding.updateMany({ where: { communeId, id: { in: ids } }, data: { settled: true } })
    },

    async addTask(planId, task) {
      return found(room, 'new task', await addTasks(room, planId, [storable(task)])).id
    },

    async updateTask(id, { openUnits, ...change }) {
      const named = openUnits?.map((unit) => ({ ...unit }))
      const data = storable({ ...change, ...(named ? { openUnits: named } : {}) })
      changed(room, `task ${id}`, (await tx.task.updateMany({ where: { communeId, id }, data })).count)
    },

    async moveTask(id, to) {
      changed(room, `task ${id}`, (await tx.task.updateMany({ where: { communeId, id }, data: storable(to) })).count)
    },

    async dropTask(id) {
      const count = await tx.$executeRaw`
        delete from "Task" t using "Plan" p
        where t."communeId" = ${communeId} and t."id" = ${id} and p."communeId" = t."communeId" and p."id" = t."planId" and p."state" = 'draft'`
      if (count === 0) throw new Error(`Task ${id} is no task of a draft of commune ${communeId}: it was not dropped`)
    },

    async setUnits(taskId, units) {
      const rows = await tx.$queryRaw<{ draft: boolean }[]>`
        select p."state" = 'draft' as draft from "Task" t join "Plan" p on p."communeId" = t."communeId" and p."id" = t."planId"
        where t."communeId" = ${communeId} and t."id" = ${taskId} for no key update of t`
      const { draft } = found(room, `task ${taskId}`, rows)
      const named = units.map(({ unitId }) => unitId)
      if (draft)
        await tx.$executeRaw`
          delete from "Assignment"
          where "communeId" = ${communeId} and "taskId" = ${taskId} and "unitId" <> all (${named}::int[])`
      else
        await tx.$executeRaw`
          update "Assignment" set "state" = 'cancelled'
          where "communeId" = ${communeId} and "taskId" = ${taskId} and "unitId" <> all (${named}::int[]) and "state" <> 'cancelled'`
      await assign(
        tx,
        communeId,
        units.map((unit) => ({ taskId, ...unit })),
      )
    },
  }
}

async function addTasks({ tx, communeId }: Room, planId: number, tasks: readonly NewTask[]): Promise<{ id: number }[]> {
  const rows = await tx.task.createManyAndReturn({
    data: tasks.map(({ units: _units, ...task }) => ({
      ...{ communeId, planId, code: task.code, number: task.number, position: task.position, title: task.title },
      ...{
        original: task.original,
        period: task.period,
        dueOn: task.dueOn,
        dueFrom: task.dueFrom,
        policy: task.policy,
      },
      ...{ evidence: task.evidence, collection: task.collection, state: task.state },
      openUnits: task.openUnits.map((unit) => ({ ...unit })),
    })),
    select: { id: true, code: true },
  })
  const idOf = new Map(rows.map(({ code, id }) => [code, id]))
  await assign(
    tx,
    communeId,
    tasks.flatMap(({ code, units }) => {
      const taskId = idOf.get(code)
      return taskId === undefined ? [] : units.map((unit) => ({ taskId, ...unit }))
    }),
  )
  return rows
}

/** A unit that was taken off the task and is named again takes up its share anew. */
async function assign(
  tx: Tx,
  communeId: number,
  shares: readonly { taskId: number; unitId: number; role: UnitRole }[],
): Promise<void> {
  const unique = [...new Map(shares.map((share) => [`${share.taskId}:${share.unitId}`, share])).values()]
  await tx.$executeRaw`
    insert into "Assignment" ("communeId", "taskId", "unitId", "role")
    select ${communeId}::int, s."taskId", s."unitId", s.role
    from rows from (jsonb_to_recordset(${JSON.stringify(unique)}::jsonb) as ("taskId" int, "unitId" int, role text)) with ordinality
      as s ("taskId", "unitId", role, place)
    order by s.place
    on conflict ("communeId", "taskId", "unitId") do update set "role" = excluded."role",
      "state" = case "Assignment"."state" when 'cancelled' then 'open' else "Assignment"."state" end`
}
