/** A night's backup that keeps failing is told to the clerk, once a day; whoever watches the machine sees it on the health page as well. */
import { civilDateAt } from '../domain/calendar.js'
import { nextOpening } from '../domain/office-hours.js'
import type { Clock, Logger, Store } from './ports.js'
import { openDesk, tellClerks } from './shared/desk.js'
import type { Vitals } from './vitals.js'

/** Half an hour apart: a disk that was full for a moment is nobody's business. */
const FAILURES = 3

/** Only where one office has the machine for itself: among many, nobody's clerk looks after it. */
export async function watchBackup(
  { store, clock, logger }: { store: Store; clock: Clock; logger: Logger },
  backup: NonNullable<Vitals['backup']>,
): Promise<void> {
  if (backup.failures < FAILURES) return
  try {
    const [only, ...others] = await store.directory.communes()
    if (!only || others.length > 0) return
    const now = clock.now()
    const hours = backup.newest ? Math.floor((now.getTime() - backup.newest.getTime()) / 3_600_000) : null
    await store.inCommune(only.id, async (office) => {
      const desk = await openDesk(office, now)
      // The day on which it will be read: nights and days off in between say it once.
      const day = civilDateAt(nextOpening(now, desk.counting.calendar, desk.commune.settings))
      await tellClerks(desk, `backup-failing:${day}`, { kind: 'backup_failing', hours }, { onceSince: day })
    })
  } catch (error) {
    logger.error({ error }, 'the clerk could not be told of the failing backup')
  }
}
