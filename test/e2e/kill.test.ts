/** The bot as a process of its own, killed without warning while people write: every word has exactly one effect. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test, vi } from 'vitest'
import { runningEmbedded } from '../../src/store/embedded.js'
import { connection } from '../support/database.js'
import { BINH, GROUP, HANH, startHouse } from '../support/house.js'
import type { BotProcess } from '../support/program.js'
import { startBotProcess } from '../support/program.js'

/** A short form here; `npm run test:crash` is the long one, and tells how far it is. */
const [KILLS = 5, DATABASE_KILLS = 1] = (process.env.CRASH ?? '').split(',').flatMap((n) => (n ? [Number(n)] : []))
const A_ROUND = 12
/** A chat gets no more than a message a second (the platform's rule): what piled up while the bot was killed takes its time. */
const DRAIN_MS = 120_000 + (KILLS + DATABASE_KILLS) * A_ROUND * 500
const LANES = [
  { from: HANH, chatId: HANH, prefix: '' },
  { from: BINH, chatId: BINH, prefix: '' },
  { from: HANH, chatId: GROUP, prefix: '@NhacViecBot ' },
]

const house = await startHouse({ embedded: true })
const { dataDir } = house
let bot: BotProcess | null = null
const complaints = () => bot?.said().slice(-4000) ?? ''

function startBot(): void {
  bot = startBotProcess(house.world, { DATA_DIR: dataDir })
}

async function end(signal: NodeJS.Signals): Promise<void> {
  const ending = bot
  bot = null
  ending?.child.kill(signal)
  await ending?.ended
}

function tell(line: string): void {
  if (process.env.CRASH) process.stdout.write(`${line}\n`)
}

const marks = LANES.map(() => 0)

/** Every mark is a reason of its own. */
function speak(count: number): void {
  for (let n = 0; n < count; n += 1) {
    const lane = n % LANES.length
    const { from, chatId, prefix } = LANES[lane] ?? { from: HANH, chatId: HANH, prefix: '' }
    marks[lane] = (marks[lane] ?? 0) + 1
    house.world.say({ from, chatId, text: `${prefix}vướng Q1-1 vì thiếu mẫu số L${lane}M${marks[lane]}E` })
  }
}

const answered = () => LANES.reduce((sum, { chatId }, lane) => sum + answersIn(chatId, lane).length, 0)
/** In private each word is answered in words that repeat its reason; in the group by the sign under it. */
const answersIn = (chatId: number, lane: number) =>
  (chatId === GROUP ? house.world.messages(GROUP).filter((m) => m.reactions.length > 0) : house.fromBot(chatId))
    .flatMap((m) => [...m.text.matchAll(/thiếu mẫu số (L\dM\d+E)/g)].map((hit) => hit[1] ?? ''))
    .filter((mark) => mark.startsWith(`L${lane}`))

const serverPid = () => Number(readFileSync(path.join(dataDir, 'pg', 'postmaster.pid'), 'utf8').split('\n')[0])

/** The server that keeps the store is killed; the bot notices and ends, to be started again. One that was not connected yet starts
 *  another server. */
async function killDatabase(): Promise<void> {
  const killed = await vi.waitFor(
    () => {
      const pid = serverPid()
      // The last round's server may have left its file: then the new one has not started yet.
      process.kill(pid, 'SIGKILL')
      return pid
    },
    { timeout: 60_000, interval: 5 },
  )
  const noticed = () => bot === null || bot.child.exitCode !== null || serverPid() !== killed
  await vi.waitFor(() => expect(noticed(), complaints()).toBe(true), { timeout: 60_000, interval: 5 })
  await end('SIGKILL')
}

const rounds = [
  ...Array.from({ length: KILLS }, () => 'bot' as const),
  ...Array.from({ length: DATABASE_KILLS }, () => 'database' as const),
]
  .map((what) => ({ what, at: Math.random() }))
  .sort((a, b) => a.at - b.at)

test(`the bot killed ${KILLS} times, its database ${DATABASE_KILLS} times, under load: one effect for each word, nothing acknowledged is lost`, {
  timeout: DRAIN_MS + 60_000 + rounds.length * 45_000,
}, async () => {
  await house.stop()
  for (const [round, { what }] of rounds.entries()) {
    if (round % 25 === 0) tell(`${round} of ${rounds.length} kills`)
    speak(A_ROUND)
    const seen = answered()
    const wanted = Math.floor(Math.random() * A_ROUND)
    startBot()
    // Some rounds end while updates are still being accepted, the others after so many answers.
    const reached = () =>
      round % 3 === 0 ? house.world.unfetched() <= A_ROUND - Math.min(wanted, 3) : answered() >= seen + wanted
    await vi.waitFor(() => expect(reached(), complaints()).toBe(true), { timeout: 60_000, interval: 1 })
    await (what === 'bot' ? end('SIGKILL') : killDatabase())
  }
  startBot()
  const url = await vi.waitFor(
    async () => {
      const found = await runningEmbedded(dataDir)
      expect(found, complaints()).not.toBeNull()
      return found ?? ''
    },
    { timeout: 60_000, interval: 50 },
  )
  tell('all kills done; what waits is being sent')
  const client = await connection(url, 'all')
  const total = marks.reduce((sum, n) => sum + n, 0)
  await vi.waitFor(
    async () => {
      expect(house.world.unfetched(), complaints()).toBe(0)
      const unsent = await client.query(
        `select "id", "state", "attempts", "dueAt" from "Delivery" where "startedBy" = 'person' and "state" in ('queued', 'sending')`,
      )
      expect(unsent.rows, complaints()).toEqual([])
      const left = await client.query('select "id" from "Incoming" where "doneAt" is null')
      expect(left.rows, complaints()).toEqual([])
    },
    { timeout: DRAIN_MS, interval: 50 },
  )

  const effects = await client.query<{ reason: string; count: number }>(
    `select "facts" ->> 'reason' as reason, count(*)::int as count from "History" where "what" = 'blocked' group by 1`,
  )
  expect(effects.rows).toHaveLength(total)
  expect(effects.rows.filter((row) => row.count !== 1)).toEqual([])

  const ledger = await client.query<{ mark: string; state: string; mayRepeat: boolean }>(
    `select substring("params" ->> 'reason' from 'L[0-9]M[0-9]+E') as mark, "state", "mayRepeat" from "Delivery"
     where "startedBy" = 'person' and "params" ->> 'kind' = 'blocked_recorded'`,
  )
  expect(ledger.rows).toHaveLength(total)
  expect(ledger.rows.filter((row) => row.state !== 'sent')).toEqual([])
  const mayRepeat = new Set(ledger.rows.filter((row) => row.mayRepeat).map((row) => row.mark))
  let doubled = 0
  LANES.forEach(({ chatId }, lane) => {
    const came = answersIn(chatId, lane)
    for (let n = 1; n <= (marks[lane] ?? 0); n += 1) {
      const mark = `L${lane}M${n}E`
      const times = came.filter((m) => m === mark).length
      expect(times, mark).toBeGreaterThanOrEqual(1)
      if (!mayRepeat.has(mark)) expect(times, mark).toBe(1)
      if (times > 1) doubled += 1
    }
  })
  await client.end()
  await end('SIGTERM')
  const table = {
    kills: KILLS,
    databaseKills: DATABASE_KILLS,
    updates: total,
    effects: effects.rows.length,
    lost: total - effects.rows.length,
    doubledEffects: 0,
    answersMarked: mayRepeat.size,
    answersTwice: doubled,
  }
  tell(JSON.stringify(table))
})
