import fc from 'fast-check'
import { expect, test } from 'vitest'
import { noSuchDayIn, readSpokenDate } from '../../src/domain/words/spoken-date.js'

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
  ['xin đến thứ 6 này', '2023-02-03'],
  ['thứ 6 tuần sau nữa nhé', '2023-02-17'],
  ['cho em tới cuối tuần', '2023-02-03'],
  ['cuối tuần sau ạ', '2023-02-10'],
  ['tuần sau em nộp được không', '2023-02-10'],
  ['xin khất sang đầu tuần', '2023-02-06'],
  ['cho bên em tới mùng 5 nhé', '2023-02-05'],
  ['mồng 10 tháng sau', '2023-02-10'],
  ['đến ngày 12', '2023-02-12'],
  ['ngày 31', '2023-01-31'],
  ['đến đầu tháng sau', '2023-02-01'],
  ['giữa tháng sau', '2023-02-15'],
  ['cuối tháng sau ạ', '2023-02-28'],
  ['đến hết quý', '2023-03-31'],
  ['sang quý sau', '2023-06-30'],
  ['lùi đến hết năm', '2023-12-31'],
  ['đến 15 tháng ba', '2023-03-15'],
  ['thêm một tháng', '2023-02-28'],
  ['xin thêm nửa tháng', '2023-02-15'],
  ['bữa mốt em nộp', '2023-02-02'],
  ['cho em lùi 3 ngày', '2023-02-03'],
  ['xin nộp chậm 2 hôm', '2023-02-02'],
  ['nộp sau 2 ngày', '2023-02-02'],
  ['we need 3 more days', '2023-02-03'],
  ['next week', '2023-02-10'],
])('%s is %s', (text, date) => {
  expect(readSpokenDate(text, TODAY)?.date).toBe(date)
})

test.each([
  'cho bên em thêm thời gian nhé anh',
  'xin hoãn nộp',
  'có thể cho em nộp sau Tết không ạ',
  '3/12 thôn nộp rồi',
  '31/2',
  'mai mốt em nộp',
  'cho em vài hôm nữa',
  'mấy bữa nữa ạ',
  'sau vụ gặt',
  '8/10 hộ xong rồi',
  '',
])('%s says no date: the bot asks', (text) => {
  expect(readSpokenDate(text, TODAY)).toBeNull()
})

test.each([
  ['xin thêm 3 ngày', '2023-02-15', '2023-02-18'],
  ['cho em lùi một tuần', '2023-02-15', '2023-02-22'],
  ['nộp chậm 2 hôm ạ', '2023-02-15', '2023-02-17'],
  ['3 ngày nữa em nộp', '2023-02-15', '2023-02-03'],
  ['xin đến 20/2', '2023-02-15', '2023-02-20'],
  ['xin thêm 3 ngày', '2023-01-15', '2023-02-03'],
])('%s, due on %s, is %s: more time is added to the due date, or to today where it has passed', (text, due, date) => {
  expect(readSpokenDate(text, TODAY, due)?.date).toBe(date)
})

test('over the end of a year', () => {
  expect(readSpokenDate('đầu tháng sau', '2023-12-20')?.date).toBe('2024-01-01')
  expect(readSpokenDate('cuối tháng sau', '2023-12-20')?.date).toBe('2024-01-31')
  expect(readSpokenDate('mùng 5', '2023-12-20')?.date).toBe('2024-01-05')
  expect(readSpokenDate('quý sau', '2023-12-20')?.date).toBe('2024-03-31')
  expect(readSpokenDate('xin đến 15/1', '2023-12-20')?.date).toBe('2024-01-15')
})

test.each([
  ['đến 15 tháng sáu', '2023-06-15', '2023-02-15'],
  ['đến cuối tháng sáu ạ', '2023-06-30', '2023-02-28'],
])('%s is %s; without its mark it may be next month', (text, date, unmarked) => {
  expect(readSpokenDate(text, TODAY)?.date).toBe(date)
  expect(readSpokenDate(text.replace('sáu', 'sau'), TODAY)?.date).toBe(unmarked)
  expect(
    text
      .normalize('NFD')
      .replace(/[\u0300-\u036f]/g, '')
      .replaceAll('đ', 'd'),
  ).toContain(readSpokenDate(text, TODAY)?.said)
})

test('the same without diacritics, and never a failure', () => {
  expect(readSpokenDate('den thu hai tuan sau', TODAY)?.date).toBe('2023-02-06')
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => readSpokenDate(text, TODAY) !== undefined))
})

test.each([
  ['xin gia hạn đến 30/2', { day: 30, month: 2, year: 2023 }],
  ['đến ngày 31/4 ạ', { day: 31, month: 4, year: 2023 }],
  ['30 tháng 2', { day: 30, month: 2, year: 2023 }],
  ['ngày 31 tháng tư', { day: 31, month: 4, year: 2023 }],
  ['29/02/2023', { day: 29, month: 2, year: 2023 }],
])('%s is no day of that month, and no other date is read from it', (text, day) => {
  expect(noSuchDayIn(text, TODAY)).toEqual(day)
  expect(readSpokenDate(text, TODAY)).toBeNull()
})

test.each(['28/2', '29/2/2024', '31/31 thôn', '30/2 thôn', '45/12', 'đến 15/3', '2023-02-30', '30/06/2023 và Q1-2'])(
  '%s names no such day',
  (text) => expect(noSuchDayIn(text, TODAY)).toBeNull(),
)

test.each(['T4-9 do Hội Nông dân chủ trì', 't4-9', 'việc Q2-12', 'T12-3 xong', 'H1-2'])(
  'a code is no date: "%s"',
  (text) => {
    expect(readSpokenDate(text, TODAY)).toBeNull()
    expect(noSuchDayIn(text, TODAY)).toBeNull()
  },
)
