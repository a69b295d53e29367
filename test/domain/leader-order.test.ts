import { describe, expect, test } from 'vitest'
import { leaderOrder } from '../../src/domain/leader/order.js'
import type { Member } from '../../src/domain/member.js'
import { fold } from '../../src/domain/vietnamese.js'
import { waitsForLeader } from '../../src/domain/waits-for-leader.js'

const names = ['UBND xã', 'Hội đồng TĐKT', 'Hội Liên hiệp Phụ nữ', 'Hội Nông dân', 'Ủy ban MTTQ xã']
const office = {
  units: names.map((name, index) => ({ id: index + 1, name, aliases: [], collects: true })),
  members: [person(1, 'Lý Văn Bình', [1, 4]), person(2, 'Vi Thị Hạnh', [2, 3])],
}
const TODAY = '2023-01-10'

function person(id: number, name: string, seats: number[]): Member {
  const away = { awayFrom: null, awayThrough: null, substituteId: null }
  return { id, name, role: 'official', active: true, seats, accounts: [], prefers: null, ...away }
}

describe.each([
  ['with diacritics', (text: string) => text],
  ['without', fold],
] as const)('%s', (_name, typed) => {
  test.each([
    ['Q2-5 bỏ vì huyện không tổ chức nữa', 'cancel', [], 'huyện không tổ chức nữa'],
    ['Q1-4 không làm nữa vì trùng Q2-5', 'cancel', [], 'trùng Q2-5'],
    ['V-1 MTTQ xã không phải làm nữa', 'cancel', [5], ''],
    ['Hội Nông dân thôi không phải làm V-1 nữa', 'cancel', [4], ''],
    ['Q1-3 hủy nhé', 'cancel', [], ''],
    ['V-1 Hội Nông dân được miễn', 'cancel', [4], ''],
    ['em nhắc anh Bình Q1-3 nhé', 'nudge', [1, 4], ''],
    ['nhắc lại việc Q1-3', 'nudge', [], ''],
    ['Q1-2 gia hạn đến 30/4', 'due', [], ''],
    ['cho Q1-2 lùi đến 30/4', 'due', [], ''],
    ['Q1-2 hoãn lại đến tháng 5 do chưa có kinh phí', 'due', [], 'chưa có kinh phí'],
    ['Q1-3 giao cho anh Bình làm trước 15/2', 'hand', [1, 4], ''],
    ['giao anh Bình làm Q1-3', 'hand', [1, 4], ''],
    ['Q3-8 để Hội Nông dân làm', 'hand', [4], ''],
    ['đôn đốc anh Bình nộp Q1-3 trước ngày 20/1', 'nudge', [1, 4], ''],
    ['nhắc giúp chị Hội Phụ nữ nộp V-1 nhé', 'nudge', [3], ''],
    ['yêu cầu anh Bình làm Q1-3', 'urge', [1, 4], ''],
    ['bảo chị Hạnh nộp V-1 đi', 'urge', [2, 3], ''],
    ['Q2-5 tạm dừng vì thiếu kinh phí', 'halt', [], 'thiếu kinh phí'],
    ['giục chị Hạnh', 'nudge', [2, 3], ''],
    ['Q1-2 tôi ký rồi', 'signed', [], ''],
    ['duyệt Q1-2 rồi nhé', 'signed', [], ''],
  ] as const)('%s', (text, act, units, reason) => {
    const order = leaderOrder(typed(text), office, TODAY)
    expect(order).toMatchObject({ act, units, reason: expect.stringMatching(new RegExp(`^${typed(reason)}$`, 'i')) })
  })

  test.each([
    'em bỏ Q1-3 vào mail chị rồi',
    'đề nghị gửi mẫu Q1-3',
    'Q1-3 bỏ được không?',
    'Q1-3 đã giao cho anh Bình',
    'đã nhắc anh Bình nộp Q1-3 rồi',
    'nhắc chưa?',
    'Hội Nông dân xin gia hạn V-1 đến 5/2',
    'nếu bỏ Q1-3 thì sao',
    'chắc Q1-3 bỏ',
    'Q1-2 huyện ký rồi',
    'Q1-2 xong rồi',
    'Q1-2 chưa ký',
  ])('%s: orders nothing', (text) => {
    expect(leaderOrder(typed(text), office, TODAY)).toBeNull()
  })

  test.each([
    ['chờ chủ tịch ký', true],
    ['đã trình lãnh đạo, chưa duyệt', true],
    ['chưa được ký duyệt', true],
    ['chờ chủ tịch huyện ký', false],
    ['chờ huyện duyệt kinh phí', false],
    ['vướng mặt bằng', false],
  ] as const)('"%s" waits for a leader of the office: %s', (reason, waits) => {
    expect(waitsForLeader(typed(reason))).toBe(waits)
  })
})

test('to all, and with a day', () => {
  expect(leaderOrder('Nhắc cả nhóm nộp kế hoạch', office, TODAY)).toMatchObject({ everyone: true, refs: [], by: null })
  expect(leaderOrder('nhắc anh Bình trước 20/1', office, TODAY)?.by).toEqual({ on: '2023-01-20', isBefore: true })
  expect(leaderOrder('nhắc anh Bình xong trong tuần này', office, TODAY)?.by).toEqual({
    on: '2023-01-13',
    isBefore: false,
  })
})

test('somebody whom the office does not have is named', () => {
  expect(leaderOrder('nhắc anh Tuấn nộp Q1-3', office, TODAY)).toMatchObject({ units: [], stranger: 'anh Tuấn' })
  expect(leaderOrder('nhắc giúp chị V-1 nhé', office, TODAY)?.stranger).toBeNull()
})

test('what is forbidden is no order', () => {
  expect(leaderOrder('Q1-3 đừng bỏ nhé', office, TODAY)).toBeNull()
})
