import { expect, test } from 'vitest'
import { hearing } from '../../src/platforms/telegram/hearing.js'
import { BOT, edited, inGroup, inPrivate, OURS } from '../support/telegram-updates.js'

const NOW = new Date('2026-04-06T02:00:00.000Z')
const photo = (id: number, more: object = {}) =>
  inGroup({ message_id: id, media_group_id: '77', photo: [{ file_id: `P${id}`, width: 1, height: 1 }], ...more })
const ids = (found: { key: string }[]) => found.map((m) => Number(m.key.split(':')[2]))

test('an album is heard whole when one part names a task, wherever that part comes', () => {
  const hear = hearing(BOT)
  const heard = [photo(1), photo(2), photo(3, { caption: 'Q1-3 ạ' }), photo(4)].map((update) => ids(hear(update, NOW)))
  expect(heard).toEqual([[], [], [1, 2, 3], [4]])
})

test('the part with the words brings the early ones again, should it come again', () => {
  const hear = hearing(BOT)
  hear(photo(1), NOW)
  hear(photo(2, { caption: 'Q1-3' }), NOW)
  expect(ids(hear(photo(2, { caption: 'Q1-3' }), NOW))).toEqual([1, 2])
})

test('an album that is not for the bot stays unheard, and so does one of another group', () => {
  const hear = hearing(BOT)
  expect(hear(photo(1), NOW)).toEqual([])
  expect(hear(photo(2, { caption: 'ảnh liên hoan' }), NOW)).toEqual([])
  const elsewhere = { chat: { id: -200, type: 'group', title: 'Khác' } }
  expect(ids(hear(photo(3, { ...elsewhere, caption: 'Q1-3' }), NOW))).toEqual([3])
  expect(hear(photo(4), NOW)).toEqual([])
})

test('an edit of what was heard is heard, even if it no longer names the bot', () => {
  const hear = hearing(BOT)
  hear(inGroup({ text: 'Q1-3 xong' }), NOW)
  expect(hear(edited({ text: 'chưa xong' }), NOW)).toMatchObject([{ kind: 'edited', text: 'chưa xong' }])
  expect(hear(edited({ message_id: 71, text: 'chưa xong' }), NOW)).toEqual([])
})

test('private chats need no memory', () => {
  const hear = hearing(BOT)
  expect(hear(inPrivate({ text: 'xong 3' }), NOW)).toHaveLength(1)
  expect(hear(inGroup({ text: 'xong', reply_to_message: OURS }), NOW)).toHaveLength(1)
})
