/**
 * What became of a plan's tasks, as of a day: the one account behind the picture, the reports, the tracking book, the page and
 * the standing of units. It counts with `progress`, so that none of them can disagree with `/status`.
 */
import { dossierAsOf } from './as-of.js'
import type { CivilDate, PeriodKey } from './calendar.js'
import { civilDateAt } from './calendar.js'
import type { Dossier, HandedIn, TaskEvent } from './dossier.js'
import type { Plan, Task } from './plan.js'
import { BETWEEN_CELLS } from './plan.js'
import type { Counting, Progress } from './progress.js'
import { isTaskDone, owing, progress, stillOwing } from './progress.js'
import type { Case, Names, Outcome, ShareResult } from './share-result.js'
import { OUTCOMES, shareResult } from './share-result.js'
import { belongsTo, isCarriedInto, isToldOf } from './task-period.js'
import { standingEdits } from './undo.js'
import type { Work } from './work.js'

/** A due date that was moved while the plan was carried out; both dates are kept. */
export interface DueMove {
  from: CivilDate | null
  to: CivilDate
  reason: string
}

/** A task that the office does not carry out any more. */
export interface CancelledTask {
  task: Task
  /** As papers number it: by the plan's own number, or by its code where that is the only one that is its own. */
  number: string
  /** Names of the units that owed it. */
  units: string[]
  /** The day it was cancelled; null where the history does not tell. */
  on: CivilDate | null
  reason: string
}

/** A line of the history, with the name of the unit that it is about. */
export interface ResultEvent extends TaskEvent {
  unit: string | null
}

export interface TaskResult {
  task: Task
  /** As papers number it. */
  number: string
  /** Oldest first; none where the date is again what the plan had. */
  moves: DueMove[]
  outcome: Outcome
  /** Of the share that finished it, or of the one that is due first. */
  due: CivilDate | null
  doneOn: CivilDate | null
  /** The day on which what finished it was reported; null where it is not done. */
  reportedOn: CivilDate | null
  daysLate: number
  shares: ShareResult[]
  /** Names of the units that only help. */
  support: string[]
  /** What these have sent. */
  helped: { unitId: number; unit: string; evidence: HandedIn[] }[]
}

export interface Results {
  plan: Plan
  period: PeriodKey | null
  asOf: CivilDate
  /** In the plan's own order; cancelled tasks are not in it. */
  tasks: TaskResult[]
  /** Of earlier periods, and not done when this one began; in the plan's own order. They are in no count. */
  carried: TaskResult[]
  /** Of the same period, in the plan's own order: they count nowhere. */
  cancelled: CancelledTask[]
  counts: Record<Outcome, number> & { total: number; done: number }
  /** The history of all these tasks until `asOf`, oldest first. */
  events: ResultEvent[]
  /** What `/status` shows of the same tasks on the same day. */
  progress: Progress
}

export interface Asked {
  /** null: the whole plan. */
  period: PeriodKey | null
  /** What was reported, granted or changed after this day is not known. */
  asOf: CivilDate
  counting: Counting
}

/** Throws where `period` is no period's key. */
export function resultsOf(now: Dossier, names: Names, { period, asOf, counting }: Asked): Results {
  const dossier = dossierAsOf(now, asOf)
  const { work } = dossier
  const all = work.tasks
    .filter((task) => task.state === 'active')
    .map((task) => taskResult(task, { dossier, work, names, asOf, counting }))
  const results = all.filter((result) => isToldOf(result, period))
  const cancelled = work.tasks.filter((task) => task.state === 'cancelled' && belongsTo(task, period))
  const carried = all.filter((result) => !results.includes(result) && isCarriedInto(result, period, asOf))
  const told = [...results, ...carried].map(({ task }) => task)
  const inEvents = new Set([...told, ...cancelled].map(({ id }) => id))
  const within = { ...work, tasks: results.map(({ task }) => task) }
  const count = (outcome: Outcome) => results.filter((r) => r.outcome === outcome).length
  const counts = Object.fromEntries(OUTCOMES.map((o) => [o, count(o)])) as Record<Outcome, number>
  return {
    plan: work.plan,
    period,
    asOf,
    tasks: results,
    carried,
    cancelled: cancelled.map((task) => cancelledTask(task, { dossier, names })),
    events: dossier.events
      .filter((e) => inEvents.has(e.taskId))
      .map((e) => ({ ...e, unit: unitOf(e, dossier, names) })),
    counts: { ...counts, total: results.length, done: counts.on_time + counts.done_late },
    progress: progress(ofTheseTasks(within), asOf, counting),
  }
}

/** How many tasks are stuck, late or not, as the status counts them; `counts` has each task once, the late ones as late. */
export function stuckTasks({ progress: { stuck } }: Pick<Results, 'progress'>): number {
  return new Set(stuck.map(({ task }) => task.id)).size
}

/** Everything of it that is not done has been reported and waits for confirmation, late or not. */
export function isWaiting({ task, shares, doneOn }: TaskResult): boolean {
  const left = stillOwing(
    task,
    shares.map(({ assignment }) => assignment),
  )
  return doneOn === null && left.length > 0 && left.every(({ state }) => state === 'claimed')
}

/** How many tasks a mark is told to stand for: what is stuck or waits is told whether it is late or not, as the status tells it. */
export function shownCount(results: Results, outcome: Outcome): number {
  if (outcome === 'stuck') return stuckTasks(results)
  return outcome === 'waiting' ? results.tasks.filter(isWaiting).length : results.counts[outcome]
}

/** A task that is late, and what it is besides. */
export interface LateTask {
  result: TaskResult
  too: 'stuck' | 'waiting' | null
}

/** What is late, longest first. */
export function lateTasks({ tasks, progress }: Pick<Results, 'tasks' | 'progress'>): LateTask[] {
  const stuck = new Set(progress.stuck.map(({ task }) => task.id))
  return tasks
    .filter(({ outcome }) => outcome === 'late')
    .sort((a, b) => b.daysLate - a.daysLate)
    .map((result) => ({ result, too: stuck.has(result.task.id) ? 'stuck' : isWaiting(result) ? 'waiting' : null }))
}

/** How many tasks stand for two marks, by `shownCount`: late and stuck, late and waiting. */
export function countedTwice(results: Results): number {
  return OUTCOMES.reduce((sum, outcome) => sum + shownCount(results, outcome), -results.counts.total)
}

/** What stands in a calendar: the dates of what is not done, of these units; null: of all. */
export function openDates(
  { tasks }: Results,
  units: readonly string[] | null,
): { result: TaskResult; share: ShareResult }[] {
  return tasks
    .filter(({ doneOn }) => doneOn === null)
    .flatMap((result) => result.shares.map((share) => ({ result, share })))
    .filter(
      ({ share: { due, doneOn, unit } }) => due !== null && doneOn === null && (units === null || units.includes(unit)),
    )
}

/** All that an account tells of, in the plan's own order. */
export function toldTasks({ tasks, carried }: Pick<Results, 'tasks' | 'carried'>): TaskResult[] {
  return [...tasks, ...carried].sort((a, b) => a.task.position - b.task.position)
}

/** Everything that was handed in for what an account tells of. */
export function evidenceOf(results: Pick<Results, 'tasks' | 'carried'>): HandedIn[] {
  return toldTasks(results).flatMap((t) => handedInFor(t).map(({ file }) => file))
}

/** What was handed in for a task, and by which unit: who helped comes behind those who answer for it. */
export function handedInFor({
  shares,
  helped,
}: Pick<TaskResult, 'shares' | 'helped'>): { unit: string; file: HandedIn }[] {
  return [...shares, ...helped].flatMap(({ unit, evidence }) => evidence.map((file) => ({ unit, file })))
}

function ofTheseTasks(work: Work): Work {
  const ids = new Set(work.tasks.map((t) => t.id))
  const shares = new Set(work.assignments.filter((a) => ids.has(a.taskId)).map((a) => a.id))
  return {
    ...work,
    claims: work.claims.filter((c) => shares.has(c.assignmentId)),
    extensions: work.extensions.filter((e) => shares.has(e.assignmentId)),
  }
}

function unitOf({ assignmentId }: TaskEvent, { work }: Dossier, names: Names): string | null {
  const share = work.assignments.find((a) => a.id === assignmentId)
  return share ? names.unit(share.unitId) : null
}

const IN_OR_OUT = ['task_cancelled', 'task_restored']

function cancelledTask(task: Task, { dossier, names }: Pick<Case, 'dossier' | 'names'>): CancelledTask {
  const states = standingEdits(dossier.events.filter((e) => e.taskId === task.id && IN_OR_OUT.includes(e.what)))
  const done = states.findLast((e) => e.what === 'task_cancelled')
  const shares = owing(task, dossier.work.assignments).filter((a) => a.state !== 'cancelled')
  return {
    task,
    number: shownNumber(task, dossier.work.tasks),
    units: shares.map((a) => names.unit(a.unitId)),
    on: done ? civilDateAt(done.at) : null,
    reason: done?.said ?? '',
  }
}

/** As the plan numbers it, with its code's letter where a row was split ('13', '13a'); the code where it has no number, or where a task of
 *  the plan's tables bears the same and this one stands outside them. */
function shownNumber(task: Task, tasks: readonly Task[]): string {
  const { code, number, original } = task
  const letter = /\d([a-z])$/.exec(code)?.[1]
  const isSplitOff = tasks.some((t) => t.id !== task.id && t.original === original && t.number === number)
  if (letter && number !== null && isSplitOff) return `${number}${letter}`
  const isAnothers = !isOfTable(task) && tasks.some((other) => isOfTable(other) && other.number === number)
  return number === null || isAnothers ? code : number
}

function isOfTable({ period, original }: Task): boolean {
  return period !== null || original.includes(BETWEEN_CELLS)
}

/** The date as the plan had it first. */
export function plannedDue({ task, moves: [first] }: Pick<TaskResult, 'task' | 'moves'>): CivilDate | null {
  return first ? first.from : task.dueOn
}

function movesOf(task: Task, events: readonly TaskEvent[]): DueMove[] {
  const own = events.filter(({ taskId, edit }) => taskId === task.id && edit?.field === 'due')
  const moves = standingEdits(own).flatMap(({ edit, said }): DueMove[] =>
    edit?.field === 'due' ? [{ from: edit.before, to: edit.after, reason: said ?? '' }] : [],
  )
  return moves[0]?.from === task.dueOn ? [] : moves
}

function taskResult(task: Task, about: Case): TaskResult {
  const { work, names } = about
  const shares = owing(task, work.assignments)
    .filter((a) => a.state !== 'cancelled')
    .map((a) => shareResult(task, a, about))
  const helped = work.assignments
    .filter((a) => a.taskId === task.id && a.role === 'support' && a.state !== 'cancelled')
    .map(({ id, unitId }) => ({
      ...{ unitId, unit: names.unit(unitId) },
      evidence: about.dossier.evidence.filter((file) => file.assignmentId === id),
    }))
  const waits = new Set(stillOwing(task, work.assignments).map((a) => a.id))
  const decisive = isTaskDone(task, work.assignments) ? finishing(task, shares) : unfinished(shares, waits)
  const [first] = decisive
  const doneOn = isTaskDone(task, work.assignments) ? (last(decisive.map((s) => s.doneOn)) ?? null) : null
  return {
    task,
    number: shownNumber(task, work.tasks),
    moves: movesOf(task, about.dossier.events),
    outcome: outcomeOfTask(task, decisive),
    due: first?.due ?? task.dueOn,
    doneOn,
    reportedOn: decisive.find((s) => doneOn !== null && s.doneOn === doneOn)?.reportedOn ?? null,
    daysLate: Math.max(0, ...decisive.map((s) => s.daysLate)),
    shares,
    support: helped.map(({ unit }) => unit),
    helped,
  }
}

/** The shares that made the task done: the first of those that one unit's work is enough for, else all of them. */
function finishing(task: Task, shares: readonly ShareResult[]): ShareResult[] {
  const done = shares
    .filter((s) => s.assignment.state === 'confirmed')
    .sort((a, b) => (a.doneOn ?? '').localeCompare(b.doneOn ?? ''))
  return task.policy === 'any_unit' ? done.slice(0, 1) : done
}

function unfinished(shares: readonly ShareResult[], waits: ReadonlySet<number>): ShareResult[] {
  return shares
    .filter((s) => waits.has(s.assignment.id))
    .sort((a, b) => (a.due ?? '9999').localeCompare(b.due ?? '9999'))
}

const GRAVEST_FIRST = ['late', 'stuck', 'open', 'waiting', 'done_late', 'on_time'] as const satisfies readonly Outcome[]

/** The gravest of its shares; where one unit's work is enough, one that waits for its verdict speaks for the others. */
function outcomeOfTask({ policy }: Task, shares: readonly ShareResult[]): Outcome {
  const gravest = GRAVEST_FIRST.find((outcome) => shares.some((s) => s.outcome === outcome)) ?? 'open'
  const isReported = policy === 'any_unit' && shares.some((s) => s.outcome === 'waiting')
  return isReported && gravest !== 'late' ? 'waiting' : gravest
}

function last(dates: readonly (CivilDate | null)[]): CivilDate | undefined {
  return dates
    .filter((d) => d !== null)
    .sort()
    .at(-1)
}
