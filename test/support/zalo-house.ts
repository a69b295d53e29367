/** The rehearsal's office on Zalo, alone or beside Telegram: the real bot on a real PostgreSQL, both platforms over HTTP. */
import { readFileSync } from 'node:fs'
import { vi } from 'vitest'
import type { App } from '../../src/app.js'
import { buildApp } from '../../src/app.js'
import type { Delivery, DeliveryState, Office, PlatformAdapter } from '../../src/application/ports.js'
import {
  CLERK,
  foundOffice,
  GROUP,
  onZalo,
  PEOPLE,
  settleOffice,
  settleOnZalo,
  ZALO_GROUP,
  zaloAccount,
} from '../../src/cli/rehearsal-office.js'
import { instantOf } from '../../src/domain/calendar.js'
import { createLogger } from '../../src/logger.js'
import type { Patience } from '../../src/platforms/patience.js'
import { telegram } from '../../src/platforms/telegram/telegram.js'
import { type Timeouts, zalo } from '../../src/platforms/zalo/zalo.js'
import { startTelegramWorld } from '../../src/rehearsal/telegram/server.js'
import { turnableClock } from '../../src/rehearsal/turnable-clock.js'
import type { TelegramWorld, WorldMessage, ZaloManners, ZaloWorld } from '../../src/rehearsal/world.js'
import { startWeb } from '../../src/web/server.js'
import { atEnd } from './at-end.js'
import { newDatabase, noMeter } from './database.js'
import { newFolder } from './folder.js'
import type { Sent } from './house.js'
import { readPlan } from './read-plan.js'
import { BOT_NAME, openDoor, startZalo } from './zalo-stage.js'

export { BOT_NAME, CLERK, GROUP, ZALO_GROUP }
export const [LAN, SON, HANH, BINH] = [101, 102, 103, 104].map(onZalo) as [number, number, number, number]

const TELEGRAM_TOKEN = '1000001:rehearsal-token-that-opens-nothing-elsewhere'
const SAMPLE = new URL('../../samples/ke-hoach-tdkt-2023-tan-thanh.md', import.meta.url)
const STATES: DeliveryState[] = ['queued', 'sending', 'sent', 'unknown', 'failed', 'cancelled']

export interface ZaloHouse {
  zalo: ZaloWorld
  /** Only where the office is on both. */
  telegram: TelegramWorld | null
  readonly app: App
  /** Ends the bot and builds it anew on the same database, at the same moment. */
  restart(): Promise<void>
  commune: number
  /** Where the bot's pages are. */
  url: string
  dataDir: string
  rest(): Promise<void>
  /** What the bot wrote in this chat because somebody said this. */
  say(from: number, chatId: number, text: string, more?: { replyTo?: number; files?: Sent[] }): Promise<WorldMessage[]>
  fromBot(chatId: number): WorldMessage[]
  last(chatId: number): string
  turnTo(date: string, time?: string): Promise<void>
  turnBy(ms: number): Promise<void>
  inside<T>(work: (office: Office) => Promise<T>): Promise<T>
  ledger(): Promise<Delivery[]>
}

/** `accounts`: on which platforms the bot knows the people at the beginning. The plan lies with the clerk as a draft on Telegram;
 *  on Zalo it is still to be handed in. */
export async function startZaloHouse(options: {
  group: boolean
  telegram?: 'both' | 'telegram_known' | 'zalo_known'
  manners?: Partial<ZaloManners>
  /** What the bot takes the platform's month to be; the free tier's where it is not given. */
  monthlyMessages?: number
  /** Messages are fetched, not brought. */
  polling?: boolean
  /** How long a call of Zalo may take, and between attempts; the usual where they are not given. */
  timeouts?: Timeouts
  patience?: Patience
}): Promise<ZaloHouse> {
  let clock = turnableClock({ start: instantOf('2022-12-30', '08:00'), running: false })
  const now = () => clock.now()
  const zaloWorld = await startZalo(now)
  zaloWorld.behave({ groups: options.group, ...options.manners })
  settleOnZalo(zaloWorld, { group: options.group })
  const telegramWorld = options.telegram
    ? await startTelegramWorld({
        now,
        token: TELEGRAM_TOKEN,
        bot: { id: 1000001, name: 'Nhắc Việc', username: 'NhacViecBot' },
      })
    : null
  const logger = createLogger('error')
  const dataDir = newFolder()
  const databaseUrl = await newDatabase()
  const door = await openDoor()
  let url: string | null = null

  function adapters(): PlatformAdapter[] {
    const onZaloSide = zalo({
      token: zaloWorld.token,
      apiBase: zaloWorld.apiBase,
      mode: options.polling ? { kind: 'polling' } : { kind: 'webhook', url: door.url },
      ...(options.timeouts && { timeouts: options.timeouts }),
      ...(options.patience && { patience: options.patience }),
      botName: BOT_NAME,
      fileHosts: [zaloWorld.apiBase],
      paceMs: 0,
      monthlyMessages: options.monthlyMessages ?? null,
      logger,
      now,
    })
    door.stand(onZaloSide)
    if (!telegramWorld) return [onZaloSide]
    const { apiRoot } = telegramWorld
    const mode = { kind: 'polling' } as const
    return [onZaloSide, telegram({ token: TELEGRAM_TOKEN, apiRoot, paced: false, mode, logger, now })]
  }

  const build = () =>
    buildApp({
      dataDir,
      databaseUrl,
      bots: ['zalo-house'],
      adapters: adapters(),
      clock,
      logger,
      meter: noMeter,
      readPlan,
      publicUrl: () => url,
      onLost: () => {},
    })

  /** The bot's pages stay where they were. */
  const openWeb = () =>
    startWeb({
      host: '127.0.0.1',
      port: url === null ? 0 : Number(new URL(url).port),
      logger,
      health: () => Promise.reject(new Error('nobody asks')),
      metrics: () => Promise.reject(new Error('nobody asks')),
      signed: app.signed,
      upload: app.upload,
      routes: [],
    })
  let app = await build()
  let web = await openWeb()
  url = web.url

  async function restart(): Promise<void> {
    await app.stop()
    await web.close()
    clock = turnableClock({ start: clock.now(), running: false })
    app = await build()
    web = await openWeb()
    await app.start()
    await app.opened()
    await rest()
  }

  atEnd(async () => {
    await app.stop()
    await web.close()
    await door.close()
    await zaloWorld.close()
    await telegramWorld?.close()
  })

  const isKnownOnZalo = options.telegram !== 'telegram_known'
  const isKnownOnTelegram = options.telegram === 'both' || options.telegram === 'telegram_known'
  const commune =
    telegramWorld && isKnownOnTelegram
      ? await settleOffice(app.store, telegramWorld, now())
      : await foundOffice(app.store, now(), (person) => [zaloAccount(zaloWorld, person)])
  if (options.telegram === 'both')
    await app.store.inCommune(commune, async (office) => {
      for (const member of await office.members()) {
        const person = PEOPLE.find((p) => member.accounts.some((a) => a.externalId === String(p.id)))
        if (person) await office.saveAccount(member.id, zaloAccount(zaloWorld, person))
      }
    })
  await app.start()
  await app.opened()

  async function rest(): Promise<void> {
    await vi.waitFor(
      () => {
        if (zaloWorld.unfetched() + (telegramWorld?.unfetched() ?? 0) > 0) throw new Error('updates wait')
      },
      { timeout: 20_000, interval: 5 },
    )
    await app.settle()
  }
  const worldOf = (chatId: number) => (telegramWorld?.chats().some((c) => c.id === chatId) ? telegramWorld : zaloWorld)
  const fromBot = (chatId: number) =>
    worldOf(chatId)
      .messages(chatId)
      .filter((m) => m.from === 'bot')
  const inside = <T>(work: (office: Office) => Promise<T>) => app.store.inCommune(commune, work)

  if (telegramWorld && isKnownOnTelegram) {
    telegramWorld.say({ from: CLERK.id, chatId: GROUP, text: '/link@NhacViecBot' })
    telegramWorld.say({ from: CLERK.id, chatId: CLERK.id, files: [planFile()] })
  }
  if (isKnownOnZalo)
    for (const { id } of PEOPLE) zaloWorld.say({ from: onZalo(id), chatId: onZalo(id), text: '/start' })
  await rest()
  return {
    zalo: zaloWorld,
    telegram: telegramWorld,
    get app() {
      return app
    },
    restart,
    commune,
    url: url ?? '',
    dataDir,
    rest,
    async say(from, chatId, text, more) {
      const before = fromBot(chatId).length
      worldOf(chatId).say({ from, chatId, text, ...more })
      await rest()
      return fromBot(chatId).slice(before)
    },
    fromBot,
    last: (chatId) => fromBot(chatId).at(-1)?.text ?? '',
    turnTo: (date, time = '08:05') => clock.turnTo(instantOf(date, time), () => {}),
    turnBy: (ms) => clock.turnTo(new Date(clock.now().getTime() + ms), () => {}),
    inside,
    ledger: async () => (await inside((office) => office.deliveries({ states: STATES, limit: 10_000 }))).reverse(),
  }
}

export function planFile(): Sent {
  return { name: 'Ke-hoach-TDKT-2023.md', mime: 'text/markdown', bytes: readFileSync(SAMPLE) }
}

/** Hands files in over the upload page's own requests, in pieces, as its script does. */
export async function handIn(link: string, files: readonly Sent[]): Promise<Response> {
  for (const [n, { name, mime, bytes }] of files.entries()) {
    const query = new URLSearchParams({ name, mime, size: String(bytes.length), offset: '0' })
    const id = String(n + 1).padStart(16, '0')
    const body = new Uint8Array(bytes)
    const response = await fetch(`${link}/files/${id}?${query}`, { method: 'PUT', body })
    if (!response.ok) return response
  }
  return fetch(`${link}/done`, { method: 'POST' })
}

/** The first link in a text. */
export function linkIn(text: string): string {
  const [link] = /https?:\/\/\S+/.exec(text) ?? []
  if (!link) throw new Error(`There is no link in: ${text}`)
  return link
}
