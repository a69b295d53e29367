/** The bot as a process of its own, killed without warning while people write: every word has exactly one effect. */
import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test, vi } from 'vitest'
import { connection } from '../support/database.js'
import { BINH, GROUP, HANH, startHouse } from '../support/house.js'

const KILLS = 10
const A_ROUND = 24
const LANES = [
  { from: HANH, chatId: HANH, prefix: '' },
  { from: BINH, chatId: BINH, prefix: '' },
  { from: HANH, chatId: GROUP, prefix: '@NhacViecBot ' },
]
const root = fileURLToPath(new URL('../..', import.meta.url))

const house = await startHouse()
const dataDir = mkdtempSync(path.join(tmpdir(), 'nhacviec-kill-'))
let bot: ChildProcess | null = null
let complaints = ''

function startBot(): void {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts', 'start'], {
    cwd: root,
    env: {
      ...process.env,
      TELEGRAM_BOT_TOKEN: house.world.token,
      TELEGRAM_API_ROOT: house.world.apiRoot,
      DATABASE_URL: house.databaseUrl,
      DATA_DIR: dataDir,
      PORT: '0',
      LOG_LEVEL: 'error',
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  child.stderr.on('data', (text: Buffer) => {
    complaints = (complaints + text.toString()).slice(-4000)
  })
  bot = child
}

async function end(signal: NodeJS.Signals): Promise<void> {
  const child = bot
  bot = null
  if (!child || child.exitCode !== null || child.signalCode !== null) return
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill(signal)
  await ended
}

afterAll(async () => {
  await end('SIGKILL')
  rmSync(dataDir, { recursive: true, force: true })
})

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

test(`killed ${KILLS} times under load: one effect for each word, nothing acknowledged is lost`, {
  timeout: 150_000,
}, async () => {
  await house.stop()
  for (let round = 0; round < KILLS; round += 1) {
    speak(A_ROUND)
    const seen = answered()
    const wanted = Math.floor(Math.random() * A_ROUND)
    startBot()
    // Some rounds end while updates are still being accepted, the others after so many answers.
    const reached = () =>
      round % 3 === 0 ? house.world.unfetched() <= A_ROUND - Math.min(wanted, 3) : answered() >= seen + wanted
    await vi.waitFor(() => expect(reached(), complaints).toBe(true), { timeout: 20_000, interval: 1 })
    await end('SIGKILL')
  }
  startBot()
  const client = await connection(house.databaseUrl, 'all')
  const total = marks.reduce((sum, n) => sum + n, 0)
  await vi.waitFor(
    async () => {
      expect(house.world.unfetched(), complaints).toBe(0)
      const { rows } = await client.query<{ count: number }>(
        `select count(*)::int as count from "Delivery" where "startedBy" = 'person' and "state" in ('queued', 'sending')`,
      )
      expect(rows[0]?.count).toBe(0)
      const left = await client.query('select "id" from "Incoming" where "doneAt" is null')
      expect(left.rows).toEqual([])
    },
    { timeout: 30_000, interval: 20 },
  )
  await end('SIGTERM')

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
  LANES.forEach(({ chatId }, lane) => {
    const came = answersIn(chatId, lane)
    for (let n = 1; n <= (marks[lane] ?? 0); n += 1) {
      const mark = `L${lane}M${n}E`
      const times = came.filter((m) => m === mark).length
      expect(times, mark).toBeGreaterThanOrEqual(1)
      if (!mayRepeat.has(mark)) expect(times, mark).toBe(1)
    }
  })
})
