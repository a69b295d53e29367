import { describe, expect, test } from 'vitest'
import { decode } from '../../src/platforms/telegram/decode.js'
import {
  BINH,
  BOT,
  BOT_USER,
  edited,
  GROUP,
  HANH,
  inGroup,
  inPrivate,
  OURS,
  pressed,
  standing,
} from '../support/telegram-updates.js'

const NOW = new Date('2026-04-06T02:00:00.000Z')
const read = (update: Parameters<typeof decode>[0]) => decode(update, BOT, NOW)
const textOf = (update: Parameters<typeof decode>[0]) => {
  const found = read(update)
  return found && found.kind !== 'press' && found.kind !== 'standing' ? found : null
}
const entity = (type: string, offset: number, length: number, more = {}) => [{ type, offset, length, ...more }]

describe('a message', () => {
  test('in a private chat', () => {
    expect(read(inPrivate({ text: 'xong 3' }))).toEqual({
      kind: 'text',
      key: 'message:501:70:1775438100',
      platform: 'telegram',
      at: '2026-04-06T01:15:00.000Z',
      sender: { externalId: '501', name: 'Hạnh Nguyễn Thị', username: 'hanh_nt', anonymous: false },
      chat: { platform: 'telegram', externalId: '501', topic: null, kind: 'private', title: null },
      messageId: '70',
      text: 'xong 3',
      command: null,
      answers: null,
      files: [],
      album: null,
    })
  })

  test('that replies to the bot in a group', () => {
    expect(textOf(inGroup({ text: 'xong rồi ạ', from: BINH, reply_to_message: OURS }))).toMatchObject({
      key: 'message:-1001234567890:70:1775438100',
      sender: { externalId: '502', name: 'Bình', username: null },
      chat: { externalId: '-1001234567890', kind: 'group', title: 'UBND xã Tân Lập', topic: null },
      text: 'xong rồi ạ',
      answers: '44',
    })
  })

  test.each([
    ['the talk of a group', { text: 'trưa nay ăn gì các bác' }],
    ['a reply to somebody else', { text: 'xong rồi', reply_to_message: { ...OURS, from: BINH } }],
    ['another bot', { text: '@NhacViecBot xong', from: { ...BOT_USER, id: 9001 } }],
    ['a mention of another bot', { text: '@NhacViecBot2 xong', entities: entity('mention', 0, 13) }],
    ['the name as part of a longer one', { text: '@nhacviecbot_cu xong' }],
    ['a command for another bot', { text: '/status@KhacBot', entities: entity('bot_command', 0, 15) }],
    ['a command for another bot in a reply to this one', { text: '/status@KhacBot', reply_to_message: OURS }],
    ['a letter before what looks like a code', { text: 'ẩn-1 đi' }],
    ['what looks like a code', { text: 'Q1-2023 đã qua' }],
    ['a service line', { new_chat_members: [BINH] }],
    ['a pinned message', { pinned_message: OURS }],
    [
      'what a linked channel posts',
      { text: 'Q1-3', is_automatic_forward: true, sender_chat: { id: -100, type: 'channel', title: 'Kênh' } },
    ],
    ['a channel', { text: 'Q1-3', chat: { id: -100, type: 'channel', title: 'Kênh' } }],
    [
      'a line under the opening of a topic that the bot made',
      { text: 'chào', reply_to_message: { ...OURS, forum_topic_created: { name: 'x', icon_color: 1 } } },
    ],
  ])('%s is none of our business', (_, own) => {
    expect(read(inGroup(own))).toBeNull()
  })

  test.each([
    ['by name', { text: '@NhacViecBot xong Q1-3', entities: entity('mention', 0, 12) }, 'xong Q1-3'],
    ['by name in another spelling', { text: '@nhacviecbot, xong rồi', entities: entity('mention', 0, 12) }, 'xong rồi'],
    ['by name without a mark', { text: '@NhacViecBot: tiến độ' }, 'tiến độ'],
    [
      'by name in the middle',
      { text: 'nhờ @NhacViecBot ghi giúp', entities: entity('mention', 4, 12) },
      'nhờ ghi giúp',
    ],
    ['by name after an emoji', { text: '👍 @NhacViecBot xong', entities: entity('mention', 3, 12) }, '👍 xong'],
    [
      'by account',
      { text: 'Nhắc Việc ơi, xong', entities: entity('text_mention', 0, 9, { user: BOT_USER }) },
      'ơi, xong',
    ],
    ['by a task code', { text: 'việc q1-3 xong rồi' }, 'việc q1-3 xong rồi'],
    ['by a task code with a long dash', { text: 'Q1–3 xong' }, 'Q1–3 xong'],
  ])('called %s', (_, own, text) => {
    expect(textOf(inGroup(own))?.text).toBe(text)
  })

  test('only calls the bot', () => {
    expect(textOf(inGroup({ text: '@NhacViecBot', entities: entity('mention', 0, 12) }))?.text).toBe('')
  })

  test.each([
    ['/start ABC-123', { name: 'start', rest: 'ABC-123' }, '/start ABC-123'],
    ['/status@NhacViecBot', { name: 'status', rest: '' }, '/status'],
    ['/Viec@nhacviecbot   3  ', { name: 'viec', rest: '3' }, '/viec 3'],
    ['/donvi thêm\nHội Nông dân', { name: 'donvi', rest: 'thêm\nHội Nông dân' }, '/donvi thêm\nHội Nông dân'],
    ['50/50 thôi', null, '50/50 thôi'],
    ['/ nhé', null, '/ nhé'],
  ])('the command in %j', (said, command, text) => {
    expect(textOf(inPrivate({ text: said }))).toMatchObject({ command, text })
  })

  test('a bare command in a group, and one after the name', () => {
    expect(textOf(inGroup({ text: '/status' }))?.command).toEqual({ name: 'status', rest: '' })
    expect(textOf(inGroup({ text: '@NhacViecBot /viec', entities: entity('mention', 0, 12) }))?.command).toEqual({
      name: 'viec',
      rest: '',
    })
  })

  test('an anonymous admin is nobody', () => {
    const anonymous = {
      from: { id: 1087968824, is_bot: true, first_name: 'Group', username: 'GroupAnonymousBot' },
      sender_chat: GROUP,
    }
    expect(textOf(inGroup({ ...anonymous, text: 'xong Q1-3' }))?.sender).toEqual({
      externalId: '-1001234567890',
      name: 'UBND xã Tân Lập',
      username: null,
      anonymous: true,
    })
  })

  test('the topic counts only for a message of a topic', () => {
    expect(textOf(inGroup({ text: 'Q1-3', message_thread_id: 12, is_topic_message: true }))?.chat.topic).toBe('12')
    expect(textOf(inGroup({ text: 'Q1-3', message_thread_id: 12 }))?.chat.topic).toBeNull()
  })

  test('characters that no store keeps do not come in', () => {
    const found = textOf(inPrivate({ text: 'xong\0 3 \ud83d', from: { ...HANH, first_name: 'H\0ạnh\udc00' } }))
    expect(found).toMatchObject({ text: 'xong 3 \uFFFD', sender: { name: 'Hạnh\uFFFD Nguyễn Thị' } })
  })
})

describe('files', () => {
  test.each([
    [
      'document',
      {
        document: {
          file_id: 'D',
          file_unique_id: 'd',
          file_name: 'Báo cáo.docx',
          mime_type: 'application/msword',
          file_size: 99,
        },
      },
      { externalId: 'D', name: 'Báo cáo.docx', mime: 'application/msword', size: 99 },
    ],
    [
      'document without a name',
      { document: { file_id: 'D', file_unique_id: 'd' } },
      { externalId: 'D', name: 'tep-2026-04-06-70.bin', mime: 'application/octet-stream', size: 0 },
    ],
    [
      'photo',
      {
        photo: [
          { file_id: 'S', width: 90, height: 60, file_size: 1 },
          { file_id: 'L', width: 1280, height: 960, file_size: 90 },
          { file_id: 'M', width: 320, height: 240, file_size: 9 },
        ],
      },
      { externalId: 'L', name: 'anh-2026-04-06-70.jpg', mime: 'image/jpeg', size: 90 },
    ],
    [
      'video',
      { video: { file_id: 'V', width: 1, height: 1, duration: 1, mime_type: 'video/quicktime' } },
      { externalId: 'V', name: 'video-2026-04-06-70.mp4', mime: 'video/quicktime', size: 0 },
    ],
    [
      'audio',
      { audio: { file_id: 'A', duration: 1, file_name: 'hop.m4a' } },
      { externalId: 'A', name: 'hop.m4a', mime: 'audio/mpeg', size: 0 },
    ],
    [
      'voice',
      { voice: { file_id: 'O', duration: 1, mime_type: 'audio/ogg', file_size: 5 } },
      { externalId: 'O', name: 'ghi-am-2026-04-06-70.ogg', mime: 'audio/ogg', size: 5 },
    ],
  ])('%s', (_, own, file) => {
    expect(textOf(inPrivate(own))).toMatchObject({ text: '', files: [file] })
  })

  test('a caption is the text, and its album is kept', () => {
    const own = {
      photo: [{ file_id: 'P', width: 1, height: 1 }],
      caption: '@NhacViecBot báo cáo Q1-3',
      caption_entities: entity('mention', 0, 12),
      media_group_id: '77',
    }
    expect(textOf(inGroup(own))).toMatchObject({ text: 'báo cáo Q1-3', album: '77', files: [{ externalId: 'P' }] })
  })

  test.each(['sticker', 'video_note', 'location', 'contact', 'poll', 'dice', 'animation'])(
    'a %s comes without words and files',
    (kind) => {
      const own = {
        [kind]: { file_id: 'X' },
        ...(kind === 'animation' && { document: { file_id: 'X', file_unique_id: 'x' } }),
      }
      expect(textOf(inPrivate(own))).toMatchObject({ text: '', files: [], command: null })
      expect(read(inGroup(own))).toBeNull()
      expect(textOf(inGroup({ ...own, reply_to_message: OURS }))).toMatchObject({ text: '', files: [] })
    },
  )
})

describe('an edit', () => {
  test('has its own key and time', () => {
    expect(read(edited({ text: 'chưa xong', reply_to_message: OURS }))).toMatchObject({
      kind: 'edited',
      key: 'edit:-1001234567890:70:1775438160:2',
      at: '2026-04-06T01:16:00.000Z',
      messageId: '70',
      text: 'chưa xong',
      answers: '44',
    })
  })
  test('of the talk of a group is dropped', () => {
    expect(read(edited({ text: 'chưa xong' }))).toBeNull()
  })
})

describe('a press', () => {
  test('carries its action', () => {
    expect(read(pressed({ from: BINH }))).toEqual({
      kind: 'press',
      key: 'press:4382bfdwdsb323b2d9',
      platform: 'telegram',
      at: NOW.toISOString(),
      sender: { externalId: '502', name: 'Bình', username: null, anonymous: false },
      chat: {
        platform: 'telegram',
        externalId: '-1001234567890',
        topic: null,
        kind: 'group',
        title: 'UBND xã Tân Lập',
      },
      pressId: '4382bfdwdsb323b2d9',
      messageId: '70',
      action: { do: 'claim', task: 12 },
    })
  })
  test('under a message that Telegram no longer shows', () => {
    expect(read(pressed({ message: { chat: GROUP, message_id: 70, date: 0 } }))).toMatchObject({
      messageId: '70',
      action: { do: 'claim' },
    })
  })
  test('with data that cannot be read has no action', () => {
    expect(read(pressed({ data: 'cũ' }))).toMatchObject({ kind: 'press', action: null })
    expect(read(pressed({ data: undefined }))).toMatchObject({ kind: 'press', action: null })
  })
  test('without a message is none of ours', () => {
    expect(read(pressed({ message: undefined }))).toBeNull()
  })
})

describe("the bot's standing", () => {
  const inChat = { status: 'member' }
  const out = { status: 'left' }
  const kicked = { status: 'kicked', until_date: 0 }
  const admin = { status: 'administrator' }
  const muted = { status: 'restricted', is_member: true, can_send_messages: false }
  test.each([
    ['added', GROUP, out, inChat],
    ['added', GROUP, kicked, admin],
    ['added', GROUP, muted, inChat],
    ['muted', GROUP, inChat, muted],
    ['muted', GROUP, out, muted],
    ['removed', GROUP, admin, kicked],
    ['removed', GROUP, inChat, out],
    ['removed', GROUP, inChat, { ...muted, is_member: false }],
    ['blocked', { id: 501, type: 'private', first_name: 'Hạnh' }, inChat, kicked],
    ['started', { id: 501, type: 'private', first_name: 'Hạnh' }, kicked, inChat],
  ])('%s', (expected, chat, before, after) => {
    expect(read(standing(chat, before, after))).toMatchObject({
      kind: 'standing',
      standing: expected,
      key: `standing:${chat.id}:1775438100:4`,
      sender: { externalId: '501' },
    })
  })
  test('made an administrator it stands as before', () => {
    expect(read(standing(GROUP, inChat, admin))).toBeNull()
    expect(read(standing({ id: -100, type: 'channel', title: 'Kênh' }, out, admin))).toBeNull()
  })

  test('a group that moved says so twice, and it is one message', () => {
    const oldChat = { id: -500, type: 'group', title: 'UBND xã' }
    const first = read(inGroup({ chat: oldChat, migrate_to_chat_id: GROUP.id }))
    const second = read(inGroup({ migrate_from_chat_id: -500 }))
    expect(first).toMatchObject({
      kind: 'standing',
      chat: { externalId: '-500' },
      standing: { movedTo: String(GROUP.id) },
    })
    expect(second).toMatchObject({
      chat: { externalId: '-500' },
      standing: { movedTo: String(GROUP.id) },
      key: first?.key,
    })
  })
})

test('updates that nobody asked for are dropped', () => {
  expect(read({ update_id: 1 })).toBeNull()
})
