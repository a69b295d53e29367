import type { Logger } from '../application/ports.js'

/** As `hear`; an update that cannot be read is logged and counts as `nothing`: brought again and again it would hold up all that
 *  follow it. */
export function passingUnreadable<Update, Heard>(
  hear: (update: Update) => Heard,
  nothing: Heard,
  { platform, logger }: { platform: string; logger: Logger },
): (update: Update) => Heard {
  return (update) => {
    try {
      return hear(update)
    } catch (error) {
      logger.error(
        { platform, error: error instanceof Error ? error.stack : String(error) },
        'an update could not be read; it is passed over',
      )
      return nothing
    }
  }
}
