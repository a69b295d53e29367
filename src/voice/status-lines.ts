/** The truth at a glance in at most 12 lines; `/status` and the summaries say it in the same words. */
import type { Line, ShareView, StatusView, Table } from '../application/message.js'
import { amountInBrackets, amountOf, amountText } from './counts.js'
import { dateText, momentText, shortDayText, weekdayText } from './dates.js'
import type { Tongue } from './speech.js'
import { bold, brief, listText, title } from './speech.js'
import {
  codesOf,
  countsUntil,
  dateUntilText,
  lateCount,
  lateCountText,
  obstacleText,
  standingText,
} from './task-lines.js'

const MAX_LINES = 12
const LIST_SHOWN = 4
const NEXT_SHOWN = 8
/** So many of the late ones are named before how far others are takes a line. */
const LATE_FIRST = 4
const TITLE = 120
const NAME = 60
const REASON = 80

/** The status: sentences above, what is said of each thing, and a sentence below. */
interface Status {
  above: Line[]
  rows: Row[]
  below: Line[]
}

/** A sentence, or what is said of a thing: a late share (with its code), or all that is stuck, waiting or due. */
type Row = { sentence: string } | { code: string | null; label: string; said: string | null }

/** Done of all first, then late, stuck, waiting, due, how old it is. `spare`: lines that are needed for something else. */
export function statusLines(tongue: Tongue, status: StatusView, spare = 0): Line[] {
  const { above, rows, below } = statusOf(tongue, status, spare)
  return [...above, ...rows.map(lineOf), ...below]
}

/** The same in a table of two columns: of what, and how it stands. */
export function statusTable(tongue: Tongue, status: StatusView, spare = 0): Table {
  const { above, rows, below } = statusOf(tongue, status, spare)
  return { above, rows: rows.map(cellsOf), below }
}

function lineOf(row: Row): Line {
  if ('sentence' in row) return [row.sentence]
  const { code, label, said } = row
  if (said === null) return [`${label}:`]
  return code === null ? [`${label}: ${said}`] : ['– ', bold(code), ` ${label}: ${said}`]
}

function cellsOf(row: Row): Line[] {
  if ('sentence' in row) return [[row.sentence]]
  const { code, label, said } = row
  if (said === null) return [[bold(label)]]
  return [code === null ? [bold(label)] : [bold(code), ` ${label}`], [said]]
}

function statusOf(tongue: Tongue, status: StatusView, spare: number): Status {
  const { t } = tongue
  const above: Line[] = [title(headText(tongue, status)), [{ italic: brief(status.plan, TITLE) }]]
  const item = ({ code, unit }: { code: string; unit: string }) => t('views.item', { code, unit: brief(unit, NAME) })
  const list = (
    key: 'stuck' | 'under_way' | 'waiting' | 'asked' | 'extended' | 'due_this_week',
    of: readonly { id: number }[],
    items: string[],
  ): Row[] =>
    items.length ? [listRow(t(`views.${key}`, { count: amountInBrackets(tongue, amountOf(of)) }), tongue, items)] : []
  const rest: Row[] = [
    ...list(
      'stuck',
      status.stuck,
      status.stuck.map((s) =>
        t('views.stuck_item', {
          ...{
            code: s.code,
            unit: brief(s.unit, NAME),
            reason: obstacleText(tongue.t, brief(s.blocked ?? '', REASON)),
          },
          since: s.blockedSince ? shortDayText(tongue.language, s.blockedSince) : '',
        }),
      ),
    ),
    ...list(
      'waiting',
      status.waiting.map((c) => c.task),
      status.waiting.map((c) => item({ code: c.task.code, unit: c.unit })),
    ),
    ...list(
      'asked',
      status.asked.map((e) => e.task),
      status.asked.map((e) => item({ code: e.task.code, unit: e.unit })),
    ),
    ...list(
      'extended',
      status.extended,
      status.extended.map((s) =>
        t('views.extended_item', {
          code: s.code,
          unit: brief(s.unit, NAME),
          from: s.extendedFrom ? shortDayText(tongue.language, s.extendedFrom) : '',
          to: s.due ? shortDayText(tongue.language, s.due) : '',
        }),
      ),
    ),
    ...dueRows(tongue, status),
  ]
  const age = status.lastAnswerAt
    ? t('views.updated', { when: momentText(tongue, status.lastAnswerAt, status.on) })
    : t('views.never_updated')
  const room = MAX_LINES - spare - above.length - rest.length - 1
  const inTime = status.underWay.filter((share) => !share.late && share.blocked === null)
  const underWay = list(
    'under_way',
    inTime,
    inTime.map((s) =>
      t('views.under_way_item', { code: s.code, unit: brief(s.unit, NAME), said: s.soFar?.said ?? '' }),
    ),
  )
  const isRoomy = room - underWay.length > Math.min(status.late.length, LATE_FIRST)
  const more = isRoomy ? underWay : []
  return { above, rows: [...lateRows(tongue, status.late, room - more.length), ...more, ...rest], below: [[age]] }
}

function listRow(label: string, tongue: Tongue, items: readonly string[]): Row {
  return { code: null, label, said: listText(tongue, items, LIST_SHOWN) }
}

/** After a week without any change: what is late and what is due; that the rest stands as it did is one line. */
export function statusInShort(tongue: Tongue, status: StatusView): Line[] {
  const { t } = tongue
  const before = (['stuck', 'waiting', 'asked'] as const).flatMap((key) => {
    const of = key === 'stuck' ? status.stuck : status[key].map(({ task }) => task)
    return of.length ? [t(`views.still_${key}`, { count: amountText(tongue, amountOf(of)) })] : []
  })
  return [
    title(headText(tongue, status)),
    ...[...lateRows(tongue, status.late, MAX_LINES / 2), ...dueRows(tongue, status)].map(lineOf),
    ...(before.length ? [[t('views.as_before', { list: before.join(', ') })]] : []),
  ]
}

/** What is late is said at once; carried work is in the total too, and counted apart. */
function headText(tongue: Tongue, { on, done, total, late, carried }: StatusView): string {
  const { t } = tongue
  const lateTasks = amountOf(late).tasks
  return [
    t('views.status', { date: dateText(tongue, on), done, total }),
    ...(lateTasks ? [t('views.head_late', { count: lateTasks })] : []),
    ...(carried.length ? [t('views.head_carried', { count: carried.length })] : []),
  ].join(', ')
}

/** The late ones, oldest first, in at most `room` lines. */
function lateRows(tongue: Tongue, late: readonly ShareView[], room: number): Row[] {
  const { t } = tongue
  if (late.length === 0) return [{ sentence: t('views.on_time') }]
  const shown = late.length < room ? late.length : room - 2
  return [
    { code: null, label: t('views.late', { count: lateCountText(tongue, lateCount(late)) }), said: null },
    ...late
      .slice(0, shown)
      .map((share): Row => ({ code: share.code, label: brief(share.unit, NAME), said: lateItemText(tongue, share) })),
    ...(late.length > shown ? [{ sentence: `– ${t('views.more_shares', { count: late.length - shown })}` }] : []),
  ]
}

/** What is due this week; where nothing is, what is due next. */
function dueRows(tongue: Tongue, { dueThisWeek, next }: StatusView): Row[] {
  const { t } = tongue
  if (dueThisWeek.length > 0) {
    const label = t('views.due_this_week', { count: amountInBrackets(tongue, amountOf(dueThisWeek)) })
    const items = dueThisWeek.map((s) => dueItem(tongue, s))
    return [listRow(label, tongue, items)]
  }
  const [first] = next
  if (!first?.due) return []
  const list = listText(tongue, codesOf(next), NEXT_SHOWN)
  const count = amountInBrackets(tongue, amountOf(next))
  return [
    {
      code: null,
      label: t('views.next_due'),
      said: t('views.next_due_item', { date: dateUntilText(tongue, first), count, list }),
    },
  ]
}

/** 'V-1 Hội Nông dân (thứ Hai 30/01)'; of a day off also the day that it counts to: '(Chủ nhật 30/04, tính đến thứ Năm 04/05)'. */
function dueItem(tongue: Tongue, share: ShareView): string {
  const facts = { code: share.code, unit: brief(share.unit, NAME) }
  if (!share.due) return tongue.t('views.item', facts)
  const on = { ...facts, weekday: weekdayText(tongue, share.due), day: shortDayText(tongue.language, share.due) }
  const until = countsUntil(share)
  return until === null
    ? tongue.t('views.item_on', on)
    : tongue.t('views.item_until', {
        ...on,
        lastWeekday: weekdayText(tongue, until),
        lastDay: shortDayText(tongue.language, until),
      })
}

/** 'quá hạn 2 ngày làm việc, đã được 3/12' */
function lateItemText(tongue: Tongue, share: ShareView): string {
  const late = standingText(tongue, share) ?? ''
  return share.soFar && share.state === 'open' ? tongue.t('views.late_so_far', { late, said: share.soFar.said }) : late
}
