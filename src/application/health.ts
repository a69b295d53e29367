/** How the bot is doing, judged by one rule for the health page, the figures and `doctor`. */
import { capitalised } from '../domain/vietnamese.js'
import type { LedgerCounts, PlatformTrouble } from './ports.js'
import { LEAST_ROOM } from './ports.js'
import { reasonText } from './shared/reasons.js'
import type { Health, Vitals } from './vitals.js'

const MINUTE = 60_000
const HANGS_MS = 10 * MINUTE
/** Nobody needs to look at a line that is down for less. */
const DEAF_MS = 5 * MINUTE
/** Two nights without a backup. */
const BACKUP_OLD_MS = 50 * 60 * MINUTE

export function judge(vitals: Vitals): Health {
  const { now, database, lastTick, startedAt, platforms } = vitals
  const silentMs = now.getTime() - (lastTick ?? startedAt).getTime()
  const live = silentMs < HANGS_MS
  const why = [
    ...(database === null ? [] : [`Cơ sở dữ liệu không trả lời: ${reasonText(database)}.`]),
    ...(lastTick === null ? ['Bot đang khởi động, chưa sẵn sàng.'] : []),
    ...(live
      ? []
      : [
          `Bot bị treo: đã ${minutes(silentMs)} phút không xem được có tin nào phải gửi. Xem nhật ký, rồi khởi động lại.`,
        ]),
    ...unplanned(vitals.unplannedOffices),
    ...platforms.flatMap(({ name, trouble }) => deafness(name, trouble, now)),
    ...stuck(vitals.ledger),
    ...unreached(vitals.unreachedOffices),
    ...room(vitals.freeBytes),
  ]
  return { live, ready: live && why.length === 0, why: [...why, ...backupTrouble(vitals)] }
}

function deafness(name: string, trouble: PlatformTrouble | null, now: Date): string[] {
  const ms = trouble ? now.getTime() - trouble.since.getTime() : 0
  if (!trouble || ms < DEAF_MS) return []
  return [
    `Đã ${minutes(ms)} phút không nhận được tin từ ${capitalised(name)} (${reasonText(trouble.reason)}). Chạy doctor để xem cách khắc phục.`,
  ]
}

function unplanned(offices: number): string[] {
  if (offices === 0) return []
  return [
    `Chương trình lỗi, chưa chuẩn bị được tin hôm nay cho ${offices} cơ quan. Xem nhật ký (“planning the day failed”) và báo người phụ trách phần mềm.`,
  ]
}

function stuck(ledger: LedgerCounts | null): string[] {
  if (!ledger || ledger.stuck === 0) return []
  const late = minutes(ledger.oldestDueSeconds * 1000)
  return [
    `${ledger.stuck} tin gửi nhiều lần vẫn chưa được, lâu nhất đã ${late} phút. Kiểm tra mạng; văn phòng gõ: gửi chưa`,
  ]
}

function unreached(offices: number): string[] {
  if (offices === 0) return []
  return [
    `${offices} cơ quan không nhắn riêng được cho văn phòng (đã chặn hoặc xóa cuộc trò chuyện với bot). Nhờ cán bộ văn phòng mở lại và gõ /start`,
  ]
}

function room(free: number | null): string[] {
  if (free === null || free >= LEAST_ROOM) return []
  return [
    `Ổ đĩa chứa dữ liệu chỉ còn ${Math.floor(free / 1_048_576)} MB trống nên không nhận tệp nộp lên. Dọn bớt, hoặc chuyển DATA_DIR sang ổ lớn hơn.`,
  ]
}

/** No reason not to work, but to look at it in the morning. */
function backupTrouble({ backup, now, startedAt }: Vitals): string[] {
  if (!backup) return []
  const since = backup.newest ?? startedAt
  if (now.getTime() - since.getTime() < BACKUP_OLD_MS && backup.failures === 0) return []
  const last = backup.newest
    ? `bản mới nhất đã cách đây ${Math.floor((now.getTime() - backup.newest.getTime()) / 3_600_000)} giờ`
    : 'chưa có bản nào'
  return [`Sao lưu hằng đêm không thành công (${last}). Xem chỗ trống và quyền ghi của BACKUP_DIR.`]
}

function minutes(ms: number): number {
  return Math.floor(ms / MINUTE)
}
