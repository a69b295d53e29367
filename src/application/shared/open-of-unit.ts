import { isTaskDone, owing } from '../../domain/progress.js'
import type { Work } from '../../domain/work.js'
import type { Meant } from './which-task.js'

/** Everything that one unit has open or waiting for a verdict, task by task. */
export function openOfUnit(works: readonly Work[], unit: number): Meant[] {
  return works.flatMap((work) =>
    work.tasks
      .filter((task) => task.state === 'active' && !isTaskDone(task, work.assignments))
      .map((task) => ({ work, task, shares: owing(task, work.assignments).filter((a) => a.unitId === unit) }))
      .filter(({ shares }) => shares.some((a) => a.state === 'open' || a.state === 'claimed')),
  )
}
