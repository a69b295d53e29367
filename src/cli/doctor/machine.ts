/** What the machine offers: Node.js, time, the data folder, room on the disk, backups. */
import { existsSync, readdirSync } from 'node:fs'
import { LEAST_ROOM } from '../../application/ports.js'
import type { CivilDate } from '../../domain/calendar.js'
import { civilDateAt, clockTimeAt } from '../../domain/calendar.js'
import { newestBackup, nightsWithout } from '../../store/backup/keeping.js'
import { canWriteInto } from '../../store/room.js'
import { dayText } from '../../voice/dates.js'
import type { Check } from './check.js'
import { bad, ok, warn } from './check.js'

const MB = 1_048_576
const LITTLE_ROOM = 1024 * MB
const HOUR = 3_600_000
/** Two nights. */
const OLD_BACKUP_MS = 50 * HOUR

export function node(running: string = process.versions.node): Check {
  const [major = 0, minor = 0] = running.split('.').map(Number)
  const isNew = major > 20 || (major === 20 && minor >= 19)
  const version = `Node.js ${running}`
  return isNew ? ok(version) : bad(`${version} đã cũ. Cài phiên bản 20.19 trở lên.`)
}

export function clock(now: Date): Check {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  return ok(
    `Giờ Việt Nam lúc này: ${clockTimeAt(now)} ngày ${dayText('vi', civilDateAt(now))} (máy đặt múi giờ ${zone}; Nhắc Việc luôn tính theo giờ Việt Nam).`,
  )
}

/** `theirs`: what somebody else's clock says at this moment. */
export function drift(now: Date, theirs: Date | null, whose: string): Check {
  if (theirs === null) return warn(`Chưa so được đồng hồ với ${whose}: không kết nối được.`)
  const seconds = Math.round((now.getTime() - theirs.getTime()) / 1000)
  const size = Math.abs(seconds)
  if (size <= 5) return ok(`Đồng hồ khớp với ${whose}.`)
  const said = `Đồng hồ máy ${seconds > 0 ? 'nhanh' : 'chậm'} ${spanText(size)} so với ${whose}.`
  const cure = 'Bật đồng bộ giờ qua mạng (Linux: timedatectl set-ntp true).'
  return size <= 60 ? warn(`${said} ${cure}`) : bad(`${said} ${cure}`)
}

function spanText(seconds: number): string {
  if (seconds < 120) return `${seconds} giây`
  return seconds < 2 * 3600 ? `${Math.round(seconds / 60)} phút` : `${Math.round(seconds / 3600)} giờ`
}

/** `variable` names the folder. */
export async function folder(variable: 'DATA_DIR' | 'BACKUP_DIR', folder: string): Promise<Check> {
  if (!(await canWriteInto(folder)))
    return bad(`Không ghi được vào ${folder}. Cấp quyền ghi, hoặc đặt ${variable} sang thư mục khác.`)
  const name = variable === 'DATA_DIR' ? 'Thư mục dữ liệu' : 'Thư mục sao lưu'
  return ok(existsSync(folder) ? `${name} ghi được: ${folder}` : `${name} sẽ được tạo khi cần: ${folder}`)
}

/** `free`: bytes that this account may still use below the folder that `variable` names; null where nobody can tell. */
export function room(variable: 'DATA_DIR' | 'BACKUP_DIR', folder: string, free: number | null): Check {
  const name = variable === 'DATA_DIR' ? 'Dữ liệu' : 'Sao lưu'
  if (free === null) return warn(`${name}: chưa biết còn bao nhiêu chỗ trống ở ${folder}.`)
  const said = `${name}: còn trống ${free >= 1024 * MB ? `${(free / 1024 / MB).toFixed(1).replace('.', ',')} GB` : `${Math.floor(free / MB)} MB`} ở ${folder}.`
  if (free >= LITTLE_ROOM) return ok(said)
  const cure = `Dọn bớt, hoặc chuyển ${variable} sang ổ khác.`
  return free < LEAST_ROOM ? bad(`${said} ${cure}`) : warn(`${said} ${cure}`)
}

export function backups(backupDir: string, now: Date): Check {
  const names = namesIn(backupDir)
  const newest = newestBackup(names)
  const byHand = 'Làm ngay một bản: nhacviec backup TỆP'
  if (newest === null)
    return warn(`Chưa có bản sao lưu nào ở ${backupDir}. Bot tự sao lưu lúc 02:00 mỗi đêm. ${byHand}`)
  const ageMs = now.getTime() - newest.getTime()
  if (ageMs < -HOUR)
    return warn(
      `Bản sao lưu mới nhất ghi giờ muộn hơn giờ máy (${backupDir}). Kiểm tra đồng hồ của máy này và của máy đã sao lưu.`,
    )
  const hours = Math.floor(ageMs / HOUR)
  const said = `Bản sao lưu mới nhất: cách đây ${hours === 0 ? 'chưa đến 1' : hours} giờ (${backupDir}).`
  const cure = 'Xem chỗ trống, quyền ghi của BACKUP_DIR và bot có chạy ban đêm không.'
  if (ageMs > OLD_BACKUP_MS) return bad(`${said} ${cure} ${byHand}`)
  const missed = nightsWithout(names, now).at(-1)
  return missed === undefined ? ok(said) : warn(`${said} Không có bản của đêm ${nightText(missed)}. ${cure}`)
}

function nightText(day: CivilDate): string {
  return dayText('vi', day)
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
