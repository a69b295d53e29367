/** What the words around a written time make of it: the day before, only a beginning, one of several, or something unknown. */
import { addDays, type CivilDate, daysBetween, weekday } from '../domain/calendar.js'
import { longPattern } from '../domain/long-pattern.js'
import { RECURRING } from '../domain/words/comes-again.js'
import { besideWritten, findTimes, firstDayOf, joinsSpan, lastDayOf, type WrittenTime } from './time-expressions.js'

/** "Sau 30/6", "từ ngày 01/3 trở đi", "không trước 15/6": the time only says when it may begin. */
export function opensOnly(folded: string, time: WrittenTime): boolean {
  return /\b(?:(?<!thu )(?:tu|sau)|ke tu|khong truoc|(?<!khong )qua)(?: (?:ngay|het|dau|cuoi|giua|tuan|nam))*\s*$/.test(
    folded.slice(0, time.from),
  )
}

/** What may stand beside a time without changing it: hours, days of the week, places, words of beginning and end. */
const BESIDES = longPattern('g')`
  ^(?:hai|ba|tu|nam|sau|bay),?(?= )
  |\b(?:tai|o) [^,;]*
  |\([^()]*\)
  |\b(?:\d{1,2}\s?-\s?)?\d{1,2}\s?(?:h|g|gio|:)\s?\d{0,2}\b
  |\b(?:
    luc|phut|sang|trua|chieu|toi|han(?: chot)?|cuoi cung|(?:cham|muon|tre|lau) nhat|moc|bat dau|ket thuc
    |to chuc|trien khai|ban hanh|bao cao|so ket|tong ket
    |lan|ky|vong|buoi|ca|nay|gio (?:lam viec|hanh chinh|khai mac)|tro ve truoc|toan bo|khong qua
    |(?:khong )?(?:muon|cham|tre) hon|giai doan|ngay thang|thuong xuyen|trong nam
    |i{1,3}|iv|v|t[2-7]|cn|am|duong|nha|tu nay|kem|theo
  )\b`

/** Words and figures around the times that the reader does not know may change what they mean: "1 5/6" is rather 15/6. */
export function saysMore(folded: string, times: readonly WrittenTime[]): boolean {
  const around = withoutTimes(folded, times, '#').replace(COUNTED, ' ')
  const rest = around.replace(BESIDES, ' ').replaceAll('#', ' ')
  return DAY_IN_BRACKETS.test(around) || /\bhoac\b/.test(around) || !isHarmless(rest) || /\d/.test(withoutWords(rest))
}

/** Figures that belong to a time behind them or count something else: "24, 25 và 26/8", "2026 - 2028", "1 (04-09/9)", "02 ngày, 18 - 19/11". */
const COUNTED = longPattern('g')`
  (?<![\d/.-]|\bthu )(?:(?:20\d\d|\d{1,2})\s?(?:-|,|va|den|toi|&|\+)\s?(?:(?:het|ngay)\s)*)+(?=#)
  |^\d{1,2}(?:[.)]\s|(?= \())
  |\b(?:dot|lan|ky|vong|buoc|tuan) \d{1,2}(?: ?[-,] ?\d{1,2}\b)*
  |\b\d{1,3} ?%
  |(?<!ngay )\b\d{1,3} (?:ngay|buoi|lan|dem|tuan)\b`

/** "(trước ngày 15)", "(từ 10 - 15)" beside a month. */
const DAY_IN_BRACKETS = /\([^()]*\b(?:ngay|truoc|tu|het) \d{1,2}(?: ?- ?\d{1,2})?\)/

const HARMLESS =
  /\b(?:du kien|khoang|cac|nay|hoan thanh|thuc hien|xong|trong|truoc|cham nhat|la|den|het|tu|vao|ngay|va|hoac|thang|nam|quy|tuan|dot|thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat)\b/g

const ALL_RECURRING = new RegExp(RECURRING, 'g')

function isHarmless(rest: string): boolean {
  return /^[\s\d,;:.()/+-]*$/.test(withoutWords(rest))
}

function withoutWords(rest: string): string {
  return rest.replace(ALL_RECURRING, ' ').replace(HARMLESS, ' ')
}

/** The text says nothing but a time: "Quý III Năm 2026", "Trước 24/8", "Thường xuyên, hằng năm". */
export function isBareTime(folded: string): boolean {
  const rest = withoutTimes(folded, findTimes(folded))
  const saysWhen = rest.length < folded.length || RECURRING.test(rest) || /\d/.test(folded)
  return saysWhen && isHarmless(rest)
}

export function withoutTimes(folded: string, times: readonly WrittenTime[], instead = ' '): string {
  return times.reduceRight((rest, time) => rest.slice(0, time.from) + instead + rest.slice(time.to), folded)
}

/** "Tuần 2 tháng 3", "tuần cuối tháng 4": no day of the month, though "2 tháng 3" alone is one. */
export function isWeekOfMonth(folded: string, time: WrittenTime): boolean {
  if (time.upTo !== null) return false
  if (time.kind === 'day') return /\btuan (?:thu )?(?:\d\s?(?:-|,|va|den|&|\+)\s?)*$/.test(folded.slice(0, time.from))
  return /\btuan (?:thu )?(?:\d|[iv]|dau|cuoi|hai|ba|tu)/.test(folded)
}

const WEEKDAY = '(?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat),?'
const BEFORE_IT = new RegExp(`\\btruoc(?:\\s(?:ngay|het|le|tet|duong lich|quoc khanh|${WEEKDAY}))*\\s*$`)

/** "Trước ngày 15/3", "trước thứ Sáu, ngày 15/3", "trước Lễ 30/4"; "trước 17h00 ngày 15/3" is still that day. */
export function isBefore(folded: string, time: WrittenTime): boolean {
  return BEFORE_IT.test(folded.slice(0, time.from))
}

/** In a text that says nothing but when, the name of what the day is may stand between: "trước ngày khai giảng 05/9". */
export function isBeforeEvent(folded: string, time: WrittenTime): boolean {
  return /\btruoc(?:\s(?!(?:khi|den|tu|sau|trong|va|xong|hoan)\b)[a-z]+){0,5}\s*$/.test(folded.slice(0, time.from))
}

/** "Xong trước 30/4 và 1/5": the first of the two, before which both are done. */
export function beforeBoth(
  folded: string,
  [first, second, ...others]: readonly WrittenTime[],
): WrittenTime | undefined {
  const isPair = first?.kind === 'day' && second?.kind === 'day' && others.length === 0 && isBefore(folded, first)
  const joined = isPair && /^\s?va\s(?:ngay\s)?$/.test(folded.slice(first.to, second.from))
  if (!joined || isReversed(first, second)) return undefined
  return { ...first, year: first.year ?? second.year }
}

/** Days of one stretch of work lie closer together. */
const CLOSE_DAYS = 7

/**
 * "Đợt 1: 15/3; Đợt 2: 15/9", "15/3 và 15/9", "tháng 4 và tháng 10": times of their own, of which the last is taken;
 * "từ ... đến ..." is one span. Undefined where there are none.
 */
export function othersOf(
  written: string,
  folded: string,
  times: readonly WrittenTime[],
  taken: WrittenTime,
): string[] | undefined {
  const listed = times.slice(0, -1).filter((time, i) => isListedWith(folded, time, times[i + 1]))
  const choices = choicesBeside(folded, times, taken)
  const parts = times.slice(0, -1).flatMap((time, i) => partsBefore(folded, time, times[i + 1]))
  if (times.length > 1 && /;|\d ?%|\b(?:dot|lan|ky|vong) (?:\d|i{1,3}\b)|\b(?:so ket|tong ket)\b/.test(folded))
    return times.slice(0, -1).map((time) => writtenInList(written, folded, time, times))
  if (parts.length > 0) return parts
  const apart = choices.length > 0 ? choices : listed
  if (apart.length > 0) return apart.map((time) => writtenInList(written, folded, time, times))
  const daysBefore = times.flatMap((time) => daysListedBefore(folded, time))
  if (daysBefore.length > 0) return daysBefore
  const stretch = stretchAhead(written, folded, times)
  if (stretch.length > 0) return stretch
  const besides = times.flatMap((time) => time.besides.map((part) => besideWritten(time, part)))
  return besides.length > 0 ? besides : undefined
}

/** Where one or the other of the times is meant all but the one that is taken: "26/3 hoặc 27/3", "15/01 18/01/2025", "30/6 (nếu chậm: 10/7)". */
function choicesBeside(folded: string, times: readonly WrittenTime[], taken: WrittenTime): WrittenTime[] {
  const isChoice = times.some((time, i) => isChoiceWith(folded, time, times[i + 1])) || bracketsDiffer(folded, times)
  return isChoice ? times.filter((time) => time.from !== taken.from && !namesSameDay(time, taken)) : []
}

/** "Trước ngày 30/4 (trực từ 30/4 đến 01/5)": in the brackets stands a day that does not stand outside of them. */
function bracketsDiffer(folded: string, times: readonly WrittenTime[]): boolean {
  const days = times.filter(({ kind }) => kind === 'day')
  const isInside = ({ from }: WrittenTime) => /\([^()]*$/.test(folded.slice(0, from))
  const outside = days.filter((day) => !isInside(day))
  return outside.length > 0 && days.some((day) => isInside(day) && !outside.some((other) => namesSameDay(day, other)))
}

/** "20/11 (ngày 20/11/2025)" */
export function namesSameDay(a: WrittenTime, b: WrittenTime): boolean {
  return a.kind === 'day' && b.kind === 'day' && a.day === b.day && a.part === b.part && isSameYear(a, b)
}

function isSameYear(a: WrittenTime, b: WrittenTime): boolean {
  return a.year === null || b.year === null || a.year === b.year
}

function isChoiceWith(folded: string, time: WrittenTime, next: WrittenTime | undefined): boolean {
  if (!next) return false
  const between = folded.slice(time.to, next.from)
  if (/\bhoac\b/.test(between)) return true
  if (time.kind !== 'day' || next.kind !== 'day' || namesSameDay(time, next)) return false
  return between === ' ' || (joinsSpan(folded, time, next) && isReversed(time, next))
}

/** "05/7/2025 đến 10/6/2025"; "28/12 - 05/01/2026" only turns the year. */
function isReversed(start: WrittenTime, end: WrittenTime): boolean {
  const year = end.year ?? start.year ?? 2000
  const turns = end.turnsYear || start.year === null
  const [begins, ends] = [firstDayOf(start, turns ? year : (start.year ?? year)), lastDayOf(end, year)]
  return (
    begins !== undefined && ends !== undefined && begins > ends && (!turns || daysBetween(ends, begins) < HALF_A_YEAR)
  )
}

const HALF_A_YEAR = 183

/** "Ngày 15 và 30 tháng 4": days that share the month of the one behind them and lie further apart than a stretch of work. */
function daysListedBefore(folded: string, { kind, day, part, year, from }: WrittenTime): string[] {
  const listed = kind === 'day' ? DAYS_LISTED.exec(folded.slice(0, from))?.[0].match(/\d+/g)?.map(Number) : undefined
  const areApart = [...(listed ?? []), day].some((one, i, all) => i > 0 && one - (all[i - 1] ?? one) > CLOSE_DAYS)
  return areApart && listed ? listed.map((one) => [one, part, ...(year ? [year] : [])].join('/')) : []
}

/** "Trước 30/4 - 01/5", "trước ngày 24, 25/8": by the first of the days rather than the last. */
function stretchAhead(written: string, folded: string, times: readonly WrittenTime[]): string[] {
  return times.flatMap((time, i) => {
    const next = times[i + 1]
    if (time.kind !== 'day') return []
    const joins =
      next?.kind === 'day' && (joinsSpan(folded, time, next) || IN_LIST.test(folded.slice(time.to, next.from)))
    if (joins && isBefore(folded, time)) return [`trước ${written.slice(time.from, time.to)}`]
    const day = BEFORE_DAYS.exec(folded.slice(0, time.from))?.[1]
    return day ? [`trước ${[day, time.part, ...(time.year ? [time.year] : [])].join('/')}`] : []
  })
}

const BEFORE_DAYS = /\btruoc (?:ngay )?(\d{1,2})\s?(?:-|,|va|den|&|\+)\s?(?:\d{1,2}\s?(?:,|va|&|\+)\s?)*(?:ngay\s)?$/

const DAYS_LISTED = /(?:^|\b(?:ngay|truoc|vao|den|het)\s)(?:\d{1,2}\s?(?:,|va|&|\+)\s?(?:ngay\s)?)+$/

/** "Quý I/2026 đến quý III/2026", "quý I và 6 tháng đầu năm": quarters and halves beside each other, in each of which something may be due. */
function partsBefore(folded: string, time: WrittenTime, next: WrittenTime | undefined): string[] {
  if (!next || !isPart(time) || !isPart(next)) return []
  const spans = joinsSpan(folded, time, next)
  if (!spans && !IN_LIST.test(folded.slice(time.to, next.from))) return []
  const ends = spans && time.kind === next.kind && time.part < next.part ? next.part : time.part + 1
  return Array.from({ length: ends - time.part }, (_, i) => besideWritten(time, time.part + i))
}

function isPart({ kind, within }: WrittenTime): boolean {
  return (kind === 'quarter' || kind === 'half' || kind === 'nine_months') && within === null
}

/** "Trước ngày 15/3, 15/6, 15/9": the times that go on with the list which begins with this one. */
export function listedBehind(folded: string, time: WrittenTime, times: readonly WrittenTime[]): WrittenTime[] {
  const next = times[times.indexOf(time) + 1]
  return next && isListedWith(folded, time, next) ? [next, ...listedBehind(folded, next, times)] : []
}

/** "Trước ngày 15/3, 15/6": the word that stands before the first of a list holds for all of it. */
export function isBeforeInList(folded: string, time: WrittenTime, times: readonly WrittenTime[]): boolean {
  const previous = times[times.findIndex(({ from }) => from === time.from) - 1]
  if (isBefore(folded, time)) return true
  if (!previous || CLOSES_ITSELF.test(folded.slice(previous.to, time.from))) return false
  return isListedWith(folded, previous, time) && isBeforeInList(folded, previous, times)
}

/** One of a list of times, with the word that holds for all of it. */
export function writtenInList(plain: string, folded: string, time: WrittenTime, times: readonly WrittenTime[]): string {
  const day = plain.slice(time.from, time.to)
  return isBeforeInList(folded, time, times) ? `trước ${day}` : day
}

/** A member with a word of its own does not share that of the first. */
const CLOSES_ITSELF = /\b(?:xong|hoan thanh|ket thuc|cham nhat|muon nhat|het)\b/

/** What stands between the members of a list: "15/3 và 15/9", "trước 20/12/2026 và hoàn thành 31/3/2027". */
const IN_LIST =
  /^\s?(?:\([^()\d]*(?:[69] thang)?\)\s?)?(?:va|,|&|\+|hoac|roi)\s?(?:(?:truoc|vao|xong|hoan thanh|ket thuc|cham nhat|muon nhat|het|trong|la)\s)*(?:ngay\s)?$/

function isListedWith(folded: string, time: WrittenTime, next: WrittenTime | undefined): boolean {
  if (!next || !IN_LIST.test(folded.slice(time.to, next.from))) return false
  const year = time.year ?? next.year ?? 2000
  const [ends, begins] = [lastDayOf(time, year), firstDayOf(next, next.year ?? year)]
  return ends !== undefined && begins !== undefined && addDays(ends, CLOSE_DAYS) < begins
}

const ABOUT = /\b(?:khoang|du kien|tam thoi|uoc)\b(?: (?:la|vao|trong|den|tu|truoc|xong|hoan thanh|to chuc|ngay))*\s*$/

/** "Khoảng 20/5", "dự kiến ngày 20/5", "20/5 (dự kiến)": the day is not firm. */
export function isAbout(folded: string, time: WrittenTime): boolean {
  if (time.kind !== 'day') return false
  return ABOUT.test(folded.slice(0, time.from)) || /^\s?[(,]?\s?du kien\b/.test(folded.slice(time.to))
}

const NEXT_YEAR = /^,? (?:cua )?nam (?:sau|toi|tiep theo|ke tiep)\b/

/** "Trước 15/01 năm sau": of the year after the one that is spoken of. */
export function isInNextYear(folded: string, time: Pick<WrittenTime, 'to' | 'year'>): boolean {
  return time.year === null && NEXT_YEAR.test(folded.slice(time.to))
}

const WEEKDAYS = ['hai|2', 'ba|3', 'tu|4', 'nam|5', 'sau|6', 'bay|7']
const NAMED_DAY = `(?<!\\b(?:lan|tuan|hang|dot|ngay|buoi) )(?:thu (?<day>hai|ba|tu|nam|sau|bay|[2-7])|(?<sunday>chu nhat))`
const NAMED_BEFORE = new RegExp(`${NAMED_DAY},? ?(?:ngay )?\\(?$`)
const NAMED_BEHIND = new RegExp(`^ ?[(,] ?(?:nham )?(?:ngay )?${NAMED_DAY}(?![a-z])`)

/** "Thứ Hai, ngày 12/5/2026" for a Tuesday: one of the two is wrong, and only a person can say which. */
export function isOtherWeekday(folded: string, time: WrittenTime, day: CivilDate): boolean {
  const named = NAMED_BEFORE.exec(folded.slice(0, time.from)) ?? NAMED_BEHIND.exec(folded.slice(time.to))
  if (!named) return false
  const { day: word, sunday } = named.groups ?? {}
  return weekday(day) !== (sunday ? 7 : WEEKDAYS.findIndex((words) => words.split('|').includes(word ?? '')) + 1)
}

const ASKING = /\b(?:truoc|cham nhat|het|han|hoan thanh)\b/g

/** The time with the words that make it a deadline or a doubtful one, as printed. */
export function writtenAround(plain: string, folded: string, time: Pick<WrittenTime, 'from' | 'to' | 'year'>): string {
  const before = folded.slice(0, time.from)
  // Without its marks "trồng cây" would be among them.
  const within = Math.max(
    ...[...plain.slice(0, time.from).matchAll(/(?<!\p{L})trong(?!\p{L})/giu)].map((m) => m.index),
    -1,
  )
  const at = Math.max(...[...before.matchAll(ASKING)].map(({ index }) => index), within)
  const near = at >= 0 && time.from - at < 40 ? at : time.from
  const said = ABOUT.exec(before)?.index ?? NAMED_BEFORE.exec(before)?.index ?? near
  const behind = isInNextYear(folded, time) ? (NEXT_YEAR.exec(folded.slice(time.to))?.[0].length ?? 0) : 0
  return plain.slice(Math.min(near, said), time.to + behind)
}

/** "Xong trước ngày cao điểm nắng nóng (dự kiến 10/3/2026)": the bracket says when that is. */
export function isBeforeAside(folded: string, time: WrittenTime): boolean {
  return /\btruoc (?!khi )[a-z ]{3,50}\((?:du kien )?(?:ngay )?$/.test(folded.slice(0, time.from))
}
