/** What people look at: status at a glance, own tasks, what waits, who is missing. */
import type { Facts } from '../application/message.js'
import { claimBlocks, extensionBlocks } from './say-decisions.js'
import { nearestText } from './say-person.js'
import type { Block, Speech } from './speech.js'
import { block, coded, offer, title } from './speech.js'
import { hasButtons } from './split.js'
import { statusLines } from './status-lines.js'
import { answerRows, dueLines, evidenceLines, nearest, shareLines } from './task-lines.js'

type ViewKind = 'my_tasks' | 'status' | 'waiting' | 'missing'

export const views: { [K in ViewKind]: (speech: Speech, facts: Facts[K]) => Block[] } = {
  my_tasks: (speech, { shares }) => {
    const { t } = speech
    const first = nearest(shares)
    const count = shares.length
    const lead = first
      ? t('views.my_tasks_due', { count, due: nearestText(speech, first) })
      : t(count ? 'views.my_tasks' : 'views.my_tasks_none', { count })
    return [
      block([title(lead)]),
      ...shares.map((share) =>
        block([...shareLines(speech, share), ...evidenceLines(speech, share)], answerRows(speech, share), [share.id]),
      ),
    ]
  },
  status: (speech, status) => {
    const { t, can } = speech
    const count = status.waiting.length + status.asked.length
    const offers = count ? [[offer(speech, t('button.waiting', { count }), { do: 'waiting' })]] : []
    // Where there are no buttons, their words take a line of the twelve.
    const spare = offers.length && !hasButtons(can) ? 1 : 0
    return [
      block(
        statusLines(speech, status, spare),
        offers,
        status.late.map((s) => s.id),
      ),
    ]
  },
  waiting: (speech, { claims, extensions }) => {
    const count = claims.length + extensions.length
    return [
      block([title(speech.t(count ? 'views.waiting_title' : 'views.waiting_none', { count }))]),
      ...claimBlocks(speech, claims),
      ...extensionBlocks(speech, extensions),
    ]
  },
  missing: (speech, { task, handedIn, confirmed, missing }) => {
    const { t } = speech
    const line = (key: 'missing_open' | 'missing_claimed' | 'missing_done', names: string[]) =>
      names.length ? [t(`views.${key}`, { count: names.length, list: names.join(', ') })] : []
    return [
      block(
        [
          coded(task.code, task.title),
          ...line('missing_open', missing),
          ...(missing.length === 0 && task.units.length ? [t('views.nobody_missing')] : []),
          ...line('missing_claimed', handedIn),
          ...line('missing_done', confirmed),
          ...dueLines(speech, task).slice(0, 1),
        ],
        [],
        [task.id],
      ),
    ]
  },
}
