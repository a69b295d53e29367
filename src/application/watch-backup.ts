/** A night's backup that keeps failing is told to the clerk, once a day; whoever watches the machine sees it on the health page as well. */
import type { Clock, Logger, Store } from './ports.js'
import { tellOnlyClerks } from './shared/only-office.js'
import type { Vitals } from './vitals.js'

/** Half an hour apart: a disk that was full for a moment is nobody's business. */
const FAILURES = 3

export async function watchBackup(
  deps: { store: Store; clock: Clock; logger: Logger },
  backup: NonNullable<Vitals['backup']>,
): Promise<void> {
  if (backup.failures < FAILURES) return
  const now = deps.clock.now().getTime()
  const hours = backup.newest ? Math.floor((now - backup.newest.getTime()) / 3_600_000) : null
  await tellOnlyClerks(deps, 'backup-failing', { kind: 'backup_failing', hours }).catch((error: unknown) =>
    deps.logger.error({ error }, 'the clerk could not be told of the failing backup'),
  )
}
