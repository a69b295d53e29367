/** Somebody tries codes, from however many accounts: the clerk is told, once a day, and the log has it. */
import type { Clock, Logger, Outlook, Store } from './ports.js'
import { tellOnlyClerks } from './shared/only-office.js'
import { MOST_OF_ALL } from './shared/wrong-codes.js'

/** `wrong`: so many were typed of late. */
export async function watchCodes(
  deps: { store: Store; clock: Clock; logger: Logger },
  wrong: Outlook['wrongCodes'],
): Promise<void> {
  if (wrong < MOST_OF_ALL) return
  deps.logger.warn({ wrong }, 'many wrong codes within an hour: the six-digit ones open nothing meanwhile')
  await tellOnlyClerks(deps, 'codes-tried', { kind: 'codes_tried' }).catch((error: unknown) =>
    deps.logger.error({ error }, 'the clerk could not be told of the wrong codes'),
  )
}
