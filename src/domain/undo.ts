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
  return made.reduce<T[]>((standing, one) => {
    if (one.undoes !== true) return [...standing, one]
    const taken = standing.findLast((s) => s.taskId === one.taskId && s.edit?.field === one.edit?.field)
    return standing.filter((s) => s !== taken)
  }, [])
}
