import { expect, test } from 'vitest'
import { fold } from '../../src/domain/vietnamese.js'
import { parseCommand } from '../../src/domain/words/parse-command.js'
import { PERIOD_WORDS, periodKeyOf, periodSaidIn, readSpokenPeriod } from '../../src/domain/words/spoken-period.js'

test.each([
  ['quý I', '2023-Q1'],
  ['quý IV/2024', '2024-Q4'],
  ['quý 2 năm 2024', '2024-Q2'],
  ['q3/2024', '2024-Q3'],
  ['6 tháng đầu năm', '2023-H1'],
  ['6 tháng', '2023-H1'],
  ['sơ kết', '2023-H1'],
  ['6 tháng đầu năm 2024', '2024-H1'],
  ['sơ kết 6 tháng đầu năm 2024', '2024-H1'],
  ['6 tháng cuối năm', '2023-H2'],
  ['6 tháng cuối năm 2024', '2024-H2'],
  ['H2/2024', '2024-H2'],
  ['tháng 3/2024', '2024-03'],
  ['tháng 12 năm 2024', '2024-12'],
  ['T7', '2023-07'],
  ['năm', '2023'],
  ['năm 2024', '2024'],
  ['tổng kết năm 2024', '2024'],
  ['cả năm', '2023'],
  ['tháng này', '2023-07'],
  ['tháng trước', '2023-06'],
  ['quý này', '2023-Q3'],
  ['quý vừa rồi', '2023-Q2'],
  ['6 tháng vừa qua', '2023-H1'],
  ['6 tháng này', '2023-H2'],
  ['năm nay', '2023'],
  ['năm ngoái', '2022'],
  ['last quarter', '2023-Q2'],
])('"%s" is read as %s', (said, period) => {
  expect(fold(said)).toMatch(new RegExp(`^${PERIOD_WORDS}$`))
  const spoken = readSpokenPeriod(fold(said))
  expect(spoken && periodKeyOf(spoken, 2023, '2023-07-03')).toBe(period)
})

test.each([
  ['việc tháng sáu', { part: '06', year: null }],
  ['việc tháng Mười hai năm 2023', { part: '12', year: 2023 }],
  ['việc quý ba', { part: 'Q3', year: null }],
  ['việc tháng sau', { running: 'month', back: -1 }],
  ['viec thang sau', { running: 'month', back: -1 }],
  ['họp ba tháng một lần', null],
])('the period of "%s", spelt out', (said, period) => {
  expect(periodSaidIn(said).period).toEqual(period)
})

test('a paper of a month that is spelt out; the words of another command stay as they are', () => {
  expect(parseCommand('báo cáo tháng sáu')).toMatchObject({ say: 'paper', period: { part: '06' } })
  expect(parseCommand('bao cao thang sau')).toMatchObject({ say: 'paper', period: { running: 'month', back: -1 } })
  expect(parseCommand('thêm việc: Tổng kết tháng hai')).toMatchObject({ rest: 'Tổng kết tháng hai' })
})
