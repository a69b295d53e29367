/** From the schema of every step to the newest, with rows in it that were made by SQL as a program of that time made them. */
import path from 'node:path'
import type pg from 'pg'
import { describe, expect, test } from 'vitest'
import { addDays } from '../../src/domain/calendar.js'
import { migrate, migrationNames } from '../../src/store/migrate.js'
import { migrationsFolder, openStoreAt } from '../../src/store/open-store.js'
import { connection, emptyDatabase, quietLogger } from '../support/database.js'
import { newFolder } from '../support/folder.js'
import { runProgram } from '../support/program.js'

const STEPS = [...migrationNames(migrationsFolder()).keys()]

/** Tables that the migrations fill by themselves. */
const OWN = { Commune: 1 }

interface Column {
  name: string
  type: string
  optional: boolean
}

async function columnsOf(client: pg.Client, table: string): Promise<Column[]> {
  const { rows } = await client.query<Column>(
    `select column_name as name, udt_name as type, (is_nullable = 'YES' or column_default is not null) as optional
     from information_schema.columns where table_schema = current_schema() and table_name = $1 order by ordinal_position`,
    [table],
  )
  return rows
}

/** A row with these values, and with something of the right type in every other column that needs one. */
async function insert(client: pg.Client, table: string, values: Record<string, unknown>): Promise<void> {
  const columns = (await columnsOf(client, table)).filter(({ name, optional }) => name in values || !optional)
  const row = columns.map(({ name, type }) => (name in values ? values[name] : FILLING[type]))
  await client.query(
    `insert into "${table}" (${columns.map(({ name }) => `"${name}"`).join(', ')})
     values (${columns.map((_, n) => `$${n + 1}`).join(', ')})`,
    row,
  )
}

const FILLING: Record<string, unknown> = {
  text: 'x',
  int4: 1,
  bool: false,
  json: '{}',
  jsonb: '{}',
  timestamptz: '2026-01-05T01:00:00Z',
  _text: [],
  _int4: [],
}

/** When the claim was given back, as the server writes it. */
const DECIDED = '2026-01-06T02:00:00+00:00'

const JSON_OF = (value: unknown) => JSON.stringify(value)

/** An office with something in every table of its time. */
async function fill(client: pg.Client): Promise<void> {
  const c = { communeId: 1 }
  const at = '2026-01-05T01:00:00Z'
  await insert(client, 'Commune', { id: 1, name: 'UBND xã Tân Thành', language: 'vi', settings: JSON_OF({}) })
  await insert(client, 'SpecialDay', { ...c, date: '2026-02-16', kind: 'holiday', name: 'Tết', confirmed: true })
  await insert(client, 'Unit', { ...c, id: 1, name: 'Hội Nông dân', aliases: ['HND'], collects: true })
  await insert(client, 'Member', { ...c, id: 1, name: 'Vi Thị Hạnh', role: 'official', awayThrough: '2026-02-01' })
  await insert(client, 'Seat', { ...c, memberId: 1, unitId: 1 })
  await insert(client, 'Account', {
    ...c,
    id: 1,
    memberId: 1,
    platform: 'telegram',
    externalId: '103',
    displayName: 'Hạnh',
    privateChat: '103',
  })
  await insert(client, 'Group', {
    ...c,
    id: 1,
    platform: 'telegram',
    externalId: '-100',
    title: 'Cán bộ',
    state: 'active',
  })
  await insert(client, 'Code', {
    ...c,
    hash: 'a'.repeat(64),
    role: 'official',
    grant: JSON_OF({ role: 'official' }),
    expiresAt: at,
  })
  await insert(client, 'WrongCode', { ...c, platform: 'telegram', externalId: '9', at })
  await insert(client, 'JoinRequest', {
    ...c,
    platform: 'telegram',
    externalId: '9',
    displayName: 'Lạ',
    privateChat: '9',
  })
  await insert(client, 'Plan', {
    ...c,
    id: 1,
    state: 'active',
    title: 'Kế hoạch',
    recipients: [],
    sourceName: 'a.docx',
    sourceSha256: 'b'.repeat(64),
  })
  await insert(client, 'Finding', {
    ...c,
    planId: 1,
    code: 'due_missing',
    severity: 'ask',
    excerpt: 'x',
    params: JSON_OF({}),
    settled: true,
  })
  await insert(client, 'Task', {
    ...c,
    id: 1,
    planId: 1,
    code: 'Q1-1',
    position: 1,
    title: 'Việc',
    original: 'Việc',
    policy: 'any_unit',
    evidence: 'none',
    collection: false,
    state: 'active',
    dueOn: '2026-03-31',
  })
  await insert(client, 'Assignment', {
    ...c,
    id: 1,
    taskId: 1,
    unitId: 1,
    role: 'lead',
    state: 'claimed',
    claimedOn: '2026-01-05',
  })
  await insert(client, 'Claim', {
    ...c,
    id: 1,
    assignmentId: 1,
    memberId: 1,
    heard: 'xong rồi ạ',
    on: '2026-01-05',
    byTelephone: false,
  })
  await insert(client, 'Extension', { ...c, assignmentId: 1, memberId: 1, to: '2026-04-10', reason: 'chờ' })
  await insert(client, 'Evidence', {
    ...c,
    assignmentId: 1,
    claimId: 1,
    memberId: 1,
    name: 'a.pdf',
    mime: 'application/pdf',
    size: 3,
    sha256: 'c'.repeat(64),
    at,
  })
  await insert(client, 'Prompt', {
    ...c,
    memberId: 1,
    platform: 'telegram',
    chatExternalId: '103',
    question: JSON_OF({ ask: 'extension', task: 1 }),
    expiresAt: at,
  })
  await insert(client, 'Incoming', {
    ...c,
    platform: 'telegram',
    key: 'message:1',
    message: JSON_OF({ text: 'xong' }),
    receivedAt: at,
    doneAt: at,
  })
  await insert(client, 'Delivery', {
    ...c,
    id: 1,
    key: 'note:1',
    lane: 'member:1:1',
    target: JSON_OF({ to: 'member', member: 1 }),
    kind: 'say',
    params: JSON_OF({ kind: 'left_as_it_is' }),
    startedBy: 'person',
    notBefore: at,
    state: 'sent',
    sentAt: at,
  })
  await insert(client, 'SentPart', {
    ...c,
    deliveryId: 1,
    platform: 'telegram',
    chatExternalId: '103',
    messageId: '5',
    tasks: [1],
    sentAt: at,
  })
  await insert(client, 'Reminder', {
    ...c,
    key: '1:before-7:2026-03-31',
    assignmentId: 1,
    rung: 'before-7',
    on: '2026-03-20',
    deliveryKey: 'note:1',
  })
  await insert(client, 'History', {
    ...c,
    at,
    memberId: 1,
    what: 'claimed',
    taskId: 1,
    assignmentId: 1,
    facts: JSON_OF({ heard: 'xong rồi ạ' }),
  })
  await insert(client, 'History', {
    ...c,
    at: DECIDED,
    memberId: 1,
    what: 'returned',
    taskId: 1,
    assignmentId: 1,
    facts: JSON_OF({ reason: 'thiếu chữ ký' }),
  })
  const known = new Set(await tablesOf(client))
  if (known.has('Secret')) await insert(client, 'Secret', { communeId: 0, name: 'links', value: 'd'.repeat(64) })
  if (known.has('ForeignGroup'))
    await insert(client, 'ForeignGroup', { ...c, platform: 'telegram', externalId: '-9', since: at })
  if (known.has('Lesson'))
    await insert(client, 'Lesson', {
      ...c,
      kind: 'name',
      key: 'hoi nd',
      written: 'Hội ND',
      unitIds: [1],
      column: null,
      taughtAt: at,
    })
  // Numbers were given by hand here.
  const { rows } = await client.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = current_schema()::regnamespace and relkind = 'S'`,
  )
  for (const { name } of rows) await client.query(`select setval('"${name}"', 100)`)
}

async function tablesOf(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = current_schema()::regnamespace and relkind = 'r'
       and relname <> '_prisma_migrations' order by 1`,
  )
  return rows.map(({ name }) => name)
}

type Row = Record<string, unknown>

/** Every row of every table, in one order. */
async function rowsOf(client: pg.Client): Promise<Record<string, Row[]>> {
  const found: Record<string, Row[]> = {}
  for (const table of await tablesOf(client)) {
    const { rows } = await client.query<{ row: Row }>(`select to_jsonb(t) as row from "${table}" t order by t::text`)
    found[table] = rows.map(({ row }) => row)
  }
  return found
}

/** What a later column says of rows of before; null where it is not named here. */
const LATER: Record<string, (row: Row) => unknown> = {
  'Task.openUnits': () => [],
  'Plan.signedAs': () => [],
  'Delivery.dueAt': ({ notBefore }) => notBefore,
  'Delivery.endedAt': ({ sentAt }) => sentAt,
  'Prompt.askedAt': ({ expiresAt }) => `${addDays(String(expiresAt).slice(0, 10), -1)}${String(expiresAt).slice(10)}`,
  'Assignment.decidedAt': () => DECIDED,
}

function asLater(table: string, row: Row, columns: string[]): Row {
  const later = columns.filter((column) => !(column in row))
  return { ...row, ...Object.fromEntries(later.map((column) => [column, LATER[`${table}.${column}`]?.(row) ?? null])) }
}

describe.each(STEPS.map((last, n) => ({ last, only: new Set(STEPS.slice(0, n + 1)) })))(
  'a store of $last',
  ({ only }) => {
    test('with an office in it is brought to the newest schema: every row is there, and the program works on it', async () => {
      const url = await emptyDatabase()
      expect(await migrate(url, migrationsFolder(), only)).toEqual([...only])
      const client = await connection(url, 'all')
      await fill(client)
      const before = await rowsOf(client)
      for (const [name, rows] of Object.entries(before)) expect(rows.length, name).toBeGreaterThan(name in OWN ? 1 : 0)

      const store = await openStoreAt(url, { logger: quietLogger, onLost: () => {} })
      const after = await rowsOf(client)
      for (const [name, rows] of Object.entries(before)) {
        const columns = (await columnsOf(client, name)).map((column) => column.name)
        const expected = rows.map((row) => asLater(name, row, columns))
        expect(after[name], name).toHaveLength(expected.length)
        expect(after[name], name).toEqual(expect.arrayContaining(expected))
      }

      const work = await store.inCommune(1, (office) => office.work(1))
      expect(work.claims.map((claim) => claim.heard)).toEqual(['xong rồi ạ'])
      const seen = await store.inCommune(1, async (office) => ({
        members: await office.members(),
        groups: await office.groups(),
        ledger: await office.deliveries({ states: ['sent'], limit: 10 }),
        history: await office.history({ limit: 10 }),
      }))
      expect(seen.members[0]).toMatchObject({ name: 'Vi Thị Hạnh', seats: [1], awayThrough: '2026-02-01' })
      expect(seen.groups).toHaveLength(1)
      expect(seen.history.map((h) => h.what).toSorted()).toEqual(['claimed', 'returned'])
      // When it was due is known of the rows of before, too.
      expect(seen.ledger[0]?.dueAt).toBeInstanceOf(Date)
      await store.inCommune(1, (office) => office.addUnit({ name: 'Đoàn xã', aliases: [], collects: false }))
      expect((await rowsOf(client)).Unit).toHaveLength(2)
      await Promise.all([store.close(), client.end()])
    })
  },
)

test('a one-time code that had left before is taken out of the ledger; one that is still to be said is not', async () => {
  const url = await emptyDatabase()
  const before = STEPS.slice(
    0,
    STEPS.findIndex((step) => step.endsWith('_codes_and_requests')),
  )
  await migrate(url, migrationsFolder(), new Set(before))
  const client = await connection(url, 'all')
  const at = '2026-01-05T01:00:00Z'
  await insert(client, 'Commune', { id: 1, name: 'UBND xã Tân Thành', language: 'vi', settings: '{}' })
  const code = 'ABCDEFGHJK'
  for (const [key, kind, state] of [
    ['1', 'invitation', 'sent'],
    ['2', 'link_code', 'unknown'],
    ['3', 'invitation', 'queued'],
    ['4', 'change_left', 'sent'],
  ])
    await insert(client, 'Delivery', {
      ...{ communeId: 1, key, lane: 'x', target: '{}', kind: 'say', params: JSON_OF({ kind, code }) },
      ...{ startedBy: 'person', notBefore: at, dueAt: at, state },
    })
  await migrate(url, migrationsFolder())
  const { rows } = await client.query('select "params" ->> \'code\' as code from "Delivery" order by "key"')
  expect(rows.map((row: { code: string }) => row.code)).toEqual(['', '', code, code])
  await client.end()
})

test('a store that is newer than the program: the start refuses in one sentence that says what to do, and changes nothing; a backup is made, and says whose it is', async () => {
  const url = await emptyDatabase()
  await migrate(url, migrationsFolder())
  const client = await connection(url, 'all')
  await client.query(
    `insert into _prisma_migrations (id, checksum, migration_name, finished_at) values ('x', 'y', '29990101000000_future', now())`,
  )
  const before = await rowsOf(client)
  const there = { DATABASE_URL: url, DATA_DIR: newFolder(), PORT: '0' }
  const { code, out, complaint } = await runProgram(['start'], {
    ...there,
    TELEGRAM_BOT_TOKEN: '1:a-token-that-is-not-asked-for-anything',
  })
  const said = out + complaint
  expect(code).toBe(1)
  expect(said.trim().split('\n')).toHaveLength(1)
  expect(said).toMatch(/bản Nhắc Việc mới hơn ghi \(29990101000000_future\)\. Cài phiên bản mới.*, hoặc khôi phục/)
  expect(await rowsOf(client)).toEqual(before)

  const copy = await runProgram(['backup', path.join(newFolder(), 'sao-luu.tar.gz')], there)
  expect([copy.code, copy.out]).toEqual([
    0,
    expect.stringMatching(
      /Đã sao lưu.*\n(.*\n)*Lưu ý: dữ liệu do một phiên bản Nhắc Việc mới hơn ghi \(29990101000000_future\)/,
    ),
  ])
})
