/** The Bot API's methods, as far as a bot of an office uses them. */
import type { WorldMessage } from '../world.js'
import { parseHtml } from './html.js'
import {
  ApiRefusal,
  badRequest,
  checkButtons,
  checkReactions,
  checkRights,
  checkText,
  checkTopic,
  MAX_FETCH,
  openChat,
  PRESS_LIFE_MS,
} from './limits.js'
import { parseRich } from './rich.js'
import { botShape, chatShape, messageShape, statusOf, userShape } from './shapes.js'
import type { State, StoredChat } from './state.js'
import { addMessage, findMessage, keepFile } from './state.js'

export type Params = Record<string, unknown>
export type Upload = { name: string; mime: string; bytes: Uint8Array }
export type Method = (params: Params, uploads: Map<string, Upload>) => unknown

export function methods(state: State, countSend: (chat: StoredChat) => void): Record<string, Method> {
  /** A message of the bot's, in a chat it may write to, answering one that exists. */
  function send(params: Params, fields: Partial<WorldMessage>): object {
    const chat = openChat(state, params.chat_id)
    const buttons = checkButtons(params.reply_markup)
    checkRights(chat)
    checkTopic(chat, params.message_thread_id)
    const replyTo = repliedTo(state, chat, params)
    countSend(chat)
    return messageShape(state, chat, addMessage(state, chat, { from: 'bot', buttons, replyTo, ...fields }))
  }

  function ownMessage(params: Params): { chat: StoredChat; message: WorldMessage } {
    const chat = openChat(state, params.chat_id)
    const message = findMessage(state, chat.id, Number(params.message_id))
    if (!message) throw badRequest('message to edit not found')
    if (message.from !== 'bot') throw badRequest("message can't be edited")
    return { chat, message }
  }

  function edited(
    chat: StoredChat,
    message: WorldMessage,
    change: Pick<WorldMessage, 'text' | 'entities' | 'buttons'>,
  ): object {
    const same = JSON.stringify([message.text, message.buttons]) === JSON.stringify([change.text, change.buttons])
    if (same)
      throw badRequest(
        'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
      )
    Object.assign(message, change, { editedAt: state.now().toISOString() })
    for (const listener of state.onMessage) listener(message)
    return messageShape(state, chat, message)
  }

  function sendFile(kind: 'document' | 'photo'): Method {
    return (params, uploads) => {
      const given = String(params[kind] ?? '')
      const upload = uploads.get(kind) ?? uploads.get(given.replace(/^attach:\/\//, ''))
      const known = state.files.get(given)
      const file = upload
        ? keepFile(state, { ...upload, mime: mimeOf(upload) })
        : known
          ? { fileId: given, name: known.name, mime: known.mime, size: known.bytes.length }
          : undefined
      if (!file) throw badRequest('wrong file identifier/HTTP URL specified')
      return send(params, { ...formatted(params, 'caption', 1024), files: [file] })
    }
  }

  return {
    getMe: () => ({
      ...botShape(state),
      can_join_groups: true,
      can_read_all_group_messages: !state.privacy,
      supports_inline_queries: false,
    }),
    sendMessage: (params) => send(params, formatted(params, 'text', 4096)),
    sendRichMessage: (params) => send(params, parseRich(params.rich_message)),
    sendDocument: sendFile('document'),
    sendPhoto: sendFile('photo'),
    sendChatAction: (params) => Boolean(openChat(state, params.chat_id)),
    editMessageText(params) {
      const { chat, message } = ownMessage(params)
      return edited(chat, message, { ...formatted(params, 'text', 4096), buttons: checkButtons(params.reply_markup) })
    },
    editMessageReplyMarkup(params) {
      const { chat, message } = ownMessage(params)
      return edited(chat, message, {
        text: message.text,
        entities: message.entities,
        buttons: checkButtons(params.reply_markup),
      })
    },
    deleteMessage(params) {
      const { chat, message } = ownMessage(params)
      state.messages.set(
        chat.id,
        (state.messages.get(chat.id) ?? []).filter((m) => m !== message),
      )
      return true
    },
    setMessageReaction(params) {
      const chat = openChat(state, params.chat_id)
      const message = findMessage(state, chat.id, Number(params.message_id))
      if (!message) throw badRequest('message to react not found')
      message.reactions = checkReactions(params.reaction)
      for (const listener of state.onMessage) listener(message)
      return true
    },
    answerCallbackQuery(params) {
      const press = state.presses.get(String(params.callback_query_id))
      if (!press || state.now().getTime() - press.at > PRESS_LIFE_MS)
        throw badRequest('query is too old and response timeout expired or query ID is invalid')
      const text = typeof params.text === 'string' ? params.text : ''
      if (text.length > 200) throw badRequest('MESSAGE_TOO_LONG')
      state.presses.delete(String(params.callback_query_id))
      if (text)
        for (const listener of state.onNotice)
          listener({ person: press.person, text, alert: params.show_alert === true })
      return true
    },
    getFile(params) {
      const file = state.files.get(String(params.file_id))
      if (!file) throw badRequest('wrong file_id or the file is temporarily unavailable')
      if (file.bytes.length > MAX_FETCH) throw badRequest('file is too big')
      return {
        file_id: params.file_id,
        file_unique_id: String(params.file_id).slice(0, 12),
        file_size: file.bytes.length,
        file_path: `documents/${String(params.file_id)}`,
      }
    },
    setMyCommands: () => true,
    deleteMyCommands: () => true,
    getMyCommands: () => [],
    getChat: (params) => {
      const chat = openChat(state, params.chat_id)
      return {
        ...chatShape(state, chat),
        ...(chat.topics.size > 0 && { is_forum: true }),
        ...(chat.kind === 'group' && { permissions: { can_send_messages: !chat.locked } }),
        accent_color_id: 0,
        max_reaction_count: 11,
      }
    },
    getChatMember(params) {
      const chat = openChat(state, params.chat_id)
      if (Number(params.user_id) === state.bot.id)
        return {
          status: statusOf(chat),
          user: botShape(state),
          ...(statusOf(chat) === 'restricted' && { is_member: true, can_send_messages: !chat.muted }),
        }
      const person = state.people.get(Number(params.user_id))
      if (!person) throw badRequest('user not found')
      return { status: chat.members.includes(person.id) ? 'member' : 'left', user: userShape(person) }
    },
    leaveChat(params) {
      openChat(state, params.chat_id).open = 'kicked'
      return true
    },
  }
}

/** Telegram goes by the file itself; here its ending tells enough. */
const MIMES: Record<string, string> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  zip: 'application/zip',
  ics: 'text/calendar',
}

function mimeOf({ name, mime }: Upload): string {
  return MIMES[name.split('.').at(-1)?.toLowerCase() ?? ''] ?? mime
}

/** Text with its entities, given as such or as HTML. */
function formatted(params: Params, field: 'text' | 'caption', max: number): Pick<WorldMessage, 'text' | 'entities'> {
  const raw = typeof params[field] === 'string' ? params[field] : ''
  if (params.parse_mode === 'HTML') {
    const parsed = parseHtml(raw)
    return { text: checkText(parsed.text, max, field === 'text' ? 'message' : 'caption'), entities: parsed.entities }
  }
  if (params.parse_mode !== undefined) throw badRequest('unsupported parse_mode')
  const text = checkText(raw, max, field === 'text' ? 'message' : 'caption')
  const given = (field === 'text' ? params.entities : params.caption_entities) as
    | { type: string; offset: number; length: number; url?: string; user?: { id: number } }[]
    | undefined
  const entities = (given ?? []).map(({ type, offset, length, url, user }) => {
    if (offset < 0 || length <= 0 || offset + length > text.length)
      throw badRequest('entity bounds are out of the text')
    return { type, offset, length, ...(url ? { url } : {}), ...(user ? { userId: user.id } : {}) }
  })
  return { text, entities }
}

function repliedTo(state: State, chat: StoredChat, params: Params): number | null {
  const reply = params.reply_parameters as { message_id: number; allow_sending_without_reply?: boolean } | undefined
  if (!reply) return null
  if (findMessage(state, chat.id, Number(reply.message_id))) return Number(reply.message_id)
  if (reply.allow_sending_without_reply) return null
  throw new ApiRefusal(400, 'Bad Request: message to be replied not found')
}
