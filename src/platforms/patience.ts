import { setTimeout as wait } from 'node:timers/promises'

/** How long to wait between attempts: `firstMs`, then twice as long each time, up to `mostMs`. */
export interface Patience {
  firstMs: number
  mostMs: number
}

export const PATIENCE: Patience = { firstMs: 1_000, mostMs: 30_000 }

/** Milliseconds before the next attempt, after `failures` failures in a row (1 or more). */
export function pauseAfter(failures: number, patience: Patience): number {
  return Math.min(patience.mostMs, patience.firstMs * 2 ** Math.min(failures - 1, 20))
}

/** Waits, or returns at once when told to stop. */
export async function pause(ms: number, signal: AbortSignal): Promise<void> {
  try {
    await wait(ms, undefined, { signal })
  } catch (error) {
    if (!signal.aborted) throw error
  }
}
