/** A task of the live plan is changed: what it was, what it is now, and why. Old and new are kept in the history. */
import type { CivilDate } from './calendar.js'
import type { CompletionPolicy, Task, UnitRole } from './plan.js'
import type { EditedField } from './words/edit-reason.js'

/** A unit as it stood on a task, by the name it had then. */
export interface UnitOnTask {
  unit: string
  role: UnitRole
}

export type TaskEdit =
  | { field: 'due'; before: CivilDate | null; after: CivilDate }
  | { field: 'title'; before: string; after: string }
  | { field: 'units'; before: UnitOnTask[]; after: UnitOnTask[] }
  | { field: 'policy'; before: CompletionPolicy; after: CompletionPolicy }
  | { field: 'state'; before: Task['state']; after: Task['state'] }

/** What the history calls such a change. */
export const EDIT_KINDS = [
  'due_moved',
  'text_changed',
  'units_changed',
  'policy_changed',
  'task_cancelled',
  'task_restored',
] as const
export type EditKind = (typeof EDIT_KINDS)[number]

/** Under which kind an edit stands in the history; cancelling and restoring are two. */
export function editKind(edit: TaskEdit): EditKind {
  switch (edit.field) {
    case 'due':
      return 'due_moved'
    case 'title':
      return 'text_changed'
    case 'units':
      return 'units_changed'
    case 'policy':
      return 'policy_changed'
    case 'state':
      return edit.after === 'cancelled' ? 'task_cancelled' : 'task_restored'
  }
}

/** Whether nothing is different afterwards. */
export function changesNothing({ before, after }: TaskEdit): boolean {
  return JSON.stringify(before) === JSON.stringify(after)
}

/** Roles as a change of the units says them. */
const ROLE_WORDS = { lead: 'chủ trì', support: 'phối hợp', responsible: 'thực hiện' } as const

/** The units of a task as words that put them there: 'chủ trì: UBND xã; phối hợp: Hội Nông dân'. */
export function unitsInWords(units: readonly UnitOnTask[]): string {
  return units.map(({ unit, role }) => `${ROLE_WORDS[role]}: ${unit}`).join('; ')
}

/** The change that takes this one back; null where there was no value before that could be put back. */
export function reversed(edit: TaskEdit): { field: EditedField; value: string } | null {
  switch (edit.field) {
    case 'due':
      return edit.before === null ? null : { field: 'due', value: edit.before.split('-').toReversed().join('/') }
    case 'title':
      return { field: 'title', value: edit.before }
    case 'units':
      return { field: 'units', value: unitsInWords(edit.before) }
    case 'policy':
      return { field: edit.before, value: '' }
    case 'state':
      return { field: edit.after === 'cancelled' ? 'restore' : 'cancel', value: '' }
  }
}

/** One more change among those that are still to be told: of the same thing only the first "before" and the last "after" are told,
 *  and nothing where they are the same. */
export function withChange<T extends { task: number; edit: TaskEdit }>(waiting: readonly T[], change: T): T[] {
  const same = waiting.find((w) => w.task === change.task && w.edit.field === change.edit.field)
  if (!same) return [...waiting, change]
  const edit = { ...change.edit, before: same.edit.before } as TaskEdit
  const others = waiting.filter((w) => w !== same)
  return changesNothing(edit) ? others : [...others, { ...change, edit }]
}
