/** A day that has come, as it is spoken of afterwards: 'hôm qua', 'sáng nay', '3/3', 'thứ hai vừa rồi', 'hôm thứ sáu tuần trước'. */
import type { CivilDate } from '../calendar.js'
import { addDays, civilDate, mondayOf } from '../calendar.js'
import { fold, normalise } from '../vietnamese.js'

const NEAR = '(?<!may )(?:ngay )?(?:(?:hom|bua|sang|chieu) (?:qua|nay)|(?:hom|bua) (?:kia|ni)|(?:trua|toi) qua)'
const NUMBERED = '(?:(?:ngay|hom|bua) )?(?<![\\d/.-])\\d{1,2}[/.-]\\d{1,2}(?:[/.-]\\d{4})?(?![\\d/])'
const NAMED = '(?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|t[2-7](?!-)|chu nhat|cn)'
const BEFORE = '(?:tuan (?:truoc|roi|qua|vua roi|vua qua)|vua roi|vua qua|hom truoc|roi|truoc|qua)'
const WEEKDAY = `(?:(?:ngay |sang |chieu |trua )?${NAMED} ${BEFORE}|(?:hom|bua) ${NAMED}(?: ${BEFORE})?(?! (?:tuan )?(?:sau|toi|nay)))`

/** Folded words, for use inside other patterns. */
export const PAST_DAY_WORDS = `(?:${NEAR}|${NUMBERED}|${WEEKDAY})`

const WEEKDAYS: Readonly<Record<string, number>> = { hai: 1, ba: 2, tu: 3, nam: 4, sau: 5, bay: 6 }
const SAID = new RegExp(`(?<![\\p{L}\\p{N}])${PAST_DAY_WORDS}(?![\\p{L}\\p{N}])`, 'gu')

/** The last day of that name that there was, and the sentence without it; null where none is said. */
export function pastDayIn(text: string, today: CivilDate): { day: CivilDate; rest: string } | null {
  const clean = normalise(text).replace(/\s+/g, ' ').trim()
  const folded = fold(clean)
  // Letter for letter, or it cannot be cut out.
  if (folded.length !== clean.length) return null
  for (const { 0: said, index } of folded.matchAll(SAID)) {
    const day = dayOf(said, today)
    if (day !== null) return { day, rest: `${clean.slice(0, index)} ${clean.slice(index + said.length)}`.trim() }
  }
  return null
}

function dayOf(said: string, today: CivilDate): CivilDate | null {
  const [, name, digit, sunday] = /\b(?:thu (hai|ba|tu|nam|sau|bay)|(?:thu |t)([2-7])|(chu nhat|cn))\b/.exec(said) ?? []
  const weekday = sunday ? 7 : digit ? Number(digit) - 1 : WEEKDAYS[name ?? '']
  if (weekday !== undefined) {
    const thisWeek = addDays(mondayOf(today), weekday - 1)
    return / tuan /.test(said) || thisWeek >= today ? addDays(thisWeek, -7) : thisWeek
  }
  const [, day, month, year] = /(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}))?/.exec(said) ?? []
  if (day === undefined) return addDays(today, / kia$/.test(said) ? -2 : / qua$/.test(said) ? -1 : 0)
  const years = year === undefined ? [Number(today.slice(0, 4)), Number(today.slice(0, 4)) - 1] : [Number(year)]
  return years.flatMap((y) => civilDate(y, Number(month), Number(day)) ?? []).find((date) => date <= today) ?? null
}
