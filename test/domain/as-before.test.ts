import { expect, test } from 'vitest'
import { fold } from '../../src/domain/vietnamese.js'
import { wantsAsBefore } from '../../src/domain/words/as-before.js'

test.each([
  ['à thôi, tôi nhầm, để lại như cũ', true],
  ['thôi giữ nguyên như trước', true],
  ['trả lại như cũ', true],
  ['hoàn tác cái vừa rồi', true],
  ['hủy thay đổi vừa nãy giúp chị', true],
  ['em hủy cái vừa rồi', false],
  ['cái vừa rồi hủy chưa', false],
  ['chị nhầm rồi, đổi lại như cũ giúp chị', true],
  ['Q2-6 để như cũ nhé', true],
  ['đưa hạn về như ban đầu', true],
  ['trả về nguyên trạng như cũ', false],
  ['quay lại như lúc đầu đi em', true],
  ['mọi việc vẫn như cũ', false],
  ['làm như trước có được không', false],
  ['báo cáo như cũ', false],
  ['nộp lại như lần trước rồi', false],
  ['như cũ', false],
  ['không sửa như cũ nữa', false],
  ['em sửa lại như cũ rồi nhé', false],
  ['không để như cũ', false],
  ['không đổi như cũ', false],
  ['em làm lại như cũ rồi', false],
  ['đã trả lại như cũ rồi', false],
  ['đã để lại như cũ', false],
  ['huyện trả lại như cũ', false],
  ['dừng, để như cũ', false],
  ['đừng để như cũ', false],
  ['vẫn giữ như cũ', false],
  ['chị vừa đổi lại như cũ', false],
  ['em để như cũ nhé', false],
  ['chưa sửa lại như cũ', false],
  ['trả lại như cũ chưa em', false],
  ['như cũ thôi', false],
  ['khoan đã, giữ nguyên như cũ', true],
  ['để lại như cũ, tôi nhầm', true],
  ['cho việc này quay về như trước nhé', true],
  ['trả lại', false],
  ['giữ nguyên', false],
] as const)('"%s": %s', (text, wants) => {
  expect(wantsAsBefore(text)).toBe(wants)
  expect(wantsAsBefore(fold(text))).toBe(wants)
})
