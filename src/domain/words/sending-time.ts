/** The day, or the days, that a question about the sending speaks of. */
import type { CivilDate } from '../calendar.js'
import { addDays, daysBetween, mondayOf, periodSpan } from '../calendar.js'
import { fold, normalise } from '../vietnamese.js'
import { feastSpanIn } from './feast-span.js'
import { pastDayIn } from './past-day.js'
import { readSpokenDate } from './spoken-date.js'
import { periodKeyOf, periodSaidIn, periodWith } from './spoken-period.js'

/** Both days belong to it. */
export interface SendingTime {
  from: CivilDate
  to: CivilDate
}

const PART_OF = /^(?:dau|giua|cuoi|het) /

interface TimeSaid {
  /** A day, or days, that have come. */
  past: SendingTime | null
  /** What is still to come. */
  coming: SendingTime | null
  isThisWeek: boolean
  /** What is left of a period that has begun. */
  left: SendingTime | null
  /** What is said without it. */
  rest: string
}

const LAST_WEEK = /(?<![\p{L}\p{N}])(?:trong )?tuan (?:truoc|roi|qua|vua roi|vua qua)(?![\p{L}\p{N}])/u
const SINCE_START =
  /(?<![\p{L}\p{N}])tu dau (?<length>tuan|thang|quy|nam)(?: nay)?(?: (?:den|toi) (?:bay gio|hom nay|gio|nay))?(?![\p{L}\p{N}])/u
const LENGTHS: Readonly<Record<string, 'month' | 'quarter' | 'year'>> = { thang: 'month', quy: 'quarter', nam: 'year' }
const FIRST_OF_WEEK = /(?<![\p{L}\p{N}])dau tuan(?: nay)?(?! (?:sau|toi|truoc))(?![\p{L}\p{N}])/u

const UP_TO = /(?:^| )(?:tu (?:gio|nay) )?(?:toi|den) (?:cuoi|het)(?= (?:tuan|thang|quy|nam)\b)/

/** '3/1' without a year is the one that is nearer, and of what was sent the one that was. */
export function timeSaidIn(asSaid: string, today: CivilDate): TimeSaid {
  const text = asSaid.replace(/(?<!mai )(?<!\p{L})mốt(?!\p{L})/iu, 'ngày kia')
  const none: TimeSaid = { past: null, coming: null, isThisWeek: false, left: null, rest: text }
  const feast = feastSpanIn(text, today)
  if (feast) return { ...none, coming: feast.span, rest: feast.rest }
  const said = readSpokenDate(text, today)
  const numbered = said !== null && /\d[/.-]\d/.test(said.said)
  const past = pastDayIn(text, today)
  const isOfPast = /\b(?:da|roi|chua)\b/.test(fold(text))
  const isPast = past !== null && (isOfPast || !isNearer(numbered ? said.date : undefined, past.day, today))
  if (isPast) return { ...none, past: oneDay(past.day), rest: past.rest }
  const monday = mondayOf(today)
  const lastWeek = LAST_WEEK.exec(fold(text))
  if (lastWeek)
    return { ...none, past: { from: addDays(monday, -7), to: addDays(monday, -1) }, rest: without(text, lastWeek[0]) }
  const since = SINCE_START.exec(fold(text))
  if (since) {
    const length = LENGTHS[since.groups?.length ?? '']
    const from = length ? periodSpan(periodWith(today, length)).from : monday
    return { ...none, past: { from, to: today }, rest: without(text, since[0]) }
  }
  const first = FIRST_OF_WEEK.exec(fold(text))
  if (first) return { ...none, past: oneDay(monday), rest: without(text, first[0]) }
  const { period, rest } = periodSaidIn(text)
  // 'Thứ tư tuần sau', 'cuối tuần này' are days, 'tuần sau' is a week.
  if (
    said &&
    said.date > today &&
    (period === null || readSpokenDate(rest, today) !== null || PART_OF.test(said.said))
  ) {
    const from = UP_TO.test(fold(text)) ? today : said.date
    // The last working day is the end of what is due; of what is sent the days off belong to it.
    const to = /^cuoi tuan/.test(said.said) ? addDays(mondayOf(said.date), 6) : said.date
    return { ...none, coming: { from, to }, rest: without(text, said.said) }
  }
  if (period === 'next_week') return { ...none, coming: { from: addDays(monday, 7), to: addDays(monday, 13) }, rest }
  if (period === 'this_week') return { ...none, isThisWeek: true, rest }
  if (period === null) return { ...none, rest }
  const ofYear = (year: number) => periodSpan(periodKeyOf(period, year, today))
  const year = Number(today.slice(0, 4))
  const isNext = isNearer(ofYear(year + 1).from, ofYear(year).to, today)
  const span = ofYear(isNext ? year + 1 : year)
  if (span.from > today) return { ...none, coming: isOfPast ? null : span, rest }
  // 'Việc số 4 quý 1' names the task, 'tháng này' the time.
  if (!('running' in period)) return { ...none, rest }
  const left = span.to < today ? null : { from: today, to: span.to }
  return { ...none, past: { from: span.from, to: left ? today : span.to }, left, rest }
}

/** Whether the day to come is nearer than the one that was. */
function isNearer(coming: CivilDate | undefined, past: CivilDate, today: CivilDate): boolean {
  return coming !== undefined && coming > today && past < today && daysBetween(today, coming) < daysBetween(past, today)
}

export function oneDay(day: CivilDate): SendingTime {
  return { from: day, to: day }
}

/** `said`: folded words of the text. */
function without(text: string, said: string): string {
  const clean = normalise(text).replace(/\s+/g, ' ').trim()
  const folded = fold(clean)
  const at = folded.indexOf(said)
  if (folded.length !== clean.length || at < 0) return text
  return `${clean.slice(0, at)} ${clean.slice(at + said.length)}`.trim()
}
