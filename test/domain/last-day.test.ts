/** By when work will be done, also where no day is named; a day that is named counts. */
import { expect, test } from 'vitest'
import { fold } from '../../src/domain/vietnamese.js'
import { readLastDay } from '../../src/domain/words/last-day.js'

const TODAY = '2023-01-16' // a Monday, in the week before Tết; the days off are 20/1 to 26/1

test.each([
  ['xin lùi sang tháng 5', '2023-05-31'],
  ['sang tháng năm em nộp', '2023-05-31'],
  ['để tới tháng 4 được không ạ', '2023-04-30'],
  ['tháng 3 mới xong', '2023-03-31'],
  ['tháng 5 ạ', '2023-05-31'],
  ['đến tháng 2/2024', '2024-02-29'],
  ['sang tháng 1 năm sau', '2024-01-31'],
  ['qua tháng sau mới xong', '2023-02-28'],
  ['tháng sau em nộp', '2023-02-28'],
  ['cuối tháng sau', '2023-02-28'],
  ['sang tháng em mới làm được', '2023-02-28'],
  ['qua tuần em nộp', '2023-01-27'],
  ['qua Tết mới xong', '2023-02-02'],
  ['ra tết em làm', '2023-02-02'],
  ['sau Tết Nguyên đán', '2023-02-02'],
  ['đến hết Tết', '2023-01-26'],
  ['trước Tết em nộp', '2023-01-19'],
  ['sau lễ 30/4', '2023-05-10'],
  ['nghỉ lễ xong em nộp', '2023-02-02'],
  ['sau rằm em nộp', '2023-02-12'],
  ['trước rằm tháng giêng', '2023-02-04'],
  ['đến rằm tháng bảy', '2023-08-30'],
])('%s is by %s', (text, date) => {
  expect(readLastDay(text, TODAY)?.date).toBe(date)
  expect(readLastDay(fold(text), TODAY)?.date).toBe(date)
})

test.each([
  ['sau Tết, chậm nhất 10/2', '2023-02-10'],
  ['đến 15/3 vì sang tháng 5 bận', '2023-03-15'],
  ['đến hết 30/4', '2023-04-30'],
  ['thêm 3 ngày', '2023-01-19'],
])('%s names %s', (text, date) => {
  expect(readLastDay(text, TODAY)?.date).toBe(date)
})

test.each([
  'báo cáo tháng 5 xin gia hạn',
  'xin lùi báo cáo tháng sau',
  'trước lễ phát động',
  'cho em thêm thời gian',
  'sang tháng 13',
  'đến 30/2',
  'rằm',
  'sau vụ gặt',
])('%s says no day: the bot asks', (text) => {
  expect(readLastDay(text, TODAY)).toBeNull()
})

test('June has its mark', () => {
  expect(readLastDay('xin lùi sang tháng sáu', TODAY)?.date).toBe('2023-06-30')
  expect(readLastDay('xin lui sang thang sau', TODAY)?.date).toBe('2023-02-28')
})

test('over the end of a year', () => {
  expect(readLastDay('sang tháng 1 em nộp', '2023-12-20')?.date).toBe('2024-01-31')
  expect(readLastDay('tháng sau', '2023-12-20')?.date).toBe('2024-01-31')
  expect(readLastDay('sau rằm', '2023-12-28')?.date).toBe('2024-02-01')
})
