/** Two processes to which both platforms bring their updates are killed in turn, and brought again what they did not answer: one effect for each. */
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { expect, test, vi } from 'vitest'
import { onZalo, PEOPLE, settleOnZalo, zaloAccount } from '../../src/cli/rehearsal-office.js'
import { instantOf } from '../../src/domain/calendar.js'
import { atEnd } from '../support/at-end.js'
import { connection } from '../support/database.js'
import { BINH, HANH, startHouse } from '../support/house.js'
import type { BotProcess } from '../support/program.js'
import { atOtherTime, startBotProcess } from '../support/program.js'
import { startZalo } from '../support/zalo-stage.js'

/** A short form here; `npm run test:crash` has the long one. */
const KILLS = Number(process.env.CRASH?.split(',')[2] ?? 6)
const A_CHAT_A_ROUND = 4
const DRAIN_MS = 60_000 + KILLS * A_CHAT_A_ROUND * 1_500

const house = await startHouse()
const zalo = await startZalo()
zalo.behave({ groups: false, loseWhileOffline: false })
settleOnZalo(zalo, { group: false })
zalo.say({ from: onZalo(HANH), chatId: onZalo(HANH), text: '/start' })
await house.inside(async (office) => {
  const hanh = await office.memberOf('telegram', String(HANH))
  const person = PEOPLE.find(({ id }) => id === HANH)
  if (hanh && person) await office.saveAccount(hanh.id, zaloAccount(zalo, person))
})
await house.stop()
atEnd(() => zalo.close())

const CHATS = [
  { name: 'Telegram', world: house.world, chat: HANH },
  { name: 'Telegram', world: house.world, chat: BINH },
  { name: 'Zalo', world: zalo, chat: onZalo(HANH) },
] as const
type Place = (typeof CHATS)[number]

/** What stands before the processes: brings each update to the next of them, some to all at once, and loses some answers. */
async function openGate(): Promise<{ url: string; doors: Map<BotProcess, string>; lost(): number }> {
  const doors = new Map<BotProcess, string>()
  let brought = 0
  let lost = 0
  const bring = (door: string, request: Request, body: ArrayBuffer) =>
    fetch(`${door}${new URL(request.url).pathname}`, { method: 'POST', headers: secretsOf(request), body }).then(
      ({ status }) => status,
      () => 502,
    )
  const server = serve({
    hostname: '127.0.0.1',
    port: 0,
    fetch: async (request) => {
      const open = [...doors.values()]
      brought += 1
      const [isForAll, isLost] = [brought % 7 === 0, brought % 5 === 0]
      const body = await request.arrayBuffer()
      const to = isForAll ? open : open.slice(brought % open.length).slice(0, 1)
      const answers = await Promise.all(to.map((door) => bring(door, request, body)))
      if (isLost) lost += 1
      return new Response(null, { status: isLost || open.length === 0 ? 504 : Math.max(...answers) })
    },
  })
  await new Promise((resolve) => server.once('listening', resolve))
  atEnd(() => void server.close())
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, doors, lost: () => lost }
}

function secretsOf({ headers }: Request): Record<string, string> {
  return Object.fromEntries([...headers].filter(([name]) => name.includes('secret')))
}

const gate = await openGate()

async function startBot(): Promise<BotProcess> {
  const bot = startBotProcess(house.world, {
    // A day off: no reminder of the day names the marks too.
    ...atOtherTime(instantOf('2023-01-01', '09:00')),
    ...{ DATA_DIR: house.dataDir, DATABASE_URL: house.databaseUrl, PUBLIC_URL: gate.url },
    ...{ TELEGRAM_WEBHOOK_SECRET: 'known-to-the-platform-alone', ZALO_BOT_TOKEN: zalo.token },
    ...{ ZALO_API_BASE: zalo.apiBase, ZALO_PACE_MS: '0', ZALO_MONTHLY_MESSAGES: '0' },
  })
  await bot.running
  const [url] = /http:\/\/\S+(?=\/healthz)/.exec(bot.said()) ?? []
  expect(url, bot.said()).toBeDefined()
  gate.doors.set(bot, url ?? '')
  return bot
}

async function kill(bot: BotProcess): Promise<void> {
  bot.child.kill('SIGKILL')
  await bot.ended
  gate.doors.delete(bot)
}

const updates: { mark: string; place: Place }[] = []

function speak(): void {
  for (let n = 0; n < A_CHAT_A_ROUND; n += 1)
    for (const place of CHATS) {
      const mark = `M${updates.length}E`
      updates.push({ mark, place })
      place.world.say({ from: place.chat, chatId: place.chat, text: `vướng Q1-1 vì thiếu mẫu số ${mark}` })
    }
}

const answersIn = ({ world, chat }: Place) =>
  world
    .messages(chat)
    .filter((m) => m.from === 'bot')
    .flatMap(({ text }) => [...text.matchAll(/M\d+E/g)].map(([mark]) => mark))
const unfetched = () => house.world.unfetched() + zalo.unfetched()

test(`the two killed ${KILLS} times in turn, an answer in five lost, an update in seven brought to both: one effect for each, nothing is lost`, {
  timeout: DRAIN_MS + KILLS * 30_000,
}, async () => {
  await Promise.all([startBot(), startBot()])
  for (let round = 0; round < KILLS; round += 1) {
    const before = unfetched()
    speak()
    const accepted = Math.floor(Math.random() * CHATS.length * A_CHAT_A_ROUND)
    const left = () => before + CHATS.length * A_CHAT_A_ROUND - unfetched()
    await vi.waitFor(() => expect(left()).toBeGreaterThanOrEqual(accepted), { timeout: 60_000, interval: 1 })
    const [oldest] = gate.doors.keys()
    if (oldest) await kill(oldest)
    await startBot()
  }
  const client = await connection(house.databaseUrl, 'all')
  const said = () => [...gate.doors.keys()].map((bot) => bot.said().slice(-2000)).join('\n')
  await vi.waitFor(
    async () => {
      expect(unfetched(), said()).toBe(0)
      const left = await client.query(`select "id" from "Incoming" where "doneAt" is null
        union all select "id" from "Delivery" where "startedBy" = 'person' and "state" in ('queued', 'sending')`)
      expect(left.rows, said()).toEqual([])
    },
    { timeout: DRAIN_MS, interval: 50 },
  )
  const effects = await client.query<{ mark: string; count: number }>(
    `select substring("facts" ->> 'reason' from 'M[0-9]+E') as mark, count(*)::int as count from "History" where "what" = 'blocked' group by 1`,
  )
  const marked = await client.query<{ mark: string }>(
    `select substring("params" ->> 'reason' from 'M[0-9]+E') as mark from "Delivery" where "mayRepeat" and "params" ->> 'kind' = 'blocked_recorded'`,
  )
  const timesDone = new Map(effects.rows.map(({ mark, count }) => [mark, count]))
  const mayRepeat = new Set(marked.rows.map(({ mark }) => mark))
  const came = new Map(CHATS.map((place) => [place, answersIn(place)]))
  const timesAnswered = ({ mark, place }: (typeof updates)[number]) =>
    came.get(place)?.filter((one) => one === mark).length ?? 0
  process.stdout.write(`killed ${KILLS} times; ${gate.lost()} answers to the platforms lost\n`)
  for (const name of ['Telegram', 'Zalo']) {
    const own = updates.filter(({ place }) => place.name === name)
    const times = own.map(({ mark }) => timesDone.get(mark) ?? 0)
    const row = [
      `${KILLS} + 0`,
      own.length,
      times.reduce((sum, n) => sum + n, 0),
      times.filter((n) => n === 0).length,
      times.filter((n) => n > 1).length,
      own.filter(({ mark }) => mayRepeat.has(mark)).length,
      own.filter((update) => timesAnswered(update) > 1).length,
    ]
    process.stdout.write(`| brought by ${name} | ${row.join(' | ')} |\n`)
  }

  for (const update of updates) {
    expect(timesDone.get(update.mark), update.mark).toBe(1)
    expect(timesAnswered(update), update.mark).toBeGreaterThanOrEqual(1)
    if (!mayRepeat.has(update.mark)) expect(timesAnswered(update), update.mark).toBe(1)
  }
})
