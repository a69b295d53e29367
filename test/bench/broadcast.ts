/** One message to every commune's group, with Telegram's limits on: how close it comes to the least time those allow. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buildApp } from '../../src/app.js'
import { realClock } from '../../src/clock.js'
import { createLogger } from '../../src/logger.js'
import { telegram } from '../../src/platforms/telegram/telegram.js'
import { startTelegramWorld } from '../../src/rehearsal/telegram/server.js'
import { toldAtOnce } from '../support/told-at-once.js'

const GROUPS = 3321
const A_SECOND = 30
const TOKEN = '1:bench-token-bench-token-bench-token'

/** `ratio`: seconds from the first message to the last, over the floor of 3,321 / 30. */
export async function broadcastToAll(): Promise<object> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'nhacviec-broadcast-'))
  const logger = createLogger('error')
  const world = await startTelegramWorld({
    now: () => new Date(),
    token: TOKEN,
    bot: { id: 1, name: 'Nhắc Việc', username: 'NhacViecBot' },
  })
  const chats = Array.from({ length: GROUPS }, (_, n) => -10_000 - n)
  for (const id of chats) world.addGroup({ id, title: `Nhóm ${-id}`, members: [], withBot: true, admin: false })
  world.enforceRates(true)
  const app = await buildApp({
    dataDir,
    databaseUrl: null,
    bots: [TOKEN],
    adapters: [telegram({ token: TOKEN, apiRoot: world.apiRoot, mode: { kind: 'polling' }, paced: true, logger })],
    clock: realClock(logger),
    logger,
    meter: { said: () => {}, logged: () => {} },
    publicUrl: () => null,
    most: A_SECOND,
    onLost: () => {},
  })
  try {
    const commune = await app.store.directory.addCommune({ name: 'UBND xã', language: 'vi' })
    await app.start()
    await app.opened()
    await app.store.inCommune(commune, (office) => office.queue(toldAtOnce('bench', chats)))
    const began = performance.now()
    while ((await app.store.outbox.counts(new Date(), new Date(), false)).due > 0) await app.settle()
    const seconds = (performance.now() - began) / 1000
    const sends = world.calls().filter((call) => call.method === 'sendMessage')
    const floor = GROUPS / A_SECOND
    return {
      groups: GROUPS,
      received: chats.filter((id) => world.messages(id).some((m) => m.from === 'bot')).length,
      seconds: Math.round(seconds * 10) / 10,
      floorSeconds: Math.round(floor * 10) / 10,
      ratio: Math.round((seconds / floor) * 1000) / 1000,
      tooManyRequests: sends.filter((call) => call.status === 429).length,
    }
  } finally {
    await app.stop()
    await world.close()
    rmSync(dataDir, { recursive: true, force: true })
  }
}
