import { expect, test } from 'vitest'
import { fold } from '../../src/domain/vietnamese.js'
import { saysNotMine } from '../../src/domain/words/not-mine.js'

test.each([
  ['tôi ko phụ trách Q1-1, cái này của chị Hạnh', true],
  ['Q1-1 không phải việc của em ạ', true],
  ['việc này không phải của bên em', true],
  ['em không được giao Q1-1', true],
  ['Q1-1 không thuộc trách nhiệm của đơn vị em', true],
  ['giao nhầm người rồi ạ', true],
  ['nhắc nhầm cho em rồi, Q1-1 của anh Bình', true],
  ['bên em không phụ trách mảng này', true],
  ['không phải việc của em nhưng em làm xong rồi', false],
  ['ai phụ trách Q1-1 vậy?', false],
  ['em phụ trách Q1-1, mai nộp', false],
  ['em gửi nhầm tệp rồi', false],
  ['chưa được giao kinh phí', false],
  ['không được giao kinh phí', false],
  ['không phải em lười đâu', false],
] as const)('"%s": %s', (text, is) => {
  expect(saysNotMine(text)).toBe(is)
  expect(saysNotMine(fold(text))).toBe(is)
})
