/** When the task of a row is due: its time columns, read together and with the period that the rows stand under. */
import { daysBetween, type PeriodKey, periodSpan } from '../domain/calendar.js'
import { fold } from '../domain/vietnamese.js'
import type { Mark } from './calendar-columns.js'
import type { Header } from './columns.js'
import { type Deadline, type DeadlineContext, NONE, readTime } from './deadlines.js'
import { type Cell, cellLine, singleSpaced } from './document.js'
import { unread } from './due.js'
import { namesPeriodAround } from './period-headings.js'
import { findTimes } from './time-expressions.js'
import { inFigures } from '../domain/words/in-figures.js'
import { weekDue } from './week-marks.js'
import { onWeekday, weekdayDue, weekdayNamed, withWholeWeekday } from './weekdays.js'

/** Cells of leading time columns that hold for the rows under them until the next one is filled. */
export type HeldCells = Map<number, Cell>

/** When a row is due, and the month or quarter that another column puts it in ("Tháng | Ngày"). */
export interface RowTime {
  deadline: Deadline
  within: Deadline
}

/** The time of the row, `banner` being that of the rows it stands among. */
export function rowTime(
  row: readonly Cell[],
  header: Header,
  held: HeldCells,
  banner: Deadline,
  context: DeadlineContext,
): RowTime {
  if (header.marks) return { deadline: markedTime(row, header, header.marks, banner, context), within: banner }
  let found: Deadline = NONE
  let around = banner
  let weekday: string | undefined
  for (const [column, meaning] of header.columns.entries()) {
    if (meaning !== 'time') continue
    const cell = heldCell(row, column, header, held)
    if (!cell) continue
    const within = found.kind === 'date' ? found : banner.kind === 'date' ? banner : ofTitle(context)
    const beside = within.kind === 'date' ? within.period : null
    const text = timeText(cell, header.words[column] ?? '', within)
    if (weekdayNamed(text) !== undefined) weekday = text
    const read = weekdayDue(text, within, context) ?? readTime(text, { ...context, beside })
    const own = read.kind === 'none' ? wordsOf(cell, within) : read
    if (own.kind === 'date' && own.period !== null) around = own
    found = finer(found, inPeriod(own, within))
  }
  return { deadline: weekday === undefined ? found : onWeekday(found, weekday), within: around }
}

/** What the column says about when, though it was not read; of a day above it the cell may only tell the hour. */
function wordsOf(cell: Cell, within: Deadline): Deadline {
  const written = cellLine(cell)
  const ofDay = within.kind === 'date' && within.period === null
  return ofDay || HOUR.test(written) ? NONE : unread(written)
}

/** The month that the plan is for: "15" or "Tuần 2" is of it. */
function ofTitle({ month }: DeadlineContext): Deadline {
  if (!month) return NONE
  return { kind: 'date', dueOn: periodSpan(month).to, dueFrom: 'period', period: month, written: month }
}

/** The months, quarters, weeks or days crossed in a calendar: due with the last; crosses with a gap between them are other days to ask about. */
function markedTime(
  row: readonly Cell[],
  header: Header,
  marks: readonly Mark[],
  banner: Deadline,
  context: DeadlineContext,
): Deadline {
  const crossed = marks.filter(({ column }) => cellLine(row[column]) !== '')
  const last = crossed.at(-1)
  const beside = header.besides?.find(({ column }) => cellLine(row[column]) !== '')
  if (!last) return beside ? readTime(beside.written, context) : NONE
  const runs = crossed.reduce<Mark[][]>((all, mark) => {
    const run = all.at(-1)
    if (run && marks[marks.indexOf(mark) - 1] === run.at(-1)) run.push(mark)
    else all.push([mark])
    return all
  }, [])
  const texts = runs.map((run) => {
    const [from, to] = [run[0], run.at(-1)]
    if (to?.of === 'tuần') return withItsDay(to, weekDue(to, banner, context))
    if (to?.of === 'ngày') return to.written
    return from === to ? `${from?.of} ${from?.part}` : `${from?.of} ${from?.part} - ${to?.part}`
  })
  const period = last.of === 'tuần' ? weekDue(last, banner, context) : readTime(texts.at(-1) ?? '', context)
  const isWork = row[last.column] === row[header.columns.indexOf('task')]
  const due = isWork ? period : writtenIn(row[last.column], period, last, context)
  if (due.kind !== 'date' || texts.length === 1) return due
  return { ...due, others: texts.slice(0, -1) }
}

/** "Tuần 2 (14/8/2026)"; a column that only gives its days has no other name. */
function withItsDay({ part, written }: Mark, due: Deadline): string {
  if (due.kind !== 'date') return written
  const day = due.dueOn.split('-').map(Number).reverse().join('/')
  return /\p{L}/u.test(written) ? `tuần ${part} (${day})` : day
}

const DAYS_OF_WEEK = 7
/** In the place of a cross under a day. */
const HOUR = /^(?:\d{1,2}\s?(?:h|g|:)\s?\d{0,2}|sáng|chiều|tối|cả ngày)$/iu

/** No more than a sign that the work is done in this month. */
const CROSS = /^[^\d\s]{1,2}$/u

/** "30/10" in the place of a cross is the day; whatever else stands there is asked about. */
function writtenIn(cell: Cell | undefined, period: Deadline, { of, part }: Mark, context: DeadlineContext): Deadline {
  const text = cellLine(cell)
  const own = of === 'tuần' || of === 'ngày' ? period : readTime(`${of} ${part}`, context)
  if (CROSS.test(text) || (of === 'ngày' && HOUR.test(text)) || period.kind !== 'date' || own.kind !== 'date')
    return period
  const day = readTime(timeText({ ...cell, text } as Cell, '', own), { ...context, beside: own.period })
  const isOther = of === 'tuần' && day.kind === 'date' && Math.abs(daysBetween(day.dueOn, period.dueOn)) > DAYS_OF_WEEK
  if (isOther) return { ...day, unsure: { written: text, why: 'outside' } }
  return day.kind === 'date' && day.period === null
    ? { ...day, period: period.period }
    : { ...period, unsure: { written: text, why: 'mark' } }
}

/** An empty cell of a leading column of months, weeks or days goes on with the one above; a task's own day does not. */
function heldCell(row: readonly Cell[], column: number, header: Header, held: HeldCells): Cell | undefined {
  const cell = row[column]
  if (!cell || column > header.columns.indexOf('task')) return cell
  if (cellLine(cell) === '') return held.get(column)
  const parts = /^(?:thu ?[,/-]? ?)?(?:ngay|thang|quy|tuan|dot)\b/.test(header.words[column] ?? '')
  const namesDay = findTimes(fold(cell.text)).some((time) => time.kind === 'day')
  if (parts || !namesDay) held.set(column, cell)
  else held.delete(column)
  return cell
}

/** "Xong trước | 20/02/2026": the heading says how the day is meant. */
const BEFORE = /(?:^|\b(?:xong|hoan thanh|hoan tat|nop|gui|han) )truoc(?: ngay)?$/

const LIST = '\\s?(?:-|–|,|;|và|đến)\\s?'
const NUMBERS = new RegExp(`^\\d{1,2}(?:${LIST}\\d{1,2})*(?:\\s?[/-]\\s?\\d{4})?$`, 'u')
const QUARTERS = new RegExp(`^(?:[IVl]{1,3}|[1-4])(?:${LIST}(?:[IVl]{1,3}|[1-4]))*(?:\\s?[/-]\\s?\\d{4})?$`, 'u')

/** "3" under "Tháng" is the month, "II" under "Quý" the quarter; "15" or "cuối tháng" takes its month from the rows' period. */
function timeText(cell: Cell, words: string, within: Deadline): string {
  const plain = inFigures(withWholeWeekday(singleSpaced(cell.text)))
  const text = /^tuan\b/.test(words) && /^(?:[1-5]|I{1,3}|IV|V)$/.test(plain) ? `tuần ${plain}` : plain
  if (/^thu\b/.test(words) && /^[2-7]$/.test(plain)) return `thứ ${plain}`
  if (BEFORE.test(words) && /^\d/.test(text)) return `trước ${text}`
  if (/^thang\b/.test(words) && NUMBERS.test(text)) return `tháng ${text}`
  if (/^quy\b/.test(words) && QUARTERS.test(text)) return `quý ${text}`
  const period = within.kind === 'date' ? within.period : null
  const month = monthOf(period)
  if (!month) return text
  const of = `${Number(month[2])}/${month[1]}`
  if (/^(?:dau|giua|cuoi) thang$/.test(fold(text))) return `${text} ${of}`
  if (/^tuan (?:thu )?(?:\d|[iv]{1,3}|dau|cuoi|nhat|hai|ba|tu)(?: (?:tien|cung))?$/.test(fold(text)))
    return `${text} tháng ${of}`
  return /^(?:tuan|buoi|thu|gio|tt|stt)\b/.test(words) ? text : dayOfMonth(text, period)
}

function monthOf(period: PeriodKey | null): RegExpExecArray | null {
  return /^(\d{4})-(\d{2})$/.exec(period ?? '')
}

const DAY_OF_MONTH =
  /^((?:trước|chậm nhất|đến hết|hạn)?\s?(?:ngày)?)\s?(?:(\d{1,2})\s?(?:-|–|,|đến|và)\s?(?:ngày\s)?)?(\d{1,2})$/iu

/** "Trước ngày 15" beside a month, with that month; "20-7" is the twentieth of July. */
export function dayOfMonth(text: string, period: PeriodKey | null): string {
  const month = monthOf(period)
  const [, word, from, to] = (month && DAY_OF_MONTH.exec(text)) ?? []
  return month && Number(from ?? 0) <= Number(to) ? `${word} ${to}/${Number(month[2])}/${month[1]}` : text
}

/** "Tuần 2" of a month, or a time that is not understood: the month's end is taken, and said to be unsure; "trong tháng" is just that month. */
function inPeriod(own: Deadline, within: Deadline): Deadline {
  if (within.kind !== 'date' || within.period === null) return own
  const isWeek = own.kind === 'event' && /^(?:tuan|tu tuan)\b/.test(fold(own.written))
  if (!isWeek && own.kind !== 'unread') return own
  return namesPeriodAround(own.written)
    ? within
    : { ...within, unsure: { written: own.written, why: isWeek ? 'vague' : 'not_understood' } }
}

const FINENESS = { day: 4, month: 3, quarter: 2, half: 1, year: 0 }

/** Of two columns the one that says more: the day before the month, the month before the quarter. */
function finer(a: Deadline, b: Deadline): Deadline {
  if (b.kind === 'none') return a
  if (a.kind !== 'date' || b.kind !== 'date') return b
  return fineness(b) >= fineness(a) ? b : a
}

function fineness(due: Deadline & { kind: 'date' }): number {
  const { period } = due
  if (!period) return due.dueFrom === 'stated' ? FINENESS.day : FINENESS.half
  if (/-Q/.test(period)) return FINENESS.quarter
  if (/-H/.test(period)) return FINENESS.half
  return /-/.test(period) ? FINENESS.month : FINENESS.year
}
