/** Who asks whom about which task, and who only seems to. */
import { describe, expect, test } from 'vitest'
import { inquiryOrdered } from '../../src/domain/inquiry-order.js'
import { complainsOfReminders } from '../../src/domain/too-many-reminders.js'

const units = ['Hội Nông dân', 'Hội Liên hiệp Phụ nữ', 'UBND xã'].map((name, id) => ({
  ...{ id, name, aliases: [], collects: true },
}))
const asked = (text: string) => inquiryOrdered(text, { units, members: [] })

describe('a unit is asked about a task', () => {
  test.each([
    ['hỏi Hội Nông dân việc V-1', 'V-1', 0, ''],
    ['em hỏi giúp anh UBND xã về việc Q1-2 nhé', 'Q1-2', 2, ''],
    ['hỏi Hội Nông dân sao chưa nộp V-1', 'V-1', 0, 'sao chưa nộp'],
  ])('%s', (text, ref, unit, question) => expect(asked(text)).toEqual({ ref, units: [unit], question }))

  test.each([
    'Hội Nông dân V-1 xong rồi',
    'hoi nong dan V-1 xong roi',
    'hỏi V-1',
    'cho hỏi V-1 nộp ở đâu',
    'hỏi Hội Nông dân',
  ])('%s: nobody is', (text) => expect(asked(text)).toBeNull())
})

describe('enough of the reminders', () => {
  test.each([
    'nhắc nhiều quá phiền lắm',
    'đừng nhắc tôi nữa',
    'tin nhắn gửi suốt, mệt',
    'bot spam quá',
    'bớt nhắc đi em',
  ])('%s', (text) => expect(complainsOfReminders(text)).toBe(true))
  test.each(['nhắc Hội Nông dân nộp V-1', 'xong rồi ạ', 'việc nhiều quá', 'em mệt quá'])('%s: no', (text) =>
    expect(complainsOfReminders(text)).toBe(false),
  )
})
