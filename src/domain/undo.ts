/** Changes of the plan that were taken back count no more, and neither does what took them back. */
import type { TaskEdit } from './task-edit.js'

/** One change as the history has it. */
export interface MadeEdit {
  taskId: number | null
  edit: TaskEdit | null
  /** It took another one back: the newest of the same thing that stood. */
  undoes?: boolean | null
}

/** Of these changes, the oldest first, those that still stand. */
export function standingEdits<T extends MadeEdit>(made: readonly T[]): T[] {
  const standing: T[] = []
  for (const one of made) {
    if (one.undoes !== true) standing.push(one)
    else {
      const taken = standing.findLastIndex((s) => s.taskId === one.taskId && s.edit?.field === one.edit?.field)
      if (taken >= 0) standing.splice(taken, 1)
    }
  }
  return standing
}
