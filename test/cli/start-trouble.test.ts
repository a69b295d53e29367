/** What keeps the bot from starting is told in Vietnamese: what is wrong, and the cure. */
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { reasonText } from '../../src/application/shared/reasons.js'
import { troubleText } from '../../src/cli/store-trouble.js'
import { refusedBy, StartRefused } from '../../src/platforms/start-refused.js'
import { StoreError } from '../../src/store/trouble.js'
import { newFolder } from '../support/folder.js'

const url = 'https://bot.xa.vn/webhooks/telegram'

test.each<[Error, RegExp]>([
  [
    new StartRefused({ code: 'wrong_token', platform: 'telegram' }),
    /^Telegram không nhận mã bot này\. .*TELEGRAM_BOT_TOKEN.*@BotFather/,
  ],
  [
    new StartRefused({ code: 'wrong_token', platform: 'zalo' }),
    /^Zalo không nhận mã bot này\. .*ZALO_BOT_TOKEN.*Zalo Bot Creator/,
  ],
  [
    refusedBy('telegram', {
      method: 'setWebhook',
      url,
      reason: '400 Bad Request: bad webhook: HTTPS url must be provided for webhook',
    }),
    /^Telegram không nhận địa chỉ https:\/\/bot\.xa\.vn\/webhooks\/telegram để gửi tin về: địa chỉ phải bắt đầu bằng https\. Đặt PUBLIC_URL/,
  ],
  [
    refusedBy('zalo', { method: 'getMe', url: null, reason: '400 Bad Request' }),
    /^Zalo từ chối lệnh getMe: .*ZALO_BOT_TOKEN\.$/,
  ],
  [
    new StoreError({ code: 'refuses_us', folder: '/srv/nhacviec', reason: 'role "nhacviec" does not exist' }),
    /^Cơ sở dữ liệu đi kèm ở \/srv\/nhacviec không nhận chính Nhắc Việc \(sai tài khoản hoặc mật khẩu\).*khôi phục/,
  ],
  [
    new StoreError({ code: 'no_answer', reason: 'connect ECONNREFUSED 127.0.0.1:1' }),
    /không trả lời \(bị từ chối kết nối\)/,
  ],
])('%s', (error, said) => expect(troubleText(error)).toMatch(said))

test('a folder that is a file is named, with what to do', () => {
  const file = path.join(newFolder(), 'data')
  writeFileSync(file, '')
  let refused: unknown
  try {
    mkdirSync(file)
  } catch (error) {
    refused = error
  }
  expect(troubleText(refused)).toBe(
    `Không dùng được ${file}: đó là một tệp, không phải thư mục. Chọn nơi khác mà tài khoản này ghi được.`,
  )
})

test.each([
  ['Connection refused', 'bị từ chối kết nối'],
  [
    'Wrong response from the webhook: 401 Unauthorized',
    'bot từ chối vì mã bí mật không khớp: có chương trình khác đặt webhook, hoặc TELEGRAM_WEBHOOK_SECRET vừa đổi',
  ],
  ['Wrong response from the webhook: 502 Bad Gateway', 'máy chủ web đứng trước bot trả lời lỗi 502'],
  ['SSL error {error:0A000086:SSL routines::certificate verify failed}', 'chứng chỉ bảo mật không dùng được'],
  ['Read timeout expired', 'chờ lâu không thấy trả lời'],
  ['Connection timed out', 'chờ lâu không thấy trả lời'],
  ['getaddrinfo ENOTFOUND api.telegram.org', 'không tìm thấy địa chỉ máy chủ (DNS)'],
  ['Connection reset by peer', 'kết nối bị ngắt giữa chừng'],
  ['401 Unauthorized', 'mã bot không đúng hoặc đã bị thay'],
  ['502 Bad Gateway', 'máy chủ bên đó đang lỗi'],
  ['Conflict: terminated by other getUpdates request', 'có chương trình khác dùng chung mã bot'],
  ['không hỏi được trạng thái webhook', 'không hỏi được trạng thái webhook'],
  ['something new', 'lý do khác, máy ghi: “something new”'],
])('"%s" is told as a reason', (said, words) => expect(reasonText(said)).toBe(words))
