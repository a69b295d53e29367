/** Gives the embedded PostgreSQL a start before the program that will use it: it gets up while that is being loaded. */
import { realpathSync } from 'node:fs'
import path from 'node:path'
import type { Logger } from '../application/ports.js'
import {
  addressOf,
  forgetStalePid,
  hasCluster,
  refuseForeign,
  serverLives,
  serverLog,
  writeSettings,
} from './embedded-folder.js'
import { spawnServer } from './embedded-programs.js'

/** Begins to start the server of a folder that has one and in which none lives. `startEmbedded` finds it on its way, and says
 *  what stands in the way where anything does. */
export function wakeEmbedded(dataDir: string, logger: Logger): void {
  if (process.platform === 'win32' || !hasCluster(dataDir)) return
  try {
    const folder = path.join(realpathSync(dataDir), 'pg')
    refuseForeign(folder)
    if (serverLives(folder)) return
    const address = addressOf(folder, 'socket')
    forgetStalePid(folder, address)
    writeSettings(folder, address, 0)
    spawnServer(folder, serverLog(folder))
    logger.info({ folder }, 'embedded PostgreSQL is being started')
  } catch {
    // Said by `startEmbedded`, which meets the same.
  }
}
