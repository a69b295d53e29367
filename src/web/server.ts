/** The bot's own small web server: health, figures, whatever routes the application mounts (webhooks), and pages behind signed links. */
import type { Server } from 'node:http'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import type { Logger } from '../application/ports.js'
import type { Health } from '../application/vitals.js'
import { noticed } from './framed.js'
import type { PageDoor } from './signed-pages.js'
import { isPage, mountPages, UNKNOWN } from './signed-pages.js'
import type { UploadDoor } from './upload/door.js'
import { mountUpload } from './upload/door.js'

export interface WebOptions {
  host: string
  /** 0: any free port. */
  port: number
  health: () => Promise<Health>
  /** The figures in a form for Prometheus. */
  metrics: () => Promise<{ contentType: string; text: string }>
  /** Each reads of a request's body what it wants, and no more than it wants. */
  routes: { path: string; handle: (request: Request) => Promise<Response> }[]
  signed: PageDoor
  /** The page on which files are handed in. */
  upload?: UploadDoor
  logger: Logger
}

const NOTHING = { defaultSrc: ["'none'"], frameAncestors: ["'none'"], baseUri: ["'none'"], formAction: ["'none'"] }
const HEADERS = { referrerPolicy: 'no-referrer', xFrameOptions: 'DENY' } as const
const FOR_ALL = secureHeaders({ ...HEADERS, contentSecurityPolicy: NOTHING })
/** A page has a stylesheet of ours; still nothing runs in it. */
const FOR_PAGES = secureHeaders({
  ...HEADERS,
  contentSecurityPolicy: { ...NOTHING, styleSrc: ["'self'"], imgSrc: ["'self'"] },
})

/** The upload page has a script of ours too, which talks to this server alone. */
const FOR_UPLOADS = secureHeaders({
  ...HEADERS,
  contentSecurityPolicy: { ...NOTHING, styleSrc: ["'self'"], scriptSrc: ["'self'"], connectSrc: ["'self'"] },
})

/** What is under way when the server closes may take this long to end. */
const LAST_ANSWERS_MS = 5_000

/**
 * Opens the server; rejects with one sentence where the port is taken. `close` takes no new request, lets what is under way be
 * answered, and resolves when the port is free.
 */
export async function startWeb(options: WebOptions): Promise<{ url: string; close(): Promise<void> }> {
  const { health, logger } = options
  let closing = false
  const app = new Hono()
  app.use((c, next) => {
    if (c.req.path.startsWith('/upload')) return FOR_UPLOADS(c, next)
    return (isPage(c.req.path, options.signed.pages) ? FOR_PAGES : FOR_ALL)(c, next)
  })
  app.use(async (c, next) => {
    await next()
    c.header('cache-control', 'no-store')
    // A connection that is kept open would keep the server from closing.
    if (closing) c.header('connection', 'close')
  })
  app.get('/healthz', async (c) => {
    const { live, ready, why } = await health()
    return c.json({ live, ready, why }, live && ready ? 200 : 503)
  })
  app.get('/metrics', async (c) => {
    const { contentType, text } = await options.metrics()
    return c.body(text, 200, { 'content-type': contentType })
  })
  for (const { path, handle } of options.routes) app.post(path, (c) => handle(c.req.raw))
  mountPages(app, options.signed)
  if (options.upload) mountUpload(app, options.upload)
  app.notFound((c) => noticed(c.req.raw, 404, UNKNOWN))
  app.onError((error, c) => {
    // Of a page's address no more than its kind: the rest is the link, and opens it.
    const path = `/${c.req.path.split('/')[1] ?? ''}`
    // Nobody is there to hear what became of it, and nothing of ours failed.
    if (c.req.raw.signal.aborted) logger.info({ error, path }, 'who sent a web request hung up')
    else logger.error({ error, path }, 'a web request failed')
    return c.text('Có lỗi ở máy chủ. Xin thử lại sau ít phút.', 500)
  })
  const { url, server } = await listen(app, options.host, options.port)
  return {
    url,
    close() {
      closing = true
      return close(server)
    },
  }
}

function listen(app: Hono, host: string, port: number): Promise<{ url: string; server: Server }> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname: host, port }, (info) =>
      resolve({ url: `http://${host.includes(':') ? `[${host}]` : host}:${info.port}`, server: server as Server }),
    )
    server.once('error', (error: NodeJS.ErrnoException) => reject(new Error(listenTrouble(error, host, port))))
  })
}

function listenTrouble({ code, message }: NodeJS.ErrnoException, host: string, port: number): string {
  switch (code) {
    case 'EADDRINUSE':
      return `Cổng ${port} đang có chương trình khác dùng. Đặt PORT sang số khác.`
    case 'EACCES':
      return `Tài khoản này không được mở cổng ${port}. Đặt PORT từ 1024 trở lên.`
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `HOST=${host} không phải địa chỉ của máy này. Bỏ trống HOST, hoặc đặt 127.0.0.1 hay 0.0.0.0.`
    default:
      return message
  }
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), LAST_ANSWERS_MS)
    server.close(() => {
      clearTimeout(cut)
      resolve()
    })
  })
}
