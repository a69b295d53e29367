/** The people, chats and messages of a rehearsal: what the page shows and the Bot API server serves. */

export interface Person {
  id: number
  firstName: string
  lastName: string
  username: string | null
  /** For the page: 'Văn phòng', 'Chủ tịch', 'Hội Nông dân'. */
  post: string
}

export interface Chat {
  /** Telegram's id: a person's id for a private chat, negative for a group. */
  id: number
  kind: 'private' | 'group'
  title: string
  members: number[]
}

export interface WorldFile {
  fileId: string
  name: string
  mime: string
  size: number
}

export interface WorldMessage {
  id: number
  chatId: number
  /** 'bot', or the person's id; null for a service line ("Lan đã thêm bot vào nhóm"). */
  from: 'bot' | number | null
  at: string
  text: string
  entities: { type: string; offset: number; length: number; url?: string; userId?: number }[]
  replyTo: number | null
  buttons: { label: string; data: string }[][]
  files: WorldFile[]
  album: string | null
  /** The bot's signs under the message. */
  reactions: string[]
  editedAt: string | null
}

/** A short notice that only the person who pressed sees. */
export interface Notice {
  person: number
  text: string
  alert: boolean
}

export interface FailureRule {
  /** Bot API method, or any. */
  method?: string
  chatId?: number
  /** How often; default once. */
  times?: number
  /** An API error, a cut connection before or after the call took effect, or no answer for a while. */
  answer:
    | { status: number; description: string; parameters?: { retry_after?: number; migrate_to_chat_id?: number } }
    | 'cut_before'
    | 'cut_after'
    | { hangMs: number }
    | 'html'
}

export interface ApiCall {
  method: string
  params: Record<string, unknown>
  at: string
  status: number
}

/** The rehearsal's Telegram: a Bot API over HTTP on loopback, and what people do in their app. */
export interface TelegramWorld {
  /** For grammY: `http://127.0.0.1:PORT`. */
  readonly apiRoot: string
  readonly token: string
  readonly botUsername: string
  people(): Person[]
  chats(): Chat[]
  /** Oldest first. */
  messages(chatId: number): WorldMessage[]
  addPerson(person: Person): void
  /** Makes a group; the bot is in it where `withBot`. Privacy mode is on unless `admin`. */
  addGroup(group: { id: number; title: string; members: number[]; withBot: boolean; admin: boolean }): void
  /** A person writes. The private chat with the bot opens with the first message. Answers with the message(s). */
  say(said: {
    from: number
    chatId: number
    text?: string
    replyTo?: number
    files?: { name: string; mime: string; bytes: Uint8Array }[]
    /** Speaks as the group itself. */
    anonymous?: boolean
  }): WorldMessage[]
  edit(edited: { chatId: number; messageId: number; text: string }): void
  /** Presses the button with this data under this message. Throws where there is no such button. */
  press(pressed: { from: number; chatId: number; messageId: number; data: string }): void
  /** The person blocks the bot, or takes it back; the bot is removed from a group. */
  block(personId: number, blocked: boolean): void
  removeBot(chatId: number): void
  file(fileId: string): { name: string; mime: string; bytes: Uint8Array } | undefined
  /** Buttons are hidden and cannot be pressed: everything must work by words. */
  readonly buttonsShown: boolean
  showButtons(shown: boolean): void
  fail(rule: FailureRule): void
  clearFailures(): void
  /** Enforces 30/s in all, 1/s a chat, 20/min a group, with 429 and retry_after. */
  enforceRates(on: boolean): void
  /** Every call the bot made, oldest first (the last 10,000). */
  calls(): ApiCall[]
  /** The update as the Bot API would deliver it once more: same update_id. */
  redeliver(updateId: number): void
  /** Every update made so far, oldest first. */
  updates(): { update_id: number }[]
  /** How many the bot has not fetched and confirmed. */
  unfetched(): number
  onMessage(listener: (message: WorldMessage) => void): void
  onNotice(listener: (notice: Notice) => void): void
  close(): Promise<void>
}
