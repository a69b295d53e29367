/** What goes out, and what becomes of every way in which it can fail. */
import { inspect } from 'node:util'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { ChatAddress, Said } from '../../src/application/message.js'
import { DeliveryError, type Messenger } from '../../src/application/ports.js'
import { connect } from '../../src/platforms/telegram/client.js'
import { telegramMessenger } from '../../src/platforms/telegram/send.js'
import { readableLog } from '../support/telegram-log.js'
import { startWire, TOKEN, type Wire } from '../support/telegram-wire.js'

const GROUP: ChatAddress = { platform: 'telegram', externalId: '-1001234567890', topic: null }
const HELLO: Said = { lines: [['Việc ', { bold: 'Q1-3' }]], buttons: [], tasks: [] }

let wire: Wire
let log: ReturnType<typeof readableLog>
let messenger: Messenger

beforeAll(async () => {
  wire = await startWire()
})
afterAll(() => wire.close())
beforeEach(() => {
  wire.calls.length = 0
  log = readableLog()
  messenger = messengerAt(wire.apiRoot)
})
afterEach(() => {
  wire.on('sendMessage', () => ({ result: { message_id: 101 } }))
  // Whatever happened, the token is nobody's to see.
  expect(log.text()).not.toContain(TOKEN.split(':')[1])
})

function messengerAt(root: string): Messenger {
  return telegramMessenger({
    pace: null,
    api: connect({ token: TOKEN, root, timeoutSeconds: 1 }),
    token: TOKEN,
    root,
    fileSeconds: 2,
    stopping: new AbortController().signal,
    username: () => 'NhacViecBot',
    logger: log,
  })
}

async function failureOf(work: Promise<unknown>): Promise<DeliveryError> {
  const error = await work.then(
    () => null,
    (e: unknown) => e,
  )
  expect(error).toBeInstanceOf(DeliveryError)
  expect(inspect(error, { depth: 10, showHidden: true })).not.toContain(TOKEN.split(':')[1])
  return error as DeliveryError
}

describe('send', () => {
  test('says text with its styles, without previews and markup', async () => {
    wire.on('sendMessage', () => ({ result: { message_id: 4711 } }))
    expect(await messenger.send(GROUP, HELLO, { replyTo: null })).toEqual({ messageId: '4711' })
    expect(wire.calls).toEqual([
      {
        method: 'sendMessage',
        params: {
          chat_id: -1001234567890,
          text: 'Việc Q1-3',
          entities: [{ type: 'bold', offset: 5, length: 4 }],
          link_preview_options: { is_disabled: true },
        },
      },
    ])
  })

  test('with buttons, in a topic, as a reply', async () => {
    const buttons = [
      [
        { label: 'Xong', action: { do: 'claim', task: 12 } },
        { label: 'Chưa', action: { do: 'not_done', task: 12 } },
      ],
    ] as const
    const said: Said = { ...HELLO, buttons: buttons.map((row) => [...row]) }
    await messenger.send({ ...GROUP, topic: '12' }, said, { replyTo: '70' })
    expect(wire.calls[0]?.params).toMatchObject({
      message_thread_id: 12,
      reply_parameters: { message_id: 70, allow_sending_without_reply: true },
      reply_markup: {
        inline_keyboard: [
          [
            { text: 'Xong', callback_data: '1c.12' },
            { text: 'Chưa', callback_data: '1n.12' },
          ],
        ],
      },
    })
  })

  test('a text over 4,096 does not even leave', async () => {
    const { answer } = await failureOf(
      messenger.send(GROUP, { ...HELLO, lines: [['x'.repeat(4097)]] }, { replyTo: null }),
    )
    expect(answer).toEqual({ kind: 'rejected', reason: 'the text has 4097 characters' })
    expect(wire.calls).toEqual([])
    await messenger.send(GROUP, { ...HELLO, lines: [['x'.repeat(4096)]] }, { replyTo: null })
  })

  test("another platform's chat is rejected", async () => {
    const { answer } = await failureOf(messenger.send({ ...GROUP, externalId: 'zalo-7' }, HELLO, { replyTo: null }))
    expect(answer.kind).toBe('rejected')
  })

  test.each(['message thread not found', 'TOPIC_CLOSED'])(
    'where the topic is gone (%s) the group still hears it',
    async (reason) => {
      wire.on('sendMessage', ({ params }) =>
        'message_thread_id' in params
          ? { error: 400, description: `Bad Request: ${reason}` }
          : { result: { message_id: 5 } },
      )
      expect(await messenger.send({ ...GROUP, topic: '12' }, HELLO, { replyTo: null })).toEqual({
        messageId: '5',
        topicGone: true,
      })
      expect(log.lines.map((line) => line.level)).toEqual(['warn'])
    },
  )
})

describe('a failed send', () => {
  test.each([
    [429, 'Too Many Requests: retry after 17', { retry_after: 17 }, { kind: 'rate_limited', retryAfterSeconds: 17 }],
    [429, 'Too Many Requests: retry after 9', undefined, { kind: 'rate_limited', retryAfterSeconds: 9 }],
    [403, 'Forbidden: bot was blocked by the user', undefined, { kind: 'chat_gone', movedTo: null }],
    [403, "Forbidden: bot can't initiate conversation with a user", undefined, { kind: 'chat_gone', movedTo: null }],
    [403, 'Forbidden: bot was kicked from the supergroup chat', undefined, { kind: 'chat_gone', movedTo: null }],
    [400, 'Bad Request: chat not found', undefined, { kind: 'chat_gone', movedTo: null }],
    [
      400,
      'Bad Request: not enough rights to send text messages to the chat',
      undefined,
      { kind: 'chat_gone', movedTo: null },
    ],
    [
      400,
      'Bad Request: group chat was upgraded to a supergroup chat',
      { migrate_to_chat_id: -1009 },
      { kind: 'chat_gone', movedTo: '-1009' },
    ],
    [
      400,
      'Bad Request: message text is empty',
      undefined,
      { kind: 'rejected', reason: 'Bad Request: message text is empty' },
    ],
    [413, 'Request Entity Too Large', undefined, { kind: 'rejected', reason: 'Request Entity Too Large' }],
    [401, 'Unauthorized', undefined, { kind: 'unreachable', maybeSent: false }],
    [500, 'Internal Server Error', undefined, { kind: 'unreachable', maybeSent: false }],
    [502, 'Bad Gateway', undefined, { kind: 'unreachable', maybeSent: false }],
  ])('%i %s', async (error, description, parameters, expected) => {
    wire.on('sendMessage', () => ({ error, description, ...(parameters && { parameters }) }))
    expect((await failureOf(messenger.send(GROUP, HELLO, { replyTo: null }))).answer).toEqual(expected)
    expect(wire.calls).toHaveLength(1)
  })

  test.each([
    [
      'an answer that is no JSON',
      'the answer is no JSON',
      (answer: import('node:http').ServerResponse) => answer.writeHead(502).end('<html>'),
    ],
    [
      'a connection that breaks while waiting',
      'ECONNRESET',
      (answer: import('node:http').ServerResponse) => answer.destroy(),
    ],
    ['no answer in time', 'no answer in time', () => undefined],
  ])('%s may have arrived', async (_, reason, act) => {
    wire.on('sendMessage', () => act)
    const error = await failureOf(messenger.send(GROUP, HELLO, { replyTo: null }))
    expect(error.answer).toEqual({ kind: 'unreachable', maybeSent: true })
    expect(inspect(error.cause)).toContain(reason)
  })

  test.each([
    ['a closed port', closedPort],
    ['a name that does not exist', () => Promise.resolve('http://api.invalid')],
    ['a server that speaks no TLS', () => Promise.resolve(wire.apiRoot.replace('http:', 'https:'))],
  ])('%s: nothing left', async (_, root) => {
    const error = await failureOf(messengerAt(await root()).send(GROUP, HELLO, { replyTo: null }))
    expect(error.answer).toEqual({ kind: 'unreachable', maybeSent: false })
    expect(wire.calls).toEqual([])
  })

  test('a token that Telegram repeats in an error is taken out', async () => {
    wire.on('sendMessage', () => ({ error: 400, description: `Bad Request: no /bot${TOKEN}/ here` }))
    expect((await failureOf(messenger.send(GROUP, HELLO, { replyTo: null }))).answer).toEqual({
      kind: 'rejected',
      reason: 'Bad Request: no /bot<token>/ here',
    })
  })
})

describe('answerPress', () => {
  const notice: Said = { lines: [['Đã ', { bold: 'ghi' }], ['nhận']], buttons: [], tasks: [] }

  test('shows a text to who pressed', async () => {
    expect(await messenger.answerPress('77', notice)).toBe(true)
    expect(wire.calls).toEqual([
      { method: 'answerCallbackQuery', params: { callback_query_id: '77', text: 'Đã ghi\nnhận', show_alert: true } },
    ])
  })
  test('without a text only ends the waiting', async () => {
    expect(await messenger.answerPress('77', null)).toBe(true)
    expect(wire.calls[0]?.params).toEqual({ callback_query_id: '77' })
  })
  test('a long text is shortened to 200', async () => {
    await messenger.answerPress('77', { ...notice, lines: [['ạ'.repeat(300)]] })
    expect(wire.calls[0]?.params.text).toBe(`${'ạ'.repeat(199)}…`)
  })
  test('too late is false and nothing to log; any other failure is logged', async () => {
    wire.on('answerCallbackQuery', () => ({
      error: 400,
      description: 'Bad Request: query is too old and response timeout expired or query ID is invalid',
    }))
    expect(await messenger.answerPress('77', notice)).toBe(false)
    expect(log.lines).toEqual([])
    wire.on('answerCallbackQuery', () => (answer) => answer.destroy())
    expect(await messenger.answerPress('77', notice)).toBe(false)
    expect(log.lines).toMatchObject([{ level: 'warn', fields: { reason: 'ECONNRESET' } }])
  })
})

describe('fetchFile', () => {
  const bytes = new Uint8Array([...Array(1000).keys()].map((n) => n % 256))
  const path = 'documents/Báo cáo #1.docx'
  beforeEach(() => {
    wire.on('getFile', () => ({ result: { file_id: 'F', file_unique_id: 'f', file_path: path } }))
    wire.onFile((asked, answer) =>
      decodeURIComponent(asked) === path ? answer.end(bytes) : answer.writeHead(404).end(),
    )
  })

  test('brings the very bytes', async () => {
    expect(await messenger.fetchFile('F', 1000)).toEqual(bytes)
    expect(wire.calls).toEqual([{ method: 'getFile', params: { file_id: 'F' } }])
  })

  test('stops at the limit, whatever was announced', async () => {
    wire.onFile((_, answer) => {
      const flood = () => {
        while (!answer.destroyed && answer.write(Buffer.alloc(65_536)));
      }
      answer.on('drain', flood)
      flood()
    })
    const { answer } = await failureOf(messenger.fetchFile('F', 500_000))
    expect(answer).toEqual({ kind: 'rejected', reason: 'file is too big' })
  })

  test('does not begin with what is announced too big', async () => {
    wire.on('getFile', () => ({ result: { file_id: 'F', file_path: path, file_size: 1001 } }))
    wire.onFile(() => expect.unreachable('nothing is fetched'))
    expect((await failureOf(messenger.fetchFile('F', 1000))).answer).toEqual({
      kind: 'rejected',
      reason: 'file is too big',
    })
  })

  test.each([
    [
      'Telegram finds it too big',
      { error: 400, description: 'Bad Request: file is too big' },
      { kind: 'rejected', reason: 'Bad Request: file is too big' },
    ],
    [
      'Telegram does not know it',
      { error: 400, description: 'Bad Request: wrong file_id or the file is temporarily unavailable' },
      { kind: 'rejected' },
    ],
    [
      'the rate is limited',
      { error: 429, description: 'Too Many Requests: retry after 3' },
      { kind: 'rate_limited', retryAfterSeconds: 3 },
    ],
  ])('%s', async (_, said, expected) => {
    wire.on('getFile', () => said)
    expect((await failureOf(messenger.fetchFile('F', 1000))).answer).toMatchObject(expected)
  })

  test.each([
    [
      'is no longer there',
      (answer: import('node:http').ServerResponse) => answer.writeHead(404).end(),
      { kind: 'rejected' },
    ],
    [
      'cannot be had now',
      (answer: import('node:http').ServerResponse) => answer.writeHead(503).end(),
      { kind: 'unreachable', maybeSent: false },
    ],
    [
      'breaks off',
      (answer: import('node:http').ServerResponse) =>
        answer.writeHead(200, { 'content-length': 1000 }).write('abc', () => answer.destroy()),
      { kind: 'unreachable', maybeSent: false },
    ],
  ])('a file that %s', async (_, serve, expected) => {
    wire.onFile((_path, answer) => void serve(answer))
    expect((await failureOf(messenger.fetchFile('F', 1000))).answer).toMatchObject(expected)
  })
})

test('leave', async () => {
  await messenger.leave(GROUP)
  expect(wire.calls).toEqual([{ method: 'leaveChat', params: { chat_id: -1001234567890 } }])
  wire.on('leaveChat', () => ({ error: 403, description: 'Forbidden: bot is not a member of the supergroup chat' }))
  await messenger.leave(GROUP)
  wire.on('leaveChat', () => ({ error: 500, description: 'Internal Server Error' }))
  expect((await failureOf(messenger.leave(GROUP))).answer.kind).toBe('unreachable')
})

test('address', () => {
  expect(messenger.address()).toBe('t.me/NhacViecBot')
})

async function closedPort(): Promise<string> {
  const gone = await startWire()
  await gone.close()
  return gone.apiRoot
}
