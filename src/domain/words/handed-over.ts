/** 'Q1-2 bên em chuyển cho Đoàn Thanh niên làm rồi': of who answers for the task this reports nothing, but wishes it to be another's. */
import { fold } from '../vietnamese.js'
import { withoutTasks } from './task-ref.js'
import { beginsAsUnit } from './unit-head.js'
import type { Office } from './who-is-meant.js'
import { unitsMeantIn } from './who-is-meant.js'

const ONESELF =
  '(?:(?:dạ|da|thưa|thua|việc này|viec nay|việc|viec|cái này|cai nay|bên|ben|đơn vị|don vi|hội|hoi|phòng|phong|em|tôi|toi|mình|minh|tui|tụi|tui|bọn|bon|chúng|chung|đã|mới|moi|vừa|vua|xin|muốn|muon|cho|phép|phep|đang|dang|sẽ|se|chị|chi|anh|ơi|oi)[\\s,]+)*'
const PASSES_ON =
  '(?:chuyển giao|chuyen giao|chuyển|chuyen|bàn giao|ban giao|giao|nhờ|nho|đưa|dua|nhường|nhuong|đẩy|day|để|de)(?:\\s+(?:lại|lai|việc này|viec nay|việc|viec|hết|het|luôn|luon))*(?:\\s+(?:cho|sang|qua|bên|ben))*'
/** What the other is to do with it: 'chuyển cho văn phòng rồi' hands the work itself in. */
const DOES_IT =
  '(?:làm|lam|lo|thực hiện|thuc hien|phụ trách|phu trach|chủ trì|chu tri|đảm nhận|dam nhan|đảm nhiệm|dam nhiem|xử lý|xu ly|giải quyết|giai quyet|triển khai|trien khai|theo dõi|theo doi)'
const HANDED_OVER = new RegExp(
  `^[\\s,;:.–-]*${ONESELF}${PASSES_ON}\\s+(?<who>\\p{L}[^,;.:?]{1,50}?)\\s+${DOES_IT}(?:\\s+(?:rồi|roi|luôn|luon|giúp|giup|giùm|gium|dùm|dum|hộ|ho|thay|tiếp|tiep|ạ|a|nhé|nhe|nha|nghe|chị|chi|anh|em|đó|do|được|duoc))*[\\s.!]*$`,
  'iu',
)

/** To whom the task is said to have gone, as typed and by id; null where the words say no such thing. */
export function handedOver(text: string, office: Office): { who: string; units: number[] } | null {
  const who = HANDED_OVER.exec(withoutTasks(text))?.groups?.who
  if (who === undefined) return null
  const units = unitsMeantIn(who, fold(who), office)
  return units.length > 0 || beginsAsUnit(who) ? { who, units } : null
}
