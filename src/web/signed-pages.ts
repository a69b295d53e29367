/** Pages behind signed links. Whoever has the link sees the page; without cookies, without scripts, without anything from elsewhere. */
import type { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { LinkPurpose } from '../application/ports.js'
import { noticed } from './framed.js'
import { verifyLink } from './signed-link.js'
import { PAGE_STYLE } from './style.js'

export interface SignedPage {
  purpose: LinkPurpose
  /** What the page shows to whom the link was made for; null where that is nobody's any more. */
  show(subject: string): Promise<Response | null>
  /** What was sent from the page's form, at most `mostBytes` of it; a page that takes nothing has none. */
  take?: { mostBytes: number; receive(subject: string, request: Request): Promise<Response | null> }
}

export interface PageDoor {
  key: Uint8Array
  now(): Date
  pages: readonly SignedPage[]
}

const STYLE_PATH = '/page.css'

/** Whether the path is one of these pages, whose answers may use a stylesheet and forms of our own. */
export function isPage(path: string, pages: readonly SignedPage[]): boolean {
  return pages.some(({ purpose }) => path.startsWith(`/${purpose}/`))
}

export function mountPages(app: Hono, { key, now, pages }: PageDoor): void {
  if (pages.length > 0)
    app.get(STYLE_PATH, (c) => c.body(PAGE_STYLE, 200, { 'content-type': 'text/css; charset=utf-8' }))
  for (const { purpose, show, take } of pages) {
    const path = `/${purpose}/:token`
    const opened = async (request: Request, token: string, use: (subject: string) => Promise<Response | null>) => {
      const link = verifyLink(key, purpose, token, now())
      if (!link.ok && link.reason === 'expired') return noticed(request, 410, EXPIRED)
      const page = link.ok ? await use(link.subject) : null
      return page ?? noticed(request, 404, UNKNOWN)
    }
    app.get(path, (c) => opened(c.req.raw, c.req.param('token') ?? '', show))
    if (!take) continue
    app.post(path, bodyLimit({ maxSize: take.mostBytes, onError: (c) => c.text('Nội dung quá lớn.', 413) }), (c) =>
      opened(c.req.raw, c.req.param('token') ?? '', (subject) => take.receive(subject, c.req.raw)),
    )
  }
}

export const UNKNOWN = 'Không có trang này.'
const EXPIRED = 'Đường dẫn đã hết hạn. Hỏi lại Nhắc Việc trong tin nhắn để có đường dẫn mới.'
