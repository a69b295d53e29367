import type { PlatformAdapter } from '../application/ports.js'

/** A platform with a bot's token and, where it is told to, a door for what it brings by itself. */
export type TokenAdapter = PlatformAdapter & {
  /** For the web server to mount at the path of the webhook's URL; null where the bot fetches by itself. */
  webhook: ((request: Request) => Promise<Response>) | null
  /** Asks the platform once whose token this is; null where it refuses or cannot be reached. Starts nothing. */
  whoAmI(): Promise<string | null>
}
