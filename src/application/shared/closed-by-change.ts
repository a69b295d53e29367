/** What waits for a decision and is decided by a change of the plan is closed, and whoever had said it is told. */
import type { Assignment } from '../../domain/assignment.js'
import type { Member } from '../../domain/member.js'
import type { Work } from '../../domain/work.js'
import type { ChangeView, Outgoing } from '../message.js'
import type { Desk, Request } from './desk.js'
import { note, tellSpeaker, unitName } from './desk.js'

const CLOSED = ['claim_closed', 'extension_closed']
/** As many of them as one task has had, and more. */
const CLOSED_READ = 200

export interface Closed {
  unit: string
  what: 'claim' | 'extension'
  /** Who is told; nobody where nobody speaks for the unit. */
  told: Member[]
}

/** Every claim and every wish for more time of these shares. The shares are open again; claims and files stay in the history. */
export async function closeWaiting(
  desk: Desk,
  request: Request,
  work: Work,
  shares: readonly Assignment[],
  change: ChangeView,
): Promise<Closed[]> {
  const closed: Closed[] = []
  for (const claim of work.claims) {
    const share = shares.find((a) => a.id === claim.assignmentId)
    if (!share || claim.state !== 'pending') continue
    await desk.office.updateClaim(claim.id, {
      ...{ state: 'withdrawn', reason: change.reason || null, decidedBy: request.member.id },
    })
    await desk.office.updateAssignment(share.id, { state: 'open', claimedOn: null, decidedAt: desk.now })
    await forget(desk, [`review:${claim.id}`])
    closed.push(
      await tellClosed(desk, request, share, { id: claim.id, memberId: claim.memberId, what: 'claim' }, change),
    )
  }
  return [...closed, ...(await closeExtensions(desk, request, work, shares, change))]
}

/** Only the wishes for more time. */
export async function closeExtensions(
  desk: Desk,
  request: Request,
  work: Work,
  shares: readonly Assignment[],
  change: ChangeView,
): Promise<Closed[]> {
  const closed: Closed[] = []
  for (const { id, memberId, assignmentId, state } of work.extensions) {
    const share = shares.find((a) => a.id === assignmentId)
    if (!share || state !== 'asked') continue
    await desk.office.updateExtension(id, { state: 'withdrawn', decidedBy: request.member.id })
    await forget(desk, [`extension:${id}`, `extension:${id}:reason`])
    closed.push(await tellClosed(desk, request, share, { id, memberId, what: 'extension' }, change))
  }
  return closed
}

/**
 * The change that had closed these is taken back: what it closed stays closed, for nobody knows whether it still holds, and whoever had
 * said it is told so. What was reported or asked for anew since is left out.
 */
export async function tellStillClosed(
  desk: Desk,
  request: Request,
  work: Work,
  change: ChangeView & { undoes: number },
): Promise<Closed[]> {
  const told = await desk.office.history({ taskId: change.task, whats: CLOSED, limit: CLOSED_READ })
  const still: Closed[] = []
  for (const { what: kind, assignmentId, incomingId, facts } of told) {
    const what = kind === 'claim_closed' ? 'claim' : 'extension'
    const share = work.assignments.find((a) => a.id === assignmentId)
    const isAskedAnew = work.extensions.some((e) => e.assignmentId === assignmentId && e.state === 'asked')
    if (incomingId !== change.undoes || share?.state !== 'open' || (what === 'extension' && isAskedAnew)) continue
    const { of = 0 } = facts as { of?: number }
    const unit = unitName(desk, share.unitId)
    const said: Outgoing = { kind: 'still_closed', ...change, unit, what, by: request.member.name }
    const key = `still-closed:${what}:${request.incomingId}:${share.id}`
    still.push({
      unit,
      what,
      told: await tellSpeaker(desk, { memberId: of, unitId: share.unitId }, request.member, key, said),
    })
  }
  return still
}

async function tellClosed(
  desk: Desk,
  request: Request,
  share: Assignment,
  { id, memberId, what }: { id: number; memberId: number; what: Closed['what'] },
  change: ChangeView,
): Promise<Closed> {
  const unit = unitName(desk, share.unitId)
  const about = { taskId: share.taskId, assignmentId: share.id }
  await note(desk, request, `${what}_closed`, about, { [what]: id, reason: change.reason, of: memberId })
  const said: Outgoing = { kind: 'closed_by_change', ...change, unit, what, by: request.member.name }
  const asker = { memberId, unitId: share.unitId }
  const told = await tellSpeaker(desk, asker, request.member, `closed-by-change:${what}:${id}`, said)
  return { unit, what, told }
}

/** What was to be put before those who decide is not asked any more. */
export async function forget(desk: Desk, keys: readonly string[]): Promise<void> {
  await desk.office.cancelQueued(
    keys.flatMap((key) => desk.members.map((m) => `${key}:m${m.id}`)),
    'nothing_to_say',
    desk.now,
  )
}
