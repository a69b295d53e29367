/**
 * A plan as it stood at the end of a day that has passed: what was said, granted or changed later is not known yet. Read back out of the
 * history, which has old and new of every change.
 */
import type { Assignment, Extension } from './assignment.js'
import type { CivilDate } from './calendar.js'
import { civilDateAt } from './calendar.js'
import type { Dossier, TaskEvent } from './dossier.js'
import type { Task } from './plan.js'
import type { TaskEdit } from './task-edit.js'

export function dossierAsOf(dossier: Dossier, asOf: CivilDate): Dossier {
  const later = dossier.events.filter((e) => civilDateAt(e.at) > asOf)
  const { work } = dossier
  const extensions = work.assignments.flatMap((share) => grantedBy(share, dossier.extensions, later))
  const ofOthers = dossier.extensions.filter((e) => e.state !== 'granted')
  return {
    ...dossier,
    work: {
      ...work,
      tasks: work.tasks.map((task) => taskBefore(task, later)),
      assignments: work.assignments.map((share) => shareBefore(share, asOf, extensions, later)),
      claims: work.claims.filter((c) => c.on <= asOf),
    },
    extensions: [...ofOthers, ...extensions].sort((a, b) => a.id - b.id),
    events: dossier.events.filter((e) => civilDateAt(e.at) <= asOf),
  }
}

/** Its date and whether it is carried out are what the first later change found. */
function taskBefore(task: Task, later: readonly TaskEvent[]): Task {
  const first = <Field extends TaskEdit['field']>(field: Field) =>
    later.find((e) => e.taskId === task.id && e.edit?.field === field)?.edit as
      | Extract<TaskEdit, { field: Field }>
      | undefined
  const [due, state] = [first('due'), first('state')]
  return { ...task, ...(due && { dueOn: due.before }), ...(state && { state: state.before }) }
}

/** More time is granted in the order in which it is asked for: as many as were granted later are the last ones. */
function grantedBy(share: Assignment, all: readonly Extension[], later: readonly TaskEvent[]): Extension[] {
  const granted = all.filter((e) => e.assignmentId === share.id && e.state === 'granted')
  return granted.slice(0, granted.length - grantedLater(share, later))
}

function grantedLater({ id }: Assignment, later: readonly TaskEvent[]): number {
  return later.filter((e) => e.assignmentId === id && e.what === 'extension_granted').length
}

function shareBefore(
  share: Assignment,
  asOf: CivilDate,
  extensions: readonly Extension[],
  later: readonly TaskEvent[],
): Assignment {
  const unclaimed = share.claimedOn !== null && share.claimedOn > asOf
  const known: Assignment = unclaimed ? { ...share, state: 'open', claimedOn: null } : share
  const count = grantedLater(share, later)
  if (count === 0) return known
  const last = extensions.findLast((e) => e.assignmentId === share.id)
  return { ...known, extendedTo: last?.to ?? null, extensions: Math.max(0, known.extensions - count) }
}
