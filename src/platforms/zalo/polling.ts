/**
 * The loop that fetches updates, for trying: one update a call, given away by being read, and nothing kept for a bot that is
 * not asking. A real office uses the webhook.
 */
import type { Logger } from '../../application/ports.js'
import { type Patience, pause, pauseAfter } from '../patience.js'
import { type Call, describe, ZaloFault } from './client.js'
import { type Update, updateIn } from './decode.js'

/** Fetches and takes until `signal` says stop. Resolves when the running `take` has ended. */
export async function poll(parts: {
  call: Call
  take: (update: Update) => Promise<void>
  timeouts: { holdSeconds: number; graceSeconds: number }
  patience: Patience
  logger: Logger
  signal: AbortSignal
  /** Why updates cannot be fetched, at each failure; null as soon as they can. */
  onState: (trouble: string | null) => void
}): Promise<void> {
  const { call, take, timeouts, patience, logger, signal, onState } = parts
  let failures = 0
  while (!signal.aborted) {
    const update = await next()
    try {
      if (update) await take(update)
    } catch (error) {
      if (!signal.aborted) throw error
    }
  }

  async function next(): Promise<Update | undefined> {
    try {
      const { holdSeconds, graceSeconds } = timeouts
      const timeoutMs = (holdSeconds + graceSeconds) * 1000
      const result = await call('getUpdates', { timeout: String(holdSeconds) }, { timeoutMs, signal })
      // Silence is told by 408: an answer without an update is not the API's, or of a kind that is not known.
      const update = updateIn({ result })
      if (!update) throw new ZaloFault({ kind: 'proxy', status: 200 })
      failures = 0
      onState(null)
      return update
    } catch (error) {
      if (!(error instanceof ZaloFault)) throw error
      if (signal.aborted || isSilence(error)) {
        failures = 0
        onState(null)
        return undefined
      }
      failures += 1
      onState(describe(error.fault))
      const ms = pauseAfter(failures, patience)
      // Only the first failures of a row are worth a line each.
      if (ms < patience.mostMs || failures === 1)
        logger.warn({ reason: describe(error.fault) }, 'zalo: updates cannot be fetched; trying again')
      await pause(ms, signal)
      return undefined
    }
  }
}

/** Nothing came in the time asked for: told by 408, in the status or in the body. */
function isSilence({ fault }: ZaloFault): boolean {
  return (fault.kind === 'api' && fault.code === 408) || (fault.kind === 'proxy' && fault.status === 408)
}
