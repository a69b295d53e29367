/** The work of a plan as it stands, and each unit's share of it. */
import type { Office } from '../application/ports.js'
import type { Assignment } from '../domain/assignment.js'
import type { Plan, Task } from '../domain/plan.js'
import type { Work } from '../domain/work.js'
import type { Room } from './client.js'
import { Prisma } from './generated/client.js'
import type { ShareChange } from './office-memory.js'
import { withShareChange } from './office-memory.js'
import { PLAN } from './office-plans.js'
import { found } from './rows.js'
import { json, storable } from './values.js'

type Part = Pick<Office, 'works' | 'work' | 'workOfTask' | 'task' | 'assignment' | 'updateAssignment'>

type Stored<T, K extends keyof T> = Omit<T, K> & { [P in K]: string | null }
type StoredShare = Stored<Assignment, 'answeredAt' | 'decidedAt'>
type WorkRow = Plan & Omit<Work, 'plan' | 'assignments'> & { assignments: StoredShare[] }

const TASK = Prisma.sql`'id', t."id", 'planId', t."planId", 'code', t."code", 'number', t."number", 'position', t."position",
  'title', t."title", 'original', t."original", 'period', t."period", 'dueOn', t."dueOn", 'dueFrom', t."dueFrom",
  'policy', t."policy", 'evidence', t."evidence", 'collection', t."collection", 'state', t."state",
  'openUnits', t."openUnits"`

const ASSIGNMENT = Prisma.sql`'id', a."id", 'taskId', a."taskId", 'unitId', a."unitId", 'role', a."role", 'state', a."state",
  'extendedTo', a."extendedTo", 'extensions', (select count(*) from "Extension" g where g."communeId" = a."communeId"
    and g."assignmentId" = a."id" and g."state" = 'granted'), 'blocked', case when a."blockedReason" is not null
    then json_build_object('reason', a."blockedReason", 'since', a."blockedSince") end,
  'progress', case when a."progressSaid" is not null then json_build_object('said', a."progressSaid", 'on', a."progressOn") end,
  'claimedOn', a."claimedOn", 'answeredAt', a."answeredAt", 'decidedAt', a."decidedAt"`

const CLAIM = Prisma.sql`'id', k."id", 'assignmentId', k."assignmentId", 'memberId', k."memberId", 'heard', k."heard", 'on', k."on",
  'byTelephone', k."byTelephone", 'state', k."state", 'reason', k."reason"`

const EXTENSION = Prisma.sql`'id', x."id", 'assignmentId', x."assignmentId", 'memberId', x."memberId", 'from', x."from", 'to', x."to",
  'reason', x."reason", 'state', x."state"`

const EVERY_TASK = Prisma.sql`true`

export type WorkPart = Part

export function work(room: Room): Part {
  const { tx, communeId, known } = room

  /**
   * Everything in one statement for each plan: it is one moment of the plan, and one round trip. Rows are found by lists of
   * ids, not by joins: a statement that was prepared while the tables were small must stay fast when they have grown.
   */
  async function read(plans: Prisma.Sql, tasks: Prisma.Sql): Promise<Work[]> {
    const rows = await tx.$queryRaw<WorkRow[]>`
      select ${PLAN}, of.*
      from "Plan" p, lateral (
        with t as materialized (select * from "Task" t where t."communeId" = ${communeId} and t."planId" = p."id" and ${tasks}),
        a as materialized (
          select * from "Assignment" a where a."communeId" = ${communeId} and a."taskId" = any (array(select "id" from t)))
        select
          (select coalesce(json_agg(json_build_object(${TASK}) order by t."position", t."id"), '[]') from t) as tasks,
          (select coalesce(json_agg(json_build_object(${ASSIGNMENT}) order by a."id"), '[]') from a) as assignments,
          (select coalesce(json_agg(json_build_object(${CLAIM}) order by k."id"), '[]') from "Claim" k
            where k."communeId" = ${communeId} and k."assignmentId" = any (array(select "id" from a)) and k."state" = 'pending') as claims,
          (select coalesce(json_agg(json_build_object(${EXTENSION}) order by x."id"), '[]') from "Extension" x
            where x."communeId" = ${communeId} and x."assignmentId" = any (array(select "id" from a)) and x."state" = 'asked') as extensions,
          (select coalesce(json_agg(json_build_object('assignmentId', e."assignmentId", 'name', e."name") order by e."id"), '[]')
            from "Evidence" e where e."communeId" = ${communeId} and e."assignmentId" = any (array(select "id" from a))) as files
      ) of
      where p."communeId" = ${communeId} and ${plans} order by p."id"`
    return rows.map(({ tasks, assignments, claims, extensions, files, ...plan }) => ({
      ...{ plan, tasks, claims, extensions, files },
      assignments: assignments.map(withInstants),
    }))
  }

  return {
    async works(state) {
      if (state === 'active' && known.works) return known.works
      await room.write()
      const works = await read(Prisma.sql`p."state" = ${state}`, EVERY_TASK)
      if (state === 'active') known.works = works
      return works
    },

    async work(planId) {
      return found(room, `plan ${planId}`, await read(Prisma.sql`p."id" = ${planId}`, EVERY_TASK))
    },

    /**
     * First the lock, then the reading, in two statements: one statement would wait for the lock and then read claims and
     * files as they were before the wait.
     */
    async workOfTask(taskId) {
      await tx.$executeRaw`
        select 1 from "Assignment" where "communeId" = ${communeId} and "taskId" = ${taskId} order by "id" for no key update`
      const [work] = await read(
        Prisma.sql`p."id" = (select o."planId" from "Task" o where o."communeId" = ${communeId} and o."id" = ${taskId})`,
        Prisma.sql`t."id" = ${taskId}`,
      )
      return work ?? null
    },

    async task(id) {
      const [row] = await tx.$queryRaw<{ task: Task }[]>`
        select json_build_object(${TASK}) as task from "Task" t where t."communeId" = ${communeId} and t."id" = ${id}`
      return row?.task ?? null
    },

    async assignment(id) {
      const [row] = await tx.$queryRaw<{ assignment: StoredShare }[]>`
        select json_build_object(${ASSIGNMENT}) as assignment from "Assignment" a where a."communeId" = ${communeId} and a."id" = ${id}`
      return row ? withInstants(row.assignment) : null
    },

    async updateAssignment(id, change) {
      const blocked = change.blocked === undefined ? {} : { blocked: storable(change.blocked) }
      const progress = change.progress === undefined ? {} : { progress: storable(change.progress) }
      const made = { id, ...change, ...blocked, ...progress }
      room.unwritten.shares.push(made)
      if (known.works) known.works = withShareChange(known.works, made)
    },
  }
}

/** What a change does not name stays as it is in the row. */
export async function writeShares({ tx, communeId, unwritten }: Room): Promise<void> {
  const changes = new Map<number, ShareChange>()
  for (const change of unwritten.shares.splice(0)) changes.set(change.id, { ...changes.get(change.id), ...change })
  if (changes.size === 0) return
  const rows = [...changes.values()].map(({ blocked, progress, ...change }) => ({
    ...change,
    ...(blocked === undefined ? {} : { blockedReason: blocked?.reason ?? null, blockedSince: blocked?.since ?? null }),
    ...(progress === undefined ? {} : { progressSaid: progress?.said ?? null, progressOn: progress?.on ?? null }),
  }))
  const count = await tx.$executeRaw`
    update "Assignment" a
    set ("state", "extendedTo", "blockedReason", "blockedSince", "progressSaid", "progressOn", "claimedOn", "answeredAt", "decidedAt") =
      (select n."state", n."extendedTo", n."blockedReason", n."blockedSince", n."progressSaid", n."progressOn", n."claimedOn", n."answeredAt",
        n."decidedAt"
        from jsonb_populate_record(a, c.change) n)
    from (select (change ->> 'id')::int as id, change from jsonb_array_elements(${json(rows)}::jsonb) as change) c
    where a."communeId" = ${communeId} and a."id" = c.id`
  if (count < changes.size)
    throw new Error(`Not all of the assignments ${[...changes.keys()].join(', ')} are of commune ${communeId}`)
}

function withInstants(assignment: StoredShare): Assignment {
  const instant = (at: string | null) => (at === null ? null : new Date(at))
  return { ...assignment, answeredAt: instant(assignment.answeredAt), decidedAt: instant(assignment.decidedAt) }
}
