/** What a finding of the plan reader says to the clerk. */
import { isCivilDate } from '../domain/calendar.js'
import { dayText } from './dates.js'
import type { Tongue } from './speech.js'
import type { TextKey } from './texts.js'

export interface FindingFacts {
  code: string
  params: Record<string, string | number>
}

export function findingIn({ t, language }: Tongue, { code, params }: FindingFacts): string {
  const shown = Object.entries(params).map(([name, value]) => [
    name,
    typeof value === 'string' && isCivilDate(value) ? dayText(language, value) : value,
  ])
  // The plan reader's codes are not this room's to know; a test holds them to have a text each.
  return t(`finding.${code}` as TextKey, Object.fromEntries(shown))
}
