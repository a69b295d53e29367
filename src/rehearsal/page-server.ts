/** The rehearsal's page: static files, the state as JSON, events as they happen, and what people do. Loopback only. */
import { existsSync, readFileSync } from 'node:fs'
import type { Server } from 'node:http'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { secureHeaders } from 'hono/secure-headers'
import { streamSSE } from 'hono/streaming'
import { z } from 'zod'
import type { Logger } from '../application/ports.js'
import type { CivilDate } from '../domain/calendar.js'
import {
  addDays,
  civilDateAt,
  clockTimeAt,
  instantOf,
  isCivilDate,
  mondayOf,
  workCalendar,
  workingDayFrom,
} from '../domain/calendar.js'
import type { Desk } from './desk.js'
import type { RehearsalClock } from './rehearsal-clock.js'

export interface PageOptions {
  desk: Desk
  clock: RehearsalClock
  /** `persons`: whose private chats are shown, by chat. */
  office: { name: string; planTitle: string; group: number; persons: number[] }
  /** null or 0: any free port. */
  port: number | null
  /** Coming due dates of the active plan, earliest first. */
  deadlines: () => Promise<CivilDate[]>
  logger: Logger
}

const MAX_UPLOAD = 25 * 1_048_576
const calendar = workCalendar()

const Said = z.object({
  from: z.coerce.number(),
  chatId: z.coerce.number(),
  text: z.string().max(4096).default(''),
  replyTo: z.coerce.number().optional(),
})
const Pressed = z.object({ from: z.number(), chatId: z.number(), messageId: z.number(), data: z.string() })
const Edited = z.object({ chatId: z.number(), messageId: z.number(), text: z.string().min(1).max(4096) })
const Turned = z.object({ to: z.string() })
const Buttons = z.object({ shown: z.boolean() })

export async function startPage(options: PageOptions): Promise<{ url: string; close(): Promise<void> }> {
  const { desk, clock } = options
  const listeners = new Set<(event: string, data: object) => void>()
  const emit = (event: string, data: object) => {
    for (const listener of listeners) listener(event, data)
  }
  let turning: Promise<void> | null = null
  desk.onMessage((message) => emit('message', message))
  desk.onNotice((notice) => emit('notice', notice))

  const app = new Hono()
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        objectSrc: ["'none'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
      },
      referrerPolicy: 'no-referrer',
    }),
  )
  // Another site must not reach this page by giving its own name this machine's address.
  app.use(async (c, next) => {
    const host = new URL(c.req.url).hostname
    return ['127.0.0.1', 'localhost', '[::1]'].includes(host) ? next() : c.text('Chỉ mở trên máy này.', 403)
  })
  mountFiles(app)

  app.get('/api/state', (c) =>
    c.json({
      office: options.office,
      people: desk.people(),
      chats: desk.chats(),
      messages: desk.chats().flatMap((chat) => desk.messages(chat.id)),
      clock: clockState(clock.now(), turning !== null),
      buttonsShown: desk.buttonsShown,
    }),
  )

  app.get('/events', (c) =>
    streamSSE(c, async (stream) => {
      const listener = (event: string, data: object) => void stream.writeSSE({ event, data: JSON.stringify(data) })
      listeners.add(listener)
      await new Promise<void>((resolve) => stream.onAbort(resolve))
      listeners.delete(listener)
    }),
  )

  app.post(
    '/api/say',
    bodyLimit({ maxSize: MAX_UPLOAD + 100_000, onError: (c) => c.text('Tệp lớn hơn 25 MB. Chọn tệp nhỏ hơn.', 413) }),
    async (c) => {
      const form = await c.req.formData()
      const said = Said.parse(Object.fromEntries([...form].filter(([, value]) => typeof value === 'string')))
      const files: { name: string; mime: string; bytes: Uint8Array }[] = []
      for (const file of form.getAll('files'))
        if (typeof file !== 'string')
          files.push({
            name: file.name,
            mime: file.type || 'application/octet-stream',
            bytes: new Uint8Array(await file.arrayBuffer()),
          })
      if (said.text.trim() === '' && files.length === 0) return c.text('Tin đang trống. Gõ chữ hoặc chọn tệp.', 400)
      const { replyTo, ...rest } = said
      return c.json(desk.say({ ...rest, ...(replyTo === undefined ? {} : { replyTo }), files }))
    },
  )
  app.post('/api/press', async (c) => {
    desk.press(Pressed.parse(await c.req.json()))
    return c.json({})
  })
  app.post('/api/edit', async (c) => {
    desk.edit(Edited.parse(await c.req.json()))
    return c.json({})
  })
  app.post('/api/buttons', async (c) => {
    desk.showButtons(Buttons.parse(await c.req.json()).shown)
    emit('buttons', { shown: desk.buttonsShown })
    return c.json({})
  })
  app.post('/api/clock', async (c) => {
    if (turning) return c.text('Đồng hồ đang quay. Đợi một lát.', 409)
    const target = await targetOf(Turned.parse(await c.req.json()).to, clock.now(), options.deadlines)
    if (!target || target <= clock.now()) return c.text('Chọn một thời điểm sau lúc này.', 400)
    turning = clock
      .turnTo(target, (at) => emit('clock', { ...clockState(at, true), target: civilDateAt(target) }))
      .catch((error: unknown) => options.logger.error({ error }, 'turning the clock failed'))
      .finally(() => {
        turning = null
        emit('clock', clockState(clock.now(), false))
      })
    return c.json({ turning: true })
  })

  app.get('/api/file/:id', (c) => {
    const file = desk.file(c.req.param('id'))
    if (!file) return c.text('Không có tệp này.', 404)
    const inline = /^image\/(png|jpeg|webp|gif)$/.test(file.mime)
    return c.body(new Uint8Array(file.bytes), 200, {
      'content-type': inline ? file.mime : 'application/octet-stream',
      'content-disposition': `${inline ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    })
  })
  app.notFound((c) => c.text('Không có trang này.', 404))
  app.onError((error, c) => {
    if (error instanceof z.ZodError || error instanceof SyntaxError) return c.text('Yêu cầu không đúng dạng.', 400)
    options.logger.error({ error }, 'the rehearsal page failed')
    return c.text(error.message, 400)
  })
  return listen(app, options.port ?? 0, () => turning ?? Promise.resolve())
}

/** What the clock bar shows: the instant, the day in the calendar's words. */
function clockState(now: Date, turning: boolean): object {
  const date = civilDateAt(now)
  return {
    at: now.toISOString(),
    date,
    time: clockTimeAt(now),
    kind: calendar.kindOf(date),
    name: calendar.nameOf(date) ?? null,
    turning,
  }
}

async function targetOf(to: string, now: Date, deadlines: () => Promise<CivilDate[]>): Promise<Date | null> {
  const today = civilDateAt(now)
  switch (to) {
    case 'tomorrow':
      return instantOf(addDays(today, 1), '08:05')
    case 'next_monday':
      return instantOf(addDays(mondayOf(today), 7), '08:05')
    case 'next_work_morning':
      return instantOf(workingDayFrom(calendar, addDays(today, 1)), '08:05')
    case 'next_deadline': {
      const next = (await deadlines()).find((date) => date > today)
      return next ? instantOf(next, '08:05') : null
    }
    case 'year_end':
      return instantOf(`${Number(today.slice(0, 4)) + (today.slice(5) > '12-15' ? 1 : 0)}-12-31`, '17:00')
    default:
      return isCivilDate(to) ? instantOf(to, '08:05') : null
  }
}

/** The page's own files and the two small libraries it is made with. */
function mountFiles(app: Hono): void {
  const root = packageRoot()
  const require = createRequire(path.join(root, 'package.json'))
  const sources = path.join(root, 'src/rehearsal/page')
  const compiled = path.join(root, 'dist/src/rehearsal/page')
  const files: Record<string, [string, string]> = {
    '/': [path.join(sources, 'page.html'), 'text/html; charset=utf-8'],
    '/page.css': [path.join(sources, 'page.css'), 'text/css; charset=utf-8'],
    // The page's lib.ts re-exports this module; in the browser it simply is this module.
    '/page/lib.js': [
      path.join(path.dirname(require.resolve('htm')), '../preact/standalone.module.js'),
      'text/javascript; charset=utf-8',
    ],
  }
  for (const [route, [file, type]] of Object.entries(files))
    app.get(route, (c) =>
      c.body(readFileSync(file, 'utf8'), 200, { 'content-type': type, 'cache-control': 'no-cache' }),
    )
  app.get('/page/:name{[a-z-]+\\.js}', (c) => {
    const file = path.join(compiled, c.req.param('name'))
    if (!existsSync(file)) return c.text('Chưa có bản dịch của trang. Chạy: npm run build', 404)
    return c.body(readFileSync(file, 'utf8'), 200, {
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'no-cache',
    })
  })
}

function packageRoot(): string {
  let dir = path.dirname(fileURLToPath(import.meta.url))
  while (!existsSync(path.join(dir, 'package.json'))) dir = path.dirname(dir)
  return dir
}

function listen(
  app: Hono,
  port: number,
  turned: () => Promise<void>,
): Promise<{ url: string; close(): Promise<void> }> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port }, (info) =>
      resolve({
        url: `http://127.0.0.1:${info.port}`,
        close: async () => {
          await turned()
          ;(server as Server).closeAllConnections()
          await new Promise<void>((done) => server.close(() => done()))
        },
      }),
    )
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE' || port === 0) reject(error)
      // Somebody else has the usual port; a rehearsal is as good on another.
      else listen(app, 0, turned).then(resolve, reject)
    })
  })
}
