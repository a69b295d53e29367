/** At each tick: the offices that have not had today's messages planned have their turn, one after the other. */
import type { Clock, Logger, Messenger, Store } from './ports.js'
import { countedPlatforms } from './shared/allowance.js'
import { openDesk } from './shared/desk.js'
import { planToday } from './shared/plan-today.js'

/** Plans today for these offices, and answers with how many it failed for: each is logged, and stops no other. */
export async function planDayEverywhere(
  deps: {
    store: Store
    clock: Clock
    logger: Logger
    messengers: readonly Messenger[]
  },
  communes: readonly number[],
): Promise<number> {
  const now = deps.clock.now()
  const counted = countedPlatforms(deps.messengers)
  let failures = 0
  for (const commune of communes) {
    try {
      await deps.store.inCommune(commune, async (office) => planToday(await openDesk(office, now, counted)))
    } catch (error) {
      failures += 1
      deps.logger.error({ commune, error }, 'planning the day failed')
    }
  }
  return failures
}
