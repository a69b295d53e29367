/** '… đến 25/2, không thì 20/2 cũng được': the day that would do as well, which is no reason. */
import type { CivilDate } from '../calendar.js'
import { fold, normalise } from '../vietnamese.js'
import { readSpokenDate } from './spoken-date.js'

const ELSE =
  '(?:(?:neu |con )?(?:khong|ko|k|hong|hem|chang)(?: (?:the|duoc|cho|kip))* thi|neu (?:khong|ko|k)(?: duoc)?|te (?:lam|nhat)(?: thi)?|cung lam(?: thi)?|khong nua thi|hoac(?: la)?|hay(?: la)?|it (?:ra|nhat)(?: thi)?|bi (?:lam|qua) thi)'
const TO = '(?:cho|xin|den|toi|ngay|hom|la|cung|em|toi|het|sang) '
const WOULD_DO =
  '(?: (?:cung )?(?:duoc|dc|ok|oke|tot|xong|kip|on)(?: (?:roi|luon|a|nhe|nha|vay|anh|chi|em))*| (?:a|nhe|nha|vay|thoi|cung duoc|anh|chi))*'
const SECOND = new RegExp(
  `(?:^|[\\s,;.(–-]+)${ELSE},? (?<day>(?:${TO})*\\S[^,;]*?)${WOULD_DO}(?=\\s*(?:$|[,;.)]|vi\\s|do\\s))`,
)

/** The text without it; null where there is none. */
export function secondBest(
  text: string,
  today: CivilDate,
  due: CivilDate | null,
): { day: CivilDate; rest: string } | null {
  const typed = normalise(text).replace(/\s+/g, ' ').trim()
  const folded = fold(typed)
  const match = folded.length === typed.length ? SECOND.exec(folded) : null
  const day = match && readSpokenDate(match.groups?.day ?? '', today, due)
  if (!match || !day || !readSpokenDate(folded.slice(0, match.index), today, due)) return null
  const beside = (match.groups?.day ?? '').replace(day.said, ' ').trim()
  if (!beside.split(/\s+/).every((word) => word === '' || SMALL.has(word))) return null
  return { day: day.date, rest: (typed.slice(0, match.index) + typed.slice(match.index + match[0].length)).trim() }
}

const SMALL = new Set('cho xin den toi ngay hom la cung em het sang phep tam'.split(' '))
