/** What a reply quotes of its task's own title says nothing of how the task stands; nor do words about what stood in the way. */
import { expect, test } from 'vitest'
import { fold } from '../../src/domain/vietnamese.js'
import { obstacleGone } from '../../src/domain/words/obstacle-gone.js'
import { understandAbout } from '../../src/domain/words/own-wording.js'

const TITLES = [
  'Vận động các hộ chưa đăng ký thu gom rác ký cam kết',
  'Vận động hộ chưa đăng ký',
  'Rà soát hộ không đủ điều kiện hưởng trợ cấp xã hội',
  'Lập danh sách trẻ còn thiếu mũi tiêm',
  'Xử lý các công trình chậm tiến độ trên địa bàn',
  'Hoàn thành hồ sơ nông thôn mới',
  'Đôn đốc các thôn chưa nộp quỹ phòng chống thiên tai',
  'Rà soát đối tượng chưa được cấp thẻ bảo hiểm y tế',
  'Thu phí các hộ chưa nộp',
]

test.each([
  ['ảnh ra quân vận động hộ chưa đăng ký', 'unclear'],
  ['hình vận động hộ chưa đăng ký ở thôn 2', 'unclear'],
  ['ảnh buổi rà soát hộ không đủ điều kiện', 'unclear'],
  ['gửi chị danh sách trẻ còn thiếu mũi tiêm', 'unclear'],
  ['hoàn thành hồ sơ nông thôn mới', 'unclear'],
  ['đã hoàn thành hồ sơ nông thôn mới', 'done'],
  ['em đôn đốc các thôn chưa nộp quỹ xong rồi', 'done'],
  ['rà soát hộ không đủ điều kiện xong rồi ạ', 'done'],
  ['đôn đốc các thôn chưa nộp quỹ chưa xong', 'not_done'],
  ['danh sách trẻ còn thiếu mũi tiêm chưa lập xong', 'not_done'],
  ['hộ chưa đăng ký vẫn chưa ký cam kết', 'not_done'],
  ['sắp hoàn thành hồ sơ nông thôn mới', 'not_done'],
  // The 'chưa' may be the title's or the writer's: who hears one of the two would be wrong half the time.
  ['rà soát đối tượng chưa được xong', 'unclear'],
  ['thu phí các hộ chưa nộp đủ', 'unclear'],
  ['thu phí các hộ chưa nộp hết', 'unclear'],
  ['thu phí các hộ chưa nộp xong', 'unclear'],
  ['thu phí các hộ chưa nộp xong rồi ạ', 'done'],
  ['em đã thu phí các hộ chưa nộp ạ', 'done'],
  ['em đã thu phí các hộ chưa nộp đủ', 'unclear'],
  // The title's words before it are not said: it is the writer's own 'chưa'.
  ['thôn 3 chưa nộp quỹ', 'not_done'],
  ['chưa đăng ký chị ơi', 'not_done'],
] as const)('"%s": %s', (text, intent) => {
  expect(understandAbout(text, TITLES).intent).toBe(intent)
  expect(understandAbout(fold(text), TITLES).intent).toBe(intent)
})

test('without the whole work named, a quote never makes a report of what is none', () => {
  expect(understandAbout('các hộ chưa đăng ký thu gom rác ký cam kết xong', TITLES).intent).not.toBe('done')
})

const TITLE = 'Giải tỏa lòng đường, vỉa hè'

test.each([
  ['công an chưa dẹp lòng đường', 'công an dẹp xong rồi', 'gone'],
  ['chờ huyện cấp mẫu', 'huyện cấp mẫu rồi ạ', 'gone'],
  ['máy in hỏng', 'máy in sửa được rồi', 'gone'],
  ['thiếu kinh phí', 'kinh phí có rồi anh', 'gone'],
  ['chờ kế toán duyệt dự toán', 'kế toán mới duyệt dự toán hồi sáng', 'gone'],
  ['nhà thầu chưa bàn giao mặt bằng', 'nhà thầu bàn giao mặt bằng rồi, mai em làm', 'gone'],
  ['mưa to quá', 'hết mưa rồi', 'gone'],
  ['xe tải của hợp tác xã hỏng', 'xe sửa xong rồi', 'gone'],
  ['chờ anh Nam ký', 'anh Nam ký rồi ạ', 'gone'],
  ['thiếu kế toán', 'có kế toán rồi', 'gone'],
  ['chờ huyện cấp kinh phí', 'huyện cấp rồi ạ', 'gone'],
  ['chờ huyện cấp kinh phí', 'kinh phí về rồi ạ', 'gone'],
  ['mất điện', 'có điện rồi ạ', 'gone'],
  ['mất điện', 'điện có lại rồi', 'gone'],
  ['chờ chủ tịch ký', 'chủ tịch đã ký', 'gone'],
  ['chờ huyện duyệt', 'huyện duyệt hôm qua rồi', 'gone'],
  ['thiếu người', 'đủ người rồi', 'gone'],
  ['chủ tịch đi vắng', 'chủ tịch về rồi', 'gone'],
  ['vướng mặt bằng', 'mặt bằng xong rồi', 'gone'],
  ['mưa to quá', 'tạnh mưa rồi', 'gone'],
  ['mưa to quá', 'mưa tạnh rồi ạ', 'gone'],
  ['thiếu kinh phí', 'kinh phí huyện cấp rồi', 'gone'],
  ['chưa có chữ ký chủ tịch', 'chủ tịch ký rồi', 'gone'],
  ['chờ điện lực cắt điện', 'điện lực cắt điện rồi ạ', 'gone'],
  ['thiếu loa', 'loa có rồi, em cũng làm xong rồi', 'perhaps'],
  ['thiếu số liệu', 'em nộp số liệu rồi', 'perhaps'],
  ['thiếu loa', 'em làm xong rồi', null],
  ['công an chưa dẹp', 'công an vẫn chưa dẹp', null],
  ['công an chưa dẹp', 'xong rồi', null],
  ['công an chưa dẹp lòng đường', 'lòng đường xong rồi', null],
  ['chờ huyện cho ý kiến', 'bao giờ huyện cho ý kiến rồi em làm', null],
  ['hết giấy in', 'hết giấy rồi', null],
] as const)('stuck for "%s", "%s": %s', (reason, text, told) => {
  expect(obstacleGone(text, reason, TITLE)).toBe(told)
  expect(obstacleGone(fold(text), fold(reason), TITLE)).toBe(told)
})

test.each([
  ['chờ anh Nam ký', 'anh Nam đi công tác rồi ạ'],
  ['thiếu kế toán', 'kế toán nghỉ sinh rồi ạ'],
  ['chờ huyện cấp kinh phí', 'huyện từ chối rồi ạ'],
  ['chờ huyện cấp kinh phí', 'huyện từ chối cấp kinh phí rồi ạ'],
  ['chờ huyện cấp kinh phí', 'huyện họp xong rồi ạ'],
  ['chờ huyện cấp kinh phí', 'huyện cắt kinh phí rồi'],
  ['mất điện', 'điện lại mất rồi ạ'],
  ['mất điện', 'hết điện rồi ạ'],
  ['chờ chủ tịch ký', 'đã trình chủ tịch rồi ạ'],
  ['chờ chủ tịch ký', 'đã trình chủ tịch ký rồi ạ'],
  ['chờ huyện duyệt', 'đã gửi huyện rồi ạ'],
  ['chờ huyện duyệt', 'đã gửi huyện duyệt rồi ạ'],
  ['thiếu kinh phí', 'hết kinh phí rồi'],
  ['chủ tịch đi vắng', 'chủ tịch về hưu rồi'],
  ['máy in hỏng', 'máy in hỏng nặng rồi'],
  ['chờ anh Nam ký', 'anh Nam ký công văn khác rồi'],
] as const)('stuck for "%s", "%s" tells that it stands, or has grown', (reason, text) => {
  expect(obstacleGone(text, reason, TITLE)).toBe('perhaps')
  expect(obstacleGone(fold(text), fold(reason), TITLE)).not.toBe('gone')
})
