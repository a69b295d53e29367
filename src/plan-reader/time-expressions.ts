/** The dates, months, quarters and years that stand in a Vietnamese text. Day first, always. */
import {
  addDays,
  type CivilDate,
  civilDate,
  daysBetween,
  monthEnd,
  type PeriodKey,
  periodSpan,
} from '../domain/calendar.js'

/** A point or stretch of time as written; the year may be missing. */
export interface WrittenTime {
  kind: 'day' | 'month' | 'quarter' | 'half' | 'nine_months' | 'year'
  day: number
  /** The month, quarter or half. */
  part: number
  year: number | null
  /** 'đầu', 'giữa', 'cuối' of a month, quarter or year. */
  within: 'start' | 'middle' | 'end' | null
  /** The day of the month that a part of it ends with: 15 of "nửa đầu tháng 5", 31 of "10 ngày cuối"; null where no part is named. */
  upTo: number | null
  /** People mean different days by it: "tuần thứ hai của tháng 3". */
  vague: boolean
  /** The last of a list or span of months: "tháng 11 - 12". */
  several: boolean
  /** The others of a list of which each may be meant: months that do not lie side by side ("tháng 4 và tháng 10") or are three and more; all quarters. */
  besides: number[]
  /** What it ends begins later in the year: "tháng 9 - tháng 2", "từ 28/12 đến 05/01". */
  turnsYear: boolean
  /** It ends a span that begins shortly after it: "từ 20/9 đến 10/9". */
  endsEarly: boolean
  /** The year has three digits, or two that no plan means: "06/01/202". */
  cutOff: boolean
  /** Place in the folded text. */
  from: number
  to: number
}

const ROMAN: Record<string, number> = { i: 1, ii: 2, iii: 3, iv: 4 }
/** Four digits without "năm" before them are a year only where they look like one of ours: "tháng 3, 1500 cây". */
const YEAR = '(?:(?:\\s?[/.-]\\s?|,?\\s)(?=20[1-4]\\d)|,?\\s?nam\\s)(?<year>\\d{4})(?!\\d)'
const WITHIN = '(?:(?<within>dau|giua|cuoi)\\s)?'
/** Typed with a small L or a one for the letter I too: "Quý lV". */
const QUARTER = '(?:[il1]v|[il]{1,3})'
const AND = '\\s?(?:-|,|va|den|&|\\+)\\s?'
/** Behind these "20-7" and "31.12" are days; alone they may be numbers of anything. */
const DAY_FOLLOWS = '\\b(?:ngay|truoc|nhat|het|han|xong|hoan thanh)\\s'
const NO_MEASURE = '(?!\\s?(?:ty|trieu|nghin|ha|km|m|kg|tan|ta|diem|lan|lit|thang)\\b)'
/** "Quý III", "Q.III", "Q3/2026"; "Q.1" alone is a district of a city. */
const OF_QUARTER = `\\b(?:quy\\s?|q\\.?\\s?(?=${QUARTER}(?![a-z\\d])|[1-4]\\s?[/-]\\s?20))`
/** "Đợt 2 tháng 9", "vòng 1 tháng 11": the number of a round, no day of the month. */
const NO_ROUND = '(?!(?<=\\b(?:dot|lan|ky|vong|luot|buoc|giai doan|khoa)\\s(?:thu\\s)?)0?\\d(?!\\d))'
const OF_MONTH = `(?:\\s(?:cua|trong))?,?\\s(?:thang\\s?|t)(?<part>\\d{1,2})(?!\\d|\\s?ngay)(?:${YEAR})?`

/** In order: what comes first wins where two fit at the same place; `word`: without it none is looked for. */
const PATTERNS: readonly (readonly [kind: WrittenTime['kind'], pattern: string, word?: string])[] = [
  [
    'month',
    `\\btuan\\s(?:le\\s)?(?:thu\\s)?(?:[1-5]\\s?(?:-|,|va|&|\\+)\\s?(?:tuan\\s)?)*(?<week>dau|cuoi|nhat|hai|ba|tu|nam|[1-5]|i{1,3}|iv)(?:\\s(?:tien|cung))?${OF_MONTH}`,
    'tuan',
  ],
  ['month', `\\b(?<third>thuong|trung|ha)\\stuan${OF_MONTH}`, 'tuan'],
  ['month', `\\bnua\\s(?:thang\\s)?(?<side>dau|cuoi|sau)${OF_MONTH}`, 'nua'],
  ['month', `\\b(?<days>\\d{1,2})\\sngay\\s(?<side>dau|cuoi)(?:\\s(?:tien|cung))?${OF_MONTH}`, 'ngay'],
  [
    'day',
    '(?<!\\d|\\d[/.])(?<day>\\d{1,2})\\s?(?<sep>[/.-])\\s?(?<part>\\d{1,2})\\s?\\k<sep>\\s?(?<year>\\d{2,4})(?![\\d/])',
  ],
  [
    'day',
    `(?<!\\d)${NO_ROUND}(?<day>\\d{1,2})(?:\\s?|(?<=\\bngay\\s\\d{1,2}),\\s?)thang\\s?(?<part>\\d{1,2})(?:(?:,?\\s?nam\\s?|\\s?[/.-]\\s?)(?<year>\\d{2,4}))?(?!\\d)`,
    'thang',
  ],
  [
    'month',
    `(?:thang\\s?|\\bt)(?<list>\\d{1,2}(?:\\s?(?:-|,|va|den|&|\\+)\\s?(?:thang\\s?)?\\d{1,2}(?![\\d/]\\d?\\d?/))*\\s?(?:-|,|va|den|&|\\+)\\s?)(?:thang\\s?|t)?(?<part>\\d{1,2})(?!\\d|/\\d{1,2}(?!\\d))(?:${YEAR})?`,
  ],
  ['month', `${WITHIN}(?:thang\\s?|\\bt)(?<part>\\d{1,2})(?!\\d|\\s?ngay)(?:${YEAR})?`],
  [
    'quarter',
    `${OF_QUARTER}(?<list>(?:${QUARTER}|[1-4])(?:${AND}(?:quy\\s?)?(?:${QUARTER}|[1-4]))*${AND})(?:quy\\s?|q)?(?<part>${QUARTER}|[1-4](?!\\s?[/-]\\s?\\d{1,2}(?!\\d)))(?![a-z\\d])(?:${YEAR})?`,
    'q',
  ],
  ['quarter', `${WITHIN}${OF_QUARTER}(?<part>${QUARTER}|[1-4])(?![a-z\\d])(?:${YEAR})?`, 'q'],
  ['month', '(?<!\\d|\\d[/.])(?<part>\\d{1,2})\\s?[/.-]\\s?(?<year>\\d{4})(?![\\d/])'],
  ['day', '(?<!\\d|\\d[/.]|so\\s)(?<day>\\d{1,2})\\s?/\\s?(?<part>\\d{1,2})(?![\\d/%])'],
  ['day', `(?<=${DAY_FOLLOWS})(?<day>\\d{1,2})(?<dash>[.-])(?<part>\\d{1,2})(?![\\d/%]|[.,-]\\d)${NO_MEASURE}`],
  ['half', '\\b(?:(?:0?6|sau)\\sthang|nua)\\s(?<half>dau|cuoi)\\snam(?!\\shoc)(?:\\s(?<year>\\d{4}))?', 'nam'],
  ['nine_months', '\\b0?9\\sthang(?<first>\\sdau)?(?:\\snam)?(?:\\s(?<year>\\d{4}))?', 'thang'],
  ['year', `${WITHIN}\\bnam\\s(?<year>\\d{4})(?!\\d|\\s?-\\s?\\d)`, 'nam'],
  ['year', '(?<within>cuoi|giua|dau|het)\\snam(?!\\s(?:hoc|sau|truoc|\\d))', 'nam'],
]
const COMPILED = PATTERNS.map(([kind, pattern, word = '']) => ({ kind, regex: new RegExp(pattern, 'g'), word }))

/** No sentence is longer; what is, holds no deadline and only costs time. */
const LONGEST_SENTENCE = 10_000

/** Every time has a digit, or names its quarter, half or year in words. */
const MAY_HOLD_TIMES = /\d|\bq|\bnam\b/

/** Every time in a folded text, in order, none inside another. */
export function findTimes(folded: string): WrittenTime[] {
  if (folded.length > LONGEST_SENTENCE || !MAY_HOLD_TIMES.test(folded)) return []
  const found: WrittenTime[] = []
  for (const { kind, regex, word } of COMPILED) {
    if (!folded.includes(word)) continue
    // matchAll() would copy the expression for every text.
    regex.lastIndex = 0
    for (let match = regex.exec(folded); match; match = regex.exec(folded)) {
      const time = timeOf(kind, match)
      if (time && !found.some((other) => other.from < time.to && time.from < other.to)) found.push(time)
    }
  }
  return found.sort((a, b) => a.from - b.from).map((time, i, all) => behind(folded, time, all[i - 1]))
}

/** The end of a span that begins later in the year lies in the next one. */
function behind(folded: string, time: WrittenTime, start: WrittenTime | undefined): WrittenTime {
  if (!start || time.year !== null || !joinsSpan(folded, start, time)) return time
  const [begins, ends] = [firstDayOf(start, LEAP_YEAR), lastDayOf(time, LEAP_YEAR)]
  if (begins === undefined || ends === undefined || begins <= ends) return time
  if (time.kind === 'day' && daysBetween(ends, begins) < SLIP) return { ...time, endsEarly: true }
  return { ...time, turnsYear: true, year: start.year === null ? null : start.year + 1 }
}

/** Nobody plans a span of eleven months by its days: one of them is mistyped. */
const SLIP = 60

/** "Từ 28/12 đến 05/01", "28/12 - 05/01": the two are one span. */
export function joinsSpan(folded: string, start: WrittenTime, end: WrittenTime | undefined): boolean {
  return end !== undefined && SPANS.test(folded.slice(start.to, end.from))
}

const SPANS = /^\s?(?:-|den|toi)\s?(?:(?:het|ngay|dau|giua|cuoi)\s?)*$/
/** Of a time without a year only its place in the year counts. */
const LEAP_YEAR = 2000

function timeOf(kind: WrittenTime['kind'], match: RegExpExecArray): WrittenTime | undefined {
  const groups = match.groups ?? {}
  const day = Number(groups.day ?? 0)
  const part = groups.half ? (groups.half === 'dau' ? 1 : 2) : numberOf(groups.part ?? '')
  // "15/13/2025" is meant as a day, though there is none.
  const isMeant = kind === 'day' && groups.year?.length === 4
  if (kind === 'day' && !isMeant && !(day >= 1 && day <= 31)) return undefined
  if ((kind === 'day' || kind === 'month') && !isMeant && !(part >= 1 && part <= 12)) return undefined
  return {
    kind,
    day,
    part,
    ...yearOf(groups.year),
    within: withinOf(groups.within),
    upTo: upToOf(groups),
    vague: isVague(kind, groups, day, part),
    several: groups.list !== undefined,
    besides: kind === 'quarter' ? quartersBefore(groups.list, part) : besides(groups.list, part),
    endsEarly: false,
    turnsYear: members(groups.list).some((member) => member > part),
    from: match.index,
    to: match.index + match[0].length,
  }
}

/** Days that people understand differently: of a week, of the middle of a quarter; "ngày 5-7" may be three days, "9 tháng" how long. */
function isVague(
  kind: WrittenTime['kind'],
  groups: Record<string, string | undefined>,
  day: number,
  part: number,
): boolean {
  if (kind === 'quarter') return groups.within === 'giua'
  if (kind === 'nine_months') return groups.first === undefined && groups.year === undefined
  return groups.week !== undefined || groups.third !== undefined || (groups.dash === '-' && day < part)
}

/** A figure, or the Roman number of a quarter in whatever letters. */
function numberOf(text: string): number {
  return ROMAN[text.replace(/l|1(?=v)/g, 'i')] ?? Number(text)
}

function yearOf(text: string | undefined): { year: number | null; cutOff: boolean } {
  if (!text) return { year: null, cutOff: false }
  if (text.length === 4) return { year: Number(text), cutOff: false }
  // Two digits are the years of our own time; "23/3/20" at the end of a cut line is not 2020.
  if (text.length === 2 && Number(text) >= 22 && Number(text) <= 49) return { year: 2000 + Number(text), cutOff: false }
  return { year: null, cutOff: true }
}

function withinOf(word: string | undefined): WrittenTime['within'] {
  return word === 'dau' ? 'start' : word === 'giua' ? 'middle' : word === 'cuoi' || word === 'het' ? 'end' : null
}

const WEEKS: Record<string, number> = { dau: 1, nhat: 1, i: 1, hai: 2, ii: 2, ba: 3, iii: 3, tu: 4, iv: 4, nam: 5 }
const DAYS_OF_WEEK = 7
const LAST = 31

/** The day of the month that the named part of it ends with. */
function upToOf({ week, third, side, days }: Record<string, string | undefined>): number | null {
  if (week === 'cuoi') return LAST
  if (week !== undefined) return (WEEKS[week] ?? Number(week)) * DAYS_OF_WEEK
  if (third !== undefined) return third === 'thuong' ? 10 : third === 'trung' ? 20 : LAST
  if (side === undefined) return null
  return side === 'dau' ? Number(days ?? 15) : LAST
}

/** "Tháng 4 và 10": somewhere between its members lie others that are not meant. */
function besides(list: string | undefined, last: number): number[] {
  if (list === undefined || /-|den/.test(list)) return []
  const before = members(list)
  const gaps = [...before, last].some((part, i, all) => i > 0 && part - (all[i - 1] ?? part) > 1)
  return gaps || before.length >= FEWEST_EACH ? before : []
}

/** "Quý I và II", "quý I - III": in each of them something may be due. */
function quartersBefore(list: string | undefined, last: number): number[] {
  const before = members(list)
  const [first = last] = before
  return /-|den/.test(list ?? '') && first < last ? quarters(first, last) : before
}

/** From the first on, without the last. */
function quarters(first: number, last: number): number[] {
  return Array.from({ length: last - first }, (_, i) => first + i)
}

/** "Tháng 3, 4, 5" is each of them; "tháng 3, 4" rather a stretch of two. */
const FEWEST_EACH = 2

/** One of the others of the list, as it would be written by itself. */
export function besideWritten({ kind, year }: WrittenTime, part: number): string {
  const named =
    kind === 'quarter'
      ? `quý ${['I', 'II', 'III', 'IV'][part - 1]}`
      : kind === 'half'
        ? `6 tháng ${part === 1 ? 'đầu' : 'cuối'} năm`
        : kind === 'nine_months'
          ? '9 tháng đầu năm'
          : `tháng ${part}`
  return year === null ? named : kind === 'half' || kind === 'nine_months' ? `${named} ${year}` : `${named}/${year}`
}

/** The months or quarters of a list before its last. */
function members(list: string | undefined): number[] {
  return (list?.match(/[il1]v|[il]+|\d+/g) ?? []).map(numberOf)
}

/** The period that the time names as a whole, once its year is known. */
export function periodOf(time: WrittenTime, year: number): PeriodKey | null {
  if (time.kind === 'month') return `${year}-${String(time.part).padStart(2, '0')}`
  if (time.kind === 'quarter') return `${year}-Q${time.part}`
  if (time.kind === 'half') return `${year}-H${time.part}`
  return time.kind === 'year' ? `${year}` : null
}

/**
 * The last day of the time; undefined where there is no such day (31/02). "đầu", "giữa", "cuối" after the Civil Code 2015
 * art. 146: first day, 15th (of a year: the end of June), last day.
 */
export function lastDayOf(time: WrittenTime, year: number): CivilDate | undefined {
  if (time.kind === 'day') return civilDate(year, time.part, time.day)
  if (time.kind === 'nine_months') return monthEnd(year, 9)
  const period = periodOf(time, year)
  if (!period) return undefined
  const span = periodSpan(period)
  if (time.upTo !== null) return civilDate(year, time.part, time.upTo) ?? span.to
  if (time.within === 'start') return span.from
  if (time.within === 'middle' && time.kind === 'month') return addDays(span.from, 14)
  if (time.within === 'middle' && time.kind === 'quarter') return civilDate(year, time.part * 3 - 1, 15)
  if (time.within === 'middle') return time.kind === 'year' ? monthEnd(year, 6) : undefined
  return span.to
}

/** The first day of the time: what "trước" counts back from. */
export function firstDayOf(time: WrittenTime, year: number): CivilDate | undefined {
  if (time.kind === 'day' || time.within !== null || time.upTo !== null) return lastDayOf(time, year)
  if (time.kind === 'nine_months') return civilDate(year, 1, 1)
  const period = periodOf(time, year)
  return period ? periodSpan(period).from : undefined
}
