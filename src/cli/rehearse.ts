/** The rehearsal: the real bot, a Telegram and a Zalo of its own on this machine, an office of invented people, and a clock to turn. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { buildApp } from '../app.js'
import type { Logger, PlatformAdapter, Store } from '../application/ports.js'
import type { Config } from '../config.js'
import { dueDate } from '../domain/assignment.js'
import { instantOf } from '../domain/calendar.js'
import { packageRoot } from '../package-root.js'
import { telegram } from '../platforms/telegram/telegram.js'
import { zalo } from '../platforms/zalo/zalo.js'
import { deskOf } from '../rehearsal/desk.js'
import { startPage } from '../rehearsal/page-server.js'
import { startTelegramWorld } from '../rehearsal/telegram/server.js'
import type { TurnableClock } from '../rehearsal/turnable-clock.js'
import { turnableClock } from '../rehearsal/turnable-clock.js'
import type { TelegramWorld, ZaloWorld } from '../rehearsal/world.js'
import { startZaloWorld } from '../rehearsal/zalo/server.js'
import { StoreError } from '../store/trouble.js'
import { createMetrics } from '../web/metrics.js'
import { startWeb } from '../web/server.js'
import { inView } from './in-view.js'
import {
  CLERK,
  GROUP,
  joinOnZalo,
  OFFICE,
  ON_ZALO,
  PEOPLE,
  settleOffice,
  UNITS,
  ZALO_GROUP,
} from './rehearsal-office.js'

/** The last Friday before the plan's year: the draft can be looked at before anything is due. */
const START = instantOf('2022-12-30', '08:00')
const TOKEN = '1000001:rehearsal-token-that-opens-nothing-elsewhere'
const ZALO_TOKEN = '1000002:rehearsal-token-that-opens-nothing-elsewhere'
/** The bot asks its platform for news all the time: so soon it is looked whether it has them. */
const FETCHED_MS = 20
const SAMPLE = 'samples/ke-hoach-tdkt-2023-tan-thanh.md'

export interface Rehearsal {
  url: string
  world: TelegramWorld
  zalo: ZaloWorld
  clock: TurnableClock
  app: Awaited<ReturnType<typeof buildApp>>
  stop(): Promise<void>
}

export interface RehearsalOptions {
  dataDir: string
  databaseUrl: string | null
  port: number | null
  logger: Logger
  /** Whether the clock goes on by itself between turns. */
  running: boolean
  /** Further platforms, and who of the office is known there. */
  more?: { adapters: PlatformAdapter[]; settle(store: Store, communeId: number): Promise<void> }
  onLost(): void
}

/** As the commands open it: with the clock running, and the sample plan read, so that its draft is there for the first words. */
export async function openRehearsal(
  config: Pick<Config, 'dataDir' | 'databaseUrl' | 'web'>,
  parts: Pick<RehearsalOptions, 'logger' | 'more' | 'onLost'>,
): Promise<Rehearsal> {
  const { dataDir, databaseUrl, web } = config
  const rehearsal = await startRehearsal({ dataDir, databaseUrl, port: web.port, running: true, ...parts })
  while (rehearsal.world.unfetched() > 0) await pause(FETCHED_MS)
  await rehearsal.app.settle()
  return rehearsal
}

/** Starts everything anew: a rehearsal keeps nothing from the one before. Throws StoreError where one runs already. */
export async function startRehearsal(options: RehearsalOptions): Promise<Rehearsal> {
  const dataDir = path.join(options.dataDir, 'rehearsal')
  const clock = turnableClock({ start: START, running: options.running })
  const world = await startTelegramWorld({
    now: () => clock.now(),
    token: TOKEN,
    bot: { id: 1000001, name: 'Nhắc Việc', username: 'NhacViecBot' },
  })
  const { logger } = options
  const adapter = telegram({
    token: TOKEN,
    apiRoot: world.apiRoot,
    mode: { kind: 'polling' },
    paced: false,
    logger,
    now: () => clock.now(),
  })
  const zaloWorld = await startZaloWorld({
    now: () => clock.now(),
    token: ZALO_TOKEN,
    bot: { id: '1000002', name: 'Bot Nhắc Việc' },
  })
  const onZalo = zalo({
    token: ZALO_TOKEN,
    apiBase: zaloWorld.apiBase,
    mode: { kind: 'polling' },
    botName: 'Bot Nhắc Việc',
    fileHosts: [zaloWorld.apiBase],
    paceMs: 0,
    monthlyMessages: null,
    logger,
    now: () => clock.now(),
  })
  const metrics = createMetrics()
  let publicUrl: string | null = null
  const app = await buildApp({
    dataDir,
    databaseUrl: options.databaseUrl,
    rehearsal: true,
    bots: ['rehearsal'],
    adapters: [adapter, onZalo, ...(options.more?.adapters ?? [])],
    clock,
    logger,
    meter: metrics,
    publicUrl: () => publicUrl,
    onLost: options.onLost,
  }).catch((error: unknown) => {
    throw withAddress(error, dataDir)
  })
  // Not before the folder is this one's alone, which a server of one's own does not make it.
  const isAlone = options.databaseUrl === null
  if (isAlone)
    for (const left of ['files', 'uploads', 'address'])
      rmSync(path.join(dataDir, left), { recursive: true, force: true })
  const web = await startWeb({
    host: '127.0.0.1',
    port: 0,
    logger,
    ...inView(app, metrics),
    routes: [],
  })
  publicUrl = web.url
  const office = await settleOffice(app.store, world, clock.now())
  await joinOnZalo(app.store, office, zaloWorld)
  await options.more?.settle(app.store, office)
  await app.start()
  await app.opened()
  await introduce(world)
  const persons = [...PEOPLE, ON_ZALO].map((p) => p.id)
  const page = await startPage({
    desk: deskOf(world, zaloWorld, [GROUP, ...persons, ZALO_GROUP]),
    clock,
    office: {
      ...{ name: OFFICE, planTitle: 'Công tác thi đua, khen thưởng năm 2023' },
      ...{ group: GROUP, persons, units: UNITS },
    },
    port: options.port,
    deadlines: () => deadlines(app, office, clock),
    logger,
  })
  if (isAlone) writeFileSync(addressFile(dataDir), page.url)
  return {
    url: page.url,
    world,
    zalo: zaloWorld,
    clock,
    app,
    async stop() {
      if (isAlone) rmSync(addressFile(dataDir), { force: true })
      await page.close()
      await web.close()
      await app.stop()
      await world.close()
      await zaloWorld.close()
    },
  }
}

/** Where the page of the rehearsal that runs is found. */
const addressFile = (dataDir: string) => path.join(dataDir, 'address')

/** Whoever finds the folder taken is told where the rehearsal that has it can be opened. */
function withAddress(error: unknown, dataDir: string): unknown {
  if (!(error instanceof StoreError && error.trouble.code === 'held' && existsSync(addressFile(dataDir)))) return error
  return new StoreError({ ...error.trouble, address: readFileSync(addressFile(dataDir), 'utf8') }, { cause: error })
}

/** Everybody has pressed Start, the group is linked, and the clerk has sent the plan: through the bot, as in life. */
async function introduce(world: TelegramWorld): Promise<void> {
  world.say({ from: CLERK.id, chatId: GROUP, text: '/link@NhacViecBot' })
  const bytes = readFileSync(path.join(packageRoot(), SAMPLE))
  world.say({
    from: CLERK.id,
    chatId: CLERK.id,
    files: [{ name: 'Ke-hoach-TDKT-2023.md', mime: 'text/markdown', bytes }],
  })
  await Promise.resolve()
}

async function deadlines(app: Rehearsal['app'], office: number, clock: TurnableClock): Promise<string[]> {
  const now = clock.now().toISOString()
  return app.store.inCommune(office, async (inside) => {
    const dates: string[] = []
    for (const plan of await inside.plans('active')) {
      const { tasks, assignments } = await inside.work(plan.id)
      for (const a of assignments) {
        const task = tasks.find((t) => t.id === a.taskId)
        const due = task ? dueDate(task, a) : null
        if (due && due >= now.slice(0, 10)) dates.push(due)
      }
    }
    return [...new Set(dates)].sort()
  })
}
