import { setTimeout as wait } from 'node:timers/promises'
import { DeliveryError } from '../../application/ports.js'

/** How long the next one waits for the answer to the one before it: one at a time is kinder, but a call that hangs holds up nobody. */
const PATIENCE_MS = 2_000
/** More than these do not stand in line: an answer to a person is not to wait behind all that the bot has to say. */
const IN_LINE = 3

export type Pace = <T>(work: () => Promise<T>) => Promise<T>

/**
 * One after the other, each at least `gapMs` after the one before it began. Where the line is long, throws a DeliveryError that says when
 * to come again: each is told another moment.
 */
export function zaloPace(gapMs: number): Pace {
  let before: Promise<unknown> = Promise.resolve()
  let inLine = 0
  let free = 0
  let promised = 0

  function comeAgain(): DeliveryError {
    const now = performance.now()
    promised = Math.max(promised, now + inLine * gapMs) + gapMs
    return new DeliveryError({ kind: 'rate_limited', retryAfterSeconds: (promised - now) / 1000, thisChatOnly: true })
  }

  async function turn(): Promise<void> {
    inLine += 1
    await before
    const early = free - performance.now()
    if (early > 0) await wait(early)
    free = performance.now() + gapMs
    inLine -= 1
  }

  return async (work) => {
    if (gapMs > 0 && inLine >= IN_LINE) throw comeAgain()
    const mine = turn()
    const done = mine.then(work)
    before = Promise.race([done.catch(() => {}), mine.then(() => wait(PATIENCE_MS, undefined, { ref: false }))])
    return done
  }
}
