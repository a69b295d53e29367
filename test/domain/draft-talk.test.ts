import { expect, test } from 'vitest'
import { draftTalk } from '../../src/domain/draft-talk.js'
import { fold } from '../../src/domain/vietnamese.js'

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
