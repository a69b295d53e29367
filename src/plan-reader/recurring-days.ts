/** "Trước ngày 25 hằng tháng", "hằng quý": the days on which work comes that has no single deadline. */
import { addDays, type CivilDate, civilDate, monthEnd, type PeriodKey, periodSpan } from '../domain/calendar.js'
import { fold } from '../domain/vietnamese.js'
import type { DeadlineContext } from './deadlines.js'

/** A part of the year, and the months that it ends with. */
type Part = readonly [words: RegExp, months: readonly number[]]
const ALL_QUARTERS = /\bquy (?:i|1), ?(?:quy )?(?:ii|2), ?(?:quy )?(?:iii|3)(?:,| va|, va) ?(?:quy )?(?:iv|4)\b/
/** What is a single time by itself, and one of several beside the others. */
const BESIDE_OTHERS: readonly Part[] = [
  [/\bquy (?:i|1)\b/, [3]],
  [/\bquy (?:ii|2)\b/, [6]],
  [/\bquy (?:iii|3)\b/, [9]],
  [/\bquy (?:iv|4)\b/, [12]],
  [/\b(?:0?6|sau) thang dau nam\b/, [6]],
  [/\b(?:0?9|chin) thang dau nam\b/, [9]],
]
const PARTS: readonly Part[] = [
  [ALL_QUARTERS, [3, 6, 9, 12]],
  [/\b0?3 thang ?(?:\/ ?|mot |1 )lan\b/, [3, 6, 9, 12]],
  [/\b0?6 thang ?(?:\/ ?|mot |1 )lan\b/, [6, 12]],
  [/\b(?:hang |moi |tung |cac |4 |bon )?quy\b(?! [iv\d])/, [3, 6, 9, 12]],
  [/\b(?:0?6|sau) thang\b(?! (?:dau|cuoi) nam)/, [6]],
  [/\b(?:0?9|chin) thang\b(?! dau nam)/, [9]],
  [/\b(?:hang |moi |tung |cac )?thang\b(?! \d)/, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]],
  [/\b(?:(?:hang|moi|ca|1|mot|trong) )?nam\b(?! \d)/, [12]],
]
const MONTHS = 12
/** What may stand around them. */
const AROUND_PARTS =
  /\b(?:bao cao|so ket|tong ket|danh gia|dinh ky|thuong xuyen|theo|va|trong|cac|ky|mot|\d{1,2} lan|lan)\b|[\s,;.:()/+&-]/g
/** One of these alone is a single time, or nobody knows which. */
const SINGLE = /^(?:(?:ca|trong) )?(?:nam|quy|thang)$|^(?:0?6|0?9|sau|chin) thang$/

/** The months with which the parts of the year end that a text names and nothing more: "Quý I, II, III, IV", "các quý", "6 tháng, năm". */
export function endsOfParts(folded: string): number[] {
  if (SINGLE.test(folded.trim())) return []
  let rest = folded
  const taken = (parts: readonly Part[]) =>
    parts.flatMap(([words, ends]) => {
      if (!words.test(rest)) return []
      rest = rest.replace(words, ' ')
      return ends
    })
  const beside = ALL_QUARTERS.test(folded) ? [] : taken(BESIDE_OTHERS)
  const months = taken(PARTS)
  if (months.length === 0 || rest.replace(AROUND_PARTS, '') !== '') return []
  return [...new Set([...beside, ...months])].sort((a, b) => a - b)
}

const LAST_OF_QUARTER = /\bthang cuoi (?:cua )?(?:(?:moi|hang|tung) )?quy\b/
const EVERY = /\b(?:dinh ky )?(?:hang|moi|tung|dinh ky) (thang|quy)\b/
const HOUR = /\b(?:truoc )?(?:luc )?\d{1,2}\s?(?:h|gio|:)\s?\d{0,2}(?: phut)?(?![a-z\d])/g
const DAY = /\b(truoc )?(?:cac )?ngay (\d{1,2})(?:(?: va|,)(?: ngay)? (\d{1,2}))?(?![\d/-])/
/** "Từ ngày 20 đến ngày 25", "ngày 20-25": the last is taken. */
const FIRST_OF_SPAN = /\b(?:tu )?(?:ngay )?\d{1,2} ?(?:den|-) ?(?:ngay )?(?=\d{1,2}\b(?! ?\/ ?\d))/
/** "25 hằng tháng", "ngày 25 của tháng", "ngày 25/tháng". */
const OF_EACH_MONTH =
  /\b(?:ngay )?(\d{1,2}) ?(?:\/ ?|(?:cua )?cac |cua |hang |moi )thang\b(?! (?:cuoi|dau|sau|tiep|ke|lien|\d))/
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
  const span = period && periodSpan(period)
  const isDue = (date: CivilDate) => issuedOn === null || date >= issuedOn
  const parts = endsOfParts(fold(written)).map((month) => monthEnd(year, month))
  if (parts.length > 0 && parts.length < MONTHS)
    return parts.filter((date) => isDue(date) && (!span || (span.from <= date && date <= span.to)))
  let rest = fold(written)
    .replace(HOUR, ' ')
    .replace(FIRST_OF_SPAN, 'ngay ')
    .replace(OF_EACH_MONTH, 'ngay $1 hang thang')
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
  const months = Array.from({ length: MONTHS }, (_, i) => i + 1).filter((month) => !isQuarterly || month % 3 === 0)
  return months
    .filter((month) => !span || (span.from <= monthEnd(year, month) && monthEnd(year, month) <= span.to))
    .flatMap((month) => {
      const [on, of] = isNext && month === 12 ? [year + 1, 1] : [year, isNext ? month + 1 : month]
      return numbers.length === 0 ? [monthEnd(on, of)] : numbers.map((number) => dayOf(on, of, number))
    })
    .map((date) => (day?.[1] ? addDays(date, -1) : date))
    .filter(isDue)
    .sort()
}

/** The 30th of February is its last day. */
function dayOf(year: number, month: number, number: number): CivilDate {
  return civilDate(year, month, number) ?? monthEnd(year, month)
}
