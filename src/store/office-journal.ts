/** What was heard and done: incoming messages being worked on, and the history. */
import type { HistoryEntry, Office } from '../application/ports.js'
import type { Room } from './client.js'
import { Prisma } from './generated/client.js'
import { json } from './values.js'

type Part = Pick<Office, 'takeIncoming' | 'finishIncoming' | 'record' | 'history'>

/** The first of the two keys of an office's line; locks by name have one key, and PostgreSQL keeps the two kinds apart. */
const OFFICE_LINE = 1

export function journal(room: Room): Part {
  const { tx, communeId } = room
  return {
    /**
     * One line an office, across processes too: what is read behind this stays as it was read, for nobody else works on
     * messages of this office before this transaction has ended. Who has nothing to do does not wait in it.
     */
    async takeIncoming(ids) {
      const rows = await tx.$queryRaw<{ id: number }[]>`
        select "id" from "Incoming"
        where "communeId" = ${communeId} and "id" = any (${ids}::int[]) and "doneAt" is null order by "id" for update skip locked`
      if (rows.length > 0) await tx.$executeRaw`select pg_advisory_xact_lock(${OFFICE_LINE}::int, ${communeId}::int)`
      return new Set(rows.map(({ id }) => id))
    },

    async finishIncoming(id) {
      room.unwritten.finished.push(id)
    },

    async record(entry) {
      room.unwritten.history.push(entry)
    },

    /** Newest first. */
    async history({ taskId, memberId, whats, limit }) {
      return tx.$queryRaw<HistoryEntry[]>`
        select "at", "memberId", "incomingId", "what", "taskId", "assignmentId", "facts" from "History"
        where "communeId" = ${communeId} ${taskId === undefined ? Prisma.empty : Prisma.sql`and "taskId" = ${taskId}`}
        ${memberId === undefined ? Prisma.empty : Prisma.sql`and "memberId" = ${memberId}`}
        ${whats === undefined ? Prisma.empty : Prisma.sql`and "what" = any (${[...whats]}::text[])`}
        order by "id" desc limit ${limit}`
    },
  }
}

export async function writeHistory({ tx, communeId, unwritten }: Room): Promise<void> {
  const entries = unwritten.history.splice(0)
  if (entries.length === 0) return
  await tx.$executeRaw`
    insert into "History" ("communeId", "at", "memberId", "incomingId", "what", "taskId", "assignmentId", "facts")
    select ${communeId}::int, h.at, h."memberId", h."incomingId", h.what, h."taskId", h."assignmentId", h.facts
    from rows from (jsonb_to_recordset(${json(entries)}::jsonb) as (at timestamptz, "memberId" int, "incomingId" int, what text,
      "taskId" int, "assignmentId" int, facts jsonb)) with ordinality
      as h (at, "memberId", "incomingId", what, "taskId", "assignmentId", facts, place)
    order by h.place`
}

export async function writeFinished(room: Room): Promise<void> {
  const { tx, communeId, unwritten } = room
  const ids = unwritten.finished.splice(0)
  if (ids.length === 0) return
  const count = await tx.$executeRaw`
    update "Incoming" set "doneAt" = now() where "communeId" = ${communeId} and "id" = any (${ids}::int[])`
  if (count < ids.length)
    throw new Error(`Not all of the incoming messages ${ids.join(', ')} are of commune ${communeId}`)
}
