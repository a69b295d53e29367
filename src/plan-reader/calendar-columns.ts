/** Columns that stand for the months or quarters of a year, for weeks or for days. */
import { fold } from '../domain/vietnamese.js'
import { RECURRING } from '../domain/words/comes-again.js'
import { type Cell, cellLine, singleSpaced } from './document.js'
import { isBareTime } from './time-wording.js'

/** A column that stands for a month, a quarter, a week or a day. */
export interface Mark {
  column: number
  of: 'tháng' | 'quý' | 'tuần' | 'ngày'
  part: number
  /** Its heading, as printed, and the one over it. */
  written: string
  over: string
}

const MONTHS = 12
const DAYS_OF_MONTH = 31
/** "Thứ Hai, 10/8", "T3 (11/8)", "ngày 12/8/2026". */
const DAY =
  /^(?:(?:(?:thu )?(?:hai|ba|tu|nam|sau|bay|[2-7])|t[2-7]|cn|chu nhat),? ?)?\(?(?:ngay )?(\d{1,2})[/.-](\d{1,2})(?:[/.-]\d{4})?\)?$/
const ROMAN = ['i', 'ii', 'iii', 'iv', 'v']
/** Fewer columns of months make no calendar. */
const FEWEST_MARKS = 3

export interface TimeBeside {
  column: number
  /** Its heading, as printed. */
  written: string
}

export interface Calendar {
  marks: Mark[]
  /** Columns behind them for work of no single month: "Thường xuyên", "Cả năm". */
  besides: TimeBeside[]
  /** How many rows of headings it takes. */
  rows: number
}

/** "Tháng 1 | Tháng 2 | …", or "1 | 2 | … | 12" under "Tháng thực hiện", or the quarters, weeks or days so. */
export function calendarIn([first = [], second = []]: readonly Cell[][]): Calendar | undefined {
  const printed = (row: readonly Cell[]) => row.map((cell) => singleSpaced(cellLine(cell)))
  const [heads, names] = [printed(first), printed(second)]
  const own = names.map((name, i) => (fold(name) === fold(heads[i] ?? '') ? '' : name))
  const inTwoLines = marksIn(
    own.map((name, i) => name || (heads[i] ?? '')),
    heads,
  )
  const goesOn = own.some((name) => name !== '')
  const isHead = own.every((name, i) => name === '' || inTwoLines.some(({ column }) => column === i))
  if (goesOn && isHead && inTwoLines.length >= FEWEST_MARKS) return calendarOf(inTwoLines, 2, heads)
  const under = marksIn(own, spreadRight(heads))
  if (under.length >= FEWEST_MARKS) return calendarOf(under, 2, heads)
  const marks = marksIn(heads, [])
  return marks.length >= FEWEST_MARKS ? calendarOf(marks, 1, heads) : undefined
}

function calendarOf(marks: Mark[], rows: number, heads: readonly string[]): Calendar {
  const last = marks.at(-1)?.column ?? 0
  const besides = heads.flatMap((written, column) =>
    column > last && (RECURRING.test(fold(written)) || isBareTime(fold(written))) ? [{ column, written }] : [],
  )
  return { marks, besides, rows }
}

/** A cell that stands over several is followed by empty ones in formats without merging. */
export function spreadRight(words: readonly string[]): string[] {
  const spread: string[] = []
  for (const word of words) spread.push(word || (spread.at(-1) ?? ''))
  return spread
}

/** In order of time, each once: a period merged over the whole row is no calendar. */
function marksIn(printed: readonly string[], over: readonly string[]): Mark[] {
  const marks = printed.flatMap((text, column): Mark[] => {
    const head = over[column] ?? ''
    const mark = markIn(fold(text), fold(head), column)
    const written = mark?.of === 'tuần' && /^[\dIV]+$/iu.test(text) ? `Tuần ${text}` : text
    return mark ? [{ column, written, over: head, ...mark }] : []
  })
  return marks.every((mark, i) => i === 0 || mark.part > (marks[i - 1]?.part ?? 0)) ? marks : []
}

function markIn(word: string, head: string, column: number): Pick<Mark, 'of' | 'part'> | undefined {
  const [, day, of] = DAY.exec(word) ?? []
  if (day && of) return { of: 'ngày', part: Number(of) * DAYS_OF_MONTH + Number(day) }
  const week = weekIn(word, head, column)
  if (week !== undefined) return { of: 'tuần', part: week }
  const month = /^(?:t|thang )?(\d{1,2})$/.exec(word)?.[1]
  const named = /^t(?:hang )?\d/.test(word) || /\bthang\b/.test(head)
  if (month && named && Number(month) >= 1 && Number(month) <= MONTHS) return { of: 'tháng', part: Number(month) }
  const quarter = /^(?:q|quy )?(i{1,3}|iv|[1-4])$/.exec(word)?.[1]
  const part = numberOf(quarter)
  return part > 0 && (/^q/.test(word) || /\bquy\b/.test(head)) ? { of: 'quý', part } : undefined
}

const SPAN =
  '\\(?(?:tu )?(?:ngay )?\\d{1,2}(?:[/.]\\d{1,2})?(?:[/.]\\d{4})?\\s?(?:-|–|den)\\s?(?:ngay )?\\d{1,2}[/.]\\d{1,2}(?:[/.]\\d{4})?\\)?'
const WEEK = new RegExp(`^(?:tuan )?(?:thu )?(?<number>\\d{1,2}|i{1,3}|iv|v)(?:\\s?[:,-]?\\s?${SPAN})?$`)
const DAYS = new RegExp(`^(?:tuan )?${SPAN}$`)

/** "Tuần 2", "Tuần 32 (từ 3/8 đến 8/8)", "2" under "Tuần"; days alone stand in their order. */
function weekIn(word: string, head: string, column: number): number | undefined {
  const named = /^tuan\b/.test(word) || /\btuan\b/.test(head)
  const number = named
    ? (WEEK.exec(word)?.groups?.number ?? (/^t\d$/.test(word) ? word.slice(1) : undefined))
    : undefined
  if (number !== undefined) return numberOf(number)
  return DAYS.test(word) ? column : undefined
}

function numberOf(text: string | undefined): number {
  return text ? ROMAN.indexOf(text) + 1 || Number(text) : 0
}
