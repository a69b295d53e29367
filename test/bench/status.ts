import { performance } from 'node:perf_hooks'
import { openDesk } from '../../src/application/shared/desk.js'
import { showStatus } from '../../src/application/show-views.js'
import { createLogger } from '../../src/logger.js'
import { startEmbedded } from '../../src/store/embedded.js'
import { openStoreAt } from '../../src/store/open-store.js'
import { fillCommunes } from './fill.js'
import { inFolder, median, round } from './measuring.js'
import { addOffice } from './office.js'

const COMMUNES = 3_321
const WARM_UP = 20
const ROUNDS = 60

/** `/status` of one commune, alone and among all of them with three years of history; medians, measured in turn. */
export function statusAmongMany(): Promise<object> {
  return inFolder((aloneDir) =>
    inFolder(async (manyDir) => {
      const alone = await officeAmong(aloneDir, 0)
      const among = await officeAmong(manyDir, COMMUNES)
      const times: { alone: number; among: number }[] = []
      for (let i = 0; i < WARM_UP + ROUNDS; i++) times.push({ alone: await alone.time(), among: await among.time() })
      await alone.close()
      await among.close()
      const counted = times.slice(WARM_UP)
      const aloneMs = median(counted.map((t) => t.alone))
      const amongMs = median(counted.map((t) => t.among))
      return { aloneMs: round(aloneMs), communes: COMMUNES, amongMs: round(amongMs), ratio: round(amongMs / aloneMs) }
    }),
  )
}

async function officeAmong(dataDir: string, others: number) {
  const logger = createLogger('error')
  const server = await startEmbedded({ dataDir, logger, onLost: () => {} })
  const store = await openStoreAt(server.url(), { logger, onLost: () => {} })
  const commune = await addOffice(store, 5, 1)
  if (others > 0) await fillCommunes(server.url(), others)
  return {
    async time(): Promise<number> {
      const start = performance.now()
      await store.inCommune(commune, async (office) => showStatus(await openDesk(office, new Date())))
      return performance.now() - start
    },
    async close(): Promise<void> {
      await store.close()
      await server.stop()
    },
  }
}
