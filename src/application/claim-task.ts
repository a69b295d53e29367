/** "Xong": a unit says its work is done. A claim never makes work invisible; clerk or chairman decide. */
import { isTaskDone } from '../domain/progress.js'
import type { Outgoing } from './message.js'
import { claimShare } from './shared/claims.js'
import type { Desk, Request } from './shared/desk.js'
import { refusal } from './shared/desk.js'
import { addFiles } from './shared/evidence.js'
import { sharesNamed } from './shared/share-named.js'
import { withWaitingFiles } from './shared/waiting-files.js'
import type { Meant } from './shared/which-task.js'
import { askWhich, notYours } from './shared/which-task.js'

/** Claims the sender's share of a task; asks which one where the sender speaks for several that each owe the result. */
export async function claimTask(desk: Desk, request: Request, meant: Meant, heard: string): Promise<Outgoing[]> {
  const { work, task, shares } = meant
  if (task.state === 'cancelled') return [refusal('task_cancelled', { code: task.code })]
  if (shares.length === 0) return [notYours(desk, work, task)]
  if (isTaskDone(task, work.assignments)) return [refusal('already_confirmed', { code: task.code })]
  const open = sharesNamed(
    desk,
    shares.filter((a) => a.state === 'open'),
    heard,
  )
  if (open.length === 0) return withFilesOnly(desk, request, meant)
  if (task.policy === 'every_unit' && open.length > 1)
    return [await askWhich(desk, request, [{ work, task, shares: open }], 'claim', heard)]
  // Who stands in for a colleague reports the own unit's work first.
  const [share] = [...open.filter((a) => request.member.seats.includes(a.unitId)), ...open]
  return share ? [await claimShare(desk, request, { work, task, share }, { heard, byTelephone: false })] : []
}

/** "Xong" once more with a file: the file is kept with the claim that waits. */
async function withFilesOnly(desk: Desk, request: Request, { work, task, shares }: Meant): Promise<Outgoing[]> {
  const waiting = shares.find((a) => a.state === 'claimed')
  const share = waiting ?? shares[0]
  const said = share ? await addFiles(desk, await withWaitingFiles(desk, request), { work, task, share }) : null
  return said ?? [refusal(waiting ? 'already_claimed' : 'already_confirmed', { code: task.code })]
}
