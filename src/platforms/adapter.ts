import type { PlatformAdapter } from '../application/ports.js'

/** Where a platform brings messages to, as it sees it itself. */
export interface WebhookState {
  /** Null where it brings them nowhere: they are fetched. */
  url: string | null
  /** Messages that wait to be brought or fetched; null where the platform does not say. */
  waiting: number | null
  lastError: { at: Date; reason: string } | null
}

/** A platform with a bot's token and, where it is told to, a door for what it brings by itself. */
export type TokenAdapter = PlatformAdapter & {
  /** For the web server to mount at the path of the webhook's URL; null where the bot fetches by itself. */
  webhook: ((request: Request) => Promise<Response>) | null
  /** Asks the platform once whose token this is; null where it refuses or cannot be reached. Starts nothing. */
  whoAmI(): Promise<string | null>
  /** Null where the platform does not say, or cannot be reached. */
  webhookState(): Promise<WebhookState | null>
  /** The platform's own clock; null where it cannot be reached. */
  time(): Promise<Date | null>
}
