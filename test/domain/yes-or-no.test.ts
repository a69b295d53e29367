import { describe, expect, test } from 'vitest'
import { wantsAsBefore } from '../../src/domain/as-before.js'
import { draftTalk } from '../../src/domain/draft-talk.js'
import { fold } from '../../src/domain/vietnamese.js'
import { yesOrNo } from '../../src/domain/yes-or-no.js'

describe.each([
  ['with diacritics', (text: string) => text],
  ['without', fold],
] as const)('%s', (_name, typed) => {
  test.each([
    ['ok xác nhận', 'cancel', true],
    ['ừ nhắc đi', 'nudge', true],
    ['được, làm đi', 'cancel', true],
    ['ừ hủy đi em', 'cancel', true],
    ['hủy luôn', 'cancel', true],
    ['đúng rồi', 'change', true],
    ['vâng, đổi giúp anh', 'change', true],
    ['mở lại đi', 'reopen', true],
    ['ok nhắc cả nhóm giúp chị', 'nudge', true],
    ['dạ đúng ạ', 'report', true],
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
    ['ok để sau', 'decide', false],
    ['được rồi, để mai', 'decide', false],
    ['khỏi', 'nudge', false],
    ['chưa xong đâu', 'cancel', null],
    ['xong rồi', 'cancel', null],
    ['dạ', 'cancel', null],
    ['anh', 'nudge', null],
    ['em nộp rồi', 'report', null],
    ['không đồng ý', 'decide', false],
    ['cảm ơn em', 'decide', null],
    ['thôi cứ thế đi', 'change', null],
    ['nhắc anh Bình', 'nudge', null],
  ] as const)('"%s" to %s: %s', (text, asked, is) => expect(yesOrNo(typed(text), asked)).toBe(is))
})

test('a long flood of the same words is looked through in no time', () => {
  const flood = `${'de lai cu the de nguyen da khong can '.repeat(100)}x`
  const started = performance.now()
  expect([yesOrNo(flood, 'change'), wantsAsBefore(`${flood} nhu cu`), draftTalk(flood)]).toEqual([null, false, null])
  expect(performance.now() - started).toBeLessThan(200)
})
