/** The store: the embedded PostgreSQL or a server of one's own, migrated, and behind the port of the application. */
import { randomUUID } from 'node:crypto'
import path from 'node:path'
import type { Logger, Office, Store } from '../application/ports.js'
import { packageRoot } from '../package-root.js'
import { hasOffice } from './backup/catalog.js'
import { checkServer, openClient, openForAll } from './client.js'
import { directoryOf } from './directory.js'
import { startEmbedded } from './embedded.js'
import { plainly } from './errors.js'
import type { PrismaClient } from './generated/client.js'
import { nameOfHolder } from './holder.js'
import { inboxOf } from './inbox.js'
import { openLocks } from './locks.js'
import { migrate } from './migrate.js'
import { filesUnnamed } from './named-files.js'
import { officeOf } from './office.js'
import { outboxOf } from './outbox.js'
import { forgetOld } from './retention.js'
import { StoreError } from './trouble.js'

/** Transactions that work for one commune at the same time; further ones wait for their turn. */
const COMMUNE_CONNECTIONS = 10
const SHARED_CONNECTIONS = 5
/** A rush is queued here, not refused. */
const LONGEST_WAIT_MS = 60_000
const LONGEST_TRANSACTION_MS = 60_000

export interface StoreOptions {
  /** null: the embedded server, kept below `dataDir`. */
  databaseUrl: string | null
  dataDir: string
  /** For a rehearsal: a store that begins with nothing, and never one in which an office lives. */
  rehearsal?: boolean
  /** For a command: the store of an office that is there; none is made. */
  existing?: boolean
  logger: Logger
  /** The server, or the connection that holds this process's locks, has gone: end and be started again. */
  onLost(): void
}

/** Opens the store, ready to work. Throws StoreError, or one clear sentence, where it cannot be. */
export async function openStore(options: StoreOptions): Promise<Store> {
  const { databaseUrl, dataDir, logger, rehearsal = false, existing = false } = options
  const onLost = once(options.onLost)
  if (databaseUrl !== null) {
    await checkServer(databaseUrl)
    if (rehearsal && (await hasOffice(databaseUrl))) throw new StoreError({ code: 'office_here', folder: null })
    if (existing && !(await hasOffice(databaseUrl))) throw new StoreError({ code: 'no_office', folder: null })
    return openStoreAt(databaseUrl, { logger, onLost })
  }
  const server = await startEmbedded({ dataDir, rehearsal, existing, logger, onLost })
  try {
    const store = await openStoreAt(server.url(), { logger, onLost })
    return {
      ...store,
      async close() {
        await store.close()
        await server.stop()
      },
    }
  } catch (error) {
    await server.stop()
    throw error
  }
}

/** The same on a server that runs already. */
export async function openStoreAt(
  url: string,
  { logger, onLost }: Pick<StoreOptions, 'logger' | 'onLost'>,
): Promise<Store> {
  await checkServer(url)
  let onQueued = () => {}
  const life = randomUUID().slice(0, 8)
  const locks = await openLocks(url, life, onLost, () => onQueued())
  try {
    const applied = await migrate(url, migrationsFolder())
    if (applied.length > 0) logger.info({ migrations: applied }, 'the store was brought up to date')
  } catch (error) {
    await locks.close()
    throw error
  }
  const name = nameOfHolder('work', life)
  const own = openClient({ url, name, connections: COMMUNE_CONNECTIONS, logger })
  const all = openForAll({ url, name, connections: SHARED_CONNECTIONS, logger })
  let open = true
  const guarded = <T>(work: () => Promise<T>): Promise<T> =>
    open ? plainly(work) : Promise.reject(new Error('The store is closed'))
  return {
    inCommune: (communeId, work) => guarded(() => inCommune(own, communeId, work)),
    inbox: guardedPart(inboxOf(all), guarded),
    outbox: guardedPart(outboxOf(all, locks), guarded),
    directory: guardedPart(directoryOf(all), guarded),
    asOnlySender: (bot, work) =>
      guarded(async () => {
        const name = `sender:${bot}`
        if (!(await locks.take(name))) return false
        try {
          return await work()
        } finally {
          await locks.release(name)
        }
      }),
    surelySender: () => guarded(() => locks.sure()),
    announce: () => guarded(() => locks.announce()),
    onAnnounced(listener) {
      onQueued = listener
    },
    forget: (before) => guarded(() => forgetOld(all, before)),
    madeAt: () =>
      guarded(async () => {
        const [first] = await all.rows<{ at: Date }>`select min(finished_at) as at from _prisma_migrations`
        return first?.at ?? new Date()
      }),
    unnamed: (files) => guarded(() => filesUnnamed(all.ask, files)),
    ping: () =>
      guarded(async () => {
        await all.run`select 1`
      }),
    async close() {
      // Who comes late is refused: Prisma would connect anew.
      open = false
      await Promise.all([own.$disconnect(), all.close()])
      await locks.close()
    },
  }
}

/** Row level security reads the setting; it ends with the transaction. */
async function inCommune<T>(own: PrismaClient, communeId: number, work: (office: Office) => Promise<T>): Promise<T> {
  if (!Number.isInteger(communeId) || communeId < 0) throw new Error(`Not a commune: ${communeId}`)
  return own.$transaction(
    async (tx) => {
      await tx.$executeRaw`select set_config('app.commune', ${String(communeId)}, true)`
      // PostgreSQL answers the commit of a transaction in which a statement was refused with a rollback, and Prisma takes
      // that for success: whoever overlooks a refusal would believe that everything was saved.
      const refusals: unknown[] = []
      const noted = <R>(call: () => Promise<R>) => plainly(call, (error) => refusals.push(error))
      const { office, finish } = officeOf({ tx, communeId })
      const { communeId: id, ...methods } = office
      const result = await work({ communeId: id, ...guardedPart(methods, noted) })
      await noted(finish)
      if (refusals.length > 0) throw refusals[0]
      return result
    },
    { maxWait: LONGEST_WAIT_MS, timeout: LONGEST_TRANSACTION_MS },
  )
}

type Method = (...args: never[]) => Promise<unknown>

/** Every method of a part of the store, guarded. */
function guardedPart<P extends object>(part: P, guarded: <T>(work: () => Promise<T>) => Promise<T>): P {
  const methods = Object.entries(part) as [string, Method][]
  return Object.fromEntries(
    methods.map(([name, method]) => [name, (...args: never[]) => guarded(() => method(...args))]),
  ) as P
}

function once(call: () => void): () => void {
  let called = false
  return () => {
    if (called) return
    called = true
    call()
  }
}

/** Beside package.json. */
export function migrationsFolder(): string {
  return path.join(packageRoot(), 'prisma', 'migrations')
}
