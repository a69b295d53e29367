/**
 * A backup put back: read through once before anything is touched, then loaded in one transaction into an empty store with
 * the schema it was made of, which is then brought up to date.
 */
import { createHash } from 'node:crypto'
import { mkdir, open, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import type pg from 'pg'
import type { Restored } from '../../application/ports.js'
import { placeOf } from '../files.js'
import { holderOf } from '../holder.js'
import { lockKey, STORE_LOCK } from '../locks.js'
import { migrate, migrationNames } from '../migrate.js'
import { StoreError } from '../trouble.js'
import type { ArchiveEntry, Manifest, Totals } from './archive.js'
import { BackupError, MANIFEST, readArchive } from './archive.js'
import { connectToAll, type LostFile, namesOf, quoted, tablesOf } from './catalog.js'

/**
 * What waited when the backup was made may have left afterwards, and nobody can know: the store that knew is lost. If it goes again, the
 * ledger says that it may be a repetition; tried before or not makes no difference to that. Only what nobody has tried and whose hour has
 * not come by now cannot have left: nothing goes before its hour, but for what a platform put off, which is tried as soon as the chat is open.
 */
const MARK_AS_REPEATED = `update "Delivery" set "mayRepeat" = true where "state" in ('queued', 'sending')
  and not ("state" = 'queued' and "attempts" = 0 and coalesce("reason", 'office_closed') = 'office_closed' and "notBefore" > $1)`

export interface BackupToRestore {
  from: string
  migrationsFolder: string
  onProgress?: (done: { step: 'checking' | 'loading'; percent: number }) => void
}

export interface RestoreOptions extends BackupToRestore {
  url: string
  filesFolder: string
  now: Date
}

export interface RestoreDone {
  madeAt: string
  rows: number
  files: number
  missing: LostFile[]
}

/** Loads a backup that was checked. Throws BackupError or StoreError, with nothing changed, where the store is not fit for it. */
export async function restoreBackup(manifest: Manifest, options: RestoreOptions): Promise<RestoreDone> {
  const client = await connectToAll(options.url)
  try {
    await keepBotsOut(client)
    await clearEmptyStore(client)
    await migrate(options.url, options.migrationsFolder, new Set(manifest.migrations.map(({ name }) => name)))
    const totals = await load(client, options)
    await migrate(options.url, options.migrationsFolder)
    await noteRestored(client, { madeAt: manifest.madeAt, at: options.now.toISOString() })
    return {
      madeAt: manifest.madeAt,
      rows: Object.values(totals.rows).reduce((sum, count) => sum + count, 0),
      files: totals.files,
      missing: await namesOf(client, totals.missing),
    }
  } finally {
    await client.end()
  }
}

/** Reads all of it: whole, unchanged since it was written, each file what its name says, and of a schema this program knows.
 *  Throws BackupError where it is not. */
export async function checkBackup({ from, migrationsFolder, onProgress }: BackupToRestore): Promise<Manifest> {
  let manifest: Manifest | null = null
  await readArchive(
    from,
    async (entry) => {
      if (entry.name === MANIFEST) manifest = readManifest(await entry.text())
      else if (entry.name.startsWith('files/')) await checkFile(entry)
      else for await (const _chunk of entry.chunks());
    },
    await percentOf(from, (percent) => onProgress?.({ step: 'checking', percent })),
  )
  if (manifest === null) throw new BackupError({ code: 'torn' })
  const { migrations } = manifest as Manifest
  const known = migrationNames(migrationsFolder)
  const unknown = migrations.find(({ name, checksum }) => known.get(name) !== checksum)
  if (unknown) throw new BackupError({ code: 'newer', migration: unknown.name })
  return manifest
}

function readManifest(text: string): Manifest {
  const manifest = JSON.parse(text) as Partial<Manifest>
  if (manifest.format !== 1 || !Array.isArray(manifest.migrations) || typeof manifest.madeAt !== 'string')
    throw new BackupError({ code: 'foreign' })
  return manifest as Manifest
}

async function checkFile(entry: ArchiveEntry): Promise<void> {
  const digest = createHash('sha256')
  for await (const chunk of entry.chunks()) digest.update(chunk)
  if (`files/${digest.digest('hex')}` !== entry.name) throw new BackupError({ code: 'torn' })
}

/** Every running bot holds this lock shared; while a restore holds it, none can start. */
async function keepBotsOut(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ mine: boolean }>('select pg_try_advisory_lock($1) as mine', [
    lockKey(STORE_LOCK),
  ])
  if (!rows[0]?.mine)
    throw new StoreError({ code: 'held', folder: null, holder: await holderOf(client, lockKey(STORE_LOCK)) })
}

/** A store that somebody works with is not overwritten; one that was only just set up is made anew. */
async function clearEmptyStore(client: pg.Client): Promise<void> {
  const tables = await tablesOf(client)
  for (const table of tables) {
    const besideLobby = table === 'Commune' ? 'where "id" <> 0' : ''
    const { rows } = await client.query(`select from ${quoted(table)} ${besideLobby} limit 1`)
    if (rows.length > 0) throw new BackupError({ code: 'not_empty' })
  }
  for (const table of [...tables, '_prisma_migrations'])
    await client.query(`drop table if exists ${quoted(table)} cascade`)
  const { rows } = await client.query<{ drop: string }>(
    `select format('drop function %s', oid::regprocedure) as drop from pg_proc
     where pronamespace = current_schema()::regnamespace and proowner = current_user::regrole`,
  )
  for (const { drop } of rows) await client.query(drop)
}

async function load(client: pg.Client, options: RestoreOptions): Promise<Totals> {
  await client.query('begin')
  try {
    const loaded: Record<string, number> = {}
    const tables = await tablesOf(client)
    await client.query(`delete from "Commune"`)
    // Rows come table by table in no order that the references would ask for; what is wrong is found when they come back.
    const references = await dropReferences(client)
    const totals = await readArchive(
      options.from,
      async (entry) => {
        const [kind, name = ''] = entry.name.split('/')
        if (kind === 'tables') {
          if (!tables.includes(name)) throw new BackupError({ code: 'foreign' })
          loaded[name] = (loaded[name] ?? 0) + (await loadRows(client, name, await entry.text()))
        } else if (kind === 'files') await keepFile(placeOf(options.filesFolder, name), entry)
        else await entry.text()
      },
      await percentOf(options.from, (percent) => options.onProgress?.({ step: 'loading', percent })),
    )
    for (const [table, count] of Object.entries(totals.rows))
      if ((loaded[table] ?? 0) !== count) throw new BackupError({ code: 'torn' })
    for (const add of references) await client.query(add)
    for (const [name, { value, called }] of Object.entries(totals.sequences))
      await client.query('select setval($1::regclass, $2, $3)', [quoted(name), value, called])
    await client.query(MARK_AS_REPEATED, [options.now])
    await client.query('commit')
    return totals
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw error
  }
}

/** What was sent since the backup was made and is planned anew is marked as well: whoever plans it knows by this. */
async function noteRestored(client: pg.Client, restored: Restored): Promise<void> {
  await client.query(`update "Commune" set "restored" = $1`, [JSON.stringify(restored)])
}

async function dropReferences(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ drop: string; add: string }>(
    `select format('alter table %s drop constraint %I', conrelid::regclass, conname) as drop,
       format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as add
     from pg_constraint where contype = 'f' and connamespace = current_schema()::regnamespace order by conname`,
  )
  for (const { drop } of rows) await client.query(drop)
  return rows.map(({ add }) => add)
}

async function loadRows(client: pg.Client, table: string, lines: string): Promise<number> {
  const rows = `[${lines.trimEnd().replaceAll('\n', ',')}]`
  const { rowCount } = await client.query(
    `insert into ${quoted(table)} select * from json_populate_recordset(null::${quoted(table)}, $1::json)`,
    [rows],
  )
  return rowCount ?? 0
}

async function keepFile(place: string, entry: ArchiveEntry): Promise<void> {
  const fresh = `${place}.restored`
  await mkdir(path.dirname(place), { recursive: true, mode: 0o700 })
  await rm(fresh, { force: true })
  const handle = await open(fresh, 'wx', 0o600)
  try {
    for await (const chunk of entry.chunks()) await handle.write(chunk)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(fresh, place)
}

async function percentOf(file: string, tell: (percent: number) => void): Promise<(read: number) => void> {
  const { size } = await stat(file)
  return (read) => tell(Math.min(100, Math.floor((read / Math.max(1, size)) * 100)))
}
