/** `nhacviec doctor`: what an installation needs, checked one by one; what fails says its cure. */
import { accessSync, constants, mkdirSync } from 'node:fs'
import type { Logger } from '../application/ports.js'
import type { Config, ZaloConfig } from '../config.js'
import { civilDateAt, clockTimeAt } from '../domain/calendar.js'
import { telegram } from '../platforms/telegram/telegram.js'
import { zalo } from '../platforms/zalo/zalo.js'
import { openStore } from '../store/open-store.js'
import { dayText } from '../voice/dates.js'
import { allowanceCheck } from './doctor-allowance.js'

export interface Check {
  ok: boolean
  line: string
}

export async function doctor(config: Config, logger: Logger): Promise<Check[]> {
  const checks: Check[] = [node(), clock(), folder(config.dataDir), await database(config, logger)]
  if (config.mode.kind === 'rehearsal')
    checks.push({ ok: true, line: 'Chưa đặt TELEGRAM_BOT_TOKEN hoặc ZALO_BOT_TOKEN: lệnh start sẽ mở diễn tập.' })
  else {
    if (config.mode.telegram) checks.push(await token(config.mode.telegram, logger))
    if (config.mode.zalo)
      checks.push(
        ...(await zaloToken(config.mode.zalo, logger)),
        await allowanceCheck(config, config.mode.zalo, logger),
      )
  }
  return checks
}

function node(): Check {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const ok = major > 20 || (major === 20 && minor >= 19)
  return {
    ok,
    line: ok ? `Node.js ${process.versions.node}` : `Node.js ${process.versions.node} đã cũ. Cài bản 20.19 trở lên.`,
  }
}

function clock(): Check {
  const now = new Date()
  return {
    ok: true,
    line: `Giờ Việt Nam lúc này: ${clockTimeAt(now)} ngày ${dayText('vi', civilDateAt(now))}. Nếu sai, chỉnh lại đồng hồ của máy.`,
  }
}

function folder(dataDir: string): Check {
  try {
    mkdirSync(dataDir, { recursive: true })
    accessSync(dataDir, constants.W_OK)
    return { ok: true, line: `Thư mục dữ liệu ghi được: ${dataDir}` }
  } catch {
    return { ok: false, line: `Không ghi được vào ${dataDir}. Cấp quyền ghi, hoặc đặt DATA_DIR sang thư mục khác.` }
  }
}

async function database(config: Config, logger: Logger): Promise<Check> {
  try {
    const store = await openStore({
      databaseUrl: config.databaseUrl,
      dataDir: config.dataDir,
      logger,
      onLost: () => {},
    })
    await store.ping()
    await store.close()
    return {
      ok: true,
      line: config.databaseUrl ? 'Cơ sở dữ liệu trên máy chủ trả lời.' : 'Cơ sở dữ liệu đi kèm chạy được.',
    }
  } catch (error) {
    return { ok: false, line: `Cơ sở dữ liệu: ${error instanceof Error ? error.message : String(error)}` }
  }
}

async function token(options: { token: string; apiRoot: string | null }, logger: Logger): Promise<Check> {
  const name = await telegram({ ...options, paced: false, mode: { kind: 'polling' }, logger }).whoAmI()
  return name
    ? { ok: true, line: `Telegram nhận mã bot: ${name}` }
    : {
        ok: false,
        line: 'Telegram không nhận TELEGRAM_BOT_TOKEN hoặc không kết nối được. Lấy lại mã từ BotFather và kiểm tra mạng.',
      }
}

async function zaloToken({ receive, ...options }: ZaloConfig, logger: Logger): Promise<Check[]> {
  const bot = zalo({ ...options, mode: { kind: 'polling' }, logger })
  const name = await bot.whoAmI()
  if (name === null)
    return [
      {
        ok: false,
        line: 'Zalo không nhận ZALO_BOT_TOKEN hoặc không kết nối được. Lấy lại mã trong Zalo Bot Creator và kiểm tra mạng.',
      },
    ]
  const groups = bot.groups()
  return [
    { ok: true, line: `Zalo nhận mã bot: ${name}` },
    {
      ok: true,
      line: groups
        ? 'Zalo cho bot này vào nhóm.'
        : 'Zalo chưa cho bot này vào nhóm: việc được giao bằng tin nhắn riêng.',
    },
    ...(receive.kind === 'polling'
      ? [{ ok: true, line: 'Zalo đang ở chế độ thử (ZALO_POLLING): tin gửi trong lúc bot tắt sẽ mất.' }]
      : []),
  ]
}
