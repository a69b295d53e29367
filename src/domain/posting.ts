/** With which period's post a task comes, and what is carried into the next. */
import type { Assignment } from './assignment.js'
import type { CivilDate, PeriodKey, WorkCalendar } from './calendar.js'
import { civilDateAt, periodSpan, quarterOf, workingDayFrom } from './calendar.js'
import type { Task } from './plan.js'
import { isTaskDone, owing } from './progress.js'
import type { Work } from './work.js'

/** The period with whose tasks a task is posted: its own, or the quarter of its due date. */
export function postingPeriod(task: Task, activatedOn: CivilDate): PeriodKey {
  return task.period ?? quarterOf(task.dueOn && task.dueOn > activatedOn ? task.dueOn : activatedOn)
}

/** Each period with which tasks of this plan are posted, once. */
export function postingPeriodsOf(work: Work, today: CivilDate): PeriodKey[] {
  const since = activationDay(work, today)
  return [...new Set(work.tasks.filter((t) => t.state === 'active').map((task) => postingPeriod(task, since)))]
}

/** Unfinished tasks that were posted with a period which ended before `day`, in the plan's order. */
export function carriedOver(work: Work, day: CivilDate, today: CivilDate): Task[] {
  const activated = activationDay(work, today)
  return work.tasks.filter(
    (task) =>
      task.state === 'active' &&
      periodSpan(postingPeriod(task, activated)).to < day &&
      !isTaskDone(task, work.assignments),
  )
}

/** What earlier periods have left, as it is counted: what goes on all year, without a date, was owed in none of them. */
export function owedFromEarlier(work: Work, today: CivilDate): Task[] {
  return carriedOver(work, today, today).filter(({ period, dueOn }) => period !== null || dueOn !== null)
}

/** The civil date on which a plan went live; plans of a draft count as live today. */
export function activationDay(work: Work, today: CivilDate): CivilDate {
  return work.plan.activatedAt ? civilDateAt(work.plan.activatedAt) : today
}

/** The working day on which the tasks of a period are posted: its first, or that of the activation where it is running then. */
export function postingDay(work: Work, period: PeriodKey, today: CivilDate, calendar: WorkCalendar): CivilDate {
  const { from } = periodSpan(period)
  const activatedOn = activationDay(work, today)
  return workingDayFrom(calendar, activatedOn < from ? from : activatedOn)
}

/** What has been posted, is handed in by the units together, and by some of them not yet: each task with the shares that it waits for. */
export function handInsMissing(
  work: Work,
  today: CivilDate,
  calendar: WorkCalendar,
): { task: Task; open: Assignment[] }[] {
  const { tasks, assignments } = work
  const activated = activationDay(work, today)
  return tasks
    .filter((task) => task.collection && task.state === 'active' && !isTaskDone(task, assignments))
    .filter((task) => postingDay(work, postingPeriod(task, activated), today, calendar) <= today)
    .map((task) => ({ task, open: owing(task, assignments).filter((a) => a.state === 'open') }))
    .filter(({ open }) => open.length > 0)
}

/** Whether this period's post brings what is left of earlier ones: of several on one day the one does whose period began last, so that
 *  nothing is missing. `on`: the day it was planned for, which is a later one for a group that is linked in the middle of a period.
 *  `isOwn`: whose tasks are told. */
export function carryingPost(
  work: Work,
  period: PeriodKey,
  { on, calendar }: { on: CivilDate; calendar: WorkCalendar },
  isOwn: (task: Task) => boolean,
): boolean {
  const activated = activationDay(work, on)
  const dayOf = (one: PeriodKey) => postingDay(work, one, on, calendar)
  const own = dayOf(period)
  const isOfThisDay = (one: PeriodKey) => (own < on ? dayOf(one) <= on && periodSpan(one).to >= on : dayOf(one) === own)
  const posted = work.tasks
    .filter((task) => task.state === 'active' && isOwn(task))
    .map((task) => postingPeriod(task, activated))
    .filter(isOfThisDay)
  const begun = (one: PeriodKey) => periodSpan(one).from
  return posted.toSorted((a, b) => begun(b).localeCompare(begun(a)))[0] === period
}

/** The period whose post is the first with tasks of no period, whose codes tell none; null where there are no such tasks. */
export function firstOfOwnDates(work: Work, today: CivilDate): PeriodKey | null {
  const activated = activationDay(work, today)
  const periods = work.tasks
    .filter((task) => task.state === 'active' && task.period === null)
    .map((task) => postingPeriod(task, activated))
  return periods.toSorted((a, b) => periodSpan(a).from.localeCompare(periodSpan(b).from))[0] ?? null
}
