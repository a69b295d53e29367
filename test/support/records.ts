/** The records of an office as a whole: whether anything in them was touched, and how to put them back as they were. */
import pg from 'pg'
import { inject } from 'vitest'
import { atEnd } from './at-end.js'

/** What was said, and that it was said: kept whoever speaks, and no deed by itself. */
const TALK = new Set(['Incoming', 'Delivery', 'SentPart', 'WrongCode', '_prisma_migrations'])

export interface Records {
  /** Names the tables whose rows are others than when `keep` was called. */
  touched(): Promise<string[]>
  /** Puts the rows back; what was said meanwhile stays. */
  putBack(): Promise<void>
}

/** Keeps the rows of this database as they are now. As the superuser: row level security and foreign keys do not bind it. */
export async function keepRecords(databaseUrl: string): Promise<Records> {
  const client = new pg.Client({ connectionString: adminUrlOf(databaseUrl) })
  await client.connect()
  atEnd(() => client.end())
  const { rows } = await client.query<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'public' order by 1`,
  )
  const tables = rows.map(({ name }) => name).filter((name) => !TALK.has(name))
  await client.query('drop schema if exists kept cascade')
  await client.query('create schema kept')
  for (const name of tables) await client.query(`create table kept."${name}" as table public."${name}"`)
  await client.query(`set session_replication_role = replica`)
  const differing = tables.map(
    (name) => `select '${name}' as name where exists (
      (table public."${name}" except all table kept."${name}") union all (table kept."${name}" except all table public."${name}"))`,
  )

  // Named, it is planned once: planning it takes longer than comparing all the rows.
  const touched = async () =>
    (await client.query<{ name: string }>({ name: 'touched', text: differing.join(' union all ') })).rows.map(
      ({ name }) => name,
    )
  return {
    touched,
    async putBack() {
      for (const name of await touched())
        await client.query(`delete from public."${name}"; insert into public."${name}" select * from kept."${name}"`)
    },
  }
}

/** The superuser's way to this database, on the same server. */
function adminUrlOf(databaseUrl: string): string {
  const admin = new URL(inject('adminUrl'))
  admin.pathname = new URL(databaseUrl).pathname
  return admin.href
}
