import { expect, test } from 'vitest'
import { standingAsked } from '../../src/domain/standing-question.js'
import { member } from '../support/office.js'

const units = [
  { id: 1, name: 'Hội Liên hiệp Phụ nữ', aliases: [], collects: true },
  { id: 2, name: 'Hội Nông dân', aliases: [], collects: true },
  { id: 3, name: 'Ủy ban MTTQ xã', aliases: [], collects: true },
  { id: 4, name: 'Văn phòng – Thống kê', aliases: [], collects: false },
]
const members = [member({ id: 1, name: 'Vi Thị Hạnh', seats: [1] }), member({ id: 2, name: 'Lý Văn Bình', seats: [2] })]
const asked = (text: string) => standingAsked(text, { units, members })

test.each([
  ['Hội Phụ nữ gửi chưa?', [], [1]],
  ['Hội Phụ nữ nộp V-1 chưa?', ['V-1'], [1]],
  ['hoi nong dan xong chua', [], [2]],
  ['HND nộp việc 3 chưa em', ['3'], [2]],
  ['mặt trận làm đến đâu rồi', [], [3]],
  ['chị Hạnh báo cáo chưa', [], [1]],
  ['đồng chí Lý Văn Bình xong Q1-3 chưa', ['Q1-3'], [2]],
  ['Q1-3 đã nộp chưa ạ?', ['Q1-3'], []],
  ['V-1 thống kê xác nhận chưa', ['V-1'], [4]],
  ['tình hình Hội Nông dân thế nào rồi', [], [2]],
  ['Hội Phụ nữ còn nợ việc gì không', [], [1]],
  ['Hội Phụ nữ còn nợ việc gì', [], [1]],
  ['thế Q1-3 tắc ở đâu', ['Q1-3'], []],
  ['Q1-3 vướng gì vậy em', ['Q1-3'], []],
  ['việc 3 kẹt chỗ nào rứa', ['3'], []],
  ['Hội Nông dân vướng gì', [], [2]],
  ['hoi phu nu dang vuong mac gi a', [], [1]],
  ['bên mặt trận trễ mấy việc rồi', [], [3]],
  ['chị Hạnh còn nợ mấy việc', [], [1]],
  ['Hội Nông dân có trễ không', [], [2]],
])('"%s"', (text, refs, ids) => {
  expect(asked(text)).toEqual(refs === null ? null : { refs, units: ids })
})

test.each([
  'Hội Phụ nữ chưa nộp',
  'Hội Phụ nữ nộp rồi ạ',
  'em nộp V-1 rồi',
  'V-1 chưa xong',
  'Q1-3 có mẫu chưa ạ?',
  'hạn V-1 là ngày nào, đã báo chưa?',
  'Hội Phụ nữ xin gia hạn V-1 đến 15/2',
  'mai em nộp',
  'Hội Nông dân đang vướng kinh phí',
  'Q1-3 vướng ở huyện chưa có mẫu',
  'Q1-3 không vướng gì',
  'Hội Phụ nữ trễ 2 ngày',
  'Hội Nông dân trễ cũng được',
  'nhắc Hội Nông dân việc nào trễ',
])('"%s" asks nothing of the record', (text) => {
  expect(asked(text)).toBeNull()
})
