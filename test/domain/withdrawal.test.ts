/** A report is taken back in the words of whoever made it; what says anything else is no withdrawal. */
import { expect, test } from 'vitest'
import { fold } from '../../src/domain/vietnamese.js'
import { correctionSaid } from '../../src/domain/words/correction.js'
import { wishTakenBack, withdrawalSaid } from '../../src/domain/words/withdrawal.js'

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

test.each([
  ['rút lại cái xin gia hạn Q1-1 nha, em làm kịp rồi', 'Q1-1'],
  ['em không xin gia hạn nữa', ''],
  ['thôi không cần gia hạn nữa ạ', ''],
  ['hủy đề nghị gia hạn Q1-1 giúp em', 'Q1-1'],
  ['không gia hạn được', null],
  ['xin gia hạn Q1-1', null],
  ['rút lại gia hạn được không?', null],
])('"%s" takes a wish for more time back: %s', (text, ref) => {
  expect(wishTakenBack(text)).toBe(ref)
  expect(wishTakenBack(fold(text))).toBe(ref)
})

test.each([
  ['ý em là Q1-2 chứ ko phải Q1-1', { of: 'task', to: 'Q1-2', from: 'Q1-1', isDone: false }],
  ['không phải việc Q1-1 đâu, Q1-2 cơ ạ', { of: 'task', to: 'Q1-2', from: 'Q1-1', isDone: false }],
  ['nhầm rồi, Q1-2 cơ', { of: 'task', to: 'Q1-2', from: null, isDone: false }],
  ['à nhầm, Q1-4 mới xong', { of: 'task', to: 'Q1-4', from: null, isDone: true }],
  ['Q1-4 mới nộp, em gõ lộn', { of: 'task', to: 'Q1-4', from: null, isDone: true }],
  ['ấy lộn, việc 4 mới là việc xong', { of: 'task', to: '4', from: null, isDone: true }],
  ['em báo nhầm việc 3, việc 4 mới làm xong ạ', { of: 'task', to: '4', from: '3', isDone: true }],
  ['nhầm, xong việc 4 chứ không phải việc 3', { of: 'task', to: '4', from: '3', isDone: true }],
  ['không phải Q1-3, Q1-4 mới xong', { of: 'task', to: 'Q1-4', from: 'Q1-3', isDone: true }],
  ['nhầm, việc 4 mới xong một nửa', { of: 'words', said: 'việc 4 mới xong một nửa' }],
  ['nhầm, việc 4 mới chưa xong', { of: 'words', said: 'việc 4 mới chưa xong' }],
  ['Q1-4 mới xong', null],
  ['à nhầm, xong rồi', { of: 'words', said: 'xong rồi' }],
  ['khoan, chưa xong đâu em gõ lộn', { of: 'words', said: 'chưa xong đâu' }],
  ['khoan đã chị, chưa xong đâu', { of: 'words', said: 'chưa xong đâu' }],
  ['nhầm, tệp đó của Q1-3', { of: 'words', said: 'tệp đó của Q1-3' }],
  ['Q1-1 xong rồi', null],
  ['không phải Q1-1', null],
  ['số liệu sai rồi, em làm lại', null],
  ['nộp nhầm phòng rồi, mai nộp lại', null],
  ['nhầm Q1-2 hả chị?', null],
])('"%s" puts right what was just said', (text, correction) => {
  expect(correctionSaid(text)).toEqual(correction)
  const said = correction && 'said' in correction ? { ...correction, said: fold(correction.said ?? '') } : correction
  const plain = correctionSaid(fold(text))
  expect(plain && 'said' in plain ? { ...plain, said: fold(plain.said) } : plain).toEqual(said)
})
