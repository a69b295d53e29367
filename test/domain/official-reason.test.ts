/** What papers quote: the reason, without the talk around it. */
import { expect, test } from 'vitest'
import { officialReason } from '../../src/domain/words/official-reason.js'

test.each([
  ['chưa họp được ban chấp hành ạ', 'chưa họp được ban chấp hành'],
  ['chưa họp được ban chấp hành chị ơi', 'chưa họp được ban chấp hành'],
  ['Dạ thưa chị, thiếu mẫu biểu của huyện anh ạ.', 'thiếu mẫu biểu của huyện'],
  ['Chị ơi, máy in hỏng rồi nhé!!', 'máy in hỏng rồi'],
  ['em báo cáo anh, còn chờ huyện duyệt ạ, em cảm ơn chị', 'còn chờ huyện duyệt'],
  ['chua hop duoc a', 'chua hop duoc'],
  ['chua hop duoc chi oi', 'chua hop duoc'],
  ['đang chờ ý kiến đồng chí chủ tịch', 'đang chờ ý kiến đồng chí chủ tịch'],
  ['chưa có nhà', 'chưa có nhà'],
  ['chua co nha', 'chua co nha'],
  ['trường chưa bàn giao nhóm a', 'trường chưa bàn giao nhóm a'],
  ['chưa có hướng dẫn (công văn 12)', 'chưa có hướng dẫn (công văn 12)'],
  ['Báo cáo chị Hà chưa gửi', 'Báo cáo chị Hà chưa gửi'],
  ['dạ', 'dạ'],
  ['Vướng mặt bằng hộ ông A.', 'Vướng mặt bằng hộ ông A'],
  ['vuong mat bang ho ong A', 'vuong mat bang ho ong A'],
  ['vuong mat bang ho ong a', 'vuong mat bang ho ong a'],
  ['chưa thống nhất với bà A', 'chưa thống nhất với bà A'],
  ['do lỗi của em ạ', 'do lỗi của em'],
  ['chưa có chữ ký của anh ạ.', 'chưa có chữ ký của anh'],
  ['thiếu thư cảm ơn', 'thiếu thư cảm ơn'],
  ['chưa in giấy cảm ơn ạ', 'chưa in giấy cảm ơn'],
  ['chưa in xong ạ cảm ơn chị', 'chưa in xong'],
  ['Dạ hội chưa xong', 'Dạ hội chưa xong'],
  ['Dạ, hội chưa xong', 'hội chưa xong'],
  ['Dạ chưa xong', 'chưa xong'],
  ['thiếu giấy loại A', 'thiếu giấy loại A'],
])('%s -> %s', (said, quoted) => {
  expect(officialReason(said)).toBe(quoted)
})
