/**
 * Days of the lunar calendar of Vietnam in the Gregorian one: a month begins on the day of the new moon in Hanoi (UTC+7), the eleventh
 * holds the winter solstice, and of thirteen months between two such the first without a middle of a sign of the zodiac comes twice. The
 * new moon is known to a few minutes, so near midnight, once in a lifetime, a day may be another: what comes from here is offered to a
 * person, and never taken for certain.
 */
import { addDays, type CivilDate } from './calendar.js'

export interface LunarMonth {
  first: CivilDate
  /** The first day of the month behind it. */
  next: CivilDate
}

/** The day of this lunar year, which is named after the Gregorian year that it begins in; undefined where the month has no such day. */
export function lunarDay(year: number, month: number, day: number): CivilDate | undefined {
  const [from] = lunarMonths(year, month)
  const date = from && addDays(from.first, day - 1)
  return from && date && day >= 1 && date < from.next ? date : undefined
}

/** The month of this lunar year, and the one of the same number behind it where it comes twice; none where there is no such month. */
export function lunarMonths(year: number, month: number): LunarMonth[] {
  if (month < 1 || month > MONTHS) return []
  // The eleventh month and the one behind it are counted from the solstice of their own year.
  const [of, steps] = month >= ELEVENTH ? [year, month - ELEVENTH] : [year - 1, month + 1]
  const [eleventh, next] = [moonOfSolstice(of), moonOfSolstice(of + 1)]
  const leap = next - eleventh > MONTHS ? leapAfter(eleventh) : Number.POSITIVE_INFINITY
  const moon = eleventh + steps + (steps >= leap ? 1 : 0)
  const begins = steps === leap - 1 ? [moon, moon + 1] : [moon]
  return begins.map((one) => ({ first: dayOfMoon(one), next: dayOfMoon(one + 1) }))
}

const ELEVENTH = 11
const MONTHS = 12

/** The number of the new moon that the month with the winter solstice of this year begins with. */
function moonOfSolstice(year: number): number {
  const end = `${year}-12-31`
  let moon = Math.ceil((year + 1 - 2000) * MOONS_A_YEAR)
  while (dayOfMoon(moon) > end) moon -= 1
  return signAt(dayOfMoon(moon)) >= CAPRICORN ? moon - 1 : moon
}

/** How many months after the eleventh the one comes that has no middle of a sign: the month before it comes twice. */
function leapAfter(eleventh: number): number {
  let after = 1
  while (signAt(dayOfMoon(eleventh + after)) !== signAt(dayOfMoon(eleventh + after + 1))) after += 1
  return after
}

const MOONS_A_YEAR = 12.3685
const CAPRICORN = 9

/** In which of the twelve signs the sun stands as the day begins in Hanoi. */
function signAt(date: CivilDate): number {
  const julian = Date.parse(`${date}T00:00:00Z`) / DAY + JULIAN_1970 - HANOI
  const t = (julian - JULIAN_2000) / CENTURY
  const anomaly = 357.52911 + 35999.05029 * t
  const centre = 1.914602 * sin(anomaly) + 0.019993 * sin(2 * anomaly) + 0.000289 * sin(3 * anomaly)
  const longitude = 280.46646 + 36000.76983 * t + centre - 0.00569 - 0.00478 * sin(125.04 - 1934.136 * t)
  return Math.floor((((longitude % 360) + 360) % 360) / 30)
}

const DAY = 86_400_000
const JULIAN_1970 = 2_440_587.5
const JULIAN_2000 = 2_451_545
const CENTURY = 36_525
const HANOI = 7 / 24
/** How much the even time of astronomers is ahead of clocks in these decades, in days. */
const AHEAD = 0.0008

/** The day in Hanoi of the new moon of this number, counted from the first of 2000: the mean one, and what sun and moon are off it. */
function dayOfMoon(moon: number): CivilDate {
  const t = moon / 1236.85
  const sun = 2.5534 + 29.1053567 * moon - 0.0000014 * t * t
  const own = 201.5643 + 385.81693528 * moon + 0.0107582 * t * t
  const node = 160.7108 + 390.67050284 * moon - 0.0016118 * t * t
  const e = 1 - 0.002516 * t
  const off =
    -0.4072 * sin(own) +
    0.17241 * e * sin(sun) +
    0.01608 * sin(2 * own) +
    0.01039 * sin(2 * node) +
    0.00739 * e * sin(own - sun) -
    0.00514 * e * sin(own + sun) +
    0.00208 * e * e * sin(2 * sun) -
    0.00111 * sin(own - 2 * node) -
    0.00057 * sin(own + 2 * node) +
    0.00056 * e * sin(2 * own + sun) -
    0.00042 * sin(3 * own) +
    0.00042 * e * sin(sun + 2 * node) +
    0.00038 * e * sin(sun - 2 * node) -
    0.00024 * e * sin(2 * own - sun)
  const julian = 2_451_550.09766 + 29.530588861 * moon + 0.00015437 * t * t + off - AHEAD
  return new Date(Math.floor(julian + HANOI - JULIAN_1970) * DAY).toISOString().slice(0, 10)
}

function sin(degrees: number): number {
  return Math.sin((degrees * Math.PI) / 180)
}
