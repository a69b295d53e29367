/** What keeps a store from being opened, as one sentence for who runs the bot. */
import { hostname } from 'node:os'
import { reasonText } from '../application/shared/reasons.js'
import { civilDateAt, clockTimeAt } from '../domain/calendar.js'
import { StartRefused } from '../platforms/start-refused.js'
import type { Holder, StoreTrouble } from '../store/trouble.js'
import { StoreError } from '../store/trouble.js'
import { dayText } from '../voice/dates.js'
import { platformTroubleText } from './platform-trouble.js'

/** The trouble with its cure, for an error of the store or of a platform; any other error in its own words. */
export function troubleText(error: unknown): string {
  if (error instanceof StoreError) return storeTroubleText(error.trouble)
  if (error instanceof StartRefused) return platformTroubleText(error.trouble)
  if (isOfPath(error))
    return `Không dùng được ${error.path}: ${reasonText(error.message)}. Chọn nơi khác mà tài khoản này ghi được.`
  return error instanceof Error ? error.message : String(error)
}

/** The machine refuses a folder or a file. */
function isOfPath(error: unknown): error is Error & { path: string } {
  if (!(error instanceof Error && 'path' in error && 'syscall' in error)) return false
  return /^(?:mkdir|open|access|rename|write|l?stat|scandir|copyfile)$/.test(String(error.syscall))
}

/** What is wrong with a store, and what to do. */
export function storeTroubleText(trouble: StoreTrouble): string {
  switch (trouble.code) {
    case 'held': {
      const what = trouble.folder === null ? 'Cơ sở dữ liệu này' : `Thư mục ${trouble.folder}`
      const cures = [
        trouble.address && `mở ${trouble.address} để dùng chương trình đang chạy`,
        'dừng tiến trình đó rồi chạy lại',
        trouble.folder !== null && 'đặt DATA_DIR sang thư mục khác',
      ].filter(Boolean)
      return `${what} đang được ${holderText(trouble.holder)} dùng. Hãy ${cures.join(', hoặc ')}.`
    }
    case 'newer':
      return `Dữ liệu này do một phiên bản Nhắc Việc mới hơn ghi (${trouble.migration}). Cài phiên bản mới rồi chạy lại, hoặc khôi phục một bản sao lưu do phiên bản này tạo.`
    case 'being_restored':
      return 'Đang khôi phục một bản sao lưu vào cơ sở dữ liệu này. Chờ khôi phục xong rồi chạy lại.'
    case 'office_here':
      return trouble.folder === null
        ? 'Cơ sở dữ liệu ở DATABASE_URL đang giữ dữ liệu của một cơ quan, nên không diễn tập ở đó. Bỏ trống DATABASE_URL để diễn tập trên máy này.'
        : `Thư mục ${trouble.folder} đang giữ dữ liệu của một cơ quan, nên không diễn tập ở đó và chưa xóa gì. Đặt DATA_DIR sang thư mục khác; nếu chắc đó chỉ là một lần diễn tập cũ thì xóa thư mục này rồi chạy lại.`
    case 'no_office':
      return `Không có cơ quan nào ở ${trouble.folder ?? 'cơ sở dữ liệu này'}. Kiểm tra DATA_DIR và DATABASE_URL.`
    case 'no_store':
      return `Chưa có dữ liệu nào ở ${trouble.folder}. Kiểm tra DATA_DIR và DATABASE_URL.`
    case 'not_a_store':
      return `Thư mục ${trouble.folder} đang có thứ khác, không phải dữ liệu của Nhắc Việc; chưa đụng đến gì trong đó. Đặt DATA_DIR sang thư mục khác.`
    case 'not_private':
      return `Thư mục ${trouble.folder} phải là của riêng tài khoản này (quyền 700). Xóa thư mục đó, hoặc đặt DATA_DIR sang một đường dẫn ngắn hơn.`
    case 'foreign_account':
      return `Thư mục ${trouble.folder} thuộc tài khoản khác (số ${trouble.owner}), còn chương trình đang chạy bằng tài khoản số ${trouble.own}. Chạy bằng tài khoản kia, hoặc giao thư mục cho tài khoản này: chown -R ${trouble.own} ${trouble.folder}`
    case 'other_version':
      return `Dữ liệu ở ${trouble.folder} do PostgreSQL ${trouble.found} ghi, còn chương trình này đi kèm PostgreSQL ${trouble.ours}. Sao lưu bằng phiên bản Nhắc Việc đã ghi dữ liệu đó, rồi khôi phục bằng phiên bản này.`
    case 'account_cannot':
      return `Cơ sở dữ liệu đi kèm không chạy được bằng ${trouble.user === 0 ? 'tài khoản root' : `tài khoản không có tên (số ${trouble.user})`}, và hệ thống này không cho dùng user namespace để chạy thay. Chạy Nhắc Việc bằng một tài khoản thường có trong /etc/passwd (trong container: --user node), hoặc đặt DATABASE_URL tới một máy chủ PostgreSQL.`
    case 'not_installed':
      return `Chưa cài cơ sở dữ liệu đi kèm cho hệ thống này (${trouble.package}). Cài lại bằng npm ci (không thêm --omit=optional), hoặc đặt DATABASE_URL tới một máy chủ PostgreSQL.`
    case 'link_missing':
      return `Cơ sở dữ liệu đi kèm cài chưa trọn và tài khoản này không sửa được. Chạy npm rebuild ${trouble.package} bằng tài khoản sở hữu node_modules.`
    case 'does_not_run':
      return 'Cơ sở dữ liệu đi kèm không chạy được trên hệ thống này (cần glibc). Đặt DATABASE_URL tới một máy chủ PostgreSQL.'
    case 'does_not_start':
    case 'program_failed':
      if (/no space left/i.test(trouble.reason))
        return 'Ổ đĩa đã đầy nên cơ sở dữ liệu đi kèm không chạy được. Dọn bớt chỗ rồi chạy lại; dữ liệu không mất.'
      return trouble.code === 'does_not_start'
        ? `Cơ sở dữ liệu đi kèm không khởi động được: ${trouble.reason || 'không rõ vì sao'}. Xem thêm ở ${trouble.log}`
        : `Cơ sở dữ liệu đi kèm báo lỗi (${trouble.program}): ${trouble.reason}`
    case 'refuses_us':
      return `Cơ sở dữ liệu đi kèm ở ${trouble.folder} không nhận chính Nhắc Việc (${reasonText(trouble.reason)}): dữ liệu ở đó đã bị sửa hoặc hỏng. Dời thư mục đi chỗ khác, khôi phục bản sao lưu gần nhất rồi chạy lại.`
    case 'no_answer':
      return `Cơ sở dữ liệu ở DATABASE_URL không trả lời (${reasonText(trouble.reason)}). Kiểm tra địa chỉ, mật khẩu và máy chủ rồi chạy lại.`
    case 'options_in_url':
      return 'DATABASE_URL không được có “options=”: Nhắc Việc tự đặt cho từng kết nối. Bỏ phần đó khỏi địa chỉ.'
    case 'sees_everything':
      return `Tài khoản "${trouble.account}" trong DATABASE_URL là superuser hoặc có BYPASSRLS, nên thấy dữ liệu của mọi cơ quan. Tạo một tài khoản thường sở hữu cơ sở dữ liệu: CREATE ROLE nhacviec LOGIN PASSWORD '...'; CREATE DATABASE nhacviec OWNER nhacviec;`
    case 'old_server':
      return `Máy chủ ở DATABASE_URL là PostgreSQL ${trouble.version}; Nhắc Việc cần phiên bản ${trouble.oldest} trở lên.`
    case 'not_utf8':
      return `Cơ sở dữ liệu ở DATABASE_URL dùng bảng mã ${trouble.encoding}; tạo một cơ sở dữ liệu với ENCODING 'UTF8'.`
    case 'unfinished':
      return `Bước nâng cấp ${trouble.migration} do một công cụ khác bắt đầu và chưa xong. Sửa bằng "prisma migrate resolve", hoặc khôi phục một bản sao lưu.`
    case 'changed':
      return `Bước nâng cấp ${trouble.migration} đã bị sửa sau khi chạy. Trả tệp về như cũ rồi chạy lại.`
    case 'migration_failed':
      return `Bước nâng cấp ${trouble.migration} không chạy được và không để lại gì: ${trouble.reason}`
  }
}

function holderText(holder: Holder | null): string {
  if (holder === null) return 'một Nhắc Việc khác'
  const machine = holder.machine === hostname() ? '' : ` trên máy ${holder.machine}`
  return `tiến trình số ${holder.pid}${machine} (chạy từ ${clockTimeAt(holder.since)} ngày ${dayText('vi', civilDateAt(holder.since))})`
}
