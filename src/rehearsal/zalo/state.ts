/** What the rehearsal's Zalo knows: people, chats, messages, files, and what its API calls them. */
import { createHash, randomBytes } from 'node:crypto'
import { newMessage } from '../new-message.js'
import type { Chat, Person, WorldFile, WorldMessage, ZaloManners } from '../world.js'

export interface Bot {
  id: string
  /** What people mention. */
  name: string
}

export interface StoredChat extends Chat {
  /** A bot can write to a person only once that person has written to it, and to a group that it is in. */
  open: boolean
}

export interface State {
  bot: Bot
  now: () => Date
  manners: ZaloManners
  people: Map<number, Person>
  chats: Map<number, StoredChat>
  messages: Map<number, WorldMessage[]>
  files: Map<string, { name: string; mime: string; bytes: Uint8Array }>
  nextMessage: number
  /** Messages of this month, both ways, by month. */
  counted: Map<string, number>
  onMessage: ((message: WorldMessage) => void)[]
}

const USUAL: ZaloManners = {
  body: 'bare',
  photoField: 'photo_url',
  documents: 'unsupported',
  loseWhileOffline: true,
  groups: true,
  otherIdInGroups: false,
  monthlyMessages: null,
  picturesTaken: true,
}

export function createState(bot: Bot, now: () => Date): State {
  return {
    bot,
    now,
    manners: { ...USUAL },
    people: new Map(),
    chats: new Map(),
    messages: new Map(),
    files: new Map(),
    nextMessage: 1,
    counted: new Map(),
    onMessage: [],
  }
}

/** Ids of Zalo: 20 hexadecimal digits. */
function zaloId(kind: string, id: number): string {
  return createHash('sha256').update(`${kind} ${id}`).digest('hex').slice(0, 20)
}

export function personId(state: State, person: number, where: 'private' | 'group'): string {
  return zaloId(where === 'group' && state.manners.otherIdInGroups ? 'person in groups' : 'person', person)
}

/** A private chat has the person's id, a group one of its own form. */
export function chatId(state: State, chat: Pick<Chat, 'id' | 'kind'>): string {
  return chat.kind === 'group' ? `zgr-${zaloId('group', chat.id)}` : personId(state, chat.id, 'private')
}

export function messageId(message: WorldMessage): string {
  return zaloId('message', message.id)
}

export function chatByApiId(state: State, id: string): StoredChat | undefined {
  return [...state.chats.values()].find((chat) => chatId(state, chat) === id)
}

export function addMessage(
  state: State,
  chat: StoredChat,
  fields: Partial<WorldMessage> & Pick<WorldMessage, 'from'>,
): WorldMessage {
  const message = newMessage(state.now(), { id: state.nextMessage, chatId: chat.id, ...fields })
  state.nextMessage += 1
  state.messages.set(chat.id, [...(state.messages.get(chat.id) ?? []), message])
  for (const listener of state.onMessage) listener(message)
  return message
}

export function keepFile(state: State, file: { name: string; mime: string; bytes: Uint8Array }): WorldFile {
  const fileId = randomBytes(16).toString('hex')
  state.files.set(fileId, file)
  return { fileId, name: file.name, mime: file.mime, size: file.bytes.length }
}

/** Counts a message of this month; false where there are no more. */
export function count(state: State): boolean {
  const month = state.now().toISOString().slice(0, 7)
  const now = state.counted.get(month) ?? 0
  const { monthlyMessages } = state.manners
  if (monthlyMessages !== null && now >= monthlyMessages) return false
  state.counted.set(month, now + 1)
  return true
}
