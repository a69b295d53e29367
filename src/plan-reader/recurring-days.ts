/** "Trước ngày 25 hằng tháng", "hằng quý": the days on which work comes that has no single deadline. */
import { addDays, type CivilDate, civilDate, monthEnd, type PeriodKey, periodSpan } from '../domain/calendar.js'
import { fold } from '../domain/vietnamese.js'
import type { DeadlineContext } from './deadlines.js'

const LAST_OF_QUARTER = /\bthang cuoi (?:cua )?(?:(?:moi|hang|tung) )?quy\b/
const EVERY = /\b(?:dinh ky )?(?:hang|moi|tung|dinh ky) (thang|quy)\b/
const HOUR = /\b(?:truoc )?(?:luc )?\d{1,2}\s?(?:h|gio|:)\s?\d{0,2}(?: phut)?(?![a-z\d])/g
const DAY = /\b(truoc )?(?:cac )?ngay (\d{1,2})(?:(?: va|,)(?: ngay)? (\d{1,2}))?(?![\d/-])/
const NEXT_MONTH = /\b(?:cua )?thang (?:sau|tiep theo|ke tiep|lien ke)\b/
const LAST_DAY = /\b(?:ngay )?(?:lam viec )?cuoi(?: cung)?(?: cua)?(?: thang| quy)?\b/
/** What else such a text may say changes when: then nobody but a person can tell. */
const SAYS_MORE = /\d|\b(?:thang|quy|tuan|nam|ngay|dau|giua|sau|truoc|tiep|ke|lan|buoi|dot|khi|neu|theo)\b/

/** In order, within the plan's year and not before it was issued; empty where the text does not say which days. */
export function recurringDays(
  written: string,
  { year, issuedOn, schoolYear }: DeadlineContext,
  period: PeriodKey | null,
): CivilDate[] {
  if (year === null || schoolYear) return []
  let rest = fold(written).replace(HOUR, ' ')
  const take = (pattern: RegExp) => {
    const found = pattern.exec(rest)
    if (found) rest = rest.replace(pattern, ' ')
    return found
  }
  const inLastMonth = take(LAST_OF_QUARTER) !== null
  const every = take(EVERY)?.[1]
  const day = take(DAY)
  const isNext = take(NEXT_MONTH) !== null
  if (!day) take(LAST_DAY)
  if ((!every && !inLastMonth) || SAYS_MORE.test(rest) || (isNext && !day)) return []
  const isQuarterly = inLastMonth || every === 'quy'
  if (isQuarterly && (isNext || (day !== null && !inLastMonth))) return []
  const numbers = [day?.[2], day?.[3]].flatMap((number) => (number ? [Number(number)] : []))
  const months = Array.from({ length: 12 }, (_, i) => i + 1).filter((month) => !isQuarterly || month % 3 === 0)
  const span = period && periodSpan(period)
  return months
    .filter((month) => !span || (span.from <= monthEnd(year, month) && monthEnd(year, month) <= span.to))
    .flatMap((month) => {
      const [on, of] = isNext && month === 12 ? [year + 1, 1] : [year, isNext ? month + 1 : month]
      return numbers.length === 0 ? [monthEnd(on, of)] : numbers.map((number) => dayOf(on, of, number))
    })
    .map((date) => (day?.[1] ? addDays(date, -1) : date))
    .filter((date) => issuedOn === null || date >= issuedOn)
    .sort()
}

/** The 30th of February is its last day. */
function dayOf(year: number, month: number, number: number): CivilDate {
  return civilDate(year, month, number) ?? monthEnd(year, month)
}
