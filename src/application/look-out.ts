/** At each tick: what there is to look after, of all offices. */
import { civilDateAt } from '../domain/calendar.js'
import type { Outlook, Store } from './ports.js'
import { STAYS_DAYS } from './shared/foreign-group.js'
import { STUCK_MS } from './shared/stuck.js'
import { WRONG_CODES_MS } from './shared/wrong-codes.js'

const DAY_MS = 86_400_000

/** Who is to be planned for, what was left over, and what stands badly. */
export function lookOut(store: Store, now: Date): Promise<Outlook> {
  const before = (ms: number) => new Date(now.getTime() - ms)
  return store.directory.outlook({
    today: civilDateAt(now),
    stuckSince: before(STUCK_MS),
    codesSince: before(WRONG_CODES_MS),
    strangerSince: before(STAYS_DAYS * DAY_MS),
  })
}
