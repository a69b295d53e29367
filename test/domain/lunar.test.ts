import { expect, test } from 'vitest'
import { lunarDay, lunarMonths } from '../../src/domain/lunar.js'
import { fold } from '../../src/domain/vietnamese.js'
import { readLastDay } from '../../src/domain/words/last-day.js'
import { lunarSaid, noSuchDayIn } from '../../src/domain/words/spoken-date.js'

test.each([
  ['mùng 1 Tết Quý Mão', 2023, 1, 1, '2023-01-22'],
  ['mùng 4 Tết Quý Mão', 2023, 1, 4, '2023-01-25'],
  ['rằm tháng Giêng Ất Tỵ', 2025, 1, 15, '2025-02-12'],
  ['Giỗ Tổ 2025', 2025, 3, 10, '2025-04-07'],
  ['Giỗ Tổ 2026', 2026, 3, 10, '2026-04-26'],
  ['mùng 1 Tết Bính Ngọ', 2026, 1, 1, '2026-02-17'],
  ['25 tháng Chạp Ất Tỵ', 2025, 12, 25, '2026-02-12'],
  ['no such day', 2025, 12, 31, undefined],
  ['Tết Đinh Hợi, a day before that of Beijing', 2007, 1, 1, '2007-02-17'],
  ['mùng 1 Tết Đinh Mùi', 2027, 1, 1, '2027-02-06'],
  ['Tết Canh Tuất, a day before that of Beijing', 2030, 1, 1, '2030-02-02'],
  ['rằm tháng Bảy behind a month that comes twice', 2025, 7, 15, '2025-09-06'],
] as const)('%s', (_, year, month, day, date) => {
  expect(lunarDay(year, month, day)).toBe(date)
})

test('a month that comes twice', () => {
  expect(lunarMonths(2023, 2)).toEqual([
    { first: '2023-02-20', next: '2023-03-22' },
    { first: '2023-03-22', next: '2023-04-20' },
  ])
  expect(lunarMonths(2023, 1)).toHaveLength(1)
  expect(lunarMonths(2023, 3)).toEqual([{ first: '2023-04-20', next: '2023-05-19' }])
  expect(lunarMonths(2023, 13)).toEqual([])
})

const TODAY = '2023-01-10'

test.each([
  ['V-1 xin lùi đến mùng 10 tháng giêng âm', '2023-01-31'],
  ['cho em xin đến mùng 10 tháng giêng', '2023-01-31'],
  ['mùng mười tháng giêng ta ạ', '2023-01-31'],
  ['10/1 âm', '2023-01-31'],
  ['đến 10/1 (âm lịch) vì bận Tết', '2023-01-31'],
  ['ngày 10 tháng 1 theo lịch âm', '2023-01-31'],
  ['âm lịch là ngày 10/1', '2023-01-31'],
  ['ngày 10/1/2024 âm lịch', '2024-02-19'],
  ['đến 5 tháng 3 âm lịch', '2023-04-24'],
  ['mùng 5 tháng sáu âm lịch', '2023-07-22'],
  ['25 tháng chạp em nộp', '2023-01-16'],
  ['ngày 25 âm lịch', '2023-01-16'],
  ['mùng 5 âm em nộp', '2023-01-26'],
  ['hết tháng giêng', '2023-02-19'],
  ['đến hết tháng 3 âm lịch', '2023-05-18'],
  ['đầu tháng ba âm lịch', '2023-04-20'],
  ['sang tháng 3 âm', '2023-05-18'],
  ['đến rằm tháng giêng', '2023-02-05'],
])('%s is %s', (text, date) => {
  expect(readLastDay(text, TODAY)?.date).toBe(date)
  if (!text.includes('sáu')) expect(readLastDay(fold(text), TODAY)?.date).toBe(date)
})

test.each([
  ['xin lùi đến 20/2 âm lịch vì chờ huyện', ['2023-03-11', '2023-04-10']],
  ['hội nông dân xin lùi đến hết tháng 2 âm lịch', ['2023-03-21', '2023-04-19']],
  ['đến 30/3 âm lịch', []],
  ['tháng sau âm lịch em nộp', []],
  ['mùng 5 tháng một âm lịch', []],
])('%s may be one of %j: it is asked', (text, days) => {
  for (const typed of [text, fold(text)]) {
    expect(lunarSaid(typed, TODAY)?.days).toEqual(days)
    expect(readLastDay(typed, TODAY)).toBeNull()
    expect(noSuchDayIn(typed, TODAY)).toBeNull()
  }
})

test('of two such days the one that is over is not meant', () => {
  expect(readLastDay('20/2 âm lịch', '2023-03-20')?.date).toBe('2023-04-10')
})

test.each([
  ['đến 10/2 vì nghỉ Tết âm lịch', '2023-02-10'],
  ['10/1 dương lịch', '2023-01-10'],
  ['đến tháng 2 ta mới họp được', '2023-02-28'],
  ['đến 20/2 tại hội bận', '2023-02-20'],
  ['nghỉ tết âm lịch, 20/2 mới làm', '2023-02-20'],
])('%s is of no lunar month: %s', (text, date) => {
  expect(readLastDay(text, TODAY)?.date).toBe(date)
})
