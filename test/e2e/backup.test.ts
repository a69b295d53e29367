/** The drill: back up a running bot, lose everything, restore on a clean machine, and every view says what it said before. */
import { createHash } from 'node:crypto'
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { NewDelivery, Store } from '../../src/application/ports.js'
import { openDesk } from '../../src/application/shared/desk.js'
import { tellOfGroup } from '../../src/application/shared/group-trouble.js'
import { missingOf } from '../../src/application/shared/standings.js'
import { showMyTasks, showPeople, showStatus, showUnits, whatWaits } from '../../src/application/show-views.js'
import { runBackup } from '../../src/cli/backup.js'
import { instantOf } from '../../src/domain/calendar.js'
import { BackupError } from '../../src/store/backup/archive.js'
import { backUp, restore } from '../../src/store/backup/places.js'
import { checkBackup, restoreBackup } from '../../src/store/backup/restore.js'
import { diskFiles } from '../../src/store/files.js'
import { migrationsFolder, openStore, openStoreAt } from '../../src/store/open-store.js'
import { StoreError } from '../../src/store/trouble.js'
import { connection, emptyDatabase, quietLogger } from '../support/database.js'
import { newFolder } from '../support/folder.js'
import { BINH, CHAIRMAN, CLERK, HANH, startHouse, startOwnHouse } from '../support/house.js'

const folder = newFolder()
const house = await startHouse()
const original = path.join(folder, 'original.tar.gz')
const live = { databaseUrl: house.databaseUrl, dataDir: house.dataDir, logger: quietLogger }
const REPORT = {
  name: 'Báo cáo "quý I"; ngành.pdf',
  mime: 'application/pdf',
  bytes: Buffer.alloc(300_000, 'Tân Thành '),
}
const WAITING = { name: 'chua-ro.txt', mime: 'text/plain', bytes: Buffer.from('Của việc nào?') }

/** Everything that anybody can look at, as facts. */
async function views(store: Store, now: Date): Promise<object> {
  return store.inCommune(house.commune, async (office) => {
    const desk = await openDesk(office, now)
    const works = await Promise.all((await office.plans('active')).map((plan) => office.work(plan.id)))
    const own = []
    for (const member of desk.members) {
      const message = { chat: { kind: 'private' } } as never
      own.push(
        await showMyTasks(
          desk,
          {
            incomingId: 0,
            messageId: null,
            album: null,
            member,
            message,
            link: () => null,
            bots: [],
            files: [],
          },
          true,
        ),
      )
    }
    return {
      status: await showStatus(desk),
      waiting: await whatWaits(desk),
      people: showPeople(desk),
      units: showUnits(desk),
      missing: works.flatMap((work) => work.tasks.map((task) => missingOf(desk, work, task))),
      own,
      works,
      history: await office.history({ limit: 10_000 }),
      ledger: await office.deliveries({ states: ['sent', 'cancelled', 'failed', 'unknown'], limit: 10_000 }),
    }
  })
}

async function rowsOf(url: string): Promise<Record<string, string[]>> {
  const client = await connection(url, 'all')
  const tables = await client.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1`,
  )
  const found: Record<string, string[]> = {}
  for (const { name } of tables.rows) {
    if (name === '_prisma_migrations') continue
    const { rows } = await client.query<{ row: string }>(
      `select row_to_json(t)::text as row from "${name}" t order by 1`,
    )
    found[name] = rows.map(({ row }) => row)
  }
  return found
}

function codeOf(error: unknown): string {
  return error instanceof BackupError || error instanceof StoreError ? error.trouble.code : String(error)
}

beforeAll(async () => {
  await house.turnTo('2023-01-11')
  await house.say(HANH, HANH, 'xong Q1-1')
  house.world.say({ from: HANH, chatId: HANH, text: 'xong Q1-2', files: [REPORT] })
  await house.rest()
  house.world.say({ from: BINH, chatId: BINH, text: '', files: [WAITING] })
  await house.rest()
  await house.say(BINH, BINH, 'xin gia hạn Q1-3 đến 20/4 vì chưa họp')
  await house.say(BINH, BINH, 'vướng V-1 vì thiếu mẫu "A\\B" 100% 😀')
  await house.say(CLERK.id, CLERK.id, 'xác nhận Q1-1')
  await house.turnTo('2023-02-06')
  await backUp(live, { to: original, now: house.clock().now() })
}, 120_000)

test('from a running bot on a server to the embedded store of a clean machine: every view and every row are equal', async () => {
  const before = await views(house.app().store, house.clock().now())
  const rows = await rowsOf(house.databaseUrl)
  expect(rows.Evidence).toHaveLength(1)
  const dataDir = path.join(folder, 'clean')
  const place = { databaseUrl: null, dataDir, logger: quietLogger }
  const done = await restore(place, { from: original, now: house.clock().now() })
  expect(done, 'the plan, the evidence, and what waits to be told its task').toMatchObject({ files: 3, missing: [] })
  const store = await openStore({ ...place, onLost: () => {} })
  try {
    expect(await views(store, house.clock().now())).toEqual(before)
    const [work] = await store.inCommune(house.commune, async (office) =>
      Promise.all((await office.plans('active')).map((plan) => office.work(plan.id))),
    )
    const [evidence] = await store.inCommune(house.commune, (office) =>
      office.evidenceOf((work?.assignments ?? []).map((a) => a.id)),
    )
    const bytes = await diskFiles(path.join(dataDir, 'files')).read(evidence?.sha256 ?? '')
    expect(Buffer.from(bytes).equals(REPORT.bytes)).toBe(true)
    const waiting = createHash('sha256').update(WAITING.bytes).digest('hex')
    expect(Buffer.from(await diskFiles(path.join(dataDir, 'files')).read(waiting)).equals(WAITING.bytes)).toBe(true)

    // Back again, from an embedded store that is in use to an empty database on a server.
    const back = path.join(folder, 'back.tar.gz')
    await backUp(place, { to: back, now: house.clock().now() })
    const url = await emptyDatabase()
    await restore(
      { databaseUrl: url, dataDir: path.join(folder, 'server'), logger: quietLogger },
      { from: back, now: house.clock().now() },
    )
    const unmarked = (found: Record<string, string[]>) => ({
      ...found,
      Delivery: found.Delivery?.map((row) => row.replace(/"mayRepeat":\w+/, '')).sort(),
      Commune: found.Commune?.map((row) => row.replace(/"restored":(?:null|\{.*?\})/, '')).sort(),
    })
    expect(unmarked(await rowsOf(url))).toEqual(unmarked(rows))
    // What is added next gets ids that nobody has had.
    const again = await openStoreAt(url, { logger: quietLogger, onLost: () => {} })
    const unit = await again.inCommune(house.commune, (office) =>
      office.addUnit({ name: 'Thôn Mới', aliases: [], collects: false }),
    )
    await again.close()
    expect(unit).toBe((rows.Unit?.length ?? 0) + 1)
  } finally {
    await store.close()
  }
}, 120_000)

test('what was sent after the backup was made, and is planned anew after it was restored, is marked; what is due later is not', async () => {
  const own = await startOwnHouse()
  await own.turnTo('2023-01-03', '06:00')
  const madeAt = own.clock().now()
  const place = { databaseUrl: own.databaseUrl, dataDir: own.dataDir, logger: quietLogger }
  const from = path.join(folder, 'before-the-post.tar.gz')
  await backUp(place, { to: from, now: madeAt })
  await own.turnTo('2023-01-03', '08:10')
  const sayWhatIsSaidOnceADay = async () => {
    await own.say(CLERK.id, CLERK.id, 'nhắc Hội Phụ nữ V-1')
    await own.inside(async (office) => {
      const [group] = await office.groups()
      if (group) await tellOfGroup(await openDesk(office, own.clock().now()), group, 'hears_little')
    })
    await own.rest()
  }
  const planned = async () =>
    (await own.ledger())
      .filter((d) => (d.kind !== 'say' || /^(?:nudge|group):/.test(d.key)) && d.state === 'sent' && d.dueAt > madeAt)
      .map(({ key, mayRepeat }) => [key, mayRepeat])
  await sayWhatIsSaidOnceADay()
  const before = await planned()
  for (const kind of ['post', 'nudge', 'group'])
    expect(before.map(([key]) => key)).toContainEqual(expect.stringMatching(new RegExp(`^${kind}:`)))
  expect(before.map(([, mayRepeat]) => mayRepeat)).not.toContain(true)
  await own.stop()
  const client = await connection(own.databaseUrl, 'all')
  await client.query('drop schema public cascade')
  await client.query('create schema public')
  await restore(place, { from, now: instantOf('2023-01-03', '09:30') })
  await own.start(instantOf('2023-01-03', '10:00'))
  await own.turnTo('2023-01-03', '10:01')
  await sayWhatIsSaidOnceADay()
  expect(await planned()).toEqual(before.map(([key]) => [key, true]))
  expect((await own.say(CLERK.id, CLERK.id, 'gửi chưa'))[0]?.text).toContain('có thể')
  await own.turnTo('2023-01-31', '08:10')
  const later = (await planned()).slice(before.length)
  expect(later.length).toBeGreaterThan(0)
  expect(later.map(([, mayRepeat]) => mayRepeat)).not.toContain(true)
})

test('what waited may have left after the backup: it is marked, tried or not; but not what is only due tomorrow', async () => {
  const waiting = await startOwnHouse()
  const queued = (key: string, notBefore: string): NewDelivery => ({
    ...{ key, target: { to: 'member', member: 1 }, startedBy: 'bot', kind: 'say', params: { kind: 'help' } },
    ...{ notBefore: new Date(notBefore), meantFor: null },
  })
  // By the clock of whoever restores, not by the database's.
  const [past, future] = ['2023-06-01T02:00:00Z', '2023-06-02T02:00:00Z']
  await waiting.inside((office) =>
    office.queue([
      queued('never tried', past),
      queued('tried', future),
      queued('put off', future),
      queued('tomorrow', future),
    ]),
  )
  const sql = await connection(waiting.databaseUrl, 'all')
  await sql.query(`update "Delivery" set "attempts" = 1, "reason" = 'unreachable' where "key" = 'tried'`)
  await sql.query(`update "Delivery" set "reason" = 'chat_gone' where "key" = 'put off'`)
  const from = path.join(folder, 'waiting.tar.gz')
  await backUp({ ...live, databaseUrl: waiting.databaseUrl }, { to: from, now: new Date() })
  const url = await emptyDatabase()
  await restore(
    { databaseUrl: url, dataDir: path.join(folder, 'waiting'), logger: quietLogger },
    { from, now: new Date('2023-06-01T09:00:00Z') },
  )
  const restored = await connection(url, 'all')
  const { rows } = await restored.query(
    `select "key", "mayRepeat" from "Delivery" where "state" = 'queued' order by "id"`,
  )
  expect(rows.filter(({ key }) => ['never tried', 'tried', 'put off', 'tomorrow'].includes(key))).toEqual([
    { key: 'never tried', mayRepeat: true },
    { key: 'tried', mayRepeat: true },
    { key: 'put off', mayRepeat: true },
    { key: 'tomorrow', mayRepeat: false },
  ])
})

test('the schema of the restored store is the whole schema: security, references, checks, the written-once history', async () => {
  const url = await emptyDatabase()
  await restore(
    { databaseUrl: url, dataDir: path.join(folder, 'schema'), logger: quietLogger },
    { from: original, now: house.clock().now() },
  )
  const shape = async (address: string) => {
    const client = await connection(address, 'all')
    const constraints = await client.query(
      `select conrelid::regclass::text as on, conname, pg_get_constraintdef(oid) as def, convalidated from pg_constraint
       where connamespace = 'public'::regnamespace order by 1, 2`,
    )
    const tables = await client.query(
      `select relname, relrowsecurity, relforcerowsecurity from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1`,
    )
    const triggers = await client.query('select tgname from pg_trigger where not tgisinternal order by 1')
    return [constraints.rows, tables.rows, triggers.rows]
  }
  expect(await shape(url)).toEqual(await shape(house.databaseUrl))
})

describe('refused, with nothing changed', () => {
  let url = ''
  const into = () => ({ databaseUrl: url, dataDir: path.join(folder, 'refused'), logger: quietLogger })
  const attempt = (from: string) => restore(into(), { from, now: new Date() }).then(() => 'restored', codeOf)
  beforeAll(async () => {
    url = await emptyDatabase()
  })

  test('a file cut off anywhere, or changed anywhere', async () => {
    const bytes = readFileSync(original)
    const damaged = path.join(folder, 'damaged.tar.gz')
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.boolean(), async (at, cut) => {
        const copy = Buffer.from(bytes)
        copy[at] = (copy[at] ?? 0) ^ 0x41
        // The first ten bytes of gzip hold its time and system, which nobody reads.
        if (!cut && at < 10) return
        writeFileSync(damaged, cut ? bytes.subarray(0, at) : copy)
        expect(['torn', 'foreign'], `${cut ? 'cut' : 'changed'} at ${at}`).toContain(await attempt(damaged))
      }),
      { numRuns: 40 },
    )
    const client = await connection(url)
    expect((await client.query(`select from pg_class where relnamespace = 'public'::regnamespace`)).rows).toEqual([])
  }, 120_000)

  test('no file, another file, an existing target', async () => {
    expect(await attempt(path.join(folder, 'none.tar.gz'))).toBe('missing')
    expect(await attempt(path.join(migrationsFolder(), 'migration_lock.toml'))).toBe('foreign')
    expect(await backUp(live, { to: original, now: new Date() }).catch(codeOf)).toBe('exists')
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([])
  })

  test('on a live bot, and on a store that has data', async () => {
    expect(await restore(live, { from: original, now: house.clock().now() }).catch(codeOf)).toBe('held')
    await house.stop()
    expect(await restore(live, { from: original, now: house.clock().now() }).catch(codeOf)).toBe('not_empty')
    await house.start(house.clock().now())
    expect(await house.say(CHAIRMAN, CHAIRMAN, '/status')).toHaveLength(1)
  })

  test('made by a newer program', async () => {
    const migrations = path.join(folder, 'none-of-them')
    cpSync(migrationsFolder(), migrations, { recursive: true, filter: (from) => !/\d{14}_/.test(from) })
    expect(await checkBackup({ from: original, migrationsFolder: migrations }).catch(codeOf)).toBe('newer')
  })
})

test('a backup of an older schema is brought up to the newest, with its data', async () => {
  const migrations = path.join(folder, 'newer')
  cpSync(migrationsFolder(), migrations, { recursive: true })
  cpSync(
    path.join(migrations, readdirSync(migrations).find((n) => /^\d/.test(n)) ?? ''),
    path.join(migrations, '29990101000000_later'),
    { recursive: true },
  )
  writeFileSync(
    path.join(migrations, '29990101000000_later', 'migration.sql'),
    `alter table "Member" add column "shout" text; update "Member" set "shout" = upper("name");`,
  )
  const url = await emptyDatabase()
  const options = { from: original, migrationsFolder: migrations }
  await restoreBackup(await checkBackup(options), {
    ...{ ...options, now: new Date(), url },
    filesFolder: path.join(folder, 'older'),
  })
  const client = await connection(url, 'all')
  const { rows } = await client.query(`select "shout" from "Member" where "name" = 'Vi Thị Hạnh'`)
  expect(rows).toEqual([{ shout: 'VI THỊ HẠNH' }])
})

test.each(['a server', 'the embedded store'])(
  'taken from %s while people write and hand in files: one instant, in which each word and each file has all that followed from it, or nothing',
  async (on) => {
    const busy = on === 'a server' ? house : await startOwnHouse({ embedded: true })
    const place = { ...live, databaseUrl: busy.databaseUrl || null, dataDir: busy.dataDir }
    for (let n = 0; n < 30; n += 1) {
      busy.world.say({ from: HANH, chatId: HANH, text: `vướng Q1-4 vì thiếu mẫu số ${n}E` })
      const bytes = new TextEncoder().encode(`Biên bản ${n}`)
      const files = [{ name: `ban-${n}.txt`, mime: 'text/plain', bytes }]
      busy.world.say({ from: BINH, chatId: BINH, text: 'Q1-3', files })
    }
    const backups = [1, 2, 3].map((n) => path.join(folder, `busy-${busy.commune}-${on.length}-${n}.tar.gz`))
    const answered = () => busy.fromBot(HANH).filter(({ text }) => text.includes('thiếu mẫu số')).length
    for (const [n, to] of backups.entries()) {
      await expect.poll(answered, { interval: 1 }).toBeGreaterThanOrEqual(n)
      expect((await backUp(place, { to, now: new Date() })).missing).toEqual([])
    }
    await busy.rest()
    for (const [n, from] of backups.entries()) {
      const url = await emptyDatabase()
      const dataDir = path.join(folder, `busy-${on.length}-${n}`)
      expect(
        await restore({ databaseUrl: url, dataDir, logger: quietLogger }, { from, now: new Date() }),
      ).toMatchObject({ missing: [] })
      const client = await connection(url, 'all')
      const count = async (query: string) =>
        (await client.query<{ n: number }>(`select count(*)::int as n ${query}`)).rows[0]?.n
      const words = `from "Incoming" where "message" ->> 'text' like 'vướng Q1-4 vì thiếu mẫu số%' and "doneAt" is not null`
      const done = (await count(words)) ?? 0
      expect(done).toBeGreaterThanOrEqual(n)
      expect(await count(`from "History" where "what" = 'blocked' and "facts" ->> 'reason' like 'thiếu mẫu số%'`)).toBe(
        done,
      )
      const answers = `from "Delivery" where "params" ->> 'kind' = 'blocked_recorded' and "params" ->> 'reason' like 'thiếu mẫu số%'`
      expect(await count(answers)).toBe(done)
      const handedIn = `from "Incoming" where "message"::text like '%ban-%.txt%' and "doneAt" is not null`
      const kept = await client.query<{ sha256: string }>(
        `select "sha256" from "Evidence" where "name" like 'ban-%.txt'`,
      )
      expect(kept.rows).toHaveLength((await count(handedIn)) ?? 0)
      for (const { sha256 } of kept.rows) await diskFiles(path.join(dataDir, 'files')).read(sha256)
    }
  },
)

test('a store without an office is saved, and it is said that nothing of an office is in it', async () => {
  const url = await emptyDatabase()
  await (await openStoreAt(url, { logger: quietLogger, onLost: () => {} })).close()
  const lines: string[] = []
  const said = { progress: () => {}, outcome: (line: string) => lines.push(line) }
  const parts = { said, logger: quietLogger, clock: () => Date.now() }
  await runBackup({ databaseUrl: url, dataDir: folder }, path.join(folder, 'nobody.tar.gz'), parts)
  expect(lines.join('\n')).toMatch(/Đã sao lưu .*\nLưu ý: .*chưa có cơ quan nào/)
  lines.length = 0
  await runBackup(
    { databaseUrl: house.databaseUrl, dataDir: house.dataDir },
    path.join(folder, 'somebody.tar.gz'),
    parts,
  )
  expect(lines.join('\n')).not.toContain('chưa có cơ quan')
})
