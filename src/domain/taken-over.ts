/**
 * A plan that is sent again takes the place of the one that is being carried out. What was changed meanwhile stays where the document
 * only repeats what it said before; where it says something else, it is the newer word, and the change is one of the plan.
 */
import type { TaskEdit } from './task-edit.js'

/** A change of a task while it was carried out. `byPlan`: made by a plan that was sent again, so that it is what the document says. */
export interface PastEdit {
  edit: TaskEdit
  byPlan: boolean
}

/** `edits`: of this task, oldest first; `now`: from how it stands to what the document says. True: it stays as it is. */
export function staysChanged(edits: readonly PastEdit[], now: TaskEdit): boolean {
  const same = edits.filter(({ edit }) => edit.field === now.field)
  const first = same[same.findLastIndex(({ byPlan }) => byPlan) + 1]
  return first !== undefined && saysTheSame(first.edit.before, now.after)
}

export function saysTheSame(one: TaskEdit['before'], other: TaskEdit['after']): boolean {
  return inOneOrder(one) === inOneOrder(other)
}

/** In which order units are named says nothing. */
function inOneOrder(value: TaskEdit['before']): string {
  return Array.isArray(value)
    ? value
        .map(({ unit, role }) => `${unit}\n${role}`)
        .sort()
        .join('\n\n')
    : String(value)
}
