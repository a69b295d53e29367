/** What people do in their app: write, drop files, press, edit, block; and what the bot gets to see of it. */
import { randomBytes } from 'node:crypto'
import type { TelegramWorld, WorldMessage } from '../world.js'
import { botShape, chatShape, messageShape, statusOf, userShape } from './shapes.js'
import type { State, StoredChat } from './state.js'
import { addMessage, findMessage, keepFile, newChat, privateChat, pushUpdate } from './state.js'

type Doings = Pick<
  TelegramWorld,
  | 'say'
  | 'edit'
  | 'press'
  | 'block'
  | 'removeBot'
  | 'promoteBot'
  | 'restrictBot'
  | 'lockGroup'
  | 'migrate'
  | 'setTopic'
  | 'setPrivacy'
  | 'addPerson'
  | 'addGroup'
  | 'join'
>

export function peoplesDoings(state: State, buttonsShown: () => boolean): Doings {
  return {
    addPerson(person) {
      state.people.set(person.id, person)
      privateChat(state, person)
    },
    addGroup({ id, title, members, withBot, admin }) {
      const chat: StoredChat = {
        id,
        kind: 'group',
        title,
        members,
        open: withBot ? 'open' : 'kicked',
        ...newChat(),
        admin,
      }
      state.chats.set(id, chat)
      if (withBot) standingUpdate(state, chat, members[0] ?? 0, 'left', admin ? 'administrator' : 'member')
    },
    join(chatId, personId) {
      const chat = chatOf(state, chatId)
      const person = state.people.get(personId)
      if (!person) throw new Error('There is no such person')
      chat.members = [...chat.members, personId]
      const text = `${person.lastName} ${person.firstName}`.trim()
      const message = addMessage(state, chat, { from: null, text: `${text} đã vào nhóm` })
      pushUpdate(state, 'message', {
        ...messageShape(state, chat, { ...message, from: personId, text: '' }),
        new_chat_members: [userShape(person)],
      })
    },
    say(said) {
      const chat = chatOf(state, said.chatId)
      if (chat.kind === 'private' && chat.open === 'never_opened') chat.open = 'open'
      const files = said.files?.map((file) => keepFile(state, file)) ?? []
      const album = files.length > 1 ? randomBytes(6).toString('hex') : null
      const anonymous = said.anonymous ?? false
      const parts = files.length ? files.map((file) => [file]) : [[]]
      return parts.map((part, index) => {
        const text = index === 0 ? (said.text ?? '') : ''
        const replyTo = said.replyTo ?? null
        const heard = botSees(state, chat, { text, replyTo })
        const entities = entitiesIn(text)
        const message = addMessage(state, chat, { from: said.from, text, entities, replyTo, files: part, album, heard })
        if (heard)
          pushUpdate(state, 'message', {
            ...messageShape(state, chat, message, anonymous),
            ...(said.topic !== undefined && { message_thread_id: said.topic, is_topic_message: true }),
          })
        return message
      })
    },
    edit({ chatId, messageId, text }) {
      const chat = chatOf(state, chatId)
      const message = findMessage(state, chatId, messageId)
      if (!message) throw new Error('There is no such message')
      message.text = text
      message.entities = entitiesIn(text)
      message.editedAt = state.now().toISOString()
      message.heard = botSees(state, chat, message)
      for (const listener of state.onMessage) listener(message)
      if (message.heard) pushUpdate(state, 'edited_message', messageShape(state, chat, message))
    },
    press({ from, chatId, messageId, data }) {
      const chat = chatOf(state, chatId)
      const message = findMessage(state, chatId, messageId)
      const person = state.people.get(from)
      if (!buttonsShown() || !person || !message?.buttons.flat().some((b) => b.data === data))
        throw new Error('There is no such button')
      const id = randomBytes(8).readBigUInt64BE().toString()
      state.presses.set(id, { person: from, at: state.now().getTime() })
      pushUpdate(state, 'callback_query', {
        id,
        from: userShape(person),
        message: messageShape(state, chat, message),
        chat_instance: String(chatId),
        data,
      })
    },
    block(personId, blocked) {
      const person = state.people.get(personId)
      if (!person) throw new Error('There is no such person')
      const chat = privateChat(state, person)
      chat.open = blocked ? 'blocked' : 'open'
      standingUpdate(state, chat, personId, blocked ? 'member' : 'kicked', blocked ? 'kicked' : 'member')
    },
    removeBot(chatId) {
      const chat = chatOf(state, chatId)
      const before = statusOf(chat)
      chat.open = 'kicked'
      standingUpdate(state, chat, chat.members[0] ?? 0, before, 'kicked')
    },
    promoteBot: (chatId, admin) => change(state, chatId, { admin }),
    restrictBot: (chatId, muted) => change(state, chatId, { muted }),
    lockGroup(chatId, locked) {
      chatOf(state, chatId).locked = locked
    },
    migrate(chatId, to) {
      const chat = chatOf(state, chatId)
      state.chats.set(to, { ...chat, id: to, topics: new Map() })
      chat.movedTo = to
      const moved = (of: StoredChat, said: object) =>
        pushUpdate(state, 'message', { ...messageShape(state, of, addMessage(state, of, { from: null })), ...said })
      moved(chat, { migrate_to_chat_id: to })
      moved(chatOf(state, to), { migrate_from_chat_id: chatId })
    },
    setTopic(chatId, topic, is) {
      chatOf(state, chatId).topics.set(topic, is)
    },
    setPrivacy(on) {
      state.privacy = on
    },
  }
}

/** The bot is told of a change that is its own. */
function change(state: State, chatId: number, to: Partial<Pick<StoredChat, 'admin' | 'muted'>>): void {
  const chat = chatOf(state, chatId)
  const before = statusOf(chat)
  Object.assign(chat, to)
  standingUpdate(state, chat, chat.members[0] ?? 0, before, statusOf(chat))
}

function chatOf(state: State, id: number): StoredChat {
  const chat = state.chats.get(id)
  if (!chat) throw new Error(`There is no chat ${id}`)
  return chat
}

function standingUpdate(state: State, chat: StoredChat, by: number, before: string, after: string): void {
  const person = state.people.get(by)
  if (!person) return
  const standing = (status: string) => ({
    user: botShape(state),
    status,
    ...(status === 'restricted' && { is_member: true, can_send_messages: !chat.muted }),
  })
  pushUpdate(state, 'my_chat_member', {
    chat: chatShape(state, chat),
    from: userShape(person),
    date: Math.floor(state.now().getTime() / 1000),
    old_chat_member: standing(before),
    new_chat_member: standing(after),
  })
}

/** Privacy mode: in a group that it does not administer the bot sees commands for it, mentions of it and replies to it. */
function botSees(state: State, chat: StoredChat, message: Pick<WorldMessage, 'text' | 'replyTo'>): boolean {
  if (chat.open !== 'open') return false
  if (chat.kind === 'private' || chat.admin || !state.privacy) return true
  const mention = `@${state.bot.username.toLowerCase()}`
  const text = message.text.toLowerCase()
  const command = /^\/[a-z0-9_]+(@\S+)?/.exec(text)
  if (command) return command[1] === undefined || command[1] === mention
  const replied = message.replyTo === null ? undefined : findMessage(state, chat.id, message.replyTo)
  return text.includes(mention) || replied?.from === 'bot'
}

function entitiesIn(text: string): WorldMessage['entities'] {
  const commands = [...text.matchAll(/(?<=^|\s)\/[a-z0-9_]+(@\w+)?/gi)].map((m) => ({
    type: 'bot_command',
    offset: m.index,
    length: m[0].length,
  }))
  const mentions = [...text.matchAll(/(?<=^|[\s(])@\w{4,}/g)].map((m) => ({
    type: 'mention',
    offset: m.index,
    length: m[0].length,
  }))
  return [...commands, ...mentions]
}
