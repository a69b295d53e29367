/** Days that a plan calls by a name: "mùng 4 Tết", "rằm tháng 7", "10/3 âm lịch", "Tết Trung thu", "Giỗ Tổ", "Quốc khánh". */
import { addDays, type CivilDate, civilDate, monthsLater } from '../domain/calendar.js'
import { lunarDay } from '../domain/lunar.js'
import type { DeadlineContext } from './deadline-year.js'

export interface NamedDay {
  calendar: 'lunar' | 'solar'
  day: number
  month: number
  /** How many days before it is meant: "đêm giao thừa", "trước Tết", "trước Tết 10 ngày". */
  before: number
  /** The year that is named with it; a lunar year is named after the one that it begins in. */
  year: number | null
  /** Place in the folded text. */
  from: number
  to: number
}

const MONTH = '(?<month>gieng|chap|\\d{1,2})'
const LUNAR = [
  '(?:mung|mong) (?<day>\\d{1,2}) (?<month>tet)',
  `(?:mung|mong) (?<day>\\d{1,2})(?: thang|/) ?${MONTH}`,
  `(?<day>ram) thang ${MONTH}`,
  '(?:ngay )?(?<day>\\d{1,2}) thang (?<month>gieng|chap)',
  '(?:ngay )?(?<day>\\d{1,2})(?:/| thang )(?<month>\\d{1,2}),? ?\\(?(?:theo )?am lich',
  '(?:ngay )?(?<day>2[0-9]|30) (?<month>chap)',
].map((form) => new RegExp(`\\b${form}\\b`))

const STEMS = 'giap|at|binh|dinh|mau|ky|canh|tan|nham|quy'
const BRANCHES = 'ty|suu|dan|mao|thin|ty|ngo|mui|than|dau|tuat|hoi'
const NAMED_YEAR = new RegExp(`^(?: xuan)? (?:nam )?(${STEMS}) (${BRANCHES})\\b`)
/** Tết that is none of these is the new year's. */
const OTHER_TET = '(?! (?:trung thu|duong lich|tay|doan|han thuc|trong cay|thieu nhi|quan dan|doc lap))'

type Feast = readonly [words: string, calendar: NamedDay['calendar'], day: number, month: number, before?: number]

const FEASTS = (
  [
    ['(?:dem )?giao thua', 'lunar', 1, 1, 1],
    [`(?:le )?tet(?: (?:nguyen dan|am lich|co truyen))?${OTHER_TET}`, 'lunar', 1, 1],
    ['nguyen dan', 'lunar', 1, 1],
    ['(?:tet )?nguyen tieu', 'lunar', 15, 1],
    ['tet han thuc', 'lunar', 3, 3],
    ['gio to(?: hung vuong)?', 'lunar', 10, 3],
    ['(?:dai le )?phat dan', 'lunar', 15, 4],
    ['(?:tet )?doan ngo', 'lunar', 5, 5],
    ['(?:le )?vu lan', 'lunar', 15, 7],
    ['(?:tet )?trung thu', 'lunar', 15, 8],
    ['(?:le )?ong cong,? ong tao', 'lunar', 23, 12],
    ['tet (?:duong lich|tay)', 'solar', 1, 1],
    ['ngay thay thuoc', 'solar', 27, 2],
    ['quoc te phu nu', 'solar', 8, 3],
    ['ngay (?:chien thang|thong nhat|giai phong)[a-z ]{0,12}', 'solar', 30, 4],
    ['quoc te lao dong', 'solar', 1, 5],
    ['(?:tet|quoc te) thieu nhi', 'solar', 1, 6],
    ['thuong binh ?-? ?liet s[iy]', 'solar', 27, 7],
    ['(?:le )?quoc khanh|tet doc lap', 'solar', 2, 9],
    ['phu nu viet nam', 'solar', 20, 10],
    ['ngay nha giao', 'solar', 20, 11],
    ['giang sinh|noel', 'solar', 25, 12],
  ] satisfies Feast[]
).map(([words, calendar, day, month, before = 0]) => ({
  words: new RegExp(`\\b(?:${words})\\b`),
  ...{ calendar, day, month, before },
}))

/** Most texts name none, and one look is cheaper than one for each. */
const SOME_FEAST = new RegExp(FEASTS.map(({ words }) => words.source).join('|'))

/** The first day by the lunar calendar in a folded text. */
export function findLunar(folded: string): NamedDay | undefined {
  for (const form of LUNAR) {
    const match = form.exec(folded)
    if (!match) continue
    const { day = '', month = '' } = match.groups ?? {}
    return around(folded, match, {
      calendar: 'lunar',
      day: day === 'ram' ? 15 : Number(day),
      month: month === 'gieng' || month === 'tet' ? 1 : month === 'chap' ? 12 : Number(month),
      before: 0,
    })
  }
  return undefined
}

/** The first feast that a folded text names. */
export function findFeast(folded: string): NamedDay | undefined {
  if (!SOME_FEAST.test(folded)) return undefined
  for (const { words, ...feast } of FEASTS) {
    const match = words.exec(folded)
    if (match) return around(folded, match, feast)
  }
  return undefined
}

/** A feast that a sentence wants something done before: "xong trước Tết Nguyên đán"; what is only for the feast names no time. */
export function feastAskedFor(folded: string): NamedDay | undefined {
  const feast = findFeast(folded)
  return feast && ASKED.test(folded.slice(0, feast.from)) ? feast : undefined
}

const ASKED =
  /\b(?:truoc|xong|hoan thanh|cham nhat|den|het|trong)(?: (?:truoc|trong|dip|ngay|le|dem|den|het|vao|la))*\s*$/
const BEFORE = /\btruoc(?: (?:dip|ngay|le|dem))*\s*$/
const DAYS_BEFORE = /\b(\d{1,2}) (?:\(\w+\) )?ngay truoc(?: (?:dip|ngay|le))*\s*$/
const DAYS_BEHIND = /^(?: [a-z]+){0,4} (\d{1,2}) ngay\b/
const YEAR_BEHIND = /^(?: [a-z]+){0,3},? (20\d\d)\b/

function around(
  folded: string,
  { index: from, 0: words }: RegExpExecArray,
  named: Pick<NamedDay, 'calendar' | 'day' | 'month' | 'before'>,
): NamedDay {
  const to = from + words.length
  const [ahead, behind] = [folded.slice(0, from), folded.slice(to)]
  const counted = DAYS_BEFORE.exec(ahead)
  const isBefore = BEFORE.test(ahead)
  const countedBehind = isBefore && !counted ? DAYS_BEHIND.exec(behind) : null
  const year = YEAR_BEHIND.exec(behind) ?? NAMED_YEAR.exec(behind)
  const days = Number(counted?.[1] ?? countedBehind?.[1] ?? (isBefore ? 1 : 0))
  return {
    ...named,
    before: named.before + days,
    year: year ? (year[2] === undefined ? Number(year[1]) : yearNamed(year[1] ?? '', year[2])) : null,
    from: counted?.index ?? from,
    to: to + Math.max(year?.[0].length ?? 0, countedBehind?.[0].length ?? 0),
  }
}

/** "Bính Ngọ": stem and branch go on together, so "Tý" and "Tỵ" are told apart by the stem. */
function yearNamed(stem: string, branch: string): number | null {
  const [stems, branches] = [STEMS.split('|'), BRANCHES.split('|')]
  for (let year = FIRST_YEAR; year < FIRST_YEAR + CYCLE; year += 1)
    if (stems[(year - OF_STEM) % stems.length] === stem && branches[(year - OF_STEM) % branches.length] === branch)
      return year
  return null
}

/** The cycle of named years; it began with Giáp Tý in the year 4. */
const CYCLE = 60
const FIRST_YEAR = 2001
const OF_STEM = 4

/** The days that it can be: of the plan's year, or of the lunar one that ends in it; nothing before the document. */
export function daysNamed(named: NamedDay, { year, issuedOn }: DeadlineContext): CivilDate[] {
  const planned = year ?? (issuedOn === null ? null : Number(issuedOn.slice(0, 4)))
  if (planned === null) return []
  const years = named.year === null ? [planned - 1, planned, planned + 1] : [named.year]
  return years
    .map((of) =>
      named.calendar === 'lunar' ? lunarDay(of, named.month, named.day) : civilDate(of, named.month, named.day),
    )
    .flatMap((date) => (date === undefined ? [] : addDays(date, -named.before)))
    .filter((date) => named.year !== null || isOfPlan(date, planned))
    .filter((date) => issuedOn === null || date >= issuedOn)
}

/** The plan's year, with the new year's feast that follows it. */
function isOfPlan(date: CivilDate, planned: number): boolean {
  return date >= `${planned}-01-01` && date <= `${planned + 1}-02-28`
}

/** "Trước ngày 05 tháng sau", "xong trước ngày 28 tháng này": counted from the month of the document. */
export function dayInMonthNear(folded: string, issuedOn: CivilDate | null): CivilDate | undefined {
  const match = /(?<before>\btruoc )?(?:ngay )?\b(?<day>\d{1,2}) (?:cua )?thang (?<which>nay|sau|toi)\b/.exec(folded)
  if (!match || issuedOn === null) return undefined
  const { before, day, which } = match.groups ?? {}
  const month = which === 'nay' ? issuedOn : monthsLater(issuedOn, 1)
  const date = civilDate(Number(month.slice(0, 4)), Number(month.slice(5, 7)), Number(day))
  return date && addDays(date, before ? -1 : 0)
}
