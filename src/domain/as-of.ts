/**
 * A plan as it stood at the end of a day that has passed: what was said, decided, granted or changed later is not known yet. Read back out
 * of the history, which has old and new of every change. Not read back: units and wording, and how far work was (the newest word counts,
 * where it was said by then).
 */
import type { Assignment, Claim, Extension } from './assignment.js'
import type { CivilDate } from './calendar.js'
import { civilDateAt } from './calendar.js'
import type { Dossier, TaskEvent } from './dossier.js'
import type { Task } from './plan.js'
import type { TaskEdit } from './task-edit.js'
import { finishedOn } from './words/said-on.js'
import type { Work } from './work.js'

export function dossierAsOf(dossier: Dossier, asOf: CivilDate): Dossier {
  const later = dossier.events.filter((e) => civilDateAt(e.at) > asOf)
  const { work } = dossier
  const extensions = work.assignments.flatMap((share) => grantedBy(share, dossier.extensions, later))
  const assignments = work.assignments.map((share) => {
    const own = dossier.events.filter((e) => e.assignmentId === share.id)
    return withoutLaterTime(stoodOn(share, asOf, own), work, extensions, later)
  })
  const ofOthers = dossier.extensions.filter((e) => e.state !== 'granted')
  return {
    ...dossier,
    work: {
      ...work,
      tasks: work.tasks.map((task) => taskBefore(task, later)),
      assignments,
      claims: assignments.flatMap((share) => waitingClaim(share, asOf, dossier)),
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

/** `finishedOn`: the day that the report names, which counts where it is confirmed. */
type Standing = Pick<Assignment, 'state' | 'blocked' | 'claimedOn'> & { finishedOn: CivilDate | null }

/** Where something has happened to the share since, it stands where what had happened by then left it. */
function stoodOn(share: Assignment, asOf: CivilDate, own: readonly TaskEvent[]): Assignment {
  const progress = share.progress && share.progress.on <= asOf ? share.progress : null
  const isNews = own.some((e) => civilDateAt(e.at) > asOf && after(UNTOUCHED, e) !== UNTOUCHED)
  const isLater = isNews || (share.claimedOn !== null && share.claimedOn > asOf)
  if (!isLater) return { ...share, progress }
  const { finishedOn: _, ...stood } = own.filter((e) => civilDateAt(e.at) <= asOf).reduce(after, UNTOUCHED)
  return { ...share, progress, ...stood, state: share.state === 'cancelled' ? 'cancelled' : stood.state }
}

const UNTOUCHED: Standing = { state: 'open', blocked: null, claimedOn: null, finishedOn: null }

function after(before: Standing, { what, at, said }: TaskEvent): Standing {
  const on = civilDateAt(at)
  switch (what) {
    case 'claimed':
      return { state: 'claimed', blocked: null, claimedOn: on, finishedOn: finishedOn({ heard: said ?? '', on }) }
    case 'confirmed':
      return { ...before, state: 'confirmed', claimedOn: before.finishedOn ?? before.claimedOn }
    case 'returned':
    case 'claim_withdrawn':
    case 'claim_closed':
    case 'not_done':
      return { ...before, state: 'open', claimedOn: null }
    // Where the confirmation is given again the day of its claim counts.
    case 'reopened':
      return { ...before, state: 'open' }
    case 'blocked':
      return {
        ...before,
        state: 'open',
        claimedOn: null,
        blocked: { reason: said ?? '', since: before.blocked?.since ?? on },
      }
    case 'unblocked':
      return { ...before, blocked: null }
    default:
      return before
  }
}

/** What waited for its verdict that day, whatever became of it. */
function waitingClaim({ id, state }: Assignment, asOf: CivilDate, { work, claims }: Dossier): Claim[] {
  if (state !== 'claimed') return []
  const claim = [...work.claims, ...claims].findLast((c) => c.assignmentId === id && c.on <= asOf)
  return claim ? [{ ...claim, state: 'pending' }] : []
}

/** Without the time that was granted later. Where one unit's work is enough, what one was granted all have. */
function withoutLaterTime(
  share: Assignment,
  { tasks, assignments }: Work,
  extensions: readonly Extension[],
  later: readonly TaskEvent[],
): Assignment {
  const isShared = tasks.find((task) => task.id === share.taskId)?.policy === 'any_unit'
  const sharing = assignments.filter((a) => a.id === share.id || (isShared && a.taskId === share.taskId))
  if (!sharing.some((a) => grantedLater(a, later) > 0)) return share
  const own = extensions.findLast((e) => e.assignmentId === share.id)?.to
  const ofOthers = extensions.filter((e) => sharing.some((a) => a.id === e.assignmentId)).map((e) => e.to)
  return {
    ...share,
    extendedTo: own ?? ofOthers.sort().at(-1) ?? null,
    extensions: Math.max(0, share.extensions - grantedLater(share, later)),
  }
}
