/** Turns of speech that close by mistake if they are not seen, or are taken for a question; each with its opposite. */
import { describe, expect, test } from 'vitest'
import type { Intent } from '../../src/domain/reply.js'
import { understandReply } from '../../src/domain/reply.js'
import { fold } from '../../src/domain/vietnamese.js'

function expectEach(text: string, ...intents: Intent[]): void {
  for (const typed of [text, fold(text)]) expect(intents, typed).toContain(understandReply(typed).intent)
}

describe('"rồi" that means "and then"', () => {
  test.each([
    'xong rồi em nộp',
    'làm xong rồi em gửi',
    'nộp rồi em gửi anh xem sau',
    'họp xong rồi em làm',
    'đi chợ về rồi em gửi',
    'chị gửi mẫu rồi em làm',
    'anh ký xong rồi tui phát hành',
    'Xong cái đám giỗ rồi chú mần',
  ])('%s: still to be done', (text) => expectEach(text, 'not_done', 'unclear'))
  test.each([
    'em xong rồi anh duyệt giúp em',
    'em gửi rồi anh xem nhé',
    'em nộp rồi chị nhé',
    'nộp rồi anh Hùng ơi',
    'xong rồi em nộp hồi sáng rồi',
  ])('%s: done', (text) => expectEach(text, 'done'))
})

describe('a question word that asks nothing', () => {
  test.each(['xong gì mà xong', 'nộp gì mà nộp, đã có mẫu đâu', 'xong chi mà xong anh ơi', 'mưa thế này làm gì được'])(
    '%s: by no means',
    (text) => expectEach(text, 'not_done'),
  )
  test.each(['ai chưa nộp thì nộp ngay', 'thôn nào quên thì bổ sung'])('%s: an order', (text) =>
    expectEach(text, 'other'),
  )
  test.each([
    'bao giờ có tiền em mới làm',
    'chừng nào dân ký đủ em mới nộp được',
    'nào xong tôi báo',
    'để em hỏi lại xem thế nào đã',
  ])('%s: later', (text) => expectEach(text, 'not_done'))
  test.each([
    'thôn nào chưa nộp',
    'ai chưa nộp vậy',
    'bao giờ mới xong hả em',
    'bao giờ các anh mới nộp xong',
    'khi nào chị mới gửi mẫu',
    'tại sao nộp muộn thế',
    'việc nào làm trước ạ',
  ])('%s: asks', (text) => expectEach(text, 'question', 'extension'))
})

describe('how far it is', () => {
  test.each([
    'việc 3 làm tới mô rồi hỉ',
    'nộp tới mô rồi hè',
    'làm đến mô rồi',
    'xong tới mô rồi hỉ',
    'làm tới mô rứa',
    'triển khai đến mô rồi hỉ',
    'việc 3 xong chưa hi',
    'Q1-4 xong chưa trạm y tế ơi',
    'Q1-3 trễ hạn chưa hỉ',
    'khi nào em phải nộp',
    'hạn còn mấy ngày nữa',
    'Q1-1 còn mấy bữa nữa tới hạn',
  ])('%s: asks, as "đến đâu rồi" does', (text) => expectEach(text, 'question'))
  test.each(['em đã làm mô', 'nộp mô mà nộp', 'còn mấy ngày nữa em nộp'])('%s: not done', (text) =>
    expectEach(text, 'not_done'),
  )
})

describe('a reminder that is complained of', () => {
  test.each([
    'sao cứ nhắc mãi, em nộp rồi mà',
    'em xong từ hôm qua rồi sao bot còn nhắc',
    'xong rồi sao vẫn báo chưa',
    'em nộp rồi mà sao vẫn nhắc thế nhỉ',
  ])('%s: done', (text) => expectEach(text, 'done'))
  test.each(['sao nhắc hoài vậy', 'sao xong rồi mà chưa thấy ai nộp', 'chưa nộp mà sao đã nhắc'])(
    '%s: not so',
    (text) => expect(understandReply(text).intent).not.toBe('done'),
  )
})

describe('who has it, and how much of it there is', () => {
  test.each([
    'em nộp rồi, văn thư đã ký nhận',
    'nộp rồi, chị Hằng nhận',
    'đã thu đủ',
    'thu hết rồi',
    '100% nhé, 6/6 thôn',
  ])('%s: done', (text) => expectEach(text, 'done'))
  test.each([
    'văn thư đã ký nhận rồi',
    'chị Hằng nhận rồi',
    'đã thu gần đủ',
    'đã làm cả buổi sáng',
    'chưa thu đủ',
    'hết pin rồi',
    'link hết hạn rồi',
  ])('%s: not so', (text) => expect(understandReply(text).intent).not.toBe('done'))
})

test.each([
  ['gửi nhầm file, em gửi lại rồi ạ', 'done'],
  ['nộp nhầm, mai em nộp lại', 'not_done'],
  ['nhầm, việc khác mới xong rồi', 'unclear'],
  ['hình như gửi nhầm, em gửi lại rồi', 'unclear'],
] as const)('%s: a mistake that was put right counts', (text, intent) => expectEach(text, intent))

test.each([
  ['Đã mở lớp, có danh sách ký nhận', 'done'],
  ['đã kiểm tra 12 cơ sở, báo cáo gửi kèm', 'done'],
  ['đã kiểm tra 12 cơ sở', 'unclear'],
  ['có danh sách ký nhận', 'unclear'],
  ['chưa kiểm tra, danh sách gửi kèm', 'not_done'],
] as const)('%s: what was worked on counts with its proof', (text, intent) => {
  expect(understandReply(text).intent).toBe(intent)
})

test.each(['em chậm mấy hôm nhé', 'việc này chậm 2 hôm ạ', 'mới làm được mấy cái'])('%s: not finished', (text) =>
  expectEach(text, 'not_done'),
)
test.each([
  ['chưa xong, còn vướng cái kinh phí', 'còn vướng cái kinh phí'],
  ['dạ chị, em bận quá, máy in hỏng từ sáng', 'máy in hỏng từ sáng'],
  ['chưa nộp vì thủ quỹ nghỉ', 'thủ quỹ nghỉ'],
])('%s: the reason is %s', (text, reason) => expect(understandReply(text).reason).toBe(reason))

test.each(['em gửi mail rồi mà nó báo failed', 'nộp rồi mà huyện không nhận', 'xong rồi mà sếp lắc đầu'])(
  '%s: what stands behind "mà" is against it',
  (text) => expect(understandReply(text).intent).not.toBe('done'),
)
test.each(['xong rồi mà anh', 'em nộp rồi mà', 'nộp rồi mà chị ơi'])('%s: done', (text) => expectEach(text, 'done'))

describe('done, and its paper still to come', () => {
  test.each([
    'xong rồi, mai em gửi báo cáo',
    'xong rồi ạ, văn bản em gửi sau',
    'làm xong hết rồi, biên bản nộp sau nhé',
    'tổ chức xong rồi, chiều em nộp biên bản',
    'em làm xong rồi ạ, tuần sau em gửi ảnh',
  ])('%s: is asked about', (text) => expectEach(text, 'unclear'))
  test.each(['xong phần 1 rồi, mai em làm tiếp', 'chưa xong, mai em gửi báo cáo', 'gần xong rồi, mai em nộp'])(
    '%s: not done',
    (text) => expectEach(text, 'not_done'),
  )
})

describe('handed over with the words', () => {
  test.each([
    'xong hết rồi, gửi báo cáo đây ạ',
    'xong rồi, em gửi file đây ạ',
    'xong rồi ạ, nộp biên bản đây ạ',
    'xong rồi, gửi bảng dự trù đây ạ',
  ])('%s: done', (text) => expectEach(text, 'done'))
  test.each(['bảng dự trù', 'dự trù kinh phí'])('%s: leaves nothing out', (text) =>
    expectEach(text, 'other', 'unclear', 'ack'),
  )
})
