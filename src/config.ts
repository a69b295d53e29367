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

export interface ZaloConfig {
  token: string
  receive: { kind: 'polling' } | { kind: 'webhook'; publicUrl: string }
  /** Another address of the Zalo Bot API; null for Zalo's own. */
  apiBase: string | null
  /** The name that people mention in a group; null where it is not known. */
  botName: string | null
  /** Hosts that photos are fetched from; null for the usual ones. */
  fileHosts: string[] | null
  /** Milliseconds between two messages; null for the usual pace. */
  paceMs: number | null
  /** Messages a month, both ways; 0: without end; null for the free tier's. */
  monthlyMessages: number | null
}

export interface Config {
  /** Live with at least one of the two. */
  mode: { kind: 'rehearsal' } | { kind: 'live'; telegram: TelegramConfig | null; zalo: ZaloConfig | null }
  dataDir: string
  /** Where the nightly backups go. */
  backupDir: string
  /** A PostgreSQL server; null for the embedded one. */
  databaseUrl: string | null
  /** `publicUrl`: how pages of the bot are reached from outside, without a slash at the end; null: not at all. */
  web: { host: string; port: number; publicUrl: string | null }
  /** ClamAV's daemon; null: files are not searched for viruses. */
  scanner: { path: string } | { host: string; port: number } | null
  /** Days for which the words of messages are kept. */
  keep: { incomingDays: number; deliveredDays: number }
  logLevel: LogLevel
  language: Language
  communeName: string
}

/** Two months, whole ones. */
const LEAST_INCOMING_DAYS = 62
/** The year of a plan, and what is asked about it in the next. */
const KEPT_DAYS = 730

/** A variable that is set to nothing is not set. */
const optional = z
  .string()
  .trim()
  .optional()
  .transform((text) => text || undefined)

/** An address with one of these schemes, whose parts pass `fits` too. */
function address(schemes: readonly string[], fits: (url: URL) => boolean = () => true) {
  return (text: string | undefined) => {
    if (text === undefined) return true
    const url = URL.canParse(text) ? new URL(text) : null
    return url !== null && schemes.includes(url.protocol) && fits(url)
  }
}

/** 'tcp://host:3310' or 'unix:///run/clamav/clamd.ctl'; null for anything else. */
function clamdAddress(text: string): Config['scanner'] {
  const url = URL.canParse(text) ? new URL(text) : null
  if (url?.protocol === 'unix:' && url.host === '' && url.pathname.length > 1)
    return { path: decodeURIComponent(url.pathname) }
  if (url?.protocol === 'tcp:' && url.hostname !== '')
    return { host: url.hostname.replace(/^\[|\]$/g, ''), port: Number(url.port || 3310) }
  return null
}

function matches(pattern: RegExp) {
  return (text: string | undefined) => text === undefined || pattern.test(text)
}

/** The ports on which Telegram brings updates (https://core.telegram.org/bots/api#setwebhook); '' is 443. */
const WEBHOOK_PORTS = ['', '80', '88', '8443']

const Environment = z
  .object({
    TELEGRAM_BOT_TOKEN: optional.refine(matches(/^\d+:[A-Za-z0-9_-]{30,}$/), {
      error: 'TELEGRAM_BOT_TOKEN không đúng dạng. Chép lại nguyên dòng mã mà BotFather đã gửi.',
    }),
    TELEGRAM_API_ROOT: optional.refine(address(['http:', 'https:']), {
      error: 'TELEGRAM_API_ROOT phải là địa chỉ http hoặc https; bỏ trống nếu dùng máy chủ của Telegram.',
    }),
    ZALO_BOT_TOKEN: optional.refine(matches(/^\d{5,}:\S{4,}$/), {
      error:
        'ZALO_BOT_TOKEN không đúng dạng. Chép lại nguyên dòng mã mà Zalo Bot Creator đã gửi, gồm dãy số, dấu ":" và phần sau.',
    }),
    ZALO_POLLING: optional.pipe(z.enum(['yes', 'no'], 'ZALO_POLLING phải là yes hoặc no.').optional()),
    ZALO_API_BASE: optional.refine(address(['http:', 'https:']), {
      error: 'ZALO_API_BASE phải là địa chỉ http hoặc https; bỏ trống nếu dùng máy chủ của Zalo.',
    }),
    ZALO_BOT_DISPLAY_NAME: optional,
    ZALO_FILE_HOSTS: optional.refine(matches(/^[a-z0-9.-]+(?: *, *[a-z0-9.-]+)*$/), {
      error: 'ZALO_FILE_HOSTS là các tên miền cách nhau bằng dấu phẩy, ví dụ zdn.vn, zadn.vn',
    }),
    ZALO_PACE_MS: optional.refine(matches(/^\d{1,5}$/), {
      error: 'ZALO_PACE_MS là số mili giây giữa hai tin, từ 0 đến 99999.',
    }),
    ZALO_MONTHLY_MESSAGES: optional.refine(matches(/^\d{1,7}$/), {
      error: 'ZALO_MONTHLY_MESSAGES là số tin mỗi tháng, tính cả gửi và nhận, ví dụ 3000; 0 là không giới hạn.',
    }),
    PUBLIC_URL: optional.refine(
      address(['https:', 'http:'], (url) => url.pathname === '/' && url.search === '' && url.hash === ''),
      { error: 'PUBLIC_URL phải là địa chỉ https không kèm đường dẫn, ví dụ https://bot.xa.gov.vn' },
    ),
    TELEGRAM_WEBHOOK_SECRET: optional.refine(matches(/^[A-Za-z0-9_-]{16,256}$/), {
      error: 'TELEGRAM_WEBHOOK_SECRET phải dài 16 đến 256 ký tự, chỉ gồm chữ không dấu, số, "_" và "-".',
    }),
    DATABASE_URL: optional.refine(
      address(['postgres:', 'postgresql:']),
      'DATABASE_URL phải có dạng postgresql://tài-khoản:mật-khẩu@máy-chủ/tên; bỏ trống để dùng cơ sở dữ liệu đi kèm.',
    ),
    DATA_DIR: optional,
    BACKUP_DIR: optional,
    CLAMAV: optional.refine((text) => text === undefined || clamdAddress(text) !== null, {
      error: 'CLAMAV phải là tcp://máy:3310 hoặc unix:///run/clamav/clamd.ctl; bỏ trống nếu không quét vi-rút.',
    }),
    // A month's messages are counted from them, and whoever hands in by a link a second time is known by them.
    KEEP_INCOMING_DAYS: optional.refine(
      (text) => text === undefined || (/^\d{1,5}$/.test(text) && Number(text) >= LEAST_INCOMING_DAYS),
      { error: `KEEP_INCOMING_DAYS là số ngày giữ tin đến, từ ${LEAST_INCOMING_DAYS} trở lên.` },
    ),
    KEEP_DELIVERED_DAYS: optional.refine(matches(/^[1-9]\d{1,4}$/), {
      error: 'KEEP_DELIVERED_DAYS là số ngày giữ nội dung tin đã gửi, từ 10 trở lên.',
    }),
    HOST: optional,
    PORT: optional.refine((text) => text === undefined || (/^\d{1,5}$/.test(text) && Number(text) <= 65535), {
      error: 'PORT phải là một số từ 0 đến 65535; 0 là cổng bất kỳ còn trống.',
    }),
    LOG_LEVEL: optional.pipe(z.enum(['error', 'warn', 'info'], 'LOG_LEVEL phải là error, warn hoặc info.').optional()),
    BOT_LANGUAGE: optional.pipe(z.enum(['vi', 'en'], 'BOT_LANGUAGE phải là vi hoặc en.').optional()),
    COMMUNE_NAME: optional.refine((text) => text === undefined || text.length <= 120, {
      error: 'COMMUNE_NAME dài quá 120 ký tự. Ghi tên gọn của cơ quan, ví dụ UBND xã Tân Thành.',
    }),
  })
  .superRefine(
    (env, context) => {
      for (const problem of webhookProblems(env)) context.addIssue(problem)
    },
    // Told together with what is wrong in single values.
    { when: () => true },
  )

interface Together {
  PUBLIC_URL?: string | undefined
  TELEGRAM_BOT_TOKEN?: string | undefined
  TELEGRAM_WEBHOOK_SECRET?: string | undefined
  TELEGRAM_API_ROOT?: string | undefined
  ZALO_BOT_TOKEN?: string | undefined
  ZALO_API_BASE?: string | undefined
  ZALO_POLLING?: 'yes' | 'no' | undefined
}

/** What single values cannot tell: half a webhook, or one that the platforms' own servers would not use. */
function webhookProblems(env: Together): string[] {
  const { PUBLIC_URL: publicUrl } = env
  const problems: string[] = []
  if (publicUrl === undefined && env.TELEGRAM_WEBHOOK_SECRET !== undefined)
    problems.push(
      'TELEGRAM_WEBHOOK_SECRET cần có PUBLIC_URL. Đặt cả hai để nhận tin qua webhook, hoặc bỏ trống để bot tự hỏi Telegram.',
    )
  if (publicUrl === undefined && env.ZALO_BOT_TOKEN !== undefined && env.ZALO_POLLING !== 'yes')
    problems.push(
      'Zalo cần PUBLIC_URL để gửi tin đến bot. Nếu chỉ dùng thử, đặt ZALO_POLLING=yes: tin gửi trong lúc bot tắt sẽ mất.',
    )
  if (publicUrl === undefined || !URL.canParse(publicUrl)) return problems
  const { protocol, port } = new URL(publicUrl)
  const ownServers = env.TELEGRAM_API_ROOT !== undefined || env.ZALO_API_BASE !== undefined
  if (protocol === 'http:' && !ownServers)
    problems.push('PUBLIC_URL phải bắt đầu bằng https://; địa chỉ http ai trên đường truyền cũng đọc được.')
  const byTelegram = env.TELEGRAM_WEBHOOK_SECRET !== undefined && env.TELEGRAM_API_ROOT === undefined
  if (protocol === 'https:' && byTelegram && !WEBHOOK_PORTS.includes(port))
    problems.push('PUBLIC_URL phải dùng cổng 443, 80, 88 hoặc 8443; Telegram không gửi tin đến cổng khác.')
  return problems
}

/** Reads the variables that docs/operations.md lists; all that is wrong is told at once, a sentence each. */
export function readConfig(
  env: Record<string, string | undefined>,
): { ok: true; config: Config } | { ok: false; problems: string[] } {
  const read = Environment.safeParse(env)
  if (!read.success) return { ok: false, problems: read.error.issues.map((issue) => issue.message) }
  const { data } = read
  return {
    ok: true,
    config: {
      mode: modeOf(data),
      dataDir: data.DATA_DIR ?? 'data',
      backupDir: data.BACKUP_DIR ?? `${data.DATA_DIR ?? 'data'}/backups`,
      databaseUrl: data.DATABASE_URL ?? null,
      web: {
        host: data.HOST ?? '127.0.0.1',
        port: Number(data.PORT ?? 8080),
        publicUrl: data.PUBLIC_URL ? new URL(data.PUBLIC_URL).origin : null,
      },
      scanner: data.CLAMAV === undefined ? null : clamdAddress(data.CLAMAV),
      keep: {
        incomingDays: Number(data.KEEP_INCOMING_DAYS ?? KEPT_DAYS),
        deliveredDays: Number(data.KEEP_DELIVERED_DAYS ?? KEPT_DAYS),
      },
      logLevel: data.LOG_LEVEL ?? 'warn',
      language: data.BOT_LANGUAGE ?? 'vi',
      communeName: data.COMMUNE_NAME ?? 'UBND xã',
    },
  }
}

function modeOf(env: z.infer<typeof Environment>): Config['mode'] {
  const [telegram, zalo] = [telegramOf(env), zaloOf(env)]
  return telegram || zalo ? { kind: 'live', telegram, zalo } : { kind: 'rehearsal' }
}

function telegramOf(env: z.infer<typeof Environment>): TelegramConfig | null {
  const { TELEGRAM_BOT_TOKEN: token, PUBLIC_URL: publicUrl, TELEGRAM_WEBHOOK_SECRET: secret } = env
  if (token === undefined) return null
  return {
    token,
    receive: publicUrl && secret ? { kind: 'webhook', publicUrl, secret } : { kind: 'polling' },
    apiRoot: env.TELEGRAM_API_ROOT ?? null,
  }
}

function zaloOf(env: z.infer<typeof Environment>): ZaloConfig | null {
  const { ZALO_BOT_TOKEN: token, PUBLIC_URL: publicUrl } = env
  if (token === undefined) return null
  return {
    token,
    receive: publicUrl && env.ZALO_POLLING !== 'yes' ? { kind: 'webhook', publicUrl } : { kind: 'polling' },
    apiBase: env.ZALO_API_BASE ?? null,
    botName: env.ZALO_BOT_DISPLAY_NAME ?? null,
    fileHosts: env.ZALO_FILE_HOSTS?.split(',').map((host) => host.trim()) ?? null,
    paceMs: numberOf(env.ZALO_PACE_MS),
    monthlyMessages: numberOf(env.ZALO_MONTHLY_MESSAGES),
  }
}

function numberOf(text: string | undefined): number | null {
  return text === undefined ? null : Number(text)
}
