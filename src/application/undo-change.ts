/** A change of the live plan is taken back: a change in the other direction. What was taken back already, and what took it back, is left alone. */
import { reversed } from '../domain/task-edit.js'
import type { Outgoing } from './message.js'
import type { HistoryEntry } from './ports.js'
import { claimIn, confirmAgain, lastVerdict } from './reopen-claim.js'
import type { MadeChange } from './shared/changes-made.js'
import { changesOf, standing } from './shared/changes-made.js'
import { changeAsKnown } from './shared/consider-change.js'
import type { Desk, Request } from './shared/desk.js'
import { refusal } from './shared/desk.js'
import { readBackVerdicts } from './verdict-read-back.js'

/** Within so many minutes everybody knows what was changed. */
const UNDO_MINUTES = 60

/**
 * Takes a change of the task back: the one that this message made, else the newest that stands. As long as nobody has changed the same
 * thing since; what was made some time ago, or before another member changed the task or by that one, is read back first.
 */
export async function undoChange(
  desk: Desk,
  request: Request,
  taskId: number,
  change: number | null,
): Promise<Outgoing[]> {
  const task = await desk.office.task(taskId)
  if (!task) return [refusal('button_expired')]
  const { code } = task
  const verdict = await lastVerdict(desk, { taskId })
  const made = await changesOf(desk, { taskId })
  const left = standing(made)
  const [newest] = left
  const last = change === null ? newest : left.find((one) => one.change === change)
  const isUndone = change !== null && made.some(({ taken }) => taken === change)
  const isMeant = change === null ? isAfter(verdict, newest) : verdict?.incomingId === change
  const opened = isMeant && verdict ? await undoVerdict(desk, request, verdict) : null
  if (opened) return opened
  if (!newest || !last) return [refusal(isUndone ? 'undone_before' : 'nothing_to_undo', { code })]
  const back = reversed(last.edit)
  if (!back) return [refusal('undo_impossible', { code })]
  const isOld = desk.now.getTime() - last.at.getTime() > UNDO_MINUTES * 60_000
  const isAnothers = newest.memberId !== request.member.id
  return changeAsKnown(desk, request, taskId, {
    ...{ ...back, reason: '', undoes: last.change },
    ...((isOld || isAnothers) && { unsure: true }),
  })
}

function isAfter(verdict: HistoryEntry | null, change: MadeChange | null | undefined): boolean {
  return (verdict?.incomingId ?? 0) > (change?.change ?? 0)
}

/** What was opened again is confirmed again; a confirmation is opened again, which is read back. Null where it stands no more. */
async function undoVerdict(desk: Desk, request: Request, verdict: HistoryEntry): Promise<Outgoing[] | null> {
  if (verdict.what === 'reopened') return [await confirmAgain(desk, request, verdict)]
  const id = claimIn(verdict)
  const claim = id === null ? null : await desk.office.claim(id)
  if (claim?.state !== 'confirmed') return null
  return [await readBackVerdicts(desk, request, [{ claim: claim.id, say: 'reopen', reason: '' }], [])]
}

/** Takes back what the sender has changed or decided last and nobody has taken back. */
export async function undoLast(desk: Desk, request: Request): Promise<Outgoing[]> {
  const last = await lastChangeBy(desk, request)
  const verdict = await lastVerdict(desk, { memberId: request.member.id })
  const opened = verdict && isAfter(verdict, last) ? await undoVerdict(desk, request, verdict) : null
  if (opened) return opened
  return last ? undoChange(desk, request, last.taskId, last.change) : [refusal('nothing_of_yours_to_undo')]
}

async function lastChangeBy(desk: Desk, request: Request): Promise<MadeChange | null> {
  const left = new Map<number, MadeChange[]>()
  for (const own of await changesOf(desk, { memberId: request.member.id })) {
    const { taskId, change } = own
    if (own.undoes) continue
    const ofTask = left.get(taskId) ?? standing(await changesOf(desk, { taskId }))
    left.set(taskId, ofTask)
    if (ofTask.some((one) => one.change === change)) return own
  }
  return null
}
