/** The server that the bot runs by itself survives what happens to bots and machines. */
import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Logger, Store } from '../../src/application/ports.js'
import { startEmbedded } from '../../src/store/embedded.js'
import { openStore } from '../../src/store/open-store.js'
import { wakeEmbedded } from '../../src/store/wake-embedded.js'
import { connection, quietLogger } from '../support/database.js'
import { newFolder } from '../support/folder.js'

const BOT = fileURLToPath(new URL('../support/store-process.ts', import.meta.url))
const root = process.getuid?.() === 0

let dataDir: string
let opened: Store[] = []
let children: ChildProcess[] = []
let said: string[] = []
const logger: Logger = { ...quietLogger, info: (_fields, message) => void said.push(message) }

beforeEach(() => {
  dataDir = newFolder()
  said = []
})

afterEach(async () => {
  for (const child of children) child.kill('SIGKILL')
  await Promise.all(opened.map((store) => store.close().catch(() => {})))
  opened = []
  children = []
})

const cluster = () => path.join(dataDir, 'pg')
const serverPid = () => Number(readFileSync(path.join(cluster(), 'postmaster.pid'), 'utf8').split('\n')[0])

async function open(onLost = () => {}): Promise<Store> {
  const store = await openStore({ databaseUrl: null, dataDir, logger, onLost })
  opened.push(store)
  return store
}

async function reopen(store: Store): Promise<Store> {
  await store.close()
  opened = opened.filter((each) => each !== store)
  return open()
}

/** Writes until it is killed; what it had acknowledged by then. */
async function killedBot(prefix: string, writes: number): Promise<string[]> {
  const child = spawn(process.execPath, ['--import', 'tsx', BOT, dataDir, prefix], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  children.push(child)
  let output = ''
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    output += chunk
    if (output.split('\n').length > writes + 1) child.kill('SIGKILL')
  })
  await new Promise((resolve) => child.once('close', resolve))
  expect(child.signalCode).toBe('SIGKILL')
  return output.split('\n').slice(1, -1)
}

async function savedKeys(store: Store): Promise<Set<string>> {
  return new Set((await store.inbox.leftovers(1)).map(({ message }) => message.key))
}

describe('starting', () => {
  test('the first time and again, with the data still there', async () => {
    const store = await open()
    const id = await store.directory.addCommune({ name: 'Xã Tân Thành', language: 'vi' })
    const again = await reopen(store)
    expect(await again.directory.communes()).toEqual([{ id, name: 'Xã Tân Thành' }])
  })

  test('a server that was woken before the store is opened is the one that is used', async () => {
    await (await open()).close()
    opened = []
    said = []
    wakeEmbedded(dataDir, logger)
    await expect.poll(() => existsSync(path.join(cluster(), 'postmaster.pid'))).toBe(true)
    const pid = serverPid()
    wakeEmbedded(dataDir, logger)
    await (await open()).ping()
    expect(serverPid()).toBe(pid)
    expect(said.slice(0, 2)).toEqual(['embedded PostgreSQL is being started', 'embedded PostgreSQL is running'])
  })

  test('nothing is woken in a folder that has no store, nor in one that is something else', () => {
    wakeEmbedded(dataDir, logger)
    wakeEmbedded(path.join(dataDir, 'nowhere'), logger)
    expect(readdirSync(dataDir)).toEqual([])
    expect(said).toEqual([])
  })

  test('a second bot on the same folder is refused and says so; the first goes on', async () => {
    const first = await open()
    await expect(open()).rejects.toMatchObject({
      trouble: { code: 'held', folder: dataDir, holder: { pid: process.pid } },
    })
    await first.ping()
  })

  test.each(['thư mục của xã, "Tân" & $HOME `x` \'y\'', `${'dài-'.repeat(15)}/${'sâu-'.repeat(15)}`])(
    'in a folder named %s',
    async (name) => {
      dataDir = path.join(dataDir, name)
      const store = await open()
      const again = await reopen(store)
      await again.ping()
    },
  )

  test('over loopback with a password, where there are no sockets; what it accepts is on the disk', async () => {
    const options = { dataDir, logger, onLost: () => {}, listen: 'loopback' } as const
    const server = await startEmbedded(options)
    try {
      const url = new URL(server.url())
      expect(url.hostname).toBe('127.0.0.1')
      expect(url.password.length).toBeGreaterThan(20)
      const client = await connection(server.url())
      expect((await client.query('select current_user as account')).rows).toEqual([{ account: 'nhacviec' }])
      const durability = await client.query(
        `select current_setting('synchronous_commit') as commit, current_setting('fsync') as fsync`,
      )
      expect(durability.rows).toEqual([{ commit: 'on', fsync: 'on' }])
      url.password = 'wrong'
      await expect(connection(url.href)).rejects.toThrow(/password authentication failed/)
      await client.end()
    } finally {
      await server.stop()
    }
  })
})

describe('after a crash', () => {
  test('of the bot: the server that was left running is adopted, and nothing acknowledged is lost', {
    timeout: 120_000,
  }, async () => {
    const acknowledged: string[] = []
    for (const prefix of ['a', 'b', 'c']) acknowledged.push(...(await killedBot(prefix, 40)))
    expect(acknowledged.length).toBeGreaterThanOrEqual(120)
    const store = await open()
    expect(said).toContain('embedded PostgreSQL is running')
    const saved = await savedKeys(store)
    expect(acknowledged.filter((key) => !saved.has(key))).toEqual([])
  })

  test('of bot and server: the next start recovers, and nothing acknowledged is lost', {
    timeout: 120_000,
  }, async () => {
    const acknowledged = await killedBot('both', 40)
    process.kill(serverPid(), 'SIGKILL')
    const store = await open()
    expect(said).toContain('embedded PostgreSQL started')
    const saved = await savedKeys(store)
    expect(acknowledged.filter((key) => !saved.has(key))).toEqual([])
  })

  test('of the server alone: the bot is told', async () => {
    const lost: string[] = []
    await open(() => lost.push('lost'))
    process.kill(serverPid(), 'SIGKILL')
    await expect.poll(() => lost, { timeout: 10_000 }).toEqual(['lost'])
  })

  test('of the machine: a pid file whose number another program has by now stops nothing', async () => {
    const store = await open()
    const pidFile = readFileSync(path.join(cluster(), 'postmaster.pid'), 'utf8')
    const pid = serverPid()
    await store.close()
    opened = []
    // Not this process: the server forgives the numbers of its own parents.
    const stranger = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1e6)'])
    children.push(stranger)
    const stale = pidFile.replace(String(pid), String(stranger.pid))
    writeFileSync(path.join(cluster(), 'postmaster.pid'), stale, { mode: 0o600 })
    writeFileSync(path.join(dataDir, 'pg.sock', '.s.PGSQL.5432.lock'), stale, { mode: 0o600 })
    const again = await open()
    await again.ping()
  })
})

describe('a folder that is not ours', () => {
  test('with something else in it is left alone', async () => {
    mkdirSync(cluster())
    writeFileSync(path.join(cluster(), 'thư.txt'), 'x')
    await expect(open()).rejects.toMatchObject({ trouble: { code: 'not_a_store', folder: cluster() } })
    expect(readFileSync(path.join(cluster(), 'thư.txt'), 'utf8')).toBe('x')
  })

  test('of another major version says what to do', async () => {
    mkdirSync(cluster())
    writeFileSync(path.join(cluster(), 'PG_VERSION'), '15\n')
    await expect(open()).rejects.toMatchObject({ trouble: { code: 'other_version', found: '15', ours: '18' } })
  })

  test.skipIf(!root)('of another account says whose it is and how to take it over (needs root)', async () => {
    mkdirSync(cluster())
    chownSync(cluster(), 12_345, 12_345)
    await expect(open()).rejects.toMatchObject({ trouble: { code: 'foreign_account', owner: 12_345, own: 0 } })
  })

  test('is not used for the socket either', async () => {
    mkdirSync(path.join(dataDir, 'pg.sock'))
    chmodSync(path.join(dataDir, 'pg.sock'), 0o755)
    await expect(open()).rejects.toMatchObject({
      trouble: { code: 'not_private', folder: path.join(dataDir, 'pg.sock') },
    })
  })
})

test.skipIf(!root)('as root where user namespaces are forbidden: one line says what to do (needs root)', async () => {
  const fake = path.join(dataDir, 'bin')
  mkdirSync(fake)
  writeFileSync(
    path.join(fake, 'unshare'),
    '#!/bin/sh\necho "unshare: unshare failed: Operation not permitted" >&2\nexit 1\n',
    { mode: 0o755 },
  )
  const before = process.env.PATH
  process.env.PATH = `${fake}:${before}`
  try {
    await expect(open()).rejects.toMatchObject({ trouble: { code: 'account_cannot', user: 0 } })
  } finally {
    process.env.PATH = before
  }
  expect(existsSync(cluster())).toBe(false)
})
