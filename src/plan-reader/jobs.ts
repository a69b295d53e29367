/** Several orders in one row: "Hướng dẫn tổng kết. Báo cáo tổng kết; chấm điểm thi đua". */
import { fold } from '../domain/vietnamese.js'

const ACTS =
  /^(?:huong dan|bao cao|cham diem|to chuc|xay dung|ban hanh|trien khai|phat dong|dang ky|tong ket|so ket|kiem tra|ra soat|tong hop|tham muu|phoi hop|thuc hien|tuyen truyen|don doc|theo doi|hoan thanh|hoan thien|chuan bi|lap|trinh|gui|nop|cu|tham gia|du thao|danh gia|to chuc|thanh lap|kien toan|cap nhat|quan triet|pho bien|khao sat|bo tri|tiep tuc|tiep nhan|xet|binh xet|trao|cong bo|ap dung|chu tri|chi dao|giam sat|tap huan|boi duong|van dong|de xuat|thong ke)\b/

/** The orders that the text holds: parts between stops that each begin with what is to be done; the text itself where it is one. */
export function jobsIn(title: string): string[] {
  const parts = title
    .split(/[.;]\s+(?=\p{L})|:?\s[-+]\s(?=\p{Lu})/u)
    .map((part) => part.trim())
    .filter((part) => part.split(/\s+/).length >= 3)
  const acting = parts.filter(isOrder)
  const each = acting.length > 1 && acting.length === parts.length
  if (!each && acting.length < 3) return [title]
  const jobs: string[] = []
  for (const part of parts) {
    const last = jobs.at(-1)
    // What orders nothing belongs to the order before it.
    if (last === undefined || isOrder(part) || !isOrder(last)) jobs.push(part)
    else jobs[jobs.length - 1] = `${last}; ${part}`
  }
  return jobs
}

function isOrder(part: string): boolean {
  return ACTS.test(fold(part))
}
