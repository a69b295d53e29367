/** What a time makes due, and how it becomes a day. */
import { addDays, type CivilDate, type PeriodKey } from '../domain/calendar.js'
import { type DeadlineContext, daysOutside, yearOf } from './deadline-year.js'
import type { UnsureReason } from './reading.js'
import { firstDayOf, lastDayOf, periodOf, type WrittenTime } from './time-expressions.js'
import { isAbout, isInNextYear, isOtherWeekday } from './time-wording.js'

export interface Due {
  kind: 'date'
  dueOn: CivilDate
  dueFrom: 'stated' | 'period'
  /** The period that the text names as a whole; null for a day or a span. */
  period: PeriodKey | null
  written: string
  /** The days of a week, of which the last working day is taken. */
  within?: { from: CivilDate; to: CivilDate }
  /** Other dates that the same text asks for, as written. */
  others?: string[]
  /** In a sentence: nothing but a colon says that the day is meant. */
  behindColon?: boolean
  /** Wording that may be meant otherwise than it was read. */
  unsure?: Unsure
}

export interface Unsure {
  written: string
  why: UnsureReason
}

export type Deadline =
  | Due
  /** Comes again ("hằng tháng"), hangs on an event ("ngay sau khi ..."), or cannot be a date. */
  | { kind: 'recurring' | 'cut_off' | 'impossible' | 'year_unclear'; written: string }
  /** A time stands there, and nobody knows which: "Tháng 13", "trong quý". */
  | { kind: 'unread'; written: string }
  /** `namesDay`: by its name ("rằm tháng 7", "Tết Trung thu"). */
  | { kind: 'event'; written: string; namesDay?: boolean }
  | { kind: 'none' }

export const NONE: Deadline = { kind: 'none' }

/** "Hè 2025", "Thứ Sáu": words that stand where a time is told, and of which no day can be made; a dash, a dot or a cross tells nothing. */
export function unread(written: string): Deadline {
  return /\p{L}{2}|\d/u.test(written) ? { kind: 'unread', written } : NONE
}

/** What a date of the Gregorian calendar must not stand in: "25 tháng Chạp", "10/3 âm lịch", "mùng 4 Tết". */
export const LUNAR =
  /\bam lich\b|\d,? (?:am$|\(am\)|\(?al\b)|\bthang (?:chap|gieng)\b|\bmung \d+\b|\bram thang\b|\btuc ngay\b.*\bam lich\b/

/** "Ngày 20/01/2023 (29 tháng Chạp)": a lunar date only explains one with its year. */
export function isBesides(folded: string, time: WrittenTime): boolean {
  return time.kind === 'day' && time.year !== null && !LUNAR.test(folded.slice(time.from, time.to + 10))
}

/** "Tháng 11 - 12/2025": a time without a year shares that of the next one which has it; "28/12 - 05/01/2026" begins in the year before. */
export function sharedYear(times: readonly WrittenTime[], time: WrittenTime): number | null {
  const next = times.find((other) => other.from > time.from && other.year !== null && other.from - time.to < 15)
  if (!next || next.year === null) return null
  const [begins, ends] = [firstDayOf(time, next.year), lastDayOf(next, next.year)]
  return begins !== undefined && ends !== undefined && begins > ends ? next.year - 1 : next.year
}

/** "30/11" in a plan for the next year that was issued on 4 November. */
function isStillOfIssue(time: WrittenTime, year: number, { issuedOn, beside, schoolYear }: DeadlineContext): boolean {
  if (time.kind !== 'day' || time.year !== null || beside || schoolYear || issuedOn === null) return false
  const issued = Number(issuedOn.slice(0, 4))
  return year === issued + 1 && (lastDayOf(time, issued) ?? '') > issuedOn
}

/** "15/6/2042" in a plan for 2025; in one without a day of issue whatever lies before its year. */
function isFarOff({ year: written }: WrittenTime, { year, issuedOn }: DeadlineContext): boolean {
  const planned = year ?? (issuedOn === null ? null : Number(issuedOn.slice(0, 4)))
  if (written === null || planned === null) return false
  return written - planned > FAR_OFF || (issuedOn === null && written < planned)
}

/** A programme of five years may be drawn up in the year before. */
const FAR_OFF = 6

/** The time as a day, or why it is none; in doubt where its words contradict it or only say about when. */
export function dated(
  folded: string,
  time: WrittenTime,
  several: boolean,
  before: boolean,
  written: string,
  context: DeadlineContext,
): Deadline {
  if (time.cutOff) return { kind: 'cut_off', written }
  const spoken = yearOf(time, context)
  if (spoken === null) return { kind: 'year_unclear', written }
  const turnsYear = time.turnsYear && time.year === null && !context.schoolYear
  const inNextYear = isInNextYear(folded, time) || turnsYear
  const year = inNextYear ? spoken + 1 : spoken
  const day = before ? firstDayOf(time, year) : lastDayOf(time, year)
  if (!day) return { kind: 'impossible', written }
  const dueOn = before ? addDays(day, -1) : day
  const mayBeEarlier = isStillOfIssue(time, year, context)
  const outside = !several && context.beside && daysOutside(dueOn, context.beside) !== 0
  const reasons: [UnsureReason, unknown][] = [
    ['vague', time.vague],
    ['reversed', time.endsEarly],
    ['weekday', isOtherWeekday(folded, time, day)],
    ['year', inNextYear || mayBeEarlier || isFarOff(time, context)],
    ['outside', outside],
    ['about', isAbout(folded, time)],
  ]
  const why = reasons.find(([, holds]) => holds)?.[0]
  return {
    kind: 'date',
    dueOn,
    dueFrom:
      time.kind === 'day' || before || time.within === 'start' || time.within === 'middle' || time.upTo !== null
        ? 'stated'
        : 'period',
    period: several || before ? null : periodOf(time, year),
    written,
    ...(why ? { unsure: { written, why } } : {}),
  }
}
