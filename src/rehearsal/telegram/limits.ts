/** The platform's own limits: what it refuses, and in which words. */
import type { State, StoredChat } from './state.js'

/** An answer of the Bot API that is not 'ok'. */
export class ApiRefusal extends Error {
  constructor(
    readonly code: number,
    readonly description: string,
    readonly parameters: { retry_after?: number; migrate_to_chat_id?: number } = {},
  ) {
    super(description)
  }
}

export const PRESS_LIFE_MS = 150_000
export const MAX_FETCH = 20 * 1_048_576

export function badRequest(what: string): ApiRefusal {
  return new ApiRefusal(400, `Bad Request: ${what}`)
}

/** The chat the bot may write to, or why not. */
export function openChat(state: State, id: unknown): StoredChat {
  const chat = state.chats.get(Number(id))
  if (!chat) throw badRequest('chat not found')
  if (chat.movedTo !== null)
    throw new ApiRefusal(400, 'Bad Request: group chat was upgraded to a supergroup chat', {
      migrate_to_chat_id: chat.movedTo,
    })
  switch (chat.open) {
    case 'open':
      return chat
    case 'never_opened':
      throw new ApiRefusal(403, "Forbidden: bot can't initiate conversation with a user")
    case 'blocked':
      throw new ApiRefusal(403, 'Forbidden: bot was blocked by the user')
    case 'kicked':
      throw new ApiRefusal(403, 'Forbidden: bot was kicked from the supergroup chat')
  }
}

/** A topic that is there and open; groups without topics know none. */
export function checkTopic(chat: StoredChat, topic: unknown): void {
  if (topic === undefined) {
    if (chat.topics.get(GENERAL) === 'closed') throw badRequest('TOPIC_CLOSED')
    return
  }
  const state = chat.topics.get(Number(topic)) ?? 'deleted'
  if (state === 'deleted') throw badRequest('message thread not found')
  if (state === 'closed') throw badRequest('TOPIC_CLOSED')
}

/** The number of the topic that every group with topics has. */
const GENERAL = 1

/** Whether the bot has the right to write here. */
export function checkRights(chat: StoredChat): void {
  if (chat.kind === 'group' && !chat.admin && (chat.muted || chat.locked))
    throw badRequest('not enough rights to send text messages to the chat')
}

export function checkText(text: unknown, max: number, what: 'message' | 'caption'): string {
  const value = typeof text === 'string' ? text : ''
  if (what === 'message' && value.trim() === '') throw badRequest('message text is empty')
  if (value.length > max) throw badRequest(what === 'message' ? 'message is too long' : 'message caption is too long')
  return value
}

/** Inline keyboards: at most 100 buttons, each with 1 to 64 bytes of data. */
export function checkButtons(markup: unknown): { label: string; data: string }[][] {
  const rows =
    (markup as { inline_keyboard?: { text: string; callback_data?: string }[][] } | undefined)?.inline_keyboard ?? []
  const buttons = rows.map((row) => row.map((b) => ({ label: b.text, data: b.callback_data ?? '' })))
  if (buttons.flat().length > 100) throw badRequest('reply markup is too long')
  for (const { label, data } of buttons.flat()) {
    if (label === '') throw badRequest('text buttons are unallowed in the inline keyboard')
    const bytes = new TextEncoder().encode(data).length
    if (bytes < 1 || bytes > 64) throw badRequest('BUTTON_DATA_INVALID')
  }
  return buttons
}

/** The emoji that a reaction may be (ReactionTypeEmoji). */
const REACTIONS = new Set(
  '❤ 👍 👎 🔥 🥰 👏 😁 🤔 🤯 😱 🤬 😢 🎉 🤩 🤮 💩 🙏 👌 🕊 🤡 🥱 🥴 😍 🐳 ❤‍🔥 🌚 🌭 💯 🤣 ⚡ 🍌 🏆 💔 🤨 😐 🍓 🍾 💋 🖕 😈 😴 😭 🤓 👻 👨‍💻 👀 🎃 🙈 😇 😨 🤝 ✍ 🤗 🫡 🎅 🎄 ☃ 💅 🤪 🗿 🆒 💘 🙉 🦄 😘 💊 🙊 😎 👾 🤷‍♂ 🤷 🤷‍♀ 😡'.split(
    ' ',
  ),
)

/** A bot sets at most one reaction, and none that has to be paid for; an empty list takes it back. */
export function checkReactions(given: unknown): string[] {
  const reactions = (given as { type: string; emoji?: string }[] | undefined) ?? []
  if (reactions.length > 1) throw badRequest('REACTIONS_TOO_MANY')
  return reactions.map(({ type, emoji }) => {
    if (type !== 'emoji' || !emoji || !REACTIONS.has(emoji)) throw badRequest('REACTION_INVALID')
    return emoji
  })
}

/** 30 a second over all, one a second in a chat, 20 a minute in a group. */
export function rateLimiter(now: () => Date): { enforce(on: boolean): void; count(chat: StoredChat): void } {
  let on = false
  let all: number[] = []
  const chats = new Map<number, number[]>()
  const wait = (seconds: number) =>
    new ApiRefusal(429, `Too Many Requests: retry after ${seconds}`, { retry_after: seconds })
  return {
    enforce(enforced) {
      on = enforced
      all = []
      chats.clear()
    },
    count(chat) {
      if (!on) return
      const at = now().getTime()
      all = all.filter((t) => at - t < 1000)
      const mine = (chats.get(chat.id) ?? []).filter((t) => at - t < 60_000)
      if (all.length >= 30) throw wait(1)
      if (mine.some((t) => at - t < 1000)) throw wait(1)
      if (chat.kind === 'group' && mine.length >= 20) throw wait(Math.ceil((60_000 - (at - (mine[0] ?? at))) / 1000))
      all.push(at)
      chats.set(chat.id, [...mine, at])
    },
  }
}
