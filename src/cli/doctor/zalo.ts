/** Zalo: the token, how messages come in, the month's messages. */
import type { Logger } from '../../application/ports.js'
import type { ZaloConfig } from '../../config.js'
import type { Traffic } from '../../domain/allowance.js'
import { stageOf, used } from '../../domain/allowance.js'
import { zalo } from '../../platforms/zalo/zalo.js'
import type { Check } from './check.js'
import { bad, ok, warn } from './check.js'
import { drift } from './machine.js'

/** `messages`: of this month, both ways; null where the store could not be asked. */
export async function zaloChecks(
  { receive, ...options }: ZaloConfig,
  messages: Traffic | null,
  { now, logger }: { now: Date; logger: Logger },
): Promise<Check[]> {
  const bot = zalo({ ...options, mode: { kind: 'polling' }, logger })
  const name = await bot.whoAmI()
  const time = drift(now, await bot.time(), 'máy chủ Zalo')
  if (name === null)
    return [
      time,
      bad(
        'Zalo không nhận ZALO_BOT_TOKEN hoặc không kết nối được. Lấy lại mã trong Zalo Bot Creator và kiểm tra mạng.',
      ),
    ]
  return [
    time,
    ok(`Zalo nhận mã bot: ${name}`),
    ok(
      bot.groups()
        ? 'Zalo cho bot này vào nhóm.'
        : 'Zalo chưa cho bot này vào nhóm: việc được giao bằng tin nhắn riêng.',
    ),
    await webhookCheck(bot, receive),
    ...(messages === null || bot.monthlyMessages === null ? [] : [quota(messages, bot.monthlyMessages)]),
  ]
}

async function webhookCheck(bot: ReturnType<typeof zalo>, receive: ZaloConfig['receive']): Promise<Check> {
  if (receive.kind === 'polling')
    return warn('Zalo đang ở chế độ thử (ZALO_POLLING): tin gửi trong lúc bot tắt sẽ mất. Đặt PUBLIC_URL để dùng thật.')
  const url = new URL('/webhooks/zalo', receive.publicUrl).href
  const state = await bot.webhookState()
  if (state === null) return warn('Chưa hỏi được Zalo đang gửi tin về đâu. Thử lại sau ít phút.')
  if (state.url === url) return ok(`Zalo gửi tin về ${url}.`)
  return bad(
    state.url === null
      ? `Zalo chưa gửi tin về ${url}. Khởi động bot để đặt lại.`
      : `Zalo đang gửi tin về ${state.url}, không phải ${url}. Sửa PUBLIC_URL rồi khởi động lại bot.`,
  )
}

/** `monthly`: messages a month that the office's plan has, both ways. */
export function quota(traffic: Traffic, monthly: number): Check {
  const { sent, received } = traffic
  const count = used(traffic)
  const said = `Zalo: tháng này đã dùng ${count}/${monthly} tin (gửi ${sent.private + sent.group}, nhận ${received.private + received.group}; trong nhóm ${sent.group + received.group}).`
  const cure =
    'Chuyển bớt cán bộ sang Telegram (“nhận tin qua Telegram”), hoặc mua gói lớn hơn rồi đặt ZALO_MONTHLY_MESSAGES.'
  switch (stageOf(count, monthly)) {
    case 'plenty':
      return ok(said)
    case 'told':
      return warn(`${said} ${cure}`)
    case 'saving':
      return bad(`${said} Chỉ còn gửi tin không thể chờ. ${cure}`)
  }
}
