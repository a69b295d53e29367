/** Once a night: the words of messages that were done with long ago are forgotten. */
import type { CivilDate } from '../domain/calendar.js'
import { civilDateAt } from '../domain/calendar.js'
import type { Clock, Logger, Store } from './ports.js'

const DAY_MS = 86_400_000
/** Codes and requests that are over. */
const PASSING_DAYS = 30

export interface Retention {
  incomingDays: number
  deliveredDays: number
}

/** The returned function is called at each tick; it works once a day, and a failure is tried again at the next tick. */
export function forgetting(deps: { store: Store; clock: Clock; logger: Logger; keep: Retention }): () => Promise<void> {
  const { store, clock, logger, keep } = deps
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
    })
    doneOn = today
    if (gone.incoming + gone.delivered > 0) logger.info(gone, 'words of old messages were forgotten')
  }
}
