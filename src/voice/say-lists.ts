/** Lists under the status: who has not answered, what is late, everything. */
import type { Facts, ShareView, TaskView } from '../application/message.js'
import type { PeriodKey } from '../domain/calendar.js'
import { capitalised } from '../domain/vietnamese.js'
import { amountInBrackets, amountOf } from './counts.js'
import { dayText, periodText, shortDayText } from './dates.js'
import { lateBlocks } from './late-blocks.js'
import { sharesByTask } from './shares-by-task.js'
import type { Block, Offer, Speech } from './speech.js'
import { block, brief, coded, offer, title } from './speech.js'
import { dueLines, lateCount, lateCountText } from './task-lines.js'

const TITLE = 160

type Kind = 'silent' | 'files_received' | 'late_tasks' | 'asked_tasks' | 'all_tasks'

export const lists: { [K in Kind]: (speech: Speech, facts: Facts[K]) => Block[] } = {
  silent: (speech, { title: plan, asked, answered, seen, silent }) => {
    const { t } = speech
    return [
      block([
        title(t(silent.length ? 'lists.silent' : 'lists.nobody_silent', { count: silent.length })),
        [{ italic: brief(plan, TITLE) }],
        t('lists.asked', { asked, answered }),
        ...(seen > 0 ? [t('lists.asked_seen', { seen })] : []),
      ]),
      ...silent.map(({ unit, assignment, code, more, unheard }) =>
        block(
          [
            coded(code, more ? t('lists.silent_more', { unit, count: more }) : unit),
            ...(unheard ? [t('lists.unheard')] : []),
          ],
          unheard
            ? []
            : [
                [
                  offer(
                    speech,
                    t('button.ask_explanation', { what: brief(unit, 40) }),
                    { do: 'ask_explanation', assignment },
                    { code, unit },
                  ),
                ],
              ],
        ),
      ),
    ]
  },
  late_tasks: (speech, { title: plan, shares }) => [
    block([
      title(
        shares.length
          ? ofUnits(speech, speech.t('lists.late', { count: lateCountText(speech, lateCount(shares)) }), shares)
          : speech.t('lists.none_late'),
      ),
      [{ italic: brief(plan, TITLE) }],
    ]),
    ...lateBlocks(speech, shares),
  ],
  asked_tasks: (speech, { title: plan, about, period, until, shares }) => [
    block([title(askedText(speech, { about, period, until, shares })), [{ italic: brief(plan, TITLE) }]]),
    ...(about === 'late'
      ? lateBlocks(speech, shares)
      : sharesByTask(speech, shares, []).map(({ lines, task }) => block(lines, [], [task]))),
  ],
  files_received: (speech, { files, more, waiting }) => {
    const { t, language } = speech
    return [
      block([
        title(files.length ? t('lists.received', { count: files.length + more }) : t('lists.none_received')),
        ...files.map(({ name, on, code }) => t('lists.received_item', { name, code, date: dayText(language, on) })),
        ...(more ? [t('views.more', { count: more })] : []),
        ...(waiting.length ? [t('views.files_waiting', { files: waiting.join(', ') })] : []),
      ]),
    ]
  },
  all_tasks: (speech, { title: plan, period, tasks }) => [
    block([title(allText(speech, period, tasks)), [{ italic: brief(plan, TITLE) }]]),
    ...tasks.map((task) =>
      block([coded(task.code, brief(task.title, TITLE)), ...dueLines(speech, task).slice(0, 1)], [], [task.id]),
    ),
  ],
}

/** 'Quý I/2023, chưa xong: 3 việc, của 2 đơn vị.' */
function askedText(speech: Speech, { about, period, until, shares }: Omit<Facts['asked_tasks'], 'title'>): string {
  const { t, language } = speech
  const what = t(`lists.asked_${about}`, { until: until ? shortDayText(language, until) : '' })
  const named = period
    ? t('lists.asked_of', { period: capitalised(periodText(speech, period)), what })
    : capitalised(what)
  if (shares.length === 0) return t('lists.asked_none', { what: named })
  return ofUnits(
    speech,
    t('lists.asked_count', { what: named, count: amountInBrackets(speech, amountOf(shares)) }),
    shares,
  )
}

/** How many units it is of, where they are several. */
function ofUnits({ t }: Speech, text: string, shares: readonly ShareView[]): string {
  const units = new Set(shares.map(({ unit }) => unit)).size
  return units > 1 ? t('lists.of_units', { text, count: units }) : text
}

function allText(speech: Speech, period: PeriodKey | null, tasks: readonly TaskView[]): string {
  const { t } = speech
  const done = tasks.filter((task) => task.state === 'done').length
  const late = tasks.filter((task) => task.late && task.state !== 'done').length
  const count = period
    ? t('lists.all_of_period', { period: capitalised(periodText(speech, period)), count: tasks.length, done })
    : t('lists.all', { count: tasks.length })
  return late ? [count, t('views.head_late', { count: late })].join(', ') : count
}

/** The rows of buttons under the status, beside its papers. */
export function listOffers(speech: Speech, lateOnes: boolean): Offer[][] {
  const { t } = speech
  return [
    [
      offer(speech, t('lists.button_silent'), { do: 'silent' }),
      ...(lateOnes ? [offer(speech, t('lists.button_late_tasks'), { do: 'late_tasks' })] : []),
    ],
    [offer(speech, t('lists.button_all_tasks'), { do: 'all_tasks' })],
  ]
}
