/** One embedded PostgreSQL for the whole run, with a migrated database that each test file clones. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { startEmbedded } from '../../src/store/embedded.js'
import { migrate } from '../../src/store/migrate.js'
import { migrationsFolder } from '../../src/store/open-store.js'

declare module 'vitest' {
  export interface ProvidedContext {
    /** The bot's own account on the template database. */
    templateUrl: string
    /** The superuser's, for making databases. */
    adminUrl: string
  }
}

export default async function setUp({ provide }: TestProject): Promise<() => Promise<void>> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'nhacviec-test-'))
  const quiet = () => {}
  const start = () => startEmbedded({ dataDir, logger: { info: quiet, warn: quiet, error: quiet }, onLost: quiet })
  const asMade = await start()
  await makeRoom(asMade.adminUrl()).finally(() => asMade.stop())
  const server = await start()
  try {
    await migrate(server.url(), migrationsFolder())
  } catch (error) {
    await server.stop()
    throw error
  }
  provide('templateUrl', server.url())
  provide('adminUrl', server.adminUrl())
  return async () => {
    await server.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

/** Room for the offices of all files that run at once; what they keep need not outlive the run, so no test waits for the disk. */
async function makeRoom(adminUrl: string): Promise<void> {
  const admin = new pg.Client({ connectionString: adminUrl })
  await admin.connect()
  try {
    await admin.query('alter system set max_connections = 200')
    await admin.query('alter system set fsync = off')
  } finally {
    await admin.end()
  }
}
