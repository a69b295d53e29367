/** With which period's post a task comes, and what is carried into the next. */
import type { CivilDate, PeriodKey, WorkCalendar } from './calendar.js'
import { civilDateAt, periodSpan, quarterOf, workingDayFrom } from './calendar.js'
import type { Task } from './plan.js'
import { isTaskDone } from './progress.js'
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

/** Whether this period's post brings what is left of earlier ones: of several on one day the first does. `isOwn`: whose tasks are told. */
export function carryingPost(
  work: Work,
  period: PeriodKey,
  today: CivilDate,
  calendar: WorkCalendar,
  isOwn: (task: Task) => boolean,
): boolean {
  const activated = activationDay(work, today)
  const dayOf = (one: PeriodKey) => postingDay(work, one, today, calendar)
  const posted = work.tasks.filter((t) => t.state === 'active' && isOwn(t)).map((t) => postingPeriod(t, activated))
  return posted.find((one) => dayOf(one) === dayOf(period) && periodSpan(one).to >= today) === period
}

/** The period whose post is the first with tasks of no period, whose codes tell none; null where there are no such tasks. */
export function firstOfOwnDates(work: Work, today: CivilDate): PeriodKey | null {
  const activated = activationDay(work, today)
  const periods = work.tasks
    .filter((task) => task.state === 'active' && task.period === null)
    .map((task) => postingPeriod(task, activated))
  return periods.toSorted((a, b) => periodSpan(a).from.localeCompare(periodSpan(b).from))[0] ?? null
}
