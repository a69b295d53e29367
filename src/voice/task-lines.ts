/** A task, or one unit's share of it, as every list shows it. */
import type { Line, ShareView, TaskView } from '../application/message.js'
import type { CivilDate } from '../domain/calendar.js'
import { capitalised } from '../domain/vietnamese.js'
import type { Amount } from './counts.js'
import { amountInBrackets, amountOf, partText } from './counts.js'
import { dateText, dayText } from './dates.js'
import type { Offer, Tongue } from './speech.js'
import { brief, coded, listText, offer } from './speech.js'
import type { TextKey, Texts } from './texts.js'

/** As many codes as the first line of a message names. */
const CODES_SHOWN = 4

/** So much of a task's wording is said again once the post has said all of it. */
const KNOWN = 60

/** How much of a task's wording is said: all of it; as much as one knows it again by; or none, where it stands just above. */
type Wording = 'whole' | 'known' | 'none'

/** Where a due date was taken from the period, by the code's first letter. */
const DERIVED: Readonly<Record<string, TextKey>> = {
  Q: 'task.by_quarter',
  T: 'task.by_month',
  H: 'task.by_half',
  N: 'task.by_year',
}

/** 'thứ Sáu, 31/03/2023 (theo quý)'; both dates where it was extended. */
export function dueText(tongue: Tongue, task: TaskView): string {
  const { t } = tongue
  if (task.due === null) return t('task.no_due')
  const date = dateText(tongue, task.due)
  if (task.extendedFrom !== null) return `${date} (${extendedText(tongue, task.extendedFrom, task.extensions)})`
  return task.dueFrom === 'period' ? `${date} (${t(DERIVED[task.code.charAt(0)] ?? 'task.by_period')})` : date
}

/** The day a due date on a day off really counts to; null where it counts as written. */
export function countsUntil({ due, dayOff }: TaskView): CivilDate | null {
  return dayOff && dayOff.lateAfter !== due ? dayOff.lateAfter : null
}

/** 'thứ Hai, 30/01/2023'; of a day off also the day that it counts to. */
export function dateUntilText(tongue: Tongue, task: TaskView): string {
  if (task.due === null) return tongue.t('task.no_due')
  const date = dateText(tongue, task.due)
  const until = countsUntil(task)
  return until === null ? date : tongue.t('task.counts_until', { date, until: dateText(tongue, until) })
}

/** 'gia hạn từ thứ Hai, 30/01/2023'; where it was more than once, how often. */
function extendedText(tongue: Tongue, original: CivilDate, times: number): string {
  const from = dateText(tongue, original)
  return times > 1 ? tongue.t('task.extended_again', { times, from }) : tongue.t('task.extended', { from })
}

/** How the task stands today: 'còn 3 ngày làm việc', 'quá hạn 2 ngày làm việc', 'đã báo xong, chờ xác nhận'; null without a date. Who has
 *  reported is nowhere named as late. */
export function standingText(tongue: Tongue, task: TaskView): string | null {
  const { t } = tongue
  if (task.state === 'cancelled') return t('task.cancelled')
  if (task.state === 'done') return t('task.done')
  if (task.reportedBy) {
    const waits = waitsText(tongue, task.reportedOn ?? null)
    return t('task.claimed_by', { units: task.reportedBy.join(', '), waits })
  }
  if (task.state === 'open') return timeText({ t }, task)
  // What is late by now waits for the office: that is no doing of the unit's.
  if (!task.late) return t('task.claimed')
  return t(task.claimedInTime ? 'task.claimed_in_time' : 'task.claimed_late', {
    waits: waitsText(tongue, task.reportedOn ?? null),
  })
}

/** 'chờ xác nhận từ 05/03/2026'; of several the day is that of the first, and said to be. */
export function waitsText({ t, language }: Tongue, since: CivilDate | null, count = 1): string {
  if (since === null) return t('task.waits')
  return t(count > 1 ? 'task.waits_since_first' : 'task.waits_since', { since: dayText(language, since) })
}

/** 'quá hạn 2 ngày làm việc'. */
export function lateText({ t }: Pick<Tongue, 't'>, task: TaskView): string {
  return task.workingDays ? t('task.late', { count: task.workingDays }) : t('task.just_late')
}

/** '5 việc', '5 việc, trong đó 2 việc đã báo, chờ xác nhận từ 05/03/2026': late work is counted until it is confirmed, whoever it waits for. */
export function lateCountText(tongue: Tongue, { reported, since, ...amount }: LateCount): string {
  const count = amountInBrackets(tongue, amount)
  if (reported === 0) return count
  const facts = { count, reported: partText(tongue, reported, amount), waits: waitsText(tongue, since, reported) }
  return tongue.t('task.late_count_split', facts)
}

/** How much of it is reported, and since when the first of that waits. */
export type LateCount = Amount & { reported: number; since: CivilDate | null }

export function lateCount(late: readonly TaskView[]): LateCount {
  const reported = late.filter(({ state }) => state === 'claimed')
  const since = reported.flatMap(({ reportedOn }) => reportedOn ?? []).toSorted()[0] ?? null
  return { ...amountOf(late), reported: reported.length, since }
}

/** Whether the last day in time is today and is the very due date. */
export function isDueToday(task: TaskView): boolean {
  return task.due !== null && task.dayOff === null && !task.late && task.workingDays === 0
}

/** The due date with how the task stands, and what must be known where it is a day off. */
export function dueLines(tongue: Tongue, task: TaskView): Line[] {
  const { t } = tongue
  const due = dueText(tongue, task)
  if (task.due === null) return [[t('task.due', { due })]]
  const standing = standingText(tongue, task)
  const line =
    task.state === 'open' && isDueToday(task)
      ? t('task.due_today', { due })
      : standing
        ? t('task.due_standing', { due, standing })
        : t('task.due', { due })
  const dayOff = dayOffLine(tongue, task)
  return [[line], ...(dayOff === null ? [] : [[dayOff]])]
}

/** What must be known of a due date ahead that is a day off; null of every other. */
export function dayOffLine(tongue: Tongue, task: TaskView): string | null {
  const isAhead = !task.late && (task.state === 'open' || task.state === 'claimed')
  return task.due !== null && isAhead && task.dayOff ? dayOffText(tongue, task, task.dayOff) : null
}

/** A task of a period: code and wording, units, due date, what must come with it. */
export function taskLines(tongue: Tongue, task: TaskView, wording: Wording = 'whole'): Line[] {
  return [
    coded(task.code, worded(task, wording)),
    unitsLine(tongue, task),
    ...dueLines(tongue, task),
    ...evidenceLines(tongue, task),
  ]
}

function unitsLine({ t }: Tongue, { units, shared, roles }: Pick<TaskView, 'units' | 'shared' | 'roles'>): Line {
  if (units.length === 0) return [t('task.no_units')]
  const lead = roles?.lead ?? []
  const support = roles?.support ?? []
  const others = units.filter((unit) => !lead.includes(unit) && !support.includes(unit))
  const owing = lead.length > 0 ? 'lead' : 'units'
  const names = { units: (lead.length > 0 ? lead : others).join(', ') }
  const key = shared === null ? owing : (`${owing}_${shared === 'any_unit' ? 'any' : 'every'}` as const)
  return [
    capitalised(
      [
        ...(names.units ? [t(`task.${key}`, names)] : []),
        ...(lead.length > 0 && others.length > 0 ? [t('task.carry_out', { units: others.join(', ') })] : []),
        ...(support.length > 0 ? [t('task.support', { units: support.join(', ') })] : []),
      ].join('; '),
    ),
  ]
}

export function worded({ title }: TaskView, wording: Wording): string {
  return wording === 'known' ? brief(title, KNOWN) : title
}

/** One unit's share: 'Q1-3 Hội Nông dân: ...'. */
export function shareLines(tongue: Tongue, share: ShareView, wording: Wording = 'known'): Line[] {
  const { t } = tongue
  const { unit } = share
  return [
    coded(share.code, wording === 'none' ? unit : t('group.share', { unit, title: worded(share, wording) })),
    ...dueLines(tongue, share),
    ...blockedLines(tongue, share),
    ...soFarLines(tongue, share),
  ]
}

/** 'Đã được 3/12 (27/03/2023)'. */
export function soFarLines({ t, language }: Tongue, { soFar, state }: ShareView): Line[] {
  if (!soFar || state !== 'open') return []
  return [[t('task.so_far', { said: soFar.said, date: dayText(language, soFar.on) })]]
}

/** What is in the way, in the unit's words. */
export function obstacleText(t: Texts, reason: string): string {
  return reason === '' ? t('task.obstacle_unsaid') : `«${reason}»`
}

/** 'Đang vướng từ 03/01/2023: «thiếu mẫu»'. */
export function blockedLines({ t, language }: Tongue, { blocked, blockedSince }: ShareView): Line[] {
  if (blocked === null) return []
  return [
    [
      t('task.blocked', {
        reason: obstacleText(t, blocked),
        since: blockedSince ? dayText(language, blockedSince) : '',
      }),
    ],
  ]
}

/** The codes of these tasks, each once, the first few. */
export function codesText(tongue: Tongue, tasks: readonly { code: string }[]): string {
  return listText(tongue, codesOf(tasks), CODES_SHOWN)
}

export function codesOf(tasks: readonly { code: string }[]): string[] {
  return [...new Set(tasks.map((task) => task.code))]
}

export function evidenceLines({ t }: Tongue, task: TaskView): Line[] {
  return task.evidence === 'file' && task.state === 'open' ? [[t('task.needs_file')]] : []
}

/** What an official can do about a task: a row of buttons, or nothing where it is over. */
export function answerRows(tongue: Tongue, task: TaskView): Offer[][] {
  if (task.state === 'done' || task.state === 'cancelled') return []
  const { t } = tongue
  const { id, code } = task
  return [
    [
      claimOffer(tongue, task),
      offer(tongue, t('button.not_done'), { do: 'not_done', task: id }, { code }),
      offer(tongue, t('button.ask_extension'), { do: 'ask_extension', task: id }, { code }),
    ],
  ]
}

export function claimOffer(tongue: Tongue, { id, code }: { id: number; code: string }): Offer {
  return offer(tongue, tongue.t('button.claim', { code }), { do: 'claim', task: id }, { code })
}

/** The task that is due first of those that are neither reported nor late yet, where there is such a one. */
export function nearest<T extends TaskView>(tasks: readonly T[]): T | undefined {
  const left = tasks
    .filter((task) => task.due !== null && task.state !== 'done' && task.state !== 'cancelled')
    .sort((a, b) => (a.due ?? '').localeCompare(b.due ?? ''))
  const inTime = left.filter((task) => !task.late)
  return inTime.find((task) => task.state === 'open') ?? inTime[0] ?? left[0]
}

function timeText(tongue: Pick<Tongue, 't'>, task: TaskView): string | null {
  const { t } = tongue
  if (task.workingDays === null) return null
  if (task.late) return lateText(tongue, task)
  if (task.workingDays > 0) return t('task.left', { count: task.workingDays })
  // The day off itself may lie ahead, or the next working day after it may be today.
  if (!task.dayOff) return t('task.last_day')
  return t(task.dayOff.lateAfter === task.due ? 'task.no_day_left' : 'task.last_day_after')
}

/** Civil Code 2015, art. 148: a term that ends on a day off ends with the next working day, where the office counts so. */
export function dayOffText(
  tongue: Tongue,
  task: TaskView,
  { name, lateAfter }: NonNullable<TaskView['dayOff']>,
): string {
  const { t } = tongue
  const dayOff = name ? t('task.day_off_named', { name }) : t('task.day_off')
  if (lateAfter === task.due) return t('task.day_off_strict', { dayOff })
  const isAsWritten = task.dueFrom === 'stated' && task.extendedFrom === null
  return t(isAsWritten ? 'task.day_off_stated' : 'task.day_off_moved', {
    dayOff,
    lateAfter: dateText(tongue, lateAfter),
  })
}
