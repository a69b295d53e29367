/** Whether a wish for more time tells why: what only asks is no cause, however it is said. */
import { expect, test } from 'vitest'
import { understandReply } from '../../src/domain/reply.js'
import { fold } from '../../src/domain/vietnamese.js'
import { givesReason } from '../../src/domain/words/extension-reason.js'
import { readSpokenDate } from '../../src/domain/words/spoken-date.js'

const tells = (said: string) => givesReason(said, readSpokenDate(said, '2023-01-10', null)?.said)

test.each([
  'cho tui xin thêm 1 tuần nghe',
  'em xin gia hạn đến 15/2 ạ',
  'xin lùi lại ít hôm được không ạ',
  'chị cho bên em xin thêm 3 ngày với ạ',
  'xin phép cho chậm lại mấy hôm',
  'gia hạn giúp em tới thứ 6 tuần sau nha chị',
  'em xin khất đến 20/4',
  'cho con xin thêm ít bữa nữa hen',
  'bên em xin 1 tuần nữa để hoàn thành',
  'mong anh cho lùi lại mấy hôm',
  'extend to 15/2 please',
  'xin thêm mấy hôm nữa với anh ơi',
  'em xin lùi mấy bữa nữa với ạ',
  'cho xin thêm mấy ngày nữa anh Bình ơi',
  'chị Hạnh ơi cho em xin thêm 2 ngày',
  'xin gia hạn mấy ngày nữa được không ạ',
  'Công an xã xin gia hạn đến 25/3',
  'Hội Nông dân xin lùi đến 5/2 ạ',
])('"%s" only asks', (said) => {
  expect(tells(said)).toBe(false)
  expect(tells(fold(said))).toBe(false)
})

test.each([
  ['em xin thêm 1 tuần vì huyện chưa gửi mẫu', 'huyện chưa gửi mẫu'],
  ['xin lùi 1 tuần, đang chờ họp chi bộ', 'đang chờ họp chi bộ'],
  ['Công an xã xin gia hạn đến 25/3, đang chờ số liệu của tỉnh', 'đang chờ số liệu của tỉnh'],
  ['xin gia hạn đến 15/4, cán bộ đi học', 'cán bộ đi học'],
  ['xin thêm 3 ngày do mất điện', 'mất điện'],
  ['gia hạn đến 5/2 vì bận mùa', 'bận mùa'],
  ['xin thêm mấy hôm nữa, bận mùa', 'bận mùa'],
  ['thôn ngập hết, cho tui thêm tuần nữa nghe', 'thôn ngập hết'],
])('"%s" tells why: %s', (said, why) => {
  expect(tells(said)).toBe(true)
  expect(tells(fold(said))).toBe(true)
  expect(understandReply(said).reason).toBe(why)
})
