/** 'À thôi, tôi nhầm, để lại như cũ': who has just changed something wants it as it was. */
import { anyOf, asWritten } from './as-written.js'
import { withoutTasks } from './task-ref.js'

const AS_BEFORE = `(?:${anyOf('như|về|nguyên|y')} )+${anyOf('cũ|trước|ban đầu|lúc đầu|hồi nãy|lúc nãy|trước đây|trước đó')}`
const PUTS_BACK =
  'để|để lại|để nguyên|giữ|giữ nguyên|giữ lại|trả|trả lại|đổi lại|đổi|sửa lại|sửa|đưa về|đưa|quay lại|quay về|trở lại|trở về|phục hồi|khôi phục|hoàn tác'
const WHO = 'em|anh|chị|tôi|mình|cô|chú|bác|bot'
const MISTAKEN = `(?:${anyOf(WHO)} )?(?:${anyOf('bị|lỡ')} )?${anyOf('nhầm|lộn')}(?: ${anyOf('rồi|mất')})?`
/** Who does it is not among them: 'em để như cũ rồi' tells of it. */
const BEFORE = `(?:${anyOf('à|ờ|ừ|ấy|ơ|thôi|khoan|khoan đã|dạ=|xin lỗi|bot ơi|em ơi|cứ|hãy|cho|việc này|việc đó|cái đó')}|${MISTAKEN})`
const BETWEEN = anyOf(`hạn|việc|việc này|việc đó|cái đó|lại|giúp|hộ|cho|${WHO}`)
const AFTER = `(?:${anyOf(`đi|nhé|nha|nghe|luôn|giúp|hộ|cho|với|ạ|ơi|vậy|thôi|${WHO}`)}|${MISTAKEN})`
/** 'Hoàn tác cái vừa rồi', 'hủy thay đổi vừa nãy'. */
const LAST = `${anyOf('hoàn tác|hủy|bỏ|thu hồi|lấy lại|rút lại')}(?: ${anyOf('cái|thay đổi|điều chỉnh|thao tác|lệnh|quyết định|việc|mà')})* ${anyOf(
  'vừa rồi|vừa nãy|vừa xong=|lúc nãy|mới nãy|hồi nãy|vừa sửa|vừa đổi|vừa thay đổi|mới sửa|mới đổi',
)}`
const WHOLE = new RegExp(`^(?:${BEFORE} )*(?:${anyOf(PUTS_BACK)}(?: ${BETWEEN})* ${AS_BEFORE}|${LAST})(?: ${AFTER})*$`)

/** Longer words are a story, and dear to look through. */
const LONGEST = 100

/** Whether the whole text, but for the task that it may name, asks for what was before; a report of it, or a no, does not. */
export function wantsAsBefore(text: string): boolean {
  const words = asWritten(withoutTasks(text))
  return words.length <= LONGEST && WHOLE.test(words)
}
