/**
 * What a phrase says about when a task is due. The meanings are those of office usage: "trước ngày X" ends the day before
 * X; "chậm nhất", "đến hết", "hạn" X ends with X; a month, quarter or year ends with its last day.
 *
 * Only what asks for something by a time is a deadline: dates of documents, legal bases and anniversaries are not.
 */
import { addDays, type CivilDate, type PeriodKey } from '../domain/calendar.js'
import { fold } from '../domain/vietnamese.js'
import { singleSpaced } from './document.js'
import { findTimes, firstDayOf, lastDayOf, periodOf, type WrittenTime } from './time-expressions.js'

export interface DeadlineContext {
  /** The year that the plan is for. */
  year: number | null
  issuedOn: CivilDate | null
}

export type Deadline =
  | {
      kind: 'date'
      dueOn: CivilDate
      dueFrom: 'stated' | 'period'
      /** The period that the text names as a whole; null for a day or a span. */
      period: PeriodKey | null
      written: string
    }
  /** Comes again ("hằng tháng"), hangs on an event ("ngay sau khi ..."), or cannot be a date. */
  | { kind: 'recurring' | 'event' | 'cut_off' | 'impossible' | 'year_unclear'; written: string }
  | { kind: 'none' }

const NONE: Deadline = { kind: 'none' }

const LABEL =
  /^(?:[-+*•]\s*)?(?:du kien\s)?(?:thoi\s?gian|thoi\s?han|tien do|han|thoi diem|ky han|moc thoi gian)(?:\s(?:hoan thanh|thuc hien|trien khai|to chuc|ban hanh|bao cao|nop|gui|du kien|cuoi|chot|va))*\s?:\s*/

const RECURRING =
  /\b(?:thuong xuyen|dinh ky|quanh nam|lien tuc|ca nam|hang (?:ngay|tuan|thang|quy|nam)|moi (?:ngay|tuan|thang|quy|nam)|(?:cac|nhung) (?:nam|thang|quy) (?:tiep theo|trong nam|sau)|nam tiep theo|dot xuat)\b/

const EVENT =
  /\b(?:ngay sau|sau khi|sau \d+ ngay|truoc khi|den khi|khi co|khi ket thuc|trong (?:thoi han|vong) \S+ (?:\(\S+\) )?(?:ngay|thang|tuan|gio)|ke tu|theo (?:lo trinh|ke hoach|huong dan|yeu cau|quy dinh|tien do|lich|chi dao|thong bao)|ngay bau cu|am lich|ram thang)\b/

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
  const times = findTimes(folded)
  const last = latest(times)
  if (RECURRING.test(folded) && !(last?.kind === 'day' && last.year !== null)) return { kind: 'recurring', written }
  if (!last) return EVENT.test(folded) ? { kind: 'event', written } : NONE
  if (/\bden (?:khi|luc|ngay bau cu)\b|\bam lich\b|\btuan\b/.test(folded)) return { kind: 'event', written }
  return dated(last, times.length > 1 || last.several, isBefore(folded, last), written, context)
}

// ---------------------------------------------------------------- sentences

/** What makes a time in a sentence a deadline; the time follows it. */
const TRIGGER =
  /(?:\b(?:truoc|cham nhat|muon nhat|tre nhat|khong muon hon|khong cham hon|den het|het|han (?:cuoi|chot|nop|gui)|xong|hoan thanh|thoi han)\b(?:\s(?:la|den|vao|trong|truoc|het|du kien))*:?(?:\s\d{1,2}\s?(?:h|g|gio)\s?\d{0,2}(?:\sphut)?,?)?(?:\sngay)?|(?:^|[:,(]\s?|\s)trong(?:\s(?:dau|giua|cuoi))?)\s*$/

const NOT_DEADLINES =
  /\bco hieu luc\b|\bthoi diem 0h|\bsinh truoc\b|\bngan sach\b.*\bnam\b|^can cu\b|\bgiai doan \d{4}\b/

function readSentence(plain: string, folded: string, context: DeadlineContext): Deadline {
  if (/^can cu\b/.test(folded)) return NONE
  const times = findTimes(folded)
  const found = times.flatMap((time, i) => {
    const sentence = sentenceAround(folded, time)
    if (NOT_DEADLINES.test(sentence.text) || !asksFor(folded, sentence.from, time, times[i - 1])) return []
    return [{ time, sentence }]
  })
  for (const { time, sentence } of found) {
    const written = writtenAround(plain, folded, time)
    if (time.year === null && RECURRING.test(sentence.text)) return { kind: 'recurring', written }
    const span = { ...time, year: time.year ?? sharedYear(times, time) }
    return dated(span, time.several, isBefore(folded, time), written, context)
  }
  const monthly = /\b(?:truoc|cham nhat)(?: la)?(?: ngay)? \d{1,2} (?:hang|cua) (?:thang|quy|thang sau)\b/.exec(folded)
  if (monthly) return { kind: 'recurring', written: plain.slice(monthly.index, monthly.index + monthly[0].length) }
  const event = /\b(?:ngay sau khi|trong (?:thoi han|vong) \d{1,3} ngay)\b.{0,60}/.exec(folded)
  return event ? { kind: 'event', written: plain.slice(event.index, event.index + event[0].length) } : NONE
}

function asksFor(folded: string, from: number, time: WrittenTime, previous: WrittenTime | undefined): boolean {
  const before = folded.slice(from, time.from)
  const trigger = TRIGGER.exec(before.replace(/\s?(?:ngay|vao)?\s?$/, (tail) => (tail.trim() === 'vao' ? tail : ' ')))
  if (trigger)
    return !(
      /\btrong\s*$/.test(trigger[0].trim()) &&
      time.kind === 'year' &&
      !/\b(?:xong|hoan thanh)\b/.test(trigger[0])
    )
  // "trước ngày 01/6 và 15/11": the second time shares the first one's word.
  if (
    previous &&
    previous.from >= from &&
    /^\s?(?:va|,|hoac)\s?(?:ngay\s)?$/.test(folded.slice(previous.to, time.from))
  )
    return false
  return /\b(?:cham|muon) nhat\b[^.;]{0,90}\bngay\s$/.test(before)
}

function sentenceAround(folded: string, time: WrittenTime): { from: number; text: string } {
  const from = Math.max(folded.lastIndexOf('. ', time.from), folded.lastIndexOf('; ', time.from)) + 1
  const stops = [folded.indexOf('. ', time.to), folded.indexOf('; ', time.to)].filter((at) => at >= 0)
  return { from, text: folded.slice(from, stops.length > 0 ? Math.min(...stops) : undefined).trim() }
}

/** The time with the words that make it a deadline, as printed. */
function writtenAround(plain: string, folded: string, time: WrittenTime): string {
  const before = folded.slice(0, time.from)
  const at = Math.max(
    before.lastIndexOf('truoc'),
    before.lastIndexOf('cham nhat'),
    before.lastIndexOf('het'),
    before.lastIndexOf('han '),
    before.lastIndexOf('hoan thanh'),
    before.lastIndexOf('trong'),
  )
  return plain.slice(at >= 0 && time.from - at < 40 ? at : time.from, time.to)
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

/** Asides give reasons, not the time: "(sau khi tỉnh ban hành)", "(trước ngày bầu cử 95 ngày theo Điều 39)". */
function withoutAsides(folded: string): string {
  return folded.replace(/\([^()]*\b(?:sau khi|theo|can cu|ngay bau cu|quyet dinh|luat)\b[^()]*\)/g, (aside) =>
    ' '.repeat(aside.length),
  )
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

function dated(
  time: WrittenTime,
  several: boolean,
  before: boolean,
  written: string,
  context: DeadlineContext,
): Deadline {
  if (time.cutOff) return { kind: 'cut_off', written }
  const year = time.year ?? context.year ?? yearFromIssue(time, context.issuedOn)
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

/** Without any year the document's own holds, unless that lies before the document: then nobody can tell. */
function yearFromIssue(time: WrittenTime, issuedOn: CivilDate | null): number | null {
  if (!issuedOn) return null
  const year = Number(issuedOn.slice(0, 4))
  const day = lastDayOf(time, year)
  return day && day >= issuedOn ? year : null
}
