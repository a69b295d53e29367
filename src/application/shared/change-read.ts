/** What somebody wants to change about a task of the live plan, read from the words; and what speaks for reading it back. */
import type { CivilDate } from '../../domain/calendar.js'
import { addDays } from '../../domain/calendar.js'
import type { Task } from '../../domain/plan.js'
import { owing } from '../../domain/progress.js'
import type { TaskEdit, UnitOnTask } from '../../domain/task-edit.js'
import { fold } from '../../domain/vietnamese.js'
import { reasonBehind } from '../../domain/words/edit-reason.js'
import { readLastDay } from '../../domain/words/last-day.js'
import { readSpokenDate } from '../../domain/words/spoken-date.js'
import type { Work } from '../../domain/work.js'
import type { DraftField } from '../actions.js'
import type { ChangeDoubts, DoneSoFar, Outgoing } from '../message.js'
import type { WantedChange } from '../ports.js'
import type { Desk } from './desk.js'
import { refusal, unitName } from './desk.js'
import { noDateIn } from './no-date.js'
import type { Named } from './rows.js'
import { dateFor, unitsNamed } from './rows.js'

export interface ReadChange {
  edit: TaskEdit
  /** The units of the task after an edit of its units; else none. */
  units: Named[]
  /** What stands behind a date and tells why, where no reason was named. */
  reason: string
  /** Said as more time ('lùi', 'thêm', 'gia hạn'): nobody means an earlier date by that. */
  givesTime: boolean
}

/** Nobody moves a date further than that. */
const FAR_DAYS = 366
const MORE_TIME = /\b(?:lui|them|gia han|keo dai|hoan|khat|nua|more|later|extend)\b/

/** The edit of `task` that the words ask for, or why they ask for none that can be made. Reads only: nothing is written. */

export function readChange(
  desk: Desk,
  work: Work,
  task: Task,
  change: WantedChange,
): ReadChange | { refused: Outgoing } {
  const { field, value } = change
  const { code } = task
  if (field === 'restore')
    return task.state === 'cancelled'
      ? plainly({ field: 'state', before: 'cancelled', after: 'active' })
      : { refused: refusal('not_cancelled', { code }) }
  if (task.state === 'cancelled') return { refused: refusal('change_cancelled', { code }) }
  switch (field) {
    case 'cancel':
      return plainly({ field: 'state', before: 'active', after: 'cancelled' })
    case 'any_unit':
    case 'every_unit':
      return plainly({ field: 'policy', before: task.policy, after: field })
    case 'title':
      return plainly({ field: 'title', before: task.title, after: value })
    case 'due':
      return readDue(desk, work, task, value)
    case 'units': {
      const now = work.assignments.filter((a) => a.taskId === task.id && a.state !== 'cancelled')
      const read = unitsNamed(desk, value, (id) => now.find((a) => a.unitId === id)?.role ?? 'responsible')
      if ('refused' in read) return read
      if (!read.named.some((n) => n.role !== 'support')) return { refused: refusal('text_missing', { field: 'units' }) }
      const before = unitsOn(desk, work, task)
      const after = read.named.map(({ unitId, role }) => ({ unit: unitName(desk, unitId), role }))
      return { ...plainly({ field: 'units', before, after: inOrderOf(before, after) }), units: read.named }
    }
  }
}

/** The same units named in another order are the same. */
function inOrderOf(before: readonly UnitOnTask[], after: readonly UnitOnTask[]): UnitOnTask[] {
  const place = ({ unit }: UnitOnTask) => {
    const at = before.findIndex((b) => b.unit === unit)
    return at < 0 ? before.length : at
  }
  return after.toSorted((a, b) => place(a) - place(b))
}

function plainly(edit: TaskEdit): ReadChange {
  return { edit, units: [], reason: '', givesTime: false }
}

/** A day and month without a year is of the plan's year, unless that has passed; 'lùi 2 tuần' counts from the date there is. */
function readDue(desk: Desk, work: Work, task: Task, value: string): ReadChange | { refused: Outgoing } {
  const { today } = desk
  const inPlan = dateFor(desk, work, value)
  const spoken =
    readSpokenDate(value, today, task.dueOn) ??
    readSpokenDate(`thêm ${value}`, today, task.dueOn) ??
    readLastDay(value, today)
  const countsFromDue = spoken !== null && spoken.date !== readSpokenDate(value, today)?.date
  const inOrder = countsFromDue ? [spoken.date] : [inPlan, spoken?.date ?? null]
  const after = inOrder.find((date) => date !== null && date >= today) ?? inPlan ?? spoken?.date
  if (!after) return { refused: noDateIn(desk, value) }
  const parted = spoken ? reasonBehind(value, spoken) : { value, reason: '' }
  const givesTime = MORE_TIME.test(fold(parted.value))
  return { ...plainly({ field: 'due', before: task.dueOn, after }), reason: parted.reason, givesTime }
}

/** The units of a task under their names, as it stands. */
export function unitsOn(desk: Desk, work: Work, task: Task): UnitOnTask[] {
  return work.assignments
    .filter((a) => a.taskId === task.id && a.state !== 'cancelled')
    .map(({ unitId, role }) => ({ unit: unitName(desk, unitId), role }))
}

/** The value that is asked for anew, as it is now. */
export function shownNow(desk: Desk, work: Work, task: Task, field: DraftField): string {
  if (field === 'due') return task.dueOn ?? ''
  if (field === 'title') return task.title
  return unitsOn(desk, work, task)
    .map(({ unit }) => unit)
    .join(', ')
}

/** What speaks for reading the change back before it counts. */
export function doubtsAbout(desk: Desk, work: Work, task: Task, { edit, units, givesTime }: ReadChange): ChangeDoubts {
  const cancels = edit.field === 'state' && edit.after === 'cancelled'
  const stays = new Set(units.map((u) => u.unitId))
  const leaving = owing(task, work.assignments).filter(
    (a) => a.state !== 'cancelled' && (cancels || (edit.field === 'units' && !stays.has(a.unitId))),
  )
  const done = leaving
    .map(({ id, unitId, state }): DoneSoFar | null =>
      state === 'cancelled'
        ? null
        : { unit: unitName(desk, unitId), state, files: work.files.filter((f) => f.assignmentId === id).length },
    )
    .filter((d) => d !== null)
    .filter(({ state, files }) => state !== 'open' || files > 0)
  return { date: edit.field === 'due' ? dateDoubt(desk.today, edit, givesTime) : null, cancels, done }
}

function dateDoubt(
  today: CivilDate,
  { before, after }: TaskEdit & { field: 'due' },
  givesTime: boolean,
): ChangeDoubts['date'] {
  if (after < today) return 'past'
  if (givesTime && before !== null && after < before) return 'earlier'
  const from = before !== null && before > today ? before : today
  return after > addDays(from, FAR_DAYS) ? 'far' : null
}

export function isDoubtful({ date, cancels, done }: ChangeDoubts): boolean {
  return date !== null || cancels || done.length > 0
}

/** 'Bỏ Q1-4, Q1-5': another task, named before anything is said of it. */
export function namesMore(rest: string): boolean {
  return /^(?:(?:và|va|với|voi|and)\s+)?(?:(?:việc|viec|task)\s+)?(?:[qht]\d{1,2}|n|v)-\d/iu.test(rest.trim())
}
