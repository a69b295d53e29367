import { describe, expect, test } from 'vitest'
import { fold } from '../../src/domain/vietnamese.js'
import { wantsAsBefore } from '../../src/domain/words/as-before.js'
import { draftTalk } from '../../src/domain/words/draft-talk.js'
import { saysApproval, verdictIn } from '../../src/domain/words/short-answers.js'
import { saysWait, saysYes, yesOrNo } from '../../src/domain/words/yes-or-no.js'

describe.each([
  ['with diacritics', (text: string) => text],
  ['without', fold],
] as const)('%s', (_name, typed) => {
  test.each([
    ['ok xác nhận', 'cancel', true],
    ['ừ nhắc đi', 'nudge', true],
    ['được, làm đi', 'cancel', true],
    ['ok cứ làm tiếp đi', 'cancel', null],
    ['ừ hủy đi em', 'cancel', true],
    ['hủy luôn', 'cancel', true],
    ['đúng rồi', 'due', true],
    ['mở lại đi', 'reopen', true],
    ['ok nhắc cả nhóm giúp chị', 'nudge', true],
    ['dạ đúng ạ', 'report', true],
    ['cứ hủy đi em', 'cancel', true],
    ['duyệt hết đi', 'confirm', true],
    ['đồng ý gia hạn', 'grant', true],
    ['ok trả lại giúp anh', 'return', true],
    ['khoan đã, đừng hủy nữa', 'cancel', false],
    ['thôi đừng', 'cancel', false],
    ['đừng hủy', 'cancel', false],
    ['chưa, để mai', 'cancel', false],
    ['khoan, để anh hỏi lại huyện đã', 'cancel', false],
    ['từ từ đã', 'nudge', false],
    ['thôi để chị xem lại', 'cancel', false],
    ['chưa chắc, để hỏi huyện', 'cancel', false],
    ['đồng ý, cứ thế mà làm', 'cancel', true],
    ['thôi không nhắc nữa', 'nudge', false],
    ['không, giữ nguyên', 'change', false],
    ['hủy đi', 'change', null],
    ['à nhầm, để lại như cũ', 'change', false],
    ['chưa', 'nudge', false],
    ['ok để sau', 'confirm', false],
    ['được rồi, để mai', 'confirm', false],
    ['khỏi', 'nudge', false],
    ['chưa xong đâu', 'cancel', null],
    ['xong rồi', 'cancel', null],
    ['dạ', 'cancel', null],
    ['anh', 'nudge', null],
    ['em nộp rồi', 'report', null],
    ['không đồng ý', 'confirm', false],
    ['cảm ơn em', 'confirm', null],
    ['thôi cứ thế đi', 'change', null],
    ['nhắc anh Bình', 'nudge', null],
  ] as const)('"%s" to %s: %s', (text, asked, is) => expect(yesOrNo(typed(text), asked)).toBe(is))
})

/** What the marks tell apart; without them it is no answer, or the same one. */
test.each([
  ['vâng, đổi giúp anh', 'due', true, null],
  ['chốt nhé', 'report', true, null],
  ['dừng lại', 'report', false, null],
  ['dừng', 'cancel', false, true],
  ['dừng đã', 'change', false, null],
  ['dừng việc này', 'cancel', null, null],
  ['dừng việc này lại', 'report', null, null],
  ['đừng', 'confirm', false, true],
  ['đừng nhé', 'confirm', false, null],
  ['đừng vội', 'report', false, null],
  ['đừng đó', 'report', false, null],
  ['đúng đó', 'report', true, null],
  ['đúng nhé', 'report', true, null],
  ['đừng rồi', 'report', false, true],
  ['chớ hủy', 'cancel', false, null],
  ['đợi đã', 'due', false, false],
  ['đợi chút', 'due', false, false],
  ['đợi', 'due', false, null],
  ['mốt nha', 'nudge', false, null],
  ['dừng lại đã em', 'several', false, null],
  ['đâu có', 'report', false, false],
  ['có', 'cancel', true, null],
  ['dạ duyệt', 'confirm', true, null],
  ['đã duyệt', 'confirm', null, null],
  ['đã hủy', 'cancel', null, null],
  ['tối duyệt', 'confirm', null, null],
  ['dạ đúng', 'report', true, true],
  ['dạ vâng ạ', 'report', true, true],
  ['đừng làm như vậy', 'several', false, null],
] as const)('"%s" to %s: %s; without marks: %s', (text, asked, is, bare) => {
  expect(yesOrNo(text, asked)).toBe(is)
  expect(yesOrNo(fold(text), asked)).toBe(bare)
})

describe.each([
  ['with diacritics', (text: string) => text],
  ['without', fold],
] as const)('%s nothing is agreed to by', (_name, typed) => {
  test.each([
    ...(
      [
        'cứ làm tiếp nhé',
        'làm tiếp đi',
        'cứ làm đi',
        'hủy rồi',
        'bỏ đi',
        'thôi hủy đi',
        'hủy việc khác',
        'cứ thế đi',
      ] as const
    ).map((said) => [said, 'cancel'] as const),
    ...(['báo lại', 'làm lại', 'báo rồi', 'ghi lại', 'đúng không', 'được không em'] as const).map(
      (said) => [said, 'report'] as const,
    ),
    ...(['sửa lại', 'đổi lại', 'giao lại', 'giao đi', 'sửa rồi', 'để anh sửa'] as const).map(
      (said) => [said, 'due'] as const,
    ),
    ...(['duyệt đi', 'xác nhận', 'trả lại rồi', 'mở lại'] as const).map((said) => [said, 'return'] as const),
    ...(['duyệt rồi mà', 'duyệt', 'trả lại đi', 'ok xác nhận'] as const).map((said) => [said, 'reopen'] as const),
    ...(['trả lại đi', 'duyệt đi', 'làm lại'] as const).map((said) => [said, 'several'] as const),
    ...(['nhắc rồi mà', 'nhắc rồi', 'nhắc lại', 'gửi rồi'] as const).map((said) => [said, 'nudge'] as const),
    ...(['duyệt rồi', 'trả lại', 'gia hạn đi', 'xác nhận chưa', 'duyệt không'] as const).map(
      (said) => [said, 'confirm'] as const,
    ),
  ])('"%s" to %s', (said, asked) => expect(yesOrNo(typed(said), asked)).toBeNull())
})

test('as the answer to nothing in particular', () => {
  for (const text of ['đừng', 'dừng lại', 'khoan', 'đợi đã', 'chờ chút']) {
    expect(saysYes(text)).toBeNull()
    expect(saysWait(text)).toBe(true)
    expect(verdictIn(text)).toBeNull()
    expect(saysApproval(text)).toBeNull()
  }
  expect(verdictIn('duyệt')).toEqual({ say: 'confirm' })
  expect(verdictIn('tối duyệt')).toBeNull()
  expect(verdictIn('dung'), 'đúng, đừng or dừng').toBeNull()
  expect(verdictIn('dung roi')).toEqual({ say: 'confirm' })
  expect(verdictIn('chờ duyệt')).toBeNull()
  expect(verdictIn('trả lại đi em')).toEqual({ say: 'return', rest: '' })
})

test('a long flood of the same words is looked through in no time', () => {
  const flood = `${'de lai cu the de nguyen da khong can '.repeat(100)}x`
  const started = performance.now()
  expect([yesOrNo(flood, 'change'), wantsAsBefore(`${flood} nhu cu`), draftTalk(flood)]).toEqual([null, false, null])
  expect(performance.now() - started).toBeLessThan(200)
})

test.each([
  ['đồng ý cho thôi việc', true],
  ['dong y cho thoi viec', true],
  ['đúng, thôi việc', true],
  ['đồng ý cho thôi', true],
  ['cho chị nghỉ việc', null],
  ['thôi việc này đi', false],
  ['không cho thôi việc nữa', false],
  ['thôi', false],
])('%s to “… thôi việc, đúng không?”: %s', (text, yes) => expect(yesOrNo(text, 'remove_member')).toBe(yes))
