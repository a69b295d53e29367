import { expect, test } from 'vitest'
import { fold } from '../../src/domain/vietnamese.js'
import { draftTalk, dueSaidOf } from '../../src/domain/words/draft-talk.js'

test.each([
  ['bắt đầu luôn đi', 'start'],
  ['triển khai đi em', 'start'],
  ['cho chạy luôn', 'start'],
  ['để nguyên', 'keep'],
  ['thôi cứ giữ nguyên như vậy', 'keep'],
  ['ok hết', 'accept'],
  ['đồng ý tất cả', 'accept'],
  ['được hết rồi em', 'accept'],
  ['tất cả đều ok', 'accept'],
  ['bắt đầu từ tháng 2', null],
  ['ok', null],
  ['hết', null],
  ['chưa bắt đầu', null],
  ['bắt đầu chưa?', null],
  ['khi nào bắt đầu', null],
] as const)('"%s": %s', (text, talk) => {
  expect(draftTalk(text)).toBe(talk)
  expect(draftTalk(fold(text))).toBe(talk)
})

test.each([
  ['ấy nhầm, V-5 hạn 31/12 cơ', 'V-5', '31/12'],
  ['V-15 hạn 15/12/2026', 'V-15', '15/12/2026'],
  ['à quên, hạn của T4-9 là 30/4 nhé', 'T4-9', '30/4'],
  ['lộn rồi', null, null],
  ['V-5 hạn 31/12 do Hội Nông dân làm', null, null],
  ['T4-9 do Phòng Văn hóa - Xã hội chủ trì', null, null],
  ['V-5, V-6 hạn 31/12', null, null],
  ['V-5 chưa có hạn', null, null],
])('the day said of a row: "%s"', (text, ref, day) => {
  const said = ref === null ? null : { ref, day }
  expect(dueSaidOf(text, '2026-01-26')).toEqual(said)
  expect(dueSaidOf(fold(text), '2026-01-26')).toEqual(said)
})
