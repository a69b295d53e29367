/** The upload page's routes: the page, pieces of files as they come, what is here already, and handing in. */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Hono, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { packageRoot } from '../../package-root.js'
import { noticed } from '../framed.js'
import { behindLink, UNKNOWN } from '../signed-pages.js'
import type { UploadText } from './html.js'
import { doneHtml, UPLOAD_STYLE, uploadHtml } from './html.js'
import { MOST_BYTES, MOST_FILES, type Part, type Parts } from './parts.js'

export interface UploadDoor {
  key: Uint8Array
  now(): Date
  parts: Parts
  /** The words of the page for this link; null where it is nobody's any more. */
  describe(subject: string): Promise<UploadText | null>
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
  const known: MiddlewareHandler<{ Variables: { subject: string; text: UploadText } }> = async (c, next) => {
    const text = await door.describe(c.var.subject)
    if (!text) return noticed(c.req.raw, 404, UNKNOWN)
    c.set('text', text)
    return next()
  }
  /** One after the other for each link: two pieces at once would tear a file. */
  const busy = new Map<string, Promise<unknown>>()

  app.get('/upload.css', (c) => c.body(UPLOAD_STYLE, 200, { 'content-type': 'text/css; charset=utf-8' }))
  app.get('/upload.js', (c) => {
    const script = scriptFile()
    if (!script) return c.text('Chưa có bản dịch của trang. Chạy: npm run build', 404)
    return c.body(script, 200, { 'content-type': 'text/javascript; charset=utf-8' })
  })
  app.get(base, linked, known, async (c) => {
    const names = await parts.closed(c.req.param('token'))
    return names ? doneHtml(c.var.text, names) : uploadHtml(c.var.text)
  })
  app.get(`${base}/files`, linked, known, async (c) => c.json({ files: await parts.list(c.req.param('token')) }))
  app.put(file, linked, known, limited, (c) => {
    const { token, id } = c.req.param()
    return inTurn(token, async () => {
      const part = announced(id, c.req.query())
      if (!part || (await parts.closed(token))) return c.text('Trang này đã dùng rồi.', 409)
      const others = (await parts.list(token)).filter((other) => other.id !== part.id)
      if (others.length >= MOST_FILES) return c.text('Quá nhiều tệp.', 413)
      const piece = new Uint8Array(await c.req.arrayBuffer())
      return c.json({ received: await parts.add(token, part, Number(c.req.query('offset')), piece) })
    })
  })
  app.delete(file, linked, known, (c) => {
    const { token, id } = c.req.param()
    return inTurn(token, async () => {
      if (!(await parts.closed(token))) await parts.remove(token, id)
      return c.json({})
    })
  })
  app.post(`${base}/done`, linked, known, (c) => {
    const token = c.req.param('token')
    return inTurn(token, async () => {
      if (await parts.closed(token)) return c.json({})
      const whole = (await parts.list(token)).filter(({ received, size }) => received === size)
      if (whole.length === 0) return c.text('Chưa có tệp nào.', 400)
      const files = whole.map(({ id, name, mime, size }) => ({ name, mime, size, bytes: () => parts.bytes(token, id) }))
      if (!(await door.handIn(c.var.subject, files))) return noticed(c.req.raw, 404, UNKNOWN)
      await parts.close(
        token,
        whole.map(({ name }) => name),
      )
      return c.json({})
    })
  })

  function inTurn<T>(token: string, work: () => Promise<T>): Promise<T> {
    const mine = (busy.get(token) ?? Promise.resolve()).then(work)
    const settled = mine
      .catch(() => {})
      .then(() => {
        if (busy.get(token) === settled) busy.delete(token)
      })
    busy.set(token, settled)
    return mine
  }
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

const EXPIRED = 'Đường dẫn đã hết hạn. Nhắn “nộp tệp” kèm mã số việc cho Nhắc Việc để có đường dẫn mới.'
