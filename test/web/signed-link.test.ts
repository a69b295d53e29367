/** Links that are sealed: what is changed in one, or used for something else, or too old, opens nothing. */
import { createHash, randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import type { LinkPurpose } from '../../src/application/ports.js'
import { htmlPage } from '../../src/web/page.js'
import { startWeb } from '../../src/web/server.js'
import { signLink, verifyLink } from '../../src/web/signed-link.js'

const KEY = randomBytes(32)
const NOW = new Date('2026-03-02T01:00:00Z')
const LATER = new Date('2026-03-02T02:00:00Z')
const tokenOf = (path: string) => path.slice(path.indexOf('/', 1) + 1)
const path = signLink(KEY, 'ledger', '7:12', LATER)

test('a link opens what it was made for, until it ends', () => {
  expect(path).toMatch(/^\/ledger\/[\w-]+\.[0-9a-z]+\.[\w-]{43}$/)
  expect(verifyLink(KEY, 'ledger', tokenOf(path), NOW)).toEqual({ ok: true, subject: '7:12' })
  expect(verifyLink(KEY, 'ledger', tokenOf(path), LATER)).toEqual({ ok: false, reason: 'expired' })
})

test('any subject comes back as it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (subject) => {
      const token = tokenOf(signLink(KEY, 'ledger', subject, LATER))
      expect(verifyLink(KEY, 'ledger', token, NOW)).toEqual({ ok: true, subject })
    }),
  )
})

test('whatever is changed in a link, it opens nothing', () => {
  const token = tokenOf(path)
  fc.assert(
    fc.property(fc.nat(token.length - 1), fc.constantFrom(...'abcXYZ019-_.'), (at, letter) => {
      const changed = token.slice(0, at) + letter + token.slice(at + 1)
      if (changed === token) return
      expect(verifyLink(KEY, 'ledger', changed, NOW)).toEqual({ ok: false, reason: 'forged' })
    }),
    { numRuns: 1000 },
  )
})

test.each([
  ['another purpose', verifyLink(KEY, 'other' as LinkPurpose, tokenOf(path), NOW)],
  ['another installation', verifyLink(randomBytes(32), 'ledger', tokenOf(path), NOW)],
  ['nothing', verifyLink(KEY, 'ledger', '', NOW)],
  ['no seal', verifyLink(KEY, 'ledger', tokenOf(path).split('.').slice(0, 2).join('.'), NOW)],
  ['more after it', verifyLink(KEY, 'ledger', `${tokenOf(path)}.x`, NOW)],
  ['an unsigned expiry', verifyLink(KEY, 'ledger', tokenOf(path).replace(/\.[0-9a-z]+\./, '.zzzzzz.'), NOW)],
])('%s opens nothing', (_name, opened) => {
  expect(opened).toEqual({ ok: false, reason: 'forged' })
})

test('parts cannot be moved from one into the other', () => {
  const seals = [
    signLink(KEY, 'ledger', 'a', LATER),
    signLink(KEY, 'ledger', 'a"', LATER),
    signLink(KEY, 'ledger', 'a","b', LATER),
  ].map((made) => made.split('.')[2])
  expect(new Set(seals).size).toBe(3)
})

describe('over HTTP', async () => {
  const logged: unknown[] = []
  const web = await startWeb({
    host: '127.0.0.1',
    port: 0,
    health: async () => ({ live: true, ready: true, why: [] }),
    metrics: async () => ({ contentType: 'text/plain', text: '' }),
    logger: { info: () => {}, warn: () => {}, error: (fields: object) => void logged.push(fields) },
    routes: [],
    signed: {
      key: KEY,
      now: () => NOW,
      pages: [
        {
          purpose: 'ledger',
          show: async (subject) => {
            if (subject === '7:99') throw new Error('no such paper')
            return subject === '7:12'
              ? htmlPage({
                  language: 'vi',
                  title: 'Sổ <script>alert(1)</script> & "gửi"',
                  lead: ['Dòng đầu'],
                  sections: [
                    {
                      heading: 'Đã gửi',
                      columns: ['Lúc', 'Gửi tới'],
                      rows: [{ cells: ['08:00', '<img src=x onerror=alert(1)>'], tone: 'good' }],
                      none: '',
                    },
                  ],
                })
              : null
          },
        },
      ],
    },
  })
  afterAll(() => web.close())

  test('a link that ends in a fault of ours is not in the log: whoever reads it could open the page', async () => {
    const link = signLink(KEY, 'ledger', '7:99', LATER)
    expect((await fetch(web.url + link)).status).toBe(500)
    expect(logged).toMatchObject([{ path: '/ledger' }])
    expect(JSON.stringify(logged)).not.toContain(tokenOf(link))
  })

  test('the page is shown; what is in it is text, and nothing in it runs', async () => {
    const response = await fetch(web.url + path)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(response.headers.get('set-cookie')).toBeNull()
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(response.headers.get('referrer-policy')).toBe('no-referrer')
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    expect(response.headers.get('content-security-policy')).toBe(
      "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'; style-src 'self'; img-src 'self'",
    )
    const page = await response.text()
    expect(page).toContain('Sổ &lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;gửi&quot;')
    expect(page).toContain('&lt;img src=x onerror=alert(1)&gt;')
    expect(page).not.toMatch(/<script|<img|https?:|style=|\son\w+=[^&]*>/)
    const style = await fetch(`${web.url}/page.css`)
    expect([style.status, style.headers.get('content-type')]).toEqual([200, 'text/css; charset=utf-8'])
    expect(await style.text()).not.toMatch(/@import|url\(/)
  })

  test('a forged link, one of somebody who is gone, and no link at all look the same', async () => {
    const forged = await fetch(`${web.url}${path.slice(0, -5)}AAAAA`)
    const gone = await fetch(web.url + signLink(KEY, 'ledger', '7:13', LATER))
    const nothing = await fetch(`${web.url}/nowhere`)
    const looks = await Promise.all([forged, gone, nothing].map(async (r) => [r.status, await r.text()]))
    expect(looks).toEqual(looks.map(() => [404, 'Không có trang này.']))
  })

  test('an expired link says so, and what to do', async () => {
    const response = await fetch(web.url + signLink(KEY, 'ledger', '7:12', NOW))
    expect([response.status, await response.text()]).toEqual([
      410,
      'Đường dẫn đã hết hạn. Hỏi lại Nhắc Việc trong tin nhắn để có đường dẫn mới.',
    ])
  })

  test('to a browser both are pages: what it is, and what to do', async () => {
    const shown = async (address: string) => {
      const response = await fetch(web.url + address, { headers: { accept: 'text/html,application/xhtml+xml' } })
      return { status: response.status, html: await response.text() }
    }
    const expired = await shown(signLink(KEY, 'ledger', '7:12', NOW))
    expect(expired.status).toBe(410)
    expect(expired.html).toContain('<h1>Đường dẫn đã hết hạn.</h1><p>Hỏi lại Nhắc Việc')
    const [forged, nothing] = await Promise.all([shown(`${path}x`), shown('/nowhere')])
    expect(forged).toEqual(nothing)
    expect(forged.html).toContain('<h1>Không có trang này.</h1><p>')
    expect(forged.html).not.toMatch(/<script|style=/)
  })

  test('the seal is compared without telling how much of it was right', () => {
    // timingSafeEqual throws for different lengths: a short seal must not reach it.
    const short = createHash('sha256').update('x').digest().subarray(0, 5).toString('base64url')
    expect(verifyLink(KEY, 'ledger', tokenOf(path).replace(/[\w-]{43}$/, short), NOW).ok).toBe(false)
  })
})
