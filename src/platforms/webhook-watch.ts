/** Whether messages still reach a bot behind a webhook: one that is taken away, or that the platform cannot get through to, brings nothing and says nothing. */
import type { Logger } from '../application/ports.js'
import type { WebhookState } from './adapter.js'
import { pause } from './patience.js'

/** How often the platform is asked about its webhook. */
export const WEBHOOK_CHECK_MS = 60_000
/** A platform that does not get through tries again within two minutes and waits one for an answer: what failed longer ago is over. */
const FAILED_LATELY_MS = 5 * 60_000
/** Somebody who tries something takes the webhook away once. */
const TAKEN_BY_CHANCE = 1

export interface WatchedWebhook {
  platform: string
  /** Where the platform is to bring its messages. */
  url: string
  everyMs: number
  state(): Promise<WebhookState | null>
  /** Says once more where to bring them; throws where the platform does not take it. */
  setAgain(): Promise<unknown>
  noteTrouble(reason: string | null): void
  noteRival(mayBeChance: number): void
  now(): Date
  logger: Logger
  signal: AbortSignal
}

/** Asks until it is told to stop. */
export async function watchWebhook(watched: WatchedWebhook): Promise<void> {
  const { everyMs, signal, noteTrouble } = watched
  for (await pause(everyMs, signal); !signal.aborted; await pause(everyMs, signal))
    noteTrouble(await troubleOf(watched))
}

async function troubleOf(watched: WatchedWebhook): Promise<string | null> {
  const state = await watched.state()
  if (state === null) return 'không hỏi được trạng thái webhook'
  if (state.url !== watched.url) return setAgain(watched, state.url)
  return isNotGettingThrough(state, watched.now()) ? state.lastError.reason : null
}

/** Whether it lasts: the last error is kept long after everything has come through. */
export function isNotGettingThrough(
  state: WebhookState,
  now: Date,
): state is WebhookState & { lastError: NonNullable<WebhookState['lastError']> } {
  const { waiting, lastError } = state
  const isLately = lastError !== null && now.getTime() - lastError.at.getTime() < FAILED_LATELY_MS
  return isLately && waiting !== null && waiting > 0
}

async function setAgain(
  { platform, logger, noteRival, ...watched }: WatchedWebhook,
  found: string | null,
): Promise<string | null> {
  const [isSet, reason] = await watched.setAgain().then(
    () => [true, undefined],
    (error: unknown) => [false, error instanceof Error ? error.name : String(error)],
  )
  logger.error({ platform, found, isSet, reason }, 'webhook: another program took it away with the token of this bot')
  if (isSet) noteRival(TAKEN_BY_CHANCE)
  return isSet ? null : 'webhook bị chương trình khác gỡ, chưa đặt lại được'
}
