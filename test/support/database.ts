/** A database of a test file's own, cloned from the migrated template: fast, and nobody else's rows in it. */
import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import type { Logger, Meter, Store } from '../../src/application/ports.js'
import { openStoreAt } from '../../src/store/open-store.js'
import { atEnd } from './at-end.js'

export const quietLogger: Logger = { info: () => {}, warn: () => {}, error: () => {} }
export const noMeter: Meter = { said: () => {}, logged: () => {} }

const connections: pg.Client[] = []

/** The address of a new database with the migrated schema, as the bot's own account. Dropped when the file's tests are done. */
export function newDatabase(): Promise<string> {
  return createDatabase('nhacviec')
}

/** The same without any table. */
export function emptyDatabase(): Promise<string> {
  return createDatabase('template0')
}

async function createDatabase(template: string): Promise<string> {
  const name = `t_${randomUUID().replaceAll('-', '').slice(0, 12)}`
  await asAdmin(async (admin) => {
    // A template can be cloned by one at a time.
    await admin.query('select pg_advisory_lock(1)')
    await admin.query(`create database ${name} template ${template} strategy file_copy owner nhacviec`)
  })
  atEnd(async () => {
    await Promise.all(connections.splice(0).map((client) => client.end()))
    await asAdmin((admin) => admin.query(`drop database if exists ${name} with (force)`))
  })
  return inject('templateUrl').replace('/nhacviec?', `/${name}?`)
}

/** A store on a database of the test file's own, closed when its tests are done. */
export async function newStore(): Promise<{ store: Store; url: string }> {
  const url = await newDatabase()
  const store = await openStoreAt(url, { logger: quietLogger, onLost: () => {} })
  atEnd(() => store.close())
  return { store, url }
}

/** A connection of its own, past the store; `communes` as the row level security has it: a commune's id, or 'all'. Ended with the file. */
export async function connection(url: string, communes?: string): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: url,
    options: communes ? `-c TimeZone=UTC -c app.commune=${communes}` : '-c TimeZone=UTC',
  })
  await client.connect()
  connections.push(client)
  return client
}

/** As the superuser, whom row level security does not bind. */
export async function asAdmin(work: (admin: pg.Client) => Promise<unknown>): Promise<void> {
  const admin = new pg.Client({ connectionString: inject('adminUrl') })
  await admin.connect()
  try {
    await work(admin)
  } finally {
    await admin.end()
  }
}
