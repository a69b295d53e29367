/** Pages behind signed links. Whoever has the link sees the page; without cookies, without scripts, without anything from elsewhere. */
import type { Hono, MiddlewareHandler } from 'hono'
import type { LinkPurpose } from '../application/ports.js'
import { noticed } from './framed.js'
import { verifyLink } from './signed-link.js'
import { PAGE_STYLE } from './style.js'

export interface SignedPage {
  purpose: LinkPurpose
  /** What the page shows to whom the link was made for; null where that is nobody's any more. */
  show(subject: string): Promise<Response | null>
}

export interface PageDoor {
  key: Uint8Array
  now(): Date
  pages: readonly SignedPage[]
}

const STYLE_PATH = '/page.css'

/** Whether the path is one of these pages, whose answers may use a stylesheet of our own. */
export function isPage(path: string, pages: readonly SignedPage[]): boolean {
  return pages.some(({ purpose }) => path.startsWith(`/${purpose}/`))
}

export function mountPages(app: Hono, { key, now, pages }: PageDoor): void {
  if (pages.length > 0)
    app.get(STYLE_PATH, (c) => c.body(PAGE_STYLE, 200, { 'content-type': 'text/css; charset=utf-8' }))
  for (const { purpose, show } of pages) {
    const linked = behindLink({ key, now }, purpose, EXPIRED)
    app.get(`/${purpose}/:token`, linked, async (c) => (await show(c.var.subject)) ?? noticed(c.req.raw, 404, UNKNOWN))
  }
}

/** Lets through who brings a link for this purpose that still opens, before anything of a body is read. `expired`: what whoever
 *  comes too late is told. */
export function behindLink(
  { key, now }: Pick<PageDoor, 'key' | 'now'>,
  purpose: LinkPurpose,
  expired: string,
): MiddlewareHandler<{ Variables: { subject: string } }> {
  return async (c, next) => {
    const link = verifyLink(key, purpose, c.req.param('token') ?? '', now())
    if (!link.ok) return link.reason === 'expired' ? noticed(c.req.raw, 410, expired) : noticed(c.req.raw, 404, UNKNOWN)
    c.set('subject', link.subject)
    return next()
  }
}

export const UNKNOWN = 'Không có trang này.'
const EXPIRED = 'Đường dẫn đã hết hạn. Hỏi lại Nhắc Việc trong tin nhắn để có đường dẫn mới.'
