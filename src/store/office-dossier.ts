/** Everything that was said and handed in for a plan: what reports are written from. */
import type { Office } from '../application/ports.js'
import type { Claim, Extension } from '../domain/assignment.js'
import type { HandedIn, TaskEvent } from '../domain/dossier.js'
import type { Room } from './client.js'
import type { WorkPart } from './office-work.js'

/** `work` as the same transaction reads it. */
export function dossiers({ tx, communeId }: Room, work: WorkPart): Pick<Office, 'dossier'> {
  return {
    async dossier(planId) {
      const now = await work.work(planId)
      const shares = now.assignments.map((a) => a.id)
      const claims = await tx.$queryRaw<Claim[]>`
        select "id", "assignmentId", "memberId", "heard", "on", "byTelephone", "state", "reason" from "Claim"
        where "communeId" = ${communeId} and "assignmentId" = any (${shares}::int[]) order by "id"`
      const extensions = await tx.$queryRaw<Extension[]>`
        select "id", "assignmentId", "memberId", "from", "to", "reason", "state" from "Extension"
        where "communeId" = ${communeId} and "assignmentId" = any (${shares}::int[]) order by "id"`
      const evidence = await tx.$queryRaw<HandedIn[]>`
        select "assignmentId", "memberId", "name", "mime", "size", "sha256", "at", "claimId" from "Evidence"
        where "communeId" = ${communeId} and "assignmentId" = any (${shares}::int[]) order by "id"`
      const events = await tx.$queryRaw<TaskEvent[]>`
        select "at", "memberId", "taskId", "assignmentId", "what",
          coalesce(case jsonb_typeof("facts" -> 'reason') when 'string' then "facts" ->> 'reason' end, "facts" ->> 'heard',
            "facts" ->> 'said', "facts" -> 'reason' ->> 'said') as "said", "facts" -> 'edit' as "edit",
          ("facts" -> 'undoes') is not null as "undoes"
        from "History"
        where "communeId" = ${communeId} and "taskId" = any (${now.tasks.map((t) => t.id)}::int[]) order by "id"`
      return { work: now, claims, extensions, evidence, events }
    },
  }
}
