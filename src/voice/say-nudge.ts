/** A reminder that a leader has sent, to whom it goes, and a telephone answer that is written down for a unit. */
import type { Facts, ToldWish } from '../application/message.js'
import { addDays } from '../domain/calendar.js'
import type { WishedDay } from '../domain/words/leader/wished-day.js'
import { dateText, dayText, momentText } from './dates.js'
import { sharesByTask } from './shares-by-task.js'
import type { Block, Speech } from './speech.js'
import { block, brief, choices, coded, listText, title, yesOrNo } from './speech.js'
import { answerRows, dueLines, shareLines } from './task-lines.js'
import { needsCode, unheardText } from './unheard-lines.js'

type Kind =
  | 'nudge'
  | 'group_nudge'
  | 'group_nudged'
  | 'nudge_ask'
  | 'nudged'
  | 'wish_left'
  | 'signed'
  | 'signed_recorded'
  | 'for_unit'

const TITLE = 60
/** As many of an order's shares as are read back one by one. */
const READ_BACK = 12

export const nudges: { [K in Kind]: (speech: Speech, facts: Facts[K]) => Block[] } = {
  nudge: (speech, { share, by, wish }) => [
    block(
      [
        title(speech.t('nudge.title', { by, unit: share.unit, code: share.code })),
        ...(wish ? [title(speech.t('nudge.wish', { when: wishText(speech, wish) }))] : []),
        ...shareLines(speech, share),
      ],
      answerRows(speech, share),
      [share.id],
    ),
  ],
  group_nudge: (speech, { shares, by, wish }) => {
    const { t } = speech
    return [
      block([
        title(t('nudge.group_title', { by })),
        ...(wish ? [title(t('nudge.wish', { when: wishText(speech, wish) }))] : []),
      ]),
      ...sharesByTask(speech, shares, []).map(({ lines, task }) => block(lines, [], [task])),
      block([t('nudge.group_how', { code: shares[0]?.code ?? '' })]),
    ]
  },
  group_nudged: (speech, { items, already, leavesAt, on }) => {
    const { t } = speech
    const named = items.map(({ code, unit }) => t('nudge.item', { code, unit }))
    const lead = already
      ? t('nudge.group_already')
      : leavesAt
        ? t('nudge.group_later', { when: momentText(speech, leavesAt, on) })
        : t('nudge.group_sent')
    return [block([title(lead), listText(speech, named, READ_BACK)])]
  },
  nudge_ask: (speech, { prompt, items, wish }) => {
    const { t } = speech
    const named = items.map(({ code, unit }) => t('nudge.item', { code, unit }))
    return [
      block(
        [
          title(t('nudge.ask', { count: items.length })),
          listText(speech, named, READ_BACK),
          ...(wish?.told.length
            ? [t('nudge.ask_wish', { when: wishText(speech, wish.day), codes: wish.told.join(', ') })]
            : []),
          ...(wish ? lateLines(speech, wish) : []),
        ],
        yesOrNo(speech, prompt, [t('nudge.ask_yes'), t('nudge.ask_no')]),
      ),
    ]
  },
  wish_left: (speech, { code, due, wish }) => {
    const { t } = speech
    const stays = due === null ? t('task.no_due') : dateText(speech, due)
    return [
      block([t('nudge.wish_left', { when: wishText(speech, wish), code, due: stays, date: lastDay(speech, wish) })]),
    ]
  },
  nudged: (speech, { items, claimed, done, unheard, leavesAt, on, wish }) => {
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
        ...(wish ? wishLines(speech, wish) : []),
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
  signed: (speech, { task, unit, by, cleared }) => [
    block(
      [
        title(speech.t('nudge.signed', { by, code: task.code })),
        task.title,
        ...dueLines(speech, task),
        speech.t(cleared ? 'nudge.signed_cleared' : 'nudge.signed_go_on', { unit, code: task.code }),
      ],
      [],
      [task.id],
    ),
  ],
  signed_recorded: (speech, { task, people, cleared }) => {
    const { t } = speech
    const { code } = task
    return [
      block(
        [
          people.length
            ? t('nudge.signed_told', { code, people: people.join(', ') })
            : t('nudge.signed_noted', { code, units: task.units.join(', ') }),
          ...(cleared.length ? [t('nudge.signed_off', { units: cleared.join(', ') })] : []),
          t('nudge.signed_not_done', { code }),
        ],
        [],
        [task.id],
      ),
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

function wishText(speech: Speech, { on, isBefore }: WishedDay): string {
  return speech.t(isBefore ? 'nudge.before' : 'nudge.by', { date: dateText(speech, on) })
}

/** What became of the day that the leader wants: it is told, and moves no due date. */
function wishLines(speech: Speech, wish: ToldWish): string[] {
  const { t } = speech
  const [code] = wish.told
  const codes = wish.told.join(', ')
  return [
    ...(code
      ? [t('nudge.wish_told', { when: wishText(speech, wish.day), date: lastDay(speech, wish.day), code, codes })]
      : []),
    ...lateLines(speech, wish),
  ]
}

/** Tasks that are due before the day: it is not told of them. */
function lateLines(speech: Speech, { day, late }: ToldWish): string[] {
  const date = lastDay(speech, day)
  return late.map(({ code, due }) => speech.t('nudge.wish_late', { code, due: dateText(speech, due), date }))
}

function lastDay({ language }: Speech, { on, isBefore }: WishedDay): string {
  return dayText(language, isBefore ? addDays(on, -1) : on)
}
