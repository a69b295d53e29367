/**
 * An update of Telegram as an IncomingMessage, or null where it is none of the bot's business: a group's talk is dropped
 * before anything keeps it.
 */
import type { CallbackQuery, ChatMember, ChatMemberUpdated, Message, Update, User } from 'grammy/types'
import type { IncomingMessage, IncomingShownCode, IncomingStanding, Sender } from '../../application/message.js'
import { codesShownIn } from '../../domain/words/one-time-code.js'
import { clean, instant } from '../values.js'
import { addressing, type Bot } from './addressing.js'
import { unpack } from './callback-data.js'
import { filesOf, hasContent } from './content.js'

/** What is meant for the bot. */
type Meant = Exclude<IncomingMessage, IncomingShownCode>

/** What the update means for the bot. `now` dates a press: Telegram does not say when it happened. */
export function decode(update: Update, bot: Bot, now: Date): Meant | null {
  return read(update, bot, now, false)
}

/** The same for an update that is known to be for the bot, because an earlier state or another part of it was. */
export function decodeAddressed(update: Update, bot: Bot, now: Date): Meant | null {
  return read(update, bot, now, true)
}

function read(update: Update, bot: Bot, now: Date, addressed: boolean): Meant | null {
  if (update.message) return fromMessage(update.message, null, bot, addressed)
  if (update.edited_message) return fromMessage(update.edited_message, update.update_id, bot, addressed)
  if (update.callback_query) return fromPress(update.callback_query, now)
  if (update.my_chat_member) return fromStanding(update.my_chat_member, update.update_id)
  return null
}

/** Of talk that is not for the bot the codes that it may show, and nothing else; null where there are none. */
export function codeShown({ message, edited_message, update_id }: Update): IncomingShownCode | null {
  const said = message ?? edited_message
  const sender = said ? senderOf(said) : null
  const chat = said ? chatOf(said) : null
  if (!said || !sender || chat?.kind !== 'group') return null
  const codes = codesShownIn(said.text ?? said.caption ?? '')
  if (codes.length === 0) return null
  return {
    kind: 'shown_code',
    key: `code:${said.chat.id}:${said.message_id}:${update_id}`,
    platform: 'telegram',
    at: instant(said.edit_date ?? said.date),
    sender,
    chat,
    messageId: String(said.message_id),
    text: codes.join(' '),
  }
}

/** `editUpdate`: the update that brings an edit; null for a new message. */
function fromMessage(message: Message, editUpdate: number | null, bot: Bot, addressed: boolean): Meant | null {
  const chat = chatOf(message)
  if (chat === null) return null
  const moved = fromMigration(message)
  if (moved) return moved
  const sender = senderOf(message)
  if (sender === null || !hasContent(message)) return null
  const { forUs, text, command, answers } = addressing(message, bot)
  if (!forUs && !(addressed && chat.kind === 'group')) return null
  const place = `${message.chat.id}:${message.message_id}`
  return {
    kind: editUpdate === null ? 'text' : 'edited',
    // Not the update's id: after a week of silence Telegram goes on with a random one, maybe lower. The date keeps it
    // unique when the office takes another bot, whose private chats count from the start. An edit's date has only
    // seconds, so two quick edits are told apart by their updates.
    key:
      editUpdate === null
        ? `message:${place}:${message.date}`
        : `edit:${place}:${message.edit_date ?? 0}:${editUpdate}`,
    platform: 'telegram',
    at: instant(editUpdate === null ? message.date : (message.edit_date ?? message.date)),
    sender,
    chat,
    messageId: String(message.message_id),
    text: clean(text),
    command: command && { name: clean(command.name), rest: clean(command.rest) },
    answers,
    files: filesOf(message),
    album: message.media_group_id ?? null,
  }
}

function fromPress(press: CallbackQuery, now: Date): Meant | null {
  const chat = press.message ? chatOf(press.message) : null
  if (!press.message || chat === null) return null
  return {
    kind: 'press',
    key: `press:${press.id}`,
    platform: 'telegram',
    at: now.toISOString(),
    sender: personOf(press.from),
    chat,
    pressId: press.id,
    messageId: String(press.message.message_id),
    action: press.data === undefined ? null : unpack(press.data),
  }
}

function fromStanding(change: ChatMemberUpdated, updateId: number): Meant | null {
  const chat = chatOf({ chat: change.chat })
  if (chat === null) return null
  const before = standingIn(change.old_chat_member)
  const after = standingIn(change.new_chat_member)
  // Made an administrator, given a title: it can post as before.
  if (before === after) return null
  const standing: IncomingStanding['standing'] =
    chat.kind === 'private'
      ? after === 'out'
        ? 'blocked'
        : 'started'
      : after === 'out'
        ? 'removed'
        : after === 'mute'
          ? 'muted'
          : 'added'
  return {
    kind: 'standing',
    key: `standing:${change.chat.id}:${change.date}:${updateId}`,
    platform: 'telegram',
    at: instant(change.date),
    sender: personOf(change.from),
    chat,
    standing,
  }
}

function standingIn(member: ChatMember): 'in' | 'mute' | 'out' {
  if (member.status === 'left' || member.status === 'kicked') return 'out'
  if (member.status !== 'restricted') return 'in'
  return !member.is_member ? 'out' : member.can_send_messages ? 'in' : 'mute'
}

/** A group that became a supergroup says so twice, in the old chat and in the new one; both make the same message. */
function fromMigration(message: Message): IncomingStanding | null {
  const from = message.migrate_from_chat_id ?? message.chat.id
  const to = message.migrate_from_chat_id === undefined ? message.migrate_to_chat_id : message.chat.id
  if (to === undefined) return null
  return {
    kind: 'standing',
    key: `moved:${from}:${to}`,
    platform: 'telegram',
    at: instant(message.date),
    sender: senderOf(message) ?? { externalId: String(from), name: '', username: null, anonymous: true },
    chat: { platform: 'telegram', externalId: String(from), topic: null, kind: 'group', title: titleOf(message.chat) },
    standing: { movedTo: String(to) },
  }
}

/** Null for channels, which have no people in them. */
function chatOf(message: Pick<Message, 'chat'> & Partial<Message>): IncomingMessage['chat'] | null {
  const { chat } = message
  if (chat.type !== 'private' && chat.type !== 'group' && chat.type !== 'supergroup') return null
  const topic =
    message.is_topic_message && message.message_thread_id !== undefined ? String(message.message_thread_id) : null
  return {
    platform: 'telegram',
    externalId: String(chat.id),
    topic,
    kind: chat.type === 'private' ? 'private' : 'group',
    title: titleOf(chat),
  }
}

function titleOf(chat: Message['chat']): string | null {
  return chat.title === undefined ? null : clean(chat.title)
}

/** Null for other bots and for what a linked channel posts by itself: neither is a person of the office. */
function senderOf(message: Message): Sender | null {
  if (message.is_automatic_forward) return null
  const speaker = message.sender_chat
  if (speaker) {
    const name = speaker.title ?? speaker.first_name ?? ''
    return { externalId: String(speaker.id), name: clean(name), username: speaker.username ?? null, anonymous: true }
  }
  return message.from && !message.from.is_bot ? personOf(message.from) : null
}

function personOf(user: User): Sender {
  const name = [user.first_name, user.last_name].filter((part) => part).join(' ')
  return { externalId: String(user.id), name: clean(name), username: user.username ?? null, anonymous: false }
}
