/** A reminder that a leader has sent, to whom it goes, and a telephone answer that is written down for a unit. */
import type { Facts } from '../application/message.js'
import { momentText } from './dates.js'
import type { Block, Speech } from './speech.js'
import { block, brief, choices, coded, title } from './speech.js'
import { answerRows, shareLines } from './task-lines.js'
import { needsCode, unheardText } from './unheard-lines.js'

type Kind = 'nudge' | 'nudged' | 'for_unit'

const TITLE = 60

export const nudges: { [K in Kind]: (speech: Speech, facts: Facts[K]) => Block[] } = {
  nudge: (speech, { share, by }) => [
    block(
      [title(speech.t('nudge.title', { by, unit: share.unit, code: share.code })), ...shareLines(speech, share)],
      answerRows(speech, share),
      [share.id],
    ),
  ],
  nudged: (speech, { items, claimed, done, unheard, leavesAt, on }) => {
    const { t } = speech
    const sent = items.map(({ code, unit, people, already }) =>
      t(already ? 'nudge.already' : leavesAt ? 'nudge.later' : 'nudge.sent', {
        ...{ code, unit, people: people.join(', ') },
        when: leavesAt ? momentText(speech, leavesAt, on) : '',
      }),
    )
    const [first] = unheard
    const units = unheard.map(({ unit }) => unit)
    return [
      block([
        ...sent,
        ...claimed.map((named) => t('nudge.claimed', named)),
        ...done.map((named) => t('nudge.done', named)),
        ...(first
          ? [
              t('nudge.unheard', { units: unheardText(speech, units) }),
              t('unheard.instead', { code: first.code, unit: needsCode(units).unit }),
            ]
          : []),
      ]),
    ]
  },
  for_unit: (speech, { prompt, task, what, units }) => {
    const { t } = speech
    const { code } = task
    const options = [...units, t('nudge.not_recorded')]
    return [
      block(
        [
          title(t('nudge.for_unit', { code, units: task.units.join(', ') })),
          coded(code, brief(task.title, TITLE)),
          t(what === 'claim' ? 'nudge.record_done' : 'nudge.record_not_done'),
          ...options.map((label, i) => t('button.numbered', { number: i + 1, label })),
          t(what === 'claim' ? 'nudge.or_done' : 'nudge.or_not_done', { code, unit: units[0] ?? '' }),
        ],
        choices(speech, prompt, options, 1),
        [task.id],
      ),
    ]
  },
}
