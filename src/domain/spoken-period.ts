/** A period as people type it: 'quý I', 'q2/2023', 'tháng 3', '6 tháng đầu năm', 'sơ kết', 'tổng kết năm 2023'. */
import type { PeriodKey } from './calendar.js'

export interface SpokenPeriod {
  /** What follows the year in the period's key: 'Q1', 'H1', '03'; '' for the year itself. */
  part: string
  /** null where none was said: the plan's own. */
  year: number | null
}

/** Folded words, for use inside other patterns. */
export const PERIOD_WORDS =
  '(?:(?:so ket )?6 thang(?: dau nam| cuoi nam)?|so ket|(?:tong ket )?(?:ca )?nam|tong ket|half year|full year|year|' +
  '(?:quy|quarter) (?:iv|i{1,3}|[1-4])|q[1-4]|h[12]|(?:thang|month) (?:1[0-2]|0?[1-9])|t(?:1[0-2]|[1-9]))(?:[ /-]*(?:nam )?(?:20\\d\\d))?'

const ROMAN: Record<string, number> = { i: 1, ii: 2, iii: 3, iv: 4 }

/** From folded words that PERIOD_WORDS fits; null for none. */
export function readSpokenPeriod(folded: string): SpokenPeriod | null {
  if (folded.trim() === '') return null
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

/** The key, in the year that was said or in this one. */
export function periodKeyOf({ part, year }: SpokenPeriod, otherwise: number): PeriodKey {
  return part === '' ? String(year ?? otherwise) : `${year ?? otherwise}-${part}`
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
