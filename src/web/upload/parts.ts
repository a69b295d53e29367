/** Files on their way in, piece by piece: what has come stays on the disk until it is handed in, whatever happens to the line. */
import { createHash } from 'node:crypto'
import { appendFile, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { MOST_A_DAY } from '../../application/ports.js'

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
/** What one member may have begun and not handed in, on all pages together: more than a day's could not be handed in at once. */
export const MOST_WAITING = MOST_A_DAY
/** What was begun and left is thrown away after this: the link to it is good for no longer. */
const KEPT_MS = 14 * 86_400_000

const IS_PAGE = /^(\d+\.\d+)-/

export type Parts = ReturnType<typeof partsIn>

/** Which page: a link, and whose it is. */
export interface Link {
  token: string
  owner: string
}

/** `folder` holds a folder for each link, named by whose it is and the link's hash. */
export function partsIn(folder: string) {
  const ofLink = ({ token, owner }: Link) =>
    path.join(folder, `${owner}-${createHash('sha256').update(token).digest('hex').slice(0, 32)}`)
  const files = (place: string, id: string) => {
    const base = path.join(place, id)
    return { facts: `${base}.json`, bytes: `${base}.part` }
  }

  async function read(place: string, id: string): Promise<Part | null> {
    const { facts, bytes } = files(place, id)
    try {
      const known = JSON.parse(await readFile(facts, 'utf8')) as Omit<Part, 'id' | 'received'>
      return { ...known, id, received: await sizeOf(bytes) }
    } catch {
      return null
    }
  }

  async function listIn(place: string): Promise<Part[]> {
    const names = await readdir(place).catch(() => [])
    const ids = names.filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -5))
    const parts = await Promise.all(ids.sort().map((id) => read(place, id)))
    return parts.filter((part) => part !== null)
  }

  return {
    list: (link: Link) => listIn(ofLink(link)),
    /** All that its owner has begun and not handed in, on this page and others. */
    async waiting({ owner }: Link): Promise<Part[]> {
      const pages = (await readdir(folder).catch(() => [])).filter((name) => name.startsWith(`${owner}-`))
      return (await Promise.all(pages.map((name) => listIn(path.join(folder, name))))).flat()
    },
    /** Adds a piece where it follows what is here; answers with how much is here now. What was here already is not added again. */
    async add(link: Link, part: Omit<Part, 'received'>, offset: number, piece: Uint8Array): Promise<number> {
      const { id, ...announced } = part
      const place = ofLink(link)
      const { facts, bytes } = files(place, id)
      await mkdir(place, { recursive: true, mode: 0o700 })
      if ((await read(place, id)) === null) await writeFile(facts, JSON.stringify(announced))
      const here = await sizeOf(bytes)
      if (offset !== here || here + piece.length > part.size) return here
      await appendFile(bytes, piece)
      return here + piece.length
    },
    bytes: (link: Link, id: string): Promise<Uint8Array> => readFile(files(ofLink(link), id).bytes),
    remove: async (link: Link, id: string): Promise<void> => {
      const { facts, bytes } = files(ofLink(link), id)
      await rm(facts, { force: true })
      await rm(bytes, { force: true })
    },
    /** The names that were handed in; null while nothing was. */
    async closed(link: Link): Promise<string[] | null> {
      const note = await readFile(path.join(ofLink(link), 'done'), 'utf8').catch(() => null)
      return note === null ? null : (JSON.parse(note) as string[])
    },
    /** The link has been used: its pieces go, a note stays. */
    async close(link: Link, names: readonly string[]): Promise<void> {
      const place = ofLink(link)
      const all = await listIn(place)
      await writeFile(path.join(place, 'done'), JSON.stringify(names))
      for (const { id } of all) for (const file of Object.values(files(place, id))) await rm(file, { force: true })
    },
    /** What was left for long goes, and what is of somebody who is not there any more. */
    async sweep(now: Date, isThere: (owner: string) => Promise<boolean>): Promise<void> {
      for (const name of await readdir(folder).catch(() => [])) {
        const place = path.join(folder, name)
        const { mtimeMs } = await stat(place)
        const [, owner] = IS_PAGE.exec(name) ?? []
        const isNobodys = owner !== undefined && !(await isThere(owner))
        if (isNobodys || now.getTime() - mtimeMs > KEPT_MS) await rm(place, { recursive: true, force: true })
      }
    },
  }
}

async function sizeOf(file: string): Promise<number> {
  return (await stat(file).catch(() => null))?.size ?? 0
}
