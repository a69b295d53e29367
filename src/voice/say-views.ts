/** What people look at: status at a glance, own tasks, what waits, who is missing. */
import type { Facts, ShareView } from '../application/message.js'
import { amountInBrackets, amountOf, amountText } from './counts.js'
import { shortDayText } from './dates.js'
import { dayOffsOnce } from './day-offs.js'
import { historyText } from './history-text.js'
import { claimBlocks, extensionBlocks, waitingOffers, waitingText } from './say-decisions.js'
import { listOffers } from './say-lists.js'
import { paperOffer } from './say-papers.js'
import { nearestText } from './say-person.js'
import { ageLine } from './say-standing.js'
import { moreTimeLines } from './shares-by-task.js'
import type { Block, Offer, Speech } from './speech.js'
import { block, coded, offer, section, title } from './speech.js'
import { hasButtons } from './split.js'
import { statusLines, statusTable } from './status-lines.js'
import {
  answerRows,
  claimOffer,
  codesText,
  dueLines,
  evidenceLines,
  nearest,
  shareLines,
  taskLines,
} from './task-lines.js'

type ViewKind = 'my_tasks' | 'due_week' | 'found' | 'history' | 'status' | 'waiting' | 'missing'

export const views: { [K in ViewKind]: (speech: Speech, facts: Facts[K]) => Block[] } = {
  my_tasks: (speech, { shares, later, whole, filesWaiting }) => {
    const { t } = speech
    const left = shares.filter((share) => share.state === 'open')
    return [
      block([title(myTasksLead(speech, [...shares, ...later]))]),
      ...dayOffsOnce(
        speech,
        shares.map((share) => ownBlock(speech, share, left)),
        shares,
      ),
      ...(left.length > FEW && hasButtons(speech.can) ? [block([otherAnswers(speech, left)])] : []),
      ...(whole
        ? section(
            t('views.later', { count: amountInBrackets(speech, amountOf(later)) }),
            later.map((share) => block(shareLines(speech, share), [], [share.id])),
          )
        : later.length
          ? [block([t('views.later_how', { count: amountText(speech, amountOf(later)) })])]
          : []),
      ...(filesWaiting.length ? [block([t('views.files_waiting', { files: filesWaiting.join(', ') })])] : []),
    ]
  },
  due_week: (speech, { from, to, next, shares, late }) => {
    const { t, language } = speech
    const days = { from: shortDayText(language, from), to: shortDayText(language, to) }
    const lead = shares.length
      ? t(next ? 'views.due_next_week' : 'views.due_week', { ...days, count: amountText(speech, amountOf(shares)) })
      : t('views.due_week_none', days)
    return [
      block([
        title(late.length ? t('views.due_week_late', { lead, count: amountText(speech, amountOf(late)) }) : lead),
      ]),
      ...dayOffsOnce(
        speech,
        shares.map((share) => block(shareLines(speech, share), [], [share.id])),
        shares,
      ),
    ]
  },
  found: (speech, { said, tasks, total }) => {
    const { t } = speech
    const more = total - tasks.length
    return [
      block([title(total ? t('views.found', { said, count: total }) : t('views.found_none', { said }))]),
      ...tasks.map((task) =>
        block(
          [...taskLines(speech, task), ...(task.files ? [t('views.found_files', { count: task.files })] : [])],
          [],
          [task.id],
        ),
      ),
      ...(more > 0 ? [block([t('views.more', { count: more })])] : []),
    ]
  },
  history: (speech, { task, lines, more, editable }) => {
    const { t } = speech
    return [
      block(
        [title(t('views.history', { code: task.code })), task.title, ...dueLines(speech, task).slice(0, 1)],
        [],
        [task.id],
      ),
      block([
        ...(lines.length ? lines.map((line) => historyText(speech, line)) : [t('views.history_none')]),
        ...(more ? [t('views.history_more', { count: more })] : []),
      ]),
      ...(editable ? [block([], [[editOffer(speech, task)]])] : []),
    ]
  },
  status: (speech, status) => {
    const { t, can } = speech
    const isTable = can.tables && hasButtons(can) && !status.asWords
    const offers = [
      ...waitingOffers(speech, status),
      [paperOffer(speech, 'picture', status.planId, null), offer(speech, t('paper.button_papers'), { do: 'papers' })],
      ...listOffers(speech, status.late.length > 0),
      ...(isTable ? [[offer(speech, t('button.status_words'), { do: 'status_words' })]] : []),
    ]
    // Where there are no buttons, their words take a line of the twelve.
    const spare = hasButtons(can) ? 0 : 1
    return [
      {
        ...block(
          statusLines(speech, status, spare),
          offers,
          status.late.map((s) => s.id),
        ),
        ...(isTable ? { table: statusTable(speech, status, spare) } : {}),
      },
    ]
  },
  waiting: (speech, { claims, extensions }) => {
    const toDecide = claims.filter(({ isOwn }) => !isOwn).length
    return [
      block([title(waitingText(speech, claims.length, extensions.length) ?? speech.t('views.waiting_none'))]),
      ...claimBlocks(speech, claims),
      ...extensionBlocks(speech, extensions),
      ...(toDecide > 1 ? [block([], [[confirmAllOffer(speech, toDecide)]])] : []),
    ]
  },
  missing: (speech, { task, handedIn, confirmed, missing, moreTime, on, lastAnswerAt }) => {
    const { t } = speech
    const line = (key: 'missing_open' | 'missing_claimed' | 'missing_done', names: string[]) =>
      names.length ? [t(`views.${key}`, { count: names.length, list: names.join(', ') })] : []
    return [
      block(
        [
          coded(task.code, task.title),
          ...line('missing_open', missing),
          ...moreTimeLines(speech, task.code, moreTime),
          ...(missing.length === 0 && task.units.length ? [t('views.nobody_missing')] : []),
          ...line('missing_claimed', handedIn),
          ...line('missing_done', confirmed),
          ...dueLines(speech, task).slice(0, 1),
          ageLine(speech, lastAnswerAt, on),
        ],
        [],
        [task.id],
      ),
    ]
  },
}

function editOffer(speech: Speech, { id, code }: { id: number; code: string }): Offer {
  return offer(speech, speech.t('change.button_live', { code }), { do: 'live_task', task: id }, { code })
}

/** As many tasks as have all their buttons; of more each has one, up to so many. */
const FEW = 2
const MOST_BUTTONS = 8

/** A task of one's own, with what can be answered about it now. `left`: those that are still to be reported. */
function ownBlock(speech: Speech, share: ShareView, left: readonly ShareView[]): Block {
  const lines = [...shareLines(speech, share, 'whole'), ...evidenceLines(speech, share)]
  const at = left.indexOf(share)
  // For two units with the same task there is one button: it asks for which of them.
  const isFirst = at >= 0 && left.findIndex(({ id }) => id === share.id) === at
  if (!isFirst) return block(lines, [], [share.id])
  if (left.length <= FEW || !hasButtons(speech.can)) return block(lines, answerRows(speech, share), [share.id])
  return block(lines, at < MOST_BUTTONS ? [[claimOffer(speech, share)]] : [], [share.id])
}

/** What has no button of its own is typed. */
function otherAnswers(speech: Speech, [first]: readonly ShareView[]): string {
  return first ? speech.t('views.other_answers', { code: first.code }) : ''
}

/** Late work first. */
function myTasksLead(speech: Speech, all: readonly ShareView[]): string {
  const { t } = speech
  const count = amountText(speech, amountOf(all))
  const late = all.filter((share) => share.late && share.state === 'open')
  if (late.length)
    return t('views.my_tasks_late', {
      count,
      late: amountText(speech, amountOf(late)),
      codes: codesText(speech, late),
    })
  const first = nearest(all)
  // What is reported may have been due before.
  const isLeft = first?.state === 'open' && all.some(({ state }) => state === 'claimed')
  if (first)
    return t(isLeft ? 'views.my_tasks_due_left' : 'views.my_tasks_due', { count, due: nearestText(speech, first) })
  return all.length ? t('views.my_tasks', { count }) : t('views.my_tasks_none')
}

function confirmAllOffer(speech: Speech, count: number): Offer {
  return offer(speech, speech.t('decide.button_all', { count }), { do: 'confirm_all' })
}
