/**
 * What a phrase says about when a task is due. The meanings are those of office usage: "trước ngày X" ends the day before
 * X; "chậm nhất", "đến hết", "hạn" X ends with X; a month, quarter or year ends with its last day.
 *
 * Only what asks for something by a time is a deadline: dates of documents, legal bases and anniversaries are not.
 */
import { addDays, type CivilDate, type PeriodKey } from '../domain/calendar.js'
import { fold } from '../domain/vietnamese.js'
import { type DeadlineContext, yearOf } from './deadline-year.js'
import { singleSpaced } from './document.js'
import { findLunar } from './lunar-times.js'
import { askedTimes, isAnniversary, SENTENCE_EVENT, writtenAround } from './sentence-times.js'
import { findTimes, firstDayOf, lastDayOf, periodOf, type WrittenTime } from './time-expressions.js'

export type { DeadlineContext } from './deadline-year.js'

export interface Due {
  kind: 'date'
  dueOn: CivilDate
  dueFrom: 'stated' | 'period'
  /** The period that the text names as a whole; null for a day or a span. */
  period: PeriodKey | null
  written: string
  /** Other dates that the same text asks for, as written. */
  others?: string[]
  /** In a sentence: nothing but a colon says that the day is meant. */
  behindColon?: boolean
  /** Wording that says when more closely and gives no day: "Tuần 2". */
  unsure?: string
}

export type Deadline =
  | Due
  /** Comes again ("hằng tháng"), hangs on an event ("ngay sau khi ..."), or cannot be a date. */
  | { kind: 'recurring' | 'cut_off' | 'impossible' | 'year_unclear'; written: string }
  /** `lunar`: a sentence names a day of the lunar calendar. */
  | { kind: 'event'; written: string; lunar?: boolean }
  | { kind: 'none' }

export const NONE: Deadline = { kind: 'none' }

const LABEL =
  /^(?:[-+*•]\s*)?(?:du kien\s)?(?:thoi\s?gian|thoi\s?han|tien do|han|thoi diem|ky han|moc thoi gian)(?:\s[a-z]+){0,4}\s?:\s*/

const RECURRING =
  /\b(?:thuong xuyen|dinh ky|quanh nam|lien tuc|ca nam|(?:hang|moi|tung) (?:ngay|tuan|thang|quy|nam)|(?:cac|nhung) (?:nam|thang|quy) (?:tiep theo|trong nam|sau)|nam tiep theo|dot xuat|cua (?:thang|quy) (?:sau|tiep theo)|thang cuoi (?:cua )?quy|ngay (?:dau|cuoi) (?:thang|quy)|(?:moi|tung|sau moi) dot)\b/

const EVENT =
  /\b(?:ngay sau|sau khi|sau \d+ ngay|truoc khi|truoc tet|sau tet|dip tet|den khi|khi co|khi ket thuc|khi (?:phat sinh|xay ra)|trong (?:thoi han|vong) \S+ (?:\(\S+\) )?(?:ngay|thang|tuan|gio)|ke tu|(?:theo|dam bao|bao dam) (?:lo trinh|ke hoach|huong dan|yeu cau|quy dinh|tien do|lich|chi dao|thong bao|ket luan|van ban|tinh hinh|thoi gian)|ngay bau cu|am lich|ram thang|mung \d+|thang (?:chap|gieng))\b/

/** What a date of the Gregorian calendar must not stand in: "25 tháng Chạp", "10/3 âm lịch", "mùng 4 Tết". */
const LUNAR = /\bam lich\b|\bthang (?:chap|gieng)\b|\bmung \d+\b|\bram thang\b|\btuc ngay\b.*\bam lich\b/

/** Reads any phrase: a labelled or bare time, or a sentence that may hold a deadline. */
export function readDeadline(text: string, context: DeadlineContext): Deadline {
  const plain = singleSpaced(text)
  const folded = fold(plain)
  const label = LABEL.exec(folded)
  if (label) return readTime(plain.slice(label[0].length), context)
  return isBareTime(folded) ? readTime(plain, context) : readSentence(plain, folded, context)
}

/** Reads a text that is known to say when: a cell of a time column, or what follows "Thời gian hoàn thành:". */
export function readTime(text: string, context: DeadlineContext): Deadline {
  const written = singleSpaced(text).replace(/[\s.;,]+$/, '')
  const folded = withoutAsides(fold(written))
  const times = [...findTimes(folded), ...bareYears(folded)]
  const last = latest(times)
  if (RECURRING.test(folded) && !(last?.kind === 'day' && last.year !== null)) return { kind: 'recurring', written }
  if (!last) return EVENT.test(folded) || /\btuan\b/.test(folded) ? { kind: 'event', written } : NONE
  if (/\bden (?:khi|luc|ngay bau cu)\b/.test(folded) || (LUNAR.test(folded) && !isBesides(folded, last)))
    return { kind: 'event', written }
  if (isWeekOfMonth(folded, last)) return { kind: 'event', written }
  if (last.kind === 'year' && /^tu (?:nam )?\d{4}$/.test(folded)) return { kind: 'event', written }
  const due = dated(last, times.length > 1 || last.several, isBefore(folded, last), written, context)
  return due.kind === 'date' ? { ...due, ...othersOf(written, folded, times) } : due
}

/** Reads prose: only a time that it asks something for is a deadline. */
function readSentence(plain: string, folded: string, context: DeadlineContext): Deadline {
  if (/^can cu\b/.test(folded)) return NONE
  const times = findTimes(folded)
  const asked = askedTimes(folded, times, context)
  const [first] = asked
  if (first) {
    const written = writtenAround(plain, folded, first.time)
    if (first.time.year === null && RECURRING.test(first.sentence)) return { kind: 'recurring', written }
    if (LUNAR.test(folded.slice(first.time.to, first.time.to + 25)) && !isBesides(folded, first.time))
      return { kind: 'event', written }
    const span = { ...first.time, year: first.time.year ?? sharedYear(times, first.time) }
    const due = dated(span, first.time.several, isBefore(folded, first.time), written, context)
    const others = asked.slice(1).map(({ time }) => writtenAround(plain, folded, time))
    if (due.kind !== 'date') return due
    return { ...due, ...(others.length > 0 ? { others } : {}), ...(first.behindColon ? { behindColon: true } : {}) }
  }
  const monthly =
    /\b(?:truoc|cham nhat)(?: la)?(?: ngay)? \d{1,2} (?:(?:hang|cua|moi) (?:thang|quy|thang sau)|thang cuoi)\b|\b(?:hang|moi) (?:tuan|thang|quy|nam)\b(?= .{0,60}\bbao cao\b)/.exec(
      folded,
    )
  if (monthly) return { kind: 'recurring', written: plain.slice(monthly.index, monthly.index + monthly[0].length) }
  const event = SENTENCE_EVENT.exec(folded)
  const lunar = event ? undefined : findLunar(folded)
  if (lunar && !isAnniversary(folded, lunar.from))
    return { kind: 'event', written: plain.slice(lunar.from, lunar.to), lunar: true }
  return event ? { kind: 'event', written: plain.slice(event.index, event.index + event[0].length) } : NONE
}

// ---------------------------------------------------------------- common

/** The text says nothing but a time: "Quý III Năm 2026", "Trước 24/8", "Thường xuyên, hằng năm". */
export function isBareTime(folded: string): boolean {
  let rest = folded
  for (const time of findTimes(folded).reverse()) rest = `${rest.slice(0, time.from)} ${rest.slice(time.to)}`
  rest = rest
    .replace(new RegExp(RECURRING, 'g'), ' ')
    .replace(
      /\b(?:du kien|hoan thanh|thuc hien|xong|trong|truoc|cham nhat|la|den|het|tu|vao|ngay|va|hoac|thang|nam|quy|tuan|dot|thu (?:hai|ba|tu|nam|sau|bay)|chu nhat)\b/g,
      ' ',
    )
  return /^[\s\d,;:.()/+-]*$/.test(rest) && (rest.length < folded.length || /\d/.test(folded))
}

/** "Tuần 2 tháng 3", "tuần cuối tháng 4": no day of the month, though "2 tháng 3" alone is one. */
function isWeekOfMonth(folded: string, time: WrittenTime): boolean {
  if (time.kind === 'day') return /\btuan (?:thu )?$/.test(folded.slice(0, time.from))
  return /\btuan (?:thu )?(?:\d|[iv]|dau|cuoi|hai|ba|tu)/.test(folded)
}

/** Asides give reasons, not the time: "(sau khi tỉnh ban hành)", "(trước ngày bầu cử 95 ngày theo Điều 39)". */
function withoutAsides(folded: string): string {
  return folded.replace(
    /\([^()]*\b(?:sau khi|theo|can cu|ngay bau cu|quyet dinh|luat|am lich|tet|mung|thang chap|thang gieng)\b[^()]*\)/g,
    (aside) => (/\bdu kien\b/.test(aside) ? aside : ' '.repeat(aside.length)),
  )
}

/** "Ngày 20/01/2023 (29 tháng Chạp)": a lunar date only explains one with its year. */
function isBesides(folded: string, time: WrittenTime): boolean {
  return time.kind === 'day' && time.year !== null && !LUNAR.test(folded.slice(time.from, time.to + 10))
}

/** "2026 - 2028", "Giai đoạn 2026-2030", "Năm 2026, 2027": years where nothing else is written. */
function bareYears(folded: string): WrittenTime[] {
  const match =
    /^(?:(?:trong|ca|tu|hoan thanh|thuc hien|du kien|giai doan|den|cac) )*(?:nam )?(20\d\d)(?:\s?(?:-|,|den|va)\s?(?:nam )?(20\d\d))*$/.exec(
      folded,
    )
  const several = match?.[2] !== undefined
  if (!match?.[1] || (!several && /\bnam\b/.test(folded))) return []
  const year = Number(match[2] ?? match[1])
  return [
    {
      kind: 'year',
      day: 0,
      part: 0,
      year,
      within: null,
      several,
      cutOff: false,
      from: folded.length - 4,
      to: folded.length,
    },
  ]
}

function isBefore(folded: string, time: WrittenTime): boolean {
  return /\btruoc(?:\s(?:ngay|het))?\s*$/.test(folded.slice(0, time.from))
}

function latest(times: readonly WrittenTime[]): WrittenTime | undefined {
  const known = times.map((time) => ({ ...time, year: time.year ?? sharedYear(times, time) }))
  return known.reduce<WrittenTime | undefined>((best, time) => (!best || isLater(time, best) ? time : best), undefined)
}

/** "Tháng 11 - 12/2025": a time without a year shares that of the next one which has it. */
function sharedYear(times: readonly WrittenTime[], time: WrittenTime): number | null {
  return times.find((other) => other.from > time.from && other.year !== null && other.from - time.to < 15)?.year ?? null
}

function isLater(a: WrittenTime, b: WrittenTime): boolean {
  const anyYear = a.year ?? b.year ?? 2000
  const [one, two] = [lastDayOf(a, a.year ?? anyYear), lastDayOf(b, b.year ?? anyYear)]
  return one !== undefined && (two === undefined || one >= two)
}

/** "Đợt 1: 15/3; Đợt 2: 15/9": days parted by ';' or named by turns are dates of their own; "từ ... đến ..." is one span. */
function othersOf(written: string, folded: string, times: readonly WrittenTime[]): { others?: string[] } {
  const days = times.filter((time) => time.kind === 'day')
  const apart = days.length > 1 && /;|\b(?:dot|lan|ky|vong) (?:\d|i{1,3}\b)|\b(?:so ket|tong ket)\b/.test(folded)
  if (!apart) return {}
  return { others: days.slice(0, -1).map((time) => written.slice(time.from, time.to)) }
}

function dated(
  time: WrittenTime,
  several: boolean,
  before: boolean,
  written: string,
  context: DeadlineContext,
): Deadline {
  if (time.cutOff) return { kind: 'cut_off', written }
  const year = yearOf(time, context)
  if (year === null) return { kind: 'year_unclear', written }
  const day = before ? firstDayOf(time, year) : lastDayOf(time, year)
  if (!day) return { kind: 'impossible', written }
  return {
    kind: 'date',
    dueOn: before ? addDays(day, -1) : day,
    dueFrom: time.kind === 'day' || before || time.within === 'start' || time.within === 'middle' ? 'stated' : 'period',
    period: several || before ? null : periodOf(time, year),
    written,
  }
}
