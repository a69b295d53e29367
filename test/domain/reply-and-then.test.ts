/** Words that close by mistake where more is said beside them, or block where nothing stands in the way; each with its opposite. */
import { describe, expect, test } from 'vitest'
import type { Intent } from '../../src/domain/reply.js'
import { understandReply } from '../../src/domain/reply.js'
import { fold } from '../../src/domain/vietnamese.js'

const NEVER_CLOSING: readonly Intent[] = [
  'not_done',
  'unclear',
  'other',
  'ack',
  'question',
  'blocked',
  'unblocked',
  'extension',
]

function expectEach(text: string, ...intents: readonly Intent[]): void {
  for (const typed of [text, fold(text)]) expect(intents, typed).toContain(understandReply(typed).intent)
}

describe('one after the other, and both to come', () => {
  test.each([
    'mai làm hết rồi báo',
    'mai em làm hết rồi báo anh',
    'tuần sau làm hết rồi nộp',
    'chiều nay làm hết rồi nộp',
    'tối nay em làm hết rồi gửi',
    'chiều nay nộp rồi báo anh',
    'thứ hai làm hết rồi gửi',
    'mai nộp hết rồi báo',
    'mai nộp rồi báo',
    'mai gửi rồi em báo',
    'mai em gửi xong rồi báo anh',
    'gửi nhầm, mai em gửi lại rồi báo',
    'mốt gửi xong rồi tụi em báo lại',
    'tí nữa nộp rồi nhắn anh',
    'nộp rồi em báo',
    'làm hết xong rồi báo sau',
    'đủ rồi em nộp nhé',
    'đủ chữ ký rồi em gửi nhé',
    'thu đủ thì nộp',
    'nộp đủ thì thôi',
    'nộp là xong',
    'ký cái là xong',
    'đóng dấu cái là xong',
    'xong phần việc của mình mới nộp',
    'nộp đầy đủ nhé',
    'đừng nói em xong rồi',
    'đem nộp rồi bị trả',
  ])('%s', (text) => expectEach(text, ...NEVER_CLOSING))
  test.each([
    'hôm qua em nộp rồi báo anh',
    'gửi nhầm, em gửi lại rồi ạ',
    'em đã nộp đầy đủ nhé',
    'thôn em nộp đầy đủ rồi nhé',
    'chiều qua em nộp rồi gửi anh bản mềm rồi',
    'em làm xong mới gửi chị tối qua',
    'em mới nộp xong',
    'sáng nay em nộp xong rồi',
    'nộp thì nộp rồi',
    'tối qua làm xong rồi gửi luôn rồi',
    'nộp rồi đó anh',
    'em đã nộp rồi, báo chị biết ạ',
  ])('%s: done', (text) => expectEach(text, 'done'))
})

describe('all of it, and nothing beside it', () => {
  test.each([
    'tụi em đã làm hết sức',
    'đã làm hết mọi cách',
    'đã làm đủ thứ',
    'đã vận động hết lời',
    'đã tuyên truyền đủ kiểu',
    'đã làm hết trách nhiệm',
    'đã làm hết vốn',
    'đã in hết giấy',
    'đã làm hết phần dễ',
    'đã thu hết 3 hộ',
    'đã làm hết việc khác',
    'nói chung đã làm hết',
    'báo đã làm hết là sai',
    'bên em đã làm hết tốc lực',
    'đã rà soát hết công suất',
    'đã làm hết mình rồi',
    'đã yêu cầu làm hết',
    'đã lên lịch làm hết',
    'đã hướng dẫn làm hết',
    'em đã phải làm hết',
    'đã cố làm hết',
  ])('%s', (text) => expectEach(text, ...NEVER_CLOSING))
  test.each([
    'em đã làm hết rồi ạ',
    'bên em làm hết rồi nhé anh',
    'đã rà soát đầy đủ ạ',
    'em đã rà soát hộ nghèo đầy đủ rồi',
    'đã thu đủ 120 phiếu rồi ạ',
    'việc đó em làm hết rồi ạ',
  ])('%s: done', (text) => expectEach(text, 'done'))
})

describe('carried to somebody', () => {
  test.each([
    'mang sang cho huyện ký rồi',
    'đem xuống cho dân ký rồi',
    'mang lên xin dấu rồi',
    'mang lên đóng dấu rồi',
    'đem lên xin ý kiến rồi',
    'mang vào cho anh duyệt rồi',
    'đem xuống thôn rồi',
    'đưa tận tay mẫu cho các thôn rồi',
    'mang lên rồi đóng cửa nên mang về',
    'đem lên rồi lại đem về',
    'họ đưa tận tay em rồi',
    'văn phòng giao tận tay em rồi',
    'đem sang cho bí thư ký rồi ạ',
    'em đưa tận tay giấy mời cho bà con rồi',
    'kế toán giao tận tay em rồi',
    'em đem lên văn phòng xin dấu rồi',
    'em mang lên văn phòng rồi lại đem về',
    'mai em mang lên văn phòng',
    'em mang lên ủy ban ký rồi',
  ])('%s', (text) => expectEach(text, ...NEVER_CLOSING))
  test.each([
    'em đem lên văn phòng rồi',
    'tui mang lên ủy ban luôn rồi ạ',
    'em đưa tận tay cho chủ tịch rồi ạ',
    'em đem nộp rồi ạ',
    'em nộp tận tay anh rồi',
  ])('%s: done', (text) => expectEach(text, 'done'))
})

describe('nothing in the way', () => {
  test.each([
    'không có gì phải nộp',
    'không có gì phải làm',
    'em không có gì nộp nữa',
    'không có việc gì làm',
    'không có gì làm khó',
    'không nhận báo cáo giấy',
    'không nhận bản giấy',
    'không ai nói chưa xong',
    'không ai bảo em xong',
    'không ai kêu em nộp',
  ])('%s', (text) => expectEach(text, 'not_done', 'unclear', 'other', 'ack', 'question'))
  test('"gui khong duoc a" may ask', () => {
    expect(understandReply('gui khong duoc a').intent).not.toBe('blocked')
  })
  test.each(['chưa có gì để nộp', 'không nhận được mẫu của huyện', 'không ai làm cả', 'gửi không được'])(
    '%s: blocked',
    (text) => expectEach(text, 'blocked'),
  )
})
