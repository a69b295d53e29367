/** The points of a draft that want a decision: what can be chosen about each, and what its choices are called. */
import type { CivilDate } from '../../domain/calendar.js'
import { civilDate, isCivilDate, periodSpan, workingDayUpTo } from '../../domain/calendar.js'
import type { PlanFinding, Task } from '../../domain/plan.js'
import { findUnit } from '../../domain/unit-name.js'
import type { Work } from '../../domain/work.js'
import type { RowPart } from '../../plan-reader/read-row.js'
import { splitRow } from '../../plan-reader/read-row.js'
import type { ChoiceView, Facts } from '../message.js'
import type { PointChoice } from '../ports.js'
import type { Desk } from './desk.js'
import { unitName } from './desk.js'
import { namesOfOne, similarUnits, tasksNaming } from './names.js'
import { isAboutDay, isAboutName } from './rows.js'

/** The row that the point is about, where it is about one. */
export function taskOfPoint(work: Work, finding: PlanFinding): Task | undefined {
  return work.tasks.find((task) => task.code === finding.taskCode)
}

/** What the clerk can type about it instead of choosing. */
export function takenByPoint(work: Work, finding: PlanFinding): Facts['draft_point']['takes'] {
  if (finding.code === 'number_blank') return 'number'
  if (isAboutName(finding.code)) return 'units'
  if (!taskOfPoint(work, finding)) return null
  if (finding.code === 'unit_missing') return 'units'
  return isAboutDay(finding.code) ? 'due' : null
}

/** The choices in the order in which they are numbered; the last one puts the point off. */
export function choicesOf(desk: Desk, work: Work, finding: PlanFinding): PointChoice[] {
  return [...choicesAbout(desk, work, finding), { pick: 'later' }]
}

function choicesAbout(desk: Desk, work: Work, finding: PlanFinding): PointChoice[] {
  const task = taskOfPoint(work, finding)
  switch (finding.code) {
    case 'unit_unknown':
    case 'unit_ambiguous':
      return nameChoices(desk, work, finding)
    case 'unit_is_collective': {
      const name = String(finding.params.unit)
      const stands = tasksNaming(work, name).some((t) => t.openUnits.some((open) => open.assumed.length > 0))
      return [...(stands ? [{ pick: 'collecting' as const }] : []), { pick: 'nobody' }]
    }
    case 'unit_missing':
      return task ? [...usualUnits(work).map((unit) => ({ pick: 'tie' as const, unit })), { pick: 'drop' }] : []
    case 'several_jobs':
      return task && partsAt(work, finding, task).length > 1
        ? [{ pick: 'split' }, { pick: 'keep' }]
        : [{ pick: 'keep' }]
    case 'due_several':
    case 'due_recurring': {
      const split = task && partsAt(work, finding, task).length > 1
      return [...(split ? [{ pick: 'split' as const }] : []), ...dayChoices(work, finding, task)]
    }
    case 'due_missing':
    case 'due_unread':
    case 'due_by_event':
    case 'due_past':
    case 'due_unsure':
    case 'row_unsure':
    case 'date_cut_off':
    case 'date_impossible':
    case 'year_unclear':
      return dayChoices(work, finding, task)
    case 'due_on_day_off':
      return [
        { pick: 'keep' },
        ...(task?.dueOn ? [{ pick: 'due' as const, date: workingDayUpTo(desk.counting.calendar, task.dueOn) }] : []),
      ]
    case 'table_not_understood':
      return [{ pick: 'columns' }, { pick: 'keep' }]
    case 'no_tasks':
      return []
    case 'duty_without_date':
    case 'day_without_task':
      return [{ pick: 'add' }, { pick: 'keep' }]
    default:
      return [{ pick: 'keep' }]
  }
}

function nameChoices(desk: Desk, work: Work, finding: PlanFinding): PointChoice[] {
  const name = String(finding.params.unit)
  const found = findUnit(name, desk.units)
  const fitting = 'ambiguous' in found ? found.ambiguous : similarUnits(desk, name)
  return [
    ...fitting.slice(0, 4).map((unit) => ({ pick: 'tie' as const, unit })),
    { pick: 'create' },
    ...(namesOfOne(work).length > 1 ? [{ pick: 'create_all' as const }] : []),
    { pick: 'nobody' },
  ]
}

/** Days first that can be meant; then to leave the row as it is; a row that names no day can also be dropped. */
function dayChoices(work: Work, finding: PlanFinding, task: Task | undefined): PointChoice[] {
  if (!task) return [{ pick: 'keep' }]
  const days = possibleDays(work, finding, task).map((date) => ({ pick: 'due' as const, date }))
  return task.dueOn ? [{ pick: 'keep' }, ...days] : [...days, { pick: 'keep' }, { pick: 'drop' }]
}

function possibleDays(work: Work, { code, params }: PlanFinding, task: Task): CivilDate[] {
  const read = datesIn(params.dates)
  if (read.length > 0) return read
  if (code === 'due_past' && task.dueOn) return nextYear(task.dueOn)
  if (task.dueOn) return []
  if (task.period) return [periodSpan(task.period).to]
  return work.plan.year === null || code === 'due_by_event' ? [] : [`${work.plan.year}-12-31`]
}

function nextYear(date: CivilDate): CivilDate[] {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  return [civilDate(year + 1, month, day)].filter((d) => d !== undefined)
}

/** The units that the plan names most often, for a row that names none. */
function usualUnits(work: Work): number[] {
  const counts = new Map<number, number>()
  for (const { unitId } of work.assignments) counts.set(unitId, (counts.get(unitId) ?? 0) + 1)
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 3)
    .map(([unit]) => unit)
}

/** The orders that the row holds, as it is worded now. */
export function partsOf({ plan }: Work, task: Task): RowPart[] {
  return splitRow(task, { year: plan.year, issuedOn: plan.issuedOn, period: task.period })
}

/** What the row is taken apart into at this point: one task for each of its days, or for each order. */
export function partsAt(work: Work, finding: PlanFinding, task: Task): RowPart[] {
  switch (finding.code) {
    case 'due_several':
      return onePerDay(task, daysWritten(finding, task))
    case 'due_recurring':
      return onePerDay(task, datesIn(finding.params.each))
    default:
      return partsOf(work, task)
  }
}

/** Empty where one of the times that the row names is no certain day. */
function daysWritten({ params }: PlanFinding, task: Task): CivilDate[] {
  const others = String(params.others ?? '')
    .split(';')
    .filter((other) => other.trim() !== '')
  const dates = datesIn(params.dates)
  return task.dueOn && dates.length === others.length ? [task.dueOn, ...dates] : []
}

function datesIn(param: string | number | undefined): CivilDate[] {
  return String(param ?? '')
    .split(' ')
    .filter(isCivilDate)
}

function onePerDay(task: Task, days: readonly CivilDate[]): RowPart[] {
  return [...new Set(days)].sort().map((dueOn) => {
    const [, month, day] = dueOn.split('-').map(Number)
    return { title: `${task.title} (mốc ${day}/${month})`, dueOn }
  })
}

/** A choice as the message states it: names instead of ids. */
export function choiceView(desk: Desk, work: Work, finding: PlanFinding, choice: PointChoice): ChoiceView {
  const task = taskOfPoint(work, finding)
  switch (choice.pick) {
    case 'keep':
      return { pick: 'keep', due: isAboutDay(finding.code) ? (task?.dueOn ?? null) : null }
    case 'split':
      return { pick: 'split', count: task ? partsAt(work, finding, task).length : 0 }
    case 'create_all':
      return { pick: 'create_all', units: namesOfOne(work) }
    case 'register':
      return { pick: 'register', units: choice.names.filter((name) => !('match' in findUnit(name, desk.units))) }
    case 'collecting': {
      const open = tasksNaming(work, String(finding.params.unit)).flatMap((t) => t.openUnits)
      return { pick: 'collecting', units: [...new Set(open.flatMap((o) => o.assumed))].map((id) => unitName(desk, id)) }
    }
    case 'tie':
      return { pick: 'tie', unit: unitName(desk, choice.unit) }
    case 'due':
    case 'later':
    case 'columns':
    case 'drop':
    case 'add':
    case 'create':
    case 'nobody':
      return choice.pick === 'due' ? choice : { pick: choice.pick }
  }
}
