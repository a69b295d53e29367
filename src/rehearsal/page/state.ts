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
  office: { name: string; planTitle: string; group: number; persons: number[] }
  people: Person[]
  chats: DeskChat[]
  messages: WorldMessage[]
  clock: ClockState
  buttonsShown: boolean
}

export interface Draft {
  from: number
  chatId: number
  text: string
  replyTo: number | null
  files: File[]
}

export async function loadState(): Promise<PageState> {
  return (await fetch('/api/state')).json() as Promise<PageState>
}

export function listen(on: {
  message(message: WorldMessage): void
  notice(notice: Notice): void
  clock(clock: ClockState): void
  buttons(shown: boolean): void
  again(): void
}): void {
  const events = new EventSource('/events')
  const data = <T>(event: Event) => JSON.parse((event as MessageEvent<string>).data) as T
  events.addEventListener('message', (e) => on.message(data<WorldMessage>(e)))
  events.addEventListener('notice', (e) => on.notice(data<Notice>(e)))
  events.addEventListener('clock', (e) => on.clock(data<ClockState>(e)))
  events.addEventListener('buttons', (e) => on.buttons(data<{ shown: boolean }>(e).shown))
  let lost = false
  events.onerror = () => {
    lost = true
  }
  events.onopen = () => {
    if (lost) on.again()
    lost = false
  }
}

/** Answers with what went wrong, or null. */
export async function say(draft: Draft): Promise<string | null> {
  const form = new FormData()
  form.set('from', String(draft.from))
  form.set('chatId', String(draft.chatId))
  form.set('text', draft.text)
  if (draft.replyTo !== null) form.set('replyTo', String(draft.replyTo))
  for (const file of draft.files) form.append('files', file, file.name)
  return problemOf(await fetch('/api/say', { method: 'POST', body: form }))
}

export async function post(path: string, body: object): Promise<string | null> {
  return problemOf(
    await fetch(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  )
}

async function problemOf(response: Response): Promise<string | null> {
  return response.ok ? null : response.text()
}

/** The message in place of its older self, or at the end. */
export function withMessage(messages: readonly WorldMessage[], message: WorldMessage): WorldMessage[] {
  const at = messages.findIndex((m) => m.chatId === message.chatId && m.id === message.id)
  return at < 0 ? [...messages, message] : messages.map((m, index) => (index === at ? message : m))
}
