/** What the page decides without a browser: which chats lie open, what is unread, which day somebody means. */
import { describe, expect, test } from 'vitest'
import { columnsIn, openChats, usedNow } from '../../src/rehearsal/page/desk-order.js'
import { sorted, withMessage } from '../../src/rehearsal/page/state.js'
import { dateTyped, wholeCodes } from '../../src/rehearsal/page/text.js'
import { unreadOf } from '../../src/rehearsal/page/unread.js'
import type { WorldMessage } from '../../src/rehearsal/world.js'

describe('the desk', () => {
  test('has one chat on a telephone, and never one too narrow to read', () => {
    expect([200, 390, 567, 568, 580, 1191].map(columnsIn)).toEqual([1, 1, 1, 1, 2, 4])
  })

  test('holds the chats used last, each in its place', () => {
    expect(openChats([1, 2, 3, 4, 5], [4, 1], 3)).toEqual([1, 2, 4])
    expect(openChats([1, 2, 3], [9, 3], 1)).toEqual([3])
    expect(usedNow([1, 2, 3], 3)).toEqual([3, 1, 2])
    expect(usedNow([1, 2], 7)).toEqual([7, 1, 2])
  })
})

const said = (chatId: number, id: number, from: WorldMessage['from'], text = ''): WorldMessage => ({
  ...{ id, chatId, from, text, at: '2023-01-03T01:00:00Z', heard: true },
  ...{ entities: [], replyTo: null, buttons: [], files: [], table: null, album: null, reactions: [], editedAt: null },
})

test('unread is what others said after what was read', () => {
  const talk = [said(1, 1, 'bot'), said(1, 2, 101), said(1, 3, 'bot')]
  expect(unreadOf(talk, 1, 101).map((m) => m.id)).toEqual([3])
  expect(unreadOf(talk, 0, null)).toHaveLength(3)
})

test('a message that is changed keeps its place; other chats keep their lists', () => {
  const before = sorted([said(1, 1, 'bot', 'một'), said(1, 2, 'bot', 'hai'), said(2, 1, 'bot')])
  const after = withMessage(before, said(1, 1, 'bot', 'một, đã sửa'))
  expect(after[1]?.map((m) => m.text)).toEqual(['một, đã sửa', 'hai'])
  expect(after[2]).toBe(before[2])
  expect(withMessage(after, said(3, 1, 'bot'))[3]).toHaveLength(1)
})

test.each([
  ['30/01/2023', '2023-01-30'],
  ['30/1', '2023-01-30'],
  ['5.2', '2023-02-05'],
  ['2/1', '2024-01-02'],
  ['29/2', '2024-02-29'],
  ['29/2/2023', null],
  ['31/02/2023', null],
  ['03/01/2023', null],
  ['mai', null],
])('"%s" on 03/01/2023 is %s', (typed, date) => {
  expect(dateTyped(typed, '2023-01-03')).toBe(date)
})

test('a code is one piece that no line breaks, and the text stays as it was written', () => {
  const pieces = wholeCodes('xong Q1-3, việc T12-4a và V-1; ngày 30-1, Q1-')
  const text = (piece: unknown) =>
    typeof piece === 'string' ? piece : String((piece as { props: { children: unknown } }).props.children)
  expect(pieces.map(text).join('')).toBe('xong Q1-3, việc T12-4a và V-1; ngày 30-1, Q1-')
  expect(pieces.filter((piece) => typeof piece !== 'string').map(text)).toEqual(['Q1-3', 'T12-4a', 'V-1'])
})
