/** What happened, in the words of the book; what only the program needs to remember is not in it. */
const WORDS: Record<string, string> = {
  claimed: 'Báo hoàn thành',
  not_done: 'Báo chưa xong',
  blocked: 'Báo vướng mắc',
  files: 'Gửi tài liệu',
  files_moved: 'Chuyển tài liệu',
  asked: 'Hỏi',
  answered: 'Trả lời',
  passed_to_unit: 'Chuyển câu hỏi đến đơn vị',
  seen: 'Đã nhận thông tin',
  reworded: 'Sửa lời báo',
  claim_withdrawn: 'Rút lời báo hoàn thành',
  confirmed: 'Xác nhận hoàn thành',
  returned: 'Trả lại',
  extension_asked: 'Xin gia hạn',
  extension_granted: 'Đồng ý gia hạn',
  extension_refused: 'Không gia hạn',
  explanation_asked: 'Đề nghị giải trình',
}

export function eventWords(what: string): string | null {
  return WORDS[what] ?? null
}
