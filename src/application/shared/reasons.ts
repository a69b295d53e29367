/** What systems say of a failure, as a reason that people can read. */

const REASONS: readonly [said: RegExp, words: string][] = [
  [/HTTPS url must be provided/i, 'địa chỉ phải bắt đầu bằng https'],
  [/only on ports/i, 'chỉ dùng được cổng 443, 80, 88 hoặc 8443'],
  [/IP address .* is reserved/i, 'đó là địa chỉ nội bộ, từ Internet không tới được'],
  // Our own door answers so to whoever brings another secret.
  [
    /webhook: 401/i,
    'bot từ chối vì mã bí mật không khớp: có chương trình khác đặt webhook, hoặc TELEGRAM_WEBHOOK_SECRET vừa đổi',
  ],
  [/webhook: \d{3}/i, 'máy chủ web đứng trước bot trả lời lỗi {code}'],
  [/ECONNREFUSED|connection refused/i, 'bị từ chối kết nối'],
  [/ENOTFOUND|EAI_AGAIN|getaddrinfo|resolve host/i, 'không tìm thấy địa chỉ máy chủ (DNS)'],
  [
    /ECONNRESET|EPIPE|hang up|reset by peer|terminated unexpectedly|connection broke|connection terminated/i,
    'kết nối bị ngắt giữa chừng',
  ],
  [/EHOSTUNREACH|ENETUNREACH|ENETDOWN|no route|network is unreachable/i, 'không có đường mạng tới máy chủ'],
  [
    /certificate|CERT_|SELF_SIGNED|UNABLE_TO_(?:VERIFY|GET)|\bSSL\b|\bTLS\b|ERR_(?:TLS|SSL)|EPROTO/i,
    'chứng chỉ bảo mật không dùng được',
  ],
  [/ETIMEDOUT|time(?:d )?-?out|no answer in time/i, 'chờ lâu không thấy trả lời'],
  [/no JSON|invalid json/i, 'câu trả lời không đọc được'],
  [/^401\b|unauthorized/i, 'mã bot không đúng hoặc đã bị thay'],
  [/terminated by other getUpdates|^409\b/i, 'có chương trình khác dùng chung mã bot'],
  [/^429\b|too many requests/i, 'bị yêu cầu gửi chậm lại'],
  [/^5\d\d\b|bad gateway|internal server error/i, 'máy chủ bên đó đang lỗi'],
  [/password authentication|role .* does not exist/i, 'sai tài khoản hoặc mật khẩu'],
  [/database .* does not exist/i, 'chưa có cơ sở dữ liệu tên đó'],
  [/no space left|ENOSPC/i, 'ổ đĩa đã đầy'],
  [/EACCES|EPERM|EROFS|permission denied/i, 'không có quyền'],
  [/EEXIST|ENOTDIR/, 'đó là một tệp, không phải thư mục'],
  [/ENOENT/, 'đường dẫn không có trên máy này'],
]

/** Letters that no other language writes so: told in Vietnamese already. */
const VIETNAMESE = /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/iu

/** 'Connection refused' -> 'bị từ chối kết nối'. What is not known stands in quotes, for whoever looks after the machine. */
export function reasonText(said: string): string {
  const words = REASONS.find(([known]) => known.test(said))?.[1]
  if (words) return words.replace('{code}', /webhook: (\d{3})/i.exec(said)?.[1] ?? '')
  return VIETNAMESE.test(said) ? said : `lý do khác, máy ghi: “${said}”`
}
