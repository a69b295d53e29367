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
type Kind = 'words' | 'words in the group' | 'files'
const WORDS: { kind: Kind; from: number; chatId: number; prefix: string }[] = [
  { kind: 'words', from: HANH, chatId: HANH, prefix: '' },
  { kind: 'words', from: BINH, chatId: BINH, prefix: '' },
  { kind: 'words in the group', from: HANH, chatId: GROUP, prefix: '@NhacViecBot ' },
]
const CHATS = [HANH, BINH, GROUP]

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
  process.stdout.write(`${line}\n`)
}

/** Everything that was sent to the bot; the mark stands in its words, or is the name of its file. */
const updates: { mark: string; kind: Kind; chatId: number }[] = []

function nextMark(kind: Kind, chatId: number): string {
  const mark = `M${updates.length}E`
  updates.push({ mark, kind, chatId })
  return mark
}

/** Every mark is a reason of its own. */
function speak(count: number): void {
  for (let n = 0; n < count; n += WORDS.length)
    for (const { kind, from, chatId, prefix } of WORDS)
      house.world.say({ from, chatId, text: `${prefix}vướng Q1-1 vì thiếu mẫu số ${nextMark(kind, chatId)}` })
}

/** A person may hand in a hundred files a day, and forty for one task. */
function handIn(round: number): void {
  const from = round % 4 === 0 ? HANH : BINH
  const task = round % 8 < 4 ? 'Q1-2' : 'Q1-3'
  const mark = nextMark('files', from)
  const bytes = new TextEncoder().encode(`Biên bản ${mark}`)
  house.world.say({ from, chatId: from, text: task, files: [{ name: `${mark}.txt`, mime: 'text/plain', bytes }] })
}

const answered = () => CHATS.reduce((sum, chatId) => sum + answersIn(chatId).length, 0)
/** In private each word is answered in words that repeat its reason, each file by its name; in the group by the sign under it. */
const answersIn = (chatId: number) =>
  (chatId === GROUP
    ? house.world.messages(GROUP).filter((m) => m.reactions.length > 0)
    : house.fromBot(chatId)
  ).flatMap((m) => [...m.text.matchAll(/M\d+E/g)].map(([mark]) => mark))

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
    if (process.env.CRASH && round % 25 === 0) tell(`${round} of ${rounds.length} kills`)
    speak(A_ROUND)
    if (round % 2 === 0) handIn(round)
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

  const counted = async (query: string) =>
    new Map((await client.query<{ mark: string; count: number }>(query)).rows.map(({ mark, count }) => [mark, count]))
  const effects = await counted(
    `select mark, count(*)::int as count from (
       select substring("facts" ->> 'reason' from 'M[0-9]+E') as mark from "History" where "what" = 'blocked'
       union all select substring("name" from 'M[0-9]+E') from "Evidence"
     ) effect group by 1`,
  )
  const answers = await client.query<{ mark: string; state: string; mayRepeat: boolean }>(
    `select substring(coalesce("params" ->> 'reason', "params" ->> 'files') from 'M[0-9]+E') as mark, "state", "mayRepeat" from "Delivery"
     where "startedBy" = 'person' and "params" ->> 'kind' in ('blocked_recorded', 'files_recorded')`,
  )
  await client.end()
  await end('SIGTERM')
  const ofKind = (kind: Kind) => updates.filter((update) => update.kind === kind)
  const kinds = [...new Set(updates.map(({ kind }) => kind))]
  const marked = new Set(answers.rows.filter((row) => row.mayRepeat).map(({ mark }) => mark))
  const came = new Map(CHATS.map((chatId) => [chatId, answersIn(chatId)]))
  const timesAnswered = ({ mark, chatId }: (typeof updates)[number]) =>
    came.get(chatId)?.filter((one) => one === mark).length ?? 0
  tell(`killed: the bot ${KILLS} times, its database ${DATABASE_KILLS} times`)
  tell('| what | kills (bot + database) | updates | effects | lost | doubled | answers marked | answers twice |')
  for (const kind of kinds) {
    const times = ofKind(kind).map(({ mark }) => effects.get(mark) ?? 0)
    const row = [
      `${KILLS} + ${DATABASE_KILLS}`,
      times.length,
      times.reduce((sum, n) => sum + n, 0),
      times.filter((n) => n === 0).length,
      times.filter((n) => n > 1).length,
      ofKind(kind).filter(({ mark }) => marked.has(mark)).length,
      ofKind(kind).filter((update) => timesAnswered(update) > 1).length,
    ]
    tell(`| ${kind} | ${row.join(' | ')} |`)
  }

  for (const update of updates) {
    expect(effects.get(update.mark), update.mark).toBe(1)
    expect(timesAnswered(update), update.mark).toBeGreaterThanOrEqual(1)
    if (!marked.has(update.mark)) expect(timesAnswered(update), update.mark).toBe(1)
  }
  expect(answers.rows).toHaveLength(updates.length)
  expect(answers.rows.filter((row) => row.state !== 'sent')).toEqual([])
})
