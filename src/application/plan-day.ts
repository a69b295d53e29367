/** At each tick: which offices have not had today's messages planned? Their turn, one after the other. */
import { civilDateAt } from '../domain/calendar.js'
import type { Clock, Logger, Messenger, Store } from './ports.js'
import { countedPlatforms } from './shared/allowance.js'
import { openDesk } from './shared/desk.js'
import { planToday } from './shared/plan-today.js'

/** Plans today for every office that needs it, and answers with how many it failed for: each is logged, and stops no other. */
export async function planDayEverywhere(deps: {
  store: Store
  clock: Clock
  logger: Logger
  messengers: readonly Messenger[]
}): Promise<number> {
  const now = deps.clock.now()
  const counted = countedPlatforms(deps.messengers)
  let failures = 0
  for (const commune of await deps.store.directory.communesToPlan(civilDateAt(now))) {
    try {
      await deps.store.inCommune(commune, async (office) => planToday(await openDesk(office, now, counted)))
    } catch (error) {
      failures += 1
      deps.logger.error({ commune, error }, 'planning the day failed')
    }
  }
  return failures
}
