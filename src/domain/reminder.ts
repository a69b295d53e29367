/**
 * The reminder ladder: on which days a share of a task is spoken of, and to whom. Each rung has a key that never changes
 * while the due date stands, so that a thousand looks at the clock say it once.
 */
import type { Assignment } from './assignment.js'
import { dueDate, isUnfinished, lateAfter } from './assignment.js'
import type { CivilDate } from './calendar.js'
import { addDays, addWorkingDays, civilDateAt, daysBetween, workingDayFrom, workingDayUpTo } from './calendar.js'
import type { Settings, Task } from './plan.js'
import type { Counting } from './progress.js'
import { isTaskDone, owing, stillOwing } from './progress.js'
import { latestWeeklyDay } from './weekly-day.js'
import type { Work } from './work.js'

export type Audience = 'unit' | 'clerk' | 'chairman'

export interface Rung {
  /** 'ASSIGNMENT:RUNG:DUE'; a new due date makes new keys. */
  key: string
  assignment: Assignment
  task: Task
  /** 'before-7', 'due', 'last', 'late-2023-02-06', 'stuck-2023-02-20', 'clerk+1', 'chairman+3'. */
  rung: string
  audience: Audience
  /** A working day. */
  on: CivilDate
}

/** Something else says as much (a later rung, the news of a change of the plan, what the group was told); it is reported and waits for
 *  the verdict; the unit has answered already. */
export type SkipReason = 'superseded' | 'claimed' | 'answered'

export interface RungsToday {
  /** To be said now: for each share and audience at most one, the latest. */
  say: Rung[]
  /** Not to be said any more, and why. */
  skip: { rung: Rung; reason: SkipReason }[]
}

/** Whether the unit itself is reminded by a rung of this name. */
export function isForUnit(rung: string): boolean {
  return rung === 'due' || rung === 'last' || rung.startsWith('before-') || isPutAlone(rung)
}

/** Whether another one of the ladder still comes before the due date: the nearest to it is said whatever was told elsewhere. */
export function isAhead(rung: string, { before }: Settings['ladder']): boolean {
  return rung.startsWith('before-') && rung !== `before-${Math.min(...before)}`
}

/** Whether tomorrow would be too late to say so. */
export function endsOn(today: CivilDate, { rung, on }: Rung): boolean {
  return on === today && (rung === 'due' || rung === 'last')
}

/** The weekly question to the unit about work that is late. */
export function isLateRung(rung: string): boolean {
  return rung.startsWith('late-')
}

/** Questions that are put to the unit alone: of work that is late, or that it has said to be stuck for long. */
export function isPutAlone(rung: string): boolean {
  return isLateRung(rung) || rung.startsWith('stuck-')
}

/** Days after which a unit that has said to be stuck is asked again. */
const STUCK_DAYS = 14

/** The rungs of one share that could be said by `today`, in order of days. Before the due date they count back from its last
 *  working day; after it they count from the day after which the work is late. A due date on a day off is spoken of once more on the
 *  last day in time. Late work is put to the unit on each weekly day; weeks that were missed are not caught up one by one. */
function rungsOf(task: Task, assignment: Assignment, today: CivilDate, settings: Settings, counting: Counting): Rung[] {
  const due = dueDate(task, assignment)
  const stuck = stuckRung(task, assignment, today, counting)
  if (due === null) return stuck
  const { calendar, dueOnDayOff } = counting
  const lastChance = workingDayUpTo(calendar, due)
  const last = lateAfter(due, calendar, dueOnDayOff)
  const weekly = today > last ? latestWeeklyDay(today, settings, calendar) : null
  const { before, onDueDay, clerkAfter, chairmanAfter } = settings.ladder
  const rung = (name: string, audience: Audience, on: CivilDate): Rung => ({
    key: `${assignment.id}:${name}:${due}`,
    assignment,
    task,
    rung: name,
    audience,
    on,
  })
  return [
    ...(today > last ? [] : stuck),
    ...before.map((n) => rung(`before-${n}`, 'unit', addWorkingDays(calendar, lastChance, -n))),
    ...(onDueDay ? [rung('due', 'unit', lastChance)] : []),
    ...(onDueDay && last > due ? [rung('last', 'unit', last)] : []),
    ...(weekly && weekly > last ? [rung(`late-${weekly}`, 'unit', weekly)] : []),
    ...clerkAfter.map((n) => rung(`clerk+${n}`, 'clerk', addWorkingDays(calendar, last, n))),
    ...chairmanAfter.map((n) => rung(`chairman+${n}`, 'chairman', addWorkingDays(calendar, last, n))),
  ].sort((a, b) => a.on.localeCompare(b.on))
}

/** Work that is not late is asked about again where it was said to be stuck two weeks ago, and each two weeks that follow in silence. */
function stuckRung(task: Task, assignment: Assignment, today: CivilDate, { calendar }: Counting): Rung[] {
  const { id, blocked, state } = assignment
  const said = saidStuckOn(assignment)
  if (!blocked || said === null || state !== 'open') return []
  const rounds = Math.floor(daysBetween(said, today) / STUCK_DAYS)
  const on = workingDayFrom(calendar, addDays(said, rounds * STUCK_DAYS))
  const rung = `stuck-${on}`
  const key = `${id}:${rung}:${dueDate(task, assignment) ?? ''}`
  return rounds > 0 ? [{ key, assignment, task, rung, audience: 'unit', on }] : []
}

/** The day on which the unit last said anything of what it is stuck with. */
function saidStuckOn({ blocked, answeredAt }: Assignment): CivilDate | null {
  if (!blocked) return null
  const answered = answeredAt && civilDateAt(answeredAt)
  return answered && answered > blocked.since ? answered : blocked.since
}

/** Whether the unit has said how its late work stands: in the week before, or by what still waits for others (more time that was
 *  asked for, what has stood in the way for less than two weeks). */
function isAnswered(work: Work, { assignment, task, on }: Rung, counting: Counting): boolean {
  const due = dueDate(task, assignment)
  const last = due === null ? null : lateAfter(due, counting.calendar, counting.dueOnDayOff)
  const { id, answeredAt } = assignment
  const stuckOn = saidStuckOn(assignment)
  return (
    (answeredAt !== null && civilDateAt(answeredAt) >= addDays(on, -7)) ||
    (stuckOn !== null && last !== null && stuckOn > last && stuckOn > addDays(on, -STUCK_DAYS)) ||
    work.extensions.some((e) => e.assignmentId === id && e.state === 'asked')
  )
}

/** What is to be said on `today` and was not said or skipped before. After days of silence only the latest rung of each
 *  share and audience is said; what is claimed waits for the verdict and is not nudged, what was answered is not asked again. */
export function rungsDue(
  work: Work,
  today: CivilDate,
  recorded: ReadonlySet<string>,
  settings: Settings,
  counting: Counting,
): RungsToday {
  const result: RungsToday = { say: [], skip: [] }
  for (const task of work.tasks) {
    if (task.state !== 'active' || isTaskDone(task, work.assignments)) continue
    const waits = stillOwing(task, work.assignments)
    for (const assignment of owing(task, work.assignments).filter(isUnfinished)) {
      const due = rungsOf(task, assignment, today, settings, counting).filter(
        (r) => r.on <= today && !recorded.has(r.key),
      )
      for (const rung of due) {
        const latest = due.findLast((r) => r.audience === rung.audience)
        if (assignment.state === 'claimed' || !waits.includes(assignment)) result.skip.push({ rung, reason: 'claimed' })
        else if (isLateRung(rung.rung) && isAnswered(work, rung, counting))
          result.skip.push({ rung, reason: 'answered' })
        else if (rung === latest) result.say.push(rung)
        else result.skip.push({ rung, reason: 'superseded' })
      }
    }
  }
  return result
}

/** What of one task's shares was to be said by `today` and was not said or skipped: after a change all of it is told by the change itself. */
export function rungsPassed(
  task: Task,
  work: Work,
  today: CivilDate,
  recorded: ReadonlySet<string>,
  settings: Settings,
  counting: Counting,
): Rung[] {
  return owing(task, work.assignments)
    .filter((a) => a.state === 'open' || a.state === 'claimed')
    .flatMap((a) => rungsOf(task, a, today, settings, counting))
    .filter((r) => r.on <= today && !recorded.has(r.key))
}
