/** Who holds a store: each connection says in its name which process it belongs to. */
import { hostname } from 'node:os'
import type pg from 'pg'
import type { Holder } from './trouble.js'

/** PostgreSQL keeps 63 characters of it. `life`: told alike by all connections of one opening of a store, and by no others. */
export function nameOfHolder(role: 'guard' | 'locks' | 'work', life = 'x'): string {
  return `nhacviec-${role}/${life} ${process.pid} ${hostname()}`
}

/** The process behind an advisory lock; null where it has just let go, or is of a program that did not say. */
export async function holderOf(client: pg.Client, lock: string | number): Promise<Holder | null> {
  const { rows } = await client.query<{ name: string; since: Date }>(
    `select application_name as name, backend_start as since from pg_locks join pg_stat_activity using (pid)
     where locktype = 'advisory' and granted and pid <> pg_backend_pid() and (classid::bigint << 32 | objid::bigint) = $1
     order by backend_start limit 1`,
    [lock],
  )
  const [, pid, machine] = /^nhacviec-\S+ (\d+) (.+)$/.exec(rows[0]?.name ?? '') ?? []
  return rows[0] && pid && machine ? { pid: Number(pid), machine, since: rows[0].since } : null
}
