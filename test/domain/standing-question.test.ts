import { expect, test } from 'vitest'
import { fold } from '../../src/domain/vietnamese.js'
import { standingAsked } from '../../src/domain/words/standing-question.js'
import { member } from '../support/office.js'

const units = [
  { id: 1, name: 'Hội Liên hiệp Phụ nữ', aliases: [], collects: true },
  { id: 2, name: 'Hội Nông dân', aliases: [], collects: true },
  { id: 3, name: 'Ủy ban MTTQ xã', aliases: [], collects: true },
  { id: 4, name: 'Văn phòng – Thống kê', aliases: [], collects: false },
]
const members = [member({ id: 1, name: 'Vi Thị Hạnh', seats: [1] }), member({ id: 2, name: 'Lý Văn Bình', seats: [2] })]
const asked = (text: string, decides = true) => standingAsked(text, { units, members }, decides)

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
  ['Hội Phụ nữ làm gì rồi', [], [1]],
  ['anh Bình phải làm những việc gì', [], [2]],
  ['việc của Hội Nông dân', [], [2]],
  ['sao Q1-3 trễ vậy', ['Q1-3'], []],
  ['vì sao Hội Phụ nữ chưa nộp', [], [1]],
  ['tại sao Q1-3 chưa xong', ['Q1-3'], []],
  ['Q1-3 xong chưa Hội Nông dân ơi', ['Q1-3'], []],
  ['việc 3 nop chua hoi phu nu oi', ['3'], []],
  ['Q1-3 tới đâu rồi mà im re vậy', ['Q1-3'], []],
  ['hội phụ nữ trễ bao lâu rồi', [], [1]],
  ['Hội Phụ nữ làm xong chưa mà chưa thấy báo cáo', [], [1]],
  ['Q1-2 xong chưa sao không thấy ai báo', ['Q1-2'], []],
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
  ...['Q1-3 em đang vướng mấy chỗ ạ', 'Q1-3 cho em trễ mấy hôm', 'Q1-3 còn mấy khâu nữa thôi', 'Q1-3 vướng ai'],
  ...[
    'Q1-3 bên em còn mấy việc chưa xong',
    'Q1-3 còn mấy thôn chưa nộp',
    'Q1-3 tình hình khó khăn',
    'Q1-3 kết quả có rồi',
    ...['Hội Phụ nữ làm gì có mẫu', 'Hội Nông dân có làm gì đâu', 'việc của Hội Phụ nữ em không biết'],
    'Hội Phụ nữ làm gì cũng chậm',
  ],
  ...[
    'Q1-3 có vướng đâu',
    'Q1-3 tiến độ hơi chậm ạ',
    'Q1-3 kẹt mấy bữa nay',
    'Q1-3 bên tui còn mấy hộ nữa',
    'Q1-3 vướng mấy hộ dân',
  ],
  ...[
    'Hội Phụ nữ Q1-2 xong, Q1-3 chưa',
    'Hội Phụ nữ xong Q1-2 rồi, còn Q1-3 thì chưa',
    'Q1-2 nộp rồi mà Q1-3 bên phụ nữ chưa',
  ],
])('"%s" asks nothing of the record', (text) => {
  expect(asked(text)).toBeNull()
})

test.each(['Q1-3 chậm mấy hôm', 'V-1 còn nợ mấy bản', 'V-1 trễ mấy bữa', 'Q1-3 còn thiếu mấy chữ ký'])(
  '"%s" of an official is said of the own work',
  (text) => {
    expect(asked(text, false)).toBeNull()
    expect(asked(fold(text), false)).toBeNull()
  },
)

test.each([
  'Hội Phụ nữ Q1-2, Q1-3 xong chưa',
  'Hội Phụ nữ Q1-2 xong, Q1-3 chưa?',
  'tình hình Q1-3',
  'tình hình Hội Nông dân',
])('"%s" asks', (text) => expect(asked(text)).not.toBeNull())
