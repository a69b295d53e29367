/** One process sends and fetches for a bot; the others wait until it ends, and take what is brought to them meanwhile. */
import type { IncomingMessage } from './application/message.js'
import type { Clock, Logger, PlatformAdapter, Store } from './application/ports.js'

/** How often a process that waits for its turn asks whether it has come. */
const TURN_MS = 1_000

export interface Turns {
  /** Whether it is this process's turn. */
  mine(): boolean
  /** Takes the turn if nobody has it, and begins to open the platforms with it: one that is out of reach holds up nothing. */
  seek(): Promise<void>
  /** Begins to open what is brought to any process. */
  openShared(): void
  /** Resolves when a platform has answered; rejects where none lets us in, and the turn is given back. */
  opened(): Promise<void>
  /** Gives the turn back; resolves when others may take it. */
  leave(): Promise<void>
}

export function takeTurns(deps: {
  store: Store
  /** What one sender at a time is allowed for. */
  bots: readonly string[]
  adapters: readonly PlatformAdapter[]
  clock: Clock
  logger: Logger
  /** Done once the turn is taken, before anything is opened. */
  recover(): Promise<void>
  accept(messages: IncomingMessage[]): Promise<void>
}): Turns {
  const { store, bots, adapters, clock, logger } = deps
  const open = new Set<PlatformAdapter>()
  let turn: { release: () => void; ended: Promise<unknown> } | null = null
  let waits = false
  let opening: Promise<void> = Promise.resolve()
  let awaited: Promise<void> | null = null

  /** Holds the locks of all bots until `release` is called. */
  function take(): Promise<boolean> {
    return new Promise((resolve, reject) => {
      const ended = asOnlySenderOf(
        store,
        bots,
        () =>
          new Promise<void>((release) => {
            turn = { release, ended }
            resolve(true)
          }),
      )
        .then((result) => {
          if (result === false) resolve(false)
        }, reject)
        .finally(() => {
          turn = null
        })
    })
  }

  function waitForTurn(): void {
    if (!waits)
      logger.warn(
        { bots: bots.map((bot) => bot.split(':')[0]) },
        'another process serves this bot; waiting for its turn',
      )
    waits = true
    clock.wake(new Date(clock.now().getTime() + TURN_MS))
  }

  function beginToOpen(these: readonly PlatformAdapter[]): void {
    const now = openDoors(these)
    opening = now
    now.catch(async (error: unknown) => {
      // Whoever waits for the opening says it.
      if (now !== awaited) logger.error({ error }, 'no platform lets the bot in; the next tick tries again')
      await leave()
    })
  }

  /** Done when one platform has answered: one that is blocked, or that refuses, must not keep the office from the other. */
  async function openDoors(these: readonly PlatformAdapter[]): Promise<void> {
    const closed = these.filter((adapter) => !open.has(adapter))
    for (const adapter of closed) open.add(adapter)
    const opened = closed.map((adapter) =>
      adapter.start(deps.accept).catch((error: unknown) => {
        open.delete(adapter)
        if (adapters.length > 1)
          logger.error({ platform: adapter.platform, error }, 'a platform could not be opened; the other one goes on')
        throw error
      }),
    )
    if (opened.length === 0) return
    await Promise.any(opened).catch((error: unknown) => {
      throw error instanceof AggregateError ? error.errors[0] : error
    })
  }

  async function leave(): Promise<void> {
    const { release, ended } = turn ?? { release: () => {}, ended: Promise.resolve() }
    release()
    await ended
  }

  return {
    mine: () => turn !== null,
    async seek() {
      if (turn) return
      if (!(await take())) {
        waitForTurn()
        return
      }
      waits = false
      try {
        await deps.recover()
      } catch (error) {
        await leave()
        throw error
      }
      beginToOpen(adapters)
    },
    openShared: () => beginToOpen(adapters.filter((adapter) => adapter.shared)),
    opened() {
      awaited = opening
      return opening
    },
    leave,
  }
}

/** Runs `work` while this process is the only one that sends for each of these bots; resolves false at once where it is not. */
function asOnlySenderOf<T>(store: Store, bots: readonly string[], work: () => Promise<T>): Promise<T | false> {
  const [first, ...rest] = bots
  return first === undefined ? work() : store.asOnlySender(first, () => asOnlySenderOf(store, rest, work))
}
