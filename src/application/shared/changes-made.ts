/** What was changed of a task of the live plan, as the history has it, and which of it still stands. */
import type { DueFrom } from '../../domain/plan.js'
import type { TaskEdit } from '../../domain/task-edit.js'
import { EDIT_KINDS } from '../../domain/task-edit.js'
import { standingEdits } from '../../domain/undo.js'
import type { HistoryEntry } from '../ports.js'
import type { Desk } from './desk.js'

/** As many changes of one task, or of one member, as are looked through. */
const CHANGES_READ = 500

/** What the history keeps of a change. */
export interface ChangeFactsKept {
  edit: TaskEdit
  /** Of a change that takes another back: the incoming message that had made that one. It has no reason of its own. */
  undoes?: number
  reason?: string
  /** Of a moved date: where the date before came from. */
  dueFrom?: DueFrom | null
}

export interface MadeChange {
  at: Date
  memberId: number | null
  taskId: number
  /** The incoming message that made it. */
  change: number
  edit: TaskEdit
  undoes: boolean
  /** Which one it took back. */
  taken: number | null
  dueFrom: DueFrom | null
  reason: string
}

/** Newest first. */
export async function changesOf(desk: Desk, of: { taskId: number } | { memberId: number }): Promise<MadeChange[]> {
  const told = await desk.office.history({ ...of, whats: EDIT_KINDS, limit: CHANGES_READ })
  return told.flatMap(madeChange)
}

/** Those of one task's changes, newest first, that were not taken back and take nothing back; newest first. */
export function standing(made: readonly MadeChange[]): MadeChange[] {
  return standingEdits(made.toReversed()).toReversed()
}

function madeChange({ at, memberId, taskId, incomingId, facts }: HistoryEntry): MadeChange[] {
  if (taskId === null || incomingId === null) return []
  const { edit, undoes, dueFrom, reason = '' } = facts as ChangeFactsKept
  const taken = undoes ?? null
  return [
    { at, memberId, taskId, change: incomingId, edit, undoes: taken !== null, taken, dueFrom: dueFrom ?? null, reason },
  ]
}
