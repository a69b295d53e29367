import { describe, expect, test } from 'vitest'
import { DEFAULT_SETTINGS } from '../../src/domain/plan.js'
import { hourOfNote, readSpokenHour } from '../../src/domain/summary-hour.js'
import { parseCommand } from '../../src/domain/words/parse-command.js'

const settings = { ...DEFAULT_SETTINGS, summaryAt: { week: '16:30', quarter: null, half: '07:30', year: '10:00' } }
const week = { span: 'week' } as const

describe('the hour of a note', () => {
  test.each([
    [null, [], '08:00'],
    [week, [], '16:30'],
    [week, [{ rung: 'chairman-3' }], '16:30'],
    [week, [{ rung: 'late-2023-02-06' }], '16:30'],
    [week, [{ rung: 'before-1' }], '08:00'],
    [week, [{ rung: 'due' }], '08:00'],
    [{ span: 'quarter' } as const, [], '08:00'],
    [{ span: 'half' } as const, [], '08:00'],
  ])('%j with %j leaves at %s', (summary, rungs, at) => {
    expect(hourOfNote({ summary, rungs }, settings)).toBe(at)
  })
})

test.each([
  ['9h', '09:00'],
  ['9 gio 30', '09:30'],
  ['16:05', '16:05'],
  ['4h chieu', '16:00'],
  ['4 gio ruoi chieu', '16:30'],
  ['12h chieu', '12:00'],
  ['25h', null],
  ['9h75', null],
  ['sang', null],
])('%s is %s', (typed, at) => {
  expect(readSpokenHour(typed)).toBe(at)
})

test.each([
  ['Tổng hợp tuần lúc 16h30 ạ', { say: 'summary_at', span: 'week', at: '16h30' }],
  ['tổng hợp quý 9h', { say: 'summary_at', span: 'quarter', at: '9h' }],
  ['tổng hợp 6 tháng vào lúc 9 giờ rưỡi', { say: 'summary_at', span: 'half', at: '9 gio ruoi' }],
  ['Sơ kết lúc 9:00', { say: 'summary_at', span: 'half', at: '9:00' }],
  ['tong ket nam luc 10h', { say: 'summary_at', span: 'year', at: '10h' }],
  ['không gửi tổng hợp tuần', { say: 'summary_at', span: 'week', at: null }],
  ['weekly summary at 16:00', { say: 'summary_at', span: 'week', at: '16:00' }],
  ['no weekly summary', { say: 'summary_at', span: 'week', at: null }],
  ['giờ tổng hợp', { say: 'summary_hours' }],
  ['tổng hợp quý 2', null],
  // Reports keep their words.
  ['báo cáo quý 2', { say: 'paper', paper: 'report', period: { part: 'Q2', year: null } }],
  ['báo cáo sơ kết', { say: 'paper', paper: 'report', period: { part: 'H1', year: null } }],
  ['báo cáo năm', { say: 'paper', paper: 'report', period: { part: '', year: null } }],
])('%s', (text, command) => {
  expect(parseCommand(text)).toEqual(command)
})
