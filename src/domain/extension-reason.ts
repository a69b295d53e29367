/** Whether who asks for more time also says why. */
import type { SpokenDate } from './spoken-date.js'
import { fold } from './vietnamese.js'

/** What asks for more time, and politely, without telling why. */
const NO_REASON =
  /\b(?:da|em|toi|minh|chau|cho|xin|duoc|phep|gia|lui|hoan|keo|dai|doi|them|thoi|han|den|toi|sang|vao|ngay|het|khoang|lai|nhe|nha|a|ah|voi|chi|anh|oi|bac|dong|thua|bao|viec|nay|giup|to|until|till|extend|please)\b/g

/** `said`: without the tasks that it names. */
export function givesReason(said: string, date: SpokenDate): boolean {
  const rest = fold(said).replace(date.said, ' ').replace(NO_REASON, ' ')
  return /\p{L}{2}/u.test(rest)
}
