/** One line of a task's history, in the words of who said it; nothing for what is only for the record. */
import type { TaskEdit } from '../../domain/task-edit.js'
import type { Work } from '../../domain/work.js'
import type { HistoryLine } from '../message.js'
import { HISTORY_KINDS } from '../message.js'
import type { HistoryEntry } from '../ports.js'
import type { Desk } from './desk.js'
import { memberName, unitName } from './desk.js'

export function historyLine(desk: Desk, work: Work, entry: HistoryEntry): HistoryLine[] {
  const what = HISTORY_KINDS.find((kind) => kind === entry.what)
  if (!what) return []
  const facts = entry.facts as {
    heard?: string
    said?: string
    reason?: unknown
    to?: string
    doneOn?: string
    byTelephone?: boolean
    files?: string[]
    edit?: TaskEdit
    undoes?: number
    unit?: string
  }
  const share = work.assignments.find((a) => a.id === entry.assignmentId)
  const reason = typeof facts.reason === 'string' ? facts.reason : (facts.reason as { said?: string } | undefined)?.said
  return [
    {
      at: entry.at.toISOString(),
      what,
      who: entry.memberId === null ? null : memberName(desk, entry.memberId),
      // What was put to another unit is about that one.
      unit: facts.unit ?? (share ? unitName(desk, share.unitId) : null),
      heard: facts.heard ?? facts.said ?? reason ?? null,
      to: facts.to ?? null,
      ...(facts.doneOn && { doneOn: facts.doneOn }),
      files: facts.files ?? [],
      byTelephone: facts.byTelephone ?? false,
      edit: facts.edit ?? null,
      undoes: facts.undoes !== undefined,
    },
  ]
}
