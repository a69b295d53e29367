/** What the report says of a task, in the words that offices file. */
import { extendedDate } from '../../domain/assignment.js'
import type { CivilDate } from '../../domain/calendar.js'
import { stillOwing } from '../../domain/progress.js'
import type { CancelledTask, TaskResult } from '../../domain/results.js'
import { isWaiting, plannedDue } from '../../domain/results.js'
import type { Outcome, ShareResult } from '../../domain/share-result.js'
import { officialReason } from '../../domain/words/official-reason.js'
import { dayText, periodName } from '../vietnamese-dates.js'

type Numbered = Pick<TaskResult, 'task' | 'number'>

/** As much of a task's wording as names it. */
const NAME = 60

/** The number that the plan's own tables give it; the codes that people type in the chat have no place in an official paper. */
export function planNumber({ task, number }: Numbered): string | null {
  return number === task.code ? null : number
}

/** 'Nhiệm vụ 3'; 'Nhiệm vụ 3, quý I năm 2023' where `all` have several of this number; by its wording where it has none. */
export function nameOf(one: Numbered, all: readonly Numbered[]): string {
  const number = planNumber(one)
  if (number === null) return `Nhiệm vụ “${brief(one.task.title, NAME)}”`
  const { period } = one.task
  const isShared = all.some((other) => other.task.id !== one.task.id && planNumber(other) === number)
  if (!isShared) return `Nhiệm vụ ${number}`
  return period === null
    ? `Nhiệm vụ ${number} “${brief(one.task.title, NAME)}”`
    : `Nhiệm vụ ${number}, ${periodName(period)}`
}

/** Without the sign that ended it in the plan's own list. */
export function bare(title: string): string {
  return title.replace(/[\s.;,]+$/, '')
}

/** The beginning of a wording, between words. */
export function brief(title: string, most: number): string {
  const whole = bare(title)
  if (whole.length <= most) return whole
  return `${whole
    .slice(0, most)
    .replace(/\s+\S*$/, '')
    .replace(/[\s.;,]+$/, '')}…`
}

/** 'Hội Nông dân (chủ trì); phối hợp: Công an xã'. */
export function unitsOf({ shares, support }: TaskResult): string {
  const named = shares.map((s) => (s.assignment.role === 'lead' ? `${s.unit} (chủ trì)` : s.unit))
  return [
    ...(named.length ? [named.join(', ')] : []),
    ...(support.length ? [`phối hợp: ${support.join(', ')}`] : []),
  ].join('; ')
}

/** Those that the task still waits for: 'Hội Nông dân (các đơn vị khác đã hoàn thành)'. */
export function unitsLeft(result: TaskResult): string {
  const { task, shares } = result
  const waits = stillOwing(
    task,
    shares.map(({ assignment }) => assignment),
  )
  const left = shares.filter(({ assignment }) => waits.includes(assignment))
  if (task.policy === 'any_unit' || left.length === 0 || left.length === shares.length) return unitsOf(result)
  return `${left.map(({ unit }) => unit).join(', ')} (các đơn vị khác đã hoàn thành)`
}

/** Every date that counted: '31/03/2023, điều chỉnh đến 28/04/2023, gia hạn đến 15/05/2023'. */
export function dueOf({ task, shares, moves }: TaskResult): string {
  const planned = plannedDue({ task, moves })
  if (task.dueOn === null && planned === null && shares.every((s) => s.due === null)) return 'Không ghi thời hạn'
  const extended = shares.filter((s) => extendedDate(task, s.assignment) !== null)
  const later = [...new Set(extended.map((s) => dayText(s.assignment.extendedTo ?? '')))]
  const who = extended.length < shares.length ? ` (${extended.map((s) => s.unit).join(', ')})` : ''
  return [
    planned === null ? 'Không ghi thời hạn' : dayText(planned),
    ...(moves.length > 0 && task.dueOn !== null ? [`điều chỉnh đến ${dayText(task.dueOn)}`] : []),
    ...(later.length > 0 ? [`gia hạn đến ${later.join(', ')}${who}`] : []),
  ].join(', ')
}

/** 'Không thực hiện (đã hủy ngày 20/03/2023)'. */
export function cancelledText({ on }: Pick<CancelledTask, 'on'>): string {
  return `Không thực hiện (đã hủy${on === null ? '' : ` ngày ${dayText(on)}`})`
}

/** 'Hoàn thành đúng hạn (10/03/2023)', 'Chưa hoàn thành, quá hạn 5 ngày làm việc; 3/5 đơn vị đã hoàn thành'. */
export function resultOf(result: TaskResult): string {
  const said = isWaiting(result) ? waitingText(result.shares, 'dated') : outcomeText(result)
  if (!isPartlyDone(result)) return said
  const { done, waiting, missing } = unitsByState(result)
  return [
    `${said}; ${done.length}/${result.shares.length} đơn vị đã hoàn thành`,
    ...(waiting.length > 0 ? [`chờ xác nhận: ${waiting.join(', ')}`] : []),
    ...(missing.length > 0 ? [`còn: ${missing.join(', ')}`] : []),
  ].join('; ')
}

/** Reported, and not decided by the office: 'Đã báo hoàn thành ngày 20/03/2023, chờ xác nhận'; 'sau hạn' where it was reported late. */
function waitingText(shares: readonly ShareResult[], how: 'dated' | 'bare'): string {
  const reported = shares.filter(({ assignment }) => assignment.state === 'claimed')
  const on = how === 'dated' ? lastReported(reported) : null
  const isLate = reported.some((s) => s.late && !s.claimedInTime)
  return `Đã báo hoàn thành${on ? ` ngày ${dayText(on)}` : ''}${isLate ? ', sau hạn' : ''}, chờ xác nhận`
}

/** The day of the newest report of these. */
export function lastReported(shares: readonly ShareResult[]): CivilDate | null {
  return shares.flatMap(({ reportedOn }) => reportedOn ?? []).toSorted((a, b) => b.localeCompare(a))[0] ?? null
}

/** How a task stands, where its days have places of their own. */
export function standsText(result: TaskResult): string {
  return isWaiting(result) ? waitingText(result.shares, 'bare') : outcomeText({ ...result, doneOn: null })
}

/** Names of the units that have done their part, have reported it, or owe it. */
export function unitsByState({ shares }: TaskResult): { done: string[]; waiting: string[]; missing: string[] } {
  const named = (is: (share: ShareResult) => boolean) => shares.filter(is).map(({ unit }) => unit)
  const isReported = ({ doneOn, assignment }: ShareResult) => doneOn === null && assignment.state === 'claimed'
  return {
    done: named(({ doneOn }) => doneOn !== null),
    waiting: named(isReported),
    missing: named((share) => share.doneOn === null && !isReported(share)),
  }
}

/** Each of its units owes a part of its own, and not all have done it. */
export function isPartlyDone({ task, shares, doneOn }: TaskResult): boolean {
  return task.policy === 'every_unit' && shares.length > 1 && doneOn === null
}

/** 'Hoàn thành đúng hạn (13/03/2026; báo ngày 02/04/2026)': where the report named another day than its own, both. */
export function outcomeText(of: Pick<TaskResult, 'outcome' | 'due' | 'doneOn' | 'reportedOn' | 'daysLate'>): string {
  const on = doneText(of)
  switch (of.outcome) {
    case 'on_time':
      return `Hoàn thành đúng hạn${on}`
    case 'done_late':
      return `Hoàn thành, chậm ${of.daysLate} ngày làm việc${on}`
    case 'late':
      return `Chưa hoàn thành, quá hạn ${of.daysLate} ngày làm việc`
    case 'waiting':
      return 'Đã báo hoàn thành, đang chờ xác nhận'
    case 'stuck':
      return 'Đang thực hiện, có vướng mắc'
    case 'open':
      return of.due === null ? 'Đang thực hiện' : 'Đang thực hiện, chưa đến hạn'
  }
}

function doneText({ doneOn, reportedOn }: Pick<TaskResult, 'doneOn' | 'reportedOn'>): string {
  if (doneOn === null) return ''
  const reported = reportedOn !== null && reportedOn !== doneOn ? `; báo ngày ${dayText(reportedOn)}` : ''
  return ` (${dayText(doneOn)}${reported})`
}

/** Another unit has reported a task for which one unit is enough: this one owes nothing. */
export function isRelieved({ task, shares }: TaskResult, share: ShareResult): boolean {
  const isReported = ({ assignment: { state } }: ShareResult) => state === 'claimed' || state === 'confirmed'
  return task.policy === 'any_unit' && !isReported(share) && shares.some(isReported)
}

/** How one unit's part stands; the day it was done has a place of its own. */
export function shareText(result: TaskResult, share: ShareResult): string {
  if (isRelieved(result, share)) return 'Đơn vị khác đã thực hiện'
  return share.assignment.state === 'claimed' ? waitingText([share], 'bare') : outcomeText({ ...share, doneOn: null })
}

const LATE_OR_STUCK: readonly Outcome[] = ['done_late', 'late', 'stuck']

/** Why the task is late or stuck, from the units whose part of it is so: the newest reason of each. Where one unit's work was enough, its own. */
export function reasonsOf({ shares, doneOn }: TaskResult): { unit: string; said: string }[] {
  return shares
    .filter((share) => LATE_OR_STUCK.includes(share.outcome) && (doneOn === null || share.doneOn !== null))
    .flatMap(({ unit, reasons: [newest] }) => (newest === undefined ? [] : [{ unit, said: officialReason(newest) }]))
}
