/** What a summary says has changed since the last one. */
import type { Line } from '../application/message.js'
import type { Changes } from '../domain/changes.js'
import { shortDayText } from './dates.js'
import type { Tongue } from './speech.js'
import { listText } from './speech.js'

const SHOWN = 6

/** 'Từ 30/01: xác nhận xong 2 (Q1-1; Q1-2), thêm quá hạn 1 (V-1)'; nothing where nothing has changed. */
export function changeLines(speech: Tongue, changes: Changes): Line[] {
  const { t, language } = speech
  const parts = (['done', 'late', 'moved'] as const).flatMap((what) => {
    const codes = changes[what]
    return codes.length
      ? [t(`lists.changed_${what}`, { count: codes.length, list: listText(speech, codes, SHOWN) })]
      : []
  })
  const since = shortDayText(language, changes.since)
  return [[parts.length ? t('lists.changed', { since, changes: parts.join('; ') }) : t('lists.unchanged', { since })]]
}
