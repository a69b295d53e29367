/** Once a night: the words of messages that were done with long ago are forgotten, and files that found no task. */
import type { CivilDate } from '../domain/calendar.js'
import { civilDateAt } from '../domain/calendar.js'
import type { Clock, Files, Logger, Store } from './ports.js'

const DAY_MS = 86_400_000
/** Codes and requests that are over. */
const PASSING_DAYS = 30
/** Requests to join that nobody settles. */
const WAITING_DAYS = 180

export interface Retention {
  incomingDays: number
  deliveredDays: number
}

/** The returned function is called at each tick; it works once a day, and a failure is tried again at the next tick. */
export function forgetting(deps: {
  store: Store
  files: Files
  clock: Clock
  logger: Logger
  keep: Retention
}): () => Promise<void> {
  const { store, files, clock, logger, keep } = deps
  let doneOn: CivilDate | null = null
  return async () => {
    const now = clock.now()
    const today = civilDateAt(now)
    if (doneOn === today) return
    const before = (days: number) => new Date(now.getTime() - days * DAY_MS)
    const gone = await store.forget({
      incoming: before(keep.incomingDays),
      delivered: before(keep.deliveredDays),
      passing: before(PASSING_DAYS),
      waiting: before(WAITING_DAYS),
    })
    doneOn = today
    const dropped = await dropUnnamed(store, files).catch((error: unknown) => {
      logger.warn({ error }, 'clearing files away failed; the next night tries again')
      return 0
    })
    if (dropped > 0) logger.info({ files: dropped }, 'files that no task took were cleared away')
    if (gone.incoming + gone.delivered > 0) logger.info(gone, 'words of old messages were forgotten')
  }
}

/** Files older than the store may be those of another one, when a folder is used with a new database: they are left alone. */
async function dropUnnamed(store: Store, files: Files): Promise<number> {
  let dropped = 0
  for await (const old of files.old(await store.madeAt()))
    for (const sha256 of await store.unnamed(old)) if (await files.drop(sha256)) dropped += 1
  return dropped
}
