/** With which period's post a task comes, and what is carried into the next. */
import type { CivilDate, PeriodKey } from './calendar.js'
import { civilDateAt, periodSpan, quarterOf } from './calendar.js'
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
