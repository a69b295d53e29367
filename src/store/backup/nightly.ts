/** The nightly backup of a running bot, and the tidying of old ones. */
import { mkdir, readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import type { Logger } from '../../application/ports.js'
import type { BackupDone } from './backup.js'
import { backupName, backupsToDrop, isBackupDue, isUnfinished, newestBackup } from './keeping.js'

export interface NightlyBackup {
  /** Makes today's backup where it is due and none is under way; at once, without waiting for it. */
  tick(now: Date): void
  /** When the newest was made, and how many attempts have failed since. */
  state(): Promise<{ newest: Date | null; failures: number }>
  /** Resolves when none is under way. */
  idle(): Promise<void>
}

/** After a failure (a full disk, say) this long passes before the next attempt. */
const PAUSE_MS = 30 * 60_000

export function nightlyBackup(parts: {
  folder: string
  make: (to: string, now: Date) => Promise<BackupDone>
  logger: Logger
}): NightlyBackup {
  const { folder, logger } = parts
  let running: Promise<void> | null = null
  let notBefore = new Date(0)
  let failures = 0

  async function run(now: Date): Promise<void> {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    if (!isBackupDue(newestBackup(await readdir(folder)), now)) return
    const { rows, files, missing } = await parts.make(path.join(folder, backupName(now)), now)
    if (missing.length > 0)
      logger.error(
        { missing: missing.map(({ sha256 }) => sha256) },
        'the backup is made; files of these hashes are lost or damaged',
      )
    logger.info({ rows, files }, 'the nightly backup is made')
    for (const name of backupsToDrop(await readdir(folder))) await rm(path.join(folder, name), { force: true })
    // What a crash left of an unfinished one.
    for (const name of await readdir(folder)) if (isUnfinished(name)) await rm(path.join(folder, name), { force: true })
  }

  return {
    tick(now) {
      if (running || now < notBefore) return
      running = run(now)
        .then(() => {
          failures = 0
        })
        .catch((error: unknown) => {
          failures += 1
          notBefore = new Date(now.getTime() + PAUSE_MS)
          logger.error({ error }, 'the nightly backup failed; it is tried again')
        })
        .finally(() => {
          running = null
        })
    },
    async state() {
      return { newest: newestBackup(await readdir(folder).catch(() => [])), failures }
    },
    async idle() {
      await running
    },
  }
}
