/** Telegram's limits, kept by the bot itself: against the rehearsal's Telegram with the real limits on, nothing is refused. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { telegram } from '../../src/platforms/telegram/telegram.js'
import { startTelegramWorld } from '../../src/rehearsal/telegram/server.js'
import type { TelegramWorld } from '../../src/rehearsal/world.js'
import { quietLogger } from '../support/database.js'

const TOKEN = '1000001:rehearsal-token-that-opens-nothing-elsewhere'
const GROUPS = Array.from({ length: 90 }, (_, n) => -1000 - n)
let world: TelegramWorld

beforeAll(async () => {
  world = await startTelegramWorld({
    now: () => new Date(),
    token: TOKEN,
    bot: { id: 1000001, name: 'Nhắc Việc', username: 'NhacViecBot' },
  })
  for (const id of GROUPS) world.addGroup({ id, title: `Nhóm ${-id}`, members: [], withBot: true, admin: false })
})
/** Each test begins with a silence behind it. */
beforeEach(() => world.enforceRates(true))
afterAll(() => world.close())

const refused = () => world.calls().filter((call) => call.status === 429).length
const said = { lines: [['Chào']], buttons: [], tasks: [] }
const chat = (id: number) => ({ platform: 'telegram', externalId: String(id), topic: null }) as const

test('90 messages to 90 groups at once: 30 a second, none refused', async () => {
  const bot = telegram({
    token: TOKEN,
    apiRoot: world.apiRoot,
    mode: { kind: 'polling' },
    paced: true,
    logger: quietLogger,
  })
  const began = performance.now()
  await Promise.all(GROUPS.map((id) => bot.send(chat(id), said, { replyTo: null })))
  expect(refused()).toBe(0)
  expect(performance.now() - began).toBeGreaterThan(2000)
})

test('a chat that has had its share is told so at once, alone, and how long; the others go on', async () => {
  const bot = telegram({
    token: TOKEN,
    apiRoot: world.apiRoot,
    mode: { kind: 'polling' },
    paced: true,
    logger: quietLogger,
  })
  const [slow = 0, other = 0] = GROUPS
  const tried = await Promise.allSettled([1, 2, 3, 4, 5].map(() => bot.send(chat(slow), said, { replyTo: null })))
  expect(tried.filter((t) => t.status === 'fulfilled')).toHaveLength(1)
  for (const t of tried.slice(1))
    expect(t.status === 'rejected' && t.reason.answer).toMatchObject({ kind: 'rate_limited', thisChatOnly: true })
  await bot.send(chat(other), said, { replyTo: null })
  expect(refused()).toBe(0)
})

test('without it the same is refused: the limits are on', async () => {
  const bot = telegram({
    token: TOKEN,
    apiRoot: world.apiRoot,
    mode: { kind: 'polling' },
    paced: false,
    logger: quietLogger,
  })
  const tried = await Promise.allSettled(GROUPS.slice(0, 60).map((id) => bot.send(chat(id), said, { replyTo: null })))
  expect(tried.some((t) => t.status === 'rejected')).toBe(true)
})
