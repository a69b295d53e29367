/** Several processes on one server: when the one that serves is gone, stands still or is cut off, the next takes its place; what was to
 *  leave leaves, and again only where the ledger says that it may have. */
import { expect, test, vi } from 'vitest'
import { openStoreAt } from '../../src/store/open-store.js'
import { atEnd } from '../support/at-end.js'
import { asAdmin, connection, quietLogger } from '../support/database.js'
import { newFolder } from '../support/folder.js'
import { startHouse } from '../support/house.js'
import { compareWithChats } from '../support/ledger-and-chats.js'
import type { BotProcess } from '../support/program.js'
import { startBotProcess } from '../support/program.js'
import { relayTo } from '../support/relay.js'
import { toldAtOnce } from '../support/told-at-once.js'

/** What leaves in a second, and more than that: some are under way when it happens, and others wait for their turn. */
const [A_SECOND, PEOPLE] = [30, 75]

const house = await startHouse()
await house.stop()
const dataDir = newFolder()
const database = new URL(house.databaseUrl).pathname.slice(1)
const relay = await relayTo(house.databaseUrl)

const begin = (databaseUrl: string) => startBotProcess(house.world, { DATA_DIR: dataDir, DATABASE_URL: databaseUrl })
/** Writes to the bot for the first time. */
function stranger(): number {
  const id = 10_000 + house.world.people().length
  house.world.addPerson({ id, firstName: `Người ${id}`, lastName: '', username: null, post: '' })
  house.world.say({ from: id, chatId: id, text: 'xin chào' })
  return id
}

const people = Array.from({ length: PEOPLE }, stranger)
const store = await openStoreAt(house.databaseUrl, { logger: quietLogger, onLost: () => {} })
atEnd(() => store.close())
const client = await connection(house.databaseUrl, 'all')
const heard = () => people.reduce((sum, id) => sum + house.fromBot(id).length, 0)

/** How many answers to people. */
async function inState(state: string): Promise<number> {
  const { rowCount } = await client.query(`select from "Delivery" where "state" = $1 and "startedBy" = 'person'`, [
    state,
  ])
  return rowCount ?? 0
}

/** All are to be told something at this moment. */
async function tellAll(what: string): Promise<void> {
  await store.inCommune(house.commune, (office) => office.queue(toldAtOnce(what, people)))
  await store.announce()
}

interface Mishap {
  name: string
  /** How the one that it happens to reaches the database. */
  url: string
  strike(serving: BotProcess): unknown
  /** Once another serves. */
  afterwards?(serving: BotProcess): unknown
}

const direct = house.databaseUrl
const MISHAPS: Mishap[] = [
  { name: 'it is killed without a word', url: direct, strike: ({ child }) => child.kill('SIGKILL') },
  {
    name: 'it stands still, and goes on when another serves',
    url: direct,
    strike: ({ child }) => child.kill('SIGSTOP'),
    afterwards: ({ child }) => child.kill('SIGCONT'),
  },
  {
    name: 'the server ends its connections',
    url: direct,
    strike: ({ child }) =>
      asAdmin((admin) =>
        admin.query(
          `select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and application_name like $2`,
          [database, `nhacviec-locks/% ${child.pid} %`],
        ),
      ),
  },
  {
    name: 'it stands still, its line to the database falls silent, and it goes on without hearing that another serves',
    url: relay.url,
    strike({ child }) {
      child.kill('SIGSTOP')
      relay.fallSilent()
    },
    afterwards: ({ child }) => child.kill('SIGCONT'),
  },
]

/** How many times all were told something: first, that they are strangers. */
let told = 1
let serving = begin(direct)
await serving.running

test.each(MISHAPS.map((mishap, n) => ({ ...mishap, next: MISHAPS[n + 1]?.url ?? direct })))(
  'while $name, with answers under way, another takes its place within ten seconds, and it says nothing more',
  { timeout: 120_000 },
  async ({ name, strike, afterwards, next }) => {
    const waiting = begin(next)
    await waiting.running
    await vi.waitFor(() => expect(heard(), serving.said()).toBeGreaterThanOrEqual(PEOPLE * told), {
      timeout: 30_000,
      interval: 20,
    })
    const before = heard()
    await tellAll(name)
    // One second's share has left, and the next one is taken up and waits for its second.
    await vi.waitFor(
      async () => {
        expect(heard(), serving.said()).toBeGreaterThanOrEqual(before + A_SECOND)
        expect(await inState('sending')).toBeGreaterThan(A_SECOND / 2)
      },
      { timeout: 30_000, interval: 5 },
    )
    const struck = performance.now()
    await strike(serving)
    const late = stranger()
    await vi.waitFor(() => expect(house.fromBot(late), waiting.said()).toHaveLength(1), {
      timeout: 30_000,
      interval: 5,
    })
    expect(performance.now() - struck).toBeLessThan(10_000)

    await vi.waitFor(async () => expect((await inState('queued')) + (await inState('sending'))).toBe(0), {
      timeout: 20_000,
      interval: 20,
    })
    for (const id of people) expect(house.fromBot(id).length, `${id}`).toBeGreaterThan(told)
    told += 1
    const sent = () => house.world.calls().filter(({ method }) => method === 'sendMessage').length
    const all = sent()
    await afterwards?.(serving)
    await Promise.race([
      serving.ended,
      new Promise((_, fail) => setTimeout(() => fail(new Error(`It lives: ${serving.said()}`)), 20_000)),
    ])
    expect(sent()).toBe(all)
    const { missing, unexplained } = await compareWithChats(client, house.world)
    expect({ missing, unexplained }).toEqual({ missing: [], unexplained: [] })
    serving = waiting
  },
)
