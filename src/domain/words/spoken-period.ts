/** A period as people type it: 'quý I', 'q2/2023', 'tháng 3', '6 tháng đầu năm', 'sơ kết', 'tổng kết năm 2023'. */
import type { CivilDate, PeriodKey } from '../calendar.js'
import { addDays, periodSpan, quarterOf } from '../calendar.js'
import { fold, normalise } from '../vietnamese.js'
import { inFigures } from './in-figures.js'

/** By its name, or as seen from the day on which it is said. */
export type SpokenPeriod =
  | {
      /** What follows the year in the period's key: 'Q1', 'H1', '03'; '' for the year itself. */
      part: string
      /** null where none was said: the plan's own. */
      year: number | null
    }
  /** `back` -1: the one that comes. */
  | { running: Length; back: -1 | 0 | 1 }

/** How long a period is. */
type Length = 'month' | 'quarter' | 'half' | 'year'

/** 'Quý này', 'tháng trước', '6 tháng vừa qua', 'năm ngoái', 'tháng sau'. */
const RELATIVE =
  '(?:(?:quy|thang|6 thang|nam) (?:nay|truoc|vua qua|vua roi)|(?:quy|thang) (?:sau|toi)|nam ngoai|(?:this|last|next) (?:month|quarter|half year|year))'

/** Folded words, for use inside other patterns. */
export const PERIOD_WORDS = `(?:${RELATIVE}|(?:(?:so ket )?6 thang(?: dau nam| cuoi nam)?|so ket|(?:tong ket )?(?:ca )?nam|tong ket|half year|full year|year|(?:quy|quarter) (?:iv|i{1,3}|[1-4])|q[1-4]|h[12]|(?:thang|month) (?:1[0-2]|0?[1-9])|t(?:1[0-2]|[1-9]))(?:[ /-]*(?:nam )?(?:20\\d\\d))?)`

const ROMAN: Record<string, number> = { i: 1, ii: 2, iii: 3, iv: 4 }

/** From folded words that PERIOD_WORDS fits; null for none. */
export function readSpokenPeriod(folded: string): SpokenPeriod | null {
  if (folded.trim() === '') return null
  if (new RegExp(`^${RELATIVE}$`).test(folded.trim())) return relativePeriod(folded.trim())
  const match = /^(.*?)(?:[ /-]*(?:nam )?(20\d\d))?$/.exec(folded.trim())
  const words = match?.[1] ?? ''
  const year = match?.[2] ? Number(match[2]) : null
  const quarter = /^(?:quy|quarter) (iv|i{1,3}|[1-4])$|^q([1-4])$/.exec(words)
  if (quarter) return { part: `Q${ROMAN[quarter[1] ?? ''] ?? quarter[1] ?? quarter[2]}`, year }
  const month = /^(?:(?:thang|month) 0?|t)(\d{1,2})$/.exec(words)
  if (month?.[1]) return { part: month[1].padStart(2, '0'), year }
  if (/cuoi(?: nam)?$|^h2$/.test(words)) return { part: 'H2', year }
  if (/^(?:so ket|(?:so ket )?6 thang(?: dau(?: nam)?)?|half year|h1)$/.test(words)) return { part: 'H1', year }
  if (/^(?:tong ket|(?:tong ket )?(?:ca )?nam|full year|year|)$/.test(words)) return { part: '', year }
  return null
}

/** So much is surely a period: 'năm' alone is a number, 'tổng kết' a deed. */
const SAID = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?:trong|cua|den het|het|cho|ve|o) )?(${PERIOD_WORDS}|tuan (?:nay|ni|sau|toi))(?![\\p{L}\\p{N}/-])`,
  'gu',
)
const SURELY = /\d|\b(?:nay|ni|truoc|qua|roi|ngoai|sau|toi|ca nam|nam nay|dau nam|cuoi nam|quy (?:i{1,3}|iv))\b/

/** 'Quý 5', 'tháng 13': no period, though it is said like one; null where there is none such. */
export function noSuchPeriodIn(text: string): { said: string; at: number } | null {
  for (const match of text.matchAll(/(?<!\p{L})(?:quý|quy|tháng|thang|quarter|month) (\d{1,2})(?![\p{L}\d/])/giu)) {
    const isQuarter = /^q/i.test(match[0])
    const n = Number(match[1])
    if (n < 1 || n > (isQuarter ? 4 : 12)) return { said: match[0], at: match.index }
  }
  return null
}

/** The period or week that a sentence speaks of, and the sentence without it. */
export function periodSaidIn(text: string): {
  period: SpokenPeriod | 'this_week' | 'next_week' | null
  rest: string
} {
  const clean = inFigures(normalise(text)).replace(/\s+/g, ' ').trim()
  const folded = fold(clean)
  // Letter for letter, or it cannot be cut out.
  if (folded.length !== clean.length) return { period: null, rest: text }
  for (const match of folded.matchAll(SAID)) {
    const words = match[1] ?? ''
    if (!SURELY.test(words)) continue
    const rest = `${clean.slice(0, match.index)} ${clean.slice(match.index + match[0].length)}`.trim()
    if (/^tuan /.test(words)) return { period: / (?:nay|ni)$/.test(words) ? 'this_week' : 'next_week', rest }
    const period = readSpokenPeriod(words)
    if (period) return { period, rest }
  }
  return { period: null, rest: clean }
}

function relativePeriod(words: string): SpokenPeriod {
  const running = /quy|quarter/.test(words)
    ? 'quarter'
    : /6 thang|half/.test(words)
      ? 'half'
      : /thang|month/.test(words)
        ? 'month'
        : 'year'
  return { running, back: / (?:sau|toi)$|^next /.test(words) ? -1 : / nay$|^this /.test(words) ? 0 : 1 }
}

/** The key, in the year that was said or in `otherwise`; of a period seen from `today`, as it is on that day. */
export function periodKeyOf(spoken: SpokenPeriod, otherwise: number, today: CivilDate): PeriodKey {
  if ('running' in spoken) {
    const running = periodWith(today, spoken.running)
    if (spoken.back === -1) return nextPeriodOf(running)
    return spoken.back === 0 ? running : periodWith(addDays(periodSpan(running).from, -1), spoken.running)
  }
  const { part, year } = spoken
  return part === '' ? String(year ?? otherwise) : `${year ?? otherwise}-${part}`
}

/** The period of this length that has this day. */
export function periodWith(day: CivilDate, length: Length): PeriodKey {
  const quarter = quarterOf(day)
  switch (length) {
    case 'month':
      return day.slice(0, 7)
    case 'quarter':
      return quarter
    case 'half':
      return `${day.slice(0, 4)}-${/Q[12]$/.test(quarter) ? 'H1' : 'H2'}`
    case 'year':
      return day.slice(0, 4)
  }
}

/** The period of the same length that follows: '2023-Q4' -> '2024-Q1'. */
export function nextPeriodOf(period: PeriodKey): PeriodKey {
  const [year = '', part = ''] = period.split('-')
  const following = String(Number(year) + 1)
  if (part === '') return following
  const kind = /^[QH]/.test(part) ? part.charAt(0) : ''
  const n = Number(part.slice(kind.length)) + 1
  const most = { Q: 4, H: 2 }[kind] ?? 12
  const shown = (k: number) => (kind === '' ? String(k).padStart(2, '0') : `${kind}${k}`)
  return n > most ? `${following}-${shown(1)}` : `${year}-${shown(n)}`
}
