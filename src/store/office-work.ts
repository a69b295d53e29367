/** The work of a plan as it stands, and each unit's share of it. */
import type { Office } from '../application/ports.js'
import type { Assignment } from '../domain/assignment.js'
import type { Plan, Task } from '../domain/plan.js'
import type { Work } from '../domain/work.js'
import type { Room } from './client.js'
import { Prisma } from './generated/client.js'
import { PLAN } from './office-plans.js'
import { changed, found } from './rows.js'
import { storable } from './values.js'

type Part = Pick<Office, 'work' | 'workOfTask' | 'task' | 'assignment' | 'updateAssignment'>

type Stored<T, K extends keyof T> = Omit<T, K> & { [P in K]: string | null }
type WorkRow = Plan & Omit<Work, 'plan' | 'assignments'> & { assignments: Stored<Assignment, 'answeredAt'>[] }

const TASK = Prisma.sql`'id', t."id", 'planId', t."planId", 'code', t."code", 'number', t."number", 'position', t."position",
  'title', t."title", 'original', t."original", 'period', t."period", 'dueOn', t."dueOn", 'dueFrom', t."dueFrom",
  'policy', t."policy", 'evidence', t."evidence", 'collection', t."collection", 'state', t."state"`

const ASSIGNMENT = Prisma.sql`'id', a."id", 'taskId', a."taskId", 'unitId', a."unitId", 'role', a."role", 'state', a."state",
  'extendedTo', a."extendedTo", 'extensions', (select count(*) from "Extension" g where g."communeId" = a."communeId"
    and g."assignmentId" = a."id" and g."state" = 'granted'), 'blocked', case when a."blockedReason" is not null
    then json_build_object('reason', a."blockedReason", 'since', a."blockedSince") end,
  'claimedOn', a."claimedOn", 'answeredAt', a."answeredAt"`

const CLAIM = Prisma.sql`'id', k."id", 'assignmentId', k."assignmentId", 'memberId', k."memberId", 'heard', k."heard", 'on', k."on",
  'byTelephone', k."byTelephone", 'state', k."state", 'reason', k."reason"`

const EXTENSION = Prisma.sql`'id', x."id", 'assignmentId', x."assignmentId", 'memberId', x."memberId", 'from', x."from", 'to', x."to",
  'reason', x."reason", 'state', x."state"`

export function work(room: Room): Part {
  const { tx, communeId } = room

  /** Everything in one statement: it is one moment of the plan, and one round trip. */
  async function read(planId: Prisma.Sql, tasks: Prisma.Sql): Promise<Work | null> {
    const [row] = await tx.$queryRaw<WorkRow[]>`
      with t as (select * from "Task" t where t."communeId" = ${communeId} and ${tasks}),
      a as (select a.* from "Assignment" a join t on t."communeId" = a."communeId" and t."id" = a."taskId")
      select ${PLAN},
        (select coalesce(json_agg(json_build_object(${TASK}) order by t."position", t."id"), '[]') from t) as tasks,
        (select coalesce(json_agg(json_build_object(${ASSIGNMENT}) order by a."id"), '[]') from a) as assignments,
        (select coalesce(json_agg(json_build_object(${CLAIM}) order by k."id"), '[]') from a join "Claim" k
          on k."communeId" = a."communeId" and k."assignmentId" = a."id" and k."state" = 'pending') as claims,
        (select coalesce(json_agg(json_build_object(${EXTENSION}) order by x."id"), '[]') from a join "Extension" x
          on x."communeId" = a."communeId" and x."assignmentId" = a."id" and x."state" = 'asked') as extensions,
        (select coalesce(json_agg(json_build_object('assignmentId', e."assignmentId", 'name', e."name") order by e."id"), '[]') from a
          join "Evidence" e on e."communeId" = a."communeId" and e."assignmentId" = a."id") as files
      from "Plan" p where p."communeId" = ${communeId} and p."id" = ${planId}`
    if (!row) return null
    const { tasks: found, assignments, claims, extensions, files, ...plan } = row
    return { plan, tasks: found, assignments: assignments.map(withInstants), claims, extensions, files }
  }

  return {
    async work(planId) {
      const whole = await read(Prisma.sql`${planId}`, Prisma.sql`t."planId" = ${planId}`)
      return found(room, `plan ${planId}`, whole ? [whole] : [])
    },

    /**
     * First the lock, then the reading, in two statements: one statement would wait for the lock and then read claims and
     * files as they were before the wait.
     */
    async workOfTask(taskId) {
      await tx.$executeRaw`
        select 1 from "Assignment" where "communeId" = ${communeId} and "taskId" = ${taskId} order by "id" for no key update`
      return read(
        Prisma.sql`(select o."planId" from "Task" o where o."communeId" = ${communeId} and o."id" = ${taskId})`,
        Prisma.sql`t."id" = ${taskId}`,
      )
    },

    async task(id) {
      const [row] = await tx.$queryRaw<{ task: Task }[]>`
        select json_build_object(${TASK}) as task from "Task" t where t."communeId" = ${communeId} and t."id" = ${id}`
      return row?.task ?? null
    },

    async assignment(id) {
      const [row] = await tx.$queryRaw<{ assignment: Stored<Assignment, 'answeredAt'> }[]>`
        select json_build_object(${ASSIGNMENT}) as assignment from "Assignment" a where a."communeId" = ${communeId} and a."id" = ${id}`
      return row ? withInstants(row.assignment) : null
    },

    async updateAssignment(id, { blocked, answeredAt, ...change }) {
      const data = {
        ...storable(change),
        ...(answeredAt === undefined ? {} : { answeredAt }),
        ...(blocked === undefined
          ? {}
          : storable({ blockedReason: blocked?.reason ?? null, blockedSince: blocked?.since ?? null })),
      }
      changed(room, `assignment ${id}`, (await tx.assignment.updateMany({ where: { communeId, id }, data })).count)
    },
  }
}

function withInstants(assignment: Stored<Assignment, 'answeredAt'>): Assignment {
  return { ...assignment, answeredAt: assignment.answeredAt === null ? null : new Date(assignment.answeredAt) }
}
