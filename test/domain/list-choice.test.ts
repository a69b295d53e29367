/** A numbered list is answered as people answer one, and by nothing that is said of something else. */
import { describe, expect, test } from 'vitest'
import { fold } from '../../src/domain/vietnamese.js'
import type { Listed } from '../../src/domain/words/list-choice.js'
import { choiceOf, numberAlone } from '../../src/domain/words/list-choice.js'
import { member } from '../support/office.js'

const units = [
  { id: 1, name: 'Hội Liên hiệp Phụ nữ', aliases: [], collects: true },
  { id: 2, name: 'Hội Nông dân', aliases: [], collects: true },
  { id: 3, name: 'Ủy ban MTTQ xã', aliases: [], collects: true },
]
const office = { units, members: [member({ id: 1, name: 'Vi Thị Hạnh', seats: [1] })] }
const tasks: Listed[] = [
  { code: 'Q1-1', words: 'Đăng ký giao ước thi đua năm 2023', unit: null },
  { code: 'Q1-2', words: 'Báo cáo kết quả thu quỹ khen thưởng', unit: null },
  { code: 'Q1-4', words: 'Họp Hội đồng xét sáng kiến cấp xã', unit: null },
]
const claims: Listed[] = [
  { code: 'V-1', words: '', unit: 1 },
  { code: 'V-1', words: '', unit: 2 },
]
const places = (text: string, list = tasks) => choiceOf(text, list, office)?.places ?? null

describe.each([
  ['as typed', (text: string) => text],
  ['without marks', fold],
])('%s', (_name, write) => {
  test.each<[string, number[]]>([
    ['số 1', [1]],
    ['so 2 a', [2]],
    ['cái số 2 nhé', [2]],
    ['cái đầu tiên', [1]],
    ['dạ cái đầu ạ', [1]],
    ['việc thứ nhất', [1]],
    ['cái thứ hai đó em', [2]],
    ['thứ nhất ạ', [1]],
    ['việc thứ ba', [3]],
    ['cái cuối', [3]],
    ['cái cuối cùng nha', [3]],
    ['việc cuối ạ', [3]],
    ['em chọn số 3', [3]],
    ['1.', [1]],
    ['(2)', [2]],
    ['cái một', [1]],
    ['hai ạ', [2]],
    ['việc số ba nha em', [3]],
    ['1 và 3', [1, 3]],
    ['1,3', [1, 3]],
    ['1 đến 3', [1, 2, 3]],
    ['từ số 1 tới số 2 nhé', [1, 2]],
    ['cái thứ hai đến cái cuối', [2, 3]],
    ['số 1 với số 2 nghen', [1, 2]],
    ['cái đầu và cái cuối', [1, 3]],
    ['cả ba', [1, 2, 3]],
    ['tất cả', [1, 2, 3]],
    ['cả 3 việc luôn ạ', [1, 2, 3]],
    ['không cái nào', []],
    ['không phải việc nào hết', []],
    ['cả ba luôn nghe', [1, 2, 3]],
    ['tất cả các việc', [1, 2, 3]],
    ['hai việc đầu', [1, 2]],
    ['2 cái cuối nhé', [2, 3]],
    ['không phải mấy cái này', []],
    ['đáp án 3', [3]],
    ['Q1-4', [3]],
    ['Q1-1 và Q1-4 ạ', [1, 3]],
    ['cái đăng ký giao ước', [1]],
    ['việc thu quỹ khen thưởng ạ', [2]],
    ['xét sáng kiến cấp xã', [3]],
  ])('"%s"', (text, chosen) => expect(places(write(text))).toEqual(chosen))

  test.each<[string, number[]]>([
    ['Hội Nông dân', [2]],
    ['bên phụ nữ em nhé', [1]],
    ['của chị Hạnh', [1]],
    ['cô Hạnh ạ', [1]],
    ['cả hai', [1, 2]],
    ['Hội Phụ nữ và Hội Nông dân', [1, 2]],
  ])('of two units: "%s"', (text, chosen) => expect(places(write(text), claims)).toEqual(chosen))

  test.each([
    'xong rồi',
    'chiều mai em nộp',
    'số 1 xong rồi ạ',
    'thứ 6 em nộp',
    'thứ sáu',
    '1 tuần nữa',
    '1/3',
    '15/2',
    '2 ngày',
    '3/12 thôn nộp rồi',
    'cả nhà ơi',
    'cái này chưa xong',
    'đăng ký giao ước thi đua chưa xong',
    'báo cáo',
    'ba em ốm',
    'cả hai chưa xong',
    'hết vướng rồi',
    'Hội Nông dân nộp rồi',
    'Hội Nông dân nộp chưa?',
    'Ủy ban MTTQ xã',
    'Q2-9',
    'tôi',
    'dạ vâng',
    ...[
      'cuối tuần',
      'đầu tháng',
      'bảy giờ',
      '1 hay 2',
      'chờ số 1',
      'tất cả đâu',
      'trừ nông dân',
      'thứ 3 này',
      'khoan đã',
    ],
    ...['hết việc', 'một tuần', 'nông dân đâu', '1-3', 'đến 3'],
    ...['đâu', 'đâu ạ', 'đâu có', 'có đâu', 'đâu có ạ', 'việc đâu có', 'làm gì có', 'số 1 đâu'],
    ...['mốt nha', 'mốt em nộp', 'chốt nhé', 'chốt rồi', 'cười', 'bay ạ', 'nấm'],
    ...['dạ chị ba', 'anh hai ơi', 'chị hai', 'bà ạ', 'bà ơi', 'ba ơi', 'thứ hai nhé', 'thứ ba', 'thứ 2', 'thứ tư ạ'],
    ...['số 1 hả', 'Q1-1 hả', 'số 1?', 'Q1-1?', 'cái đầu tiên nhỉ', 'số 2 phải không'],
    ...['không phải hội phụ nữ', 'ngoài hội phụ nữ', 'hội phụ nữ thì không', 'nhắc hội phụ nữ', 'hội phụ nữ ơi'],
    ...['hội phụ nữ hôm qua gọi điện cho em', 'trừ hội phụ nữ', 'hội phụ nữ mới là đúng chứ'],
    ...[
      'không số 1',
      'đừng chọn số 1',
      'khoan số 1',
      '3 đến 1',
      '1 lần 2',
      'cả năm',
      'việc năm nay',
      'đừng',
      'dừng lại',
    ],
  ])('"%s" chooses nothing', (text) => {
    expect(places(write(text))).toBeNull()
    expect(places(write(text), claims)).toBeNull()
  })
})

test('marks decide where the text has them; a bare word that could be another chooses nothing', () => {
  expect(['một', 'đầu', 'cuối nhé', 'chót', 'bà, cái ba'].map((text) => places(text))).toEqual([
    [1],
    [1],
    [3],
    [3],
    null,
  ])
  for (const text of [
    'mot',
    'mot nha',
    'dau',
    'dau co',
    'cai dau co',
    'chot nhe',
    'cuoi',
    'ba',
    'ba a',
    'bac so 1',
    'hỏi phụ nữ',
  ])
    for (const list of [tasks, claims]) expect(places(text, list), text).toBeNull()
  for (const text of ['cái đâu', 'cái 1 à', 'cái chốt nhé', 'hội phụ nữ à', 'đã số 1', 'cái đâu có', 'việc cưới'])
    for (const list of [tasks, claims]) expect(places(text, list), text).toBeNull()
  const drawing: Listed[] = [{ code: null, words: 'Vẽ bản đồ ấp Đầu Voi', unit: null }]
  expect(['cái bản đồ ấp', 'cái ban do ap', 'cái bạn đó ấp'].map((text) => places(text, drawing))).toEqual([
    [1],
    [1],
    null,
  ])
})

test('a place that is not there is one all the same', () => {
  for (const text of ['số 9', 'cả hai', 'cái thứ 5', '12'])
    expect(
      places(text)?.some((place) => place > tasks.length || place < 1),
      text,
    ).toBe(true)
})

test('a number that says by itself that it is one of a list', () => {
  expect(['số 2', 'cái 1 ạ', 'so 3', 'chọn số 4 nhé'].map(numberAlone)).toEqual([2, 1, 3, 4])
  expect(['việc 3', 'thứ 2', '2 cái', 'số 5 xong rồi', 'cả hai'].map(numberAlone)).toEqual([
    null,
    null,
    null,
    null,
    null,
  ])
})
