/** The rehearsal's Zalo as a stage for the contract of platforms. */
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { type ZaloAdapter, zalo } from '../../src/platforms/zalo/zalo.js'
import type { ZaloFailure, ZaloManners, ZaloWorld } from '../../src/rehearsal/world.js'
import { startZaloWorld } from '../../src/rehearsal/zalo/server.js'
import type { Failure, Stage } from '../platforms/contract.js'
import { readableLog } from './telegram-log.js'

export const ZALO_TOKEN = '1459232241454765289:AbCd-efGhIjKlMnOpQrStUv'
export const BOT_NAME = 'Bot Nhắc Việc'
export const HANH = { id: 601, firstName: 'Hạnh', lastName: 'Nguyễn Thị', username: null, post: 'Văn phòng' }

/** Polls are held for hundredths of the seconds asked for. */
export function startZalo(now = () => new Date()): Promise<ZaloWorld> {
  return startZaloWorld({ now, token: ZALO_TOKEN, bot: { id: '1459232241454765289', name: BOT_NAME }, secondMs: 10 })
}

/** A door on loopback behind which the newest adapter stands, as behind an office's web server. */
export async function openDoor(): Promise<{
  url: string
  stand(adapter: Pick<ZaloAdapter, 'webhook'>): void
  close(): Promise<void>
}> {
  let standing: Pick<ZaloAdapter, 'webhook'> | null = null
  const server = serve({
    fetch: (request) => standing?.webhook?.(request) ?? new Response(null, { status: 503 }),
    hostname: '127.0.0.1',
    port: 0,
  })
  await new Promise((resolve) => server.once('listening', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhooks/zalo`,
    stand: (adapter) => {
      standing = adapter
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

export function zaloFor(
  world: ZaloWorld,
  mode: { kind: 'polling' } | { kind: 'webhook'; url: string },
  more: { logger?: ReturnType<typeof readableLog>; botName?: string | null; webhookCheckMs?: number } = {},
): ZaloAdapter {
  return zalo({
    token: world.token,
    apiBase: world.apiBase,
    mode,
    botName: more.botName === undefined ? BOT_NAME : more.botName,
    fileHosts: [world.apiBase],
    paceMs: 0,
    monthlyMessages: null,
    logger: more.logger ?? readableLog(),
    ...(more.webhookCheckMs !== undefined && { webhookCheckMs: more.webhookCheckMs }),
  })
}

const FAILURES: Record<Failure, ZaloFailure['answer']> = {
  rate_limited: { page: 429 },
  chat_gone: { code: 400, description: 'Bad request: The chat_id is invalid' },
  refused: { code: 400, description: 'Bad request: The text must not be empty' },
  server_error: { code: 403, description: 'Internal server error' },
  answer_lost: 'cut_after',
}

export function zaloStage(kind: 'polling' | 'webhook', manners: Partial<ZaloManners>): () => Promise<Stage> {
  return async () => {
    const world = await startZalo()
    world.addPerson({ ...HANH })
    // Nobody listens yet: the greeting that opens the chat is lost.
    world.say({ from: HANH.id, chatId: HANH.id, text: '/start' })
    world.behave(manners)
    const door = await openDoor()
    const before = world.messages(HANH.id).length
    return {
      adapter() {
        const adapter = zaloFor(world, kind === 'polling' ? { kind } : { kind, url: door.url })
        door.stand(adapter)
        return adapter
      },
      chat: { platform: 'zalo', externalId: world.chatIdOf(HANH.id), topic: null },
      person: { externalId: world.idOf(HANH.id, 'private'), name: 'Nguyễn Thị Hạnh' },
      keepsUnheard: !world.manners.loseWhileOffline,
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
      async close() {
        await door.close()
        await world.close()
      },
    }
  }
}
