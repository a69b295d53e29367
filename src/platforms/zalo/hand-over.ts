/**
 * Hands over what came in. Zalo gives a message once: whether it brings one again that was answered with an error is not
 * documented, and a poll never does. So what could not be saved stays in hand and is tried again until it is. Throws where
 * the bot ends before that.
 */
import type { IncomingMessage } from '../../application/message.js'
import type { Logger } from '../../application/ports.js'
import { type Patience, pause, pauseAfter } from '../patience.js'

export async function handOver(
  message: IncomingMessage,
  parts: {
    accept: (messages: IncomingMessage[]) => Promise<void>
    patience: Patience
    logger: Logger
    signal: AbortSignal
  },
): Promise<void> {
  const { accept, patience, logger, signal } = parts
  for (let attempt = 1; ; attempt += 1) {
    try {
      await accept([message])
      return
    } catch (error) {
      const fields = { attempt, error: error instanceof Error ? error.message : String(error) }
      if (signal.aborted) {
        logger.error(fields, 'zalo: a message could not be saved before the bot ended')
        throw error
      }
      logger.error(fields, 'zalo: what came in could not be saved; trying again')
      await pause(pauseAfter(attempt, patience), signal)
    }
  }
}
