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

/**
 * Does the work with a signal that aborts after `ms` milliseconds, or when told to stop. Node loses `AbortSignal.timeout` inside
 * `AbortSignal.any` once memory is collected, and what should have ended never does: here a timer of our own holds it.
 */
export async function within<T>(
  ms: number,
  stopping: AbortSignal | undefined,
  work: (over: AbortSignal) => Promise<T>,
): Promise<T> {
  const over = new AbortController()
  const stop = () => over.abort(stopping?.reason)
  const timer = setTimeout(() => over.abort(new DOMException('no answer in time', 'TimeoutError')), ms)
  stopping?.addEventListener('abort', stop)
  if (stopping?.aborted) stop()
  try {
    return await work(over.signal)
  } finally {
    clearTimeout(timer)
    stopping?.removeEventListener('abort', stop)
  }
}
