import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readSpokenDate } from '../../src/domain/spoken-date.js'

const TODAY = '2023-01-31' // a Tuesday

test.each([
  ['xin gia hạn đến 15/3', '2023-03-15'],
  ['xin gia hạn đến 15/3/2024', '2024-03-15'],
  ['Đề nghị cho lùi thời gian nộp đến ngày 05/02/2023', '2023-02-05'],
  ['đến ngày 5 tháng 2 năm 2023', '2023-02-05'],
  ['xin lùi sang thứ 2 tuần sau ạ', '2023-02-06'],
  ['cho em tới thứ Sáu', '2023-02-03'],
  ['cho xin tới T6 hen anh', '2023-02-03'],
  ['thứ ba', '2023-02-07'],
  ['chủ nhật', '2023-02-05'],
  ['cho em khất đến hết tuần nhé', '2023-02-03'],
  ['cho e thêm 2 ngày đc k ạ', '2023-02-02'],
  ['xin them 1 tuan', '2023-02-07'],
  ['ba hôm nữa ạ', '2023-02-03'],
  ['em xin trễ tới 17h mai', '2023-02-01'],
  ['ngày kia em nộp', '2023-02-02'],
  ['chị ơi dời hạn giúp em tới cuối tháng với', '2023-01-31'],
  ['hết tháng 2', '2023-02-28'],
  ['điều chỉnh thời hạn hoàn thành sang quý III', '2023-09-30'],
  ['extend to March 15', '2023-03-15'],
  ['next Monday', '2023-02-06'],
  ['tomorrow', '2023-02-01'],
])('%s is %s', (text, date) => {
  expect(readSpokenDate(text, TODAY)?.date).toBe(date)
})

test.each([
  'cho bên em thêm thời gian nhé anh',
  'xin hoãn nộp',
  'có thể cho em nộp sau Tết không ạ',
  '3/12 thôn nộp rồi',
  '31/2',
  '',
])('%s says no date: the bot asks', (text) => {
  expect(readSpokenDate(text, TODAY)).toBeNull()
})

test('the same without diacritics, and never a failure', () => {
  expect(readSpokenDate('den thu hai tuan sau', TODAY)?.date).toBe('2023-02-06')
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => readSpokenDate(text, TODAY) !== undefined))
})
