/**
 * Due dates as a calendar that phones and mail programs subscribe to (RFC 5545): an all-day entry for each share that is not done,
 * under ids that stay the same, so that a moved date moves the entry.
 */
import type { PaperFacts } from '../application/ports.js'
import type { CivilDate } from '../domain/calendar.js'
import { addDays } from '../domain/calendar.js'
import { openDates } from '../domain/results.js'
import { shownWords } from './shown-words.js'

/** `units`: names of the units it is for; null for all. */
export function calendarFeed({ results, office, units, language }: PaperFacts): string {
  const words = shownWords(language)
  const entries = openDates(results, units).flatMap(({ result, share }) =>
    entry({
      uid: `${share.assignment.id}.${results.plan.id}@nhacviec`,
      on: share.due ?? '',
      stamp: results.asOf,
      summary: `${result.task.code} ${result.task.title}`,
      description: `${share.unit}. ${words.outcome(share)}. ${words.ofPlan(results.plan.title)}`,
    }),
  )
  const name = units === null ? office : units.join(', ')
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Nhac Viec//VI',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(words.calendarOf(name))}`,
    'X-WR-TIMEZONE:Asia/Ho_Chi_Minh',
    'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
    'X-PUBLISHED-TTL:PT6H',
    ...entries,
    'END:VCALENDAR',
  ]
  return `${lines.flatMap(folded).join('\r\n')}\r\n`
}

interface Entry {
  uid: string
  on: CivilDate
  stamp: CivilDate
  summary: string
  description: string
}

function entry({ uid, on, stamp, summary, description }: Entry): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${compact(stamp)}T000000Z`,
    `DTSTART;VALUE=DATE:${compact(on)}`,
    `DTEND;VALUE=DATE:${compact(addDays(on, 1))}`,
    `SUMMARY:${escaped(summary)}`,
    `DESCRIPTION:${escaped(description)}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]
}

function compact(date: CivilDate): string {
  return date.replaceAll('-', '')
}

/** RFC 5545, 3.3.11. */
function escaped(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Surrogate}]+/gu, ' ')
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
}

/** Lines of at most 75 bytes, a space before what goes on (3.1); no letter is torn. */
function folded(line: string): string[] {
  const lines: string[] = []
  let current = ''
  let bytes = 0
  for (const letter of line) {
    const size = Buffer.byteLength(letter)
    if (bytes + size > 75) {
      lines.push(current)
      current = ' '
      bytes = 1
    }
    current += letter
    bytes += size
  }
  return [...lines, current]
}
