/** Telegram's side of the Messenger port: messages, notices and files, each through one call of the Bot API. */
import { type Api, InputFile } from 'grammy'
import type { InlineKeyboardButton } from 'grammy/types'

import type { ChatAddress, OfferedFile, Said } from '../../application/message.js'

import { DeliveryError, type Logger, type Messenger } from '../../application/ports.js'
import { pack } from './callback-data.js'
import { MAX_CAPTION, MAX_NOTICE, SIGNS, TELEGRAM_CAPABILITIES } from './capabilities.js'
import { download } from './download.js'
import { shorten, toEntities, toPlainText } from './entities.js'
import { describe, faultOf, orDeliveryError } from './faults.js'
import type { Pace } from './pace.js'
import { richOf } from './rich.js'
import { standingIn } from './standing.js'

/** `username` answers with the bot's own, once it is known. */
export function telegramMessenger(parts: {
  api: Api
  token: string
  root: string
  /** How long a file may take to come. */
  fileSeconds: number
  /** The bot stops. */
  stopping: AbortSignal
  username: () => string | null
  /** Keeps to Telegram's limits; null where there are none. */
  pace: Pace | null
  logger: Logger
}): Messenger {
  const { api, token, root, fileSeconds, stopping, pace, logger } = parts
  const inPace = <T>(chat: ChatAddress, call: () => Promise<T>): Promise<T> =>
    pace === null ? call() : pace.send(Number(chat.externalId), call)

  const send: Messenger['send'] = async (chat, said, { replyTo, before }) => {
    const to: Destination = {
      chat_id: idOf(chat.externalId),
      ...(replyTo !== null && {
        reply_parameters: { message_id: idOf(replyTo), allow_sending_without_reply: true },
      }),
    }
    const { file } = said
    const [method, call] = file
      ? (['sendFile', (at: Destination) => sendFile(at, said, file)] as const)
      : (['sendMessage', (at: Destination) => sendWords(at, said)] as const)
    const { sent, topicGone } = await inPace(chat, async () => {
      await before?.()
      return orDeliveryError(token, method, () => inTopicOrGroup(chat, to, call))
    })
    return { messageId: messageIdOf(sent), ...(topicGone && { topicGone }) }
  }

  /** With its table where Telegram takes it; a Bot API server of one's own may be older than tables. */
  async function sendWords(to: Destination, said: Said): Promise<unknown> {
    const { table } = said
    if (table) {
      try {
        return await api.raw.sendRichMessage({ ...to, rich_message: richOf(table), ...keyboardOf(said) })
      } catch (error) {
        const fault = faultOf(error, token)
        if (fault.kind !== 'api' || ![400, 404].includes(fault.code)) throw error
        logger.info({ reason: describe(fault) }, 'telegram: no table was taken; said in words')
      }
    }
    return api.raw.sendMessage({ ...to, ...contentOf(said) })
  }

  function sendFile(to: Destination, said: Said, file: OfferedFile): Promise<unknown> {
    const upload = new InputFile(typeof file.bytes === 'function' ? file.bytes() : file.bytes, file.name)
    const message = { ...to, ...captionOf(said) }
    return file.as === 'picture'
      ? api.raw.sendPhoto({ ...message, photo: upload })
      : api.raw.sendDocument({ ...message, document: upload, disable_content_type_detection: true })
  }

  /** The topic was deleted or closed, the group is still there: better said in its general topic than nowhere. */
  async function inTopicOrGroup(
    chat: ChatAddress,
    to: Destination,
    call: (at: Destination) => Promise<unknown>,
  ): Promise<{ sent: unknown; topicGone: boolean }> {
    if (chat.topic === null) return { sent: await call(to), topicGone: false }
    try {
      return { sent: await call({ ...to, message_thread_id: idOf(chat.topic) }), topicGone: false }
    } catch (error) {
      if (!isTopicGone(error, token)) throw error
      logger.warn(
        { chat: chat.externalId, topic: chat.topic },
        'telegram: the topic is gone or closed; sent to the group itself',
      )
      return { sent: await call(to), topicGone: true }
    }
  }

  /** False where Telegram says that this message or this chat does not take it; other failures are thrown. */
  async function unlessRefused(method: string, refused: RegExp, call: () => Promise<unknown>): Promise<boolean> {
    try {
      await orDeliveryError(token, method, call)
      return true
    } catch (error) {
      if (error instanceof DeliveryError && error.answer.kind === 'rejected' && refused.test(error.answer.reason))
        return false
      throw error
    }
  }

  const acknowledge: Messenger['acknowledge'] = (chat, messageId, sign = 'noted') =>
    unlessRefused('setMessageReaction', /REACTION|react/i, () =>
      api.raw.setMessageReaction({
        chat_id: idOf(chat.externalId),
        message_id: idOf(messageId),
        reaction: [{ type: 'emoji', emoji: SIGNS[sign] }],
      }),
    )

  const rewrite: Messenger['rewrite'] = (chat, messageId, said) =>
    unlessRefused('editMessageText', /message to edit not found|can't be edited|MESSAGE_ID_INVALID/i, async () => {
      try {
        await api.raw.editMessageText({
          chat_id: idOf(chat.externalId),
          message_id: idOf(messageId),
          ...contentOf(said),
        })
      } catch (error) {
        // It says so already: an earlier attempt arrived.
        const fault = faultOf(error, token)
        if (fault.kind !== 'api' || !/message is not modified/i.test(fault.description)) throw error
      }
    })

  const answerPress: Messenger['answerPress'] = async (pressId, said) => {
    const text = said === null ? '' : shorten(toPlainText(said.lines), MAX_NOTICE)
    try {
      await api.raw.answerCallbackQuery({ callback_query_id: pressId, ...(text !== '' && { text, show_alert: true }) })
      return true
    } catch (error) {
      const fault = faultOf(error, token)
      // Telegram waits some minutes for an answer; who was slower than that is told by a message instead.
      const late = fault.kind === 'api' && /query is too old|query ID is invalid/i.test(fault.description)
      if (!late) logger.warn({ reason: describe(fault) }, 'telegram: a press could not be answered')
      return false
    }
  }

  return {
    platform: 'telegram',
    capabilities: TELEGRAM_CAPABILITIES,
    monthlyMessages: null,
    send,
    acknowledge,
    rewrite,
    answerPress,
    fetchFile: (externalId, maxBytes) =>
      download({ api, token, root, fileId: externalId, maxBytes, seconds: fileSeconds, stopping }),
    async leave(chat) {
      try {
        await orDeliveryError(token, 'leaveChat', () => api.raw.leaveChat({ chat_id: idOf(chat.externalId) }))
      } catch (error) {
        // Out already.
        if (!(error instanceof DeliveryError && error.answer.kind === 'chat_gone')) throw error
      }
    },
    standingIn: (chat) => standingIn(api, token, chat, stopping),
    address() {
      const username = parts.username()
      return username === null ? null : `t.me/${username}`
    },
  }
}

interface Destination {
  chat_id: number
  message_thread_id?: number
  reply_parameters?: { message_id: number; allow_sending_without_reply: boolean }
}

function contentOf(said: Said) {
  const { text, entities } = textOf(said, TELEGRAM_CAPABILITIES.maxText)
  return { text, entities, link_preview_options: { is_disabled: true }, ...keyboardOf(said) }
}

function captionOf(said: Said) {
  const { text, entities } = textOf(said, MAX_CAPTION)
  return { caption: text, caption_entities: entities, ...keyboardOf(said) }
}

function textOf(said: Said, most: number) {
  const { text, entities } = toEntities(said.lines)
  if (text.length > most)
    throw new DeliveryError({ kind: 'rejected', reason: `the text has ${text.length} characters` })
  return { text, entities }
}

function keyboardOf(said: Said): { reply_markup?: { inline_keyboard: InlineKeyboardButton[][] } } {
  if (said.buttons.length === 0) return {}
  const rows = said.buttons.map((row) => row.map(({ label, action }) => ({ text: label, callback_data: pack(action) })))
  return { reply_markup: { inline_keyboard: rows } }
}

function isTopicGone(error: unknown, token: string): boolean {
  const fault = faultOf(error, token)
  return (
    fault.kind === 'api' &&
    fault.code === 400 &&
    /thread not found|TOPIC_(?:CLOSED|DELETED|ID_INVALID)/i.test(fault.description)
  )
}

/** Only an id of the message proves that it is there: 'ok' without one says neither that it arrived nor that it did not. */
function messageIdOf(sent: unknown): string {
  const id: unknown = typeof sent === 'object' && sent !== null ? Reflect.get(sent, 'message_id') : undefined
  if (typeof id !== 'number') throw new DeliveryError({ kind: 'unreachable', maybeSent: true })
  return String(id)
}

/** Chat ids need 52 bits, which a number holds. An id that is none comes from another platform. */
function idOf(externalId: string): number {
  if (!/^-?\d{1,16}$/.test(externalId)) throw new DeliveryError({ kind: 'rejected', reason: 'no id of Telegram' })
  return Number(externalId)
}
