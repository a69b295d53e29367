/** A change of the live plan is done: the rows, what no longer waits, the reminders, the history, the news. */
import type { Assignment } from '../../domain/assignment.js'
import { extendedDate } from '../../domain/assignment.js'
import type { DueFrom, Task } from '../../domain/plan.js'
import { owing } from '../../domain/progress.js'
import { rungsPassed } from '../../domain/reminder.js'
import type { TaskEdit } from '../../domain/task-edit.js'
import { editKind } from '../../domain/task-edit.js'
import type { Work } from '../../domain/work.js'
import type { ChangeView, Outgoing } from '../message.js'
import type { ReadChange } from './change-read.js'
import type { ChangeFactsKept } from './changes-made.js'
import { changesOf } from './changes-made.js'
import type { Closed } from './closed-by-change.js'
import { closeExtensions, closeWaiting, tellStillClosed } from './closed-by-change.js'
import type { Desk, Request } from './desk.js'
import { note, unitName } from './desk.js'
import { tellOffice } from './plan-news.js'
import type { Named } from './rows.js'

/** Writes the change that was read and agreed to: answers with what is said to who made it; everybody else's news is queued. */
export async function applyChange(
  desk: Desk,
  request: Request,
  { work, task }: { work: Work; task: Task },
  view: ChangeView,
  read: ReadChange,
): Promise<Outgoing> {
  const { undoes } = view
  const before = work.assignments.filter((a) => a.taskId === task.id)
  const closed = await write(desk, request, work, { task, before }, view, read.units)
  await note(desk, request, editKind(view.edit), { taskId: task.id }, kept(view, task))
  const after = await desk.office.work(task.planId)
  const changed = after.tasks.find((t) => t.id === task.id) ?? task
  const shares = owing(changed, after.assignments)
  await skipPassed(desk, after, changed, toldAnew(view.edit, owing(task, before), shares))
  const concerned = [...before, ...shares].filter((a) => a.role !== 'support').map((a) => a.unitId)
  const shown = { ...view, title: changed.title }
  const stillClosed = undoes === undefined ? [] : await tellStillClosed(desk, request, after, { ...shown, undoes })
  const told = [...closed, ...stillClosed].flatMap((one) => one.told.map((m) => m.id))
  return {
    kind: 'change_made',
    ...shown,
    told: await tellOffice(desk, request, [{ change: shown, units: [...new Set(concerned)], told }]),
    kept: view.edit.field === 'due' ? keptExtensions(desk, changed, shares) : [],
    closed: closed.map(named),
    stillClosed: stillClosed.map(named),
    change: request.incomingId,
  }
}

/** What the history keeps of it. */
function kept({ edit, reason, undoes }: ChangeView, { dueFrom }: Task): ChangeFactsKept {
  return {
    edit,
    ...(undoes === undefined ? { reason } : { undoes }),
    ...(edit.field === 'due' && { dueFrom }),
  }
}

function named({ told, ...one }: Closed): Omit<Closed, 'told'> & { told: string[] } {
  return { ...one, told: told.map((m) => m.name) }
}

/** A date that is put back is from where it was before. */
async function dueFromOf(desk: Desk, { task, undoes }: ChangeView): Promise<DueFrom> {
  if (undoes === undefined) return 'clerk'
  const taken = (await changesOf(desk, { taskId: task })).find(
    (one) => one.change === undoes && one.edit.field === 'due',
  )
  return taken?.dueFrom ?? 'clerk'
}

async function write(
  desk: Desk,
  request: Request,
  work: Work,
  { task, before }: { task: Task; before: Assignment[] },
  view: ChangeView,
  units: readonly Named[],
): Promise<Closed[]> {
  const { edit } = view
  switch (edit.field) {
    case 'title':
      await desk.office.updateTask(task.id, { title: edit.after })
      return []
    case 'policy':
      await desk.office.updateTask(task.id, { policy: edit.after })
      return []
    case 'due': {
      await desk.office.updateTask(task.id, { dueOn: edit.after, dueFrom: await dueFromOf(desk, view) })
      const met = work.extensions.filter((e) => e.to <= edit.after)
      return closeExtensions(desk, request, { ...work, extensions: met }, before, view)
    }
    case 'state': {
      await desk.office.updateTask(task.id, { state: edit.after })
      return edit.after === 'cancelled' ? closeWaiting(desk, request, work, before, view) : []
    }
    case 'units': {
      const leaving = before.filter((a) => a.state !== 'cancelled' && !units.some((u) => u.unitId === a.unitId))
      const closed = await closeWaiting(desk, request, work, leaving, view)
      await desk.office.setUnits(task.id, [...units])
      await takeUpAgain(desk, before, units)
      return closed
    }
  }
}

/** A unit that was taken off the task and is named again goes on where it was: what had been confirmed of it is. */
async function takeUpAgain(desk: Desk, before: readonly Assignment[], units: readonly Named[]): Promise<void> {
  for (const { id, unitId, state, claimedOn } of before)
    if (state === 'cancelled' && claimedOn !== null && units.some((u) => u.unitId === unitId))
      await desk.office.updateAssignment(id, { state: 'confirmed' })
}

/** The shares that the change itself tells where they stand; of all others what is still to be said today is said. */
function toldAnew(edit: TaskEdit, before: readonly Assignment[], shares: readonly Assignment[]): readonly Assignment[] {
  if (edit.field === 'due' || edit.field === 'state') return shares
  if (edit.field !== 'units') return []
  return shares.filter(({ id }) => !before.some((a) => a.id === id && a.state !== 'cancelled'))
}

/** Reminders of days that have passed are not caught up. */
async function skipPassed(desk: Desk, work: Work, task: Task, shares: readonly Assignment[]): Promise<void> {
  if (task.state !== 'active') return
  const recorded = await desk.office.remindersRecorded(work.plan.id)
  const passed = rungsPassed(task, work, desk.today, recorded, desk.commune.settings, desk.counting)
  await desk.office.recordReminders(
    passed
      .filter(({ assignment }) => shares.some(({ id }) => id === assignment.id))
      .map(({ key, assignment, rung, on }) => ({
        ...{ key, rung, on, assignmentId: assignment.id, deliveryKey: null, skipped: 'superseded' as const },
      })),
  )
}

function keptExtensions(desk: Desk, task: Task, shares: readonly Assignment[]): { unit: string; to: string }[] {
  return shares.flatMap((share) => {
    const to = share.state === 'cancelled' ? null : extendedDate(task, share)
    return to === null ? [] : [{ unit: unitName(desk, share.unitId), to }]
  })
}
