/** `nhacviec backup` and `nhacviec restore`: what they print. */
import path from 'node:path'
import type { Logger } from '../application/ports.js'
import type { Config } from '../config.js'
import { civilDateAt, clockTimeAt } from '../domain/calendar.js'
import { BackupError, type BackupTrouble } from '../store/backup/archive.js'
import type { LostFile } from '../store/backup/catalog.js'
import { backUp, restore } from '../store/backup/places.js'
import { dayText } from '../voice/dates.js'

/** Where lines for people go: progress on one, the outcome on the other. */
export interface Said {
  progress(line: string): void
  outcome(line: string): void
}

interface Parts {
  said: Said
  logger: Logger
  clock: () => number
}

/** What takes less needs no progress. */
const QUIET_MS = 2_000
const EVERY_MS = 1_000

/** Passes a line on at most once a second, and none in the first two. */
function paced(say: (line: string) => void, clock: () => number): (line: string) => void {
  const begun = clock()
  let last = begun
  return (line) => {
    const now = clock()
    if (now - begun < QUIET_MS || now - last < EVERY_MS) return
    last = now
    say(line)
  }
}

/** Copies the whole store into the file `to`. Throws BackupError or StoreError where it cannot. */
export async function runBackup(
  config: Pick<Config, 'databaseUrl' | 'dataDir'>,
  to: string,
  parts: Parts,
): Promise<void> {
  const tell = paced(parts.said.progress, parts.clock)
  const { offices, rows, files, missing, newer } = await backUp(
    { ...config, logger: parts.logger },
    {
      to: path.resolve(to),
      now: new Date(parts.clock()),
      onProgress: (done) => tell(`Đang sao lưu: ${done.rows} dòng, ${done.files} tệp…`),
    },
  )
  parts.said.outcome(`Đã sao lưu vào ${to}: ${rows} dòng dữ liệu, ${files} tệp. Cất bản này ở một máy khác.`)
  if (offices === 0)
    parts.said.outcome(
      `Lưu ý: trong ${config.databaseUrl === null ? config.dataDir : 'cơ sở dữ liệu này'} chưa có cơ quan nào, nên bản sao lưu chưa có gì của cơ quan. Kiểm tra DATA_DIR và DATABASE_URL.`,
    )
  if (newer !== null)
    parts.said.outcome(
      `Lưu ý: dữ liệu do một phiên bản Nhắc Việc mới hơn ghi (${newer}). Bản sao lưu có đủ dữ liệu, nhưng chỉ khôi phục được bằng phiên bản mới đó.`,
    )
  sayMissing(missing, parts.said)
}

/** Brings the backup `from` back into an empty store. Throws BackupError or StoreError, with nothing changed, where it cannot. */
export async function runRestore(
  config: Pick<Config, 'databaseUrl' | 'dataDir'>,
  from: string,
  parts: Parts,
): Promise<void> {
  const tell = paced(parts.said.progress, parts.clock)
  const { madeAt, rows, files, missing } = await restore(
    { ...config, logger: parts.logger },
    {
      from: path.resolve(from),
      now: new Date(parts.clock()),
      onProgress: ({ step, percent }) =>
        tell(`${step === 'checking' ? 'Đang kiểm tra bản sao lưu' : 'Đang khôi phục'}: ${percent}%…`),
    },
  )
  const at = new Date(madeAt)
  parts.said.outcome(
    `Đã khôi phục từ bản sao lưu tạo lúc ${clockTimeAt(at)} ngày ${dayText('vi', civilDateAt(at))}: ${rows} dòng dữ liệu, ${files} tệp. Có thể chạy: nhacviec start`,
  )
  sayMissing(missing, parts.said)
}

function sayMissing(missing: readonly LostFile[], said: Said): void {
  if (missing.length === 0) return
  said.outcome(`Lưu ý: ${missing.length} tệp đã mất hoặc hỏng từ trước khi sao lưu, cần xin nộp lại:`)
  for (const { sha256, handedIn } of missing) {
    for (const { name, task, unit } of handedIn) said.outcome(`– ${name} (việc ${task}, ${unit})`)
    if (handedIn.length === 0) said.outcome(`– văn bản kế hoạch, hoặc tệp không còn rõ tên (mã ${sha256})`)
  }
}

/** One sentence for what stands in the way; null for an error of another kind. */
export function backupTroubleText(error: unknown, file: string, dataDir: string): string | null {
  if (error instanceof BackupError) return sentence(error.trouble, file, dataDir)
  const why = error instanceof Error ? WHY_NOT[String(Reflect.get(error, 'code'))] : undefined
  return why === undefined ? null : `Không dùng được tệp ${file}: ${why}. Sửa lại, hoặc chọn chỗ khác, rồi làm lại.`
}

/** What a system says of a place in which nothing can be read or written. */
const WHY_NOT: Partial<Record<string, string>> = {
  ENOENT: 'thư mục chưa có',
  ENOTDIR: 'thư mục chưa có',
  EISDIR: 'đó là một thư mục',
  EACCES: 'tài khoản này không có quyền ở đó',
  EPERM: 'tài khoản này không có quyền ở đó',
  EROFS: 'ổ đĩa chỉ cho đọc',
  ENOSPC: 'ổ đĩa đã đầy',
  EDQUOT: 'ổ đĩa đã đầy',
}

function sentence(trouble: BackupTrouble, file: string, dataDir: string): string {
  switch (trouble.code) {
    case 'exists':
      return `Tệp ${file} đã có. Chọn tên khác; bản cũ được giữ nguyên.`
    case 'missing':
      return `Không thấy tệp ${file}. Kiểm tra lại đường dẫn.`
    case 'torn':
      return `Bản sao lưu ${file} không trọn vẹn hoặc đã bị sửa, chưa khôi phục gì. Dùng một bản sao lưu khác.`
    case 'foreign':
      return `Tệp ${file} không phải bản sao lưu của Nhắc Việc, chưa khôi phục gì. Chọn tệp nhacviec-….tar.gz.`
    case 'newer':
      return `Bản sao lưu ${file} do một phiên bản Nhắc Việc mới hơn tạo ra (${trouble.migration}). Cập nhật chương trình rồi khôi phục lại.`
    case 'nothing':
      return `Chưa có dữ liệu nào ở ${dataDir} để sao lưu. Kiểm tra DATA_DIR và DATABASE_URL.`
    case 'not_empty':
      return `Nơi khôi phục đã có dữ liệu, chưa thay đổi gì. Dời thư mục ${dataDir} đi chỗ khác (hoặc tạo cơ sở dữ liệu trống), rồi khôi phục lại.`
  }
}
