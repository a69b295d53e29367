/** One line of a task's history. */
import type { HistoryLine } from '../application/message.js'
import { civilDateAt, clockTimeAt } from '../domain/calendar.js'
import { dateText, dayText } from './dates.js'
import { editLines } from './say-change.js'
import type { Speech } from './speech.js'
import { brief } from './speech.js'

/** As much of what was said as one line of the history shows. */
const HEARD = 300

/** '15:20 03/01/2023 – Vi Thị Hạnh: báo xong (Hội Phụ nữ) «xong rồi ạ»'. */
export function historyText(speech: Speech, line: HistoryLine, isOfDay = false): string {
  const { t } = speech
  const at = new Date(line.at)
  let what = t(`history.${line.what}`)
  if (line.edit && line.edit.field !== 'state')
    what = t('views.history_edit', { what, edit: editLines(speech, line.edit).join('; ') })
  if (line.byTelephone) what = t('views.history_telephone', { what })
  if (line.unit) what = t('views.history_unit', { what, unit: line.unit })
  if (line.to) what = t('views.history_to', { what, to: dateText(speech, line.to) })
  if (line.doneOn) what = t('views.history_done_on', { what, date: dateText(speech, line.doneOn) })
  if (line.files.length) what = t('views.history_files', { what, files: line.files.join(', ') })
  if (line.undoes) what = t('views.history_undone', { what })
  if (line.heard) what = t('views.history_said', { what, heard: brief(line.heard, HEARD) })
  return t('views.history_line', {
    when: isOfDay ? clockTimeAt(at) : `${clockTimeAt(at)} ${dayText(speech.language, civilDateAt(at))}`,
    who: line.who ?? t('history.bot'),
    what,
  })
}
