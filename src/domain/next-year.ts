/**
 * Next year's plan, drafted from this year's: the same tasks, their years moved on by one, their dates put on working days of the new
 * year, and what should have been done by now marked. A draft and no more: the office decides what it keeps.
 */
import type { CivilDate, WorkCalendar } from './calendar.js'
import { civilDate, monthEnd, periodSpan, workingDayUpTo } from './calendar.js'
import type { Task, UnitRole } from './plan.js'
import type { Results, TaskResult } from './results.js'

export interface NextTask
  extends Pick<Task, 'number' | 'title' | 'period' | 'dueOn' | 'dueFrom' | 'policy' | 'evidence' | 'collection'> {
  units: { unitId: number; unit: string; role: UnitRole }[]
  /** Of this year's plan: its last day had passed when the draft was made, and nobody had confirmed it. */
  unfinished: boolean
}

export interface NextPlan {
  from: number
  year: number
  title: string
  /** Put together by periods, as this year's was; else the tasks keep the plan's own order, each with its time beside it. */
  byPeriods: boolean
  tasks: NextTask[]
}

/** `results` are those of the whole plan; `unitName` names the supporting units too. Throws where the plan has no year. */
export function nextPlanOf(
  results: Results,
  assignments: readonly { taskId: number; unitId: number; role: UnitRole; state: string }[],
  unitName: (id: number) => string,
  calendar: WorkCalendar,
): NextPlan {
  const from = results.plan.year ?? Number(results.asOf.slice(0, 4))
  const move = (text: string) => yearsMoved(text, from)
  const byPeriods = isByPeriods(results.tasks.map(({ task }) => task).filter((task) => !task.collection))
  return {
    from,
    year: from + 1,
    title: move(results.plan.title),
    byPeriods,
    tasks: results.tasks.map((result) => ({
      ...nextTask(result, from, byPeriods, calendar),
      title: move(result.task.title),
      units: assignments
        .filter((a) => a.taskId === result.task.id && a.state !== 'cancelled')
        .map(({ unitId, role }) => ({ unitId, unit: unitName(unitId), role })),
    })),
  }
}

/** Whether tasks under their periods, those of none first, stand in the plan's own order. */
function isByPeriods(tasks: readonly Task[]): boolean {
  return tasks.every(({ period }, i) => i === 0 || (tasks[i - 1]?.period ?? '') <= (period ?? ''))
}

/** The years around the plan's are each one later: 'tổng kết năm 2022, triển khai năm 2023' -> '2023 … 2024'. Numbers of documents stay. */
export function yearsMoved(text: string, from: number): string {
  return text
    .replace(/(?<![\d/])(20\d\d)(?![\d/])/g, (year) =>
      Math.abs(Number(year) - from) <= 1 ? String(Number(year) + 1) : year,
    )
    .replace(/(?<=\d\/\d{1,2}\/|tháng \d{1,2}\/|quý [IV]{1,3}\/)(20\d\d)(?!\d)/g, (year) =>
      Math.abs(Number(year) - from) <= 1 ? String(Number(year) + 1) : year,
    )
}

function nextTask(
  { task, outcome, number: shown }: TaskResult,
  from: number,
  byPeriods: boolean,
  calendar: WorkCalendar,
): Omit<NextTask, 'title' | 'units'> {
  const period = task.period === null ? null : `${from + 1}${task.period.slice(4)}`
  const { policy, evidence, collection } = task
  // In a table a number that another row bears is left out.
  const number = collection ? task.number : shown === task.code ? null : shown
  const common = { number, period, policy, evidence, collection, unfinished: outcome === 'late' }
  if (period !== null && isSaidByPeriod(task)) return { ...common, dueOn: periodSpan(period).to, dueFrom: 'period' }
  if (task.dueOn === null) return { ...common, dueOn: null, dueFrom: null }
  const moved = sameDayNextYear(task.dueOn)
  return {
    ...common,
    // Beside a task stands its period or its date.
    period: byPeriods ? period : null,
    // A date that the task's own words name stays with these words.
    dueOn: collection ? moved : workingDayUpTo(calendar, moved),
    dueFrom: 'stated',
  }
}

/** The period says all of the task's time: it has no date, or that of the period's end. 'Tháng 7 - 8' of a third quarter has another. */
function isSaidByPeriod({ period, dueOn, dueFrom }: Task): boolean {
  return period !== null && (dueOn === null || (dueFrom === 'period' && dueOn === periodSpan(period).to))
}

/** 29 February becomes the last day of February. */
function sameDayNextYear(date: CivilDate): CivilDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  return civilDate(year + 1, month, day) ?? monthEnd(year + 1, month)
}
