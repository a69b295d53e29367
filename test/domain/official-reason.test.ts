/** What papers quote: the reason, without the talk around it. */
import { expect, test } from 'vitest'
import { officialReason } from '../../src/domain/official-reason.js'

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
])('%s -> %s', (said, quoted) => {
  expect(officialReason(said)).toBe(quoted)
})
