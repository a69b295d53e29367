/** The draft, its rows and findings, and the plan going live. */
import type { Facts } from '../application/message.js'
import { isCivilDate } from '../domain/calendar.js'
import { capitalised } from '../domain/vietnamese.js'
import { dateText, dayText, periodTasksText } from './dates.js'
import { backOffer, nextOffer, rehearseOffer } from './draft-offers.js'
import { overviewLines, overviewOffers, runningText } from './draft-overview.js'
import { editableRow, rowBlock, valueText } from './draft-row.js'
import type { Block, Speech } from './speech.js'
import { block, coded, linkWord, listText, offer, title } from './speech.js'
import { unheardLines } from './unheard-lines.js'

type DraftKind =
  | 'plan_being_read'
  | 'draft'
  | 'draft_period'
  | 'draft_task'
  | 'draft_ask'
  | 'draft_ask_new'
  | 'draft_changed'
  | 'draft_added'
  | 'draft_dropped'
  | 'draft_discarded'
  | 'draft_ask_split'
  | 'draft_split'
  | 'draft_merged'
  | 'activation_doubts'
  | 'plan_again'
  | 'activated'

/** As many tasks as are named where a plan takes the place of another. */
const CHANGES_SHOWN = 6

export const draft: { [K in DraftKind]: (speech: Speech, facts: Facts[K]) => Block[] } = {
  draft_discarded: ({ t }, { title: name }) => [block([t('draft.discarded', { title: name })])],
  plan_being_read: ({ t }, { name }) => [block([t('draft.being_read', { name })])],
  draft: (speech, facts) => [block(overviewLines(speech, facts), overviewOffers(speech, facts))],
  draft_period: (speech, { plan, period, tasks, next }) => [
    block([title(speech.t('draft.period', { tasks: periodTasksText(speech, period), count: tasks.length }))]),
    ...tasks.map((task) => editableRow(speech, task)),
    block([], [[next ? nextOffer(speech, plan, next) : rehearseOffer(speech, plan), backOffer(speech)]]),
  ],
  draft_task: (speech, { task, above }) => [rowBlock(speech, task, above)],
  draft_ask: ({ t, language }, { code, field, now }) => [
    block([
      title(t(`draft.ask_${field}`, { code })),
      t('draft.now', { value: isCivilDate(now) ? dayText(language, now) : now || t('draft.unknown') }),
    ]),
  ],
  draft_ask_new: ({ t }) => [block([title(t('draft.ask_new')), [{ italic: t('draft.ask_new_example') }]])],
  draft_changed: (speech, { task, field, before, after }) => [
    block([
      title(speech.t(`draft.changed_${field}`, { code: task.code })),
      speech.t('draft.before', { value: valueText(speech, field, before) }),
      speech.t('draft.after', { value: valueText(speech, field, after) }),
    ]),
    rowBlock(speech, task, null),
  ],
  draft_added: (speech, { task }) => [
    block([title(speech.t('draft.added', { code: task.code }))]),
    rowBlock(speech, task, null),
  ],
  draft_dropped: (speech, { code, title: text }) => [
    block([title(speech.t('draft.dropped')), coded(code, text)], [[backOffer(speech)]]),
  ],
  draft_ask_split: ({ t }, { code, title: text }) => [
    block([title(t('draft.ask_split', { code })), text, [{ italic: t('draft.ask_split_example') }]]),
  ],
  draft_split: (speech, { code, tasks }) => [
    block([title(speech.t('draft.split', { code, count: tasks.length }))]),
    ...tasks.map((task) => editableRow(speech, task)),
    block([], [[backOffer(speech)]]),
  ],
  draft_merged: (speech, { task, gone }) => [
    block([title(speech.t('draft.merged', { code: task.code, gone }))]),
    rowBlock(speech, task, null),
  ],
  activation_doubts: (speech, { plan, lacking, open, asks }) => {
    const { t } = speech
    const counts = { count: open, asks }
    return [
      block(
        [
          title(
            lacking.length
              ? t('draft.doubts_lacking', { lacking: lacking.join(', ') })
              : t('draft.doubts_points', counts),
          ),
          ...(lacking.length && open ? [capitalised(t('draft.doubts_open', counts))] : []),
          t(lacking.length ? 'draft.doubts_then_lacking' : 'draft.doubts_then'),
        ],
        [
          ...(open ? [[offer(speech, t('button.findings', { count: open }), { do: 'findings', plan })]] : []),
          [offer(speech, t('button.activate_anyway'), { do: 'activate', plan, anyway: true })],
        ],
      ),
    ]
  },
  plan_again: (speech, { plan, running, keeps, dates, lacking, open, asks }) => {
    const { t, language } = speech
    const moved = dates.map(({ code, from, to }) =>
      t('draft.again_date', {
        code,
        from: from ? dayText(language, from) : t('draft.unknown'),
        to: dayText(language, to),
      }),
    )
    const choice = (action: 'replace_plan' | 'activate_beside' | 'drop_draft') => [
      offer(speech, t(`button.${action}`), { do: action, plan }),
    ]
    return [
      block(
        [
          title(runningText(speech, running)),
          t('draft.again_beside'),
          ...(keeps.length ? [t('draft.again_keeps', { codes: listText(speech, keeps, CHANGES_SHOWN) })] : []),
          ...(moved.length ? [t('draft.again_dates', { list: listText(speech, moved, CHANGES_SHOWN) })] : []),
          ...(lacking.length ? [t('draft.again_lacking', { lacking: lacking.join(', ') })] : []),
          ...(open ? [capitalised(t('draft.doubts_open', { count: open, asks }))] : []),
          t('draft.again_then'),
        ],
        [choice('replace_plan'), choice('activate_beside'), choice('drop_draft')],
      ),
    ]
  },
  activated: (speech, { title: text, tasks, instead, renamed, firstPost, groups, unheard }) => [
    block([
      title(speech.t('draft.activated', { title: text, tasks })),
      ...(instead ? [speech.t('draft.instead', { kept: instead.kept, title: instead.title })] : []),
      ...(renamed.length
        ? [speech.t('draft.renamed', { codes: renamed.map(({ from, to }) => `${from} → ${to}`).join(', ') })]
        : []),
      ...(firstPost ? [speech.t('draft.first_post', { at: firstPost.at, date: dateText(speech, firstPost.on) })] : []),
      ...(groups === 0 ? [speech.t('draft.no_group', { link: linkWord(speech) })] : []),
      ...unheardLines(speech, unheard),
    ]),
  ],
}
