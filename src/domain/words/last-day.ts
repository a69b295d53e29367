/**
 * By when work will be done at the latest, also where no day is named: 'sang tháng 5', 'qua tháng sau', 'sau Tết', 'qua rằm'. What is read
 * so is told to whoever said it; of a month it is the last day, of a feast a week behind it.
 */
import type { CivilDate } from '../calendar.js'
import { addDays, mondayOf, monthEnd } from '../calendar.js'
import { lunarDay } from '../lunar.js'
import { fold } from '../vietnamese.js'
import { feastSpanIn } from './feast-span.js'
import type { SpokenDate } from './spoken-date.js'
import { foldedForDates, lunarSaid, noSuchDayIn, numberOf, readSpokenDate, yearOf } from './spoken-date.js'

type Reading = (match: RegExpExecArray, today: CivilDate) => CivilDate | undefined

const MONTH = '(\\d{1,2}|mot|gieng|hai|ba|tu|nam|bay|tam|chin|muoi mot|muoi hai|muoi|chap)'
const OF_YEAR = '(?:(?: nam |[/.-])(\\d{4})| nam (sau|toi))?'
/** What makes a month the end of waiting: 'báo cáo tháng 5' names a report. */
const UNTIL = '(?:sang|qua|den|toi|vao|de|hen|mai)(?: het| cuoi| trong)?'
const THEN = '(?=,? (?:moi|se|em|tui|toi|minh|ben)\\b)'
const ALONE = '(?=[ .!]*(?:(?:a|nhe|nha|em|anh|chi|duoc khong)[ .!]*)*$)'
const THING = '(?<!\\b(?:bao cao|ke hoach|so lieu|ho so|viec|danh sach|bieu|lich|chi tieu|ky) )'

const READINGS: readonly [pattern: RegExp, read: Reading][] = [
  [new RegExp(`\\b${UNTIL} thang ${MONTH}\\b(?! cuoi)${OF_YEAR}`), monthNamed],
  [new RegExp(`${THING}\\bthang ${MONTH}\\b${OF_YEAR}${THEN}`), monthNamed],
  [new RegExp(`^thang ${MONTH}\\b${OF_YEAR}${ALONE}`), monthNamed],
  [new RegExp(`${THING}\\b(?:${UNTIL} )?thang (?:sau|toi|toi day)\\b`), (_m, today) => endOfNextMonth(today)],
  [/\b(?:sang|qua) thang\b(?! (?:\d|nay|truoc))/, (_m, today) => endOfNextMonth(today)],
  [/\b(?:sang|qua) tuan\b(?! (?:\d|nay|truoc))/, (_m, today) => addDays(mondayOf(today), 11)],
  [
    new RegExp(`\\b(sau|qua|het|truoc|den|toi|ngay|hom|dip) ram\\b(?: thang ${MONTH}\\b)?(?! thang)`),
    (m, today) => fullMoon(today, m[1] ?? '', m[2]),
  ],
]

/** Null where no day is said or meant. `due`: the day that 'thêm 2 ngày' is added to. */
export function readLastDay(text: string, today: CivilDate, due: CivilDate | null = null): SpokenDate | null {
  return feastDay(text, today, due) ?? readSpokenDate(text, today, due) ?? vagueDay(text, today)
}

function vagueDay(text: string, today: CivilDate): SpokenDate | null {
  if (lunarSaid(text, today) || noSuchDayIn(text, today)) return null
  const { folded, asSaid } = foldedForDates(text.trim())
  for (const [pattern, read] of READINGS) {
    const match = pattern.exec(folded)
    const date = match ? read(match, today) : undefined
    if (match && date) return { date, said: asSaid(match[0]) }
  }
  return null
}

/** 'Hết 30/4' is a day; 'sau lễ 30/4' is behind the days off. */
const IS_FEAST = /\b(?:tet|le|gio to|quoc khanh)\b/
/** 'Trước lễ phát động' is before no feast. */
const BARE_FEAST = /\ble$/
const A_WEEK = 6

/** Whatever day stands beside the feast is meant rather. */
function feastDay(text: string, today: CivilDate, due: CivilDate | null): SpokenDate | null {
  const feast = feastSpanIn(text, today)
  if (!feast || !IS_FEAST.test(feast.said)) return null
  const behind = fold(text).split(feast.said)[1] ?? ''
  if (BARE_FEAST.test(feast.said) && !new RegExp(`^${ALONE}|^${THEN}|^[,;]`).test(behind)) return null
  if (readSpokenDate(feast.rest, today, due)) return null
  // 'Đến hết Tết' is the last day of it.
  const date = feast.when === 'het' ? addDays(feast.span.to, -1 - A_WEEK) : feast.span.to
  return { date, said: feast.said }
}

function monthNamed([, month = '', year, next]: RegExpExecArray, today: CivilDate): CivilDate | undefined {
  const number = month === 'gieng' ? 1 : month === 'chap' ? 12 : numberOf(month)
  if (number < 1 || number > 12) return undefined
  if (year) return monthEnd(Number(year), number)
  return monthEnd(next ? Number(today.slice(0, 4)) + 1 : yearOf(today, number), number)
}

function endOfNextMonth(today: CivilDate): CivilDate {
  return monthEnd(Number(today.slice(0, 4)), Number(today.slice(5, 7)) + 1)
}

const FULL_MOON = 15

/** The coming middle of a month of the moon, or of the one that is named. */
function fullMoon(today: CivilDate, when: string, said: string | undefined): CivilDate | undefined {
  const year = Number(today.slice(0, 4))
  const named = said === 'gieng' ? 1 : said === 'chap' ? 12 : said ? numberOf(said) : null
  const months = named === null ? Array.from({ length: 12 }, (_, at) => at + 1) : [named]
  const date = [year - 1, year, year + 1]
    .flatMap((of) => months.flatMap((month) => lunarDay(of, month, FULL_MOON) ?? []))
    .find((day) => day >= today)
  if (!date) return undefined
  if (when === 'truoc') return addDays(date, -1)
  return when === 'sau' || when === 'qua' ? addDays(date, 1 + A_WEEK) : date
}
