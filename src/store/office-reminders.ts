/** What became of each rung of the reminder ladder. */
import type { Office, ReminderRecord } from '../application/ports.js'
import type { Room } from './client.js'
import { json } from './values.js'

type Part = Pick<Office, 'remindersRecorded' | 'recordReminders' | 'remindersOf'>

export function reminders({ tx, communeId }: Room): Part {
  return {
    async remindersRecorded(planId) {
      const rows = await tx.$queryRaw<{ key: string }[]>`
        select r."key" from "Task" t
        join "Assignment" a on a."communeId" = t."communeId" and a."taskId" = t."id"
        join "Reminder" r on r."communeId" = a."communeId" and r."assignmentId" = a."id"
        where t."communeId" = ${communeId} and t."planId" = ${planId}`
      return new Set(rows.map(({ key }) => key))
    },

    async recordReminders(records) {
      const last = [...new Map(records.map((record) => [record.key, record])).values()]
      if (last.length === 0) return
      await tx.$executeRaw`
        insert into "Reminder" ("communeId", "key", "assignmentId", "rung", "on", "deliveryKey", "skipped")
        select ${communeId}::int, r.key, r."assignmentId", r.rung, r."on", r."deliveryKey", r.skipped
        from jsonb_to_recordset(${json(last)}::jsonb)
          as r (key text, "assignmentId" int, rung text, "on" text, "deliveryKey" text, skipped text)
        on conflict ("communeId", "key") do update set "assignmentId" = excluded."assignmentId", "rung" = excluded."rung",
          "on" = excluded."on", "deliveryKey" = excluded."deliveryKey", "skipped" = excluded."skipped"`
    },

    remindersOf: (deliveryKey) => tx.$queryRaw<ReminderRecord[]>`
      select "key", "assignmentId", "rung", "on", "deliveryKey", "skipped" from "Reminder"
      where "communeId" = ${communeId} and "deliveryKey" = ${deliveryKey} order by "key"`,
  }
}
