/** A command that looks at the office's data: beside the running bot, or on its own where none runs. */
import type { Logger, Store } from '../application/ports.js'
import type { Config } from '../config.js'
import { runningEmbedded } from '../store/embedded.js'
import { hasCluster } from '../store/embedded-folder.js'
import { openStore, openStoreAt } from '../store/open-store.js'
import { StoreError } from '../store/trouble.js'

/** Opens the store for as long as `work` takes; makes none where there is none. */
export async function withStore<T>(
  config: Pick<Config, 'databaseUrl' | 'dataDir'>,
  logger: Logger,
  work: (store: Store) => Promise<T>,
): Promise<T> {
  const onLost = () => {}
  const url = config.databaseUrl ?? (await runningEmbedded(config.dataDir))
  if (url === null && !hasCluster(config.dataDir)) throw new StoreError({ code: 'no_store', folder: config.dataDir })
  const store =
    url === null ? await openStore({ ...config, logger, onLost }) : await openStoreAt(url, { logger, onLost })
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}
