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
import { askedTimes, isAnniversary, leadingTime, SENTENCE_EVENT, writtenAround } from './sentence-times.js'
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
  /** Wording that may be meant otherwise than it was read: "Tuần 2", "15/8 nếu trời nắng". */
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
  if (isBareTime(folded)) return readTime(plain, context)
  const asked = readSentence(plain, folded, context)
  return asked.kind === 'none' || asked.kind === 'event' ? (readLeading(plain, context) ?? asked) : asked
}

/** "Từ 01/10 - 10/10/2025: Sơ tuyển sức khỏe": what an item begins with is when it is, unless that lies before the document. */
function readLeading(plain: string, context: DeadlineContext): Deadline | undefined {
  const leading = leadingTime(plain)
  if (leading?.stop !== ':' || !isBareTime(fold(leading.text))) return undefined
  const due = readTime(leading.text, context)
  if (due.kind !== 'date' || (due.period !== null && /^\d{4}(?:-H\d)?$/.test(due.period))) return undefined
  return context.issuedOn !== null && due.dueOn < context.issuedOn ? undefined : due
}

/** Reads a text that is known to say when: a cell of a time column, or what follows "Thời gian hoàn thành:". */
export function readTime(text: string, context: DeadlineContext): Deadline {
  const written = singleSpaced(text).replace(/[\s.;,]+$/, '')
  const folded = withoutAsides(fold(written))
  const times = [...findTimes(folded), ...bareYears(folded)]
  const last = latest(times)
  const exact = times.filter((time) => time.upTo !== null)
  if (RECURRING.test(withoutTimes(folded, exact)) && !(last?.kind === 'day' && last.year !== null))
    return { kind: 'recurring', written }
  if (!last) return EVENT.test(folded) || /\btuan\b/.test(folded) ? { kind: 'event', written } : NONE
  if (/\bden (?:khi|luc|ngay bau cu)\b/.test(folded) || (LUNAR.test(folded) && !isBesides(folded, last)))
    return { kind: 'event', written }
  if (isWeekOfMonth(folded, last) || (times.length === 1 && !last.several && opensOnly(folded, last)))
    return { kind: 'event', written }
  const before = isBefore(folded, last) || isBeforeEvent(folded, last)
  const due = dated(last, times.length > 1 || last.several, before, written, context)
  if (due.kind !== 'date') return due
  const others = othersOf(written, folded, times)
  const unsure = last.vague || saysMore(folded, times)
  return { ...due, ...(others ? { others } : unsure ? { unsure: written } : {}) }
}

/** "Sau 30/6", "từ ngày 01/3 trở đi": the time only says when it may begin. */
function opensOnly(folded: string, time: WrittenTime): boolean {
  return /\b(?:tu|sau|ke tu)(?: (?:ngay|het|dau|cuoi|giua|tuan|nam))*\s*$/.test(folded.slice(0, time.from))
}

/** What may stand beside a time without changing it: hours, days of the week, places, words of beginning and end. */
const BESIDES =
  /^(?:hai|ba|tu|nam|sau|bay),?(?= )|\b(?:tai|o) [^,;]*|\([^()]*\)|\b\d{1,2}\s?(?:h|g|gio|:)\s?\d{0,2}\b|\b(?:luc|phut|sang|trua|chieu|toi|han|cuoi cung|(?:cham|muon|tre|lau) nhat|moc|bat dau|ket thuc|to chuc|trien khai|ban hanh|bao cao|so ket|tong ket|lan|ky|vong|buoi|ca|nay|tro ve truoc|khong|qua|(?:muon|cham|tre) hon|som|giai doan|ngay thang|thuong xuyen|trong nam|i{1,3}|iv|v|t[2-7]|cn|am|duong|nha|tu nay|kem|theo)\b/g

/** Words around the times that the reader does not know may change what they mean. */
function saysMore(folded: string, times: readonly WrittenTime[]): boolean {
  return !isHarmless(withoutTimes(folded, times).replace(BESIDES, ' '))
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
    const event = SENTENCE_EVENT.exec(folded)
    const others = [
      ...asked.slice(1).map(({ time }) => writtenAround(plain, folded, time)),
      ...(event && !isNear(event, first.time) ? [plain.slice(event.index, event.index + event[0].length)] : []),
    ]
    if (due.kind !== 'date') return due
    return { ...due, ...(others.length > 0 ? { others } : {}), ...(first.behindColon ? { behindColon: true } : {}) }
  }
  const monthly =
    /\b(?:truoc|cham nhat|vao)(?: la)?(?: ngay)? \d{1,2} (?:(?:hang|cua|moi) (?:thang|quy|thang sau)|thang cuoi)\b|\b(?:truoc|cham nhat|vao)\b[^.;]{0,40}\b(?:hang|moi) (?:tuan|thang|quy)\b|\b(?:hang|moi) (?:tuan|thang|quy|nam)\b(?= .{0,60}\bbao cao\b)/.exec(
      folded,
    )
  if (monthly) return { kind: 'recurring', written: plain.slice(monthly.index, monthly.index + monthly[0].length) }
  const event = SENTENCE_EVENT.exec(folded)
  const lunar = event ? undefined : findLunar(folded)
  if (lunar && !isAnniversary(folded, lunar.from))
    return { kind: 'event', written: plain.slice(lunar.from, lunar.to), lunar: true }
  return event ? { kind: 'event', written: plain.slice(event.index, event.index + event[0].length) } : NONE
}

/** An event beside the time only explains it: "trước ngày 15/3, sau khi huyện ban hành". */
function isNear(event: RegExpExecArray, time: WrittenTime): boolean {
  return event.index - time.to < NEAR && time.from - (event.index + event[0].length) < NEAR
}
const NEAR = 25

// ---------------------------------------------------------------- common

const HARMLESS =
  /\b(?:du kien|khoang|hoan thanh|thuc hien|xong|trong|truoc|cham nhat|la|den|het|tu|vao|ngay|va|hoac|thang|nam|quy|tuan|dot|thu (?:hai|ba|tu|nam|sau|bay)|chu nhat)\b/g

function isHarmless(rest: string): boolean {
  return /^[\s\d,;:.()/+-]*$/.test(rest.replace(new RegExp(RECURRING, 'g'), ' ').replace(HARMLESS, ' '))
}

/** The text says nothing but a time: "Quý III Năm 2026", "Trước 24/8", "Thường xuyên, hằng năm". */
export function isBareTime(folded: string): boolean {
  const rest = withoutTimes(folded, findTimes(folded))
  const saysWhen = rest.length < folded.length || RECURRING.test(rest) || /\d/.test(folded)
  return saysWhen && isHarmless(rest)
}

function withoutTimes(folded: string, times: readonly WrittenTime[]): string {
  return times.reduceRight((rest, time) => `${rest.slice(0, time.from)} ${rest.slice(time.to)}`, folded)
}

/** "Tuần 2 tháng 3", "tuần cuối tháng 4": no day of the month, though "2 tháng 3" alone is one. */
function isWeekOfMonth(folded: string, time: WrittenTime): boolean {
  if (time.upTo !== null) return false
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
      upTo: null,
      vague: false,
      apart: false,
      cutOff: false,
      from: folded.length - 4,
      to: folded.length,
    },
  ]
}

const WEEKDAY = '(?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat),?'

/** "Trước ngày 15/3", "trước thứ Sáu, ngày 15/3", "trước Lễ 30/4"; "trước 17h00 ngày 15/3" is still that day. */
function isBefore(folded: string, time: WrittenTime): boolean {
  return new RegExp(`\\btruoc(?:\\s(?:ngay|het|le|tet|duong lich|quoc khanh|${WEEKDAY}))*\\s*$`).test(
    folded.slice(0, time.from),
  )
}

/** In a text that says nothing but when, the name of what the day is may stand between: "trước ngày khai giảng 05/9". */
function isBeforeEvent(folded: string, time: WrittenTime): boolean {
  return /\btruoc(?:\s(?!(?:khi|den|tu|sau|trong|va|xong|hoan)\b)[a-z]+){0,5}\s*$/.test(folded.slice(0, time.from))
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

/** Days of one stretch of work lie closer together. */
const CLOSE_DAYS = 7

/**
 * "Đợt 1: 15/3; Đợt 2: 15/9", "15/3 và 15/9", "tháng 4 và tháng 10": times of their own, of which the last is taken;
 * "từ ... đến ..." is one span. Undefined where there are none.
 */
function othersOf(written: string, folded: string, times: readonly WrittenTime[]): string[] | undefined {
  const days = times.filter((time) => time.kind === 'day')
  const listed = times.slice(0, -1).filter((time, i) => isListedWith(folded, time, times[i + 1]))
  if (days.length > 1 && /;|\b(?:dot|lan|ky|vong) (?:\d|i{1,3}\b)|\b(?:so ket|tong ket)\b/.test(folded))
    return days.slice(0, -1).map((time) => written.slice(time.from, time.to))
  if (listed.length > 0) return listed.map((time) => written.slice(time.from, time.to))
  return times.some((time) => time.apart) ? [written] : undefined
}

function isListedWith(folded: string, time: WrittenTime, next: WrittenTime | undefined): boolean {
  if (
    !next ||
    time.kind !== next.kind ||
    !/^\s?(?:va|,|&|hoac)\s?(?:(?:truoc|vao)\s)?(?:ngay\s)?$/.test(folded.slice(time.to, next.from))
  )
    return false
  if (time.kind !== 'day') return next.part - time.part > 1
  const [from, to] = [lastDayOf(time, time.year ?? next.year ?? 2000), lastDayOf(next, next.year ?? 2000)]
  return from !== undefined && to !== undefined && addDays(from, CLOSE_DAYS) < to
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
    dueFrom:
      time.kind === 'day' || before || time.within === 'start' || time.within === 'middle' || time.upTo !== null
        ? 'stated'
        : 'period',
    period: several || before ? null : periodOf(time, year),
    written,
  }
}
