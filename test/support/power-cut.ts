/**
 * A disk that loses its power under the embedded server. What it had been told to keep stays; of what was only written to it some
 * sectors stay, others are as they were, in any order and in any mixture. The server runs on, unchanged: what it never told the disk is
 * worked out from the folder as it was at the last checkpoint, and from how far the log was flushed when everything stood still.
 */
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { vi } from 'vitest'

const SECTOR = 512
const PAGE = 8192
const LOG_SEGMENT = 16 * 1024 * 1024
const LOG_FILE = /^pg_wal\/[0-9A-F]{24}$/
/** Written page by page, and flushed by a checkpoint alone; the small files beside them are replaced as a whole, and flushed at once. */
const PAGE_FILE = /^(base\/\d+|global)\/\d+(_fsm|_vm)?(\.\d+)?$|^(pg_xact|pg_multixact\/\w+)\/[0-9A-F]+$/
const CONTROL = 'global/pg_control'

/** What a cut took: counted, so that a test can tell that it took anything. */
export interface Taken {
  logSectors: number
  pagesBack: number
  pagesTorn: number
}

export interface Power {
  /** A checkpoint begins, and may be under way when the power goes. */
  checkpoint(): void
  /** Everything stands still; from then on the server lives no more, and its folder is what the disk kept. */
  cut(): Promise<Taken>
}

/** What the disk surely has from here on: call it while nobody writes. */
export async function powered(adminUrl: string, cluster: string): Promise<Power> {
  const surely = `${cluster}.surely`
  await once(adminUrl, 'checkpoint')
  rmSync(surely, { recursive: true, force: true })
  cpSync(cluster, surely, { recursive: true })
  // A replication line can ask for the flushed position without any of the locks that those who stand still may hold.
  const line = new pg.Client({ connectionString: `${adminUrl}&replication=true` })
  line.on('error', () => {})
  await line.connect()
  const flushed = async () => positionOf((await line.query<{ xlogpos: string }>('IDENTIFY_SYSTEM')).rows[0]?.xlogpos)
  const [flushedBefore, own] = [await flushed(), await ownProcess(adminUrl)]
  const tellsDisk = (await line.query<{ fsync: string }>('SHOW fsync')).rows[0]?.fsync === 'on'
  return {
    checkpoint: () => void once(adminUrl, 'checkpoint').catch(() => {}),
    async cut() {
      const server = Number(readFileSync(path.join(cluster, 'postmaster.pid'), 'utf8').split('\n')[0])
      const others = [server, ...childrenOf(server).filter((pid) => pid !== own)]
      for (const pid of others) signal(pid, 'SIGSTOP')
      await vi.waitFor(() => allAre(others, /[TZ]/), { interval: 1 })
      const kept = tellsDisk ? await flushed() : flushedBefore
      const all = [...new Set([...others, ...childrenOf(server)])]
      for (const pid of all) signal(pid, 'SIGKILL')
      await vi.waitFor(() => allAre(all, /[XZ]/), { timeout: 10_000, interval: 1 })
      return lose(cluster, surely, kept)
    },
  }

  async function ownProcess(url: string): Promise<number> {
    const { rows } = await once<{ pid: number }>(
      url,
      `select pid from pg_stat_activity where backend_type = 'walsender'`,
    )
    return rows[0]?.pid ?? 0
  }
}

async function once<R extends pg.QueryResultRow>(url: string, query: string): Promise<pg.QueryResult<R>> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  return client.query<R>(query).finally(() => client.end())
}

function positionOf(text = ''): number {
  const [high = Number.NaN, low = Number.NaN] = text.split('/').map((half) => Number.parseInt(half, 16))
  return high * 2 ** 32 + low
}

function childrenOf(pid: number): number[] {
  return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number)
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch {} // it has ended by itself
}

function allAre(pids: number[], states: RegExp): void {
  for (const pid of pids) {
    const file = `/proc/${pid}/stat`
    const state = existsSync(file) ? (/\) (\w)/.exec(readFileSync(file, 'utf8'))?.[1] ?? 'X') : 'X'
    if (!states.test(state) && state !== 'X') throw new Error(`${pid} is ${state}`)
  }
}

/** The folder as the disk kept it. */
function lose(cluster: string, surely: string, kept: number): Taken {
  const taken: Taken = { logSectors: 0, pagesBack: 0, pagesTorn: 0 }
  const before = (file: string) => {
    const there = path.join(surely, file)
    return existsSync(there) ? readFileSync(there) : Buffer.alloc(0)
  }
  // A checkpoint that has ended meanwhile told the disk of every page.
  const checkpointed = !before(CONTROL).equals(readFileSync(path.join(cluster, CONTROL)))
  for (const file of filesIn(cluster)) {
    const place = path.join(cluster, file)
    if (LOG_FILE.test(file)) loseLog(place, before(file), kept, taken)
    else if (!checkpointed && PAGE_FILE.test(file)) losePages(place, before(file), taken)
  }
  return taken
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
}

/** Behind what was flushed each sector is the new one or the old one. */
function loseLog(place: string, old: Buffer, kept: number, taken: Taken): void {
  const now = readFileSync(place)
  const name = path.basename(place)
  const number = Number.parseInt(name.slice(8, 16), 16) * 256 + Number.parseInt(name.slice(16), 16)
  const end = Math.max(0, kept - number * LOG_SEGMENT)
  for (let from = end; from < now.length; from += SECTOR - (from % SECTOR)) {
    const to = Math.min(now.length, from + SECTOR - (from % SECTOR))
    if (isSame(now, old, from, to) || (from !== end && Math.random() < 0.5)) continue
    putBack(now, old, from, to)
    taken.logSectors += 1
  }
  writeFileSync(place, now)
}

/** Each page that was written since is the new one, the old one, or sectors of both. What the file grew by may be missing. */
function losePages(place: string, old: Buffer, taken: Taken): void {
  const now = readFileSync(place)
  if (now.equals(old)) return
  for (let page = 0; page < now.length; page += PAGE) {
    const end = Math.min(now.length, page + PAGE)
    if (isSame(now, old, page, end)) continue
    const fate = Math.random()
    if (fate < 1 / 3) continue
    const isTorn = fate < 2 / 3
    for (let from = page; from < end; from += SECTOR)
      if (!isTorn || Math.random() < 0.5) putBack(now, old, from, Math.min(end, from + SECTOR))
    if (isTorn) taken.pagesTorn += 1
    else taken.pagesBack += 1
  }
  const grown = Math.max(0, now.length - old.length) / PAGE
  const lost = Math.random() < 0.5 ? 0 : Math.floor(Math.random() * (grown + 1))
  writeFileSync(place, now.subarray(0, now.length - lost * PAGE))
}

/** Where there was nothing yet there are zeros. */
function isSame(now: Buffer, old: Buffer, from: number, to: number): boolean {
  const rest = old.subarray(from, to)
  return (
    now.subarray(from, from + rest.length).equals(rest) &&
    now.subarray(from + rest.length, to).every((byte) => byte === 0)
  )
}

function putBack(now: Buffer, old: Buffer, from: number, to: number): void {
  now.fill(0, from, to).set(old.subarray(from, to), from)
}
