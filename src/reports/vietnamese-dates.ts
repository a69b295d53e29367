/** Dates and periods as Vietnamese papers write them. */
import type { CivilDate, PeriodKey } from '../domain/calendar.js'
import { weekday } from '../domain/calendar.js'

const WEEKDAYS = ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'] as const
const ROMAN = ['I', 'II', 'III', 'IV'] as const

/** '31/03/2023'. */
export function dayText(date: CivilDate): string {
  const [year = '', month = '', day = ''] = date.split('-')
  return `${day}/${month}/${year}`
}

/** '31/03'. */
export function shortDayText(date: CivilDate): string {
  return dayText(date).slice(0, 5)
}

/** 'thứ Sáu, 31/03/2023'. */
export function fullDayText(date: CivilDate): string {
  return `${WEEKDAYS[weekday(date) - 1] ?? ''}, ${dayText(date)}`
}

/** 'quý I năm 2023', 'tháng 3 năm 2023', '6 tháng đầu năm 2023', 'năm 2023'. */
export function periodName(period: PeriodKey): string {
  const [year = '', part = ''] = period.split('-')
  if (part === '') return `năm ${year}`
  if (part === 'H1') return `6 tháng đầu năm ${year}`
  if (part === 'H2') return `6 tháng cuối năm ${year}`
  if (part.startsWith('Q')) return `quý ${ROMAN[Number(part[1]) - 1] ?? part} năm ${year}`
  return `tháng ${Number(part)} năm ${year}`
}
