/** The bot's own small web server: health, and whatever routes the application mounts (webhooks). */
import type { Server } from 'node:http'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { secureHeaders } from 'hono/secure-headers'
import type { Logger } from '../application/ports.js'

export interface Health {
  live: boolean
  ready: boolean
  /** Why it is not ready, a sentence each. */
  why: string[]
}

export interface WebOptions {
  host: string
  /** 0: any free port. */
  port: number
  health: () => Promise<Health>
  routes: { path: string; handle: (request: Request) => Promise<Response> }[]
  logger: Logger
}

const MAX_BODY = 1_048_576

export async function startWeb(options: WebOptions): Promise<{ url: string; close(): Promise<void> }> {
  const app = new Hono()
  app.use(secureHeaders())
  app.get('/healthz', async (c) => {
    const health = await options.health()
    return c.json(health, health.live && health.ready ? 200 : 503)
  })
  for (const { path, handle } of options.routes) {
    app.use(path, bodyLimit({ maxSize: MAX_BODY, onError: (c) => c.text('Nội dung quá lớn.', 413) }))
    app.post(path, (c) => handle(c.req.raw))
  }
  app.notFound((c) => c.text('Không có trang này.', 404))
  app.onError((error, c) => {
    options.logger.error({ error, path: c.req.path }, 'a web request failed')
    return c.text('Có lỗi ở máy chủ. Xin thử lại sau ít phút.', 500)
  })
  return listen(app, options.host, options.port)
}

/** Resolves when the port is open; a port that is taken is said in one sentence. */
function listen(app: Hono, host: string, port: number): Promise<{ url: string; close(): Promise<void> }> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname: host, port }, (info) =>
      resolve({
        url: `http://${host.includes(':') ? `[${host}]` : host}:${info.port}`,
        close: () => close(server as Server),
      }),
    )
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new Error(`Cổng ${port} đang có chương trình khác dùng. Đặt PORT sang số khác.`)
          : error,
      ),
    )
  })
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
