/** The bytes of what people hand in, on disk under the SHA-256 of their content: the same file twice is kept once. */
import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, rm, stat, unlink, utimes } from 'node:fs/promises'
import path from 'node:path'
import { type Files, LEAST_ROOM, Unavailable } from '../application/ports.js'
import { freeBytes } from './room.js'

const IS_HASH = /^[0-9a-f]{64}$/
const IS_PART = /^[0-9a-f]{2}$/
/** A kept file, or what was left of one that was not saved whole. */
const IS_OURS = /^[0-9a-f]{64}(?:\.[\w-]+)?$/
/** What was saved, and then named by no row, is there for so long: its report may still be on its way, or a clerk asks for it. */
const UNNAMED_MS = 30 * 86_400_000
/** Each part costs a look through all rows that may name a file. */
const OLD_AT_ONCE = 100_000

/** Files below `folder`, in one subfolder for each first byte of the hash. */
export function diskFiles(folder: string): Files {
  return {
    async save(bytes) {
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      const file = placeOf(folder, sha256)
      try {
        if (await isThere(file, bytes.length)) {
          await keepLonger(file)
          return sha256
        }
        await mkdir(path.dirname(file), { recursive: true, mode: 0o700 })
        await writeDurably(file, bytes)
      } catch (error) {
        throw hasNoRoom(error) ? new Unavailable('The disk takes no file at present', { cause: error }) : error
      }
      return sha256
    },
    async read(sha256) {
      const bytes = await readFile(placeOf(folder, sha256))
      if (createHash('sha256').update(bytes).digest('hex') !== sha256)
        throw new Error(`The file ${sha256} is damaged on disk: restore it from a backup`)
      return bytes
    },
    async hasRoomFor(bytes) {
      await mkdir(folder, { recursive: true, mode: 0o700 }).catch(() => {})
      const free = await freeBytes(folder)
      return free === null || free - bytes >= LEAST_ROOM
    },
    async *old(since) {
      let old: string[] = []
      for (const name of await namesIn(folder, IS_PART)) {
        const part = path.join(folder, name)
        for (const file of await namesIn(part, IS_OURS)) {
          const savedAt = await lastSaved(path.join(part, file))
          if (savedAt === null || savedAt >= Date.now() - UNNAMED_MS || savedAt < since.getTime()) continue
          if (IS_HASH.test(file)) old.push(file)
          else await rm(path.join(part, file), { force: true })
        }
        if (old.length < OLD_AT_ONCE) continue
        yield old
        old = []
      }
      if (old.length > 0) yield old
    },
    async drop(sha256) {
      const file = placeOf(folder, sha256)
      const savedAt = await lastSaved(file)
      if (savedAt === null || savedAt >= Date.now() - UNNAMED_MS) return false
      await rm(file, { force: true })
      return true
    },
  }
}

/** The name comes from the store, but a path is never made of anything that is not a hash. */
export function placeOf(folder: string, sha256: string): string {
  if (!IS_HASH.test(sha256)) throw new Error('Not the name of a kept file')
  return path.join(folder, sha256.slice(0, 2), sha256)
}

function hasNoRoom(error: unknown): boolean {
  const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : undefined
  return typeof code === 'string' && ['ENOSPC', 'EDQUOT', 'EROFS', 'EIO', 'EMFILE', 'ENFILE'].includes(code)
}

async function isThere(file: string, size: number): Promise<boolean> {
  const found = await stat(file).catch(() => null)
  return found?.size === size
}

/** It may be about to be cleared away as one that no row names. */
async function keepLonger(file: string): Promise<void> {
  const now = new Date()
  await utimes(file, now, now)
}

/** What else lies in a folder, or cannot be looked into, is not the bot's. */
async function namesIn(folder: string, own: RegExp): Promise<string[]> {
  return (await readdir(folder).catch(() => [])).filter((name) => own.test(name))
}

async function lastSaved(file: string): Promise<number | null> {
  return (await stat(file).catch(() => null))?.mtimeMs ?? null
}

/** Under its final name only when it is whole and on the disk: a power cut leaves no half file that looks like one. */
async function writeDurably(file: string, bytes: Uint8Array): Promise<void> {
  const fresh = `${file}.${randomUUID()}`
  try {
    const handle = await open(fresh, 'wx', 0o600)
    try {
      await handle.writeFile(bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(fresh, file)
    await syncFolder(path.dirname(file))
  } catch (error) {
    await unlink(fresh).catch(() => {})
    throw error
  }
}

async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return // a folder cannot be opened there
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
