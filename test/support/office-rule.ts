/**
 * Who may do what, as the offices have agreed it, written down word by word and button by button: the tests hold the program against
 * this list, and read nothing of it from the program.
 */
import type { PromptQuestion } from '../../src/application/ports.js'

/** Whoever decides: leaders, and who stands in for one. */
export type MayDo = 'anybody' | 'deciders' | 'leaders' | 'clerk'

/** `words`: how it is said. `comes`: what comes of it, a table whose rows are touched ('Claim'; where another has changed
 *  it, it is read back first: 'Task|Prompt'), or the kind of the answer ('status'). */
export interface Deed<Act> {
  name: string
  may: MayDo
  act: Act
  comes: string
  /** What comes of it in the office's group, where that is another. */
  inGroup: string
}

/** It is asked for in the private chat. */
export const PRIVATE = 'not_in_group'

const rows = (may: MayDo, list: [name: string, words: string, comes: string, inGroup?: string][]): Deed<string>[] =>
  list.map(([name, act, comes, inGroup = comes]) => ({ name, may, act, comes, inGroup }))

export const WORDS: readonly Deed<string>[] = [
  ...rows('anybody', [
    ['upload', 'nộp tệp Q1-4', 'upload_links'],
    ['link_account', 'nối tài khoản', 'Code', PRIVATE],
    ['link_code', 'lienket 123456', 'account_known'],
    ['prefer', 'nhắn tin qua telegram', 'Member'],
    ['claim', 'xong Q1-4', 'Claim'],
    ['not_done', 'chưa xong Q1-4', 'History'],
    ['withdraw', 'rút lại Q1-1', 'Claim'],
    ['missing', 'ai chưa nộp V-1', 'missing'],
    ['extend', 'gia hạn Q1-4 đến 20/4/2023 vì chờ kinh phí', 'Extension'],
    ['reply', 'trả lời Q1-4: chờ kinh phí', 'nothing_to_answer'],
    ['move_files', 'chuyển tệp Q1-3 sang Q1-4', 'Evidence'],
    ['find', 'tìm thi đua', 'found'],
    ['ask_clerk', 'hỏi văn phòng: mẫu nào', 'Prompt'],
    ['due_week', 'hạn tuần này', 'due_week'],
    ['my_tasks', 'việc của tôi', 'my_tasks'],
    ['whole_year', 'cả năm', 'my_tasks'],
    ['status', 'tiến độ', 'status'],
    ['status_words', 'xem bằng chữ', 'status'],
    ['ledger', 'gửi chưa', 'unit_standing'],
    ['ledger', 'sổ gửi đầy đủ', 'unit_standing'],
    ['ledger', 'mai bot gửi tin gì', 'unit_standing'],
    ['help', 'trợ giúp', 'help'],
    ['sending_habit', 'nhắc trước hạn mấy ngày', 'sending_habit'],
    ['units', 'đơn vị', 'units'],
    ['number', '1', 'Claim|Prompt', 'not_understood'],
    ['unit_calendar', 'lịch Hội Phụ nữ', 'paper'],
    ['all_tasks', 'tất cả các việc', 'all_tasks'],
    ['period_tasks', 'tháng này có việc gì', 'all_tasks'],
    ['paper', 'ảnh', 'paper'],
    ['paper', 'lịch của tôi', 'paper'],
    ['task_files', 'tệp Q1-3', 'paper'],
    ['papers', 'văn bản', 'papers'],
    ['no_such_period', 'báo cáo quý 5', 'no_such_period'],
    ['own_wishes', 'gia hạn Q1-2 duyệt chưa', 'own_wishes'],
    ['own_period', 'tháng 4 em có việc gì', 'own_period'],
    ['stand_in', 'ai làm thay chị Hạnh', 'stand_in'],
    // Known by the task that it tells of.
    ['why_cancelled', 'vì sao hủy Q2-6', 'Q2-6'],
    ['own_data', 'xuất dữ liệu của tôi', 'History', PRIVATE],
    ['files_received', 'file em gửi hôm qua đã nhận chưa', 'files_received'],
  ]),
  ...rows('deciders', [
    ['confirm', 'xác nhận Q1-1', 'Claim'],
    ['confirm_all', 'xác nhận hết', 'Prompt'],
    ['return', 'trả lại Q1-1 thiếu chữ ký', 'Claim'],
    ['grant', 'đồng ý gia hạn Q1-2', 'Extension'],
    ['refuse', 'không gia hạn Q1-2', 'Extension'],
    ['explain', 'hỏi Q1-4', 'History'],
    ['ask_unit', 'hỏi Hội Nông dân về Q1-3: khi nào có mẫu?', 'Prompt'],
    ['pass_on', 'chuyển hỏi Q1-3', 'Prompt'],
    ['history', 'lịch sử Q1-1', 'history'],
    ['waiting', 'chờ xác nhận', 'waiting'],
    ['people', 'cán bộ', 'people'],
    ['summary_hours', 'giờ tổng hợp', 'summary_hours'],
    ['silent', 'ai chưa trả lời', 'silent'],
    ['heard_on', 'hôm qua ai báo gì', 'heard_on'],
    ['units_alone', 'đơn vị nào chưa có người', 'units_alone'],
    ['late_tasks', 'việc quá hạn', 'late_tasks'],
    ['asked_tasks', 'đơn vị nào đang vướng', 'asked_tasks'],
    ['paper', 'báo cáo quý 1', 'paper'],
    ['paper', 'sổ theo dõi', 'paper'],
    ['paper', 'bảng điểm', 'paper'],
    ['paper', 'minh chứng', 'paper'],
    ['paper', 'trang xem', 'paper'],
  ]),
  ...rows('leaders', [
    ['edit', 'sửa Q1-4', 'live_task', PRIVATE],
    ['set', 'sửa hạn Q1-4 20/3/2023', 'Prompt', PRIVATE],
    ['policy', 'sửa Q1-4 mỗi đơn vị', 'Prompt', PRIVATE],
    ['drop', 'bỏ Q1-4 vì huyện không tổ chức', 'Prompt', PRIVATE],
    ['restore', 'khôi phục Q2-6', 'Prompt', PRIVATE],
    // Of a draft the clerk's alone; of the live plan the task that goes is dropped.
    ['merge', 'gộp Q1-3 vào Q1-4', 'Task|Prompt', PRIVATE],
    ['undo', 'hoàn tác Q4-10', 'Task|Prompt', PRIVATE],
  ]),
  ...rows('clerk', [
    ['telephone', 'điện thoại Q1-4 UBND xã: xong rồi', 'Claim'],
    ['upload', 'nộp kế hoạch', 'upload_links', PRIVATE],
    ['draft', 'dự thảo', 'draft', PRIVATE],
    ['draft_period', 'dự thảo q1', 'draft_period', PRIVATE],
    ['findings', 'điểm cần xem', 'Prompt', PRIVATE],
    ['point', 'điểm 1', 'Prompt', PRIVATE],
    ['settle', 'đã xem 1', 'Finding', PRIVATE],
    ['settle_notes', 'đã xem hết', 'Finding', PRIVATE],
    ['add_task', 'thêm việc Họp dân', 'Task', PRIVATE],
    ['split', 'tách Q1-4', 'Prompt', PRIVATE],
    ['evidence', 'sửa Q1-4 cần tệp', 'Task', PRIVATE],
    ['lessons', 'đã nhớ', 'lessons'],
    ['teach_column', 'cột Ai lo là chủ trì', 'Lesson'],
    ['forget', 'quên 1', 'Lesson'],
    ['read_again', 'đọc lại', 'Plan', PRIVATE],
    ['rehearse', 'diễn tập', 'year_rehearsal', PRIVATE],
    ['activate', 'kích hoạt', 'plan_again', PRIVATE],
    ['replace_plan', 'thay bản cũ', 'Plan', PRIVATE],
    ['activate_beside', 'giữ cả hai', 'Plan', PRIVATE],
    ['drop_draft', 'bỏ dự thảo', 'Plan', PRIVATE],
    ['next_year', 'kế hoạch năm sau', 'Plan', PRIVATE],
    ['invite', 'mời Trần Văn Nam; Hội Nông dân', 'Code', PRIVATE],
    ['invitations', 'mã mời', 'invitations'],
    ['withdraw_invitation', 'hủy mã mời Mùa A Páo', 'Code'],
    ['approve', 'duyệt 1', 'Member'],
    ['reject', 'từ chối 1', 'JoinRequest'],
    ['seat', 'phân công Lý Văn Bình; Hội Nông dân', 'Seat'],
    ['add_unit', 'thêm đơn vị Hội Chữ thập đỏ', 'Unit'],
    ['remove_unit', 'bỏ đơn vị Đoàn Thanh niên', 'unit_in_use'],
    ['hand_over', 'bàn giao Lý Văn Bình cho Vi Thị Hạnh', 'Prompt'],
    ['remove_member', 'thôi việc Lý Văn Bình', 'Prompt'],
    ['rename_member', 'đổi tên Lý Văn Bình thành Lý Văn Bính', 'Member'],
    ['export_person', 'xuất dữ liệu Lý Văn Bình', 'History', PRIVATE],
    ['erase_person', 'xóa dữ liệu Lý Văn Bình', 'erase_confirm', PRIVATE],
    ['day', 'ngày nghỉ 15/3/2023 giỗ tổ', 'SpecialDay'],
    ['cut_off', 'chốt số liệu ngày 15', 'Commune'],
    ['report_to', 'báo cáo kính gửi UBND huyện', 'Commune'],
    ['report_signer', 'phó chủ tịch ký báo cáo: Hoàng Thị Lan', 'Commune'],
    ['summary_at', 'tổng hợp tuần lúc 16h30', 'Commune'],
    ['weights', 'điểm thi đua 10 5 0', 'Commune'],
    ['link', 'liên kết nhóm', 'only_in_group', 'group_linked'],
  ]),
]

/** Who may answer which question of the bot, at the time of the answer. */
export const ANSWERS: Record<PromptQuestion['ask'], MayDo> = {
  which_task: 'anybody',
  read_back: 'anybody',
  unclear: 'anybody',
  blocked_reason: 'anybody',
  more_time: 'anybody',
  extension: 'anybody',
  extension_reason: 'anybody',
  withdraw: 'anybody',
  which_file: 'anybody',
  pass_on: 'anybody',
  answer: 'anybody',
  which_question: 'anybody',
  // Which of one's own reports is taken back, anybody may say.
  which_claim: 'deciders',
  which_extension: 'deciders',
  decide: 'deciders',
  verdicts: 'deciders',
  return_reason: 'deciders',
  refusal_reason: 'deciders',
  nudge: 'deciders',
  ask_unit: 'deciders',
  change_value: 'leaders',
  change_reason: 'leaders',
  change_agree: 'leaders',
  for_unit: 'clerk',
  hand_over: 'clerk',
  remove_member: 'clerk',
  which_member: 'clerk',
  same_name: 'clerk',
  remove_unit: 'clerk',
  erase_person: 'clerk',
  draft_value: 'clerk',
  draft_new: 'clerk',
  draft_split: 'clerk',
  column: 'clerk',
  point: 'clerk',
}

/** Rows of the scene that the buttons are about. */
export interface Subjects {
  /** Of the active plan: claimed by nobody; cancelled; with a new due date. */
  open: number
  cancelled: number
  moved: number
  claim: number
  extension: number
  share: number
  blockedShare: number
  evidence: number
  change: number
  reopened: number
  activePlan: number
  /** Of the draft. */
  plan: number
  task: number
  other: number
  lesson: number
  request: number
  prompt: number
}
type Fields = Record<string, number | string | boolean | null>
export type Press = (of: Subjects) => Fields

const buttons = (may: MayDo, list: [name: string, comes: string, of?: Press][]): Deed<Press>[] =>
  list.map(([name, comes, of = () => ({})]) => {
    return { name, may, comes, act: of, inGroup: PRESSED_IN_PRIVATE.includes(name) ? PRIVATE : comes }
  })

/** What changes the plan, and a draft that only the clerk sees. */
const PRESSED_IN_PRIVATE = [
  ...['live_task', 'live_set', 'live_cancel', 'live_restore', 'undo_change', 'undo_reopen', 'next_year', 'read_again'],
  ...['draft', 'draft_period', 'draft_task', 'draft_set', 'draft_policy', 'draft_evidence', 'draft_add', 'draft_drop'],
  ...['draft_split', 'draft_merge', 'findings', 'point', 'settle', 'settle_notes', 'rehearse_year', 'activate'],
  ...['replace_plan', 'activate_beside', 'drop_draft'],
]

export const BUTTONS: readonly Deed<Press>[] = [
  ...buttons('anybody', [
    ['claim', 'Claim', (of) => ({ task: of.open })],
    ['not_done', 'History', (of) => ({ task: of.open })],
    ['ask_extension', 'Prompt', (of) => ({ task: of.open })],
    ['withdraw', 'Claim', (of) => ({ claim: of.claim })],
    ['move_files', 'Evidence', (of) => ({ evidence: of.evidence, task: of.open })],
    ['my_tasks', 'my_tasks'],
    ['all_tasks', 'all_tasks'],
    ['papers', 'papers'],
    ['status', 'status'],
    ['status_words', 'status'],
    ['missing', 'missing', (of) => ({ task: of.open })],
    ['help', 'help'],
    ['paper', 'paper', (of) => ({ paper: 'picture', plan: of.activePlan, period: '' })],
    ['paper', 'paper', (of) => ({ paper: 'calendar', plan: of.activePlan, period: '' })],
    ['choose', 'Claim|Prompt', (of) => ({ prompt: of.prompt, option: 1 })],
  ]),
  ...buttons('deciders', [
    ['confirm', 'Claim', (of) => ({ claim: of.claim })],
    ['confirm_all', 'Prompt'],
    ['return', 'Prompt', (of) => ({ claim: of.claim })],
    ['return_because', 'Claim', (of) => ({ claim: of.claim, reason: 'missing_file' })],
    ['grant', 'Extension', (of) => ({ extension: of.extension })],
    ['refuse', 'Extension', (of) => ({ extension: of.extension })],
    ['ask_explanation', 'History', (of) => ({ assignment: of.share })],
    ['pass_on', 'Prompt', (of) => ({ assignment: of.blockedShare })],
    ['waiting', 'waiting'],
    ['silent', 'silent'],
    ['late_tasks', 'late_tasks'],
    ['paper', 'paper', (of) => ({ paper: 'report', plan: of.activePlan, period: '2023-Q1' })],
    ['paper', 'paper', (of) => ({ paper: 'book', plan: of.activePlan, period: '' })],
    ['paper', 'paper', (of) => ({ paper: 'standing', plan: of.activePlan, period: '' })],
    ['paper', 'paper', (of) => ({ paper: 'evidence', plan: of.activePlan, period: '' })],
    ['paper', 'paper', (of) => ({ paper: 'page', plan: of.activePlan, period: '' })],
  ]),
  ...buttons('leaders', [
    ['live_task', 'live_task', (of) => ({ task: of.open })],
    ['live_set', 'Prompt', (of) => ({ task: of.open, field: 'due' })],
    ['live_cancel', 'Prompt', (of) => ({ task: of.open })],
    ['live_restore', 'Prompt', (of) => ({ task: of.cancelled })],
    ['undo_change', 'Task|Prompt', (of) => ({ task: of.moved, change: of.change })],
    ['undo_reopen', 'Assignment|Prompt', (of) => ({ claim: of.reopened })],
  ]),
  ...buttons('clerk', [
    ['next_year', 'Plan', (of) => ({ plan: of.activePlan })],
    ['read_again', 'Plan'],
    ['draft', 'draft'],
    ['draft_period', 'draft_period', (of) => ({ plan: of.plan, period: '2023-Q1' })],
    ['draft_task', 'draft_task', (of) => ({ task: of.task })],
    ['draft_set', 'Prompt', (of) => ({ task: of.task, field: 'title' })],
    ['draft_policy', 'Task', (of) => ({ task: of.task, policy: 'every_unit' })],
    ['draft_evidence', 'Task', (of) => ({ task: of.task, evidence: 'file' })],
    ['draft_add', 'Prompt', (of) => ({ plan: of.plan })],
    ['draft_drop', 'Task', (of) => ({ task: of.task })],
    ['draft_split', 'Prompt', (of) => ({ task: of.task })],
    ['draft_merge', 'Task', (of) => ({ task: of.task, into: of.other })],
    ['findings', 'Prompt', (of) => ({ plan: of.plan })],
    ['point', 'Prompt', (of) => ({ plan: of.plan, n: 1 })],
    ['settle', 'Finding', (of) => ({ plan: of.plan, n: 1 })],
    ['settle_notes', 'Finding', (of) => ({ plan: of.plan })],
    ['lessons', 'lessons'],
    ['forget', 'Lesson', (of) => ({ lesson: of.lesson })],
    ['rehearse_year', 'year_rehearsal', (of) => ({ plan: of.plan, page: 1 })],
    ['activate', 'plan_again', (of) => ({ plan: of.plan, anyway: false })],
    ['replace_plan', 'Plan', (of) => ({ plan: of.plan })],
    ['activate_beside', 'Plan', (of) => ({ plan: of.plan })],
    ['drop_draft', 'Plan', (of) => ({ plan: of.plan })],
    ['approve_member', 'Member', (of) => ({ request: of.request, seat: null })],
    ['refuse_member', 'JoinRequest', (of) => ({ request: of.request })],
  ]),
]
