/** Files on their way in, piece by piece: what has come stays on the disk until it is handed in, whatever happens to the line. */
import { createHash } from 'node:crypto'
import { appendFile, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'

export interface Part {
  id: string
  name: string
  mime: string
  /** Bytes announced, and bytes here. */
  size: number
  received: number
}

/** What one link may bring. */
export const MOST_FILES = 20
export const MOST_BYTES = 100 * 1_048_576
/** What was begun and left is thrown away after this. */
const KEPT_MS = 20 * 86_400_000

export type Parts = ReturnType<typeof partsIn>

/** `folder` holds a folder for each link, named by the link's hash. */
export function partsIn(folder: string) {
  const ofLink = (token: string) => path.join(folder, createHash('sha256').update(token).digest('hex').slice(0, 32))
  const files = (token: string, id: string) => {
    const base = path.join(ofLink(token), id)
    return { facts: `${base}.json`, bytes: `${base}.part` }
  }

  async function read(token: string, id: string): Promise<Part | null> {
    const { facts, bytes } = files(token, id)
    try {
      const known = JSON.parse(await readFile(facts, 'utf8')) as Omit<Part, 'id' | 'received'>
      return { ...known, id, received: await sizeOf(bytes) }
    } catch {
      return null
    }
  }

  async function list(token: string): Promise<Part[]> {
    const names = await readdir(ofLink(token)).catch(() => [])
    const ids = names.filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -5))
    const parts = await Promise.all(ids.sort().map((id) => read(token, id)))
    return parts.filter((part) => part !== null)
  }

  return {
    list,
    /** Adds a piece where it follows what is here; answers with how much is here now. What was here already is not added again. */
    async add(token: string, part: Omit<Part, 'received'>, offset: number, piece: Uint8Array): Promise<number> {
      const { id, ...announced } = part
      const { facts, bytes } = files(token, id)
      await mkdir(ofLink(token), { recursive: true })
      if ((await read(token, id)) === null) await writeFile(facts, JSON.stringify(announced))
      const here = await sizeOf(bytes)
      if (offset !== here || here + piece.length > part.size) return here
      await appendFile(bytes, piece)
      return here + piece.length
    },
    bytes: (token: string, id: string): Promise<Uint8Array> => readFile(files(token, id).bytes),
    remove: async (token: string, id: string): Promise<void> => {
      const { facts, bytes } = files(token, id)
      await rm(facts, { force: true })
      await rm(bytes, { force: true })
    },
    /** The names that were handed in; null while nothing was. */
    async closed(token: string): Promise<string[] | null> {
      const note = await readFile(path.join(ofLink(token), 'done'), 'utf8').catch(() => null)
      return note === null ? null : (JSON.parse(note) as string[])
    },
    /** The link has been used: its pieces go, a note stays. */
    async close(token: string, names: readonly string[]): Promise<void> {
      const all = await list(token)
      await writeFile(path.join(ofLink(token), 'done'), JSON.stringify(names))
      for (const { id } of all) for (const file of Object.values(files(token, id))) await rm(file, { force: true })
    },
    async sweep(now: Date): Promise<void> {
      for (const name of await readdir(folder).catch(() => [])) {
        const place = path.join(folder, name)
        const { mtimeMs } = await stat(place)
        if (now.getTime() - mtimeMs > KEPT_MS) await rm(place, { recursive: true, force: true })
      }
    },
  }
}

async function sizeOf(file: string): Promise<number> {
  return (await stat(file).catch(() => null))?.size ?? 0
}
