/** Setting up, the webhook's door, and stopping. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { IncomingMessage } from '../../src/application/message.js'
import type { TokenAdapter } from '../../src/platforms/adapter.js'
import { type TelegramOptions, telegram } from '../../src/platforms/telegram/telegram.js'
import { gate } from '../support/telegram-gate.js'
import { readableLog } from '../support/telegram-log.js'
import { inGroup, inPrivate } from '../support/telegram-updates.js'
import { startWire, TOKEN, type Wire } from '../support/telegram-wire.js'

const SECRET = 'mot-bi-mat_2026'
const WEBHOOK: TelegramOptions['mode'] = {
  kind: 'webhook',
  url: 'https://nhacviec.example.vn/telegram',
  secret: SECRET,
}

let wire: Wire
let log: ReturnType<typeof readableLog>
let adapter: TokenAdapter

beforeEach(async () => {
  wire = await startWire()
  log = readableLog()
})
afterEach(async () => {
  await adapter.stop()
  await wire.close()
  expect(log.text()).not.toContain(TOKEN.split(':')[1])
})

function bot(mode: TelegramOptions['mode'], root = wire.apiRoot): TokenAdapter {
  adapter = telegram({ token: TOKEN, apiRoot: root, mode, paced: false, logger: log })
  return adapter
}
/** Asks all the time. */
function watching(now = () => new Date(), mode = WEBHOOK): TokenAdapter {
  adapter = telegram({
    ...{ token: TOKEN, apiRoot: wire.apiRoot, mode, paced: false, logger: log, webhookCheckMs: 5, now },
    patience: { firstMs: 1, mostMs: 4 },
  })
  return adapter
}
/** Telegram's side of a webhook that another program takes away. */
function takeable(): { isTaken: boolean } {
  const webhook = { isTaken: false }
  const { url } = WEBHOOK as { url: string }
  wire.on('getWebhookInfo', () => ({ result: { url: webhook.isTaken ? '' : url, pending_update_count: 1 } }))
  wire.on('setWebhook', () => {
    webhook.isTaken = false
    return { result: true }
  })
  return webhook
}
const methods = () => wire.calls.map((c) => c.method)
const nothing = () => Promise.resolve()

describe('start', () => {
  test('by polling: knows itself, offers its commands, takes the webhook off and keeps what waits', async () => {
    const polling = bot({ kind: 'polling' })
    expect(polling.address()).toBeNull()
    expect(polling.webhook).toBeNull()
    await polling.start(nothing)
    await vi.waitFor(() => expect(methods()).toEqual(['getMe', 'setMyCommands', 'deleteWebhook', 'getUpdates']))
    expect(polling.address()).toBe('t.me/NhacViecBot')
    expect(wire.calls[2]?.params).toEqual({ drop_pending_updates: false })
    const offered = wire.calls[1]?.params.commands as { command: string; description: string }[]
    expect(offered.map((c) => c.command).sort()).toEqual([
      'anh',
      'baocao',
      'help',
      'kehoach',
      'link',
      'start',
      'status',
      'viec',
    ])
    for (const { command, description } of offered) {
      expect(command).toMatch(/^[a-z0-9_]{1,32}$/)
      expect(description.length).toBeLessThanOrEqual(256)
    }
  })

  test('by polling: an update that cannot be read holds up nobody', async () => {
    const waiting = [{ update_id: 9, message: { message_id: 70 } }, inPrivate({ text: 'xong 3' })]
    wire.on('getUpdates', () => ({ result: waiting.splice(0) }))
    const heard: IncomingMessage[] = []
    await bot({ kind: 'polling' }).start(async (messages) => void heard.push(...messages))
    await vi.waitFor(() => expect(heard).toMatchObject([{ text: 'xong 3' }]))
    expect(log.lines.filter((line) => line.level === 'error')).toMatchObject([{ fields: { platform: 'telegram' } }])
  })

  test('by webhook: gives its address, its secret and the kinds it needs', async () => {
    await bot(WEBHOOK).start(nothing)
    expect(methods()).toEqual(['getMe', 'setMyCommands', 'setWebhook'])
    expect(wire.calls[2]?.params).toEqual({
      url: 'https://nhacviec.example.vn/telegram',
      secret_token: SECRET,
      allowed_updates: ['message', 'edited_message', 'callback_query', 'my_chat_member'],
    })
  })

  test('a webhook that another program took away is set again, and said to the log', async () => {
    const webhook = takeable()
    const deaf = watching()
    await deaf.start(nothing)
    webhook.isTaken = true
    await vi.waitFor(() => expect(methods().filter((m) => m === 'setWebhook').length).toBeGreaterThan(1))
    expect(wire.calls.filter((c) => c.method === 'setWebhook').at(-1)?.params).toMatchObject({ secret_token: SECRET })
    await vi.waitFor(() => expect(log.text()).toContain('another program took it away'))
    expect(deaf.trouble()).toBeNull()
    webhook.isTaken = true
    wire.on('setWebhook', () => ({ error: 400, description: 'Bad Request: bad webhook' }))
    await vi.waitFor(() => expect(deaf.trouble()?.reason).toContain('chưa đặt lại được'))
  })

  test('another program that takes the webhook away time and again is a trouble, though each time it is set again, until an hour without', async () => {
    const webhook = takeable()
    let now = new Date('2026-04-06T02:00:00Z')
    const deaf = watching(() => now)
    await deaf.start(nothing)
    webhook.isTaken = true
    await vi.waitFor(() => expect(webhook.isTaken).toBe(false))
    expect(deaf.trouble()).toBeNull()
    now = new Date('2026-04-06T02:01:00Z')
    webhook.isTaken = true
    await vi.waitFor(() => expect(deaf.trouble()?.reason).toMatch(/dùng chung mã bot.*dừng chương trình kia/))
    const asked = methods().length
    await vi.waitFor(() => expect(methods().length).toBeGreaterThan(asked + 3))
    expect(deaf.trouble()?.since).toEqual(new Date('2026-04-06T02:00:00Z'))
    now = new Date('2026-04-06T03:02:00Z')
    expect(deaf.trouble()).toBeNull()
  })

  test('two programs that fetch with one token by turns are a trouble, though every other request succeeds, until an hour without', async () => {
    let now = new Date('2026-04-06T02:00:00Z')
    let conflicts = 0
    let asked = 0
    let most = 4
    wire.on('getUpdates', () => {
      asked += 1
      if (asked % 2 === 0 || conflicts === most) return { result: [] }
      conflicts += 1
      return { error: 409, description: 'Conflict: terminated by other getUpdates request' }
    })
    const deaf = watching(() => now, { kind: 'polling' })
    await deaf.start(nothing)
    await vi.waitFor(() => expect(asked).toBeGreaterThan(12))
    expect(deaf.trouble()).toBeNull()
    most = 5
    await vi.waitFor(() => expect(deaf.trouble()?.reason).toMatch(/dùng chung mã bot.*dừng chương trình kia/))
    const before = asked
    await vi.waitFor(() => expect(asked).toBeGreaterThan(before + 3))
    expect(deaf.trouble()?.since).toEqual(now)
    now = new Date('2026-04-06T03:01:00Z')
    await vi.waitFor(() => expect(deaf.trouble()).toBeNull())
  })

  test('a webhook that Telegram does not get through to is a trouble while messages wait, and none after', async () => {
    const failed = (secondsAgo: number) => ({
      last_error_date: Math.floor(Date.now() / 1000) - secondsAgo,
      last_error_message: 'Connection refused',
    })
    const { url } = WEBHOOK as { url: string }
    wire.on('getWebhookInfo', () => ({ result: { url, pending_update_count: 2, ...failed(100) } }))
    const deaf = watching()
    await deaf.start(nothing)
    await vi.waitFor(() => expect(deaf.trouble()?.reason).toBe('Connection refused'))
    wire.on('getWebhookInfo', () => ({ result: { url, pending_update_count: 0, ...failed(100) } }))
    await vi.waitFor(() => expect(deaf.trouble()).toBeNull())
    wire.on('getWebhookInfo', () => ({ result: { url, pending_update_count: 1, ...failed(600) } }))
    const asked = () => wire.calls.filter((c) => c.method === 'getWebhookInfo').length
    const before = asked()
    await vi.waitFor(() => expect(asked()).toBeGreaterThan(before + 2))
    expect(deaf.trouble(), 'what failed long ago, with a message on its way').toBeNull()
    wire.on('getWebhookInfo', () => ({ error: 500, description: 'Internal Server Error' }))
    await vi.waitFor(() => expect(deaf.trouble()?.reason).toBe('không hỏi được trạng thái webhook'))
  })

  test.each([401, 404])('a token that Telegram answers with %i is told in words', async (error) => {
    wire.on('getMe', () => ({ error, description: 'Unauthorized' }))
    await expect(bot({ kind: 'polling' }).start(nothing)).rejects.toMatchObject({
      trouble: { code: 'wrong_token', platform: 'telegram' },
    })
    expect(methods()).toEqual(['getMe'])
  })

  test('a webhook that Telegram cannot use is told in words', async () => {
    wire.on('setWebhook', () => ({
      error: 400,
      description: 'Bad Request: bad webhook: HTTPS url must be provided for webhook',
    }))
    await expect(bot(WEBHOOK).start(nothing)).rejects.toMatchObject({
      trouble: {
        code: 'webhook_refused',
        url: expect.stringMatching(/^https/),
        reason: expect.stringContaining('HTTPS url'),
      },
    })
  })

  test('goes on trying while Telegram cannot be reached', async () => {
    const failures = [{ error: 502, description: 'Bad Gateway' }]
    wire.on(
      'getMe',
      () => failures.shift() ?? { result: { id: 9000, is_bot: true, first_name: 'x', username: 'NhacViecBot' } },
    )
    await bot({ kind: 'polling' }).start(nothing)
    expect(methods().slice(0, 3)).toEqual(['getMe', 'getMe', 'setMyCommands'])
    expect(log.lines).toMatchObject([{ level: 'warn', fields: { method: 'getMe', reason: '502 Bad Gateway' } }])
  })

  test('without a menu of commands it works all the same', async () => {
    wire.on('setMyCommands', () => ({ error: 500, description: 'Internal Server Error' }))
    await bot({ kind: 'polling' }).start(nothing)
    await vi.waitFor(() => expect(methods()).toContain('getUpdates'))
  })

  test('stopped while it still tries, it gives up quietly', async () => {
    wire.on('getMe', () => ({ error: 502, description: 'Bad Gateway' }))
    const started = bot({ kind: 'polling' }).start(nothing)
    await vi.waitFor(() => expect(log.lines).toHaveLength(1))
    await adapter.stop()
    await started
    expect(methods()).toEqual(['getMe'])
  })
})

test('tells whose token it has, without starting anything', async () => {
  expect(await bot({ kind: 'polling' }).whoAmI()).toBe('@NhacViecBot')
  wire.on('getMe', () => ({ error: 401, description: 'Unauthorized' }))
  expect(await adapter.whoAmI()).toBeNull()
  expect(methods()).toEqual(['getMe', 'getMe'])
})

describe('the webhook', () => {
  const xong = inPrivate({ text: 'xong 3' })

  function bring(body: unknown, init: { secret?: string | null; method?: string } = {}): Promise<Response> {
    const secret = init.secret === undefined ? SECRET : init.secret
    const method = init.method ?? 'POST'
    const request = new Request('https://nhacviec.example.vn/telegram', {
      method,
      headers: {
        'content-type': 'application/json',
        ...(secret !== null && { 'x-telegram-bot-api-secret-token': secret }),
      },
      ...(method === 'POST' && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    return adapter.webhook?.(request) ?? Promise.reject(new Error('no webhook'))
  }

  test('says 200 only when the message is saved', async () => {
    const { hold, open } = gate()
    const saving: IncomingMessage[][] = []
    await bot(WEBHOOK).start(async (messages) => {
      saving.push(messages)
      await hold()
    })
    let answered = false
    const answer = bring(xong).then((response) => {
      answered = true
      return response.status
    })
    await vi.waitFor(() => expect(saving).toMatchObject([[{ key: 'message:501:70:1775438100', text: 'xong 3' }]]))
    expect(answered).toBe(false)
    open()
    expect(await answer).toBe(200)
  })

  test('says 500 when it could not be saved, and takes it when it comes again', async () => {
    let attempts = 0
    await bot(WEBHOOK).start(() => {
      attempts += 1
      return attempts === 1 ? Promise.reject(new Error('disk full')) : Promise.resolve()
    })
    expect((await bring(xong)).status).toBe(500)
    expect((await bring(xong)).status).toBe(200)
    expect(attempts).toBe(2)
  })

  test('takes what is none of our business without saving it', async () => {
    await bot(WEBHOOK).start(() => expect.unreachable())
    expect((await bring(inGroup({ text: 'trưa nay ăn gì' }))).status).toBe(200)
  })

  test('an update that cannot be read is taken all the same, and said to the log: it would come again and again', async () => {
    await bot(WEBHOOK).start(() => expect.unreachable())
    expect((await bring({ update_id: 9, message: { message_id: 70 } })).status).toBe(200)
    expect(log.lines.filter((line) => line.level === 'error')).toMatchObject([{ fields: { platform: 'telegram' } }])
  })

  test.each([null, '', 'sai', `${SECRET}x`, SECRET.slice(0, -1)])(
    'with the secret %j reads nothing',
    async (secret) => {
      await bot(WEBHOOK).start(() => expect.unreachable())
      let read = false
      const body = new ReadableStream(
        {
          pull: () => {
            read = true
          },
        },
        { highWaterMark: 0 },
      )
      const request = new Request('https://nhacviec.example.vn/telegram', {
        method: 'POST',
        body,
        duplex: 'half',
        headers: secret === null ? {} : { 'x-telegram-bot-api-secret-token': secret },
      } as RequestInit)
      expect((await adapter.webhook?.(request))?.status).toBe(401)
      expect(read).toBe(false)
    },
  )

  test('reads no more than 1 MiB', async () => {
    await bot(WEBHOOK).start(() => expect.unreachable())
    let given = 0
    const body = new ReadableStream({
      pull(stream) {
        given += 65_536
        stream.enqueue(new Uint8Array(65_536))
      },
    })
    const headers = { 'x-telegram-bot-api-secret-token': SECRET }
    const endless = new Request('https://nhacviec.example.vn/telegram', {
      method: 'POST',
      body,
      duplex: 'half',
      headers,
    } as RequestInit)
    expect((await adapter.webhook?.(endless))?.status).toBe(413)
    expect(given).toBeLessThan(1.2 * 1024 * 1024)
    expect((await bring('x'.repeat(1024 * 1024 + 1))).status).toBe(413)
  })

  test.each(['', '{', '[]', 'null', '{"update_id":"1"}'])('the body %j is none of Telegram', async (body) => {
    await bot(WEBHOOK).start(() => expect.unreachable())
    expect((await bring(body)).status).toBe(400)
  })

  test('a visitor by GET learns nothing', async () => {
    await bot(WEBHOOK).start(nothing)
    expect((await bring('', { method: 'GET', secret: null })).status).toBe(401)
    expect((await bring('', { method: 'GET' })).status).toBe(405)
  })

  test('before the start and after the stop Telegram is asked to come again', async () => {
    bot(WEBHOOK)
    expect((await bring(xong)).status).toBe(500)
    await adapter.start(nothing)
    expect((await bring(xong)).status).toBe(200)
    await adapter.stop()
    expect((await bring(xong)).status).toBe(500)
  })

  test('stopping waits for what is being saved', async () => {
    const { reached, hold, open } = gate()
    let saved = false
    await bot(WEBHOOK).start(async () => {
      await hold()
      saved = true
    })
    const answer = bring(xong)
    await reached
    const stopped = adapter.stop().then(() => expect(saved).toBe(true))
    open()
    await stopped
    expect((await answer).status).toBe(200)
  })
})
