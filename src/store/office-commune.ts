/** The office itself: its settings, its own days, and the day through which it is planned. */
import type { Commune, Office } from '../application/ports.js'
import type { SpecialDay } from '../domain/calendar.js'
import { DEFAULT_SETTINGS } from '../domain/plan.js'
import type { Room } from './client.js'
import { changed, found } from './rows.js'
import { json, storableText } from './values.js'

type Part = Pick<Office, 'commune' | 'saveSettings' | 'setPlannedThrough' | 'specialDays' | 'saveSpecialDay'>

export function commune(room: Room): Part {
  const { tx, communeId } = room
  return {
    async commune() {
      const rows = await tx.$queryRaw<Commune[]>`
        select "id", "name", "language", "settings", "plannedThrough" from "Commune" where "id" = ${communeId}`
      const row = found(room, 'office', rows)
      // A setting that did not exist when the row was written has its default.
      return { ...row, settings: { ...DEFAULT_SETTINGS, ...row.settings } }
    },

    async saveSettings(settings) {
      changed(
        room,
        'office',
        await tx.$executeRaw`update "Commune" set "settings" = ${json(settings)}::jsonb where "id" = ${communeId}`,
      )
    },

    async setPlannedThrough(day) {
      changed(
        room,
        'office',
        await tx.$executeRaw`update "Commune" set "plannedThrough" = ${day} where "id" = ${communeId}`,
      )
    },

    specialDays: () => tx.$queryRaw<SpecialDay[]>`
      select "date", "kind", "name", "confirmed" from "SpecialDay" where "communeId" = ${communeId} order by "date"`,

    async saveSpecialDay({ date, kind, name, confirmed }) {
      await tx.$executeRaw`
        insert into "SpecialDay" ("communeId", "date", "kind", "name", "confirmed")
        values (${communeId}, ${date}, ${kind}, ${storableText(name)}, ${confirmed})
        on conflict ("communeId", "date") do update set "kind" = excluded."kind", "name" = excluded."name", "confirmed" = excluded."confirmed"`
    },
  }
}
