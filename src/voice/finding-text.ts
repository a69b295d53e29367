/** What a finding of the plan reader says to the clerk. */
import { isCivilDate } from '../domain/calendar.js'
import { capitalised, lowered } from '../domain/vietnamese.js'
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
  const key = params.why === undefined ? `finding.${code}` : `finding_why.${params.why}`
  // The plan reader's codes are not this room's to know; a test holds them to have a text each.
  return capitalised(t(key as TextKey, { ...Object.fromEntries(shown), row: rowText({ t }, params) }))
}

/** 'nhiệm vụ số 3', 'nhiệm vụ «Tổ chức hội nghị…» và 2 nhiệm vụ khác': as the plan itself lets one speak of its rows. */
function rowText({ t }: Pick<Tongue, 't'>, { number, title, more }: FindingFacts['params']): string {
  // Where the plan itself calls its rows "Bước 3" that is their name.
  if (typeof number === 'string' && /^\p{L}+\s\d/u.test(number)) return lowered(number)
  if (number !== undefined) return t('finding_row.numbered', { number })
  if (title === undefined) return t('finding_row.document')
  return more === undefined
    ? t('finding_row.titled', { title })
    : t('finding_row.several', { title, count: Number(more) })
}
