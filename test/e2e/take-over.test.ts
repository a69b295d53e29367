/** Several processes on one server: when the one that serves is gone, stands still or is cut off, the next takes its place; what was to
 *  leave leaves, and again only where the ledger says that it may have. */
import { expect, test, vi } from 'vitest'
import { asAdmin, connection } from '../support/database.js'
import { newFolder } from '../support/folder.js'
import { startHouse } from '../support/house.js'
import { compareWithChats } from '../support/ledger-and-chats.js'
import type { BotProcess } from '../support/program.js'
import { startBotProcess } from '../support/program.js'
import { relayTo } from '../support/relay.js'

/** More than leave in a second: some are under way whenever it happens. */
const WRITERS = 45

const house = await startHouse()
await house.stop()
const dataDir = newFolder()
const database = new URL(house.databaseUrl).pathname.slice(1)
const relay = await relayTo(house.databaseUrl)

const begin = (databaseUrl: string) => startBotProcess(house.world, { DATA_DIR: dataDir, DATABASE_URL: databaseUrl })
const answered = (people: readonly number[]) => people.filter((id) => house.fromBot(id).length > 0).length

/** So many strangers write at once, and each is to be answered. */
function write(count: number): number[] {
  const people = Array.from({ length: count }, (_, n) => 10_000 + house.world.people().length + n)
  for (const id of people) {
    house.world.addPerson({ id, firstName: `Người ${id}`, lastName: '', username: null, post: '' })
    house.world.say({ from: id, chatId: id, text: 'xin chào' })
  }
  return people
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
  { name: 'its line to the database falls silent', url: relay.url, strike: () => relay.fallSilent() },
]

let serving = begin(direct)
await serving.running

test.each(MISHAPS.map((mishap, n) => ({ ...mishap, next: MISHAPS[n + 1]?.url ?? direct })))(
  'while $name, with answers under way, another takes its place within ten seconds, and it says nothing more',
  { timeout: 120_000 },
  async ({ strike, afterwards, next }) => {
    const waiting = begin(next)
    await waiting.running
    const people = write(WRITERS)
    await vi.waitFor(() => expect(answered(people), serving.said()).toBeGreaterThan(10), {
      timeout: 30_000,
      interval: 1,
    })
    const struck = performance.now()
    await strike(serving)
    const late = write(1)
    await vi.waitFor(() => expect(answered(late), waiting.said()).toBe(1), { timeout: 30_000, interval: 5 })
    expect(performance.now() - struck).toBeLessThan(10_000)
    await vi.waitFor(() => expect(answered(people), waiting.said()).toBe(WRITERS), { timeout: 30_000, interval: 20 })

    const client = await connection(house.databaseUrl, 'all')
    const atRest = () =>
      client.query(`select "key" from "Delivery" where "state" in ('queued', 'sending') and "startedBy" = 'person'`)
    await vi.waitFor(async () => expect((await atRest()).rows).toEqual([]), { timeout: 10_000 })
    const sent = () => house.world.calls().filter(({ method }) => method === 'sendMessage').length
    const before = sent()
    await afterwards?.(serving)
    await Promise.race([
      serving.ended,
      new Promise((_, fail) => setTimeout(() => fail(new Error(`It lives: ${serving.said()}`)), 20_000)),
    ])
    expect(sent()).toBe(before)
    const { missing, unexplained } = await compareWithChats(client, house.world)
    expect({ missing, unexplained }).toEqual({ missing: [], unexplained: [] })
    serving = waiting
  },
)
