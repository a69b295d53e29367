/** The office itself: its settings, its own days, and the day through which it is planned. */
import type { Commune, Office, Standing } from '../application/ports.js'
import type { SpecialDay } from '../domain/calendar.js'
import type { Unit } from '../domain/member.js'
import { DEFAULT_SETTINGS } from '../domain/plan.js'
import type { Room } from './client.js'
import { Prisma } from './generated/client.js'
import type { MemberRows } from './office-people.js'
import { MEMBERS, together, UNITS } from './office-people.js'
import { changed, found } from './rows.js'
import { json, storableText } from './values.js'

type Part = Pick<
  Office,
  'commune' | 'saveSettings' | 'standing' | 'setPlannedThrough' | 'saveTrouble' | 'saveSpecialDay'
>

const COMMUNE = Prisma.sql`"id", "name", "language", "settings", "plannedThrough", "trouble", "restored"`

type StandingRow = Commune & { members: MemberRows; units: Unit[]; specialDays: SpecialDay[] }

export function commune(room: Room): Part {
  const { tx, communeId, known } = room

  async function readStanding(): Promise<Standing> {
    const rows = await tx.$queryRaw<StandingRow[]>`
      select ${COMMUNE}, (${MEMBERS(communeId)}) as members, (${UNITS(communeId)}) as units,
        (select coalesce(json_agg(json_build_object('date', s."date", 'kind', s."kind", 'name', s."name", 'confirmed', s."confirmed")
          order by s."date"), '[]') from "SpecialDay" s where s."communeId" = ${communeId}) as "specialDays"
      from "Commune" where "id" = ${communeId}`
    const { members, units, specialDays, ...row } = found(room, 'office', rows)
    return { commune: withDefaults(row), members: together(members), units, specialDays }
  }

  return {
    standing() {
      known.standing ??= readStanding()
      return known.standing
    },

    async commune() {
      const rows = await tx.$queryRaw<Commune[]>`select ${COMMUNE} from "Commune" where "id" = ${communeId}`
      return withDefaults(found(room, 'office', rows))
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

    async saveTrouble(trouble) {
      const value = trouble && json(trouble)
      changed(
        room,
        'office',
        await tx.$executeRaw`update "Commune" set "trouble" = ${value}::jsonb where "id" = ${communeId}`,
      )
    },

    async saveSpecialDay({ date, kind, name, confirmed }) {
      await tx.$executeRaw`
        insert into "SpecialDay" ("communeId", "date", "kind", "name", "confirmed")
        values (${communeId}, ${date}, ${kind}, ${storableText(name)}, ${confirmed})
        on conflict ("communeId", "date") do update set "kind" = excluded."kind", "name" = excluded."name", "confirmed" = excluded."confirmed"`
    },
  }
}

/** A setting that did not exist when the row was written has its default. */
function withDefaults(row: Commune): Commune {
  return { ...row, settings: { ...DEFAULT_SETTINGS, ...row.settings } }
}
