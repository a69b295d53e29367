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

/** A chat on the page, with the messenger it is in and how the bot is addressed there. */
export interface DeskChat extends Chat {
  app: 'telegram' | 'zalo'
  mention: string
}

export interface WorldFile {
  fileId: string
  name: string
  mime: string
  size: number
}

export interface WorldTable {
  from: number
  to: number
  rows: string[][]
}

export interface WorldMessage {
  id: number
  chatId: number
  /** 'bot', or the person's id; null for a service line ("Lan đã thêm bot vào nhóm"). */
  from: 'bot' | number | null
  /** Whether the bot was given it: of a group's talk it gets only what is meant for it. */
  heard: boolean
  at: string
  text: string
  entities: { type: string; offset: number; length: number; url?: string; userId?: number }[]
  replyTo: number | null
  buttons: { label: string; data: string }[][]
  files: WorldFile[]
  /** Where in the text a table is, and its rows of one cell or two; null where there is none. */
  table: WorldTable | null
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
  /** Bot API method, or any; 'file' for what is fetched by its path. */
  method?: string
  chatId?: number
  /** How often; default once. */
  times?: number
  /** An API error, a cut connection before or after the call took effect, no answer for a while or at all, one that comes a
   *  letter at a time without end, a page of a proxy, or 200 with another body than the API's. */
  answer:
    | { status: number; description: string; parameters?: { retry_after?: number; migrate_to_chat_id?: number } }
    | 'cut_before'
    | 'cut_after'
    | 'half_open'
    | { hangMs: number }
    | { dripMs: number }
    | 'html'
    | { body: string }
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
  /** A person is taken into a group; everybody there sees a line about it. */
  join(chatId: number, personId: number): void
  /** A person writes. The private chat with the bot opens with the first message. Answers with the message(s). */
  say(said: {
    from: number
    chatId: number
    text?: string
    replyTo?: number
    /** In this topic of the group. */
    topic?: number
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
  /** An administrator makes the bot one, or takes that back; forbids it to write, or allows it again. The bot is told of both. */
  promoteBot(chatId: number, admin: boolean): void
  restrictBot(chatId: number, muted: boolean): void
  /** Nobody but administrators may write any more: the bot is not told. */
  lockGroup(chatId: number, locked: boolean): void
  /** The group gets another id, as when it becomes a supergroup; both chats say so. */
  migrate(chatId: number, to: number): void
  /** A topic of a group with topics, by its id. */
  setTopic(chatId: number, topic: number, state: 'open' | 'closed' | 'deleted'): void
  /** BotFather's setting: whether the bot sees in groups only what is addressed to it. */
  setPrivacy(on: boolean): void
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

/** What the rehearsal's Zalo does where those who have used the real one disagree, or where bots differ. */
export interface ZaloManners {
  /** An update as the webhook's body: as seen live, or as documented. */
  body: 'bare' | 'wrapped'
  /** The field of a photo's link: as seen live, or as documented. */
  photoField: 'photo_url' | 'photo'
  /** What the bot gets of a document: an event without content, the same without saying from whom, or nothing. */
  documents: 'unsupported' | 'unsupported_without_message' | 'nothing'
  /** What is said while nobody listens is lost; else it waits, and is brought again until it is taken. */
  loseWhileOffline: boolean
  /** Whether the bot may be in groups. */
  groups: boolean
  /** A person has another id in a group than in private. */
  otherIdInGroups: boolean
  /** Messages a month, both ways; null: without end. */
  monthlyMessages: number | null
  /** Whether pictures are taken from addresses at all: some hosts are refused. */
  picturesTaken: boolean
}

export interface ZaloFailure {
  /** Bot API method, or any; 'file' for a photo that is fetched. */
  method?: string
  chatId?: number
  /** How often; default once. */
  times?: number
  /** A refusal of the API, a page of a proxy, a cut connection, no answer for a while or at all, one that comes a letter at a time
   *  without end, 'ok' without the message's id, or 200 with another body than the API's. */
  answer:
    | { code: number; description: string }
    | { page: number }
    | 'cut_before'
    | 'cut_after'
    | 'half_open'
    | 'no_id'
    | { hangMs: number }
    | { dripMs: number }
    | { body: string }
}

/** The rehearsal's Zalo: the Zalo Bot API over HTTP on loopback, and what people do in their app. Ids of people and chats are
 *  numbers here, as in the other world; the API speaks of them in Zalo's own. */
export interface ZaloWorld {
  /** `http://127.0.0.1:PORT`: the API, and the photos that people send. */
  readonly apiBase: string
  readonly token: string
  /** What people mention. */
  readonly botName: string
  people(): Person[]
  chats(): Chat[]
  messages(chatId: number): WorldMessage[]
  addPerson(person: Person): void
  addGroup(group: { id: number; title: string; members: number[] }): void
  /** A person is taken into a group; everybody there sees a line about it. */
  join(chatId: number, personId: number): void
  /** A person writes. Of a group's talk the bot gets only what mentions it or replies to it. */
  say(said: {
    from: number
    chatId: number
    text?: string
    replyTo?: number
    files?: { name: string; mime: string; bytes: Uint8Array }[]
    sticker?: boolean
  }): WorldMessage[]
  /** The person's id, and the chat's, as the API has them. */
  idOf(person: number, where: 'private' | 'group'): string
  chatIdOf(chatId: number): string
  block(personId: number, blocked: boolean): void
  file(fileId: string): { name: string; mime: string; bytes: Uint8Array } | undefined
  readonly manners: ZaloManners
  behave(change: Partial<ZaloManners>): void
  fail(failure: ZaloFailure): void
  clearFailures(): void
  /** Every call the bot made, oldest first (the last 10,000). */
  calls(): ApiCall[]
  /** Brings the newest update once more. */
  redeliver(): void
  /** An update of any form. */
  bring(update: object): void
  /** How many updates the bot has not taken. */
  unfetched(): number
  onMessage(listener: (message: WorldMessage) => void): void
  close(): Promise<void>
}
