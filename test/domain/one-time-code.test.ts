import { expect, test } from 'vitest'
import { linkCodeIn } from '../../src/domain/words/one-time-code.js'

test.each([
  'LIENKET 482913',
  'lienket482913',
  'Liên kết: 482 913',
  'LIENKET-482913',
  'em gửi LIENKET 482913 ạ',
  'Mã liên kết của em là 482913',
])('%s ties a further account, wherever it is said', (text) => {
  expect(linkCodeIn(text, 'group')).toBe('LIENKET 482913')
  expect(linkCodeIn(text.normalize('NFD'), 'private')).toBe('LIENKET 482913')
})

test('the digits alone do in private, and are anything in a group', () => {
  expect(linkCodeIn('482 913 ạ', 'private')).toBe('LIENKET 482913')
  expect(linkCodeIn('482913', 'group')).toBeNull()
})

test.each(['LIENKET 4829130', 'liên kết tài khoản', 'mã số 123456', '48291', 'văn bản 482913', 'liên kết nhóm'])(
  '%s brings none',
  (text) => expect(linkCodeIn(text, 'private')).toBeNull(),
)
