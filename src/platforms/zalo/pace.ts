import { setTimeout as wait } from 'node:timers/promises'

/** Runs one after the other, each at least `gapMs` after the one before it began. */
export function inTurn(gapMs: number): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  let free = 0
  return (work) => {
    const mine = last.then(async () => {
      const early = free - performance.now()
      if (early > 0) await wait(early)
      free = performance.now() + gapMs
      return work()
    })
    last = mine.catch(() => {})
    return mine
  }
}
