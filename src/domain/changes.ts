/** What has changed in a plan since a day: what a summary adds to the state as it is. */
import type { Assignment } from './assignment.js'
import { isStuck } from './assignment.js'
import type { CivilDate } from './calendar.js'
import { civilDateAt } from './calendar.js'
import type { TaskEvent } from './dossier.js'
import type { Task } from './plan.js'
import type { Results, TaskResult } from './results.js'
import type { TaskEdit } from './task-edit.js'
import { withChange } from './task-edit.js'
import { standingEdits } from './undo.js'

/** Codes of tasks, each once, in the plan's order. */
export interface Changes {
  since: CivilDate
  /** Confirmed, and still done. */
  done: string[]
  /** Not done, and a unit's part of it was confirmed. */
  partly: string[]
  /** Not done, and a unit's part of it was reported and waits for confirmation. */
  reported: string[]
  /** Returned to a unit, which has not reported again. */
  returned: string[]
  /** What was confirmed of a unit is open again. */
  reopened: string[]
  /** A unit has said that it is stuck, and is. */
  stuck: string[]
  /** A unit has said that it is no longer stuck. */
  freed: string[]
  /** More time was asked for, and it is not decided yet. */
  asked: string[]
  /** Anything else that a unit has said or handed in. */
  answered: string[]
  /** Not done, and their last day has passed since then. */
  late: string[]
  /** A later date was granted. */
  moved: string[]
  /** What was changed of the plan itself, each thing of a task once, from its first "before" to its last "after". */
  edits: PlanEdit[]
}

/** A corrected wording and how the task is counted are no news for a summary. */
type ToldEdit = Extract<TaskEdit, { field: 'state' | 'due' | 'units' }>

export interface PlanEdit {
  task: number
  code: string
  edit: ToldEdit
  reason: string
}

/** What a unit does that may be told; whatever of it stands in no other list was an answer all the same. */
const ANSWERS = ['claimed', 'not_done', 'blocked', 'unblocked', 'files', 'claim_withdrawn', 'extension_asked']

/** From the beginning of `since` until the day of the account. Where all of it is empty, nobody has done anything. */
export function changesSince({ tasks, cancelled, events, progress }: Results, since: CivilDate): Changes {
  const recent = events.filter((e) => civilDateAt(e.at) >= since)
  const happened = (taskId: number, what: string) => recent.some((e) => e.taskId === taskId && e.what === what)
  const ofShare = (id: number, what: string) => recent.some((e) => e.assignmentId === id && e.what === what)
  const codes = (which: (of: TaskResult) => boolean) => tasks.filter(which).map((t) => t.task.code)
  const openWhere = (what: string, stands: (a: Assignment) => boolean) =>
    codes((t) => t.doneOn === null && t.shares.some((s) => ofShare(s.assignment.id, what) && stands(s.assignment)))
  const waits = new Set(progress.asked.map(({ assignmentId }) => assignmentId))
  const told = {
    done: codes((t) => t.doneOn !== null && happened(t.task.id, 'confirmed')),
    partly: openWhere('confirmed', (a) => a.state === 'confirmed'),
    reported: openWhere('claimed', (a) => a.state === 'claimed'),
    returned: openWhere('returned', (a) => a.state === 'open'),
    reopened: openWhere('reopened', (a) => a.state !== 'confirmed'),
    stuck: openWhere('blocked', isStuck),
    freed: openWhere('unblocked', (a) => !isStuck(a)),
    asked: openWhere('extension_asked', (a) => waits.has(a.id)),
    late: codes(
      (t) => t.doneOn === null && t.shares.some((s) => s.late && s.lateAfter !== null && s.lateAfter >= since),
    ),
    moved: codes((t) => happened(t.task.id, 'extension_granted')),
  }
  const named = new Set(Object.values(told).flat())
  return {
    since,
    ...told,
    answered: codes((t) => !named.has(t.task.code) && ANSWERS.some((what) => happened(t.task.id, what))),
    edits: editsOf([...tasks, ...cancelled], recent),
  }
}

/** What of the changes is a list of tasks, in the order in which they are told. */
export const CHANGED = [
  ...([
    'done',
    'partly',
    'reported',
    'late',
    'stuck',
    'freed',
    'returned',
    'reopened',
    'asked',
    'moved',
    'answered',
  ] as const),
] satisfies (keyof Changes)[]

/** Whether anything has changed at all. */
export function isAnyChanged(changes: Changes): boolean {
  return changes.edits.length > 0 || CHANGED.some((what) => changes[what].length > 0)
}

function editsOf(of: readonly { task: Task }[], events: readonly TaskEvent[]): PlanEdit[] {
  let edits: PlanEdit[] = []
  const made = events.filter((e) => e.edit !== null)
  for (const { taskId, edit, said } of standingEdits(made)) {
    const code = of.find(({ task }) => task.id === taskId)?.task.code
    if (code && isTold(edit)) edits = withChange(edits, { task: taskId, code, edit, reason: said ?? '' })
  }
  return edits
}

function isTold(edit: TaskEdit | null): edit is ToldEdit {
  return edit?.field === 'state' || edit?.field === 'due' || edit?.field === 'units'
}
