/** What the rehearsal's page is made of: its own files, two small libraries and the letters of the bot's pictures. */
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import type { Hono } from 'hono'
import { packageRoot } from '../package-root.js'

const TYPES = { html: 'text/html; charset=utf-8', css: 'text/css; charset=utf-8', js: 'text/javascript; charset=utf-8' }
const FONTS = { 400: 'Regular', 600: 'SemiBold' }

/** Routes '/', '/page/*.css|js' and '/page/fonts/WEIGHT.ttf'; a script that is not compiled yet answers 404 with what to run. */
export function mountFiles(app: Hono): void {
  const root = packageRoot()
  const require = createRequire(path.join(root, 'package.json'))
  const sources = path.join(root, 'src/rehearsal/page')
  const compiled = path.join(root, 'dist/pages/rehearsal/page')

  const serve = (route: string, file: string, type: string) => app.get(route, () => fileResponse(file, type))
  serve('/', path.join(sources, 'page.html'), TYPES.html)
  // The page's lib.ts re-exports this module; in the browser it simply is this module.
  serve('/page/lib.js', path.join(path.dirname(require.resolve('htm')), '../preact/standalone.module.js'), TYPES.js)
  for (const [weight, style] of Object.entries(FONTS)) {
    const file = `@expo-google-fonts/be-vietnam-pro/${weight}${style}/BeVietnamPro_${weight}${style}.ttf`
    serve(`/page/fonts/${weight}.ttf`, require.resolve(file), 'font/ttf')
  }
  app.get('/page/:name{[a-z-]+\\.css}', (c) => {
    const file = path.join(sources, c.req.param('name'))
    return existsSync(file) ? fileResponse(file, TYPES.css) : c.notFound()
  })
  app.get('/page/:name{[a-z-]+\\.js}', (c) => {
    const file = path.join(compiled, c.req.param('name'))
    if (!existsSync(file)) return c.text('Chưa có bản dịch của trang. Chạy: npm run build', 404)
    return fileResponse(file, TYPES.js)
  })
}

function fileResponse(file: string, type: string): Response {
  return new Response(new Uint8Array(readFileSync(file)), {
    headers: { 'content-type': type, 'cache-control': 'no-cache' },
  })
}
