/** One task made part of another: 'khỏi làm Q4-11 nữa, gộp vào Q4-10', 'gộp Q4-11 vào Q4-10': it is dropped, and that is why. */
import { taskRefs } from '../task-ref.js'

const INTO =
  '(?:đã |da |cứ |cu |cho |thì |thi )*(?:gộp|gop|nhập|nhap|ghép|ghep|lồng ghép|long ghep|lồng|long|dồn|don|đưa|dua|tính|tinh|kết hợp|ket hop|làm|lam|thay|trùng|trung|nằm|nam)(?: (?:chung|luôn|luon|hết|het|lại|lai|ghép|ghep))* (?:vào|vao|vô|vo|với|voi|cùng|cung|trong|sang|bằng|bang|cho)(?: (?:chung|việc|viec|nội dung|noi dung))*'
const KINDLY = '(?: (?:luôn|luon|đi|di|nhé|nhe|nha|nghe|cho gọn|cho gon|em|anh|chị|chi|ạ))*[\\s.!]*$'
const PUT = '(?:gộp|gop|nhập|nhap|lồng ghép|long ghep|ghép|ghep|lồng|long|dồn|don)'
const WITH = '(?:vào|vao|vô|vo|với|voi|cùng|cung|sang)'
const CODE = '\\p{L}\\d*-\\d+[a-z]?'
/** Behind an order of its own. */
const BEHIND = new RegExp(
  `^(?<first>.*${CODE}.*?)(?:\\s*[,;.–-]\\s*|\\s+(?=gộp|gop|nhập|nhap|ghép|ghep))(?<why>${INTO} ${CODE}(?: rồi| roi)?${KINDLY})`,
  'iu',
)
/** The order itself; the task stands before the verb or behind it. */
const ALONE = new RegExp(
  `^(?:(?:thôi|thoi|em|anh|chị|chi|cho) )*(?:${PUT} (?:việc |viec )?(?<behind>${CODE})(?: (?:chung|luôn|luon))* ${WITH}|(?:việc |viec )?(?<before>${CODE})(?: thì| thi| cứ| cu)? ${PUT}(?: (?:chung|luôn|luon|hết|het))* ${WITH}(?: chung)?) (?:việc |viec |chung )?(?<into>${CODE})${KINDLY}`,
  'iu',
)

/** The words that order it, with the one task, and why; null where the words make no task part of another. */
export function madePartOf(said: string): { order: string; reason: string } | null {
  const text = said.replace(/\s+/g, ' ').trim()
  const alone = ALONE.exec(text)?.groups
  const gone = alone?.behind ?? alone?.before
  if (gone && alone?.into) return { order: `bỏ ${gone}`, reason: `gộp vào ${alone.into.toUpperCase()}` }
  const { first = '', why = '' } = BEHIND.exec(text)?.groups ?? {}
  const isOne = taskRefs(first).length === 1 && taskRefs(why).length === 1
  return isOne && taskRefs(first)[0] !== taskRefs(why)[0] ? { order: first, reason: why.replace(/[\s.!]+$/, '') } : null
}
