/** 'Vì' before a reason is no part of it, and 'vì' or 'lý do' inside a reason does not cut it. */
import { expect, test } from 'vitest'
import { plainReply } from '../../src/domain/reply.js'
import { bareReason, waysToPart } from '../../src/domain/words/edit-reason.js'
import { leaderVerdicts } from '../../src/domain/words/leader/verdict.js'

test.each([
  ['vì vì mưa', 'mưa'],
  ['do vì trùng việc', 'trùng việc'],
  ['lý do là vì mưa', 'mưa'],
  ['vì không còn lý do thực hiện', 'không còn lý do thực hiện'],
  ['vì bão vì lũ', 'bão vì lũ'],
  ['vì vi phạm quy định', 'vi phạm quy định'],
])('%s: %s', (said, reason) => expect(bareReason(said)).toBe(reason))

test.each([
  ['28/02/2023 vì huyện không nêu lý do', 'huyện không nêu lý do'],
  ['28/02/2023 vì vì mưa', 'mưa'],
  ['28/02/2023, lý do là vì mưa', 'mưa'],
])('behind a date, %s: %s', (said, reason) =>
  expect(waysToPart(said, 'due')[0]).toEqual({ value: '28/02/2023', reason }),
)

test.each([
  ['vướng vì vì chờ mẫu', 'chờ mẫu'],
  ['vướng, lý do là vì chờ huyện', 'chờ huyện'],
  ['em kẹt, vì chưa có mẫu vì huyện chậm gửi', 'chưa có mẫu vì huyện chậm gửi'],
  ['xin gia hạn đến 20/4, vì vì bận', 'bận'],
  ['vướng vì vi phạm đất đai', 'vi phạm đất đai'],
])('of an official, %s: %s', (said, reason) => expect(plainReply(said).reason).toBe(reason))

test.each([
  ['trả lại Q1-3 vì thiếu chữ ký vì vội', 'thiếu chữ ký vì vội'],
  ['trả lại Q1-3, lý do là vì thiếu dấu', 'thiếu dấu'],
])('of a leader, %s: %s', (said, reason) =>
  expect(leaderVerdicts(said, { units: [], members: [] })?.[0]?.reason).toBe(reason),
)
