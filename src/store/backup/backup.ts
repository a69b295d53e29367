/**
 * A backup beside a running bot: one read-only transaction that sees one instant of the whole store, written out as it is
 * read. Files are never changed once kept, so every file that this instant names is still there when its turn comes.
 */
import { createHash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import type pg from 'pg'
import { placeOf } from '../files.js'
import { migrationNames } from '../migrate.js'
import { filesNamed } from '../named-files.js'
import type { ArchiveWriter, Manifest, Totals } from './archive.js'
import { archiveWriter, BackupError, MANIFEST } from './archive.js'
import {
  connectToAll,
  type LostFile,
  migrationsOf,
  namesOf,
  officesIn,
  quoted,
  sequencesOf,
  tablesOf,
} from './catalog.js'

/** Rows fetched, and written as one entry, at a time. */
const ROWS_AT_ONCE = 200

export interface BackupDone {
  /** Offices in it; the lobby of strangers is none. */
  offices: number
  rows: number
  files: number
  /** Files that the rows name and that are gone or damaged. */
  missing: LostFile[]
  /** A step of the schema that only a newer program knows; only such a one can restore this backup. */
  newer: string | null
}

/** Writes the backup to `to`, which must not exist yet. `onProgress` hears how much is done. */
export async function writeBackup(options: {
  url: string
  filesFolder: string
  migrationsFolder: string
  to: string
  now: Date
  onProgress?: (done: { rows: number; files: number }) => void
}): Promise<BackupDone> {
  if (existsSync(options.to)) throw new BackupError({ code: 'exists' })
  const client = await connectToAll(options.url)
  const archive = archiveWriter(options.to)
  try {
    await client.query('begin isolation level repeatable read read only')
    const manifest: Manifest = { format: 1, madeAt: options.now.toISOString(), migrations: await migrationsOf(client) }
    if (manifest.migrations.length === 0) throw new BackupError({ code: 'nothing' })
    await archive.text(MANIFEST, JSON.stringify(manifest))
    const done = { rows: 0, files: 0 }
    const tell = () => options.onProgress?.(done)
    const rows: Record<string, number> = {}
    for (const table of await tablesOf(client)) {
      rows[table] = await writeTable(client, archive, table, (count) => {
        done.rows += count
        tell()
      })
    }
    const missing: string[] = []
    for (const sha256 of await filesNamed(async (text, values) => (await client.query(text, values)).rows)) {
      if (await writeFile(archive, options.filesFolder, sha256)) done.files += 1
      else missing.push(sha256)
      tell()
    }
    const offices = await officesIn(client)
    const totals: Totals = { rows, sequences: await sequencesOf(client), files: done.files, missing }
    await archive.end(totals)
    const newer = newerThan(manifest, options.migrationsFolder)
    // A newer program's tables may be others.
    const named = newer === null ? await namesOf(client, missing) : missing.map((sha256) => ({ sha256, handedIn: [] }))
    return { ...done, offices, missing: named, newer }
  } catch (error) {
    await archive.abandon()
    throw error
  } finally {
    await client.end()
  }
}

/** The copy is whole all the same: what a store consists of is asked of the store. */
function newerThan({ migrations }: Manifest, folder: string): string | null {
  const known = migrationNames(folder)
  return migrations.find(({ name }) => !known.has(name))?.name ?? null
}

async function writeTable(
  client: pg.Client,
  archive: ArchiveWriter,
  table: string,
  onRows: (count: number) => void,
): Promise<number> {
  await client.query(
    `declare rows_of_table no scroll cursor for select row_to_json(t)::text as row from ${quoted(table)} t`,
  )
  let total = 0
  for (let part = 1; ; part += 1) {
    const { rows } = await client.query<{ row: string }>(`fetch ${ROWS_AT_ONCE} from rows_of_table`)
    if (rows.length === 0) break
    await archive.text(
      `tables/${table}/${String(part).padStart(6, '0')}.ndjson`,
      rows.map(({ row }) => `${row}\n`).join(''),
    )
    total += rows.length
    onRows(rows.length)
  }
  await client.query('close rows_of_table')
  return total
}

/** A file that is damaged on disk is no evidence: it is told as missing, and does not keep the rest from being saved. */
async function writeFile(archive: ArchiveWriter, folder: string, sha256: string): Promise<boolean> {
  const place = placeOf(folder, sha256)
  if (!existsSync(place)) return false
  const digest = createHash('sha256')
  for await (const chunk of createReadStream(place)) digest.update(chunk as Buffer)
  if (digest.digest('hex') !== sha256) return false
  await archive.file(`files/${sha256}`, place)
  return true
}
