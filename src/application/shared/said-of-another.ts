/** Words without a code that call a task by its title, or a unit by its name: of the task that is likely meant they are not said then. */
import type { Task } from '../../domain/plan.js'
import { unitsNamedIn } from '../../domain/unit-name.js'
import { calledByTitle } from '../../domain/words/called-by-title.js'
import type { Desk } from './desk.js'
import { activeWorks } from './desk.js'
import type { Meant } from './which-task.js'

/** Whether the words are said of another task, or of another unit's work. */
export async function saidOfAnother(desk: Desk, { task, shares }: Meant, heard: string): Promise<boolean> {
  const called = await taskCalled(desk, heard)
  const isOthers = unitsNamedIn(heard, desk.units).some((unit) => shares.every(({ unitId }) => unitId !== unit))
  return isOthers || (called !== null && called.id !== task.id)
}

/** The task of a running plan that is called by words of its title; null where none is, or several are. */
export async function taskCalled(desk: Desk, heard: string): Promise<Task | null> {
  const works = await activeWorks(desk)
  return calledByTitle(
    heard,
    works.flatMap(({ tasks }) => tasks.filter(({ state }) => state === 'active')),
  )
}
