import { expect, test } from 'vitest'
import { understandReply } from '../../src/domain/reply.js'
import { causeIn, causeOfLateness, causeOfWish } from '../../src/domain/words/cause.js'

test.each([
  ['chưa xong vì chờ huyện gửi mẫu', 'chờ huyện gửi mẫu'],
  ['Q1-3 chưa xong, do chưa họp được ban chấp hành', 'chưa họp được ban chấp hành'],
  ['chua xong vi chua co mau', 'chua co mau'],
  ['chưa nộp được, lý do: mất điện cả tuần', 'mất điện cả tuần'],
  ['bởi vì xã đang sáp nhập nên chưa làm', 'xã đang sáp nhập nên chưa làm'],
  ['chưa nộp do mưa, lũ kéo dài, đường sạt lở', 'mưa, lũ kéo dài, đường sạt lở'],
  ['chưa xong vì chờ huyện gửi mẫu, mai em nộp', 'chờ huyện gửi mẫu'],
  ['hồ sơ nhiều quá nên chưa kịp', 'hồ sơ nhiều quá'],
  ['V-2 chưa xong ạ, cán bộ phụ trách đi học', 'cán bộ phụ trách đi học'],
  ['chua xong, can bo di hoc', 'can bo di hoc'],
  ['bên em chưa xong, anh em bận vụ mùa quá', 'anh em bận vụ mùa quá'],
])('%s', (said, cause) => expect(causeIn(said)).toBe(cause))

test.each([
  'nham, chua xong Q1-3',
  'trừ Q1-4 ra thì xong hết',
  'chưa xong ạ',
  'chưa xong đâu anh vì',
  'đơn vị chưa xong',
  'chưa xong, mới được 60%',
  'chưa xong, em đang cố gắng',
  'chưa xong ạ, em sẽ cố gắng hoàn thành trong tuần này ạ',
  'chưa xong đâu, nhắc hoài',
  'chưa xong, mong anh thông cảm',
  'chưa xong, chúc anh cuối tuần vui vẻ',
  'chưa xong, anh nhắc em sau nhé',
])('%s: no cause', (said) => expect(causeIn(said)).toBeNull())

test.each([
  ['xong rồi ạ, nộp trễ do mất điện', 'mất điện'],
  ['em nộp chậm do máy hỏng ạ, giờ xong rồi', 'máy hỏng ạ'],
  ['Đã hoàn thành, có chậm vì chờ ý kiến của Sở', 'chờ ý kiến của Sở'],
  ['xong rồi ạ, do anh Bình nộp', null],
  ['em nộp muộn ạ', null],
])('reported as done, late: %s', (said, cause) => expect(causeOfLateness(said)).toBe(cause))

test.each([
  ['V-1 em xin lùi đến 6/2 ạ, vì trưởng phòng đi tập huấn ở tỉnh', 'trưởng phòng đi tập huấn ở tỉnh'],
  ['xin gia hạn đến 10/4, đang chờ số liệu', 'đang chờ số liệu'],
  ['20/3, cán bộ đi học', 'cán bộ đi học'],
  ['thiếu người', 'thiếu người'],
  ['xin gia hạn Q1-2 đến 15/2', null],
  ['15/2', null],
])('more time: %s', (said, cause) => expect(causeOfWish(said, '2023-01-10')).toBe(cause))

test.each([
  ['V-4 đang vướng, chưa có số liệu của chi nhánh đất đai', 'chưa có số liệu của chi nhánh đất đai'],
  ['vướng ạ, thiếu mẫu, thiếu người', 'thiếu mẫu, thiếu người'],
  ['đang vướng', 'đang vướng'],
  ['chưa nộp được do thiếu người, máy hỏng', 'thiếu người, máy hỏng'],
])('stuck: %s', (said, reason) => expect(understandReply(said).reason).toBe(reason))
