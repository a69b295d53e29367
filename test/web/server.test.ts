/** The bot's web server, asked over real HTTP. */
import { request } from 'node:http'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Logger } from '../../src/application/ports.js'
import type { Health } from '../../src/application/vitals.js'
import { webhookDoor } from '../../src/platforms/webhook-door.js'
import { uploadText } from '../../src/voice/voice.js'
import { startWeb } from '../../src/web/server.js'
import { signLink } from '../../src/web/signed-link.js'
import { partsIn } from '../../src/web/upload/parts.js'
import { newFolder } from '../support/folder.js'

const SECRET = 'a-secret-of-some-length'
const KEY = new Uint8Array(32)
const LINK = signLink(KEY, 'upload', '1.7', new Date('2099-01-01'))
const PAGE = { token: LINK.split('/').at(-1) ?? '', owner: '1.7' }
const UPLOAD_TEXT = uploadText({ office: 'UBND xã', person: 'Hạnh', task: null }, 'vi')

let health: () => Promise<Health>
let handled: string[]
let answer: () => Promise<Response>
let errors: { fields: object; message: string }[]
let notes: string[]
let hasRoom: boolean
let parts: ReturnType<typeof partsIn>
let web: Awaited<ReturnType<typeof startWeb>>

const logger: Logger = {
  info: (_, message) => void notes.push(message),
  warn: () => {},
  error: (fields, message) => void errors.push({ fields, message }),
}

function start(port: number) {
  return startWeb({
    host: '127.0.0.1',
    port,
    health: () => health(),
    metrics: async () => ({ contentType: 'text/plain', text: 'nhacviec_up 1\n' }),
    logger,
    signed: {
      key: KEY,
      now: () => new Date(),
      pages: [],
    },
    upload: {
      key: KEY,
      now: () => new Date(),
      parts,
      describe: async (subject) => (subject === PAGE.owner ? { owner: subject, text: UPLOAD_TEXT } : null),
      refusal: async () => null,
      handIn: async () => false,
      hasRoomFor: async () => hasRoom,
      logger,
    },
    routes: [
      {
        path: '/webhooks/telegram',
        handle: async (incoming) => {
          handled.push(await incoming.text())
          return answer()
        },
      },
      {
        path: '/webhooks/door',
        handle: webhookDoor({
          ...{ platform: 'telegram', header: 'x-secret', secret: SECRET, read: (body) => body, logger },
          take: async (body) => void handled.push(JSON.stringify(body)),
        }),
      },
    ],
  })
}

beforeEach(async () => {
  handled = []
  errors = []
  notes = []
  hasRoom = true
  parts = partsIn(newFolder())
  health = async () => ({ live: true, ready: true, why: [] })
  answer = async () => new Response(null, { status: 200 })
  web = await start(0)
})

afterEach(() => web.close())

test('health: 200 when it is ready; 503 and why when it is not', async () => {
  const well = await fetch(`${web.url}/healthz`)
  expect([well.status, await well.json()]).toEqual([200, { live: true, ready: true, why: [] }])
  health = async () => ({ live: true, ready: false, why: ['cơ sở dữ liệu không trả lời'] })
  const ill = await fetch(`${web.url}/healthz`)
  expect([ill.status, await ill.json()]).toEqual([
    503,
    { live: true, ready: false, why: ['cơ sở dữ liệu không trả lời'] },
  ])
})

test('a health check that fails itself is no good health', async () => {
  health = async () => {
    throw new Error('the pool is closed')
  }
  const response = await fetch(`${web.url}/healthz`)
  expect(response.status).toBe(500)
  expect(await response.text()).not.toContain('pool')
  expect(errors).toMatchObject([{ message: 'a web request failed', fields: { path: '/healthz' } }])
})

test('a mounted route gets the request and gives the answer', async () => {
  answer = async () => new Response(null, { status: 401 })
  const response = await fetch(`${web.url}/webhooks/telegram`, { method: 'POST', body: '{"update_id":1}' })
  expect(response.status).toBe(401)
  expect(handled).toEqual(['{"update_id":1}'])
})

test('a route that fails answers 500 without telling what failed', async () => {
  answer = () => Promise.reject(new Error('table "Incoming" is missing'))
  const response = await fetch(`${web.url}/webhooks/telegram`, { method: 'POST', body: '{}' })
  expect(response.status).toBe(500)
  expect(await response.text()).toBe('Có lỗi ở máy chủ. Xin thử lại sau ít phút.')
  expect(errors).toHaveLength(1)
})

test.each([
  ['GET', '/'],
  ['GET', '/webhooks/telegram'],
  ['POST', '/healthz'],
  ['GET', '/webhooks/telegram/../../etc/passwd'],
])('%s %s is no page', async (method, path) => {
  const response = await fetch(web.url + path, { method })
  expect(response.status).toBe(404)
  expect(await response.text()).toBe('Không có trang này.')
  expect(handled).toEqual([])
})

/** What is answered to whoever sends these heads and, where there is one, this body. */
function knock(path: string, headers: Record<string, string>, body?: string, method = 'POST'): Promise<number> {
  return new Promise((resolve, reject) => {
    const knocking = request(web.url + path, { method, headers, timeout: 5_000 }, (response) => {
      resolve(response.statusCode ?? 0)
      knocking.destroy()
    })
    knocking.on('timeout', () => knocking.destroy(new Error('the door waits for the body')))
    knocking.on('error', reject)
    if (body === undefined) knocking.flushHeaders()
    else knocking.end(body)
  })
}

test('the door for webhooks asks for the secret before a byte of the body has come, then for its size', async () => {
  const door = '/webhooks/door'
  const secret = { 'x-secret': SECRET }
  const large = 'x'.repeat(1_048_577)
  expect(await knock(door, { 'content-length': '1000000000' })).toBe(401)
  expect(await knock(door, { 'transfer-encoding': 'chunked', 'x-secret': 'guessed' })).toBe(401)
  expect(await knock(door, { ...secret, 'content-length': '1000000000' })).toBe(413)
  expect(await knock(door, { ...secret, 'transfer-encoding': 'chunked' }, large)).toBe(413)
  expect(handled).toEqual([])
  expect(await knock(door, secret, '{"id":1}')).toBe(200)
  expect(handled).toEqual(['{"id":1}'])
})

test('a guessed link brings no piece of a file, before a byte of it has come', async () => {
  const piece = '/upload/a-guess/files/0123abcd'
  expect(await knock(piece, { 'transfer-encoding': 'chunked' }, undefined, 'PUT')).toBe(404)
})

test.each(['/webhooks/door', '/webhooks/telegram'])(
  'who hangs up while sending to %s is no fault of ours',
  async (path) => {
    const sending = request(web.url + path, {
      method: 'POST',
      headers: { 'x-secret': SECRET, 'content-length': '1000' },
    })
    sending.on('error', () => {})
    sending.write('{"id":', () => setImmediate(() => sending.destroy()))
    await expect.poll(() => notes).toEqual(['who sent a web request hung up'])
    expect(errors).toEqual([])
  },
)

test('every answer forbids what a browser could do with it', async () => {
  for (const path of ['/healthz', '/nowhere']) {
    const { headers } = await fetch(web.url + path)
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
    )
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('x-frame-options')).toBe('DENY')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('x-powered-by')).toBeNull()
  }
})

test('a port that is taken is said in one sentence that tells what to do', async () => {
  const port = Number(new URL(web.url).port)
  await expect(start(port)).rejects.toThrow(`Cổng ${port} đang có chương trình khác dùng. Đặt PORT sang số khác.`)
})

test('closing answers what is under way, and takes nothing new', async () => {
  let release = () => {}
  let arrived = () => {}
  const arrival = new Promise<void>((resolve) => {
    arrived = resolve
  })
  answer = () => {
    arrived()
    return new Promise((resolve) => {
      release = () => resolve(new Response(null, { status: 200 }))
    })
  }
  const underWay = post(`${web.url}/webhooks/telegram`)
  await arrival
  const closing = web.close()
  await expect(fetch(`${web.url}/healthz`)).rejects.toThrow()
  release()
  expect(await underWay).toBe(200)
  await closing
})

/** A connection of its own, kept open as Telegram keeps its own. */
function post(url: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const call = request(url, { method: 'POST', headers: { connection: 'keep-alive' } }, (response) => {
      response.resume()
      resolve(response.statusCode)
    })
    call.once('error', reject)
    call.end('{}')
  })
}

test('a disk that is nearly full: nothing of a file is taken, nor handed in, and the log has it', async () => {
  const put = (name: string) => {
    const query = new URLSearchParams({ name, size: '3', mime: 'text/plain', offset: '0' })
    return fetch(`${web.url}${LINK}/files/0123abcd?${query}`, { method: 'PUT', body: 'abc' })
  }
  hasRoom = false
  const refused = await put('a.txt')
  expect([refused.status, await refused.text()]).toEqual([507, expect.stringContaining('Máy chủ sắp hết chỗ')])
  expect(await parts.list(PAGE)).toEqual([])
  hasRoom = true
  expect((await put('a.txt')).status).toBe(200)
  hasRoom = false
  expect((await fetch(`${web.url}${LINK}/done`, { method: 'POST' })).status).toBe(507)
  expect(await parts.list(PAGE), 'it waits').toHaveLength(1)
  expect(errors.map((e) => e.message)).toEqual(Array(2).fill('the disk has too little room: files are turned away'))
})
