/** Every shape in which a message of Zalo has been documented or seen. */
import { describe, expect, test } from 'vitest'
import { decode, updateIn } from '../../src/platforms/zalo/decode.js'
import { withoutMention } from '../../src/platforms/zalo/mention.js'

const NOW = new Date('2026-10-02T03:00:00.000Z')
const FROM = { id: '6ede9afa66b88fe6d6a9', display_name: 'Vi Thị Hạnh', is_bot: false }
const PRIVATE = { id: FROM.id, chat_type: 'PRIVATE' }
const GROUP = { id: 'zgr-f8a7101d77709e2ec761', chat_type: 'GROUP' }
const SAME = { from: FROM, chat: PRIVATE, message_id: '2d758cb5e222177a4e35', date: 1750316131602 }

const event = (kind: string, message: object = {}) => ({
  event_name: `message.${kind}.received`,
  message: { ...SAME, ...message },
})

function heard(body: unknown, botName: string | null = 'Bot Nhắc Việc') {
  const update = updateIn(body)
  const decoded = update ? decode(update, botName, NOW) : null
  return decoded && 'message' in decoded ? decoded.message : decoded
}

test.each([
  ['bare', (update: object) => update],
  ['inside result', (update: object) => ({ ok: true, result: update })],
  ['inside result with an error code of nothing', (update: object) => ({ ok: true, result: update, error_code: 0 })],
  ['as a list of one', (update: object) => ({ ok: true, result: [update] })],
])('a body %s says the same', (_, wrap) => {
  expect(heard(wrap(event('text', { text: 'xong 3' })))).toEqual({
    kind: 'text',
    key: 'message:2d758cb5e222177a4e35',
    platform: 'zalo',
    at: '2025-06-19T06:55:31.602Z',
    sender: { externalId: FROM.id, name: 'Vi Thị Hạnh', username: null, anonymous: false },
    chat: { platform: 'zalo', externalId: FROM.id, topic: null, kind: 'private', title: null },
    messageId: '2d758cb5e222177a4e35',
    text: 'xong 3',
    command: null,
    answers: null,
    files: [],
    album: null,
  })
})

test.each(['photo_url', 'photo'])('the link of a photo stands in %s, its caption beside it', (field) => {
  const link = 'https://photo-stal-22.zdn.vn/no/jpg/a/b.jpg'
  expect(heard(event('image', { [field]: link, caption: 'xong 3', message_type: 'CHAT_PHOTO' }))).toMatchObject({
    text: 'xong 3',
    files: [{ externalId: link, name: 'anh-2025-06-19-7a4e35.jpg', mime: 'image/jpeg', size: 0 }],
  })
})

test('a voice message is a file; a sticker and what is withheld are messages without anything in them', () => {
  expect(heard(event('voice', { voice_url: 'https://x.zdn.vn/a.aac' }))).toMatchObject({
    files: [{ mime: 'audio/aac' }],
  })
  for (const kind of ['sticker', 'unsupported'])
    expect(heard(event(kind, { sticker: '0e07', url: 'https://s' }))).toMatchObject({ text: '', files: [] })
})

test.each([
  [1750316131602, '2025-06-19T06:55:31.602Z'],
  [1750316131, '2025-06-19T06:55:31.000Z'],
  ['1750316131602', '2025-06-19T06:55:31.602Z'],
  [undefined, NOW.toISOString()],
  [-5, NOW.toISOString()],
  [1e30, NOW.toISOString()],
])('a date of %s is %s', (date, at) => {
  expect(heard(event('text', { text: 'a', date }))).toMatchObject({ at })
})

test('nothing comes of an event that is not documented, or that does not say from whom', () => {
  expect(heard(event('reaction', { text: 'x' }))).toEqual({ ignored: 'unknown_event' })
  expect(heard({ event_name: 'message.unsupported.received' })).toEqual({ ignored: 'no_message' })
  expect(heard({ event_name: 'message.text.received', message: { text: 'x' } })).toEqual({ ignored: 'no_message' })
})

test.each([null, 'x', 3, [], {}, { ok: true }, { ok: true, result: null }, { ok: true, result: [] }])(
  '%j is no update',
  (body) => expect(updateIn(body)).toBeUndefined(),
)

test('a message without an id is known again by its content', () => {
  const bare = event('text', { text: 'a', message_id: undefined })
  const first = heard(bare)
  expect(heard(bare)).toEqual(first)
  expect(heard(event('text', { text: 'b', message_id: undefined }))).not.toMatchObject({
    key: (first as { key: string }).key,
  })
})

test('the name may stand in other fields, and holds no character that the store refuses', () => {
  for (const name of [{ name: 'Hạnh\0' }, { first_name: 'Hạnh' }])
    expect(heard(event('text', { text: 'a\0b', from: { id: 'x', ...name } }))).toMatchObject({
      text: 'ab',
      sender: { name: 'Hạnh' },
    })
})

test('Vietnamese comes in one form', () => {
  expect(heard(event('text', { text: 'Đã xong việc 3'.normalize('NFD') }))).toMatchObject({ text: 'Đã xong việc 3' })
})

describe('a mention at either end is taken off', () => {
  test.each([
    ['@Bot Nhắc Việc xong 3', 'xong 3'],
    ['@bot nhắc việc: xong 3', 'xong 3'],
    ['@Bot Nhac Viec, đã xong việc 3 rồi ạ', 'đã xong việc 3 rồi ạ'],
    ['@Bot Nhắc Việc @Bot Nhắc Việc xong 3', '@Bot Nhắc Việc xong 3'],
    ['@Bot Nhắc Việc', ''],
    ['xong Q1-3 @Bot Nhắc Việc', 'xong Q1-3'],
    ['em xong rồi ạ, @bot nhac viec.', 'em xong rồi ạ'],
    ['nhờ @Bot Nhắc Việc xem giúp', 'nhờ @Bot Nhắc Việc xem giúp'],
    ['xong 3 @Bình', 'xong 3 @Bình'],
  ])('%s', (text, words) => {
    expect(withoutMention(text, 'Bot Nhắc Việc')).toBe(words)
  })

  test.each([
    ['@Bot Nhắc Việc xong 3', 'xong 3'],
    ['@Bot Nhắc Việc xong Q1-3', 'xong Q1-3'],
    ['@Bot UBND xã Tân Thành tiến độ', 'tiến độ'],
    ['@Bot xong việc này rồi ạ', 'xong việc này rồi ạ'],
    ['xong Q1-3 @Bot UBND xã Tân Thành', 'xong Q1-3'],
    ['xong Q1-3 @Bình', 'xong Q1-3 @Bình'],
  ])('%s, where nobody has told its name', (text, words) => {
    expect(withoutMention(text, null)).toBe(words)
  })

  test('in a group only', () => {
    expect(heard(event('text', { chat: GROUP, text: '@Bot Nhắc Việc xong 3' }))).toMatchObject({
      text: 'xong 3',
      chat: { kind: 'group', externalId: GROUP.id },
    })
    expect(heard(event('text', { text: '@Bot Nhắc Việc xong 3' }))).toMatchObject({ text: '@Bot Nhắc Việc xong 3' })
  })
})
