/** The rehearsal's office with a bot that can be stopped and built again, at another time, on the same database. */
import { readFileSync } from 'node:fs'
import { onTestFinished, vi } from 'vitest'
import type { App } from '../../src/app.js'
import { buildApp } from '../../src/app.js'
import type { Delivery, DeliveryState, Office } from '../../src/application/ports.js'
import { CLERK, GROUP, PEOPLE, settleOffice } from '../../src/cli/rehearsal-office.js'
import type { Assignment, AssignmentState } from '../../src/domain/assignment.js'
import { instantOf } from '../../src/domain/calendar.js'
import type { Work } from '../../src/domain/work.js'
import { createLogger } from '../../src/logger.js'
import type { Patience } from '../../src/platforms/patience.js'
import { type Timeouts, telegram } from '../../src/platforms/telegram/telegram.js'
import { startTelegramWorld } from '../../src/rehearsal/telegram/server.js'
import type { TurnableClock } from '../../src/rehearsal/turnable-clock.js'
import { turnableClock } from '../../src/rehearsal/turnable-clock.js'
import type { TelegramWorld, WorldMessage } from '../../src/rehearsal/world.js'
import { atEnd } from './at-end.js'
import { newDatabase, noMeter } from './database.js'
import { newFolder } from './folder.js'
import { readPlan } from './read-plan.js'

export const CHAIRMAN = 102
export const HANH = 103
export const BINH = 104
export { CLERK, GROUP, PEOPLE }

const TOKEN = '1000001:rehearsal-token-that-opens-nothing-elsewhere'
const SAMPLE = new URL('../../samples/ke-hoach-tdkt-2023-tan-thanh.md', import.meta.url)
const STATES: DeliveryState[] = ['queued', 'sending', 'sent', 'unknown', 'failed', 'cancelled']

export interface Sent {
  name: string
  mime: string
  bytes: Uint8Array
}

export interface House {
  world: TelegramWorld
  /** '' where the store is embedded. */
  databaseUrl: string
  /** Where the files lie that people handed in. */
  dataDir: string
  commune: number
  clock(): TurnableClock
  app(): App
  /** Builds and opens the bot anew; the clock then says `at`. `unheard`: no platform answers it. */
  start(at: Date, unheard?: 'unheard'): Promise<void>
  stop(): Promise<void>
  /** A second bot beside the first, on the same database and with the same token, opened; `tick` strikes its clock. */
  another(): Promise<{ app: App; tick(): Promise<void> }>
  /** Everything that people did has been worked on and answered. */
  rest(): Promise<void>
  /** What the bot wrote in this chat because somebody said this. */
  say(from: number, chatId: number, text: string, more?: { replyTo?: number; files?: Sent[] }): Promise<WorldMessage[]>
  press(from: number, chatId: number, label: string): Promise<WorldMessage[]>
  turnTo(date: string, time?: string): Promise<void>
  fromBot(chatId: number): WorldMessage[]
  last(chatId: number): string
  inside<T>(work: (office: Office) => Promise<T>): Promise<T>
  /** The whole ledger, oldest first. */
  ledger(): Promise<Delivery[]>
  /** The active plan as it stands. */
  work(): Promise<Work>
  /** How the units' shares of a task stand, in the order of the plan. */
  statesOf(code: string): Promise<AssignmentState[]>
  /** How this unit's share stands. */
  stateOf(code: string, unit: string): Promise<AssignmentState | undefined>
}

/** An office for one test alone, closed when the test is done: each open one holds a dozen connections. */
export async function startOwnHouse(...options: Parameters<typeof startHouse>): Promise<House> {
  const house = await startHouse(...options)
  onTestFinished(() => house.stop())
  return house
}

/** An office whose plan of the year 2023 is active; the bot runs, its clock stands still until turned. */
export async function startHouse(
  options: {
    at?: Date
    activate?: boolean
    embedded?: boolean
    /** A database of the caller's own. */
    databaseUrl?: string
    /** Where the data lies, the embedded store too; a new folder where it is not given. */
    dataDir?: string
    /** How long a call of the platform may take; the usual where it is not given. */
    timeouts?: Timeouts
    patience?: Patience
    /** Whether the bot keeps to Telegram's limits, by the house's clock, and Telegram insists on them. */
    paced?: boolean
    /** Where the nightly backups go; none are made where it is not given. */
    backups?: string
    /** How long the words of messages are kept. */
    keep?: { incomingDays: number; deliveredDays: number }
    /** ClamAV's daemon. */
    scanner?: { host: string; port: number }
  } = {},
): Promise<House> {
  // An embedded store of its own can be killed without harm to other tests.
  const isEmbedded = options.embedded || options.dataDir !== undefined
  const databaseUrl = isEmbedded ? null : (options.databaseUrl ?? (await newDatabase()))
  const dataDir = options.dataDir ?? newFolder()
  const at = options.at ?? instantOf('2022-12-30', '08:00')
  let clock = turnableClock({ start: at, running: false })
  let app: App | null = null
  const others: App[] = []
  const logger = createLogger('error')
  const world = await startTelegramWorld({
    now: () => clock.now(),
    token: TOKEN,
    bot: { id: 1000001, name: 'Nhắc Việc', username: 'NhacViecBot' },
  })

  const build = (own: TurnableClock) =>
    buildApp({
      dataDir,
      databaseUrl,
      bots: [TOKEN],
      adapters: [
        telegram({
          token: TOKEN,
          apiRoot: world.apiRoot,
          paced: options.paced ?? false,
          elapsed: () => clock.now().getTime(),
          mode: { kind: 'polling' },
          logger,
          ...(options.timeouts && { timeouts: options.timeouts }),
          ...(options.patience && { patience: options.patience }),
          now: () => clock.now(),
        }),
      ],
      clock: own,
      logger,
      meter: noMeter,
      readPlan,
      ...(options.keep && { keep: options.keep }),
      ...(options.scanner && { scanner: options.scanner }),
      ...(options.backups !== undefined && { backups: options.backups }),
      publicUrl: () => 'https://bot.xa.vn',
      onLost: () => {},
    })

  function running(): App {
    if (!app) throw new Error('The bot is stopped')
    return app
  }

  async function stop(): Promise<void> {
    await app?.stop()
    app = null
  }

  const fromBot = (chatId: number) => world.messages(chatId).filter((m) => m.from === 'bot')

  async function rest(): Promise<void> {
    await vi.waitFor(
      () => {
        if (world.unfetched() > 0) throw new Error('updates wait')
      },
      { timeout: 20_000, interval: 5 },
    )
    await running().settle()
  }

  async function during(chatId: number, act: () => void): Promise<WorldMessage[]> {
    const before = fromBot(chatId).length
    act()
    await rest()
    return fromBot(chatId).slice(before)
  }

  app = await build(clock)
  const commune = await settleOffice(app.store, world, clock.now())
  await app.start()
  await app.opened()
  atEnd(async () => {
    for (const other of others) await other.stop()
    await stop()
    await world.close()
  })

  const inside = <T>(work: (office: Office) => Promise<T>) => running().store.inCommune(commune, work)
  const house: House = {
    world,
    databaseUrl: databaseUrl ?? '',
    dataDir,
    commune,
    clock: () => clock,
    app: running,
    async start(moment, unheard) {
      clock = turnableClock({ start: moment, running: false })
      app = await build(clock)
      await app.start()
      if (!unheard) await app.opened()
    },
    stop,
    async another() {
      const own = turnableClock({ start: clock.now(), running: false })
      const other = await build(own)
      others.push(other)
      await other.start()
      await other.opened()
      return { app: other, tick: () => own.turnTo(new Date(own.now().getTime() + 1000), () => {}) }
    },
    rest,
    say: (from, chatId, text, more) => during(chatId, () => world.say({ from, chatId, text, ...more })),
    press: (from, chatId, label) =>
      during(chatId, () => world.press({ from, chatId, ...buttonIn(world, chatId, label) })),
    turnTo: (date, time = '08:05') => clock.turnTo(instantOf(date, time), () => {}),
    fromBot,
    last: (chatId) => fromBot(chatId).at(-1)?.text ?? '',
    inside,
    ledger: async () => (await inside((office) => office.deliveries({ states: STATES, limit: 10_000 }))).reverse(),
    work: () =>
      inside(async (office) => {
        const [plan] = await office.plans('active')
        if (!plan) throw new Error('There is no active plan')
        return office.work(plan.id)
      }),
    statesOf: async (code) => (await sharesOf(code)).map((a) => a.state),
    async stateOf(code, unit) {
      const units = await inside((office) => office.units())
      const { id } = units.find(({ name }) => name === unit) ?? {}
      return (await sharesOf(code)).find((a) => a.unitId === id)?.state
    },
  }

  async function sharesOf(code: string): Promise<Assignment[]> {
    const { tasks, assignments } = await house.work()
    const task = tasks.find((t) => t.code === code)
    return assignments.filter((a) => a.taskId === task?.id)
  }

  world.say({ from: CLERK.id, chatId: GROUP, text: '/link@NhacViecBot' })
  const file = { name: 'Ke-hoach-TDKT-2023.md', mime: 'text/markdown', bytes: readFileSync(SAMPLE) }
  world.say({ from: CLERK.id, chatId: CLERK.id, files: [file] })
  await rest()
  // The first look at the group may still be under way, with something to say.
  await clock.turnTo(clock.now(), () => {})
  await rest()
  if (options.activate !== false) await house.say(CLERK.id, CLERK.id, 'vẫn kích hoạt')
  world.enforceRates(options.paced ?? false)
  return house
}

/** The newest button in this chat whose label has this text. */
export function buttonIn(world: TelegramWorld, chatId: number, label: string): { messageId: number; data: string } {
  const message = world.messages(chatId).findLast((m) => m.buttons.flat().some((b) => b.label.includes(label)))
  const button = message?.buttons.flat().find((b) => b.label.includes(label))
  if (!message || !button) {
    const labels = world.messages(chatId).flatMap((m) => m.buttons.flat().map((b) => b.label))
    throw new Error(`No button "${label}" in chat ${chatId}; there are: ${labels.slice(-12).join(' | ')}`)
  }
  return { messageId: message.id, data: button.data }
}

/** The messages that the bot started by itself: whose delivery carries the bot's mark. */
export function startedByBot(ledger: readonly Delivery[]): Delivery[] {
  return ledger.filter((d) => d.startedBy === 'bot')
}
