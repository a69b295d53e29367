/**
 * A real PostgreSQL server that the bot runs by itself: nothing to install, nothing to set up. It listens on a Unix socket
 * in a folder of this account alone: no port, no password. (Windows: on loopback, with a generated password.)
 */
import { existsSync, mkdirSync, realpathSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import type { Logger } from '../application/ports.js'
import type { Address } from './embedded-folder.js'
import {
  addressOf,
  forgetStalePid,
  hasCluster,
  lastComplaint,
  makeCluster,
  serverLives,
  serverLog,
  writeSettings,
} from './embedded-folder.js'
import { majorVersion, runProgram, spawnServer } from './embedded-programs.js'
import { holderOf, nameOfHolder } from './holder.js'
import { StoreError } from './trouble.js'

/** The account and the database of the bot. Row level security does not bind a superuser, so the bot is none. */
const BOT = 'nhacviec'
/** A rehearsal's database has another name: what is made anew is never an office's. */
const REHEARSAL = 'rehearsal'
const SUPERUSER = 'postgres'
/** Held on the guard's connection for as long as a bot lives on this folder. */
const FOLDER_LOCK = 72707370
/** A killed bot's connection is closed by the system at once; the server needs a moment to notice. */
const LOCK_PATIENCE_MS = 3000
const START_PATIENCE_MS = 300_000
const START_ATTEMPTS = 20

export interface EmbeddedServer {
  /** The bot's own account and database. */
  url(database?: string): string
  /** The superuser's, for making databases. */
  adminUrl(database?: string): string
  stop(): Promise<void>
}

export interface EmbeddedOptions {
  /** The folder that holds the data folder ('pg') and the socket's. */
  dataDir: string
  logger: Logger
  /** For a rehearsal: begins with nothing, and not in a folder in which an office lives. */
  rehearsal?: boolean
  /** Works with the office that lives there, and makes none. */
  existing?: boolean
  /** The server went away under the running bot. */
  onLost(): void
  /** Where there are no Unix sockets: loopback. */
  listen?: Address['kind']
}

/** Starts the server of this folder, or adopts the one that a killed bot left running. */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  if (options.existing && !hasCluster(options.dataDir))
    throw new StoreError({ code: 'no_store', folder: options.dataDir })
  mkdirSync(options.dataDir, { recursive: true, mode: 0o700 })
  const folder = path.join(realpathSync(options.dataDir), 'pg')
  const kind = options.listen ?? (process.platform === 'win32' ? 'loopback' : 'socket')
  await makeCluster(folder, await majorVersion(), kind)
  const { guard, address } = await reach(folder, kind, options.logger)
  const stop = async () => {
    guard.off('end', options.onLost)
    await guard.end()
    await stopServer(folder, options.logger)
  }
  await takeFolder(guard, folder)
  try {
    if (options.existing && !(await hasOfficeDatabase(guard)))
      throw new StoreError({ code: 'no_office', folder: options.dataDir })
    await makeBot(guard, address)
    await (options.rehearsal ? makeRehearsalDatabase(guard, folder) : makeOfficeDatabase(guard))
  } catch (error) {
    await stop()
    throw error
  }
  guard.on('end', options.onLost)
  return {
    url: (database = options.rehearsal ? REHEARSAL : BOT) => urlOf(address, BOT, database),
    adminUrl: (database = SUPERUSER) => urlOf(address, SUPERUSER, database),
    stop,
  }
}

/** The bot's address on the server that runs on this folder, whoever started it; null where none runs. Throws where it runs for a rehearsal. */
export async function runningEmbedded(dataDir: string): Promise<string | null> {
  if (!hasCluster(dataDir)) return null
  const folder = path.join(realpathSync(dataDir), 'pg')
  const address = addressOf(folder, process.platform === 'win32' ? 'loopback' : 'socket')
  const client = await connect(address, folder)
  if (!client) return null
  try {
    if (await hasOfficeDatabase(client)) return urlOf(address, BOT, BOT)
    throw new StoreError({ code: 'held', folder: dataDir, holder: await holderOf(client, FOLDER_LOCK) })
  } finally {
    await client.end()
  }
}

/** On a full disk an orderly end is impossible; a hard one loses nothing either, the next start recovers. A server whose folder
 *  was deleted under it notices that within a minute, and ends by itself. */
async function stopServer(folder: string, logger: Logger): Promise<void> {
  if (!existsSync(path.join(folder, 'postmaster.pid'))) return
  const stop = (mode: string) => runProgram('pg_ctl', ['stop', '-D', folder, '-m', mode, '-t', '20', '-w', '-s'])
  await stop('fast').catch(async (error: unknown) => {
    logger.warn(
      { error: error instanceof Error ? error.message : error },
      'embedded PostgreSQL did not end in order: stopped hard',
    )
    await stop('immediate')
  })
}

function urlOf(address: Address, user: string, database: string): string {
  return address.kind === 'socket'
    ? `postgresql://${user}@localhost/${database}?host=${encodeURIComponent(address.folder)}`
    : `postgresql://${user}:${address.password}@127.0.0.1:${address.port}/${database}`
}

/** A connection to the running server, which is started where there is none. */
async function reach(
  folder: string,
  kind: Address['kind'],
  logger: Logger,
): Promise<{ guard: pg.Client; address: Address }> {
  const begun = Date.now()
  const until = begun + START_PATIENCE_MS
  let started = false
  for (let attempts = 0; Date.now() < until; ) {
    const address = addressOf(folder, kind)
    const guard = await connect(address, folder)
    if (guard) {
      logger.info({ folder }, started ? 'embedded PostgreSQL started' : 'embedded PostgreSQL is running')
      return { guard, address }
    }
    // Starting, recovering or stopping: it answers or goes by itself.
    if (serverLives(folder)) await pause(begun)
    else {
      // After a kill of the server its children may hold the folder a moment longer.
      if (attempts > 0) await sleep(500)
      attempts += 1
      if (attempts > START_ATTEMPTS) break
      await start(folder, address)
      started = true
    }
  }
  throw new StoreError({ code: 'does_not_start', reason: lastComplaint(folder), log: serverLog(folder) })
}

async function start(folder: string, address: Address): Promise<void> {
  forgetStalePid(folder, address)
  writeSettings(folder, address, address.kind === 'loopback' ? await freePort() : 0)
  if (process.platform === 'win32') {
    // pg_ctl gives up an administrator's rights, which the server refuses to have.
    await runProgram('pg_ctl', ['start', '-D', folder, '-w', '-s', '-l', serverLog(folder)]).catch(() => {})
    return
  }
  const begun = Date.now()
  const server = spawnServer(folder, serverLog(folder))
  while (server.pid !== undefined && server.exitCode === null && server.signalCode === null) {
    if (await answers(addressOf(folder, address.kind), folder)) return
    await pause(begun)
  }
}

/** Short at first; a long recovery is not disturbed (each question it cannot answer yet is a line in its log). */
function pause(begun: number): Promise<void> {
  return sleep(Date.now() - begun < 2000 ? 20 : 500)
}

async function answers(address: Address, folder: string): Promise<boolean> {
  const client = await connect(address, folder)
  await client?.end()
  return client !== undefined
}

/** Nothing where no server answers yet; throws where one answers that cannot be ours. */
async function connect(address: Address, folder: string): Promise<pg.Client | undefined> {
  if (address.kind === 'loopback' && address.port === null) return undefined
  const client = new pg.Client({
    connectionString: urlOf(address, SUPERUSER, SUPERUSER),
    connectionTimeoutMillis: 5000,
    application_name: nameOfHolder('guard'),
    keepAlive: true,
  })
  client.on('error', () => {}) // 'end' follows
  try {
    await client.connect()
    return client
  } catch (error) {
    // Refused by the server itself, and not because it starts or stops (57P03) or is full (53300).
    const code = error instanceof pg.DatabaseError ? error.code : undefined
    if (code !== undefined && code !== '57P03' && code !== '53300')
      throw new StoreError(
        { code: 'refuses_us', folder: path.dirname(folder), reason: (error as Error).message },
        { cause: error },
      )
    return undefined
  }
}

/** One bot a folder: a second one would send everything twice. Lets go of the server where somebody else has it. */
async function takeFolder(guard: pg.Client, folder: string): Promise<void> {
  for (const until = Date.now() + LOCK_PATIENCE_MS; ; await sleep(50)) {
    const { rows } = await guard.query<{ mine: boolean }>('select pg_try_advisory_lock($1) as mine', [FOLDER_LOCK])
    if (rows[0]?.mine) return
    if (Date.now() < until) continue
    const holder = await holderOf(guard, FOLDER_LOCK)
    await guard.end()
    throw new StoreError({ code: 'held', folder: path.dirname(folder), holder })
  }
}

async function makeBot(guard: pg.Client, address: Address): Promise<void> {
  const password = address.kind === 'loopback' ? ` password ${pg.escapeLiteral(address.password)}` : ''
  const { rows } = await guard.query('select from pg_roles where rolname = $1', [BOT])
  if (rows.length === 0) await guard.query(`create role ${BOT} login${password}`)
}

async function makeOfficeDatabase(guard: pg.Client): Promise<void> {
  if (!(await hasOfficeDatabase(guard))) await guard.query(`create database ${BOT} owner ${BOT}`)
}

async function makeRehearsalDatabase(guard: pg.Client, folder: string): Promise<void> {
  if (await hasOfficeDatabase(guard)) throw new StoreError({ code: 'office_here', folder: path.dirname(folder) })
  await guard.query(`drop database if exists ${REHEARSAL} with (force)`)
  await guard.query(`create database ${REHEARSAL} owner ${BOT}`)
}

async function hasOfficeDatabase(guard: pg.Client): Promise<boolean> {
  const { rows } = await guard.query('select from pg_database where datname = $1', [BOT])
  return rows.length > 0
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() =>
        address !== null && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      )
    })
  })
}
