/** A day said instead of the one wished for is a bargain; whatever says more is none. */
import { expect, test } from 'vitest'
import { fold } from '../../src/domain/vietnamese.js'
import { dayGranted } from '../../src/domain/words/day-granted.js'
import { secondBest } from '../../src/domain/words/second-best.js'

const TODAY = '2023-01-10'

test.each([
  'không, 18/3 thôi',
  'chỉ đến 10/4 thôi',
  'cho đến 10/4 thôi nhé',
  'không được, chậm nhất là 15/4',
  'duyệt đến 18/3',
  'đồng ý đến 18/3',
  'anh cho đến hết ngày 18/3 nhé',
  'cho thêm 3 ngày thôi',
  'tối đa đến thứ sáu',
  'ko, muộn nhất 15/4 nha em',
  'không được em ạ, chỉ đến 10/4 thôi',
  'không 18/3 thôi',
  'không cho, chậm nhất 15/4',
  'không đồng ý. Chậm nhất 15/4',
  'ko đồng ý đến 25/2, cho đến 20/2 thôi',
  'không cho đến 25/2 đâu, 18/2 nhé',
  '25/2 lâu quá, 20/2 thôi',
  'đồng ý nhưng chỉ đến 10/4',
  'cho đến 20/2 thôi chứ không đến 25/2',
])('"%s"', (text) => {
  expect(dayGranted(text, TODAY)).not.toBeNull()
  expect(dayGranted(fold(text), TODAY)).not.toBeNull()
})

test.each([
  ['ko đồng ý đến 25/2, cho đến 20/2 thôi', '2023-02-20'],
  ['cho đến 20/2 thôi chứ không đến 25/2', '2023-02-20'],
  ['đến 25/2 thì không được, 20/2 thôi em', '2023-02-20'],
])('of two days in "%s" it is the one that is given: %s', (text, day) => {
  expect(dayGranted(text, TODAY)).toBe(day)
  expect(dayGranted(fold(text), TODAY)).toBe(day)
})

test.each([
  ['xin gia hạn đến 15/4, không được thì 10/4 cũng được', '2023-04-10', 'xin gia hạn đến 15/4'],
  ['gia hạn đến 25/2 vì mưa, ko thì 20/2 cũng dc', '2023-02-20', 'gia hạn đến 25/2 vì mưa'],
  ['xin đến 25/2, ko thì 20/2 cũng dc vì máy hỏng', '2023-02-20', 'xin đến 25/2 vì máy hỏng'],
  ['xin lùi đến 15/4, hoặc 10/4', '2023-04-10', 'xin lùi đến 15/4'],
  ['cho em đến 15/4 nếu không thì cho đến 10/4 cũng được ạ', '2023-04-10', 'cho em đến 15/4'],
  ['xin gia hạn đến 25/2, không kịp thì chết', null, null],
  ['xin gia hạn đến 15/4', null, null],
])('"%s": %s would do as well', (text, day, rest) => {
  expect(secondBest(text, TODAY, null)).toEqual(day === null ? null : { day, rest })
  expect(secondBest(fold(text), TODAY, null)?.day ?? null).toBe(day)
})

test.each([
  '18/3',
  'không, 18/3 họp rồi',
  'không, phải nộp trước 18/3 cho huyện',
  'không kịp đến 18/3 đâu',
  'cho đến 18/3 được không?',
  'không đồng ý vì 18/3 huyện kiểm tra',
  '18/3 mới xong',
  'không, làm đúng hạn',
  'cho Hội Phụ nữ đến 10/4',
  'không cho đến 18/3',
  'không được đến 18/3',
  'không đồng ý đến 18/3',
  '18/3 không được',
  'không phải 18/3',
  'mai tôi mới đồng ý',
  'anh không cho đến 18/3',
  'không đồng ý cho đến hết ngày 18/3',
  'chỉ đến 18/3 thì không được',
  'thứ hai anh mới cho',
  'mai anh đồng ý',
  'không cho gia hạn đến 18/3',
  'không cho lùi đến 18/3 nhé',
  'cho đến 25/2 hoặc 20/2',
  'cho em đến 15/4',
  'mai chị duyệt',
  'mai anh duyệt nhé',
  'duyệt hôm nay',
  'duyệt cho em hôm nay nhé',
  'thứ hai tôi chấp nhận',
])('"%s" says more, or less', (text) => {
  expect(dayGranted(text, TODAY)).toBeNull()
})
