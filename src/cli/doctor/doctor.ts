/** `nhacviec doctor`: everything that an installation needs, checked beside a running bot or without one; what is wrong says its cure. */
import path from 'node:path'
import type { Logger } from '../../application/ports.js'
import { reasonText } from '../../application/shared/reasons.js'
import type { Config } from '../../config.js'
import { civilDateAt, instantOf } from '../../domain/calendar.js'
import { type ClamdAddress, ping } from '../../file-gate/clamd.js'
import { lookInto, type StoreLook } from '../../store/look.js'
import { freeBytes } from '../../store/room.js'
import { troubleText } from '../store-trouble.js'
import type { Check } from './check.js'
import { bad, ok, warn } from './check.js'
import { backups, clock, folder, node, room } from './machine.js'
import { storeChecks } from './store.js'
import { telegramChecks } from './telegram.js'
import { zaloChecks } from './zalo.js'

const HEALTH_MS = 3_000

/** Never throws: what cannot be checked is a line of its own. */
export async function doctor(config: Config, { logger, now }: { logger: Logger; now: () => Date }): Promise<Check[]> {
  const monthBegan = instantOf(`${civilDateAt(now()).slice(0, 7)}-01`, '00:00')
  const store = await lookInto({ ...config, logger }, monthBegan).then(
    (look) => ({ look, checks: storeChecks(look, now(), config.databaseUrl === null) }),
    (error: unknown) => ({
      look: null,
      checks: [bad(troubleText(error))],
    }),
  )
  return [
    node(),
    clock(now()),
    await folder('DATA_DIR', config.dataDir),
    room('DATA_DIR', config.dataDir, await freeBytes(config.dataDir)),
    await folder('BACKUP_DIR', config.backupDir),
    ...(await backupRoom(config)),
    ...store.checks,
    ...(store.look === null ? [] : [backups(config.backupDir, now())]),
    ...(config.scanner === null ? [] : [await scannerCheck(config.scanner)]),
    ...(await platformChecks(config, store.look, { logger, now })),
  ]
}

/** A folder inside the data folder is on its disk. */
async function backupRoom({ dataDir, backupDir }: Config): Promise<Check[]> {
  if (!path.relative(dataDir, backupDir).startsWith('..')) return []
  return [room('BACKUP_DIR', backupDir, await freeBytes(backupDir))]
}

async function platformChecks(
  { mode, web }: Config,
  look: StoreLook | null,
  { logger, now }: { logger: Logger; now: () => Date },
): Promise<Check[]> {
  if (mode.kind === 'rehearsal')
    return [ok('Chưa đặt TELEGRAM_BOT_TOKEN hoặc ZALO_BOT_TOKEN: lệnh start sẽ mở diễn tập.')]
  const at = { now: now(), logger }
  return [
    ...(mode.telegram ? await telegramChecks(mode.telegram, look?.office?.groups ?? [], at) : []),
    ...(mode.zalo ? await zaloChecks(mode.zalo, look?.office?.zaloMessages ?? null, at) : []),
    ...(web.port === 0 ? [] : await running(`http://${web.host}:${web.port}/healthz`)),
  ]
}

/** What a bot that runs here says of itself. */
async function running(url: string): Promise<Check[]> {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(HEALTH_MS) })
    const { ready, why } = (await answer.json()) as { ready: boolean; why: string[] }
    if (why.length === 0) return [ok('Bot đang chạy và không có gì trục trặc.')]
    return why.map((line) => (ready ? { verdict: 'warn', line } : bad(line)))
  } catch {
    return [warn(`Bot không chạy, hoặc không trả lời ở ${url}. Nếu bot phải đang chạy: nhacviec start`)]
  }
}

async function scannerCheck(scanner: ClamdAddress): Promise<Check> {
  const trouble = await ping(scanner, HEALTH_MS)
  return trouble === null
    ? ok('ClamAV trả lời.')
    : bad(
        `ClamAV không trả lời (${reasonText(trouble)}), nên không tệp nào được nhận. Khởi động clamd, hoặc bỏ trống CLAMAV.`,
      )
}
