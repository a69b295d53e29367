/**
 * Applies prisma/migrations in order, at every start. Same table, checksums and lock as `prisma migrate deploy`, which can
 * take over at any time; here each migration and its row are one transaction, so a power cut leaves all of it or none.
 */
import { createHash, randomUUID } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { StoreError } from './trouble.js'

/** Prisma Migrate's own key: one migrator at a time, whichever it is. */
const MIGRATOR_LOCK = 72707369

interface Applied {
  migration_name: string
  checksum: string
  finished_at: Date | null
}

/** Answers with the names of the migrations it applied; `only` these where they are given. Throws, with nothing changed, where the histories do not match. */
export async function migrate(url: string, folder: string, only?: ReadonlySet<string>): Promise<string[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATOR_LOCK])
    // Silent about a table that is there already.
    await client.query('set client_min_messages = warning')
    await client.query(`create table if not exists _prisma_migrations (
      id varchar(36) primary key not null, checksum varchar(64) not null, finished_at timestamptz,
      migration_name varchar(255) not null, logs text, rolled_back_at timestamptz,
      started_at timestamptz not null default now(), applied_steps_count integer not null default 0)`)
    const { rows } = await client.query<Applied>(
      'select migration_name, checksum, finished_at from _prisma_migrations where rolled_back_at is null',
    )
    const migrations = readMigrations(folder)
    const missing = pending(migrations, rows).filter(({ name }) => only?.has(name) ?? true)
    for (const migration of missing) await apply(client, migration)
    return missing.map((migration) => migration.name)
  } finally {
    await client.end() // gives the lock back
  }
}

/** The migrations that this program brings, with their checksums. */
export function migrationNames(folder: string): Map<string, string> {
  return new Map(readMigrations(folder).map(({ name, checksum }) => [name, checksum]))
}

interface Migration {
  name: string
  sql: string
  checksum: string
}

function readMigrations(folder: string): Migration[] {
  return readdirSync(folder)
    .filter((name) => existsSync(path.join(folder, name, 'migration.sql')))
    .sort()
    .map((name) => {
      const sql = readFileSync(path.join(folder, name, 'migration.sql'), 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    })
}

function pending(migrations: readonly Migration[], applied: readonly Applied[]): Migration[] {
  const known = new Map(applied.map((row) => [row.migration_name, row]))
  for (const { migration_name: name, finished_at: finishedAt } of applied) {
    if (!migrations.some((migration) => migration.name === name))
      throw new StoreError({ code: 'newer', migration: name })
    if (!finishedAt) throw new StoreError({ code: 'unfinished', migration: name })
  }
  for (const { name, checksum } of migrations) {
    const row = known.get(name)
    if (row && row.checksum !== checksum) throw new StoreError({ code: 'changed', migration: name })
  }
  return migrations.filter((migration) => !known.has(migration.name))
}

async function apply(client: pg.Client, { name, sql, checksum }: Migration): Promise<void> {
  await client.query('begin')
  try {
    // A migration works on all communes; row level security would hide them and it would silently change nothing.
    await client.query(`select set_config('app.commune', 'all', true)`)
    await client.query(sql)
    await client.query(
      `insert into _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       values ($1, $2, $3, now(), clock_timestamp(), 1)`,
      [randomUUID(), checksum, name],
    )
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => {})
    const reason = error instanceof Error ? error.message : String(error)
    throw new StoreError({ code: 'migration_failed', migration: name, reason }, { cause: error })
  }
}
