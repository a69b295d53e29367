/** Days of the week in week plans: "Hai 09/3", and "Thứ Hai" by itself, which is a day of the week that the plan is for. */
import { addDays, type CivilDate, mondayOf, weekday } from '../domain/calendar.js'
import { fold } from '../domain/vietnamese.js'
import type { Header } from './columns.js'
import { type DeadlineContext, yearOf } from './deadline-year.js'
import { type Cell, cellLine } from './document.js'
import type { Deadline, Due } from './due.js'
import { findTimes, lastDayOf } from './time-expressions.js'

const NAMES = ['hai', 'ba', 'tu', 'nam', 'sau', 'bay']
const SUNDAY = 7
const ALONE =
  /^(?:(?:sang|trua|chieu|toi|ca ngay) )?(?:(?:thu )?(hai|ba|tu|nam|sau|bay)|(?:thu |t)([2-7])|(chu nhat|cn))[.,]?(?: (?:sang|trua|chieu|toi|ca ngay))?$/

/** The day of the week that the text names and nothing else, Monday being 1. */
export function weekdayNamed(text: string): number | undefined {
  const [, name, number, sunday] = ALONE.exec(fold(text).trim()) ?? []
  if (name) return NAMES.indexOf(name) + 1
  if (number) return Number(number) - 1
  return sunday ? SUNDAY : undefined
}

/** "Thứ Hai" in the week around it; undefined where the text is none or no single week is stated. */
export function weekdayDue(text: string, around: Deadline, context: DeadlineContext): Due | undefined {
  const named = weekdayNamed(text)
  const week = around.kind === 'date' ? weekOf(around, context) : undefined
  if (named === undefined || !week) return undefined
  const dueOn = addDays(mondayOf(week.to), named - 1)
  const isOutside = dueOn < week.from || dueOn > week.to
  return {
    ...{ kind: 'date', dueOn, dueFrom: 'stated', period: null, written: text },
    ...(isOutside ? { unsure: { written: text, why: 'outside' } } : {}),
  }
}

/** The days of the span, where they lie in one week. */
function weekOf(
  { written, dueOn, within }: Due,
  context: DeadlineContext,
): { from: CivilDate; to: CivilDate } | undefined {
  const first = findTimes(fold(written)).find(({ kind }) => kind === 'day')
  const year = first && (yearOf(first, context) ?? Number(dueOn.slice(0, 4)))
  const to = within?.to ?? dueOn
  const from = within?.from ?? (first && year ? lastDayOf(first, year) : undefined)
  return from && from < to && mondayOf(from) === mondayOf(to) ? { from, to } : undefined
}

/** "Thứ Hai | 10/3" for a Tuesday: one of the two columns is wrong. */
export function onWeekday(day: Deadline, named: string): Deadline {
  if (day.kind !== 'date' || day.period !== null || day.unsure || weekday(day.dueOn) === weekdayNamed(named)) return day
  return { ...day, unsure: { written: `${named}, ${day.written}`, why: 'weekday' } }
}

const BEFORE_DAY = /^(hai|ba|tư|năm|sáu|bảy|t[2-7]|cn),?\s(?=\(?(?:ngày\s)?\d{1,2}[/.-]\d{1,2}(?!\d))/iu

/** "Hai 09/3", "T2 (09/3)" as "thứ Hai, 09/3": a bare "Sáu" would be read as "sau". */
export function withWholeWeekday(text: string): string {
  return text.replace(BEFORE_DAY, (_, name: string) => {
    if (/^cn$/i.test(name)) return 'chủ nhật, '
    return `thứ ${name.replace(/^t(?=\d)/i, '')}, `
  })
}

/** A column that holds nothing but days of the week is one of times, though "Thứ" is written like "Thu" without its marks. */
export function withWeekdayColumn(header: Header, rows: readonly Cell[][]): Header {
  if (header.marks) return header
  return {
    ...header,
    columns: header.columns.map((meaning, i) =>
      meaning === 'other' && holdsWeekdays(rows, i, header.words[i] ?? '') ? 'time' : meaning,
    ),
  }
}

const FEWEST = 2

function holdsWeekdays(rows: readonly Cell[][], column: number, heading: string): boolean {
  const isNamed = /^thu\b/.test(heading)
  const texts = rows.filter((row) => row[column] !== row[0] || column === 0).map((row) => cellLine(row[column]))
  const filled = texts.filter((text) => text !== '')
  return (
    filled.length >= FEWEST &&
    filled.every((text) => weekdayNamed(isNamed ? text.replace(/^[2-7]$/, 'thứ $&') : text) !== undefined)
  )
}
