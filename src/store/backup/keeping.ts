/** Which nightly backups are kept: the newest of each of the last 7 days, 5 weeks and 12 months that have one. */

const DAYS = 7
const WEEKS = 5
const MONTHS = 12
const DAY_MS = 86_400_000
/** Vietnam's clock is seven hours ahead of UTC, all year. */
const VIETNAM_MS = 7 * 3_600_000
/** At night: nobody writes, and a day's backup holds the whole day before. */
const HOUR = 2
const NAME = /^nhacviec-(\d{4})-(\d{2})-(\d{2})-(\d{2})(\d{2})\.tar\.gz$/
/** As the archive is called while it is written. */
const UNFINISHED = /^(.+)\.[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\.part$/

/** 'nhacviec-2026-11-27-0200.tar.gz', in Vietnam's time. */
export function backupName(at: Date): string {
  const text = new Date(at.getTime() + VIETNAM_MS).toISOString()
  return `nhacviec-${text.slice(0, 10)}-${text.slice(11, 16).replace(':', '')}.tar.gz`
}

/** When the backup of this name was made; null for a file that is none of ours. */
export function backupTime(name: string): Date | null {
  const parts = NAME.exec(name)?.slice(1).map(Number)
  if (!parts) return null
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0] = parts
  return new Date(Date.UTC(year, month - 1, day, hour, minute) - VIETNAM_MS)
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
  const local = now.getTime() + VIETNAM_MS
  const today = Math.floor(local / DAY_MS) * DAY_MS + HOUR * 3_600_000
  const struck = (local >= today ? today : today - DAY_MS) - VIETNAM_MS
  return newest === null || newest.getTime() < struck
}

/** The backups that are no longer kept. Names of other files are left alone. */
export function backupsToDrop(names: readonly string[]): string[] {
  const ours = names
    .map((name) => ({ name, at: backupTime(name) }))
    .filter((b): b is { name: string; at: Date } => b.at !== null)
    .sort((a, b) => b.at.getTime() - a.at.getTime())
  const kept = new Set<string>()
  for (const [bucketOf, count] of [
    [dayOf, DAYS],
    [weekOf, WEEKS],
    [monthOf, MONTHS],
  ] as const) {
    const newest = new Map<string, string>()
    for (const { name, at } of ours) {
      const bucket = bucketOf(at)
      if (!newest.has(bucket)) newest.set(bucket, name)
    }
    for (const name of [...newest.values()].slice(0, count)) kept.add(name)
  }
  return ours.map(({ name }) => name).filter((name) => !kept.has(name))
}

function dayOf(at: Date): string {
  return new Date(at.getTime() + VIETNAM_MS).toISOString().slice(0, 10)
}

/** Weeks begin on Monday; the first day of this count was a Thursday. */
function weekOf(at: Date): string {
  return String(Math.floor(((at.getTime() + VIETNAM_MS) / DAY_MS + 3) / 7))
}

function monthOf(at: Date): string {
  return dayOf(at).slice(0, 7)
}
