/** The store brings itself up to date, and refuses what it cannot be sure of. */
import { randomUUID } from 'node:crypto'
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeEach, expect, inject, test } from 'vitest'
import { migrate, migrationNames } from '../../src/store/migrate.js'
import { migrationsFolder, openStoreAt } from '../../src/store/open-store.js'
import { connection, emptyDatabase, newDatabase, quietLogger } from '../support/database.js'
import { newFolder } from '../support/folder.js'

const folder = newFolder()

beforeEach(() => {
  rmSync(folder, { recursive: true })
  cpSync(migrationsFolder(), folder, { recursive: true })
})

function add(name: string, sql: string): string {
  mkdirSync(path.join(folder, name), { recursive: true })
  writeFileSync(path.join(folder, name, 'migration.sql'), sql)
  return name
}

const SECOND = '29990101000000_second'

test('an empty database gets everything, once, and the lobby', async () => {
  const url = await emptyDatabase()
  const [first, second] = await Promise.all([migrate(url, folder), migrate(url, folder)])
  expect([...first, ...second]).toEqual([...migrationNames(folder).keys()])
  expect(await migrate(url, folder)).toEqual([])
  const all = await connection(url, 'all')
  expect((await all.query(`select "id", "name" from "Commune"`)).rows).toEqual([{ id: 0, name: 'Sảnh' }])
})

test('a new migration is applied to what is there, and sees all communes', async () => {
  const url = await newDatabase()
  add(SECOND, `update "Commune" set "name" = 'Sảnh chung';`)
  expect(await migrate(url, folder)).toEqual([SECOND])
  const all = await connection(url, 'all')
  expect((await all.query(`select "name" from "Commune"`)).rows).toEqual([{ name: 'Sảnh chung' }])
  const { rows } = await all.query(
    `select finished_at, applied_steps_count as steps from _prisma_migrations where migration_name = '${SECOND}'`,
  )
  expect(rows).toEqual([{ finished_at: expect.any(Date), steps: 1 }])
})

test('one that fails leaves nothing behind, and says which and why', async () => {
  const url = await newDatabase()
  add(SECOND, 'create table "Half" (id int); select 1/0;')
  await expect(migrate(url, folder)).rejects.toMatchObject({
    trouble: { code: 'migration_failed', migration: SECOND, reason: 'division by zero' },
  })
  const all = await connection(url, 'all')
  expect((await all.query(`select to_regclass('"Half"') as half`)).rows).toEqual([{ half: null }])
  add(SECOND, 'create table "Half" (id int);')
  expect(await migrate(url, folder)).toEqual([SECOND])
})

test('a migration changed after it was applied is refused', async () => {
  const url = await newDatabase()
  add(SECOND, 'select 1;')
  await migrate(url, folder)
  add(SECOND, 'select 2;')
  await expect(migrate(url, folder)).rejects.toMatchObject({ trouble: { code: 'changed', migration: SECOND } })
})

test('a store that a newer program has written is refused by the older one', async () => {
  const url = await newDatabase()
  add(SECOND, 'select 1;')
  await migrate(url, folder)
  await expect(openStoreAt(url, { logger: quietLogger, onLost: () => {} })).rejects.toMatchObject({
    trouble: { code: 'newer', migration: SECOND },
  })
})

test('a migration that another tool left unfinished is refused; one it rolled back is not', async () => {
  const url = await newDatabase()
  const all = await connection(url, 'all')
  add(SECOND, 'select 1;')
  await all.query(`insert into _prisma_migrations (id, checksum, migration_name) values ($1, 'x', $2)`, [
    randomUUID(),
    SECOND,
  ])
  await expect(migrate(url, folder)).rejects.toMatchObject({ trouble: { code: 'unfinished', migration: SECOND } })
  await all.query(`update _prisma_migrations set rolled_back_at = now() where migration_name = $1`, [SECOND])
  expect(await migrate(url, folder)).toEqual([SECOND])
})

test('the bot works as an ordinary account', async () => {
  const url = new URL(inject('templateUrl'))
  const { rows } = await (await connection(await newDatabase())).query(
    'select rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb from pg_roles where rolname = current_user',
  )
  expect(rows).toEqual([
    { rolname: url.username, rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false },
  ])
})
