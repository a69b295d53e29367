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
  /** Resolves while the locks are surely this process's own. Who was stopped for a while, or hears nothing of the server, is not sure
   *  until it has answered; rejects where the connection is gone. */
  sure(): Promise<void>
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

/** Who holds locks says so each second that it is still there. */
const BEAT_MS = 1_000
/** For so long it need not ask whether the locks are still its own. */
const SURE_MS = 4_000
/** Of whom nothing was heard for so long, the locks are taken away: it stands still, or cannot reach the server. Longer than SURE_MS: it
 *  has done nothing on the strength of them for a while. */
const SILENT_SECONDS = 6
/** Who gets no answer for so many of them has lost its locks. */
const LOST_BEATS = 10

/** The key of a name in PostgreSQL's one space of advisory locks. */
export function lockKey(name: string): string {
  return createHash('sha256').update(name).digest().readBigInt64BE().toString()
}

/** `onLost`: the connection is gone and every lock with it; what they protected is no longer safe to go on with. */
export async function openLocks(
  url: string,
  life: string,
  onLost: () => void,
  onAnnounced: () => void,
): Promise<Locks> {
  const client = new pg.Client({ connectionString: url, application_name: nameOfHolder('locks', life), ...KEPT_ALIVE })
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
  const lose = () => {
    clearInterval(beat)
    onLost()
  }
  client.on('end', lose)

  /** Of the last question that was answered, when it was asked. */
  let sureAt = performance.now()
  let asking: Promise<void> | null = null
  let unanswered = 0

  function ask(): Promise<void> {
    const since = performance.now()
    asking ??= client
      .query('select 1')
      .then(() => {
        sureAt = since
      })
      .finally(() => {
        asking = null
      })
    return asking
  }

  const beat = setInterval(() => {
    unanswered = asking ? unanswered + 1 : 0
    if (unanswered >= LOST_BEATS) lose()
    else if (held.size > 0) ask().catch(() => {}) // 'end' follows
  }, BEAT_MS)
  beat.unref()

  return {
    async take(name) {
      // The server counts a second lock of the same connection as its own.
      if (held.has(name)) return false
      held.add(name)
      try {
        if ((await tryLock(client, name)) || ((await endSilentHolder(client, name)) && (await tryLock(client, name))))
          return true
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
    async sure() {
      while (performance.now() - sureAt > SURE_MS) await ask()
    },
    async announce() {
      await client.query(`notify ${QUEUED}`)
    },
    async close() {
      client.off('end', lose)
      clearInterval(beat)
      await client.end()
    },
  }
}

async function tryLock(client: pg.Client, name: string): Promise<boolean> {
  const { rows } = await client.query<{ mine: boolean }>('select pg_try_advisory_lock($1) as mine', [lockKey(name)])
  return rows[0]?.mine ?? false
}

/** A process that stands still keeps its connections: its locks with them, and the rows that it was writing. Whether one was found. */
async function endSilentHolder(client: pg.Client, name: string): Promise<boolean> {
  const { rowCount } = await client.query(
    `with silent as (
       select split_part(split_part(application_name, '/', 2), ' ', 1) as life
       from pg_locks join pg_stat_activity using (pid)
       where locktype = 'advisory' and granted and pid <> pg_backend_pid() and (classid::bigint << 32 | objid::bigint) = $1
         and pg_locks.database = (select oid from pg_database where datname = current_database())
         and state_change < clock_timestamp() - make_interval(secs => $2))
     select pg_terminate_backend(pid, 1000) from pg_stat_activity a, silent
     where a.datname = current_database() and a.usename = current_user and a.application_name like 'nhacviec-%/' || silent.life || ' %'`,
    [lockKey(name), SILENT_SECONDS],
  )
  return (rowCount ?? 0) > 0
}
