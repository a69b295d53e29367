/** What has changed in a plan since a day: what a summary adds to the state as it is. */
import type { CivilDate } from './calendar.js'
import { civilDateAt } from './calendar.js'
import type { TaskEvent } from './dossier.js'
import type { Task } from './plan.js'
import type { Results } from './results.js'
import type { TaskEdit } from './task-edit.js'
import { withChange } from './task-edit.js'
import { standingEdits } from './undo.js'

/** Codes of tasks, each once, in the plan's order. */
export interface Changes {
  since: CivilDate
  /** Confirmed, and still done. */
  done: string[]
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

/** From the beginning of `since` until the day of the account. */
export function changesSince({ tasks, cancelled, events }: Results, since: CivilDate): Changes {
  const happened = (taskId: number, what: string) =>
    events.some((e) => e.taskId === taskId && e.what === what && civilDateAt(e.at) >= since)
  const codes = (which: (of: Results['tasks'][number]) => boolean) => tasks.filter(which).map((t) => t.task.code)
  return {
    since,
    done: codes((t) => t.doneOn !== null && happened(t.task.id, 'confirmed')),
    late: codes(
      (t) => t.doneOn === null && t.shares.some((s) => s.late && s.lateAfter !== null && s.lateAfter >= since),
    ),
    moved: codes((t) => happened(t.task.id, 'extension_granted')),
    edits: editsOf(
      [...tasks, ...cancelled],
      events.filter((e) => civilDateAt(e.at) >= since),
    ),
  }
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
