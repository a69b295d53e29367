/** Which tasks the account of a period tells of, and under which heading. */
import type { CivilDate, PeriodKey } from './calendar.js'
import { isMonth, periodSpan, quarterOf } from './calendar.js'
import type { Task } from './plan.js'

/** As much of a task's result as its periods depend on. */
interface Told {
  task: Task
  due: CivilDate | null
  doneOn: CivilDate | null
  shares: readonly { due: CivilDate | null; doneOn: CivilDate | null }[]
}

interface Span {
  from: CivilDate
  to: CivilDate
}

/** Whether a task is one of a period's: the plan gives it to this period; or to a longer one or to none, and it is due in this one. What
 *  has neither period nor date ('hằng tháng') goes on all year, and is the year's. */
export function belongsTo(task: Task, period: PeriodKey | null): boolean {
  if (period === null || (isAllYear(task) && isYear(period))) return true
  const span = periodSpan(period)
  const own = task.period === null ? null : periodSpan(task.period)
  if (own && own.from >= span.from && own.to <= span.to) return true
  return isWider(task, span) && isIn(task.dueOn, span)
}

/** The account of a month tells of a quarter's task too, where it was due in the month, with more time or without, or done in it before it was due. */
export function isToldOf({ task, shares }: Told, period: PeriodKey | null): boolean {
  if (period === null || belongsTo(task, period)) return true
  const span = periodSpan(period)
  const isDone = ({ due, doneOn }: Told['shares'][number]) => isIn(doneOn, span) && (due === null || due >= span.from)
  return isWider(task, span) && shares.some((share) => isIn(share.due, span) || isDone(share))
}

/** Due before the period and not done when it began: it counts apart. */
export function isCarriedInto({ due, doneOn }: Told, period: PeriodKey | null, asOf: CivilDate): boolean {
  if (period === null) return false
  const { from } = periodSpan(period)
  return from <= asOf && due !== null && due < from && (doneOn === null || doneOn >= from)
}

/** What a period will have to do: its own tasks, and of a longer one those that are not done. `year`: the plan's, which is also that of what
 *  goes on all year. */
export function comingIn<T extends Pick<Told, 'task' | 'doneOn'>>(
  tasks: readonly T[],
  period: PeriodKey,
  year: number | null,
): T[] {
  const span = periodSpan(period)
  const inYear = year === null || period.startsWith(String(year))
  const runsIn = ({ task, doneOn }: T) => task.period !== null && isWider(task, span) && doneOn === null
  return tasks.filter((result) =>
    isAllYear(result.task)
      ? inYear && (isYear(period) || result.doneOn === null)
      : belongsTo(result.task, period) || runsIn(result),
  )
}

/** Tasks under their periods as a calendar has them: a quarter, its months, then the half-year and the year that end with it; those of no
 *  period last. */
export function byHeading<T extends { task: Task }>(of: readonly T[]): { period: PeriodKey | null; tasks: T[] }[] {
  const keys = [...new Set(of.map(({ task }) => periodShown(task)))]
  return keys
    .sort((a, b) => placeInYear(a).localeCompare(placeInYear(b)))
    .map((period) => ({ period, tasks: of.filter(({ task }) => periodShown(task) === period) }))
}

/** Sorts as text: the end of the quarter that the period ends in, then the kind of period, then the period. */
function placeInYear(period: PeriodKey | null): string {
  if (period === null) return '9999'
  const kind = /-Q/.test(period) ? 0 : isMonth(period) ? 1 : isYear(period) ? 3 : 2
  return `${periodSpan(quarterOf(periodSpan(period).to)).to}:${kind}:${period}`
}

/** The period under whose heading a task is shown: its own, else the quarter of its due date; null without either. */
export function periodShown(task: Task): PeriodKey | null {
  return task.period ?? (task.dueOn === null ? null : quarterOf(task.dueOn))
}

function isAllYear({ period, dueOn }: Task): boolean {
  return period === null && dueOn === null
}

function isYear(period: PeriodKey): boolean {
  return /^\d{4}$/.test(period)
}

function isIn(date: CivilDate | null, { from, to }: Span): boolean {
  return date !== null && date >= from && date <= to
}

/** The plan gives the task more time than this, or names no period. */
function isWider({ period }: Task, { from, to }: Span): boolean {
  const own = period === null ? null : periodSpan(period)
  return own === null || (own.from <= from && own.to >= to)
}
