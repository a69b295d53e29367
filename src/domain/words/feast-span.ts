/** The days before, in and after a feast, as people speak of them: 'sau Tết', 'ra Tết', 'trước lễ 2/9', 'ra Giêng' is none. */
import type { CivilDate, WorkCalendar } from '../calendar.js'
import { addDays, workCalendar } from '../calendar.js'
import { NATIONAL_DAYS } from '../holidays.js'
import { fold, normalise } from '../vietnamese.js'

const FEASTS: readonly [said: string, name: RegExp][] = [
  ['tet duong(?: lich)?|tet tay', /^Tết Dương lịch/],
  ['tet(?: am(?: lich)?| nguyen dan| ta| nhat)?', /^Tết Âm lịch/],
  ['gio to(?: hung vuong)?', /^Giỗ Tổ/],
  ['(?:le )?(?:30[/.]4|1[/.]5)', /^Ngày Chiến thắng/],
  ['(?:le )?(?:quoc khanh|0?2[/.]0?9)', /^Quốc khánh/],
  ['le', /./],
]
const NAMED = FEASTS.map(([said]) => said).join('|')
const SAID = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?<when>sau|qua|ra|het|truoc|trong|dip|vao)(?: (?:ky|dip|khi|dot|nghi|ngay|luc))* (?<feast>${NAMED})(?: xong)?|(?:nghi )?(?<over>${NAMED}) xong)(?![\\p{L}\\p{N}])`,
  'u',
)
/** A week of what follows is enough: what comes later has its own days. */
const WEEK = 6

interface Span {
  from: CivilDate
  to: CivilDate
}

export interface FeastSpan {
  span: Span
  /** 'sau', 'hết', 'trước', folded. */
  when: string
  /** The words that say it, folded. */
  said: string
  /** The sentence without them. */
  rest: string
}

/** The days that are spoken of; null where no feast is. */
export function feastSpanIn(text: string, today: CivilDate): FeastSpan | null {
  const clean = normalise(text).replace(/\s+/g, ' ').trim()
  const folded = fold(clean)
  const match = folded.length === clean.length ? SAID.exec(folded) : null
  const { when = 'sau', feast, over } = match?.groups ?? {}
  const name = FEASTS.find(([said]) => new RegExp(`^(?:${said})$`).test(feast ?? over ?? ''))?.[1]
  const days = name && feastOf(name, today)
  if (!match || !days) return null
  const rest = `${clean.slice(0, match.index)} ${clean.slice(match.index + match[0].length)}`.trim()
  return { span: spanOf(when, days, today), when, said: match[0], rest }
}

function spanOf(when: string, { from, to }: Span, today: CivilDate): Span {
  if (when === 'truoc') return { from: today, to: addDays(from, -1) }
  if (/^(?:trong|dip|vao)$/.test(when)) return { from, to }
  return { from: addDays(to, 1), to: addDays(to, 1 + WEEK) }
}

/** The days off around the next feast of this name that is not over. */
function feastOf(name: RegExp, today: CivilDate): Span | null {
  const calendar = workCalendar()
  const day = NATIONAL_DAYS.filter((d) => d.kind === 'holiday' && name.test(d.name))
    .map(({ date }) => endOfRest(calendar, date, 1))
    .find((to) => to >= today)
  return day === undefined ? null : { from: endOfRest(calendar, day, -1), to: day }
}

function endOfRest(calendar: WorkCalendar, day: CivilDate, step: 1 | -1): CivilDate {
  const next = addDays(day, step)
  return calendar.isWorkingDay(next) ? day : endOfRest(calendar, next, step)
}
