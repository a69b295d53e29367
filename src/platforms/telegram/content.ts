/** What a message carries besides words. */
import type { Message } from 'grammy/types'
import type { IncomingFile } from '../../application/message.js'
import { civilDateAt } from '../../domain/calendar.js'
import { clean } from '../values.js'

/**
 * Kinds that a person sends and the bot cannot file. They arrive as a message without text and files, so that they are
 * answered. An animation is one of them although Telegram shows it as a document too: it is nearly always a joke.
 */
const OTHER_KINDS = [
  'animation',
  'checklist',
  'contact',
  'dice',
  'game',
  'live_photo',
  'location',
  'paid_media',
  'poll',
  'rich_message',
  'sticker',
  'story',
  'venue',
  'video_note',
] as const satisfies readonly (keyof Message)[]

/** False for service lines: somebody joined, the title changed, a message was pinned. */
export function hasContent(message: Message): boolean {
  return (
    message.text !== undefined ||
    message.caption !== undefined ||
    filesOf(message).length > 0 ||
    OTHER_KINDS.some((kind) => message[kind] !== undefined)
  )
}

/** The file of the message (Telegram allows one; an album is several messages), under its own name where it has one. */
export function filesOf(message: Message): IncomingFile[] {
  if (message.animation) return []
  const named = (prefix: string, extension: string) =>
    `${prefix}-${civilDateAt(new Date(message.date * 1000))}-${message.message_id}.${extension}`
  if (message.document) return [file(message.document, named('tep', 'bin'), 'application/octet-stream')]
  const photo = message.photo?.reduce((a, b) => (b.width * b.height > a.width * a.height ? b : a))
  if (photo) return [file(photo, named('anh', 'jpg'), 'image/jpeg')]
  if (message.video) return [file(message.video, named('video', 'mp4'), 'video/mp4')]
  if (message.audio) return [file(message.audio, named('am-thanh', 'mp3'), 'audio/mpeg')]
  if (message.voice) return [file(message.voice, named('ghi-am', 'ogg'), 'audio/ogg')]
  return []
}

function file(
  sent: { file_id: string; file_name?: string; mime_type?: string; file_size?: number },
  name: string,
  mime: string,
): IncomingFile {
  return {
    externalId: sent.file_id,
    name: clean(sent.file_name ?? '') || name,
    mime: sent.mime_type ?? mime,
    size: sent.file_size ?? 0,
  }
}
