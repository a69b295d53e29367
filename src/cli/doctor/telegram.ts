/** Telegram: the token, how messages come in, the clock, and the bot's rights in each group. */
import type { Logger } from '../../application/ports.js'
import { reasonText } from '../../application/shared/reasons.js'
import type { TelegramConfig } from '../../config.js'
import { civilDateAt, clockTimeAt } from '../../domain/calendar.js'
import type { TokenAdapter, WebhookState } from '../../platforms/adapter.js'
import { telegram } from '../../platforms/telegram/telegram.js'
import { isNotGettingThrough } from '../../platforms/webhook-watch.js'
import type { OfficeLook } from '../../store/look.js'
import { dayText } from '../../voice/dates.js'
import type { Check } from './check.js'
import { bad, ok, warn } from './check.js'
import { drift } from './machine.js'

/** As many as can be asked about without making anybody wait. */
const MOST_GROUPS = 50
const MANY_WAIT = 100
const DAY_MS = 86_400_000

export async function telegramChecks(
  { receive, ...options }: TelegramConfig,
  groups: OfficeLook['groups'],
  { now, logger }: { now: Date; logger: Logger },
): Promise<Check[]> {
  const bot = telegram({ ...options, paced: false, mode: { kind: 'polling' }, logger })
  const name = await bot.whoAmI()
  const time = drift(now, await bot.time(), 'máy chủ Telegram')
  if (name === null)
    return [
      time,
      bad('Telegram không nhận TELEGRAM_BOT_TOKEN hoặc không kết nối được. Lấy lại mã từ BotFather và kiểm tra mạng.'),
    ]
  const url = receive.kind === 'webhook' ? new URL('/webhooks/telegram', receive.publicUrl).href : null
  const ours = groups.filter((g) => g.address.platform === 'telegram')
  const rights: Check[] = []
  for (const group of ours.slice(0, MOST_GROUPS)) rights.push(await groupCheck(bot, group))
  if (ours.length === 0)
    rights.push(warn('Chưa có nhóm Telegram nào được nối. Thêm bot vào nhóm rồi gõ /link trong nhóm.'))
  if (ours.length > MOST_GROUPS) rights.push(ok(`Còn ${ours.length - MOST_GROUPS} nhóm khác không kiểm tra lần này.`))
  return [time, ok(`Telegram nhận mã bot: ${name}`), ...webhookChecks(await bot.webhookState(), url, now), ...rights]
}

/** `url`: where messages are to be brought; null: they are fetched. */
export function webhookChecks(state: WebhookState | null, url: string | null, now: Date): Check[] {
  if (state === null) return [warn('Chưa hỏi được Telegram đang gửi tin về đâu. Thử lại sau ít phút.')]
  const checks: Check[] = []
  if (state.url === url) checks.push(ok(url === null ? 'Bot tự lấy tin từ Telegram.' : `Telegram gửi tin về ${url}.`))
  else if (url === null)
    checks.push(
      warn(
        `Telegram đang gửi tin về ${state.url}. Bot sẽ tự gỡ khi khởi động; nếu vẫn còn, có chương trình khác dùng chung mã bot.`,
      ),
    )
  else
    checks.push(
      bad(
        state.url === null
          ? `Telegram chưa gửi tin về ${url}. Khởi động bot để đặt lại.`
          : `Telegram đang gửi tin về ${state.url}, không phải ${url}. Sửa PUBLIC_URL rồi khởi động lại bot.`,
      ),
    )
  if (state.lastError && now.getTime() - state.lastError.at.getTime() < DAY_MS) {
    const at = `${clockTimeAt(state.lastError.at)} ngày ${dayText('vi', civilDateAt(state.lastError.at))}`
    const reason = reasonText(state.lastError.reason)
    checks.push(
      isNotGettingThrough(state, now)
        ? bad(
            `Telegram không gửi được tin về bot (lần gần nhất lúc ${at}: ${reason}). Kiểm tra máy chủ web đứng trước bot, chứng chỉ và cổng.`,
          )
        : warn(`Telegram từng không gửi được tin về bot lúc ${at} (${reason}); từ đó chưa có lỗi mới.`),
    )
  }
  if ((state.waiting ?? 0) > MANY_WAIT)
    checks.push(warn(`Có ${state.waiting} tin đang chờ ở Telegram. Bot có đang chạy không? Telegram chỉ giữ 24 giờ.`))
  return checks
}

async function groupCheck(bot: TokenAdapter, group: OfficeLook['groups'][number]): Promise<Check> {
  const name = `Nhóm “${group.title}”`
  const standing = await bot.standingIn(group.address)
  if (standing === null) return warn(`${name}: chưa hỏi được Telegram.`)
  if (standing.movedTo !== null) return ok(`${name}: đã lên siêu nhóm, bot sẽ tự đi theo.`)
  if (standing.place === 'out') return bad(`${name}: bot không có trong nhóm. Thêm lại bot rồi gõ /link trong nhóm.`)
  if (!standing.canPost)
    return bad(`${name}: bot không được phép viết. Mở quyền gửi tin cho thành viên, hoặc đặt bot làm quản trị viên.`)
  if (group.state === 'gone') return bad(`${name}: lần gần nhất không gửi được tin. Gõ /link trong nhóm để nối lại.`)
  return standing.hears === 'all'
    ? ok(`${name}: viết được và nghe được mã việc.`)
    : warn(
        `${name}: viết được, nhưng chỉ nghe tin trả lời, gọi tên và lệnh. Đặt bot làm quản trị viên thì nghe được cả “Q1-3 xong”.`,
      )
}
