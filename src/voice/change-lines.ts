/** What a summary says has changed since the last one. */
import type { Line } from '../application/message.js'
import type { Changes, PlanEdit } from '../domain/changes.js'
import { CHANGED } from '../domain/changes.js'
import { dayText, shortDayText } from './dates.js'
import type { Tongue } from './speech.js'
import { brief, listText } from './speech.js'

const SHOWN = 6
const REASON = 80

/** 'Từ 30/01: xác nhận xong 2 (Q1-1; Q1-2), thêm quá hạn 1 (V-1)', then a line for each change of the plan; or that nothing has changed. */
export function changeLines(speech: Tongue, changes: Changes): Line[] {
  const { t, language } = speech
  const parts = CHANGED.flatMap((what) => {
    const codes = changes[what]
    return codes.length
      ? [t(`lists.changed_${what}`, { count: codes.length, list: listText(speech, codes, SHOWN) })]
      : []
  })
  const since = shortDayText(language, changes.since)
  const { edits } = changes
  const more = edits.length - SHOWN
  return [
    [
      parts.length
        ? t('lists.changed', { since, changes: parts.join('; ') })
        : t(edits.length ? 'lists.changed_plan' : 'lists.unchanged', { since }),
    ],
    ...edits.slice(0, SHOWN).map((one): Line => [`– ${editText(speech, one)}`]),
    ...(more > 0 ? [[`– ${t('views.more', { count: more })}`]] : []),
  ]
}

/** 'Đã hủy Q3-9: huyện không tổ chức', 'Q2-6 lùi hạn từ 30/06/2023 sang 31/07/2023: huyện lùi lịch'. */
function editText({ t, language }: Tongue, { code, edit, reason }: PlanEdit): string {
  const facts = { code, reason: brief(reason, REASON) }
  switch (edit.field) {
    case 'state':
      return t(edit.after === 'cancelled' ? 'lists.edit_cancelled' : 'lists.edit_restored', facts)
    case 'due': {
      const to = dayText(language, edit.after)
      if (edit.before === null) return t('lists.edit_dated', { ...facts, to })
      const from = dayText(language, edit.before)
      return t(edit.after < edit.before ? 'lists.edit_earlier' : 'lists.edit_later', { ...facts, from, to })
    }
    case 'units':
      return t('lists.edit_units', { ...facts, units: edit.after.map(({ unit }) => unit).join(', ') })
  }
}
