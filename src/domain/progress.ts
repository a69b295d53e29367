/** Counts and lists of a plan as it stands: the one truth behind every view, message, picture and report. */
import type { Assignment, Claim, Extension } from './assignment.js'
import { dueDate, extendedDate, isStuck, isUnfinished, lateAfter } from './assignment.js'
import type { CivilDate, WorkCalendar } from './calendar.js'
import { addDays, mondayOf, workingDaysBetween } from './calendar.js'
import type { Settings, Task } from './plan.js'
import type { Work } from './work.js'

/** One unit's part of a task on a certain day. */
export interface Share {
  task: Task
  assignment: Assignment
  due: CivilDate | null
  /** The day after which it counts as late. */
  lateAfter: CivilDate | null
  late: boolean
  /** Reported on or before its last day and not yet confirmed: when it is late, that is not the unit's doing. */
  claimedInTime: boolean
  /** Working days left until it counts as late (0: the last day), or passed since; null without a date. */
  workingDays: number | null
}

export interface Progress {
  total: number
  done: number
  /** Every unfinished share, by due date; those without a date last. */
  open: Share[]
  /** Oldest first, those that were reported in time behind. Claimed work is still late until it is confirmed. */
  late: Share[]
  /** Whatever another unit has reported of the same task: a report that waits hides nothing. So it is with `underWay` and `extended`. */
  stuck: Share[]
  /** Open work of which the unit has said how far it is. */
  underWay: Share[]
  waiting: Claim[]
  dueThisWeek: Share[]
  /** Due on the first day after this week on which anything is. */
  next: Share[]
  asked: Extension[]
  /** Unfinished shares whose date was moved. */
  extended: Share[]
}

/** How an office counts days. */
export interface Counting {
  calendar: WorkCalendar
  dueOnDayOff: Settings['dueOnDayOff']
}

/** Late work that a unit has still to report. What is reported is late until it is confirmed, but it waits for the office: before the
 *  group its unit is not named for it. */
export function lateAndUnreported({ late }: Pick<Progress, 'late'>): Share[] {
  return late.filter(({ assignment }) => assignment.state !== 'claimed')
}

/** What is done, open, late, stuck and waiting on `today`. Cancelled tasks count nowhere; supporting units owe nothing. */
export function progress(work: Work, today: CivilDate, counting: Counting): Progress {
  const tasks = work.tasks.filter((task) => task.state === 'active')
  const unfinished = tasks.filter((task) => !isTaskDone(task, work.assignments))
  const left = unfinished
    .flatMap((task) =>
      owing(task, work.assignments)
        .filter(isUnfinished)
        .map((assignment) => share(task, assignment, today, counting)),
    )
    .sort(byDue)
  const waits = new Set(unfinished.flatMap((task) => stillOwing(task, work.assignments)))
  const open = left.filter((s) => waits.has(s.assignment))
  // Where one unit's work was enough, what others have reported or asked for is settled with the task.
  const ids = new Set(unfinished.map((task) => task.id))
  const live = new Set(work.assignments.filter((a) => a.state !== 'cancelled' && ids.has(a.taskId)).map((a) => a.id))
  const late = open.filter((s) => s.late)
  const sunday = addDays(mondayOf(today), 6)
  const ahead = open.filter((s) => s.due !== null && s.due > sunday)
  return {
    total: tasks.length,
    done: tasks.length - unfinished.length,
    open,
    late: [...late.filter((s) => !s.claimedInTime), ...late.filter((s) => s.claimedInTime)],
    stuck: left.filter((s) => isStuck(s.assignment)),
    underWay: left.filter((s) => isUnderWay(s.assignment)),
    waiting: work.claims.filter((claim) => claim.state === 'pending' && live.has(claim.assignmentId)),
    dueThisWeek: open.filter((s) => s.due !== null && !s.late && s.due <= sunday),
    next: ahead.filter((s) => s.due === ahead[0]?.due),
    asked: work.extensions.filter(({ state, assignmentId }) => state === 'asked' && live.has(assignmentId)),
    extended: left.filter((s) => isExtended(s.task, s.assignment)),
  }
}

/** Whether a weekly message has something to say. */
export function hasNews(p: Progress): boolean {
  return p.late.length + p.stuck.length + p.waiting.length + p.dueThisWeek.length + p.asked.length > 0
}

/** Whether a task is done: one owing unit confirmed, or each, as its policy says. A task without units is never done. */
export function isTaskDone(task: Task, assignments: readonly Assignment[]): boolean {
  const shares = owing(task, assignments).filter((a) => a.state !== 'cancelled')
  if (shares.length === 0) return false
  return task.policy === 'any_unit'
    ? shares.some((a) => a.state === 'confirmed')
    : shares.every((a) => a.state === 'confirmed')
}

/** The assignments of a task whose units owe the result; supporting units only help. */
export function owing(task: Task, assignments: readonly Assignment[]): Assignment[] {
  return assignments.filter((a) => a.taskId === task.id && a.role !== 'support')
}

/** The unfinished shares of a task. Where one unit is enough and one has reported, only what it has reported waits: the others owe
 *  nothing while it is being decided. */
export function stillOwing(task: Task, assignments: readonly Assignment[]): Assignment[] {
  const unfinished = owing(task, assignments).filter(isUnfinished)
  const claimed = unfinished.filter((a) => a.state === 'claimed')
  return task.policy === 'any_unit' && claimed.length > 0 ? claimed : unfinished
}

/** Work of which its unit has said where it stands, or that was given more time: that is told, whatever another unit has reported. */
export function isToldItself(task: Task, assignment: Assignment): boolean {
  return isStuck(assignment) || isUnderWay(assignment) || isExtended(task, assignment)
}

function isUnderWay({ state, progress: said }: Assignment): boolean {
  return state === 'open' && said !== null
}

function isExtended(task: Task, assignment: Assignment): boolean {
  return assignment.extensions > 0 && extendedDate(task, assignment) !== null
}

/** Where one unit is enough: the shares whose report waits for its verdict, in place of all others. */
export function reportedForAll(task: Task, assignments: readonly Assignment[]): Assignment[] {
  const owed = owing(task, assignments).filter((a) => a.state !== 'cancelled')
  if (task.policy !== 'any_unit' || owed.length < 2 || isTaskDone(task, assignments)) return []
  return owed.filter((a) => a.state === 'claimed')
}

/** The shares of which something is still to be heard: of a task that is done, or that another unit has reported for all, none. */
export function unheardOf(task: Task, assignments: readonly Assignment[]): Assignment[] {
  return isTaskDone(task, assignments) ? [] : stillOwing(task, assignments).filter((a) => a.state === 'open')
}

/** One unit's part of a task as it stands on `today`. */
export function share(task: Task, assignment: Assignment, today: CivilDate, counting: Counting): Share {
  const due = dueDate(task, assignment)
  if (due === null)
    return { task, assignment, due, lateAfter: null, late: false, claimedInTime: false, workingDays: null }
  const last = lateAfter(due, counting.calendar, counting.dueOnDayOff)
  const late = today > last && isUnfinished(assignment)
  const { state, claimedOn } = assignment
  return {
    task,
    assignment,
    due,
    lateAfter: last,
    late,
    claimedInTime: state === 'claimed' && claimedOn !== null && claimedOn <= last,
    workingDays: Math.abs(workingDaysBetween(counting.calendar, today, last)),
  }
}

/** How many working days after the last day in time this is; null where it is in time. */
export function daysLateOn(
  day: CivilDate,
  { lateAfter: last }: Pick<Share, 'lateAfter'>,
  { calendar }: Counting,
): number | null {
  return last !== null && day > last ? workingDaysBetween(calendar, last, day) : null
}

function byDue(a: Share, b: Share): number {
  return (a.due ?? '9999').localeCompare(b.due ?? '9999') || a.task.position - b.task.position
}
