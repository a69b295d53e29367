/** Prisma over node-postgres, and what the store asks of any server it works on. */
import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import type { Logger } from '../application/ports.js'
import type { Prisma } from './generated/client.js'
import { PrismaClient } from './generated/client.js'
import type { Known, Unwritten } from './office-memory.js'
import { type Sql, sqlOn } from './sql.js'
import { StoreError } from './trouble.js'

export type Tx = Prisma.TransactionClient

/** One commune's rows, inside one transaction. */
export interface Room {
  tx: Tx
  communeId: number
  known: Known
  unwritten: Unwritten
  /** Writes what is unwritten. */
  write(): Promise<void>
}

/** Row level security hides the lobby and the other communes from an office's transaction; each statement of `work` says whose rows it means. */
export async function acrossCommunes<T>({ tx, communeId }: Room, work: () => Promise<T>): Promise<T> {
  await tx.$executeRaw`select set_config('app.commune', 'all', true)`
  const done = await work()
  await tx.$executeRaw`select set_config('app.commune', ${String(communeId)}, true)`
  return done
}

export interface ClientOptions {
  url: string
  /** What the connections are called. */
  name: string
  /** Connections at most. */
  connections: number
  logger: Logger
}

/** The rows that a machine held which is gone without a word are free again within ten seconds. */
const SESSION =
  '-c TimeZone=UTC -c tcp_keepalives_idle=3 -c tcp_keepalives_interval=2 -c tcp_keepalives_count=2 -c tcp_user_timeout=7000'

/**
 * For one commune at a time: sees nothing until a transaction says for which it works.
 * The adapter writes instants as UTC text without a zone and reads them the same way, so each connection's zone must be
 * UTC: with another one they are hours off although the round trip looks right.
 */
export function openClient(options: ClientOptions): PrismaClient {
  const adapter = new PrismaPg(poolOf(options, SESSION), {
    statementNameGenerator: statementNames(),
    onPoolError: noteLost(options.logger),
  })
  return new PrismaClient({ adapter, errorFormat: 'minimal' })
}

/** For the parts that serve every commune, and see them all. */
export function openForAll(options: ClientOptions): Sql {
  return sqlOn(poolOf(options, `${SESSION} -c app.commune=all`), {
    nameOf: statementNames(),
    onIdleLost: noteLost(options.logger),
  })
}

function poolOf({ url, name, connections }: ClientOptions, options: string): pg.PoolConfig {
  return { connectionString: url, max: connections, options, keepAlive: true, application_name: name }
}

function noteLost(logger: Logger): (error: Error) => void {
  return (error) => logger.warn({ error: error.message }, 'an idle database connection was lost')
}

/** Statements that every connection keeps prepared: planning costs more than running the small ones. */
const PREPARED_AT_MOST = 300

/** A name for each statement; none ('') once there are many, as with lists of ever new lengths. */
function statementNames(): (query: { sql: string }) => string {
  const names = new Map<string, string>()
  return ({ sql }) => {
    const known = names.get(sql)
    if (known !== undefined || names.size >= PREPARED_AT_MOST) return known ?? ''
    const name = `s${names.size}`
    names.set(sql, name)
    return name
  }
}

interface ServerFacts {
  account: string
  bypasses: boolean
  version: number
  version_text: string
  encoding: string
}

const OLDEST = 14

/** Refuses a server or an account on which the promises of the store would not hold; the message says the cure. */
export async function checkServer(url: string): Promise<void> {
  if (new URL(url).searchParams.has('options')) throw new StoreError({ code: 'options_in_url' })
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  try {
    await client.connect()
  } catch (error) {
    throw new StoreError(
      { code: 'no_answer', reason: error instanceof Error ? error.message : String(error) },
      { cause: error },
    )
  }
  try {
    const { rows } = await client.query<ServerFacts>(
      `select current_user as account, rolsuper or rolbypassrls as bypasses, current_setting('server_version_num')::int / 10000 as version,
         current_setting('server_version') as version_text, current_setting('server_encoding') as encoding
       from pg_roles where rolname = current_user`,
    )
    const [facts] = rows
    if (!facts) throw new Error('The database does not say who it takes us for.')
    if (facts.bypasses) throw new StoreError({ code: 'sees_everything', account: facts.account })
    if (facts.version < OLDEST)
      throw new StoreError({ code: 'old_server', version: facts.version_text, oldest: OLDEST })
    if (facts.encoding !== 'UTF8') throw new StoreError({ code: 'not_utf8', encoding: facts.encoding })
  } finally {
    await client.end()
  }
}
