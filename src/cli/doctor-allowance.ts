/** What `doctor` says of a platform that counts messages by the month: how many are used, and what follows. */
import type { Logger } from '../application/ports.js'
import { readAllowances } from '../application/shared/allowance.js'
import type { Config, ZaloConfig } from '../config.js'
import { stageOf, used } from '../domain/allowance.js'
import { zalo } from '../platforms/zalo/zalo.js'
import { openStore } from '../store/open-store.js'
import type { Check } from './doctor.js'

/** Red where the month is nearly used up; green, with the figures, before. */
export async function allowanceCheck(config: Config, onZalo: ZaloConfig, logger: Logger): Promise<Check> {
  const bot = zalo({ ...onZalo, mode: { kind: 'polling' }, logger })
  if (bot.monthlyMessages === null)
    return { ok: true, line: 'Zalo: không đếm tin theo tháng (ZALO_MONTHLY_MESSAGES=0).' }
  try {
    const { databaseUrl, dataDir } = config
    const store = await openStore({ databaseUrl, dataDir, logger, onLost: () => {} })
    const [allowance] = await readAllowances(store, [bot], new Date()).finally(() => store.close())
    return allowance ? checkOf(allowance) : { ok: true, line: 'Zalo: không đếm tin theo tháng.' }
  } catch {
    return { ok: false, line: 'Zalo: chưa đếm được số tin trong tháng, vì cơ sở dữ liệu không trả lời.' }
  }
}

function checkOf({ month, monthly, traffic }: Awaited<ReturnType<typeof readAllowances>>[number]): Check {
  const { sent, received } = traffic
  const count = used(traffic)
  const [year, of] = month.split('-')
  const figures = `Zalo tháng ${Number(of)}/${year}: đã dùng ${count}/${monthly} tin (gửi ${sent.private + sent.group}, nhận ${received.private + received.group}; trong nhóm ${sent.group + received.group}).`
  switch (stageOf(count, monthly)) {
    case 'plenty':
      return { ok: true, line: figures }
    case 'told':
      return { ok: true, line: `${figures} Sắp hết; văn phòng đã được báo.` }
    case 'saving':
      return {
        ok: false,
        line: `${figures} Chỉ còn gửi tin không thể chờ. Nâng gói rồi đặt ZALO_MONTHLY_MESSAGES, hoặc nối thêm Telegram.`,
      }
  }
}
