/** Days and months of the lunar calendar as people say them: 'mùng 10 tháng giêng', '20/2 âm lịch', 'hết tháng 2 âm', 'ngày 16 ta'. */
import type { CivilDate } from '../calendar.js'
import { addDays } from '../calendar.js'
import type { LunarMonth } from '../lunar.js'
import { lunarMonths } from '../lunar.js'

export interface LunarSaid {
  /** The day; two where the month comes twice; none where nobody can tell which is meant. */
  days: CivilDate[]
  /** The words that say it, folded. */
  said: string
}

const NUMBERS = ['mot', 'hai', 'ba', 'bon', 'nam', 'sau', 'bay', 'tam', 'chin', 'muoi']
const MONTHS: Readonly<Record<string, number>> = {
  ...{ gieng: 1, hai: 2, ba: 3, tu: 4, nam: 5, bay: 7, tam: 8, chin: 9, muoi: 10, 'muoi mot': 11, 'muoi hai': 12 },
  chap: 12,
}
/** 'Tháng một' may be the eleventh, 'thang sau' the sixth or the next. */
const MONTH = `thang (?<month>\\d{1,2}|${Object.keys(MONTHS).sort().reverse().join('|')})\\b`
const OWN_MONTH = 'thang (?<month>gieng|chap)\\b(?!,? (?:duong|tay)\\b)'
const DAY = `(?:(?:mung|mong|ngay) )*(?<day>\\d{1,2}|(?<=m[uo]ng )(?:${NUMBERS.join('|')}))`
const YEAR = '(?: nam (?:nay|(?<year>\\d{4})))?'
const ENDS = '(?=\\s*(?:$|[,.;:!?)]|(?:vi|a|nhe|nha|nghe|thoi)\\b))'
const LUNAR = `[\\s(,]*(?:(?:theo|tinh theo|ben|cua) )?(?:am lich|lich am|lich ta|lunar|al|am|ta${ENDS})\\b`
const EDGE = '(?<edge>het|cuoi|trong|dau|giua|den|toi|sang|qua) '

const SAID: readonly RegExp[] = [
  `(?<![\\d/.-])(?<day>\\d{1,2})[/.-](?<month>\\d{1,2})(?:[/.-](?<year>\\d{4}))?${LUNAR}`,
  `\\b${DAY} (?:cua )?${MONTH}${YEAR}${LUNAR}`,
  `\\b${DAY} (?:cua )?${OWN_MONTH}${YEAR}(?:${LUNAR})?`,
  `(?<!tet )\\b(?:am lich|lich am|ngay am)(?: (?:la|ngay|den))* (?<day>\\d{1,2})(?:[/.-]| thang )(?<month>\\d{1,2})\\b`,
  `(?<!\\bram )(?:\\b${EDGE})?${MONTH}${YEAR}${LUNAR}`,
  `\\b${EDGE}${OWN_MONTH}${YEAR}`,
  `\\b(?:mung|mong|ngay) (?<day>\\d{1,2}|${NUMBERS.join('|')})${LUNAR}`,
  `(?<!\\bram )\\bthang (?:mot|sau|nay|toi)${LUNAR}`,
].map((source) => new RegExp(source))

/** Null where no such day is said. `folded`: as dates are read. */
export function lunarIn(folded: string, today: CivilDate): LunarSaid | null {
  for (const pattern of SAID) {
    const match = pattern.exec(folded)
    if (match) return { days: near(daysNamed(match.groups ?? {}, today), today), said: match[0].trim() }
  }
  return null
}

type Named = Partial<Record<string, string>>

/** Year by year: the days of the month, or of its end. */
function daysNamed({ day, month, year, edge }: Named, today: CivilDate): CivilDate[][] {
  const running = Number(today.slice(0, 4))
  const years = year === undefined ? [running - 1, running, running + 1] : [Number(year)]
  const date = (one: LunarMonth) => dayIn(one, day === undefined ? null : numberOf(day), edge)
  if (month !== undefined) return years.map((of) => lunarMonths(of, MONTHS[month] ?? Number(month)).flatMap(date))
  if (day === undefined) return []
  const coming = years
    .flatMap((of) => Array.from({ length: 12 }, (_, at) => lunarMonths(of, at + 1)).flat())
    .flatMap(date)
    .find((one) => one >= today)
  return coming === undefined ? [] : [[coming]]
}

function dayIn({ first, next }: LunarMonth, day: number | null, edge: string | undefined): CivilDate[] {
  if (edge === 'dau' && day === null) return [first]
  const date = day === null && edge !== 'giua' ? addDays(next, -1) : addDays(first, (day ?? MIDDLE) - 1)
  return date >= first && date < next ? [date] : []
}

function numberOf(said: string): number {
  return Number(said) || NUMBERS.indexOf(said) + 1
}

const MIDDLE = 15
const HALF_A_YEAR = 180

/** Of the year that has not long passed; of two such days one that is over is not meant. */
function near(years: readonly CivilDate[][], today: CivilDate): CivilDate[] {
  const days = years.find((of) => of.some((day) => day >= addDays(today, -HALF_A_YEAR))) ?? []
  const ahead = days.filter((day) => day >= today)
  return ahead.length > 0 ? ahead : days
}
