/** Bytes are kept once, whole or not at all, under the hash of their content. */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { diskFiles } from '../../src/store/files.js'
import { newFolder } from '../support/folder.js'

const folder = newFolder()
const files = diskFiles(path.join(folder, 'files'))
const bytes = new TextEncoder().encode('Báo cáo sơ kết')
const hash = createHash('sha256').update(bytes).digest('hex')
const place = path.join(folder, 'files', hash.slice(0, 2))

test('the same bytes, several times at once, are one file', async () => {
  expect(await Promise.all([files.save(bytes), files.save(bytes), files.save(bytes)])).toEqual([hash, hash, hash])
  expect(readdirSync(place)).toEqual([hash])
  expect(Buffer.from(await files.read(hash))).toEqual(Buffer.from(bytes))
})

test("only the bot's own account reads them", async () => {
  await files.save(bytes)
  expect(statSync(path.join(place, hash)).mode & 0o777).toBe(0o600)
  expect(statSync(place).mode & 0o777).toBe(0o700)
})

test('a half file is made whole by the next who hands it in, and never read as if it were whole', async () => {
  writeFileSync(path.join(place, hash), bytes.slice(0, 3))
  await expect(files.read(hash)).rejects.toThrow('damaged on disk')
  await files.save(bytes)
  expect(Buffer.from(await files.read(hash))).toEqual(Buffer.from(bytes))
})

test('the room that the rest of the bot needs is left free', async () => {
  expect(await files.hasRoomFor(0)).toBe(true)
  expect(await files.hasRoomFor(Number.MAX_SAFE_INTEGER)).toBe(false)
})

test('a name that is no hash opens nothing', async () => {
  for (const name of ['../../etc/passwd', '', hash.toUpperCase(), `${hash}/..`])
    await expect(files.read(name)).rejects.toThrow('Not the name of a kept file')
})

test('what lies there longer than thirty days can be dropped, unless it is handed in again; what was never whole goes by itself', async () => {
  const days = (n: number) => new Date(Date.now() - n * 86_400_000)
  const oldFiles = async (since: Date) => {
    const found: string[] = []
    for await (const hashes of files.old(since)) found.push(...hashes)
    return found
  }
  const half = path.join(place, `${hash}.torn`)
  const foreign = [path.join(place, 'backup-2025.tar.gz'), path.join(folder, 'files', '.DS_Store')]
  mkdirSync(path.join(place, 'a folder'))
  await files.save(bytes)
  for (const file of [half, ...foreign]) writeFileSync(file, 'Báo')
  expect(await oldFiles(days(365))).toEqual([])
  expect(await files.drop(hash)).toBe(false)
  for (const file of [half, ...foreign, path.join(place, 'a folder'), path.join(place, hash)])
    utimesSync(file, days(31), days(31))
  expect(await oldFiles(days(30))).toEqual([])
  expect(await oldFiles(days(365))).toEqual([hash])
  expect(existsSync(half)).toBe(false)
  for (const file of foreign) expect(existsSync(file)).toBe(true)
  await files.save(bytes)
  expect(await files.drop(hash)).toBe(false)
  utimesSync(path.join(place, hash), days(31), days(31))
  expect(await files.drop(hash)).toBe(true)
  expect(readdirSync(place)).not.toContain(hash)
  expect(await files.drop(hash)).toBe(false)
})
