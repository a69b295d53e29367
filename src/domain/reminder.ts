/**
 * The reminder ladder: on which days a share of a task is spoken of, and to whom. Each rung has a key that never changes
 * while the due date stands, so that a thousand looks at the clock say it once.
 */
import type { Assignment } from './assignment.js'
import { dueDate, lateAfter } from './assignment.js'
import type { CivilDate } from './calendar.js'
import { addWorkingDays, workingDayUpTo } from './calendar.js'
import type { Settings, Task } from './plan.js'
import type { Counting } from './progress.js'
import { isTaskDone, owing } from './progress.js'
import type { Work } from './work.js'

export type Audience = 'unit' | 'clerk' | 'chairman'

export interface Rung {
  /** 'ASSIGNMENT:RUNG:DUE'; a new due date makes new keys. */
  key: string
  assignment: Assignment
  task: Task
  /** 'before-7', 'due', 'last', 'clerk+1', 'chairman+3'. */
  rung: string
  audience: Audience
  /** A working day. */
  on: CivilDate
}

export interface RungsToday {
  /** To be said now: for each share and audience at most one, the latest. */
  say: Rung[]
  /** Not to be said any more, and why. */
  skip: { rung: Rung; reason: 'superseded' | 'claimed' }[]
}

/** Whether the unit itself is reminded by a rung of this name. */
export function isForUnit(rung: string): boolean {
  return rung === 'due' || rung === 'last' || rung.startsWith('before-')
}

/** The rungs of one share, in order of days. Before the due date they count back from its last working day; after it they
 *  count from the day after which the work is late. A due date on a day off is spoken of once more on the last day in time. */
function rungsOf(task: Task, assignment: Assignment, settings: Settings, counting: Counting): Rung[] {
  const due = dueDate(task, assignment)
  if (due === null) return []
  const { calendar, dueOnDayOff } = counting
  const lastChance = workingDayUpTo(calendar, due)
  const last = lateAfter(due, calendar, dueOnDayOff)
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
    ...before.map((n) => rung(`before-${n}`, 'unit', addWorkingDays(calendar, lastChance, -n))),
    ...(onDueDay ? [rung('due', 'unit', lastChance)] : []),
    ...(onDueDay && last > due ? [rung('last', 'unit', last)] : []),
    ...clerkAfter.map((n) => rung(`clerk+${n}`, 'clerk', addWorkingDays(calendar, last, n))),
    ...chairmanAfter.map((n) => rung(`chairman+${n}`, 'chairman', addWorkingDays(calendar, last, n))),
  ].sort((a, b) => a.on.localeCompare(b.on))
}

/** What is to be said on `today` and was not said or skipped before. After days of silence only the latest rung of each
 *  share and audience is said; what is claimed waits for the verdict and is not nudged. */
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
    for (const assignment of owing(task, work.assignments)) {
      if (assignment.state !== 'open' && assignment.state !== 'claimed') continue
      const due = rungsOf(task, assignment, settings, counting).filter((r) => r.on <= today && !recorded.has(r.key))
      for (const rung of due) {
        const latest = due.findLast((r) => r.audience === rung.audience)
        if (assignment.state === 'claimed') result.skip.push({ rung, reason: 'claimed' })
        else if (rung === latest) result.say.push(rung)
        else result.skip.push({ rung, reason: 'superseded' })
      }
    }
  }
  return result
}
