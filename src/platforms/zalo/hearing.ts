/** Updates as messages, with a short memory for what the API does not say: which photos were sent together. */
import type { IncomingText } from '../../application/message.js'
import type { Logger } from '../../application/ports.js'
import { ALBUM_GAP_MS } from './assumptions.js'
import { decode, type Update } from './decode.js'

const SENDERS = 1_000

/** Answers with the message for the bot, or null where the update brings none. */
export function hearing(parts: {
  botName: string | null
  now: () => Date
  logger: Logger
}): (update: Update) => IncomingText | null {
  const albums = new Map<string, { album: string; last: number }>()

  function albumOf({ sender, chat, messageId, at }: IncomingText): string {
    const key = `${chat.externalId}:${sender.externalId}`
    const known = albums.get(key)
    const time = Date.parse(at)
    const album = known && Math.abs(time - known.last) <= ALBUM_GAP_MS ? known.album : messageId
    albums.delete(key)
    albums.set(key, { album, last: time })
    const oldest = albums.keys().next()
    if (albums.size > SENDERS && !oldest.done) albums.delete(oldest.value)
    return album
  }

  return (update) => {
    const decoded = decode(update, parts.botName, parts.now())
    if ('ignored' in decoded) {
      parts.logger.info({ event: update.event_name.slice(0, 60), why: decoded.ignored }, 'zalo: an update was ignored')
      return null
    }
    const { message } = decoded
    return message.files.length > 0 ? { ...message, album: albumOf(message) } : message
  }
}
