/** `nhacviec start`: with one token or two the real bot, without one the rehearsal. */

import { buildApp, firstOffice } from '../app.js'
import type { Logger } from '../application/ports.js'
import { realClock } from '../clock.js'
import type { Config } from '../config.js'
import { countedLogger } from '../measured.js'
import type { TokenAdapter } from '../platforms/adapter.js'
import { createMetrics } from '../web/metrics.js'
import { startWeb } from '../web/server.js'
import { inView } from './in-view.js'

/** What Telegram lets out in a second. */
const A_SECOND = 30

type LiveMode = Extract<Config['mode'], { kind: 'live' }>

export interface Running {
  /** What to print, when it is ready. */
  greeting: Promise<string>
  /** Also before it is ready. */
  stop(): Promise<void>
}

export async function start(config: Config, log: Logger, onLost: () => void): Promise<Running> {
  if (config.mode.kind === 'rehearsal') return rehearse(config, log, onLost)
  const metrics = createMetrics()
  const logger = countedLogger(log, metrics)
  const doors = await doorsOf(config.mode, logger)
  const app = await buildApp({
    dataDir: config.dataDir,
    databaseUrl: config.databaseUrl,
    scanner: config.scanner,
    keep: config.keep,
    bots: doors.map((door) => door.token),
    adapters: doors.map((door) => door.adapter),
    clock: realClock(logger),
    logger,
    meter: metrics,
    publicUrl: () => config.web.publicUrl,
    most: A_SECOND,
    backups: config.backupDir,
    onLost,
  })
  const { setupCode } = await firstOffice(
    app.store,
    { name: config.communeName, language: config.language },
    new Date(),
  )
  const web = await startWeb({
    host: config.web.host,
    port: config.web.port,
    logger,
    ...inView(app, metrics),
    routes: doors.flatMap(({ path, adapter: { webhook } }) => (webhook ? [{ path, handle: webhook }] : [])),
  }).catch(async (error: unknown) => {
    await app.stop()
    throw error
  })
  const greet = () => [
    `Bot đang chạy: ${doors.map(({ adapter }) => adapter.address() ?? 'Telegram').join(', ')}. Kiểm tra tình trạng: ${web.url}/healthz`,
    ...(setupCode
      ? [`Mã thiết lập dùng một lần cho văn phòng: ${setupCode}`, `Nhắn riêng cho bot: /start ${setupCode}`]
      : []),
  ]
  return {
    greeting: app
      .start()
      .then(() => app.opened())
      .then(() => greet().join('\n')),
    async stop() {
      await web.close()
      await app.stop()
    },
  }
}

interface Door {
  token: string
  /** Where the web server mounts its webhook. */
  path: string
  adapter: TokenAdapter
}

/** The platforms that this installation speaks; no other is loaded. */
async function doorsOf({ telegram: onTelegram, zalo: onZalo }: LiveMode, logger: Logger): Promise<Door[]> {
  const doors: Door[] = []
  if (onTelegram) {
    const { token, receive, apiRoot } = onTelegram
    const path = '/webhooks/telegram'
    const { telegram } = await import('../platforms/telegram/telegram.js')
    const mode = receive.kind === 'polling' ? receive : { ...receive, url: new URL(path, receive.publicUrl).href }
    doors.push({ token, path, adapter: telegram({ token, apiRoot, mode, paced: true, logger }) })
  }
  if (onZalo) {
    const { receive, ...options } = onZalo
    const path = '/webhooks/zalo'
    const { zalo } = await import('../platforms/zalo/zalo.js')
    const mode =
      receive.kind === 'polling' ? receive : { kind: receive.kind, url: new URL(path, receive.publicUrl).href }
    doors.push({ token: options.token, path, adapter: zalo({ ...options, mode, logger }) })
  }
  return doors
}

export async function rehearse(config: Config, logger: Logger, onLost: () => void): Promise<Running> {
  // Telegram's and the page's server are needed here alone.
  const { openRehearsal } = await import('./rehearse.js')
  const rehearsal = await openRehearsal(config, { logger, onLost })
  return {
    greeting: Promise.resolve(`Diễn tập đang mở tại ${rehearsal.url}\nKhông có gì rời khỏi máy này. Dừng lại: Ctrl+C.`),
    stop: () => rehearsal.stop(),
  }
}
