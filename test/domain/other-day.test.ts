/** A day said instead of the one wished for is a bargain; whatever says more is none. */
import { expect, test } from 'vitest'
import { saysOtherDay } from '../../src/domain/extension-verdict.js'
import { fold } from '../../src/domain/vietnamese.js'

const TODAY = '2023-01-10'

test.each([
  'không, 18/3 thôi',
  'chỉ đến 10/4 thôi',
  'cho đến 10/4 thôi nhé',
  'không được, chậm nhất là 15/4',
  'đồng ý đến 18/3',
  'anh cho đến hết ngày 18/3 nhé',
  'cho thêm 3 ngày thôi',
  'tối đa đến thứ sáu',
  'ko, muộn nhất 15/4 nha em',
  'không được em ạ, chỉ đến 10/4 thôi',
  'không 18/3 thôi',
  'không cho, chậm nhất 15/4',
  'không đồng ý. Chậm nhất 15/4',
])('"%s"', (text) => {
  expect(saysOtherDay(text, TODAY)).toBe(true)
  expect(saysOtherDay(fold(text), TODAY)).toBe(true)
})

test.each([
  '18/3',
  'không, 18/3 họp rồi',
  'không, phải nộp trước 18/3 cho huyện',
  'không kịp đến 18/3 đâu',
  'cho đến 18/3 được không?',
  'không đồng ý vì 18/3 huyện kiểm tra',
  'Q1-3 chỉ đến 10/4 thôi',
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
])('"%s" says more, or less', (text) => {
  expect(saysOtherDay(text, TODAY)).toBe(false)
})
