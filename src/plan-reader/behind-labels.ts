/** Lines of running text that begin with a label, though they tell of no item above them. */
import { fold } from '../domain/vietnamese.js'
import { readDeadline } from './deadlines.js'
import { labelOf } from './labels.js'
import { partyOf } from './parties.js'
import type { ProseContext } from './prose-context.js'

/** "Thời gian nộp hồ sơ: Các thôn gửi hồ sơ trước ngày 05/11/2025": the order behind the label; undefined where none stands there. */
export function orderBehindLabel(text: string, context: ProseContext): string | undefined {
  const { label, value } = labelOf(text)
  const isOrder = label !== null && partyOf(value, context.seen) && readDeadline(value, context).kind !== 'none'
  return isOrder ? value : undefined
}

/** "Thời gian báo cáo: ngày 20/5", "Thời gian: trước ngày 20/5": something is to be there by then; "Thời gian: ngày 20/5" only says when it is. */
export function asksByWhen(text: string): boolean {
  return /\b(?:han|nop|gui|bao cao|dang ky|hoan thanh|xong|truoc|cham nhat|muon nhat)\b/.test(fold(text))
}
