/** Somebody tries codes, from however many accounts: the clerk is told, once a day, and the log has it. */
import type { Clock, Logger, Store } from './ports.js'
import { tellOnlyClerks } from './shared/only-office.js'
import { MOST_OF_ALL, WRONG_CODES_MS } from './shared/wrong-codes.js'

export async function watchCodes(deps: { store: Store; clock: Clock; logger: Logger }): Promise<void> {
  const { store, clock, logger } = deps
  try {
    const since = new Date(clock.now().getTime() - WRONG_CODES_MS)
    const wrong = await store.directory.wrongCodesOfAll(since)
    if (wrong < MOST_OF_ALL) return
    logger.warn({ wrong }, 'many wrong codes within an hour: the six-digit ones open nothing meanwhile')
    await tellOnlyClerks(deps, 'codes-tried', { kind: 'codes_tried' })
  } catch (error) {
    logger.error({ error }, 'wrong codes could not be looked after')
  }
}
