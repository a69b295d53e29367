/**
 * The loop that fetches updates. Telegram forgets an update when the next request asks for a higher offset; so the next
 * request leaves only after everything of this batch has been accepted. A crash, a stop or a full disk then repeats
 * updates, which their keys make harmless, and never loses one. (grammY's own loop and runner do lose some.)
 */
import type { Api } from 'grammy'
import type { Update } from 'grammy/types'
import type { IncomingMessage } from '../../application/message.js'
import type { Logger } from '../../application/ports.js'
import { type Patience, pause, pauseAfter } from '../patience.js'
import { ALLOWED_UPDATES } from './capabilities.js'
import { describe, type Fault, faultOf } from './faults.js'

/** A bot that was started anew meets the request of its former life, a few times at most. */
const CONFLICTS_BY_CHANCE = 4

/** Fetches and hands over until `signal` says stop. Resolves when the running `accept` has ended. */
export async function poll(parts: {
  api: Api
  token: string
  /** How long Telegram is asked to hold a request. */
  holdSeconds: number
  hear: (update: Update) => IncomingMessage[]
  accept: (messages: IncomingMessage[]) => Promise<void>
  patience: Patience
  logger: Logger
  signal: AbortSignal
  /** Why updates cannot be fetched, at each failure; null as soon as they can. */
  onState: (trouble: string | null) => void
  /** Another program fetches with this token. */
  onRival: (mayBeChance: number) => void
}): Promise<void> {
  const { api, token, holdSeconds, hear, accept, patience, logger, signal, onState, onRival } = parts
  let offset: number | null = null
  let failures = 0

  while (!signal.aborted) {
    const updates = await fetchBatch()
    if (updates === null) continue
    const last = updates.at(-1)
    // Nothing waits, so all before is forgotten at Telegram's side. Asking on without an offset stays right when the
    // numbers start anew at a lower one, as they do after a week of silence.
    if (last === undefined) offset = null
    else if (await handOver(updates.flatMap(hear))) offset = last.update_id + 1
  }

  async function fetchBatch(): Promise<Update[] | null> {
    try {
      const updates = await api.raw.getUpdates(
        {
          limit: 100,
          timeout: holdSeconds,
          allowed_updates: [...ALLOWED_UPDATES],
          ...(offset !== null && { offset }),
        },
        signal as Parameters<Api['raw']['getUpdates']>[1],
      )
      if (failures > 0) logger.info({ failures }, 'telegram: updates come in again')
      failures = 0
      onState(null)
      return updates
    } catch (error) {
      if (signal.aborted) return null
      failures += 1
      const fault = faultOf(error, token)
      onState(describe(fault))
      if (isConflict(fault)) onRival(CONFLICTS_BY_CHANCE)
      const ms = pauseAfter(failures, patience)
      if (ms < patience.mostMs || failures === 1) complain(fault, logger)
      await pause(Math.max(ms, fault.kind === 'api' ? (fault.retryAfterSeconds ?? 0) * 1000 : 0), signal)
      return null
    }
  }

  /** The batch stays in hand until it is accepted: fetched anew, its button presses could have expired. */
  async function handOver(messages: IncomingMessage[]): Promise<boolean> {
    if (messages.length === 0) return true
    for (let attempt = 1; ; attempt += 1) {
      try {
        await accept(messages)
        return true
      } catch (error) {
        logger.error(
          { attempt, error: error instanceof Error ? error.message : String(error) },
          'telegram: what came in could not be saved; trying again',
        )
        await pause(pauseAfter(attempt, patience), signal)
        if (signal.aborted) return false
      }
    }
  }
}

function isConflict(fault: Fault): boolean {
  return fault.kind === 'api' && fault.code === 409
}

/** Only the first failures of a row are worth a line each; the end of the row is logged too. */
function complain(fault: Fault, logger: Logger): void {
  const fields = { reason: describe(fault) }
  if (isConflict(fault)) {
    logger.error(fields, 'telegram: another process polls this token; stop one of the two')
  } else if (fault.kind === 'api' && (fault.code === 401 || fault.code === 404)) {
    logger.error(fields, 'telegram: the token is not valid any more; give the bot its new one and start again')
  } else logger.warn(fields, 'telegram: updates cannot be fetched; trying again')
}
