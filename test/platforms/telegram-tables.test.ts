/** A message with a table: Telegram's rich HTML, and the same in words where no table is taken. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { ChatAddress, Said } from '../../src/application/message.js'
import { DeliveryError } from '../../src/application/ports.js'
import { connect } from '../../src/platforms/telegram/client.js'
import { telegramMessenger } from '../../src/platforms/telegram/send.js'
import { parseRich } from '../../src/rehearsal/telegram/rich.js'
import { readableLog } from '../support/telegram-log.js'
import { startWire, TOKEN, type Wire } from '../support/telegram-wire.js'

const CHAIRMAN: ChatAddress = { platform: 'telegram', externalId: '203', topic: null }
const HOSTILE = '<b>Hội & "Đoàn"</b> </td></tr></table> _*[]()~`>#+-=|{}.!\u0000 😀'
const SAID: Said = {
  lines: [['Tiến độ'], [`Q1-3 ${HOSTILE}: quá hạn 2 ngày`]],
  table: {
    above: [[{ bold: 'Tiến độ' }], [{ italic: 'Kế hoạch' }]],
    rows: [[[{ bold: 'Quá hạn (1 việc)' }]], [[{ bold: 'Q1-3' }, ` ${HOSTILE}`], ['quá hạn 2 ngày']]],
    below: [['Thông tin mới nhất: hôm nay.']],
  },
  buttons: [[{ label: 'Ảnh', action: { do: 'status' } }]],
  tasks: [],
}

let wire: Wire
beforeAll(async () => {
  wire = await startWire()
})
afterAll(() => wire.close())
beforeEach(() => {
  wire.calls.length = 0
  wire.on('sendMessage', () => ({ result: { message_id: 101 } }))
  wire.on('sendRichMessage', () => ({ result: { message_id: 102 } }))
})

const messenger = () =>
  telegramMessenger({
    pace: null,
    api: connect({ token: TOKEN, root: wire.apiRoot, timeoutSeconds: 1 }),
    token: TOKEN,
    root: wire.apiRoot,
    fileSeconds: 2,
    stopping: new AbortController().signal,
    username: () => 'NhacViecBot',
    logger: readableLog(),
  })
const send = () => messenger().send(CHAIRMAN, SAID, { replyTo: '7' })
const methods = () => wire.calls.map((c) => c.method)

test('the table goes as one rich message, with the buttons and the reply', async () => {
  expect(await send()).toEqual({ messageId: '102' })
  expect(methods()).toEqual(['sendRichMessage'])
  const [call] = wire.calls
  expect(call?.params).toMatchObject({
    chat_id: 203,
    reply_parameters: { message_id: 7 },
    rich_message: { skip_entity_detection: true },
    reply_markup: { inline_keyboard: [[{ text: 'Ảnh' }]] },
  })
})

test('any character of a task or a name arrives as it is: nothing opens or closes a tag', async () => {
  await send()
  const read = parseRich(Object(wire.calls[0]?.params).rich_message)
  const shown = HOSTILE.replace('\u0000', '')
  expect(read.table?.rows).toEqual([['Quá hạn (1 việc)'], [`Q1-3 ${shown}`, 'quá hạn 2 ngày']])
  expect(read.text).toBe(
    ['Tiến độ', 'Kế hoạch', 'Quá hạn (1 việc)', `Q1-3 ${shown}: quá hạn 2 ngày`, 'Thông tin mới nhất: hôm nay.'].join(
      '\n',
    ),
  )
})

test.each([
  [404, 'Not Found: method not found'],
  [400, 'Bad Request: RICH_MESSAGE_INVALID'],
])('a server that takes no table (%i) gets the words, once', async (code, description) => {
  wire.on('sendRichMessage', () => ({ error: code, description }))
  expect(await send()).toEqual({ messageId: '101' })
  expect(methods()).toEqual(['sendRichMessage', 'sendMessage'])
  expect(wire.calls[1]?.params).toMatchObject({ text: expect.stringContaining('quá hạn 2 ngày') })
})

test('too many requests, or a server that is out of order: the same failure as ever, and no second try in words', async () => {
  wire.on('sendRichMessage', () => ({
    ...{ error: 429, description: 'Too Many Requests', parameters: { retry_after: 9 } },
  }))
  const error = await send().catch((e: unknown) => e)
  expect(error).toBeInstanceOf(DeliveryError)
  expect((error as DeliveryError).answer).toMatchObject({ kind: 'rate_limited', retryAfterSeconds: 9 })
  wire.on('sendRichMessage', () => ({ error: 502, description: 'Bad Gateway' }))
  expect(((await send().catch((e: unknown) => e)) as DeliveryError).answer.kind).toBe('unreachable')
  expect(methods()).toEqual(['sendRichMessage', 'sendRichMessage'])
})
