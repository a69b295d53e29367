/** The date a person asks for in a sentence: 'đến 15/3', 'thứ 2 tuần sau', 'mùng 5', 'hết tuần', 'thêm 2 ngày'. Never guesses. */
import type { CivilDate } from '../calendar.js'
import { addDays, civilDate, mondayOf, monthEnd, periodSpan, weekday } from '../calendar.js'
import { fold, normalise } from '../vietnamese.js'
import type { LunarSaid } from './lunar-said.js'
import { lunarIn } from './lunar-said.js'

export interface SpokenDate {
  date: CivilDate
  /** The words that say it, folded. */
  said: string
}

/** `from`: the day that 'thêm 2 ngày' counts from; the due date where it is still ahead, else today. */
type Reading = (match: RegExpExecArray, today: CivilDate, from: CivilDate) => CivilDate | undefined

const NUMBERS: Readonly<Record<string, number>> = {
  ...{ mot: 1, hai: 2, ba: 3, tu: 4, bon: 4, nam: 5, sau: 6, bay: 7, tam: 8, chin: 9, muoi: 10 },
  ...{ 'muoi mot': 11, 'muoi hai': 12, 'muoi lam': 15, nua: 0.5 },
}
const WEEKDAYS: Readonly<Record<string, number>> = { hai: 1, ba: 2, tu: 3, nam: 4, sau: 5, bay: 6 }
const ENGLISH_DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
const ENGLISH_MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const MONTH = '(\\d{1,2}|hai|ba|tu|nam|sau|bay|tam|chin|muoi mot|muoi hai|muoi)'
const MONTH_NAMES = ENGLISH_MONTHS.join('|')
const COUNT = '(\\d{1,2}|mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi|muoi lam|nua)'
const SPAN = '(ngay|hom|bua|tuan|thang)(?: lam viec)?'
/** What may stand behind a count: '3/12 thôn' is no third of December. */
const COUNTED =
  'thon|don vi|xom|to|ap|ban|bo|muc|phan|truong|ho|phieu|nguoi|chi hoi|chi bo|chi doan|nganh|viec|khu|bai|cong viec|ho so|em|chau'

/** 'T4-9' is a task, no ninth of April. */
const NO_CODE = '(?<![a-z](?=\\d{1,2}-))'

/** Said of no day in particular: whoever says it is asked. */
const VAGUE = /\b(?:mai mot|mai kia|nay mai|hom nao|bua nao|vai (?:ngay|hom|bua|tuan)|may (?:ngay|hom|bua|tuan))\b/g

/** In order: the most definite first. */
const READINGS: readonly [pattern: RegExp, read: Reading][] = [
  [/\b(\d{4})-(\d{2})-(\d{2})\b/, (m) => civilDate(Number(m[1]), Number(m[2]), Number(m[3]))],
  [/\b(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\b/, (m) => civilDate(Number(m[3]), Number(m[2]), Number(m[1]))],
  [/\b(\d{1,2}) thang (\d{1,2})(?: nam|,) (\d{4})\b/, (m) => civilDate(Number(m[3]), Number(m[2]), Number(m[1]))],
  [/\b(\d{1,2}) (?:cua )?thang (nay|sau|toi)\b/, (m, today) => dayOf(today, m[2] === 'nay' ? 0 : 1, Number(m[1]))],
  [new RegExp(`\\b(\\d{1,2}) thang ${MONTH}\\b`), (m, today) => coming(today, numberOf(m[2]), Number(m[1]))],
  [
    new RegExp(`${NO_CODE}(?<![\\d/])(\\d{1,2})[/-](\\d{1,2})(?![\\d/]|\\s*(?:${COUNTED})\\b)`),
    (m, today) => coming(today, Number(m[2]), Number(m[1])),
  ],
  [
    new RegExp(`\\b(\\d{1,2}) (${MONTH_NAMES})[a-z]*\\b`),
    (m, today) => coming(today, ENGLISH_MONTHS.indexOf(m[2] ?? '') + 1, Number(m[1])),
  ],
  [
    new RegExp(`\\b(${MONTH_NAMES})[a-z]* (\\d{1,2})\\b`),
    (m, today) => coming(today, ENGLISH_MONTHS.indexOf(m[1] ?? '') + 1, Number(m[2])),
  ],
  [/\b(?:mung|mong|ngay(?: mung| mong)?) (\d{1,2})\b(?!\s*[/:h%])/, (m, today) => comingDay(today, Number(m[1]))],
  [new RegExp(`\\bthem (?:\\S+ ){0,2}?${COUNT} ${SPAN}\\b`), (m, _today, from) => later(from, m[1], m[2])],
  [/\bthem (ngay|hom|bua|tuan|thang) nua\b/, (m, _today, from) => later(from, 'mot', m[1])],
  [new RegExp(`\\b${COUNT} ${SPAN} nua\\b`), (m, today) => later(today, m[1], m[2])],
  [
    new RegExp(`\\b(?:muon|tre|cham|lui|doi|hoan|khat|sau|gia han|keo dai)(?: lai| them| han)? ${COUNT} ${SPAN}\\b`),
    (m, _today, from) => later(from, m[1], m[2]),
  ],
  [/\b(\d{1,2}) more (day|week|month)s?\b/, (m, _today, from) => later(from, m[1], SPANS[m[2] ?? ''])],
  [
    /\b(?:thu (hai|ba|tu|nam|sau|bay|[2-7])|t([2-7]))\b(?!-\d)(?: (?:cua )?(tuan (?:sau nua|sau|toi|nay)))?/,
    (m, today) => onWeekday(today, weekdayOf(m[1] ?? m[2]), m[3]),
  ],
  [/\b(?:chu nhat|cn)\b(?: (tuan (?:sau|toi|nay)))?/, (m, today) => onWeekday(today, 7, m[1])],
  [
    new RegExp(`\\b(next )?(${ENGLISH_DAYS.join('|')})\\b`),
    (m, today) => onWeekday(today, ENGLISH_DAYS.indexOf(m[2] ?? '') + 1, m[1] ? 'tuan sau' : undefined),
  ],
  [/\b(?:ngay|bua|hom) (?:kia|mot)\b|\bmot(?= (?:em|tui|toi|con|e) )/, (_m, today) => addDays(today, 2)],
  [/\b(?:ngay |bua |sang |chieu |trua |toi |\d{1,2}h )?mai\b|\btomorrow\b/, (_m, today) => addDays(today, 1)],
  [/\b(?:het|cuoi|trong|giua) tuan (?:sau|toi)\b/, (_m, today) => addDays(mondayOf(today), 11)],
  [/\bdau tuan(?: (?:sau|toi))?\b/, (_m, today) => addDays(mondayOf(today), 7)],
  [
    /\b(?:het|cuoi|trong) tuan(?: nay)?\b|\bend of (?:the )?week\b/,
    (_m, today) => addDays(mondayOf(today), weekday(today) > 5 ? 11 : 4),
  ],
  [/\b(?:sang |qua )?tuan (?:sau|toi)\b|\bnext week\b/, (_m, today) => addDays(mondayOf(today), 11)],
  [/\bdau thang (?:sau|toi)\b|\bdau thang\b(?! (?:\d|nay))/, (_m, today) => dayOf(today, 1, 1)],
  [/\bdau thang (\d{1,2})\b/, (m, today) => coming(today, Number(m[1]), 1)],
  [/\bgiua thang (\d{1,2})\b/, (m, today) => coming(today, Number(m[1]), 15)],
  [/\bgiua thang (?:sau|toi)\b/, (_m, today) => dayOf(today, 1, 15)],
  [/\bgiua thang\b(?: nay)?(?! \d)/, (_m, today) => dayOf(today, today.slice(8) > '15' ? 1 : 0, 15)],
  [/\b(?:het|cuoi|trong) thang (?:sau|toi)\b/, (_m, today) => endOfMonth(today, 1)],
  [/\b(?:het|cuoi|trong) thang (\d{1,2})\b/, (m, today) => monthEnd(yearOf(today, Number(m[1])), Number(m[1]))],
  [/\b(?:het|cuoi|trong) thang(?: nay)?\b|\bend of (?:the )?month\b/, (_m, today) => endOfMonth(today, 0)],
  [/\b(?:(?:het|cuoi|trong) )?quy (?:sau|toi)\b/, (_m, today) => quarterAfter(today, 1)],
  [/\b(?:het|cuoi|trong) quy(?: nay)?\b(?! (?:i|v|\d))/, (_m, today) => quarterAfter(today, 0)],
  [/\bquy (iv|iii|ii|i|[1-4])\b/, (m, today) => quarterEnd(today, m[1] ?? '')],
  [/\b(?:het|cuoi) nam(?: nay)?\b(?! (?:\d|sau))/, (_m, today) => civilDate(Number(today.slice(0, 4)), 12, 31)],
  [
    /\b(?:sang|toi|chieu|trua|hom|bua|dem) nay\b|\btoday\b|\btonight\b|\b(?:trong|cuoi|het) ngay\b/,
    (_m, today) => today,
  ],
]

/** A day that its month does not have. */
export interface NoSuchDay {
  day: number
  month: number
  year: number
}

/** Days and months as they are named; the year may stand behind them. */
const NAMED_DAYS: readonly RegExp[] = [
  /(?<![\d/.-])(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\b/,
  /\b(\d{1,2}) thang (\d{1,2})(?: nam|,) (\d{4})\b/,
  new RegExp(`\\b(\\d{1,2}) thang ${MONTH}\\b`),
  new RegExp(`${NO_CODE}(?<![\\d/.-])(\\d{1,2})[/-](\\d{1,2})(?![\\d/-]|\\s*(?:${COUNTED})\\b)`),
]
const LONGEST_MONTH = 31

/** '30/2', 'ngày 31 tháng 4': the day that the words name though no year, or not that one, has it; null where there is none. */
export function noSuchDayIn(text: string, today: CivilDate): NoSuchDay | null {
  if (lunarSaid(text, today)) return null
  const folded = fold(text)
  for (const pattern of NAMED_DAYS) {
    const match = pattern.exec(folded)
    if (!match) continue
    const [day, month] = [Number(match[1]), numberOf(match[2])]
    const year = match[3] ? Number(match[3]) : Number((coming(today, month, 1) ?? today).slice(0, 4))
    const isNamed = month >= 1 && month <= 12 && day >= 1 && day <= LONGEST_MONTH
    return isNamed && civilDate(year, month, day) === undefined ? { day, month, year } : null
  }
  return null
}

const SPANS: Readonly<Record<string, string>> = { day: 'ngay', week: 'tuan', month: 'thang' }

/** The date asked for, or null where none is said plainly. `due`: the day the work is due now, which more time is added to. */
export function readSpokenDate(text: string, today: CivilDate, due: CivilDate | null = null): SpokenDate | null {
  const { folded, asSaid } = foldedForDates(text)
  const words = folded.replace(VAGUE, ' ')
  const lunar = lunarIn(words, today)
  if (lunar) {
    const [date, ...others] = lunar.days
    return date && others.length === 0 ? { date, said: asSaid(lunar.said) } : null
  }
  // 'Ngày 30 tháng 2' is not the 30th of this month.
  if (noSuchDayIn(text, today)) return null
  const from = due !== null && due > today ? due : today
  for (const [pattern, read] of READINGS) {
    const match = pattern.exec(words)
    const date = match ? read(match, today, from) : undefined
    if (match && date) return { date, said: asSaid(match[0]) }
  }
  return null
}

/** The day of the lunar calendar that is said; null where none is. */
export function lunarSaid(text: string, today: CivilDate): LunarSaid | null {
  return lunarIn(foldedForDates(text).folded.replace(VAGUE, ' '), today)
}

/** Without marks, but for 'tháng sáu', which is June where it has its mark, and 'tháng sau' where it has not; `asSaid` gives the folded words of it. */
export function foldedForDates(text: string): { folded: string; asSaid(words: string): string } {
  const folded = fold(text)
  if (!/tháng sáu(?!\p{L})/iu.test(normalise(text))) return { folded, asSaid: (words) => words }
  return {
    folded: folded.replace(/\bthang sau\b/g, 'thang 6'),
    asSaid: (words) => words.replace(/\bthang 6\b/g, 'thang sau'),
  }
}

export function numberOf(said: string | undefined): number {
  return Number(said) || NUMBERS[said ?? ''] || 0
}

function weekdayOf(said: string | undefined): number | undefined {
  return /^[2-7]$/.test(said ?? '') ? Number(said) - 1 : WEEKDAYS[said ?? '']
}

/** A day and month without a year: this year's, or next year's where it has long passed. */
function coming(today: CivilDate, month: number, day: number): CivilDate | undefined {
  const year = Number(today.slice(0, 4))
  const date = civilDate(year, month, day)
  return date && date < addDays(today, -180) ? civilDate(year + 1, month, day) : date
}

/** 'Mùng 5': of this month, or of the next where it has passed. */
function comingDay(today: CivilDate, day: number): CivilDate | undefined {
  const date = dayOf(today, 0, day)
  return date === undefined || date < today ? dayOf(today, 1, day) : date
}

function dayOf(today: CivilDate, months: number, day: number): CivilDate | undefined {
  const month = Number(today.slice(5, 7)) + months
  return civilDate(Number(today.slice(0, 4)) + Math.floor((month - 1) / 12), ((month - 1) % 12) + 1, day)
}

function endOfMonth(today: CivilDate, months: number): CivilDate {
  return monthEnd(Number(today.slice(0, 4)), Number(today.slice(5, 7)) + months)
}

export function yearOf(today: CivilDate, month: number): number {
  const year = Number(today.slice(0, 4))
  return month < Number(today.slice(5, 7)) - 6 ? year + 1 : year
}

/** Half a month is fifteen days; a month ends on the same day of the next, or on its last. */
function later(from: CivilDate, count: string | undefined, unit: string | undefined): CivilDate | undefined {
  const number = numberOf(count)
  if (number === 0) return undefined
  if (unit === 'thang')
    return number < 1 ? addDays(from, 15) : (dayOf(from, number, Number(from.slice(8))) ?? endOfMonth(from, number))
  return number < 1 ? undefined : addDays(from, unit === 'tuan' ? number * 7 : number)
}

/** The coming one; 'tuần sau' means in the next calendar week. */
function onWeekday(today: CivilDate, day: number | undefined, week: string | undefined): CivilDate | undefined {
  if (day === undefined) return undefined
  const thisWeek = addDays(mondayOf(today), day - 1)
  if (week === 'tuan sau nua') return addDays(thisWeek, 14)
  if (week === 'tuan sau' || week === 'tuan toi') return addDays(thisWeek, 7)
  return thisWeek > today || week === 'tuan nay' ? thisWeek : addDays(thisWeek, 7)
}

function quarterAfter(today: CivilDate, quarters: number): CivilDate {
  const month = Math.ceil(Number(today.slice(5, 7)) / 3) * 3 + quarters * 3
  return monthEnd(Number(today.slice(0, 4)), month)
}

function quarterEnd(today: CivilDate, said: string): CivilDate | undefined {
  const quarter = { i: 1, ii: 2, iii: 3, iv: 4 }[said] ?? Number(said)
  const { to } = periodSpan(`${today.slice(0, 4)}-Q${quarter}`)
  return to >= today ? to : undefined
}
