/** Several orders in one row: "Hướng dẫn tổng kết. Báo cáo tổng kết; chấm điểm thi đua", "- Khai mạc - Bế mạc". */
import { longPattern } from '../domain/long-pattern.js'
import { fold } from '../domain/vietnamese.js'
import { singleSpaced } from './document.js'

const BULLET = /^\s*(?:[-–—•●▪■*+]|\d{1,2}[.)](?!\d))\s*(?=\S)/u

/** The jobs of a cell whose lines are a list, as one line in which nothing but the bullets are hyphens; undefined where it is none. */
export function listedJobs(cell: string): string | undefined {
  const lines = cell.split('\n').filter((line) => line.trim() !== '')
  if (lines.length < 2 || !lines.every((line) => BULLET.test(line))) return undefined
  // Under a line with a hyphen those with a plus only tell more of it.
  const own = lines.filter((line, i) => i === 0 || !/^\s*\+/.test(line)).length
  if (own < 2 && !/^\s*\+/.test(lines[0] ?? '')) return undefined
  const isSub = (line: string) => own > 1 && /^\s*\+/.test(line)
  return lines
    .map((line) => `${isSub(line) ? '+' : '-'} ${singleSpaced(line.replace(BULLET, '').replaceAll(' - ', ' – '))}`)
    .join(' ')
}

const ACTS = longPattern()`
  ^(?:
    huong dan|bao cao|cham diem|to chuc|xay dung|ban hanh|trien khai|phat dong|dang ky|tong ket|so ket|kiem tra|ra soat
    |tong hop|tham muu|phoi hop|thuc hien|tuyen truyen|don doc|theo doi|hoan thanh|hoan thien|chuan bi|lap|trinh|gui|nop
    |cu|tham gia|du thao|danh gia|to chuc|thanh lap|kien toan|cap nhat|quan triet|pho bien|khao sat|bo tri|tiep tuc
    |tiep nhan|xet|binh xet|trao|cong bo|ap dung|chu tri|chi dao|giam sat|tap huan|boi duong|van dong|de xuat|thong ke
  )\b`

/** The orders that the text holds: parts between stops that each begin with what is to be done; the text itself where it is one. */
export function jobsIn(title: string): string[] {
  const listed = title.split(/(?:^|\s)-\s(?=\S)/u)
  if (listed.length > 2 && listed[0] === '') return listed.slice(1)
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
