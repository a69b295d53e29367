/**
 * An update of Zalo as an IncomingMessage. The shapes in use differ from the documented ones, and both have been seen: a body
 * bare or inside `result`, a photo's link as `photo_url` or `photo`, dates in milliseconds or seconds. All are taken.
 */
import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { IncomingFile, IncomingText } from '../../application/message.js'
import { civilDateAt } from '../../domain/calendar.js'
import { clean } from '../values.js'
import { FIRST_MILLISECONDS } from './assumptions.js'
import { withoutMention } from './mention.js'

const text = z.string().optional().catch(undefined)
const id = z.union([z.string().min(1), z.number().transform(String)])

const Message = z.object({
  message_id: id.optional().catch(undefined),
  date: z.coerce.number().optional().catch(undefined),
  from: z.object({ id, display_name: text, name: text, first_name: text }),
  chat: z.object({ id, chat_type: text, type: text }),
  text,
  caption: text,
  photo_url: text,
  photo: text,
  voice_url: text,
})
type Message = z.infer<typeof Message>

const Update = z.object({ event_name: z.string(), message: z.unknown().optional() })
export type Update = z.infer<typeof Update>

/** Names of documented events; of others nobody knows what they bring. */
const EVENTS = new Set(['text', 'image', 'sticker', 'voice', 'unsupported'].map((kind) => `message.${kind}.received`))

/** The update in a webhook's body or a poll's result; undefined where there is none. */
export function updateIn(body: unknown): Update | undefined {
  if (!isRecord(body)) return undefined
  const inner = body.event_name === undefined ? body.result : body
  const read = Update.safeParse(Array.isArray(inner) ? inner[0] : inner)
  return read.success ? read.data : undefined
}

export type Decoded = { message: IncomingText } | { ignored: 'unknown_event' | 'no_message' }

/**
 * What the update means for the bot. In a group Zalo itself delivers only what mentions the bot or replies to it; to which
 * message it replies is not told. `botName` is the name that people mention, where it is known; `now` dates what has no date.
 */
export function decode(update: Update, botName: string | null, now: Date): Decoded {
  if (!EVENTS.has(update.event_name)) return { ignored: 'unknown_event' }
  const read = Message.safeParse(update.message)
  // A withheld message may come without saying from whom: there is nobody to answer.
  if (!read.success) return { ignored: 'no_message' }
  const message = read.data
  const kind = (message.chat.chat_type ?? message.chat.type ?? '').toUpperCase() === 'GROUP' ? 'group' : 'private'
  const at = instantOf(message.date, now)
  const messageId = message.message_id ?? digest(update)
  const words = clean(message.text ?? message.caption ?? '').normalize('NFC')
  const said = kind === 'group' ? withoutMention(words, botName) : words
  return {
    message: {
      kind: 'text',
      key: `message:${messageId}`,
      platform: 'zalo',
      at: at.toISOString(),
      sender: { externalId: message.from.id, name: clean(nameOf(message)), username: null, anonymous: false },
      chat: { platform: 'zalo', externalId: message.chat.id, topic: null, kind, title: null },
      messageId,
      text: said,
      command: commandIn(said),
      answers: null,
      files: filesOf(message, messageId, at),
      album: null,
    },
  }
}

function commandIn(said: string): IncomingText['command'] {
  const typed = /^\/(?<name>\p{L}[\p{L}\p{N}_]*)(?:\s+(?<rest>.*))?$/su.exec(said)?.groups
  return typed ? { name: (typed.name ?? '').toLowerCase(), rest: (typed.rest ?? '').trim() } : null
}

/** The name is the person's own choice on Zalo: shown, never trusted. */
function nameOf({ from }: Message): string {
  return from.display_name ?? from.name ?? from.first_name ?? ''
}

function filesOf(message: Message, messageId: string, at: Date): IncomingFile[] {
  const named = (prefix: string, extension: string) =>
    `${prefix}-${civilDateAt(at)}-${messageId.slice(-6)}.${extension}`
  const photo = message.photo_url ?? message.photo
  if (photo) return [{ externalId: photo, name: named('anh', 'jpg'), mime: 'image/jpeg', size: 0 }]
  const voice = message.voice_url
  return voice ? [{ externalId: voice, name: named('ghi-am', 'aac'), mime: 'audio/aac', size: 0 }] : []
}

function instantOf(date: number | undefined, now: Date): Date {
  if (date === undefined || !Number.isFinite(date) || date <= 0) return now
  const at = new Date(date < FIRST_MILLISECONDS ? date * 1000 : date)
  return Number.isNaN(at.getTime()) ? now : at
}

function digest(update: Update): string {
  return createHash('sha256').update(JSON.stringify(update)).digest('hex').slice(0, 20)
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
