import { expect, test } from 'vitest'
import { codesShownIn, linkCodeIn, saidBeside } from '../../src/domain/words/one-time-code.js'

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

test('what may be a code in a group, each once: alone, in a sentence, in small letters, six figures with their word', () => {
  expect(codesShownIn('mã ABCDE23456 và abcdefghjk, liên kết 482 913; ABCDE23456')).toEqual([
    'ABCDE23456',
    'abcdefghjk',
    'LIENKET 482913',
  ])
  expect(codesShownIn('0912345678901 gọi em, hồ sơ 482913')).toEqual([])
})

test('a code in two halves; two words of talk are none', () => {
  for (const halves of ['63MMS 93EX4', '63MMS-93EX4', 'mã là 63MMS – 93EX4 nhé', 'thumb 63MMS 93EX4'])
    expect(codesShownIn(halves), halves).toContain('63MMS93EX4')
  expect(codesShownIn('em nghe trong thang')).toEqual([])
  expect(codesShownIn('nghia trang, trong thang')).toEqual([])
  expect(saidBeside(['63MMS93EX4'], '63MMS 93EX4 việc 3 xong rồi ạ')).toBe('việc 3 xong rồi ạ')
})

test.each([
  ['ABCDE23456 việc 3 xong rồi ạ', 'việc 3 xong rồi ạ'],
  ['việc 3 xong rồi ạ. Mã: ABCDE23456', 'việc 3 xong rồi ạ.'],
  ['mã của anh Súa đây ạ: ABCDE23456', ''],
  ['ABCDE23456', ''],
])('%j without its code says %j', (text, rest) => expect(saidBeside(['ABCDE23456'], text)).toBe(rest))

test('six figures go with the word before them', () => {
  expect(saidBeside(['LIENKET 482913'], 'Liên kết: 482 913, Q1-2 xong rồi ạ')).toBe('Q1-2 xong rồi ạ')
})
