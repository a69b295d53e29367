/** The room on a disk. */
import { statfs } from 'node:fs/promises'

/** Bytes that this account may still use below a folder; null where nobody can tell. */
export async function freeBytes(folder: string): Promise<number | null> {
  return statfs(folder).then(
    ({ bavail, bsize }) => bavail * bsize,
    () => null,
  )
}
