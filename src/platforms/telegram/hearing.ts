/**
 * Picks what is for the bot out of everything that a group says. Most of it can be told from the update alone; two things
 * need a short memory: an album, of which only one part has the words, and an edit that no longer names the bot.
 *
 * The memory is small and does not survive a restart: a reply to the bot, the usual way, needs none of it.
 */
import type { Update } from 'grammy/types'
import type { IncomingMessage } from '../../application/message.js'
import type { Bot } from './addressing.js'
import { codeShown, decode, decodeAddressed } from './decode.js'

const MESSAGES = 5_000
const ALBUMS = 100
const PARTS = 10

interface Album {
  forUs: boolean
  /** Parts that came before the words did. */
  early: Update[]
}

/** Answers with the messages for the bot, in order. Safe to ask again with the same update: it answers the same. */
export function hearing(bot: Bot): (update: Update, now: Date) => IncomingMessage[] {
  const heard = new Map<string, true>()
  const albums = new Map<string, Album>()

  return (update, now) => {
    const found = decode(update, bot, now)
    const message = update.message ?? update.edited_message
    if (!message || message.chat.type === 'private') return found ? [found] : []
    const place = `${message.chat.id}:${message.message_id}`
    const album = message.media_group_id === undefined ? null : albumOf(`${message.chat.id}:${message.media_group_id}`)
    if (found) {
      remember(heard, place, true, MESSAGES)
      if (!album || update.edited_message) return [found]
      album.forUs = true
      return [...album.early.map((part) => decodeAddressed(part, bot, now)), found].filter((part) => part !== null)
    }
    if (heard.has(place) || album?.forUs) {
      const known = decodeAddressed(update, bot, now)
      if (known) remember(heard, place, true, MESSAGES)
      return known ? [known] : []
    }
    if (album && update.message && album.early.length < PARTS) album.early.push(update)
    const shown = codeShown(update)
    return shown ? [shown] : []
  }

  function albumOf(key: string): Album {
    const album = albums.get(key) ?? { forUs: false, early: [] }
    remember(albums, key, album, ALBUMS)
    return album
  }
}

/** Keeps the newest `limit` entries. */
function remember<T>(entries: Map<string, T>, key: string, value: T, limit: number): void {
  entries.delete(key)
  entries.set(key, value)
  const oldest = entries.keys().next()
  if (entries.size > limit && !oldest.done) entries.delete(oldest.value)
}
