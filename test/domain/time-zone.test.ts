/** The tests that speak of time run once in each of several zones (vitest.config.ts): here it is seen that each run stands where it says. */
import { expect, test } from 'vitest'
import { civilDateAt, instantOf } from '../../src/domain/calendar.js'

/** Hours behind UTC, in winter, as JavaScript counts them. */
const HOURS: Record<string, number> = { UTC: 0, 'Pacific/Kiritimati': -14, 'Etc/GMT+12': 12, 'Asia/Ho_Chi_Minh': -7 }

test('the machine stands in the zone of this run, and the office in Vietnam', ({ skip }) => {
  const zone = process.env.TZ ?? ''
  if (!(zone in HOURS)) skip('this run stands in the zone of the machine')
  expect(new Date('2023-01-15T12:00:00Z').getTimezoneOffset()).toBe((HOURS[zone] ?? 0) * 60)
  expect(civilDateAt(new Date('2023-01-15T17:00:00Z'))).toBe('2023-01-16')
  expect(instantOf('2023-01-16', '00:00').toISOString()).toBe('2023-01-15T17:00:00.000Z')
})
