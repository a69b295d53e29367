/** Days that a plan names by the lunar calendar: "mùng 4 Tết", "14 tháng Giêng", "rằm tháng 7", "10/3 âm lịch". */
import type { CivilDate } from '../domain/calendar.js'
import { lunarDay } from '../domain/lunar.js'
import type { DeadlineContext } from './deadline-year.js'

const MONTH = '(?<month>gieng|chap|\\d{1,2})'
const FORMS = [
  '(?:mung|mong) (?<day>\\d{1,2}) (?<month>tet)',
  `(?:mung|mong) (?<day>\\d{1,2})(?: thang|/) ?${MONTH}`,
  `(?<day>ram) thang ${MONTH}`,
  '(?:ngay )?(?<day>\\d{1,2}) thang (?<month>gieng|chap)',
  '(?:ngay )?(?<day>\\d{1,2})(?:/| thang )(?<month>\\d{1,2}),? ?\\(?(?:theo )?am lich',
  '(?:ngay )?(?<day>2[0-9]|30) (?<month>chap)',
].map((form) => new RegExp(`\\b${form}\\b`))

export interface LunarTime {
  day: number
  month: number
  /** Place in the folded text. */
  from: number
  to: number
}

/** The first lunar day in a folded text. */
export function findLunar(folded: string): LunarTime | undefined {
  for (const form of FORMS) {
    const match = form.exec(folded)
    if (!match) continue
    const { day = '', month = '' } = match.groups ?? {}
    return {
      day: day === 'ram' ? 15 : Number(day),
      month: month === 'gieng' || month === 'tet' ? 1 : month === 'chap' ? 12 : Number(month),
      from: match.index,
      to: match.index + match[0].length,
    }
  }
  return undefined
}

/** The days that it can be: of the plan's lunar year or the one before, nothing before the document. */
export function lunarChoices({ day, month }: LunarTime, { year, issuedOn }: DeadlineContext): CivilDate[] {
  const planned = year ?? (issuedOn === null ? null : Number(issuedOn.slice(0, 4)))
  if (planned === null) return []
  return [planned - 1, planned]
    .map((of) => lunarDay(of, month, day))
    .filter((date) => date !== undefined)
    .filter((date) => Number(date.slice(0, 4)) >= planned && (issuedOn === null || date >= issuedOn))
}
