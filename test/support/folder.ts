/** Folders for tests. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { atEnd } from './at-end.js'

/** A new folder in the system's temporary place, removed at the end of the test file. */
export function newFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'nhacviec-'))
  atEnd(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
