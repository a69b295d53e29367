import { describe, expect, test } from 'vitest'
import { fold } from '../../src/domain/vietnamese.js'
import { tellsWhy } from '../../src/domain/words/tells-why.js'

const OWN = ['Q1-4', '4']

describe.each([
  ['with diacritics', (text: string) => text],
  ['without', fold],
] as const)('%s', (_name, typed) => {
  test.each([
    'huyện lùi lịch',
    'vì huyện lùi lịch',
    'chưa có số liệu',
    'thiếu phụ lục',
    'chưa có chữ ký',
    'file mở không được',
    'vướng kinh phí, huyện chưa cấp',
    'trùng với Q2-5',
    'vì V-1 xong rồi',
    'V-1 trùng ngày này',
    'theo lịch của V-1',
    'Q1-4 còn thiếu số liệu thôn 3',
    'theo công văn 12 của huyện',
    'đơn vị sáp nhập',
    'nộp nhầm mẫu cũ',
    'chưa có kinh phí nên lùi',
    'chưa có số liệu nên xin lùi',
    'trùng Tết nên lùi',
    'mưa nhiều nên hoãn',
    'tôi đi công tác nên xin lùi',
    'việc đã làm xong từ năm trước',
    'đã lồng ghép xong trong báo cáo quý trước của tỉnh',
    'chưa đủ hồ sơ, xin lùi',
    'huyện yêu cầu làm riêng',
    'phân công lại',
    'phân công lại nhiệm vụ',
    'thay người',
  ])('"%s" tells why', (text) => {
    expect(tellsWhy(typed(text), OWN)).toBe(true)
  })

  test.each([
    'V-1 em nộp rồi ạ',
    'V-1 còn 3 hộ chưa nộp',
    'Q1-2 đang vướng mặt bằng',
    'em nộp báo cáo rồi ạ',
    'Q1-2 tốt',
    'V-4 không 20/2',
    'việc 5 huyện khen',
    'mẫu ở đâu ạ?',
    'Q1-4 hạn hôm nào ạ?',
    'mai họp lúc mấy giờ',
    'vâng ạ, em nhận được rồi',
    'cảm ơn em',
    'chào cả nhà',
    'ok',
    'chúc mừng sinh nhật chị',
    'xin gia hạn V-1 đến 5/2',
    'hết vướng rồi ạ',
    'nộp từ hôm qua rồi ạ',
    'vâng em phân công ngay',
    'thấy rồi em',
    'đã nộp báo cáo rồi nhé chị Lan',
    'em đã làm xong việc này từ năm trước rồi ạ',
    'em nộp rồi nên chị khỏi nhắc nữa',
    'xin lùi đến 5/2',
    'đề nghị cho lùi sang tuần sau',
    'cho em xin thêm 2 ngày nữa ạ',
    'có nên báo cáo bằng văn bản không ạ?',
  ])('"%s" is said of something else', (text) => {
    expect(tellsWhy(typed(text), OWN)).toBe(false)
  })
})
