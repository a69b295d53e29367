/** The Bot API's shapes of what the rehearsal knows. */
import type { Person, WorldMessage } from '../world.js'
import type { State, StoredChat } from './state.js'
import { findMessage } from './state.js'

const ANONYMOUS = { id: 1087968824, is_bot: true, first_name: 'Group', username: 'GroupAnonymousBot' }

export function userShape(person: Person): object {
  return {
    id: person.id,
    is_bot: false,
    first_name: person.firstName,
    ...(person.lastName ? { last_name: person.lastName } : {}),
    ...(person.username ? { username: person.username } : {}),
    language_code: 'vi',
  }
}

export function botShape(state: State): object {
  const { id, name, username } = state.bot
  return { id, is_bot: true, first_name: name, username }
}

export function chatShape(state: State, chat: StoredChat): object {
  const person = state.people.get(chat.id)
  if (chat.kind === 'private' && person) {
    const { is_bot: _bot, language_code: _language, ...rest } = userShape(person) as Record<string, unknown>
    return { ...rest, type: 'private' }
  }
  return { id: chat.id, title: chat.title, type: String(chat.id).startsWith('-100') ? 'supergroup' : 'group' }
}

/** What the bot is in this chat. */
export function statusOf(chat: StoredChat): 'administrator' | 'member' | 'restricted' | 'kicked' {
  if (chat.open !== 'open') return 'kicked'
  return chat.admin ? 'administrator' : chat.muted ? 'restricted' : 'member'
}

/** `anonymous`: written as the group itself. */
export function messageShape(
  state: State,
  chat: StoredChat,
  message: WorldMessage,
  anonymous = false,
  deep = true,
): Record<string, unknown> {
  const replied = deep && message.replyTo !== null ? findMessage(state, chat.id, message.replyTo) : undefined
  const person = typeof message.from === 'number' ? state.people.get(message.from) : undefined
  const from = message.from === 'bot' ? botShape(state) : anonymous ? ANONYMOUS : person ? userShape(person) : undefined
  const [file] = message.files
  return {
    message_id: message.id,
    ...(from ? { from } : {}),
    ...(anonymous ? { sender_chat: chatShape(state, chat) } : {}),
    chat: chatShape(state, chat),
    date: Math.floor(Date.parse(message.at) / 1000),
    ...(message.editedAt ? { edit_date: Math.floor(Date.parse(message.editedAt) / 1000) } : {}),
    ...(replied ? { reply_to_message: messageShape(state, chat, replied, false, false) } : {}),
    ...(message.album ? { media_group_id: message.album } : {}),
    ...textShape(state, message, file !== undefined),
    ...(file ? fileShape(file) : {}),
    ...(message.buttons.length
      ? {
          reply_markup: {
            inline_keyboard: message.buttons.map((row) => row.map((b) => ({ text: b.label, callback_data: b.data }))),
          },
        }
      : {}),
  }
}

function textShape(state: State, message: WorldMessage, isCaption: boolean): object {
  if (message.text === '') return {}
  const entities = message.entities.map(({ userId, ...entity }) => {
    const person = userId === undefined ? undefined : state.people.get(userId)
    return person ? { ...entity, user: userShape(person) } : entity
  })
  const marked = entities.length ? { [isCaption ? 'caption_entities' : 'entities']: entities } : {}
  return { [isCaption ? 'caption' : 'text']: message.text, ...marked }
}

function fileShape(file: WorldMessage['files'][number]): object {
  const unique = file.fileId.slice(0, 12)
  if (file.mime.startsWith('image/') && file.mime !== 'image/svg+xml')
    return { photo: [{ file_id: file.fileId, file_unique_id: unique, width: 800, height: 600, file_size: file.size }] }
  return {
    document: {
      file_id: file.fileId,
      file_unique_id: unique,
      file_name: file.name,
      mime_type: file.mime,
      file_size: file.size,
    },
  }
}
