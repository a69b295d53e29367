/** Who asks whom about which task, and who only seems to. */
import { describe, expect, test } from 'vitest'
import { inquiryOrdered } from '../../src/domain/words/inquiry-order.js'
import { complainsOfReminders } from '../../src/domain/words/too-many-reminders.js'
import { member } from '../support/office.js'

const units = ['Hội Nông dân', 'Hội Liên hiệp Phụ nữ', 'UBND xã'].map((name, id) => ({
  ...{ id, name, aliases: [], collects: true },
}))
const members = [{ ...member({ id: 1, name: 'Lý Văn Bình' }), seats: [2] }]
const asked = (text: string) => inquiryOrdered(text, { units, members })

describe('a unit is asked about a task', () => {
  test.each([
    ['hỏi Hội Nông dân việc V-1', 'V-1', 0, ''],
    ['em hỏi giúp anh UBND xã về việc Q1-2 nhé', 'Q1-2', 2, ''],
    ['hỏi Hội Nông dân sao chưa nộp V-1', 'V-1', 0, 'sao chưa nộp'],
    ['Hỏi anh Bình V-1: bao giờ nộp được?', 'V-1', 2, 'bao giờ nộp được?'],
    ['hỏi đồng chí Lý Văn Bình về việc V-1', 'V-1', 2, ''],
  ])('%s', (text, ref, unit, question) => expect(asked(text)).toEqual({ ref, units: [unit], question }))

  test.each([
    'Hội Nông dân V-1 xong rồi',
    'hoi nong dan V-1 xong roi',
    'hỏi V-1',
    'cho hỏi V-1 nộp ở đâu',
    'hỏi Hội Nông dân',
    'Hỏi Hội Nông dân rồi, V-1 nộp mai',
    'Hỏi Hội Nông dân thì bảo V-1 xong rồi',
    'hỏi anh Bình rồi, V-1 nộp mai',
    'hỏi anh Bình bảo V-1 xong rồi',
  ])('%s: nobody is', (text) => expect(asked(text)).toBeNull())
})

describe('enough of the reminders', () => {
  test.each([
    'nhắc nhiều quá phiền lắm',
    'đừng nhắc tôi nữa',
    'tin nhắn gửi suốt, mệt',
    'bot spam quá',
    'bớt nhắc đi em',
    'bot nhắc hoài vậy',
    'dung nhac nua',
  ])('%s', (text) => expect(complainsOfReminders(text)).toBe(true))
  test.each([
    'nhắc Hội Nông dân nộp V-1',
    'xong rồi ạ',
    'việc nhiều quá',
    'em mệt quá',
    'đã nhắc tài chính liên tục',
    'em nhắc các thôn nhiều lắm rồi ạ',
    'em làm theo đúng thông báo số 15',
    'em lam theo dung thong bao so 15',
    'Bot nhắc việc ơi cho em hỏi hạn nộp',
    'bot nhac viec oi cho em hoi han nop',
    'đừng nhắc Hội Nông dân nữa',
  ])('%s: no', (text) => expect(complainsOfReminders(text)).toBe(false))
})
