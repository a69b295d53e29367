import { expect, test } from 'vitest'
import { lunarDay } from '../../src/domain/lunar.js'

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
