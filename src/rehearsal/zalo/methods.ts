/** The methods of the Zalo Bot API that exist, with what they refuse and in which words. */
import type { WorldFile } from '../world.js'
import { addMessage, chatByApiId, count, keepFile, messageId, type State, type StoredChat } from './state.js'
import type { Updates } from './updates.js'

/** An answer of the API that is not 'ok'. */
export class ZaloRefusal extends Error {
  constructor(
    readonly code: number,
    readonly description: string,
  ) {
    super(description)
  }
}

export type Params = Record<string, unknown>
export type Method = (params: Params) => Promise<unknown> | unknown

export function methods(state: State, updates: Updates): Record<string, Method> {
  return {
    getMe: () => ({
      id: state.bot.id,
      account_name: 'bot.VDKyGxQvc',
      account_type: 'BASIC',
      can_join_groups: state.manners.groups,
    }),
    getUpdates: ({ timeout }) => updates.getUpdates(Number(timeout ?? 30)),
    setWebhook({ url, secret_token: secret }) {
      const address = text(url)
      const length = text(secret).length
      if (!/^https:\/\/|^http:\/\/127\.0\.0\.1/.test(address)) throw badRequest('The url must start with https://')
      if (length < 8 || length > 256) throw badRequest('The secret_token must have 8 to 256 characters')
      updates.setWebhook({ url: address, secret: text(secret) })
      return { url: address, updated_at: state.now().getTime() }
    },
    deleteWebhook() {
      const had = updates.webhookUrl()
      updates.setWebhook(null)
      if (had === null) throw new ZaloRefusal(400, 'Bad request')
      return { url: '', updated_at: state.now().getTime() }
    },
    getWebhookInfo() {
      const url = updates.webhookUrl()
      if (url === null) throw new ZaloRefusal(404, 'Not Found')
      return { url, updated_at: state.now().getTime() }
    },
    sendMessage(params) {
      const chat = openChat(state, params.chat_id)
      const said = text(params.text)
      if (said === '') throw badRequest('The text must not be empty')
      if (said.length > 2000) throw badRequest('The text must be 1 to 2000 characters')
      return sent(state, chat, { text: said })
    },
    async sendPhoto(params) {
      const chat = openChat(state, params.chat_id)
      const address = text(params.photo)
      const caption = text(params.caption)
      if (address === '') throw badRequest('The photo must not be empty')
      if (!/^https?:\/\//.test(address)) throw badRequest('The photo must start with http:// or https://')
      if (caption.length > 2000) throw badRequest('The caption must be 1 to 2000 characters')
      return sent(state, chat, { text: caption, files: [keepFile(state, await pictureAt(state, address))] })
    },
    sendChatAction: () => undefined,
  }
}

function sent(state: State, chat: StoredChat, said: { text: string; files?: WorldFile[] }): object {
  if (!count(state)) throw new ZaloRefusal(429, 'Quota exceeded')
  const message = addMessage(state, chat, { from: 'bot', ...said })
  return { message_id: messageId(message), date: Date.parse(message.at) }
}

/** Fetched twice, as the real one has been seen to do: an address that works once shows nothing. */
async function pictureAt(state: State, address: string): Promise<{ name: string; mime: string; bytes: Uint8Array }> {
  const fetchOnce = async () => {
    const response = await fetch(address).catch(() => null)
    const mime = response?.headers.get('content-type') ?? ''
    if (!state.manners.picturesTaken || !response?.ok || !mime.startsWith('image/'))
      throw badRequest('The photo URL is invalid')
    return { name: 'anh.png', mime, bytes: new Uint8Array(await response.arrayBuffer()) }
  }
  await fetchOnce()
  return fetchOnce()
}

function openChat(state: State, id: unknown): StoredChat {
  if (text(id) === '') throw badRequest('The chat_id must not be empty')
  const chat = chatByApiId(state, text(id))
  if (!chat?.open) throw badRequest('The chat_id is invalid')
  return chat
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

function badRequest(what: string): ZaloRefusal {
  return new ZaloRefusal(400, `Bad request: ${what}`)
}
