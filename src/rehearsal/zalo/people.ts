/** What people do in their app, and what the bot gets of it. */
import type { WorldMessage, ZaloWorld } from '../world.js'
import { addMessage, chatId, count, keepFile, messageId, personId, type State, type StoredChat } from './state.js'
import type { Updates } from './updates.js'

type Doings = Pick<ZaloWorld, 'say' | 'addPerson' | 'addGroup' | 'join' | 'block'>

export function peoplesDoings(state: State, updates: Updates, fileUrl: (fileId: string) => string): Doings {
  function chatOf(id: number): StoredChat {
    const chat = state.chats.get(id)
    if (!chat) throw new Error(`There is no chat ${id}`)
    return chat
  }

  /** Text, or a photo with its caption; a document has no event of its own. */
  function eventOf(message: WorldMessage, isSticker: boolean): { name: string; content: object } | null {
    const [file] = message.files
    if (isSticker)
      return { name: 'sticker', content: { sticker: '0e078a2fb66a5f34067b', url: 'https://zalo.invalid/s' } }
    if (!file) return { name: 'text', content: { text: message.text } }
    if (file.mime.startsWith('image/')) {
      const caption = message.text === '' ? {} : { caption: message.text }
      return { name: 'image', content: { [state.manners.photoField]: fileUrl(file.fileId), ...caption } }
    }
    return state.manners.documents === 'nothing' ? null : { name: 'unsupported', content: {} }
  }

  function deliver(chat: StoredChat, message: WorldMessage, isSticker: boolean): void {
    const event = eventOf(message, isSticker)
    const person = typeof message.from === 'number' ? state.people.get(message.from) : undefined
    if (!event || !person || !message.heard) return
    count(state)
    const body = {
      from: {
        id: personId(state, person.id, chat.kind),
        display_name: `${person.lastName} ${person.firstName}`.trim(),
        is_bot: false,
      },
      chat: { id: chatId(state, chat), chat_type: chat.kind === 'group' ? 'GROUP' : 'PRIVATE' },
      ...event.content,
      message_id: messageId(message),
      date: Date.parse(message.at),
    }
    const isNameless = event.name === 'unsupported' && state.manners.documents === 'unsupported_without_message'
    updates.push({ event_name: `message.${event.name}.received`, ...(isNameless ? {} : { message: body }) })
  }

  return {
    addPerson(person) {
      state.people.set(person.id, person)
      const title = `${person.lastName} ${person.firstName}`.trim()
      state.chats.set(person.id, { id: person.id, kind: 'private', title, members: [person.id], open: false })
    },
    addGroup({ id, title, members }) {
      if (!state.manners.groups) throw new Error('This bot may not be in groups')
      state.chats.set(id, { id, kind: 'group', title, members, open: true })
    },
    join(chatId, personId) {
      const chat = chatOf(chatId)
      const person = state.people.get(personId)
      if (!person) throw new Error('There is no such person')
      chat.members = [...chat.members, personId]
      addMessage(state, chat, { from: null, text: `${person.lastName} ${person.firstName} đã vào nhóm`.trim() })
    },
    say(said) {
      const chat = chatOf(said.chatId)
      if (chat.kind === 'private') chat.open = true
      const files = said.files?.map((file) => keepFile(state, file)) ?? []
      const parts = files.length > 0 ? files.map((file) => [file]) : [[]]
      return parts.map((part, index) => {
        const text = index === 0 ? (said.text ?? '') : ''
        const written = { text, replyTo: said.replyTo ?? null, files: part }
        const heard = botGets(state, chat, written)
        const message = addMessage(state, chat, { from: said.from, ...written, heard })
        deliver(chat, message, said.sticker ?? false)
        return message
      })
    },
    block(person, blocked) {
      chatOf(person).open = !blocked
    },
  }
}

/** In a group: what mentions the bot by the picker, or replies to it. A photo only by its own caption. */
function botGets(state: State, chat: StoredChat, message: Pick<WorldMessage, 'text' | 'replyTo' | 'files'>): boolean {
  if (!chat.open) return false
  if (chat.kind === 'private') return true
  if (message.text.includes(`@${state.bot.name}`)) return true
  const replied = state.messages.get(chat.id)?.find((m) => m.id === message.replyTo)
  return message.files.length === 0 && replied?.from === 'bot'
}
