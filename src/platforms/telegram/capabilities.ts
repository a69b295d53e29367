import type { Capabilities } from '../../application/message.js'

/**
 * What Telegram's Bot API allows a bot. Text: 4,096 UTF-16 units after entities are read (sendMessage). Buttons: 100 under
 * one message. Files: getFile serves up to 20 MB from the cloud server. A
 * bot may send 50 MB (sendDocument); what takes a slow line longer than a call may last is better fetched by its link.
 */
export const TELEGRAM_CAPABILITIES: Capabilities = {
  maxText: 4096,
  buttons: true,
  maxButtons: 100,
  edit: true,
  replyTo: true,
  filesIn: 'any',
  maxFileIn: 20 * 1024 * 1024,
  maxFileOut: 20 * 1024 * 1024,
  tables: true,
  picturesByLink: false,
  pressNotice: true,
  mentions: true,
  reactions: true,
}

/** The sign for "noted": one of the emoji that a bot may react with (ReactionTypeEmoji). */
export const SIGNS = { noted: '✍', come: '👀' } as const

/** UTF-16 units of the words under a picture or a document (sendPhoto, sendDocument). */
export const MAX_CAPTION = 1024

/** Characters of the notice that answers a press (answerCallbackQuery). */
export const MAX_NOTICE = 200

/**
 * The updates the bot asks for. Sent at every start, because Telegram keeps the last list when none is given. Reactions
 * and members coming and going are none of the bot's business.
 */
export const ALLOWED_UPDATES = ['message', 'edited_message', 'callback_query', 'my_chat_member'] as const
