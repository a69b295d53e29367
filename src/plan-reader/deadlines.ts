/**
 * What a phrase says about when a task is due. The meanings are those of office usage: "trước ngày X" ends the day before
 * X; "chậm nhất", "đến hết", "hạn" X ends with X; a month, quarter or year ends with its last day.
 *
 * Only what asks for something by a time is a deadline: dates of documents, legal bases and anniversaries are not.
 */
import type { PeriodKey } from '../domain/calendar.js'
import { longPattern } from '../domain/long-pattern.js'
import { fold } from '../domain/vietnamese.js'
import { RECURRING } from '../domain/words/comes-again.js'
import { inFigures } from '../domain/words/in-figures.js'
import { isAwaited } from './awaited-event.js'
import { bareYears } from './bare-years.js'
import { dayBeforeMonth } from './day-beside-month.js'
import { type DeadlineContext, daysOutside, yearOf } from './deadline-year.js'
import { singleSpaced } from './document.js'
import { type Deadline, dated, isBesides, LUNAR, NONE, sharedYear } from './due.js'
import { feastAskedFor, findFeast } from './named-days.js'
import { daysInFigures } from './mistyped-days.js'
import { endsOfParts } from './recurring-days.js'
import { readSentence } from './sentence-deadline.js'
import { leadingTime, mentionedTimes } from './sentence-times.js'
import { findTimes, firstDayOf, joinsSpan, lastDayOf, periodOf, type WrittenTime } from './time-expressions.js'
import {
  beforeBoth,
  isBareTime,
  isBefore,
  isBeforeAside,
  isBeforeEvent,
  isBeforeInList,
  isWeekOfMonth,
  namesSameDay,
  opensOnly,
  othersOf,
  saysMore,
  withoutTimes,
  writtenAround,
} from './time-wording.js'
import { weekNamed } from './week-marks.js'

export type { DeadlineContext } from './deadline-year.js'
export { type Deadline, type Due, NONE } from './due.js'

const LABEL =
  /^(?:[-+*•]\s*)?(?:du kien\s)?(?:thoi\s?gian|thoi\s?han|tien do|han|thoi diem|ky han|moc thoi gian)(?:\s[a-z]+){0,4}\s?:\s*/

const EVENT = longPattern()`
  \b(?:ngay sau|sau khi|sau \d+ ngay|truoc khi|truoc tet|sau tet|dip tet|den khi|khi co|khi ket thuc
    |khi (?:phat sinh|xay ra)|trong (?:thoi han|vong) \S+ (?:\(\S+\) )?(?:ngay|thang|tuan|gio)|ke tu
    |(?:theo|dam bao|bao dam) (?:lo trinh|ke hoach|huong dan|yeu cau|quy dinh|tien do|lich
      |chi dao|thong bao|ket luan|van ban|tinh hinh|thoi gian)
    |ngay bau cu|am lich|ram thang|mung \d+|thang (?:chap|gieng))\b`

/** A text that is known to say when hangs on something else than a date where it begins so: "Trước khai giảng", "Theo kết quả kiểm tra". */
const BY_EVENT = /\btuan\b|^(?:truoc|sau|theo|khi|ngay|dip|nhan|cung|cham nhat) [a-z]/

/** Without marks, as long as the text; "năm học mới ngày 05/9" is not "mỗi ngày", "chào mừng 8/3" not "mùng 8", "tính đến" not "tỉnh đến". */
function foldedOf(text: string): string {
  return fold(
    text
      .replace(/(?<!\p{L})mới(?!\p{L})/giu, 'mzi')
      .replace(/(?<!\p{L})mừng(?=\s\d)/giu, 'mzng')
      .replace(/(?<!\p{L})tính(?=\sđến\s)/giu, 'tznh'),
  )
}

/** Reads any phrase: a labelled or bare time, or a sentence that may hold a deadline. */
export function readDeadline(text: string, context: DeadlineContext): Deadline {
  const plain = inFigures(singleSpaced(text))
  const folded = foldedOf(plain)
  const label = LABEL.exec(folded)
  if (label) return readTime(plain.slice(label[0].length), context)
  if (isBareTime(folded)) return readTime(plain, context)
  const asked = readSentence(plain, folded, context)
  return asked.kind === 'none' || asked.kind === 'event' ? (readLeading(plain, context) ?? asked) : asked
}

/** Reads a duty that no word gives a day: the last time that it names at all is taken, and asked about. */
export function readMention(text: string, context: DeadlineContext): Deadline {
  const plain = inFigures(singleSpaced(text))
  const folded = foldedOf(plain)
  const times = findTimes(folded)
  const all = mentionedTimes(folded, times, context).filter((time) => !namesPlace(plain, time))
  const mentioned = all.at(-1)
  if (!mentioned) return NONE
  const written = writtenAround(plain, folded, mentioned)
  if (mentioned.year === null && RECURRING.test(folded)) return { kind: 'recurring', written }
  // "Trước khi chi trả kỳ tháng 9": before something that is done, on a day that nobody names.
  if (LUNAR.test(folded) || /\btruoc khi [^.,;:]{3,50}$/.test(folded.slice(0, mentioned.from)))
    return { kind: 'event', written }
  const due = dated(folded, mentioned, mentioned.several, isBefore(folded, mentioned), written, context)
  if (due.kind !== 'date') return due
  const others = mentioned.kind === 'day' ? daysBefore(mentioned, all, folded) : []
  return {
    ...due,
    unsure: { written, why: 'mentioned' },
    ...(others.length > 0 ? { others: others.map((time) => writtenAround(plain, folded, time)) } : {}),
  }
}

/** "Các tuyến 2 Tháng 9, Núi Thành", "quảng trường 24/3": streets and squares are called after days; "lên đường 20/2", "họp trực tuyến 20/2" are none. */
function namesPlace(plain: string, { kind, year, from }: WrittenTime): boolean {
  return (
    kind === 'day' &&
    year === null &&
    /(?:(?<!lên\s)đường|(?<!(?:thành|khu)\s)phố|(?<!trực\s)tuyến|đại lộ|quảng trường|công viên)\s$/iu.test(
      plain.slice(0, from),
    )
  )
}

/** The days named before this one that do not begin a span: "đợt 1 ngày 05/3, đợt 2 ngày 05/9". */
function daysBefore(last: WrittenTime, times: readonly WrittenTime[], folded: string): WrittenTime[] {
  return times.filter((time, i) => time.kind === 'day' && time !== last && !joinsSpan(folded, time, times[i + 1]))
}

/** "Từ 01/10 - 10/10/2025: Sơ tuyển sức khỏe": what an item begins with is when it is, unless that lies before the document. */
function readLeading(plain: string, context: DeadlineContext): Deadline | undefined {
  const leading = leadingTime(plain)
  if (leading === undefined || !isBareTime(fold(leading))) return undefined
  const due = weekNamed(leading, context.beside ?? null, context) ?? readTime(leading, context)
  if (due.kind !== 'date' || (due.period !== null && /^\d{4}(?:-H\d)?$/.test(due.period))) return undefined
  return context.issuedOn !== null && due.dueOn < context.issuedOn ? undefined : due
}

/** "Q3": where the text is known to say when it is no district of a city. */
const SHORT_QUARTER = /(?<![\p{L}\d])Q\.?\s?([1-4])(?![\d/-])/gu

/** "T3, 10/11": beside a day it is the third day of the week. */
const SHORT_WEEKDAY = /(?<![\p{L}\d])T([2-7]),?\s(?=(?:ngày\s)?\d{1,2}[/.-]\d)/gu

/** "15.7" may be any number elsewhere. */
const SHORT_DAY = /^\d{1,2}[.-]\d{1,2}$/

/** Reads a text that is known to say when: a cell of a time column, or what follows "Thời gian hoàn thành:". */
export function readTime(text: string, context: DeadlineContext): Deadline {
  const figures = daysInFigures(text)
  const due = figures === text ? NONE : readTyped(figures, context)
  if (due.kind !== 'date') return readTyped(text, context)
  const written = singleSpaced(text)
  return { ...due, written, unsure: { written, why: 'mistyped' } }
}

function readTyped(text: string, context: DeadlineContext): Deadline {
  const written = dayBeforeMonth(
    inFigures(singleSpaced(text).replace(SHORT_QUARTER, 'quý $1').replace(SHORT_WEEKDAY, 'thứ $1, '))
      .replace(/[\s.;,]+$/, '')
      .replace(SHORT_DAY, 'ngày $&'),
  )
  const whole = foldedOf(written)
  const folded = withoutAsides(whole)
  const times = [...findTimes(folded), ...bareYears(folded)]
  if (endsOfParts(folded).length > 1) return { kind: 'recurring', written }
  const closing = closingDay(folded, times)
  const beside = closing && periodBeside(times, closing, context)
  const both = beforeBoth(folded, times)
  const last = closing && beside !== undefined ? closing : (both ?? monthInPart(times, context) ?? latest(times))
  const exact = times.filter((time) => time.upTo !== null)
  if (RECURRING.test(withoutTimes(folded, exact)) && !(last?.kind === 'day' && last.year !== null))
    return { kind: 'recurring', written }
  if (!last) {
    const isEvent = EVENT.test(folded) || BY_EVENT.test(folded) || COUNTED_FROM.test(folded)
    return isEvent || findFeast(folded)
      ? { kind: 'event', written }
      : TIME_WORDS.test(folded.replace(HOURS, ' '))
        ? { kind: 'unread', written }
        : NONE
  }
  if (/\bden (?:khi|luc|ngay bau cu)\b/.test(folded) || (LUNAR.test(folded) && !isBesides(folded, last)))
    return { kind: 'event', written }
  if (COUNTED_FROM.test(folded.slice(0, last.from))) return { kind: 'event', written }
  if (isWeekOfMonth(folded, last) || (times.length === 1 && !last.several && opensOnly(folded, last)))
    return { kind: 'event', written }
  // "Trước kỳ họp thường lệ cuối năm", "Tại kỳ họp giữa năm": nobody knows the day of the meeting.
  const namesMeeting =
    isBeforeEvent(folded, last) || (times.length === 1 && OF_SESSION.test(folded.slice(0, last.from)))
  if (last.kind === 'year' && !isBefore(folded, last) && namesMeeting) return { kind: 'event', written }
  const before = isBeforeInList(folded, last, times) || isBeforeEvent(folded, last) || isBeforeAside(folded, last)
  const several = last.several || (times.length > 1 && beside === undefined)
  const due = dated(folded, last, several, before, written, beside ? { ...context, beside } : context)
  if (due.kind !== 'date') return due
  const isOutside = beside !== undefined && daysOutside(due.dueOn, beside) !== 0
  const others = isOutside
    ? undefined
    : both
      ? times.slice(1).map(({ from, to }) => written.slice(from, to))
      : othersOf(written, folded, times, last)
  const why = feastAskedFor(whole)
    ? 'feast'
    : due.dueFrom === 'period' && isAwaited(folded)
      ? 'event'
      : holdsDay(last, times, context) || monthInPart(times, context)
        ? 'day_inside'
        : contradicts(folded, times, context)
          ? 'day_and_period'
          : saysMore(folded, times)
            ? 'further'
            : undefined
  return { ...due, ...(others ? { others } : why && !due.unsure ? { unsure: { written, why } } : {}) }
}

/** A session of a council is called after its half of the year. */
const OF_SESSION = /\bky hop(?: [a-z]+){0,4} $/

/** What is left of a time that is written in no way the reader knows: "Tháng 13", "trong quý", "ngày 7 đầu tháng". */
const TIME_WORDS = /\b(?:thang|quy|tuan|nam|ngay)\b|\d{1,2}\s?[/.-]\s?\d{1,4}/
const HOURS = /\b\d{1,2}\s?(?:h|g|gio|:)\s?\d{0,2}/g

/** "Chậm nhất 05 ngày làm việc trước hội nghị (15/6)": the day written is not the one that is meant. */
const COUNTED_FROM =
  /\b\d{1,3} (?:\(\w+\) )?ngay (?:lam viec )?(?:truoc|sau|ke tu)\b|\btruoc [a-z ]{2,40} \d{1,3} ngay\b/

/** Asides give reasons, not the time: "(sau khi tỉnh ban hành)", "(trước ngày bầu cử 95 ngày theo Điều 39)"; "10/4 (âm lịch)" says which calendar is meant. */
function withoutAsides(folded: string): string {
  return folded.replace(
    /\([^()]*\b(?:sau khi|theo|can cu|ngay bau cu|quyet dinh|luat|nghi|am lich|\d al|tet|mung|thang chap|thang gieng)\b[^()]*\)/g,
    (aside) => (/\bdu kien\b|^[^\d]*\bam lich\b[^\d]*$/.test(aside) ? aside : ' '.repeat(aside.length)),
  )
}

/** "Quý II, hoàn thành trước ngày 20/6", "Tháng 12, trước 10/1": the day that closes the work wins over the period beside it. */
function closingDay(folded: string, times: readonly WrittenTime[]): WrittenTime | undefined {
  const day = times.findLast((time) => time.kind === 'day')
  return day && CLOSES.test(folded.slice(0, day.from)) ? day : undefined
}

/** The period beside the day, the last where several narrow it down; none where other days stand there too. */
function periodBeside(
  times: readonly WrittenTime[],
  day: WrittenTime,
  context: DeadlineContext,
): PeriodKey | undefined {
  const others = times.filter((time) => time !== day)
  const period = others.at(-1)
  if (!period || others.some(({ kind }) => kind === 'day')) return undefined
  const year = period.year ?? day.year ?? yearOf(period, context)
  return year === null ? undefined : (periodOf(period, year) ?? undefined)
}

const CLOSES = /\b(?:truoc|xong|hoan thanh|cham nhat|muon nhat|het|han)\b(?: (?:truoc|la|trong|vao|ngay))*\s*$/

/** The period that is taken also names a day in it, which may be meant. */
function holdsDay(period: WrittenTime, times: readonly WrittenTime[], context: DeadlineContext): boolean {
  return times.some((time) => time.kind === 'day' && lies(time, period, context))
}

/** "20/3 - Quý II": a day beside a month, quarter or half that it does not lie in; "từ 20/3 đến quý II" is a span. */
function contradicts(folded: string, times: readonly WrittenTime[], context: DeadlineContext): boolean {
  const [one, two, ...others] = times
  if (!one || !two || others.length > 0 || one.kind === 'year' || two.kind === 'year') return false
  const [day, period] = one.kind === 'day' ? [one, two] : [two, one]
  if (day.kind !== 'day' || period.kind === 'day' || day.upTo !== null || /\b(?:tu|den|toi|va)\b/.test(folded))
    return false
  return !lies(day, period, context)
}

/** "Quý II (tháng 5)": the one month beside the quarter, half or year that it lies in says more closely when. */
function monthInPart(times: readonly WrittenTime[], context: DeadlineContext): WrittenTime | undefined {
  const [one, two, ...others] = times
  if (!one || !two || others.length > 0) return undefined
  const [month, part] = one.kind === 'month' ? [one, two] : [two, one]
  if (month.kind !== 'month' || month.several || month.upTo !== null || part.several) return undefined
  const isPart = part.kind === 'quarter' || part.kind === 'half'
  return isPart && lies(month, part, context) ? { ...month, year: month.year ?? part.year } : undefined
}

/** Whether the day lies in the month, quarter, half or year. */
function lies(day: WrittenTime, period: WrittenTime, context: DeadlineContext): boolean {
  if (period.kind === 'day') return false
  const year = day.year ?? period.year ?? yearOf(day, context) ?? 2000
  const [at, from, to] = [lastDayOf(day, year), firstDayOf(period, year), lastDayOf(period, year)]
  return at !== undefined && from !== undefined && to !== undefined && from <= at && at <= to
}

function latest(times: readonly WrittenTime[]): WrittenTime | undefined {
  const known = times.map((time) => ({ ...time, year: time.year ?? sharedYear(times, time) }))
  return known.reduce<WrittenTime | undefined>((best, time) => (!best || isLater(time, best) ? time : best), undefined)
}

function isLater(a: WrittenTime, b: WrittenTime): boolean {
  const anyYear = a.year ?? b.year ?? 2000
  const yearOf = ({ year, turnsYear, endsEarly }: WrittenTime) =>
    year ?? (turnsYear || endsEarly ? anyYear + 1 : anyYear)
  const [one, two] = [lastDayOf(a, yearOf(a)), lastDayOf(b, yearOf(b))]
  // "Trước 20/11 (Ngày 20/11)": said again without the word that makes it the day before.
  if (namesSameDay(a, b)) return false
  return one !== undefined && (two === undefined || one >= two)
}
