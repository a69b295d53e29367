/** Backup and restore by command: beside a running bot, or with nobody there. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import type { Logger } from '../../application/ports.js'
import { checkServer } from '../client.js'
import { runningEmbedded, startEmbedded } from '../embedded.js'
import { hasCluster } from '../embedded-folder.js'
import { migrationsFolder } from '../open-store.js'
import { BackupError } from './archive.js'
import type { BackupDone } from './backup.js'
import { writeBackup } from './backup.js'
import type { RestoreDone } from './restore.js'
import { checkBackup, restoreBackup } from './restore.js'

interface Place {
  databaseUrl: string | null
  dataDir: string
  logger: Logger
}

/** Makes a backup of this store, whether a bot works with it or not. */
export async function backUp(
  place: Place,
  options: { to: string; now: Date; onProgress?: (done: { rows: number; files: number }) => void },
): Promise<BackupDone> {
  const rest = { ...options, ...foldersOf(place) }
  if (place.databaseUrl !== null) {
    await checkServer(place.databaseUrl)
    return writeBackup({ ...rest, url: place.databaseUrl })
  }
  const running = await runningEmbedded(place.dataDir)
  if (running !== null) return writeBackup({ ...rest, url: running })
  if (!hasCluster(place.dataDir)) throw new BackupError({ code: 'nothing' })
  return withEmbedded({ ...place, existing: true }, (url) => writeBackup({ ...rest, url }))
}

/** Puts a backup into this store, which must be empty and must not have a running bot. */
export async function restore(
  place: Place,
  options: { from: string; now: Date; onProgress?: (done: { step: 'checking' | 'loading'; percent: number }) => void },
): Promise<RestoreDone> {
  if (!existsSync(options.from)) throw new BackupError({ code: 'missing' })
  const rest = { ...options, ...foldersOf(place) }
  if (place.databaseUrl !== null) await checkServer(place.databaseUrl)
  // Before a store is made for it.
  const manifest = await checkBackup(rest)
  return place.databaseUrl === null
    ? withEmbedded(place, (url) => restoreBackup(manifest, { ...rest, url }))
    : restoreBackup(manifest, { ...rest, url: place.databaseUrl })
}

function foldersOf({ dataDir }: Place) {
  return { filesFolder: path.join(dataDir, 'files'), migrationsFolder: migrationsFolder() }
}

async function withEmbedded<T>(
  { dataDir, logger, existing = false }: Place & { existing?: boolean },
  work: (url: string) => Promise<T>,
): Promise<T> {
  const server = await startEmbedded({ dataDir, existing, logger, onLost: () => {} })
  try {
    return await work(server.url())
  } finally {
    await server.stop()
  }
}
