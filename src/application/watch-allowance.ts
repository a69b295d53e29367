/** The clerk learns in time, and once, that a platform's messages of the month run low, and once more when saving begins. */

import { stageOf, used } from '../domain/allowance.js'
import type { CivilDate } from '../domain/calendar.js'
import type { Outgoing } from './message.js'
import type { Clock, Logger, Messenger, Store } from './ports.js'
import { readAllowances } from './shared/allowance.js'
import { openDesk, tellClerks } from './shared/desk.js'

/** A look at every platform that counts; what every office was told is remembered, in the ledger for good. */
export function allowanceWatch(deps: {
  store: Store
  clock: Clock
  logger: Logger
  messengers: readonly Messenger[]
}): () => Promise<void> {
  const { store, clock, logger, messengers } = deps
  const told = new Set<string>()

  async function tellEverywhere(key: string, said: Outgoing, onceSince: CivilDate): Promise<void> {
    if (told.has(key)) return
    for (const { id } of await store.directory.communes())
      await store.inCommune(id, async (office) =>
        tellClerks(await openDesk(office, clock.now()), key, said, { onceSince }),
      )
    told.add(key)
  }

  return async () => {
    try {
      for (const { platform, month, monthly, traffic } of await readAllowances(store, messengers, clock.now())) {
        const count = used(traffic)
        const stage = stageOf(count, monthly)
        if (stage === 'plenty') continue
        const said: Outgoing = { kind: 'allowance', platform, month, used: count, monthly, saving: stage === 'saving' }
        await tellEverywhere(`allowance:${platform}:${month}:${stage}`, said, `${month}-01`)
      }
    } catch (error) {
      logger.error({ error }, 'nobody could be told how many messages of the month are left')
    }
  }
}
