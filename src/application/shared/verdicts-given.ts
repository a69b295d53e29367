/** What was confirmed, and what of it was opened again, as record and history have it. */
import type { Assignment, Claim } from '../../domain/assignment.js'
import type { Member } from '../../domain/member.js'
import { speakersOf } from '../../domain/member.js'
import type { Work } from '../../domain/work.js'
import type { HistoryEntry } from '../ports.js'
import type { Desk, Request } from './desk.js'
import { clerksToTell } from './desk.js'

/** As many lines of a task's history as may hold who confirmed it. */
const HISTORY_READ = 100

/** The claims by which these shares were confirmed. */
export async function confirmedClaims(desk: Desk, work: Work, shares: readonly Assignment[]): Promise<Claim[]> {
  const confirmed = shares.filter(({ state }) => state === 'confirmed')
  if (confirmed.length === 0) return []
  const { claims } = await desk.office.dossier(work.plan.id)
  return confirmed.flatMap(({ id }) => claims.findLast((c) => c.assignmentId === id && c.state === 'confirmed') ?? [])
}

/** What a confirmation or a reopening is in the history: these two are taken back. */
const UNDONE = ['confirmed', 'reopened']
/** What nobody takes back, of a task: a unit was told of it, and may have acted on it. */
const TOLD = ['returned', 'extension_granted', 'extension_refused']
/** And what only its own writer can mean with 'để lại như cũ'. */
const DONE_BESIDES = [
  ...['claimed', 'not_done', 'blocked', 'unblocked', 'extension_asked', 'claim_withdrawn', 'signed', 'files_moved'],
  ...['evidence_rule', 'unit_added', 'calendar_changed'],
  ...['handed_over', 'member_removed', 'member_renamed', 'seats_changed'],
  ...['report_to_changed', 'report_signer_changed', 'cut_off_changed', 'weights_changed', 'summary_hour_changed'],
]
/** As many shares may be decided with one message. */
const AT_ONCE = 100

/**
 * What one message decided last: of this task, else by this member, what else that one did included. The lines of the history, newest
 * first; none where nothing was decided.
 */
export async function lastDecided(desk: Desk, of: { taskId: number } | { memberId: number }): Promise<HistoryEntry[]> {
  const whats = [...UNDONE, ...TOLD, ...('memberId' in of ? DONE_BESIDES : [])]
  const told = await desk.office.history({ ...of, whats, limit: AT_ONCE })
  return told.filter(({ incomingId }) => incomingId === told[0]?.incomingId)
}

/** Whether it can be taken back. */
export function isUndone({ what }: HistoryEntry): boolean {
  return UNDONE.includes(what)
}

/** The newest line of the history about this share; null where there is none. */
export async function lastOfShare(desk: Desk, { id, taskId }: Assignment): Promise<HistoryEntry | null> {
  const told = await desk.office.history({ taskId, limit: HISTORY_READ })
  return told.find(({ assignmentId }) => assignmentId === id) ?? null
}

/** The claim that a line of the history is about. */
export function claimIn({ facts }: HistoryEntry): number | null {
  return (facts as { claim?: number }).claim ?? null
}

/** Whom it concerns besides who does it: the unit, who had confirmed it, and the clerks. */
export async function concernedBy(
  desk: Desk,
  request: Request,
  claim: Claim,
  { unitId, taskId }: Assignment,
): Promise<Member[]> {
  const history = await desk.office.history({ taskId, whats: ['confirmed'], limit: HISTORY_READ })
  const confirmer = history.find((entry) => claimIn(entry) === claim.id)?.memberId
  const all = [
    ...speakersOf(unitId, desk.members, desk.today),
    ...desk.members.filter((m) => m.active && (m.id === confirmer || m.id === claim.memberId)),
    ...clerksToTell(desk),
  ]
  return [...new Set(all)].filter((m) => m.id !== request.member.id)
}
