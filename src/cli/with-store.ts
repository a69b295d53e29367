/** A command that looks at the office's data: beside the running bot, or on its own where none runs. */
import type { Logger, Store } from '../application/ports.js'
import type { Config } from '../config.js'
import { runningEmbedded } from '../store/embedded.js'
import { openStore, openStoreAt } from '../store/open-store.js'

/** Opens the store for as long as `work` takes; makes none where there is none. */
export async function withStore<T>(
  config: Pick<Config, 'databaseUrl' | 'dataDir'>,
  logger: Logger,
  work: (store: Store) => Promise<T>,
): Promise<T> {
  const onLost = () => {}
  const running = config.databaseUrl === null ? await runningEmbedded(config.dataDir) : null
  const store =
    running === null
      ? await openStore({ ...config, existing: true, logger, onLost })
      : await openStoreAt(running, { logger, onLost })
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}
