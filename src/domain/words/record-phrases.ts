/** Phrases that have one part in a question about the record: 'bao nhiêu phần trăm', 'chậm nhất', 'việc gấp', 'tóm tắt', 'nói thật'. */
import { phraseTable } from './phrase-parts.js'
import type { Part } from './record-words.js'

const PHRASES: readonly [parts: string, phrases: string][] = [
  [
    'how_far',
    'bao nhiêu phần trăm|mấy phần trăm|mấy chục phần trăm|mấy mươi phần trăm|bao nhiêu %|mấy %|mấy chục %|bn %|bn phần trăm',
  ],
  [
    'progress',
    'tình hình|tóm tắt|tóm lược|tóm gọn|tổng quan|tổng quát|khái quát|tình hình chung|tiến độ chung|cái nhìn tổng quát|bức tranh chung|điểm nhanh|điểm qua|điểm lại|báo cáo nhanh|nói nhanh|nắm nhanh|nắm tình hình|tình hình công việc|toàn cảnh',
  ],
  [
    'late',
    'chậm nhất|trễ nhất|muộn nhất|chậm nhiều nhất|trễ nhiều nhất|quá hạn nhiều nhất|chậm lâu nhất|trễ lâu nhất|quá hạn lâu nhất|nợ nhiều nhất|bê trễ nhất|chây ì nhất|ì ạch nhất|mà chậm|mà trễ|mà lâu|để quá hạn|để trễ|để chậm|bê trễ|bỏ trễ',
  ],
  [
    'urgent',
    'gấp=|gấp gáp|gấp rút|gấp nhất|khẩn cấp|khẩn=|cấp bách|cấp thiết|cần kíp|đáng lo|đáng ngại|đáng chú ý|đáng quan tâm|lo ngại|cần lo|phải lo|cần để ý|phải để ý|cần lưu ý|cần chú ý|cần quan tâm|ưu tiên|nóng=|căng=',
  ],
  ['which urgent', 'vụ nào gấp|vụ gì gấp|vụ chi gấp|gì gấp|chi gấp|nào gấp|gì khẩn|gì nóng|gì căng'],
  ['thing urgent', 'việc gấp|vụ gấp|việc khẩn|việc nóng'],
  ['need decide', 'cần quyết|phải quyết|cần ký|phải ký|cần ký duyệt|cần chỉ đạo|cần cho ý kiến|cần xin ý kiến'],
  ['decide', 'quyết=|cho ý kiến|ý kiến|cho chỉ đạo'],
  [
    'wait decide',
    'chờ xem=|chờ anh xem=|chờ chị xem=|chờ tôi xem=|chờ em xem=|chờ xử lý|chờ quyết|chờ ký|chờ anh=|chờ chị=|chờ tôi=',
  ],
  [
    'ours',
    'xã mình|xã ta|xã chúng ta|xã nhà|phường mình|cơ quan mình|cơ quan ta|cơ quan chúng ta|ủy ban mình|uỷ ban mình|ubnd mình|đơn vị mình|bên mình|bên ta=|chỗ mình=|nhà mình|anh em mình|chúng ta=',
  ],
  ['small', 'toàn xã|cả xã|trong xã|toàn cơ quan|cả cơ quan|trong cơ quan|toàn ủy ban|cả ủy ban'],
  ['not_yet answer', 'chưa động tĩnh|chưa nhúc nhích|chưa lên tiếng|chưa có động tĩnh|không động tĩnh|chưa hó hé'],
  [
    'joined',
    'bấm start|ấn start|nhấn start|gõ start|kết nối|kết nối với bot|kết nối bot|vào bot|đăng ký bot|đăng ký với bot|cài bot|kết bạn với bot|nhập mã|nhập mã mời|dùng bot|đăng nhập|cài zalo|cài telegram|vào zalo|vào telegram|vào nhóm',
  ],
  ['work', 'phụ trách|đảm nhận'],
  ['until due', 'tới hạn'],
  ['not_yet report', 'chưa báo|chưa báo cáo'],
  ['done', 'đạt được|đạt='],
  [
    'done which',
    'đạt bao nhiêu|đạt mấy|đạt bao nhiêu phần trăm|đạt mấy phần trăm|được bao nhiêu phần trăm|xong bao nhiêu phần trăm',
  ],
  ['total', 'tổng cộng|cả thảy|hết thảy|tất thảy|tất cả|tổng số|trên tổng số|trong tổng số'],
  ['have', 'có thật|có thật là|có đúng là'],
  ['who', 'đv nào|đứa nào|thằng nào|đơn vị mô|bên mô|chỗ nào='],
  ['how', 'ổn không|ổn chứ|ổn hông|ổn ko|có ổn không|ổn cả không|ổn hết không'],
  ['which', 'bao lâu'],
  ['thing', 'mọi việc|mọi chuyện|mọi thứ'],
  ['stuck', 'kêu khó|than khó|kêu vướng|kêu ca|than vãn|than phiền'],
  ['near due', 'ngày mai đến hạn|mai đến hạn|ngày mai tới hạn|mai tới hạn|ngày mai hết hạn|mai hết hạn'],
  ['me', 'nhà em|nhà tui|bên nhà em|tụi em|tụi tui|bọn em|hội em|bên tụi em'],
  ['thing', 'đv'],
  ['which', 'vụ gì|vụ nào|vụ chi|điều gì|món gì'],
  [
    'small',
    'kỳ này|kỳ ni|đợt này|nói thật|nói thiệt|thật lòng|thật tình|thật sự|thực sự|thật không|thiệt không|thực tế|rốt cuộc|cụ thể|nhìn chung|anh nghe|tôi nghe|chị nghe|nghe coi|nghe xem|xem nào|coi nào|đến giờ|tới giờ|đến nay|tới nay|từ đầu năm|đầu năm tới giờ|vậy bây|bây=|chung=|nhanh|sơ qua|với nhau|đang còn|nói thật đi|nói thiệt đi|mà chưa ai làm|mà chưa làm|mà chưa xong|mà chưa ai đụng|mà chưa ai đụng tới|mà chưa nộp|lớn=|quan trọng|trọng tâm|nổi bật|đáng kể|lâu nhất|nhiều nhất|nhất=',
  ],
]

const TABLE = phraseTable<Part>(PHRASES)

export const wordsAsked = TABLE.wordsOf
export const partsOfPhrase = TABLE.partsOf
