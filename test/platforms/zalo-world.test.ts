/** The Zalo adapter against the rehearsal's Zalo: setting up, the webhook's door, groups, and what goes wrong on the way. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { IncomingMessage, IncomingText } from '../../src/application/message.js'
import { DeliveryError } from '../../src/application/ports.js'
import type { ZaloAdapter } from '../../src/platforms/zalo/zalo.js'
import type { ZaloWorld } from '../../src/rehearsal/world.js'
import { readableLog } from '../support/telegram-log.js'
import { BOT_NAME, HANH, openDoor, startZalo, ZALO_TOKEN, zaloFor } from '../support/zalo-stage.js'

const GROUP = { id: -2001, title: 'Thi đua xã Tân Thành', members: [HANH.id] }
let world: ZaloWorld
let door: Awaited<ReturnType<typeof openDoor>>
let log: ReturnType<typeof readableLog>
let adapter: ZaloAdapter
let heard: IncomingMessage[]
const accept = (messages: IncomingMessage[]) => {
  heard.push(...messages)
  return Promise.resolve()
}
const texts = () => heard.map((m) => (m as IncomingText).text)
const methods = () => world.calls().map((c) => c.method)

beforeEach(async () => {
  world = await startZalo()
  world.addPerson(HANH)
  world.addGroup(GROUP)
  door = await openDoor()
  log = readableLog()
  heard = []
})
afterEach(async () => {
  await adapter.stop()
  await door.close()
  await world.close()
  expect(log.text()).not.toContain(ZALO_TOKEN.split(':')[1])
})

function byWebhook(botName?: string | null): ZaloAdapter {
  adapter = zaloFor(
    world,
    { kind: 'webhook', url: door.url },
    { logger: log, ...(botName === undefined ? {} : { botName }) },
  )
  door.stand(adapter)
  return adapter
}
function byPolling(): ZaloAdapter {
  adapter = zaloFor(world, { kind: 'polling' }, { logger: log })
  return adapter
}
const hanh = () => ({ platform: 'zalo' as const, externalId: world.chatIdOf(HANH.id), topic: null })
const say = (text: string) => ({ lines: [[text]], buttons: [], tasks: [] })
async function answerOf(work: Promise<unknown>) {
  const error = await work.then(
    () => null,
    (e: unknown) => e,
  )
  return error instanceof DeliveryError ? error.answer : error
}

describe('start', () => {
  test('by webhook: asks who it is and gives its address with a secret', async () => {
    await byWebhook().start(accept)
    expect(methods()).toEqual(['getMe', 'setWebhook'])
    expect(world.calls()[1]?.params).toMatchObject({
      url: door.url,
      secret_token: expect.stringMatching(/^[0-9a-f]{64}$/),
    })
    expect(adapter.address()).toBe('https://bot.zaloplatforms.com/bots/1459232241454765289')
    expect(adapter.groups()).toBe(true)
  })

  test('a webhook that another program took away is set again, and said to the log', async () => {
    adapter = zaloFor(world, { kind: 'webhook', url: door.url }, { logger: log, webhookCheckMs: 5 })
    await adapter.start(accept)
    await fetch(`${world.apiBase}/bot${world.token}/deleteWebhook`, { method: 'POST' })
    await vi.waitFor(() =>
      expect(log.lines.map((l) => l.message)).toContain(
        'webhook: another program took it away with the token of this bot',
      ),
    )
    expect(methods().filter((m) => m === 'setWebhook').length).toBeGreaterThan(1)
    expect(adapter.trouble()).toBeNull()
  })

  test('by polling: takes a webhook off, whether there is one or not', async () => {
    await byPolling().start(accept)
    expect(methods()).toEqual(['getMe', 'deleteWebhook'])
    expect(adapter.webhook).toBeNull()
  })

  test('a page of a proxy and a cut line are waited out; a wrong token is told', async () => {
    world.fail({ method: 'getMe', answer: { page: 502 } })
    await byPolling().start(accept)
    expect(log.lines.map((l) => l.message)).toContain('zalo: cannot be reached; trying again')
    await adapter.stop()
    world.fail({ method: 'getMe', answer: { code: 401, description: 'Unauthorized' } })
    await expect(byPolling().start(accept)).rejects.toMatchObject({
      trouble: { code: 'wrong_token', platform: 'zalo' },
    })
  })

  test('who it is can be asked without starting', async () => {
    expect(await byPolling().whoAmI()).toBe('bot.VDKyGxQvc')
    world.fail({ method: 'getMe', answer: { code: 401, description: 'Unauthorized' } })
    expect(await adapter.whoAmI()).toBeNull()
  })
})

describe('the door', () => {
  const post = (headers: Record<string, string>, body: string) =>
    fetch(door.url, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body })

  test('nothing is read before the secret has been checked', async () => {
    await byWebhook().start(accept)
    expect((await post({ 'x-bot-api-secret-token': 'x' }, '{')).status).toBe(401)
    expect((await post({}, '{')).status).toBe(401)
    const secret = String(world.calls().find((c) => c.method === 'setWebhook')?.params.secret_token)
    expect((await post({ 'x-bot-api-secret-token': secret }, '{')).status).toBe(400)
    expect((await post({ 'x-bot-api-secret-token': secret }, '{"event_name":"message.new.received"}')).status).toBe(200)
    expect((await post({ 'x-bot-api-secret-token': secret }, 'x'.repeat(1_100_000))).status).toBe(413)
    expect(heard).toEqual([])
  })

  test('the same message twice has the same key', async () => {
    await byWebhook().start(accept)
    world.say({ from: HANH.id, chatId: HANH.id, text: 'xong 3' })
    await vi.waitFor(() => expect(heard).toHaveLength(1))
    world.redeliver()
    await vi.waitFor(() => expect(heard).toHaveLength(2))
    expect(heard[1]?.key).toBe(heard[0]?.key)
  })

  test('what could not be saved stays in hand, for Zalo may not bring it again', async () => {
    let attempts = 0
    await byWebhook().start((messages) => {
      attempts += 1
      return attempts === 1 ? Promise.reject(new Error('disk full')) : accept(messages)
    })
    world.say({ from: HANH.id, chatId: HANH.id, text: 'xong 3' })
    await vi.waitFor(() => expect(texts()).toEqual(['xong 3']), 10_000)
  })

  test('of events that nobody knows, and of messages from nobody, the log tells the kind alone', async () => {
    await byWebhook().start(accept)
    world.bring({ event_name: 'message.reaction.received', message: { text: 'riêng tư' } })
    world.bring({ event_name: 'message.unsupported.received' })
    await vi.waitFor(() => expect(log.lines.filter((l) => l.message === 'zalo: an update was ignored')).toHaveLength(2))
    expect(log.text()).not.toContain('riêng tư')
    expect(heard).toEqual([])
  })
})

describe('a group', () => {
  test('is heard where it mentions the bot or replies to it, and nowhere else', async () => {
    await byWebhook().start(accept)
    const chat = { platform: 'zalo' as const, externalId: world.chatIdOf(GROUP.id), topic: null }
    await adapter.send(chat, say('Việc quý I'), { replyTo: null })
    const post = world.messages(GROUP.id).at(-1)
    world.say({ from: HANH.id, chatId: GROUP.id, text: 'sáng nay họp lúc mấy giờ' })
    world.say({ from: HANH.id, chatId: GROUP.id, text: `@${BOT_NAME} xong 3` })
    world.say({ from: HANH.id, chatId: GROUP.id, text: 'chưa 4', replyTo: post?.id ?? 0 })
    await vi.waitFor(() => expect(texts()).toEqual(['xong 3', 'chưa 4']))
    expect(heard[0]).toMatchObject({ chat: { kind: 'group', externalId: chat.externalId }, answers: null })
  })

  test('brings a photo by its own caption only', async () => {
    await byWebhook().start(accept)
    const files = [{ name: 'a.jpg', mime: 'image/jpeg', bytes: new Uint8Array([1, 2, 3]) }]
    world.say({ from: HANH.id, chatId: GROUP.id, files })
    world.say({ from: HANH.id, chatId: GROUP.id, text: `@${BOT_NAME} xong 3`, files })
    await vi.waitFor(() => expect(texts()).toEqual(['xong 3']))
    expect((heard[0] as IncomingText).files).toHaveLength(1)
  })
})

describe('photos', () => {
  const photo = (n: number) => ({ name: `${n}.jpg`, mime: 'image/jpeg', bytes: new Uint8Array([n]) })

  test('sent together are one album; later ones are another', async () => {
    await byWebhook().start(accept)
    world.say({ from: HANH.id, chatId: HANH.id, text: 'xong 3', files: [photo(1), photo(2)] })
    await vi.waitFor(() => expect(heard).toHaveLength(2))
    const late = { ...(heard[1] as IncomingText) }
    world.bring({
      event_name: 'message.image.received',
      message: {
        from: { id: late.sender.externalId },
        chat: { id: late.chat.externalId, chat_type: 'PRIVATE' },
        message_id: 'aaaaaaaaaaaaaaaaaaaa',
        date: Date.parse(late.at) + 60_000,
        photo_url: 'https://x.zdn.vn/a.jpg',
      },
    })
    await vi.waitFor(() => expect(heard).toHaveLength(3))
    const albums = heard.map((m) => (m as IncomingText).album)
    expect(albums[0]).not.toBeNull()
    expect(albums[1]).toBe(albums[0])
    expect(albums[2]).not.toBe(albums[0])
  })

  test('are fetched from the allowed hosts alone', async () => {
    byWebhook()
    const gone = await answerOf(adapter.fetchFile(`${world.apiBase}/photos/00.jpg`, 1_000))
    expect(gone).toEqual({ kind: 'rejected', reason: 'the file is no longer there' })
    for (const link of [
      'http://x.zdn.vn/a.jpg',
      'https://zdn.vn.evil.example/a.jpg',
      'https://127.0.0.1/a',
      'file:///etc/passwd',
    ])
      expect(await answerOf(adapter.fetchFile(link, 1_000))).toMatchObject({
        kind: 'rejected',
        reason: expect.stringMatching(/not allowed/) as string,
      })
  })
})

describe('sending', () => {
  beforeEach(() => {
    byWebhook()
    world.say({ from: HANH.id, chatId: HANH.id, text: '/start' })
  })

  test.each([
    [{ page: 429 } as const, { kind: 'rate_limited', retryAfterSeconds: 30 }],
    [{ page: 502 } as const, { kind: 'unreachable', maybeSent: true }],
    [{ page: 504 } as const, { kind: 'unreachable', maybeSent: true }],
    [
      { code: 429, description: 'Quota exceeded' },
      { kind: 'rate_limited', retryAfterSeconds: 3600 },
    ],
    [
      { code: 403, description: 'Internal server error' },
      { kind: 'unreachable', maybeSent: false },
    ],
    [
      { code: 408, description: 'Request timeout' },
      { kind: 'unreachable', maybeSent: true },
    ],
    [
      { code: 401, description: 'Unauthorized' },
      { kind: 'unreachable', maybeSent: false },
    ],
    [{ code: 400, description: 'Bad request: The text must not be empty' }, { kind: 'rejected' }],
    ['no_id' as const, { kind: 'unreachable', maybeSent: true }],
    ['cut_before' as const, { kind: 'unreachable' }],
  ])('%j is understood', async (answer, expected) => {
    world.fail({ method: 'sendMessage', answer })
    expect(await answerOf(adapter.send(hanh(), say('một'), { replyTo: null }))).toMatchObject(expected)
  })

  test('a person who has not written yet cannot be written to', async () => {
    const stranger = { ...HANH, id: 602 }
    world.addPerson(stranger)
    const chat = { platform: 'zalo' as const, externalId: world.chatIdOf(602), topic: null }
    expect(await answerOf(adapter.send(chat, say('một'), { replyTo: null }))).toEqual({
      kind: 'chat_gone',
      movedTo: null,
    })
  })

  test('goes as plain text in one form, names and styles as words', async () => {
    const line = [
      { bold: 'Q1-3'.normalize('NFD') },
      ' ',
      { italic: 'hạn'.normalize('NFD') },
      ' ',
      { mention: 'Hạnh', account: '1', username: null },
    ]
    await adapter.send(hanh(), { lines: [line, ['hai']], buttons: [], tasks: [] }, { replyTo: 'x' })
    expect(world.calls().at(-1)?.params).toEqual({ chat_id: hanh().externalId, text: 'Q1-3 hạn Hạnh\nhai' })
  })

  test('signs, changes and press answers are beyond it, and it says so', async () => {
    expect(await adapter.acknowledge(hanh(), 'x')).toBe(false)
    expect(await adapter.rewrite(hanh(), 'x', say('a'))).toBe(false)
    await adapter.leave(hanh())
    expect(methods()).toEqual([])
  })
})
