/** Which nightly backups are kept: the newest of each of the last 7 days, 5 weeks and 12 months that have one. */
import type { CivilDate } from '../../domain/calendar.js'
import { addDays, civilDateAt, clockTimeAt, instantOf, isCivilDate, mondayOf } from '../../domain/calendar.js'

const DAYS = 7
const WEEKS = 5
const MONTHS = 12
/** At night: nobody writes, and a day's backup holds the whole day before. In Vietnam's time, as all times here. */
const HOUR = '02:00'
const NAME = /^nhacviec-(\d{4}-\d{2}-\d{2})-(\d{2})(\d{2})\.tar\.gz$/
/** As the archive is called while it is written. */
const UNFINISHED = /^(.+)\.[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\.part$/

/** 'nhacviec-2026-11-27-0200.tar.gz'. */
export function backupName(at: Date): string {
  return `nhacviec-${civilDateAt(at)}-${clockTimeAt(at).replace(':', '')}.tar.gz`
}

/** When the backup of this name was made; null for a file that is none of ours. */
export function backupTime(name: string): Date | null {
  const [, date = '', hour = '', minute = ''] = NAME.exec(name) ?? []
  const at = isCivilDate(date) ? instantOf(date, `${hour}:${minute}`) : null
  return at && backupName(at) === name ? at : null
}

/** Whether this is a nightly backup that was never finished. A backup made by hand, perhaps being written just now, is none. */
export function isUnfinished(name: string): boolean {
  const [, target = ''] = UNFINISHED.exec(name) ?? []
  return NAME.test(target)
}

/** The newest of these backups, by name. */
export function newestBackup(names: readonly string[]): Date | null {
  const times = names.map(backupTime).filter((time) => time !== null)
  return times.length ? new Date(Math.max(...times.map((time) => time.getTime()))) : null
}

/** Whether a backup is due: none has been made since 02:00 last struck. A machine that is off at night makes it in the morning. */
export function isBackupDue(newest: Date | null, now: Date): boolean {
  const today = civilDateAt(now)
  const struck = instantOf(clockTimeAt(now) >= HOUR ? today : addDays(today, -1), HOUR)
  return newest === null || newest < struck
}

/** Of the last seven nights, oldest first: the days whose night left no backup, counted from the first that there is. */
export function nightsWithout(names: readonly string[], now: Date): CivilDate[] {
  const made = new Set(
    names
      .map(backupTime)
      .filter((time) => time !== null)
      .map(civilDateAt),
  )
  const first = [...made].sort()[0]
  const today = civilDateAt(now)
  const last = clockTimeAt(now) >= HOUR ? today : addDays(today, -1)
  const days = Array.from({ length: DAYS }, (_, n) => addDays(last, n - DAYS + 1))
  return first === undefined ? [] : days.filter((day) => day >= first && !made.has(day))
}

/** The backups that are no longer kept. Names of other files are left alone. */
export function backupsToDrop(names: readonly string[]): string[] {
  const ours = names
    .map((name) => ({ name, at: backupTime(name) }))
    .filter((b): b is { name: string; at: Date } => b.at !== null)
    .sort((a, b) => b.at.getTime() - a.at.getTime())
  const kept = new Set<string>()
  for (const [bucketOf, count] of [
    [(day: CivilDate) => day, DAYS],
    [mondayOf, WEEKS],
    [(day: CivilDate) => day.slice(0, 7), MONTHS],
  ] as const) {
    const newest = new Map<string, string>()
    for (const { name, at } of ours) {
      const bucket = bucketOf(civilDateAt(at))
      if (!newest.has(bucket)) newest.set(bucket, name)
    }
    for (const name of [...newest.values()].slice(0, count)) kept.add(name)
  }
  return ours.map(({ name }) => name).filter((name) => !kept.has(name))
}
