/** At each tick: which offices have not had today's messages planned? Their turn, one after the other. */
import { civilDateAt } from '../domain/calendar.js'
import type { Clock, Logger, Messenger, Store } from './ports.js'
import { countedPlatforms } from './shared/allowance.js'
import { openDesk } from './shared/desk.js'
import { planToday } from './shared/plan-today.js'

/** Plans today for every office that needs it. One office's failure is logged and stops no other. */
export async function planDayEverywhere(deps: {
  store: Store
  clock: Clock
  logger: Logger
  messengers: readonly Messenger[]
}): Promise<void> {
  const now = deps.clock.now()
  const counted = countedPlatforms(deps.messengers)
  for (const commune of await deps.store.directory.communesToPlan(civilDateAt(now))) {
    try {
      await deps.store.inCommune(commune, async (office) => planToday(await openDesk(office, now, counted)))
    } catch (error) {
      deps.logger.error({ commune, error }, 'planning the day failed')
    }
  }
}
