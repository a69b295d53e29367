/** The date a person asks for in a sentence: 'đến 15/3', 'thứ 2 tuần sau', 'hết tuần', 'thêm 2 ngày'. Never guesses. */
import type { CivilDate } from './calendar.js'
import { addDays, civilDate, mondayOf, monthEnd, periodSpan, weekday } from './calendar.js'
import { fold } from './vietnamese.js'

export interface SpokenDate {
  date: CivilDate
  /** The words that say it, folded. */
  said: string
}

type Reading = (match: RegExpExecArray, today: CivilDate) => CivilDate | undefined

const WEEKDAYS: Readonly<Record<string, number>> = {
  hai: 1,
  ba: 2,
  tu: 3,
  nam: 4,
  sau: 5,
  bay: 6,
  '2': 1,
  '3': 2,
  '4': 3,
  '5': 4,
  '6': 5,
  '7': 6,
}
const ENGLISH_DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
const ENGLISH_MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const NUMBERS: Readonly<Record<string, number>> = {
  mot: 1,
  hai: 2,
  ba: 3,
  bon: 4,
  nam: 5,
  sau: 6,
  bay: 7,
  tam: 8,
  chin: 9,
  muoi: 10,
}

/** In order: the most definite first. */
const READINGS: readonly [pattern: RegExp, read: Reading][] = [
  [/\b(\d{4})-(\d{2})-(\d{2})\b/, (m) => civilDate(Number(m[1]), Number(m[2]), Number(m[3]))],
  [/\b(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\b/, (m) => civilDate(Number(m[3]), Number(m[2]), Number(m[1]))],
  [/\bngay (\d{1,2}) thang (\d{1,2}) nam (\d{4})\b/, (m) => civilDate(Number(m[3]), Number(m[2]), Number(m[1]))],
  [/\b(?:ngay )?(\d{1,2}) thang (\d{1,2})\b/, (m, today) => coming(today, Number(m[2]), Number(m[1]))],
  [
    /(?<![\d/])(\d{1,2})[/-](\d{1,2})(?![\d/]|\s*(?:thon|don vi|xom|to|ap|bo|muc|phan|truong))\b/,
    (m, today) => coming(today, Number(m[2]), Number(m[1])),
  ],
  [
    /\b(\d{1,2}) (jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b/,
    (m, today) => coming(today, ENGLISH_MONTHS.indexOf(m[2] ?? '') + 1, Number(m[1])),
  ],
  [
    /\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* (\d{1,2})\b/,
    (m, today) => coming(today, ENGLISH_MONTHS.indexOf(m[1] ?? '') + 1, Number(m[2])),
  ],
  [
    /\bthem (?:\S+ ){0,2}?(\d{1,2}|mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi) (ngay|hom|bua|tuan)\b/,
    (m, today) => later(today, m[1], m[2]),
  ],
  [
    /\b(\d{1,2}|mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi) (ngay|hom|bua|tuan) nua\b/,
    (m, today) => later(today, m[1], m[2]),
  ],
  [/\b(?:muon|tre|cham) (\d{1,2}|mot|hai|ba) (ngay|hom|bua|tuan)\b/, (m, today) => later(today, m[1], m[2])],
  [/\b(\d{1,2}) more (day|week)s?\b/, (m, today) => later(today, m[1], m[2] === 'week' ? 'tuan' : 'ngay')],
  [
    /\b(?:thu |t)(hai|ba|tu|nam|sau|bay|[2-7])\b(?: (tuan (?:sau|toi|nay)))?/,
    (m, today) => onWeekday(today, WEEKDAYS[m[1] ?? ''], m[2]),
  ],
  [/\b(?:chu nhat|cn)\b(?: (tuan (?:sau|toi|nay)))?/, (m, today) => onWeekday(today, 7, m[1])],
  [
    new RegExp(`\\b(next )?(${ENGLISH_DAYS.join('|')})\\b`),
    (m, today) => onWeekday(today, ENGLISH_DAYS.indexOf(m[2] ?? '') + 1, m[1] ? 'tuan sau' : undefined),
  ],
  [
    /\b(?:ngay )?(?:kia|mot)\b/,
    (m, today) => (/ngay/.test(m[0]) || /\bkia\b/.test(m[0]) ? addDays(today, 2) : undefined),
  ],
  [/\b(?:ngay |sang |chieu |trua |toi |\dh |\d\dh )?mai\b|\btomorrow\b/, (_m, today) => addDays(today, 1)],
  [/\b(?:het|cuoi) tuan (?:sau|toi)\b/, (_m, today) => addDays(mondayOf(today), 11)],
  [
    /\b(?:het|cuoi) tuan(?: nay)?\b|\bend of (?:the )?week\b/,
    (_m, today) => addDays(mondayOf(today), weekday(today) > 5 ? 11 : 4),
  ],
  [/\bdau tuan (?:sau|toi)\b|\bdau tuan\b/, (_m, today) => addDays(mondayOf(today), 7)],
  [
    /\b(?:het|cuoi) thang (?:sau|toi)\b/,
    (_m, today) => monthEnd(Number(today.slice(0, 4)), Number(today.slice(5, 7)) + 1),
  ],
  [/\b(?:het|cuoi) thang (\d{1,2})\b/, (m, today) => monthEnd(yearOf(today, Number(m[1])), Number(m[1]))],
  [
    /\b(?:het|cuoi) thang(?: nay)?\b|\bend of (?:the )?month\b/,
    (_m, today) => monthEnd(Number(today.slice(0, 4)), Number(today.slice(5, 7))),
  ],
  [/\bquy (iv|iii|ii|i|[1-4])\b/, (m, today) => quarterEnd(today, m[1] ?? '')],
  [/\b(?:toi|chieu|trua|hom) nay\b|\btoday\b/, (_m, today) => today],
]

/** The date asked for, or null where none is said plainly. */
export function readSpokenDate(text: string, today: CivilDate): SpokenDate | null {
  const folded = fold(text)
  for (const [pattern, read] of READINGS) {
    const match = pattern.exec(folded)
    const date = match ? read(match, today) : undefined
    if (match && date) return { date, said: match[0] }
  }
  return null
}

/** A day and month without a year: this year's, or next year's where it has long passed. */
function coming(today: CivilDate, month: number, day: number): CivilDate | undefined {
  const year = Number(today.slice(0, 4))
  const date = civilDate(year, month, day)
  return date && date < addDays(today, -180) ? civilDate(year + 1, month, day) : date
}

function yearOf(today: CivilDate, month: number): number {
  const year = Number(today.slice(0, 4))
  return month < Number(today.slice(5, 7)) - 6 ? year + 1 : year
}

function later(today: CivilDate, count: string | undefined, unit: string | undefined): CivilDate | undefined {
  const number = Number(count) || NUMBERS[count ?? '']
  return number ? addDays(today, unit === 'tuan' ? number * 7 : number) : undefined
}

/** The coming one; 'tuần sau' means in the next calendar week. */
function onWeekday(today: CivilDate, day: number | undefined, week: string | undefined): CivilDate | undefined {
  if (day === undefined) return undefined
  const thisWeek = addDays(mondayOf(today), day - 1)
  if (week === 'tuan sau' || week === 'tuan toi') return addDays(thisWeek, 7)
  return thisWeek > today || week === 'tuan nay' ? thisWeek : addDays(thisWeek, 7)
}

function quarterEnd(today: CivilDate, said: string): CivilDate | undefined {
  const quarter = { i: 1, ii: 2, iii: 3, iv: 4 }[said] ?? Number(said)
  const { to } = periodSpan(`${today.slice(0, 4)}-Q${quarter}`)
  return to >= today ? to : undefined
}
