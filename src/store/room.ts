/** The room on a disk. */
import { existsSync } from 'node:fs'
import { mkdtemp, rmdir, statfs } from 'node:fs/promises'
import path from 'node:path'

/** Bytes that this account may still use below a folder, also where it is not made yet; null where nobody can tell. */
export async function freeBytes(folder: string): Promise<number | null> {
  return statfs(whereItStands(folder)).then(
    ({ bavail, bsize }) => bavail * bsize,
    () => null,
  )
}

/** Whether this account can write into a folder, or make it. It is tried, since rights alone do not tell, and nothing is left behind. */
export async function canWriteInto(folder: string): Promise<boolean> {
  return mkdtemp(path.join(whereItStands(folder), '.nhacviec-'))
    .then(rmdir)
    .then(
      () => true,
      () => false,
    )
}

/** The folder, or the nearest above it that is there. */
function whereItStands(folder: string): string {
  const above = path.dirname(folder)
  return existsSync(folder) || above === folder ? folder : whereItStands(above)
}
