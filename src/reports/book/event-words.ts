import type { ResultEvent } from '../../domain/results.js'
import type { TaskEdit } from '../../domain/task-edit.js'
import { dayText } from '../vietnamese-dates.js'

/** What happened, in the words of the book; what only the program needs to remember is not in it. */
const WORDS: Record<string, string> = {
  claimed: 'Báo hoàn thành',
  not_done: 'Báo chưa xong',
  blocked: 'Báo vướng mắc',
  unblocked: 'Báo hết vướng mắc',
  files: 'Gửi tài liệu',
  files_moved: 'Chuyển tài liệu',
  asked: 'Hỏi',
  answered: 'Trả lời',
  passed_to_unit: 'Chuyển câu hỏi đến đơn vị',
  support_said: 'Đơn vị phối hợp cho biết',
  seen: 'Đã nhận thông tin',
  reworded: 'Sửa lời báo',
  claim_withdrawn: 'Rút lời báo hoàn thành',
  confirmed: 'Xác nhận hoàn thành',
  returned: 'Trả lại',
  reopened: 'Mở lại (bỏ xác nhận hoàn thành)',
  extension_asked: 'Xin gia hạn',
  extension_granted: 'Đồng ý gia hạn',
  extension_refused: 'Không gia hạn',
  explanation_asked: 'Đề nghị giải trình',
  claim_closed: 'Đóng lời báo hoàn thành (kế hoạch thay đổi)',
  extension_closed: 'Đóng đề nghị gia hạn (kế hoạch thay đổi)',
  extension_withdrawn: 'Rút đề nghị gia hạn',
  extension_spared: 'Đóng đề nghị gia hạn (đã báo hoàn thành)',
  due_moved: 'Điều chỉnh thời hạn',
  text_changed: 'Điều chỉnh nội dung',
  units_changed: 'Điều chỉnh đơn vị thực hiện',
  policy_changed: 'Điều chỉnh cách tính hoàn thành',
  task_cancelled: 'Hủy nhiệm vụ',
  task_restored: 'Khôi phục nhiệm vụ',
}

export function eventWords(what: string): string | null {
  return WORDS[what] ?? null
}

/** What takes a change back gives no reason of its own. */
const UNDONE = 'hoàn tác thay đổi trước'

/** What was said, and before it what a change of the plan came to: '31/03/2023 → 28/04/2023; lý do: huyện lùi lịch'. */
export function eventText({ edit, said, undoes }: Pick<ResultEvent, 'edit' | 'said' | 'undoes'>): string | null {
  const change = edit && changeText(edit)
  const why = undoes === true ? UNDONE : said
  return change === null ? why : `${change}; lý do: ${why ?? ''}`
}

function changeText(edit: TaskEdit): string | null {
  switch (edit.field) {
    case 'due':
      return `${edit.before === null ? '(chưa ghi)' : dayText(edit.before)} → ${dayText(edit.after)}`
    case 'units':
      return [edit.before, edit.after].map((units) => units.map((u) => u.unit).join(', ') || '(chưa ghi)').join(' → ')
    case 'title':
      return `“${edit.before}” → “${edit.after}”`
    case 'policy':
      return edit.after === 'any_unit' ? 'một đơn vị xong là đủ' : 'mỗi đơn vị đều phải xong'
    case 'state':
      return null
  }
}
