/** What keeps a platform from letting the bot start, as one sentence with its cure for who runs the bot. */
import { reasonText } from '../application/shared/reasons.js'
import type { Platform } from '../domain/member.js'
import type { StartTrouble } from '../platforms/start-refused.js'

/** Its name, the setting that holds its token, and who gives tokens. */
const NAMES: Record<Platform, { name: string; token: string; giver: string }> = {
  telegram: { name: 'Telegram', token: 'TELEGRAM_BOT_TOKEN', giver: '@BotFather' },
  zalo: { name: 'Zalo', token: 'ZALO_BOT_TOKEN', giver: 'Zalo Bot Creator' },
  console: { name: 'Cửa sổ dòng lệnh', token: '', giver: '' },
}

export function platformTroubleText(trouble: StartTrouble): string {
  const { name, token, giver } = NAMES[trouble.platform]
  switch (trouble.code) {
    case 'wrong_token':
      return `${name} không nhận mã bot này. Kiểm tra ${token}, hoặc lấy mã mới từ ${giver}, rồi chạy lại.`
    case 'webhook_refused':
      return `${name} không nhận địa chỉ ${trouble.url} để gửi tin về: ${reasonText(trouble.reason)}. Đặt PUBLIC_URL là địa chỉ https mà từ Internet mở được, rồi chạy lại.`
    case 'refused':
      return `${name} từ chối lệnh ${trouble.method}: ${reasonText(trouble.reason)}. Chạy lại sau ít phút; nếu vẫn vậy, lấy mã mới từ ${giver} và đặt vào ${token}.`
  }
}
