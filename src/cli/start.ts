/** `nhacviec start`: with a token the real bot, without one the rehearsal. */

import { buildApp, firstOffice } from '../app.js'
import { judge } from '../application/health.js'
import type { Logger } from '../application/ports.js'
import { realClock } from '../clock.js'
import type { Config } from '../config.js'
import { countedLogger } from '../measured.js'
import { telegram } from '../platforms/telegram/telegram.js'
import { createMetrics } from '../web/metrics.js'
import { startWeb } from '../web/server.js'
import { startRehearsal } from './rehearse.js'

export interface Running {
  /** What to print when it is ready. */
  greeting: string
  stop(): Promise<void>
}

export async function start(config: Config, log: Logger, onLost: () => void): Promise<Running> {
  if (config.mode.kind === 'rehearsal') return rehearse(config, log, onLost)
  const metrics = createMetrics()
  const logger = countedLogger(log, metrics)
  const { token, receive, apiRoot } = config.mode.telegram
  const webhookPath = '/webhooks/telegram'
  const mode =
    receive.kind === 'polling'
      ? ({ kind: 'polling' } as const)
      : ({ kind: 'webhook', url: new URL(webhookPath, receive.publicUrl).href, secret: receive.secret } as const)
  const adapter = telegram({ token, apiRoot, mode, logger })
  const app = await buildApp({
    dataDir: config.dataDir,
    databaseUrl: config.databaseUrl,
    bot: token,
    adapters: [adapter],
    clock: realClock(logger),
    logger,
    meter: metrics,
    publicUrl: () => config.web.publicUrl,
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
    health: async () => judge(await app.vitals()),
    metrics: async () => {
      const vitals = await app.vitals()
      return { contentType: metrics.contentType, text: await metrics.text(vitals, judge(vitals)) }
    },
    signed: app.signed,
    routes: adapter.webhook ? [{ path: webhookPath, handle: adapter.webhook }] : [],
  })
  await app.start()
  return {
    greeting: [
      `Bot đang chạy: ${adapter.address() ?? 'Telegram'}. Kiểm tra tình trạng: ${web.url}/healthz`,
      ...(setupCode
        ? [`Mã thiết lập dùng một lần cho văn phòng: ${setupCode}`, `Nhắn riêng cho bot: /start ${setupCode}`]
        : []),
    ].join('\n'),
    async stop() {
      await web.close()
      await app.stop()
    },
  }
}

export async function rehearse(config: Config, logger: Logger, onLost: () => void): Promise<Running> {
  const rehearsal = await startRehearsal({
    dataDir: config.dataDir,
    databaseUrl: config.databaseUrl,
    port: config.web.port,
    logger,
    running: true,
    onLost,
  })
  return {
    greeting: `Diễn tập đang mở tại ${rehearsal.url}\nKhông có gì rời khỏi máy này. Dừng lại: Ctrl+C.`,
    stop: () => rehearsal.stop(),
  }
}
