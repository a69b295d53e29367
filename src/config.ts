/** The environment, read once and checked: what is wrong says how to mend it. */
import { z } from 'zod'
import type { Language } from './application/ports.js'
import type { LogLevel } from './logger.js'

export interface TelegramConfig {
  token: string
  receive: { kind: 'polling' } | { kind: 'webhook'; publicUrl: string; secret: string }
  /** Another Bot API server; null for Telegram's own. */
  apiRoot: string | null
}

export interface Config {
  mode: { kind: 'rehearsal' } | { kind: 'live'; telegram: TelegramConfig }
  dataDir: string
  /** A PostgreSQL server; null for the embedded one. */
  databaseUrl: string | null
  web: { host: string; port: number }
  logLevel: LogLevel
  language: Language
  communeName: string
}

const optional = z
  .string()
  .trim()
  .optional()
  .transform((text) => text || undefined)

const url = (protocols: string[]) => (text: string | undefined) => {
  if (text === undefined) return true
  try {
    return protocols.includes(new URL(text).protocol)
  } catch {
    return false
  }
}

const Environment = z.object({
  TELEGRAM_BOT_TOKEN: optional.refine((t) => t === undefined || /^\d+:[A-Za-z0-9_-]{20,}$/.test(t), {
    error: 'TELEGRAM_BOT_TOKEN không đúng dạng. Chép lại nguyên dòng mã mà BotFather đã gửi.',
  }),
  TELEGRAM_API_ROOT: optional.refine(url(['http:', 'https:']), {
    error: 'TELEGRAM_API_ROOT phải là địa chỉ http hoặc https; bỏ trống nếu dùng máy chủ của Telegram.',
  }),
  PUBLIC_URL: optional.refine(url(['https:', 'http:']), {
    error: 'PUBLIC_URL phải là địa chỉ https đầy đủ, ví dụ https://bot.xa.gov.vn',
  }),
  TELEGRAM_WEBHOOK_SECRET: optional.refine((t) => t === undefined || /^[A-Za-z0-9_-]{16,256}$/.test(t), {
    error: 'TELEGRAM_WEBHOOK_SECRET phải dài 16 đến 256 ký tự, chỉ gồm chữ không dấu, số, "_" và "-".',
  }),
  DATABASE_URL: optional.refine(url(['postgres:', 'postgresql:']), {
    error: 'DATABASE_URL phải bắt đầu bằng postgresql://; bỏ trống để dùng cơ sở dữ liệu đi kèm.',
  }),
  DATA_DIR: optional,
  HOST: optional,
  PORT: optional.refine((t) => t === undefined || (/^\d+$/.test(t) && Number(t) < 65536), {
    error: 'PORT phải là một số từ 0 đến 65535.',
  }),
  LOG_LEVEL: optional.refine((t) => t === undefined || ['error', 'warn', 'info'].includes(t), {
    error: 'LOG_LEVEL là error, warn hoặc info.',
  }),
  BOT_LANGUAGE: optional.refine((t) => t === undefined || ['vi', 'en'].includes(t), {
    error: 'BOT_LANGUAGE là vi hoặc en.',
  }),
  COMMUNE_NAME: optional,
})

export function readConfig(
  env: Record<string, string | undefined>,
): { ok: true; config: Config } | { ok: false; problems: string[] } {
  const read = Environment.safeParse(env)
  if (!read.success) return { ok: false, problems: read.error.issues.map((issue) => issue.message) }
  const { PUBLIC_URL: publicUrl, TELEGRAM_WEBHOOK_SECRET: secret, TELEGRAM_BOT_TOKEN: token, ...rest } = read.data
  if ((publicUrl === undefined) !== (secret === undefined))
    return {
      ok: false,
      problems: [
        'Đặt cả PUBLIC_URL và TELEGRAM_WEBHOOK_SECRET để nhận tin qua webhook, hoặc bỏ trống cả hai để bot tự hỏi Telegram.',
      ],
    }
  return {
    ok: true,
    config: {
      mode:
        token === undefined
          ? { kind: 'rehearsal' }
          : {
              kind: 'live',
              telegram: {
                token,
                receive: publicUrl && secret ? { kind: 'webhook', publicUrl, secret } : { kind: 'polling' },
                apiRoot: rest.TELEGRAM_API_ROOT ?? null,
              },
            },
      dataDir: rest.DATA_DIR ?? 'data',
      databaseUrl: rest.DATABASE_URL ?? null,
      web: { host: rest.HOST ?? '127.0.0.1', port: Number(rest.PORT ?? 8080) },
      logLevel: (rest.LOG_LEVEL ?? 'warn') as LogLevel,
      language: (rest.BOT_LANGUAGE ?? 'vi') as Language,
      communeName: rest.COMMUNE_NAME ?? 'UBND xã',
    },
  }
}
