/** The upload page's routes: the page, pieces of files as they come, what is here already, and handing in. */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Hono, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Logger } from '../../application/ports.js'
import { packageRoot } from '../../package-root.js'
import { noticed } from '../framed.js'
import { behindLink, UNKNOWN } from '../signed-pages.js'
import type { UploadText } from './html.js'
import { doneHtml, UPLOAD_STYLE, uploadHtml } from './html.js'
import { type Link, MOST_BYTES, MOST_FILES, MOST_WAITING, type Part, type Parts } from './parts.js'

export interface UploadDoor {
  key: Uint8Array
  now(): Date
  parts: Parts
  /** Whose page this link opens, and its words; null where it is nobody's any more. */
  describe(subject: string): Promise<{ owner: string; text: UploadText } | null>
  /** Whether the disk can take so many bytes more. */
  hasRoomFor(bytes: number): Promise<boolean>
  logger: Logger
  /** Why this file would not be kept, in a sentence; null where nothing stands against it. */
  refusal(
    subject: string,
    file: { name: string; mime: string; bytes: Uint8Array },
    language: UploadText['language'],
  ): Promise<string | null>
  /** Keeps the files and hands them in as one. False: it is nobody's any more. */
  handIn(
    subject: string,
    files: { name: string; mime: string; size: number; bytes: () => Promise<Uint8Array> }[],
  ): Promise<boolean>
}

/** A piece of a file: small enough that a broken line costs little. */
const MOST_PIECE = 2 * 1_048_576

export function mountUpload(app: Hono, door: UploadDoor): void {
  const { parts } = door
  const base = '/upload/:token'
  const file = `${base}/files/:id{[0-9a-f]{8,40}}` as const
  const linked = behindLink(door, 'upload', EXPIRED)
  const limited = bodyLimit({ maxSize: MOST_PIECE, onError: (c) => c.text('Nội dung quá lớn.', 413) })
  /** Whom the link was made for is still somebody here. */
  const known: MiddlewareHandler<{ Variables: { subject: string; text: UploadText; page: Link } }> = async (
    c,
    next,
  ) => {
    const found = await door.describe(c.var.subject)
    if (!found) return noticed(c.req.raw, 404, UNKNOWN)
    c.set('text', found.text)
    c.set('page', { token: c.req.param('token') ?? '', owner: found.owner })
    return next()
  }
  /** Before a byte of the body is taken. */
  const roomy: MiddlewareHandler = async (c, next) => ((await hasRoomFor(MOST_PIECE)) ? next() : c.text(NO_ROOM, 507))
  /** One after the other for each person: two pieces at once would tear a file, and two pages go past what one may leave lying. */
  const busy = new Map<string, Promise<unknown>>()

  app.get('/upload.css', (c) => c.body(UPLOAD_STYLE, 200, { 'content-type': 'text/css; charset=utf-8' }))
  app.get('/upload.js', (c) => {
    const script = scriptFile()
    if (!script) return c.text('Chưa có bản dịch của trang. Chạy: npm run build', 404)
    return c.body(script, 200, { 'content-type': 'text/javascript; charset=utf-8' })
  })
  app.get(base, linked, known, async (c) => {
    const names = await parts.closed(c.var.page)
    return names ? doneHtml(c.var.text, names) : uploadHtml(c.var.text)
  })
  app.get(`${base}/files`, linked, known, async (c) => c.json({ files: await parts.list(c.var.page) }))
  app.put(file, linked, known, roomy, limited, (c) => {
    const { page } = c.var
    return inTurn(page, async () => {
      const part = announced(c.req.param('id'), c.req.query())
      if (!part) return c.text(`Tệp trống hoặc lớn hơn ${MOST_BYTES / MB} MB nên không nhận được.`, 413)
      if (await parts.closed(page)) return c.text('Trang này đã dùng rồi.', 409)
      const here = await parts.list(page)
      const isBegun = here.some(({ id }) => id === part.id)
      if (!isBegun && here.length >= MOST_FILES) return c.text('Quá nhiều tệp.', 413)
      if (!isBegun && isTooMuch([...(await parts.waiting(page)), part])) return c.text(TOO_MUCH_WAITS, 413)
      const piece = new Uint8Array(await c.req.arrayBuffer())
      const received = await parts.add(page, part, Number(c.req.query('offset')), piece)
      const refused = received === part.size ? await refusalOf(c.var, part) : null
      return refused === null ? c.json({ received }) : c.text(refused, 415)
    })
  })
  app.delete(file, linked, known, (c) => {
    const { page } = c.var
    return inTurn(page, async () => {
      if (!(await parts.closed(page))) await parts.remove(page, c.req.param('id'))
      return c.json({})
    })
  })
  app.post(`${base}/done`, linked, known, (c) => {
    const { page } = c.var
    return inTurn(page, async () => {
      if (await parts.closed(page)) return c.json({})
      const whole = (await parts.list(page)).filter(({ received, size }) => received === size)
      if (whole.length === 0) return c.text('Chưa có tệp nào.', 400)
      if (!(await hasRoomFor(bytesOf(whole)))) return c.text(NO_ROOM, 507)
      const files = whole.map(({ id, name, mime, size }) => ({ name, mime, size, bytes: () => parts.bytes(page, id) }))
      if (!(await door.handIn(c.var.subject, files))) return noticed(c.req.raw, 404, UNKNOWN)
      await parts.close(
        page,
        whole.map(({ name }) => name),
      )
      return c.json({})
    })
  })

  /** What would not be kept is told while its sender still looks at the page, and goes. */
  async function refusalOf(
    { page, subject, text }: { page: Link; subject: string; text: UploadText },
    { id, name, mime }: Omit<Part, 'received'>,
  ): Promise<string | null> {
    const file = { name, mime, bytes: await parts.bytes(page, id) }
    const refused = await door.refusal(subject, file, text.language)
    if (refused !== null) await parts.remove(page, id)
    return refused
  }

  async function hasRoomFor(bytes: number): Promise<boolean> {
    const hasRoom = await door.hasRoomFor(bytes)
    if (!hasRoom) door.logger.error({}, 'the disk has too little room: files are turned away')
    return hasRoom
  }

  function inTurn<T>({ owner }: Link, work: () => Promise<T>): Promise<T> {
    const mine = (busy.get(owner) ?? Promise.resolve()).then(work)
    const settled = mine
      .catch(() => {})
      .then(() => {
        if (busy.get(owner) === settled) busy.delete(owner)
      })
    busy.set(owner, settled)
    return mine
  }
}

/** What is announced counts whole: a file is turned away before its first byte, not half way. */
function isTooMuch(files: readonly { size: number }[]): boolean {
  return files.length > MOST_WAITING.files || bytesOf(files) > MOST_WAITING.bytes
}

function bytesOf(files: readonly { size: number }[]): number {
  return files.reduce((sum, { size }) => sum + size, 0)
}

/** What the page says about a file; null where it cannot be right. */
function announced(id: string, query: Record<string, string>): Omit<Part, 'received'> | null {
  const size = Number(query.size)
  const name = (query.name ?? '')
    .replace(/[\p{Cc}\p{Cf}/\\]/gu, '')
    .trim()
    .slice(-180)
  const mime = /^[\w.+-]+\/[\w.+-]+$/.test(query.mime ?? '') ? (query.mime ?? '') : 'application/octet-stream'
  const isSound = Number.isInteger(size) && size > 0 && size <= MOST_BYTES && /^\d+$/.test(query.offset ?? '')
  return isSound && name !== '' ? { id, name, mime, size } : null
}

/** The page's script, as the build has made it. */
function scriptFile(): string | null {
  const file = path.join(packageRoot(), 'dist/pages/web/page/upload.js')
  return existsSync(file) ? readFileSync(file, 'utf8') : null
}

const MB = 1024 * 1024
const NO_ROOM = 'Máy chủ sắp hết chỗ nên chưa nhận thêm tệp. Đề nghị đồng chí báo văn phòng, và thử lại sau.'
const TOO_MUCH_WAITS =
  'Đồng chí còn nhiều tệp tải lên mà chưa nộp. Mở lại trang trước, chọn lại tệp rồi bấm Nộp hoặc Bỏ; phần bỏ dở tự xóa sau 14 ngày.'
const EXPIRED = 'Đường dẫn đã hết hạn. Nhắn “nộp tệp” kèm mã số việc cho Nhắc Việc để có đường dẫn mới.'
