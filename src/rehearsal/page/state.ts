/** What the page knows, and how it learns and says it. */
import type { DeskChat, Notice, Person, WorldMessage } from '../world.js'

export interface ClockState {
  at: string
  date: string
  time: string
  kind: string
  name: string | null
  turning: boolean
  target?: string
}

export interface PageState {
  /** Another one: the rehearsal was started anew. */
  run: string
  office: { name: string; planTitle: string; group: number; persons: number[]; units: string[] }
  people: Person[]
  chats: DeskChat[]
  messages: WorldMessage[]
  clock: ClockState
  buttonsShown: boolean
}

/** Messages by chat, oldest first. A chat in which nothing happened keeps its list. */
export type ByChat = Readonly<Record<number, readonly WorldMessage[]>>

export interface Draft {
  from: number
  chatId: number
  text: string
  replyTo: number | null
  files: File[]
}

/** Whom to invite: with a private chat, a unit the person may be meant for, and a place in the group or not. */
export interface Newcomer {
  name: string
  app: DeskChat['app']
  unit: string | null
  inGroup: boolean
}

/** Between attempts while the rehearsal cannot be reached. */
const RETRY_MS = 2000
const GONE = 'Chưa gửi được: trang mất kết nối với chương trình diễn tập. Chữ đã gõ còn nguyên, xin gửi lại sau.'

export async function loadState(): Promise<PageState> {
  return (await fetch('/api/state')).json() as Promise<PageState>
}

/** Events as they come. After a break, `again` is told once there is a line; `lost` while there is none. */
export function listen(on: {
  message(message: WorldMessage): void
  notice(notice: Notice): void
  clock(clock: ClockState): void
  people(people: Pick<PageState, 'people' | 'chats'>): void
  buttons(shown: boolean): void
  lost(): void
  again(): void
}): void {
  const events = new EventSource('/events')
  const data = <T>(event: Event) => JSON.parse((event as MessageEvent<string>).data) as T
  events.addEventListener('message', (e) => on.message(data<WorldMessage>(e)))
  events.addEventListener('notice', (e) => on.notice(data<Notice>(e)))
  events.addEventListener('clock', (e) => on.clock(data<ClockState>(e)))
  events.addEventListener('people', (e) => on.people(data(e)))
  events.addEventListener('buttons', (e) => on.buttons(data<{ shown: boolean }>(e).shown))
  events.onerror = () => {
    events.close()
    on.lost()
    setTimeout(() => {
      listen(on)
    }, RETRY_MS)
  }
  events.onopen = () => on.again()
}

/** Answers with what went wrong, or null. */
export async function say(draft: Draft): Promise<string | null> {
  const form = new FormData()
  form.set('from', String(draft.from))
  form.set('chatId', String(draft.chatId))
  form.set('text', draft.text)
  if (draft.replyTo !== null) form.set('replyTo', String(draft.replyTo))
  for (const file of draft.files) form.append('files', file, file.name)
  return problemOf(fetch('/api/say', { method: 'POST', body: form }))
}

export function post(path: string, body: object): Promise<string | null> {
  return problemOf(sent(path, body))
}

/** Invites somebody; answers with the new private chat, or with what went wrong. */
export async function welcome(newcomer: Newcomer): Promise<{ chat: number } | { problem: string }> {
  let chat = 0
  const problem = await problemOf(
    sent('/api/people', newcomer).then(async (response) => {
      if (response.ok) chat = ((await response.clone().json()) as { chat: number }).chat
      return response
    }),
  )
  return problem === null ? { chat } : { problem }
}

function sent(path: string, body: object): Promise<Response> {
  return fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
}

async function problemOf(sending: Promise<Response>): Promise<string | null> {
  const response = await sending.catch(() => null)
  if (response === null) return GONE
  return response.ok ? null : response.text()
}

export function sorted(messages: readonly WorldMessage[]): ByChat {
  const byChat: Record<number, WorldMessage[]> = {}
  for (const message of messages) {
    const chat = byChat[message.chatId] ?? []
    chat.push(message)
    byChat[message.chatId] = chat
  }
  return byChat
}

/** The message in place of its older self, or at the end of its chat. */
export function withMessage(byChat: ByChat, message: WorldMessage): ByChat {
  const chat = byChat[message.chatId] ?? []
  const at = chat.findIndex((m) => m.id === message.id)
  return { ...byChat, [message.chatId]: at < 0 ? [...chat, message] : chat.map((m, n) => (n === at ? message : m)) }
}
