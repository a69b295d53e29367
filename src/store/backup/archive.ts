/**
 * One backup file: a gzipped tar whose entries any tar program shows. Rows are JSON, a line each, in entries of bounded size;
 * files lie under the SHA-256 of their content. The last entry says what all others must add up to.
 */
import type { Hash } from 'node:crypto'
import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { open, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { createTarDecoder, createTarPacker } from 'modern-tar'

/** Why a backup cannot be made or used. The caller, who knows the language, says it. */
export type BackupTrouble =
  | { code: 'exists' | 'missing' | 'torn' | 'foreign' }
  | { code: 'nothing' | 'not_empty' }
  | { code: 'newer'; migration: string }

export class BackupError extends Error {
  constructor(
    readonly trouble: BackupTrouble,
    options?: ErrorOptions,
  ) {
    super(`backup: ${trouble.code}`, options)
    this.name = 'BackupError'
  }
}

/** What stands first in a backup. */
export interface Manifest {
  format: 1
  madeAt: string
  /** The migrations of the store it was made of, in order. */
  migrations: { name: string; checksum: string }[]
}

/** What stands last. `missing`: files that the rows name and the disk did not have, or had damaged. */
export interface Totals {
  rows: Record<string, number>
  sequences: Record<string, { value: string; called: boolean }>
  files: number
  missing: string[]
}

export const MANIFEST = 'manifest.json'
const END = 'end.json'
const NAMES = /^(?:manifest\.json|end\.json|tables\/[A-Za-z_]{1,60}\/\d{6}\.ndjson|files\/[0-9a-f]{64})$/
/** An entry of rows, or of JSON, is read into memory: more than this it never has. */
const MAX_JSON = 128 * 1_048_576

export interface ArchiveWriter {
  text(name: string, text: string): Promise<void>
  file(name: string, source: string): Promise<void>
  /** Writes the last entry, and the archive to its place. */
  end(totals: Totals): Promise<void>
  /** Leaves nothing behind. */
  abandon(): Promise<void>
}

/** Writes beside `target` and moves it there when it is whole and on the disk. Readable by this account alone. */
export function archiveWriter(target: string): ArchiveWriter {
  const fresh = `${target}.${randomUUID()}.part`
  const { readable, controller } = createTarPacker()
  const digest = createHash('sha256')
  const written = pipeline(Readable.fromWeb(readable as never), createGzip(), createWriteStream(fresh, { mode: 0o600 }))
  // Told by whoever writes the next entry, or ends.
  written.catch(() => {})

  async function entry(name: string, size: number, chunks: AsyncIterable<Uint8Array>): Promise<void> {
    const stream = controller.add({ name, size, type: 'file', mode: 0o600 }).getWriter()
    digest.update(`${name}\n${size}\n`)
    for await (const chunk of chunks) {
      digest.update(chunk)
      await Promise.race([stream.write(chunk), written])
    }
    await stream.close()
  }

  async function text(name: string, content: string): Promise<void> {
    const bytes = new TextEncoder().encode(content)
    await entry(name, bytes.length, Readable.from([bytes]))
  }

  return {
    text,
    async file(name, source) {
      const { size } = await stat(source)
      await entry(name, size, createReadStream(source) as AsyncIterable<Uint8Array>)
    },
    async end(totals) {
      await text(END, JSON.stringify({ ...totals, sha256: digest.copy().digest('hex') }))
      controller.finalize()
      await written
      await syncFile(fresh)
      await rename(fresh, target)
      await syncFile(path.dirname(target))
    },
    async abandon() {
      controller.error(new Error('abandoned'))
      await written.catch(() => {})
      await rm(fresh, { force: true })
    },
  }
}

async function syncFile(file: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(file, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

export interface ArchiveEntry {
  name: string
  size: number
  chunks(): AsyncIterable<Uint8Array>
  text(): Promise<string>
}

/**
 * Reads a backup from beginning to end and hands over its entries in order, each to be read before the next. Answers with the
 * totals. Throws BackupError where it is no backup, is cut off, or is not what was written; what was handed over before must
 * then not be kept.
 */
export async function readArchive(
  source: string,
  onEntry: (entry: ArchiveEntry) => Promise<void>,
  onBytes: (read: number) => void = () => {},
): Promise<Totals> {
  const digest = createHash('sha256')
  let first = true
  const end: { totals: (Totals & { sha256: string }) | null } = { totals: null }
  try {
    for await (const { header, body } of unpacked(source, onBytes)) {
      if (!NAMES.test(header.name) || end.totals !== null || first !== (header.name === MANIFEST))
        throw new BackupError({ code: 'foreign' })
      first = false
      if (header.name === END) end.totals = JSON.parse(await textOf(body, header.size)) as typeof end.totals
      else await handOver(digest, header, body, onEntry)
    }
  } catch (error) {
    if (error instanceof BackupError || !isBroken(error)) throw error
    throw new BackupError({ code: first ? 'foreign' : 'torn' }, { cause: error })
  }
  if (end.totals === null || end.totals.sha256 !== digest.digest('hex')) throw new BackupError({ code: 'torn' })
  const { sha256: _checked, ...totals } = end.totals
  return totals
}

async function* unpacked(source: string, onBytes: (read: number) => void) {
  const raw = createReadStream(source)
  let read = 0
  raw.on('data', (chunk) => {
    read += chunk.length
    onBytes(read)
  })
  const unzipped = createGunzip()
  const flow = pipeline(raw, unzipped)
  flow.catch(() => {})
  try {
    yield* Readable.toWeb(unzipped).pipeThrough(createTarDecoder({ strict: true }) as never) as AsyncIterable<{
      header: { name: string; size: number }
      body: AsyncIterable<Uint8Array>
    }>
    await flow
  } finally {
    raw.destroy()
    unzipped.destroy()
  }
}

async function handOver(
  digest: Hash,
  { name, size }: { name: string; size: number },
  body: AsyncIterable<Uint8Array>,
  onEntry: (entry: ArchiveEntry) => Promise<void>,
): Promise<void> {
  digest.update(`${name}\n${size}\n`)
  let left = size
  async function* chunks() {
    for await (const chunk of body) {
      digest.update(chunk)
      left -= chunk.length
      yield chunk
    }
  }
  await onEntry({ name, size, chunks, text: () => textOf(chunks(), size) })
  if (left !== 0) throw new Error(`${name} was not read to its end`)
}

async function textOf(chunks: AsyncIterable<Uint8Array>, size: number): Promise<string> {
  if (size > MAX_JSON) throw new BackupError({ code: 'foreign' })
  const parts: Uint8Array[] = []
  for await (const chunk of chunks) parts.push(chunk)
  return Buffer.concat(parts).toString('utf8')
}

/** What gunzip, tar and JSON say of bytes that are not what was written; the disk's own errors and the database's are passed on as they are. */
function isBroken(error: unknown): boolean {
  const code = error instanceof Error ? String(Reflect.get(error, 'code') ?? '') : ''
  return !/^E(?:NOENT|ACCES|PERM|IO|NOSPC|ISDIR|MFILE)$/.test(code) && !/^\w{5}$/.test(code)
}
