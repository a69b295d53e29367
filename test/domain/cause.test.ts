import { expect, test } from 'vitest'
import { causeIn } from '../../src/domain/cause.js'

test.each([
  ['chưa xong vì chờ huyện gửi mẫu', 'chờ huyện gửi mẫu'],
  ['Q1-3 chưa xong, do chưa họp được ban chấp hành', 'chưa họp được ban chấp hành'],
  ['chua xong vi chua co mau', 'chua co mau'],
  ['chưa nộp được, lý do: mất điện cả tuần', 'mất điện cả tuần'],
  ['bởi vì xã đang sáp nhập nên chưa làm', 'xã đang sáp nhập nên chưa làm'],
])('%s', (said, cause) => expect(causeIn(said)).toBe(cause))

test.each([
  'nham, chua xong Q1-3',
  'trừ Q1-4 ra thì xong hết',
  'chưa xong ạ',
  'chưa xong đâu anh vì',
  'đơn vị chưa xong',
])('%s: no cause', (said) => expect(causeIn(said)).toBeNull())
