/** A report is taken back in the words of whoever made it; what says anything else is no withdrawal. */
import { expect, test } from 'vitest'
import { fold } from '../../src/domain/vietnamese.js'
import { withdrawalSaid } from '../../src/domain/words/withdrawal.js'

test.each([
  ['rút V-2, em bấm nhầm', 'V-2', false],
  ['em bấm nhầm, cho em rút lại', '', false],
  ['hủy báo xong Q1-3 giúp em, em nhầm', 'Q1-3', false],
  ['em lỡ tay bấm xong Q1-3, thu hồi giúp', 'Q1-3', false],
  ['nãy em báo nhầm, rút lại nha chị', '', false],
  ['bỏ cái báo xong Q1-3 đi ạ', 'Q1-3', false],
  ['Q1-3 em rút lại, chưa xong đâu', 'Q1-3', false],
  ['xin rút lại tin báo xong, em nhầm việc', '', false],
  ['dạ cho con xin rút lại ạ', '', false],
  ['tui bấm lộn nút Q1-3', 'Q1-3', true],
  ['lúc nãy em ấn nhầm nút xong', '', true],
  ['hủy xong Q1-3, em bấm nhầm', 'Q1-3', false],
  ['lấy lại báo xong Q1-3 giúp em', 'Q1-3', false],
  ['gỡ nút xong Q1-3 giúp em', 'Q1-3', false],
  ['thu hồi báo cáo Q1-3 giúp em', 'Q1-3', false],
  ['thu hồi lại Q1-3 đi bot, e báo nhầm', 'Q1-3', false],
])('"%s"', (text, ref, isOnlySlip) => {
  expect(withdrawalSaid(text)).toEqual({ ref, isOnlySlip, saysDone: false })
  expect(withdrawalSaid(fold(text))).toEqual({ ref, isOnlySlip, saysDone: false })
})

test.each([
  ['V-5 xong rồi lúc nãy em bấm nhầm', 'V-5', true],
  ['V-5 rút lại nhé, em bấm nhầm, xong rồi', 'V-5', false],
  ['em bấm nhầm V-5, đã xong', 'V-5', true],
])('"%s" says that it is done as well', (text, ref, isOnlySlip) => {
  expect(withdrawalSaid(text)).toEqual({ ref, isOnlySlip, saysDone: true })
  expect(withdrawalSaid(fold(text))).toEqual({ ref, isOnlySlip, saysDone: true })
})

test.each([
  'rút tiền kho bạc rồi',
  'rút kinh nghiệm Q1-3',
  'em nhầm, việc này thứ sáu mới xong',
  'gửi nhầm file, em gửi lại rồi',
  'bỏ Q1-3',
  'bỏ việc Q1-3 vì huyện hủy',
  'em rút lại rồi mà',
  'chưa rút',
  'thu hồi đất xong rồi',
  'em báo xong rồi',
  // Of work they are words as well.
  'gỡ xong rồi ạ',
  'thu hồi xong rồi ạ',
  'thu hồi V-4 xong rồi ạ',
  'thu hồi V-4 xong',
  'V-4 thu hồi hôm qua rồi ạ',
  'em vừa thu hồi V-4',
  'thu hồi V-4 hôm qua',
  'thu hồi V-4 từ hồi sáng',
  'xóa xong rồi ạ',
  'lấy xong rồi',
  'bỏ xong rồi',
  'gỡ bỏ xong V-4',
  'em lấy rồi ạ',
  'lấy báo cáo',
  'em lấy lại rồi',
  'rút xong rồi ạ',
  'thu hồi hôm nay xong ạ',
  'bỏ báo cáo lên văn phòng ạ',
  'nhầm hạn Q1-3 rồi, 20/3 mới đúng',
])('"%s" takes nothing back', (text) => {
  expect(withdrawalSaid(text)).toBeNull()
  expect(withdrawalSaid(fold(text))).toBeNull()
})
