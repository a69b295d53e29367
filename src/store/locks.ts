/**
 * Locks that live as long as this process: a dedicated connection holds them, so that a killed process's locks are gone
 * with it and nobody has to guess whether it still lives.
 */
import { createHash } from 'node:crypto'
import pg from 'pg'
import { nameOfHolder } from './holder.js'
import { StoreError } from './trouble.js'

export interface Locks {
  /** False where somebody else, here or in another process, has it. */
  take(name: string): Promise<boolean>
  release(name: string): Promise<void>
  /** Tells every process on this store, this one too, that something waits to be sent. */
  announce(): Promise<void>
  close(): Promise<void>
}

/** Held shared by every process that works with the store, and alone by a restore. */
export const STORE_LOCK = 'store'

/** The channel on which processes hear of what another one has queued. */
const QUEUED = 'nhacviec_queued'

/** This end, too, soon notices that the other is gone: it must not go on with locks that the server has given to another. */
const KEPT_ALIVE = { keepAlive: true, keepAliveInitialDelayMillis: 3_000 }

/** The key of a name in PostgreSQL's one space of advisory locks. */
export function lockKey(name: string): string {
  return createHash('sha256').update(name).digest().readBigInt64BE().toString()
}

/** `onLost`: the connection is gone and every lock with it; what they protected is no longer safe to go on with. */
export async function openLocks(url: string, onLost: () => void, onAnnounced: () => void): Promise<Locks> {
  const client = new pg.Client({ connectionString: url, application_name: nameOfHolder('locks'), ...KEPT_ALIVE })
  const held = new Set<string>()
  client.on('error', () => {}) // 'end' follows
  await client.connect()
  const { rows } = await client.query<{ free: boolean }>('select pg_try_advisory_lock_shared($1) as free', [
    lockKey(STORE_LOCK),
  ])
  if (!rows[0]?.free) {
    await client.end()
    throw new StoreError({ code: 'being_restored' })
  }
  // A machine that is gone without a word (a cable, a power cut) gives its locks back within ten seconds, not in two hours.
  // No probe is sent while something waits to be acknowledged, as a notification does: for that there is a limit of its own.
  await client.query(
    'set tcp_keepalives_idle = 3; set tcp_keepalives_interval = 2; set tcp_keepalives_count = 2; set tcp_user_timeout = 7000',
  )
  await client.query(`listen ${QUEUED}`)
  client.on('notification', onAnnounced)
  client.on('end', onLost)
  return {
    async take(name) {
      // The server counts a second lock of the same connection as its own.
      if (held.has(name)) return false
      held.add(name)
      try {
        const { rows } = await client.query<{ mine: boolean }>('select pg_try_advisory_lock($1) as mine', [
          lockKey(name),
        ])
        if (rows[0]?.mine) return true
      } catch (error) {
        held.delete(name)
        throw error
      }
      held.delete(name)
      return false
    },
    async release(name) {
      if (held.delete(name)) await client.query('select pg_advisory_unlock($1)', [lockKey(name)])
    },
    async announce() {
      await client.query(`notify ${QUEUED}`)
    },
    async close() {
      client.off('end', onLost)
      await client.end()
    },
  }
}
