/** What a finding of the plan reader says to the clerk. */
import { isCivilDate } from '../domain/calendar.js'
import type { Speech } from './speech.js'
import { dayText } from './speech.js'
import type { TextKey } from './texts.js'

export function findingText(
  finding: { code: string; params: Record<string, string | number> },
  { t, language }: Speech,
): string {
  const params = Object.fromEntries(
    Object.entries(finding.params).map(([name, value]) => [
      name,
      typeof value === 'string' && isCivilDate(value) ? dayText(language, value) : value,
    ]),
  )
  return t(`finding.${finding.code}` as TextKey, params)
}
