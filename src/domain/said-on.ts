/** The day on which somebody says that the work was finished: 'hôm 28/3 em nộp rồi', 'em nộp từ hôm qua'. Told to who decides; it counts for nothing else. */
import type { CivilDate } from './calendar.js'
import { addDays, civilDate, isCivilDate } from './calendar.js'
import { withoutTasks } from './task-ref.js'
import { fold } from './vietnamese.js'

const YESTERDAY = /\b(?:(?:hom|bua|sang|trua|chieu|toi|dem) qua|hoi hom qua|yesterday)\b/
const BEFORE_YESTERDAY = /\b(?:hom|bua) kia\b/
const NAMED = /(?<![\d/.-])(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}))?(?![\d/-])/g
/** What a date is that stands behind these: the last day, a document's, a share of something. */
const ANOTHER =
  /\b(?:han|truoc|den|toi|het|sang|so|kh|cv|ke hoach|cong van|thong bao|quyet dinh|tu trinh|lui|gia han|duoc|moi)(?: (?:so|ngay|han|la))*\s*$/
const COUNTED = /^\s*(?:thon|xom|ap|to|don vi|ho|phieu|nguoi|chi (?:hoi|bo|doan)|muc|viec|nganh|truong|ban|khu)\b/
/** Nobody reports what was finished longer ago. */
const LONGEST_DAYS = 200

/** `on`: the day of the words. Null where no day is named, or one that has not come. */
export function saidOn(heard: string, on: CivilDate): CivilDate | null {
  const words = fold(withoutTasks(heard))
  if (YESTERDAY.test(words)) return addDays(on, -1)
  if (BEFORE_YESTERDAY.test(words)) return addDays(on, -2)
  for (const match of words.matchAll(NAMED)) {
    const behind = words.slice(match.index + match[0].length)
    if (ANOTHER.test(words.slice(0, match.index)) || COUNTED.test(behind)) continue
    const date = dayBefore(on, Number(match[1]), Number(match[2]), match[3])
    if (date !== null) return date
  }
  return null
}

/** This year's, or last year's where it has not come yet. */
function dayBefore(on: CivilDate, day: number, month: number, year: string | undefined): CivilDate | null {
  const this_ = Number(on.slice(0, 4))
  const years = year === undefined ? [this_, this_ - 1] : [Number(year)]
  const found = years.map((y) => civilDate(y, month, day)).find((date) => date !== undefined && date <= on)
  return found !== undefined && isCivilDate(found) && found >= addDays(on, -LONGEST_DAYS) ? found : null
}
