/** What keeps a store from being opened, as one sentence for who runs the bot. */
import { hostname } from 'node:os'
import { civilDateAt, clockTimeAt } from '../domain/calendar.js'
import type { Holder, StoreTrouble } from '../store/trouble.js'
import { StoreError } from '../store/trouble.js'
import { dayText } from '../voice/dates.js'

/** The trouble with its cure, for an error of the store; any other error in its own words. */
export function troubleText(error: unknown): string {
  if (error instanceof StoreError) return storeTroubleText(error.trouble)
  return error instanceof Error ? error.message : String(error)
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
      return `${what} đang được ${holderText(trouble.holder)} dùng. Có thể ${cures.join(', hoặc ')}.`
    }
    case 'newer':
      return `Dữ liệu này do một bản Nhắc Việc mới hơn ghi (${trouble.migration}). Cài bản mới rồi chạy lại, hoặc khôi phục một bản sao lưu của bản này.`
    case 'being_restored':
      return 'Đang khôi phục một bản sao lưu vào dữ liệu này. Chờ khôi phục xong rồi chạy lại.'
    case 'office_here':
      return trouble.folder === null
        ? 'Cơ sở dữ liệu ở DATABASE_URL đang giữ dữ liệu của một cơ quan, nên không diễn tập ở đó. Bỏ trống DATABASE_URL để diễn tập trên máy này.'
        : `Thư mục ${trouble.folder} đang giữ dữ liệu của một cơ quan, nên không diễn tập ở đó và chưa xóa gì. Đặt DATA_DIR sang thư mục khác; nếu chắc đó chỉ là một lần diễn tập cũ thì xóa thư mục này rồi chạy lại.`
    case 'no_answer':
      return `Cơ sở dữ liệu ở DATABASE_URL không trả lời (${trouble.reason}). Kiểm tra địa chỉ, mật khẩu và máy chủ rồi chạy lại.`
    case 'does_not_start':
      return /no space left/i.test(trouble.reason)
        ? `Ổ đĩa đã đầy nên cơ sở dữ liệu đi kèm không khởi động được. Dọn bớt chỗ rồi chạy lại; dữ liệu không mất.`
        : `Cơ sở dữ liệu đi kèm không khởi động được: ${trouble.reason || 'không rõ vì sao'}. Xem thêm ở ${trouble.log}`
  }
}

function holderText(holder: Holder | null): string {
  if (holder === null) return 'một Nhắc Việc khác'
  const machine = holder.machine === hostname() ? '' : ` trên máy ${holder.machine}`
  return `tiến trình số ${holder.pid}${machine} (chạy từ ${clockTimeAt(holder.since)} ngày ${dayText('vi', civilDateAt(holder.since))})`
}
