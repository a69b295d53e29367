/** The rehearsal's page: static files, the state as JSON, events as they happen, and what people do. Loopback only. */
import { randomUUID } from 'node:crypto'
import type { Server } from 'node:http'
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
import { mountFiles } from './page-files.js'
import type { RehearsalClock } from './rehearsal-clock.js'

export interface PageOptions {
  desk: Desk
  clock: RehearsalClock
  /** `group` and `persons`: where the guide's story plays; persons by chat: the clerk, the chairman, then officials. `units`: for
   *  which a newcomer may be meant. */
  office: { name: string; planTitle: string; group: number; persons: number[]; units: string[] }
  /** null or 0: any free port. */
  port: number | null
  /** Coming due dates of the active plan, earliest first. */
  deadlines: () => Promise<CivilDate[]>
  logger: Logger
}

const MAX_UPLOAD = 25 * 1_048_576
/** A desk with more chats than this is no help to anybody. */
const MOST_CHATS = 20
/** How often the page hears that a minute has gone by. */
const MINUTE_LOOK_MS = 2_000
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
const Welcomed = z.object({
  name: z.string().trim().max(60),
  app: z.enum(['telegram', 'zalo']),
  unit: z.string().nullable(),
  inGroup: z.boolean(),
})

export async function startPage(options: PageOptions): Promise<{ url: string; close(): Promise<void> }> {
  const { desk, clock } = options
  const listeners = new Set<(event: string, data: object) => void>()
  const emit = (event: string, data: object) => {
    for (const listener of listeners) listener(event, data)
  }
  const run = randomUUID()
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
      run,
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
  app.post('/api/people', async (c) => {
    const { name, unit, ...where } = Welcomed.parse(await c.req.json())
    if (name.length < 2) return c.text('Gõ họ và tên, ví dụ: Triệu Thị Mai.', 400)
    if (desk.chats().some((chat) => chat.title.toLowerCase() === name.toLowerCase()))
      return c.text(`Đã có ${name} trong buổi diễn tập. Đặt tên khác.`, 400)
    if (desk.chats().length >= MOST_CHATS) return c.text('Đã đủ người cho một buổi diễn tập.', 400)
    const person = desk.welcome({ name, post: unit ?? 'Người lạ', ...where })
    emit('people', { people: desk.people(), chats: desk.chats() })
    return c.json({ chat: person.id })
  })
  app.post('/api/clock', async (c) => {
    if (turning) return c.text('Đồng hồ đang quay. Đợi một lát.', 409)
    const target = await targetOf(Turned.parse(await c.req.json()).to, clock.now(), options.deadlines)
    if (!target || target <= clock.now()) return c.text('Chọn một thời điểm sau lúc này.', 400)
    emit('clock', { ...clockState(clock.now(), true), target: civilDateAt(target) })
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
    options.logger.warn({ error }, 'the rehearsal refused what was done on its page')
    return c.text('Không làm được: tin hoặc nút này đã thay đổi. Xem tin mới nhất rồi thử lại.', 400)
  })
  let minute = clockTimeAt(clock.now())
  const minutes = setInterval(() => {
    const now = clockTimeAt(clock.now())
    if (turning === null && now !== minute) emit('clock', clockState(clock.now(), false))
    minute = now
  }, MINUTE_LOOK_MS)
  minutes.unref()
  return listen(app, options.port ?? 0, () => {
    clearInterval(minutes)
    return turning ?? Promise.resolve()
  })
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
