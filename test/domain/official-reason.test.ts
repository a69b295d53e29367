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
  // Shorthand is written out, and who speaks is named before the quotation.
  ['e chưa có số liệu của trạm y tế nên chưa làm dc', 'chưa có số liệu của trạm y tế nên chưa làm được'],
  ['bên em còn chờ huyện, k có kinh phí', 'còn chờ huyện, không có kinh phí'],
  ['trc tết máy in hỏng, hnay mới sửa r ạ', 'trước tết máy in hỏng, hôm nay mới sửa rồi'],
  ['ko liên hệ đc vs hộ dân', 'không liên hệ được với hộ dân'],
  ['em Hà đi học', 'em Hà đi học'],
  ['chờ đc Hà ký', 'chờ đc Hà ký'],
  ['lớp 4K chưa xong', 'lớp 4K chưa xong'],
  ['đường DC3 bị ngập', 'đường DC3 bị ngập'],
  ['thiếu dk đầu tư', 'thiếu dk đầu tư'],
  ['vướng ở thửa k-12', 'vướng ở thửa k-12'],
  ['hai chị em chưa thống nhất', 'hai chị em chưa thống nhất'],
])('%s -> %s', (said, quoted) => {
  expect(officialReason(said)).toBe(quoted)
})
