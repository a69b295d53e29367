/** What was changed or decided last is taken back, whichever of the two it was. */
import { wantsAsBefore } from '../../domain/as-before.js'
import { taskRefs } from '../../domain/task-ref.js'
import type { Outgoing } from '../message.js'
import type { HistoryEntry } from '../ports.js'
import { confirmAgain } from '../reopen-claim.js'
import { changesOf, standing } from '../shared/changes-made.js'
import type { Desk, Request } from '../shared/desk.js'
import { activeWorks, mayDo, refusal } from '../shared/desk.js'
import { readBackVerdicts } from '../shared/read-back-verdicts.js'
import { claimIn, lastVerdict } from '../shared/verdicts-given.js'
import { noSuchTask, tasksByRef } from '../shared/which-task.js'
import { lastChangeBy, undoChange } from '../undo-change.js'

/** 'Để lại như cũ': what the sender has changed or decided last is taken back; null where the words ask for no such thing. */
export async function putBack(desk: Desk, request: Request, text: string): Promise<Outgoing[] | null> {
  if (request.files.length > 0 || !mayDo(desk, request.member, 'change_plan') || !wantsAsBefore(text)) return null
  const [ref = '', ...more] = taskRefs(text)
  return more.length > 0 ? null : undo(desk, request, ref)
}

/** The newest of the task; where none is named, the newest of the sender. */
export async function undo(desk: Desk, request: Request, ref: string): Promise<Outgoing[]> {
  if (request.message.chat.kind === 'group') return [refusal('not_in_group')]
  if (ref === '') return undoLast(desk, request)
  const works = await activeWorks(desk)
  const found = tasksByRef(works, ref)
  if (found.length === 0) return [noSuchTask(works, ref)]
  const said: Outgoing[] = []
  for (const { task } of found) said.push(...(await undoOf(desk, request, task.id, null)))
  return said
}

/** Of the task what this incoming message did (null: the newest that stands). */
export async function undoOf(desk: Desk, request: Request, taskId: number, change: number | null): Promise<Outgoing[]> {
  const verdict = await lastVerdict(desk, { taskId })
  const [newest] = change === null ? standing(await changesOf(desk, { taskId })) : []
  const isMeant = change === null ? isAfter(verdict, newest?.change) : verdict?.incomingId === change
  const taken = isMeant && verdict ? await undoVerdict(desk, request, verdict) : null
  return taken ?? undoChange(desk, request, taskId, change)
}

async function undoLast(desk: Desk, request: Request): Promise<Outgoing[]> {
  const last = await lastChangeBy(desk, request)
  const verdict = await lastVerdict(desk, { memberId: request.member.id })
  const taken = verdict && isAfter(verdict, last?.change) ? await undoVerdict(desk, request, verdict) : null
  if (taken) return taken
  return last ? undoChange(desk, request, last.taskId, last.change) : [refusal('nothing_of_yours_to_undo')]
}

function isAfter(verdict: HistoryEntry | null, change: number | undefined): boolean {
  return (verdict?.incomingId ?? 0) > (change ?? 0)
}

/** What was opened again is confirmed again; a confirmation is opened again, which is read back. Null where it stands no more. */
async function undoVerdict(desk: Desk, request: Request, verdict: HistoryEntry): Promise<Outgoing[] | null> {
  if (verdict.what === 'reopened') return [await confirmAgain(desk, request, verdict)]
  const id = claimIn(verdict)
  const claim = id === null ? null : await desk.office.claim(id)
  if (claim?.state !== 'confirmed') return null
  return [await readBackVerdicts(desk, request, [{ claim: claim.id, say: 'reopen', reason: '' }], [])]
}
