/** Folding goes letter by letter where it can: it comes to the same. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold } from '../../src/domain/vietnamese.js'

test.each([
  ['Hội đồng TĐ–KT', 'hoi dong td-kt'],
  ['  Ủy ban \t nhân dân\n xã ', 'uy ban nhan dan xa'],
  ['HOÀN THÀNH “tốt”, ‘đúng’ hạn', 'hoan thanh "tot", \'dung\' han'],
  ['Ðảng ủy\u00a0xã', 'dang uy xa'],
  ['İstanbul ΑΣ', 'istanbul ας'],
  ['', ''],
  [' ', ''],
])('%j: %j', (text, folded) => {
  expect(fold(text)).toBe(folded)
  expect(fold(text.normalize('NFD'))).toBe(folded)
})

const VIETNAMESE = 'aăâđeêioôơuưyáàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ'
const letters = fc.constantFrom(
  ...VIETNAMESE,
  ...VIETNAMESE.toUpperCase(),
  ...' \t\n–-.,…0123456789bctTH\u0301\u0323\u200b',
)

test.each([
  ['letters of ours', fc.string({ unit: letters, maxLength: 60 })],
  ['any letters', fc.string({ unit: 'grapheme' })],
  ['any signs', fc.string({ unit: 'binary' })],
])('%s: a sign that nobody sees, for which the whole text is looked at, changes nothing', (_, text) => {
  fc.assert(
    fc.property(text, (said) => {
      expect(fold(said)).toBe(fold(`${said}\u200b`))
    }),
    { numRuns: 2000 },
  )
})
