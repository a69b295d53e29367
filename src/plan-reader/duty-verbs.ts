/**
 * Verbs that a duty often begins with; in small letters, so that "Sở Xây dựng" is not cut. No list of verbs is whole: they only break the tie
 * where a name may go on in small letters, and tell work from names where neither is certain. Where names end, `name-grammar` knows.
 */

/** How a duty is to be done, or that it is one. */
const MANNER = [
  'chủ động|tích cực|nghiêm túc|khẩn trương|tiếp tục|thường xuyên|định kỳ|kịp thời|trực tiếp|tập trung|ưu tiên|phấn đấu|nêu cao|gương mẫu',
  'có trách nhiệm|chịu trách nhiệm|có văn bản|căn cứ|cùng|cho|là|dự kiến|chậm nhất|trước ngày',
  '(?<!trật\\s)tự(?!\\s(?:quản|nhiên|vệ))|tạo(?:\\sđiều kiện)?',
]

/** Leading and helping. */
const LEADING = [
  'chủ trì|làm đầu mối|là đầu mối|tham mưu|phối hợp|phụ trách|chỉ đạo|điều hành|phân công|hướng dẫn|đôn đốc|theo dõi|kiểm tra|giám sát|quản lý',
  'tổ chức(?!\\s(?:chính trị|xã hội|đảng|đoàn|có liên quan|liên quan|kinh tế|,))|triển khai|thực hiện|tiến hành|ra quyết định|quyết định|điều tiết|xem xét|kết luận',
  'hỗ trợ|giúp|tham gia|động viên|(?<!(?:bầu|ứng|đề)\\s)cử(?!\\s(?:tri|nhân))|bố trí|huy động|vận động|kêu gọi',
]

/** Papers. */
const PAPERS = [
  'xây dựng|soạn|dự thảo|biên soạn|lập|viết|ban hành|(?<!(?:công|chương|quy|lộ|tiến|giáo|tờ|quá)\\s)trình|ký|phê duyệt|thẩm định|thẩm tra|cụ thể hóa|cụ thể hoá|đề xuất|kiến nghị|góp ý',
  'gửi|nộp|báo cáo|thông báo|sao gửi|tổng hợp|thống kê|cập nhật|cung cấp|tiếp nhận|nhận(?!\\sthức)|bàn giao|lưu trữ|số hóa|số hoá|nhập|đối chiếu|đối soát',
  '(?<!nhà\\s)in(?=\\s\\p{L})|đăng k[ýí]|đăng tải|công bố|công khai|niêm yết|phổ biến|tuyên truyền|truyền thông|quán triệt|trả lời|giải trình|giải quyết|xử lý',
  'rà soát|khảo sát|điều tra|kiểm kê|kê khai|xác minh|xác nhận|phúc tra|phân loại|phân tích|đánh giá|tổng kết|sơ kết|kiểm điểm|bổ sung|điều chỉnh',
]

/** Work on the spot and with people. */
const DEEDS = [
  'hoàn thành|hoàn thiện|hoàn tất|duy trì|bảo đảm|đảm bảo|tăng cường|đẩy mạnh|nâng cao|đổi mới|nắm|sử dụng|ứng dụng|chuẩn bị|khắc phục',
  'kiện toàn|thành lập|ra quân|phát động|mở|khai mạc|tập huấn|bồi dưỡng|huấn luyện|họp|làm việc|thảo luận|chất vấn|mời|đón|trao|thăm|tặng|chúc|đối thoại|cam kết|dâng hương',
  'bảo vệ|tuần tra|ngăn chặn|trấn áp|ứng trực|sơ tán|xử phạt|cưỡng chế|tháo dỡ|tháo gỡ|di dời|thu hồi|giải phóng|bồi thường|chi trả|thanh toán|giải ngân|phân bổ|cấp phát',
  'trồng|chăm sóc|chăm lo|dọn|dọn dẹp|tổng vệ sinh|quét dọn|nạo vét|khơi thông|gia cố|sửa chữa|cải tạo|chỉnh trang|trang trí|trang bị|(?<![Tt]hường\\s)trực(?=\\s(?:24|ban|chỉ huy|gác|bão|y tế|cấp cứu|chốt|tết|các))|chuyển|lắp|treo|đưa|sắp xếp|thu dọn|phun|lấy mẫu|rút|chốt|chọn',
  'khám|tiêm|chấm(?!\\sđiểm)|thu\\s(?:bài|nộp|tiền|thập|phí|lệ phí|quỹ|thuế)|bình\\s(?:cử|xét|chọn|bầu)|hiệp thương|giới thiệu|sơ tuyển|kết nạp|học tập|hưởng ứng|ủng hộ',
]

const VERBS = [...MANNER, ...LEADING, ...PAPERS, ...DEEDS].join('|')

export const DOES = new RegExp(`\\s(?:${VERBS})(?![\\p{L}])`, 'u')

/** In any letters: what begins with a capital is part of a name, and hides the verb in it. */
const ALL_VERBS = new RegExp(`\\s(?:${VERBS})(?![\\p{L}])`, 'giu')

const VERB_FIRST = new RegExp(`^(?:${VERBS})(?![\\p{L}])`, 'u')

/** How many letters the verb of duty takes that the text begins with; 0 where it begins with none. */
export function verbAt(text: string): number {
  return VERB_FIRST.exec(text)?.[0].length ?? 0
}

/** The places of the spaces before the verbs of duty in small letters. */
export function verbsIn(words: string): number[] {
  return [...words.matchAll(ALL_VERBS)].filter(([verb]) => /^\s\p{Ll}/u.test(verb)).map(({ index }) => index)
}
