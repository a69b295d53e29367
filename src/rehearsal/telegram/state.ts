/** What the rehearsal's Telegram knows: people, chats, messages, files, and the updates the bot has yet to fetch. */
import { randomBytes } from 'node:crypto'
import { newMessage } from '../new-message.js'
import type { Chat, Notice, Person, WorldFile, WorldMessage } from '../world.js'

export interface Bot {
  id: number
  name: string
  username: string
}

export type Update = { update_id: number } & Record<string, unknown>

export interface StoredChat extends Chat {
  /** Whether the bot may speak here: it is a member, or the person has opened the chat and not blocked it. */
  open: 'open' | 'never_opened' | 'blocked' | 'kicked'
  /** An administrator of a group sees everything. */
  admin: boolean
  /** The bot may not write; nobody but administrators may. */
  muted: boolean
  locked: boolean
  topics: Map<number, 'open' | 'closed' | 'deleted'>
  movedTo: number | null
  nextMessage: number
}

export interface State {
  bot: Bot
  /** Privacy mode. */
  privacy: boolean
  now: () => Date
  people: Map<number, Person>
  chats: Map<number, StoredChat>
  messages: Map<number, WorldMessage[]>
  files: Map<string, { name: string; mime: string; bytes: Uint8Array }>
  presses: Map<string, { person: number; at: number }>
  /** Updates that no getUpdates has confirmed. */
  waiting: Update[]
  /** Every update ever made, for delivering one again. */
  made: Update[]
  lastUpdate: number
  allowed: string[] | null
  wake: Set<() => void>
  onMessage: ((message: WorldMessage) => void)[]
  onNotice: ((notice: Notice) => void)[]
}

export function createState(bot: Bot, now: () => Date): State {
  return {
    bot,
    privacy: true,
    now,
    people: new Map(),
    chats: new Map(),
    messages: new Map(),
    files: new Map(),
    presses: new Map(),
    waiting: [],
    made: [],
    lastUpdate: 700_000_000,
    allowed: null,
    wake: new Set(),
    onMessage: [],
    onNotice: [],
  }
}

/** Makes an update for the bot, unless it has said that it does not want this kind. */
export function pushUpdate(state: State, kind: string, body: object): void {
  if (state.allowed && !state.allowed.includes(kind)) return
  state.lastUpdate += 1
  const update: Update = { update_id: state.lastUpdate, [kind]: body }
  state.made.push(update)
  enqueue(state, update)
}

export function enqueue(state: State, update: Update): void {
  state.waiting.push(update)
  for (const wake of [...state.wake]) wake()
}

export function addMessage(
  state: State,
  chat: StoredChat,
  fields: Partial<WorldMessage> & Pick<WorldMessage, 'from'>,
): WorldMessage {
  const message = newMessage(state.now(), { id: chat.nextMessage, chatId: chat.id, ...fields })
  chat.nextMessage += 1
  const all = state.messages.get(chat.id) ?? []
  all.push(message)
  state.messages.set(chat.id, all)
  for (const listener of state.onMessage) listener(message)
  return message
}

export function findMessage(state: State, chatId: number, id: number): WorldMessage | undefined {
  return state.messages.get(chatId)?.find((m) => m.id === id)
}

export function keepFile(state: State, file: { name: string; mime: string; bytes: Uint8Array }): WorldFile {
  const fileId = randomBytes(16).toString('hex')
  state.files.set(fileId, file)
  return { fileId, name: file.name, mime: file.mime, size: file.bytes.length }
}

/** The private chat of a person with the bot. */
export function privateChat(state: State, person: Person): StoredChat {
  const known = state.chats.get(person.id)
  if (known) return known
  const chat: StoredChat = {
    id: person.id,
    kind: 'private',
    title: `${person.lastName} ${person.firstName}`.trim(),
    members: [person.id],
    open: 'never_opened',
    ...newChat(),
  }
  state.chats.set(chat.id, chat)
  return chat
}

/** What every chat begins with. */
export function newChat(): Pick<StoredChat, 'admin' | 'muted' | 'locked' | 'topics' | 'movedTo' | 'nextMessage'> {
  return { admin: false, muted: false, locked: false, topics: new Map(), movedTo: null, nextMessage: 1 }
}
