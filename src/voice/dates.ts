/** Dates, periods and moments in words. */
import type { Language } from '../application/ports.js'
import type { CivilDate, PeriodKey } from '../domain/calendar.js'
import { civilDateAt, clockTimeAt, weekday } from '../domain/calendar.js'
import type { Tongue } from './speech.js'

const DAY = 86_400_000
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

/** 'thứ Hai, 30/01/2023'. */
export function dateText(tongue: Tongue, date: CivilDate): string {
  return tongue.t('date.full', { weekday: weekdayText(tongue, date), day: dayText(tongue.language, date) })
}

/** 'thứ Hai'. */
export function weekdayText({ t }: Tongue, date: CivilDate): string {
  return t(`date.weekday_${weekday(date) as 1 | 2 | 3 | 4 | 5 | 6 | 7}`)
}

/** '30/01/2023'; in English the month by name, so that nobody takes it for the day. */
export function dayText(language: Language, date: CivilDate): string {
  const [year = '', month = '', day = ''] = date.split('-')
  return language === 'vi'
    ? `${day}/${month}/${year}`
    : `${Number(day)} ${monthName(Number(month)).slice(0, 3)} ${year}`
}

/** '30/01': for lists within one year. */
export function shortDayText(language: Language, date: CivilDate): string {
  const [, month = '', day = ''] = date.split('-')
  return language === 'vi' ? `${day}/${month}` : `${Number(day)} ${monthName(Number(month)).slice(0, 3)}`
}

/** 'quý I/2023', 'tháng 3/2023', '6 tháng đầu năm 2023', 'năm 2023'; null: 'nhiệm vụ có thời hạn riêng'. */
export function periodText({ t, language }: Tongue, period: PeriodKey | null): string {
  if (!period) return t('period.none')
  const [year = '', part = ''] = period.split('-')
  if (part === '') return t('period.year', { year })
  if (part === 'H1' || part === 'H2') return t(part === 'H1' ? 'period.half_1' : 'period.half_2', { year })
  if (part.startsWith('Q'))
    return t('period.quarter', { roman: ['I', 'II', 'III', 'IV'][Number(part[1]) - 1] ?? part, year })
  return t('period.month', { month: language === 'vi' ? Number(part) : monthName(Number(part)), year })
}

/** 'nhiệm vụ quý I/2023'. */
export function periodTasksText(tongue: Tongue, period: PeriodKey | null): string {
  return period ? tongue.t('period.tasks', { period: periodText(tongue, period) }) : tongue.t('period.none')
}

/** How old a piece of information is on `today`: '09:15 hôm nay', '16:20 thứ Sáu, 27/01/2023 (3 ngày trước)'. */
export function momentText(tongue: Tongue, iso: string, today: CivilDate): string {
  const { t } = tongue
  const at = new Date(iso)
  const day = civilDateAt(at)
  const time = clockTimeAt(at)
  const daysAgo = Math.round((Date.parse(today) - Date.parse(day)) / DAY)
  if (daysAgo === 0) return t('date.today', { time })
  if (daysAgo === 1) return t('date.yesterday', { time })
  const facts = { time, date: dateText(tongue, day) }
  return daysAgo > 1 ? t('date.days_ago', { ...facts, count: daysAgo }) : t('date.moment', facts)
}

function monthName(month: number): string {
  return MONTHS[month - 1] ?? String(month)
}
