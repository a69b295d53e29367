/** Power is cut while words are saved and worked on: the store opens, has all that it acknowledged, and nothing half or twice. */
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import type { Accepted, Store } from '../../src/application/ports.js'
import { startEmbedded } from '../../src/store/embedded.js'
import { openStoreAt } from '../../src/store/open-store.js'
import { atEnd } from '../support/at-end.js'
import { connection, quietLogger } from '../support/database.js'
import { newFolder } from '../support/folder.js'
import { powered, type Taken } from '../support/power-cut.js'
import { runProgram } from '../support/program.js'
import { delivery, NOW, settle, text } from './make.js'

/** A short form here; `npm run test:crash` has the long one. */
const CUTS = Number(process.env.CRASH?.split(',')[3] ?? 8)
const WRITERS = 6
/** As many as a platform brings at once. */
const RUSH = 50
const dataDir = newFolder()
const cluster = path.join(dataDir, 'pg')

/** By its key, how far a word was acknowledged. */
const acknowledged = new Map<string, 'saved' | 'worked on'>()
/** Every word that was said, acknowledged or not. */
const said = new Set<string>()
let commune = 0

async function open() {
  const server = await startEmbedded({ dataDir, logger: quietLogger, onLost: () => {} })
  return { server, store: await openStoreAt(server.url(), { logger: quietLogger, onLost: () => {} }) }
}

/** Words are saved as one batch; then they are marked as done and two answers to each are queued, in one transaction. */
async function hear(store: Store, keys: string[]): Promise<void> {
  for (const key of keys) said.add(key)
  const accepted = await store.inbox.accept(
    keys.map((key) => text(key, { text: `xong rồi ạ, ${'có biên bản kèm theo, '.repeat(20)}` })),
    NOW,
  )
  for (const key of keys) acknowledged.set(key, 'saved')
  await workOn(store, accepted)
}

async function workOn(store: Store, words: Accepted[]): Promise<void> {
  const keys = words.map(({ message }) => message.key)
  await store.inCommune(commune, async (office) => {
    await office.takeIncoming(words.map(({ id }) => id))
    await office.queue(keys.flatMap((key) => [delivery(`${key}-a`), delivery(`${key}-b`)]))
    for (const { id } of words) await office.finishIncoming(id)
  })
  for (const key of keys) acknowledged.set(key, 'worked on')
}

/** Words until the power is gone, some of them in a rush; resolves when as many batches as wanted were worked on. */
async function underLoad(store: Store, round: number, wanted: number): Promise<void> {
  let done = 0
  await new Promise<void>((resolve) => {
    const write = async (writer: number) => {
      for (let n = 0; ; n += 1) {
        const size = (writer + n) % 12 === 0 ? RUSH : 1
        await hear(
          store,
          Array.from({ length: size }, (_, i) => `r${round}-${writer}-${n}-${i}`),
        )
        done += 1
        if (done === wanted) resolve()
      }
    }
    for (let writer = 0; writer < WRITERS; writer += 1) write(writer).catch(() => {})
  })
}

function tell(line: string): void {
  process.stdout.write(`${line}\n`)
}

/** Long in writing, so that much of it has reached no disk when the power goes. */
const TO_ALL = 2_000
const toldAll = new Set<number>()

async function tellAll(store: Store, round: number): Promise<void> {
  const toAll = Array.from({ length: TO_ALL }, (_, i) => delivery(`all${round}-${i}`))
  await store.inCommune(commune, (office) => office.queue(toAll))
  toldAll.add(round)
}

interface Kept {
  key: string
  times: number
  done: number
  answers: number
}

/** What the store has of each word; read past its indexes. */
async function keptIn(url: string): Promise<Map<string, Kept>> {
  const client = await connection(url, 'all')
  await client.query('set enable_indexscan = off; set enable_indexonlyscan = off; set enable_bitmapscan = off')
  const { rows } = await client.query<Kept>(
    `select "key", count(*)::int as times, count("doneAt")::int as done, coalesce(sum(answers), 0)::int as answers from "Incoming"
     left join (select substring("key" from '^(.*)-[ab]$') as "key", count(*) as answers from "Delivery" group by 1) d using ("key")
     group by 1`,
  )
  await client.end()
  return new Map(rows.map((row) => [row.key, row]))
}

/** Little memory and a busy writer, so that pages and log reach the files long before they are flushed. Needs a new start. */
async function writeEarly(adminUrl: string): Promise<void> {
  const admin = await connection(adminUrl)
  const early = {
    shared_buffers: '1MB',
    wal_buffers: '32kB',
    bgwriter_delay: '10ms',
    bgwriter_lru_maxpages: 1000,
    bgwriter_lru_multiplier: 10,
  }
  for (const [name, value] of Object.entries(early)) await admin.query(`alter system set ${name} = '${value}'`)
  await admin.end()
}

/** Each index has an entry for each row, and each row can be read. */
async function expectSound(adminUrl: string): Promise<void> {
  const admin = await connection(adminUrl)
  await admin.query('create extension if not exists amcheck')
  await admin.query(
    `select bt_index_check(i.oid, true) from pg_class i join pg_am a on a.oid = i.relam where a.amname = 'btree' and i.relkind = 'i'`,
  )
  const { rows } = await admin.query(
    `select c.relname, v.msg from pg_class c, verify_heapam(c.oid) v where c.relkind = 'r' and c.relam <> 0`,
  )
  await admin.end()
  expect(rows).toEqual([])
}

async function expectAllOrNobody(url: string): Promise<void> {
  const client = await connection(url, 'all')
  const { rows } = await client.query<{ round: number; told: number }>(
    `select substring("key" from '^all([0-9]+)-')::int as round, count(*)::int as told from "Delivery" where "key" like 'all%' group by 1`,
  )
  await client.end()
  expect(rows.filter(({ told }) => told !== TO_ALL)).toEqual([])
  expect(rows.map(({ round }) => round)).toEqual(expect.arrayContaining([...toldAll]))
}

function expectRight(kept: Map<string, Kept>): void {
  for (const [key, how] of acknowledged) {
    const word = kept.get(key)
    expect(word?.times, `${key}, ${how}`).toBe(1)
    if (how === 'worked on') expect(word?.done, key).toBe(1)
  }
  for (const word of kept.values()) expect([word.times, word.answers], word.key).toEqual([1, word.done * 2])
}

test(`the power is cut ${CUTS} times while words are saved and worked on: all that was acknowledged is there, nothing half or twice`, {
  timeout: 60_000 + CUTS * 10_000,
}, async () => {
  let { server, store } = await open()
  atEnd(() => server.stop().catch(() => {}))
  commune = (await settle(store, '501')).commune
  await writeEarly(server.adminUrl())
  await store.close()
  await server.stop()
  ;({ server, store } = await open())
  const counts: Taken = { logSectors: 0, pagesBack: 0, pagesTorn: 0 }
  let repeated = 0
  for (let round = 0; round < CUTS; round += 1) {
    const power = await powered(server.adminUrl(), cluster)
    await underLoad(store, round, 1 + Math.floor(Math.random() * 40))
    if (round % 2 === 0) power.checkpoint()
    tellAll(store, round).catch(() => {})
    await sleep(Math.random() * 150) // any moment
    const taken = await power.cut()
    for (const what of ['logSectors', 'pagesBack', 'pagesTorn'] as const) counts[what] += taken[what]
    await store.close().catch(() => {})

    ;({ server, store } = await open())
    expectRight(await keptIn(server.url()))
    await expectAllOrNobody(server.url())
    await expectSound(server.adminUrl('nhacviec'))
    // What was not acknowledged is said again, as a platform does; what was saved and not worked on is taken up, as a start does.
    const unheard = [...said].filter((key) => !acknowledged.has(key))
    repeated += unheard.length
    await hear(store, unheard)
    await workOn(store, await store.inbox.leftovers(1))
  }
  const whole = await keptIn(server.url())
  expect([...whole.keys()].sort()).toEqual([...said].sort())
  expect([...whole.values()].filter(({ done }) => done !== 1)).toEqual([])
  await store.close()
  await server.stop()
  tell('| cuts | words | said again | sectors of the log lost | pages put back | pages torn |')
  tell(`| ${[CUTS, whole.size, repeated, counts.logSectors, counts.pagesBack, counts.pagesTorn].join(' | ')} |`)
  // A cut that takes nothing would prove nothing.
  expect(counts.pagesBack + counts.pagesTorn + counts.logSectors).toBeGreaterThan(0)

  const checked = await runProgram(['doctor'], { DATA_DIR: dataDir, DATABASE_URL: '' })
  expect(checked.out).toContain('Cơ sở dữ liệu đi kèm trả lời')
  expect(checked.code, checked.out).toBe(0)
  const [file, clean] = [path.join(newFolder(), 'sao-luu.tar.gz'), newFolder()]
  for (const [command, where] of [
    ['backup', dataDir],
    ['restore', clean],
  ] as const) {
    const ran = await runProgram([command, file], { DATA_DIR: where, DATABASE_URL: '' })
    expect(ran.code, ran.complaint).toBe(0)
  }
  const restored = await startEmbedded({ dataDir: clean, logger: quietLogger, onLost: () => {} })
  atEnd(() => restored.stop())
  expect(await keptIn(restored.url())).toEqual(whole)
})
