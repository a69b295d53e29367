/** The rehearsal's Telegram as a stage for the contract of platforms. */
import { telegram } from '../../src/platforms/telegram/telegram.js'
import { startTelegramWorld } from '../../src/rehearsal/telegram/server.js'
import type { FailureRule, TelegramWorld } from '../../src/rehearsal/world.js'
import type { Failure, Stage } from '../platforms/contract.js'
import { readableLog } from './telegram-log.js'
import { TOKEN } from './telegram-wire.js'

export const HANH = { id: 501, firstName: 'Hạnh', lastName: 'Nguyễn Thị', username: 'hanh_nt', post: 'Văn phòng' }
export const BINH = { id: 502, firstName: 'Bình', lastName: '', username: null, post: 'Hội Nông dân' }
export const GROUP = {
  id: -1001234567890,
  title: 'UBND xã Tân Lập',
  members: [HANH.id, BINH.id],
  withBot: true,
  admin: false,
}

export function startWorld(): Promise<TelegramWorld> {
  const bot = { id: 9000, name: 'Nhắc Việc', username: 'NhacViecBot' }
  return startTelegramWorld({ now: () => new Date(), token: TOKEN, bot })
}

export function adapterFor(world: TelegramWorld, logger = readableLog()) {
  return telegram({ token: world.token, apiRoot: world.apiRoot, paced: false, mode: { kind: 'polling' }, logger })
}

const FAILURES: Record<Failure, FailureRule['answer']> = {
  rate_limited: { status: 429, description: 'Too Many Requests: retry after 5', parameters: { retry_after: 5 } },
  chat_gone: { status: 403, description: 'Forbidden: bot was blocked by the user' },
  refused: { status: 400, description: 'Bad Request: BUTTON_DATA_INVALID' },
  server_error: { status: 500, description: 'Internal Server Error' },
  answer_lost: 'cut_after',
}

export async function telegramStage(): Promise<Stage> {
  const world = await startWorld()
  world.addPerson({ ...HANH })
  // A bot cannot write first: the person has opened the chat, and that is heard and done with.
  world.say({ from: HANH.id, chatId: HANH.id, text: '/start' })
  await forgetUpdates(world)
  const before = world.messages(HANH.id).length
  return {
    adapter: () => adapterFor(world),
    chat: { platform: 'telegram', externalId: String(HANH.id), topic: null },
    person: { externalId: String(HANH.id), name: 'Hạnh Nguyễn Thị' },
    keepsUnheard: true,
    write: (text) => void world.say({ from: HANH.id, chatId: HANH.id, text }),
    sendFile: (file) => void world.say({ from: HANH.id, chatId: HANH.id, files: [file] }),
    received: () =>
      world
        .messages(HANH.id)
        .slice(before)
        .filter((m) => m.from === 'bot')
        .map((m) => m.text),
    failNextSend(failure) {
      world.fail({ method: 'sendMessage', answer: FAILURES[failure] })
      return true
    },
    close: () => world.close(),
  }
}

/** Confirms all that has been said so far, as a bot does that has heard it. */
export async function forgetUpdates(world: TelegramWorld): Promise<void> {
  const newest = Math.max(0, ...world.updates().map((update) => update.update_id))
  const body = JSON.stringify({ offset: newest + 1, timeout: 0 })
  const headers = { 'content-type': 'application/json' }
  await fetch(`${world.apiRoot}/bot${world.token}/getUpdates`, { method: 'POST', headers, body })
}
