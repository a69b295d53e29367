/**
 * What one transaction has in its head. Messages of one office that are worked on together ask the same things and change the
 * same few tables: each thing is read once, and each table is written once, for all of them.
 */
import type { HistoryEntry, NewDelivery, Office, Prompt, Standing } from '../application/ports.js'
import type { Claim } from '../domain/assignment.js'
import type { Work } from '../domain/work.js'

/** Read already, and kept up with what the transaction itself does; null: to be read. */
export interface Known {
  standing: Promise<Standing> | null
  /** Who has spoken in which group: found in the messages that are kept, so it is asked once. */
  heard: ReturnType<Office['heardInGroups']> | null
  /** The active plans. */
  works: Work[] | null
  /** Every question of the office that was unexpired at `since`, newest first. */
  questions: { since: Date; open: Prompt[] } | null
}

export type ShareChange = { id: number } & Parameters<Office['updateAssignment']>[1]
export type NewClaim = Claim & Pick<Parameters<Office['addClaim']>[0], 'incomingId' | 'messageId'>
export type Verdict = Pick<Claim, 'id' | 'state' | 'reason'> & { decidedBy: number | null }

/** Written at the end of the transaction, or before somebody in it asks for anything that may rest on it. */
export interface Unwritten {
  shares: ShareChange[]
  newClaims: NewClaim[]
  verdicts: Verdict[]
  history: HistoryEntry[]
  deliveries: NewDelivery[]
  /** Ids of incoming messages. */
  finished: number[]
}

export function nothingKnown(): Known {
  return { standing: null, heard: null, works: null, questions: null }
}

export function nothingUnwritten(): Unwritten {
  return { shares: [], newClaims: [], verdicts: [], history: [], deliveries: [], finished: [] }
}

/** These rest on nothing that may be unwritten, or see to it themselves, and keep the memory up with what they change. */
const MINDFUL = [
  'standing',
  'heardInGroups',
  'works',
  'updateAssignment',
  'addClaim',
  'updateClaim',
  'ask',
  'promptsOf',
  'unanswered',
  'updatePrompt',
  'closePrompt',
  'record',
  'queue',
  'takeIncoming',
  'finishIncoming',
  'groups',
  'tasksOfMessage',
] satisfies (keyof Office)[]

/** These change nothing of what is remembered. */
const LEAVING_ALONE = [
  ...[
    'commune',
    'members',
    'memberOf',
    'units',
    'groupOwner',
    'noteForeignGroup',
    'forgetForeignGroup',
    'joinRequest',
    'plans',
    'work',
    'workOfTask',
    'task',
  ],
  'dossier',
  ...['claim', 'extension', 'assignment', 'claimByMessage', 'evidenceOf', 'evidenceLike', 'prompt', 'history'],
  ...[
    'deliveries',
    'ledgerSince',
    'sentBetween',
    'lastWeekLine',
    'deliveriesByKey',
    'messageOf',
    'keyOfMessage',
    'promptOfMessage',
    'lastPromptShown',
    'shownSince',
    'replaceQueued',
    'cancelQueued',
  ],
  ...['remindersRecorded', 'recordReminders', 'remindersOf'],
]

/** Before every other call what is unwritten is written. */
export const NEEDS_NOTHING_WRITTEN: ReadonlySet<string> = new Set(MINDFUL)

/** After every other call all is read anew: a change that nobody thought of here costs a statement, not the truth. */
export const CHANGES_NOTHING_KNOWN: ReadonlySet<string> = new Set([...MINDFUL, ...LEAVING_ALONE])

/** The works after one share changed. */
export function withShareChange(works: Work[], { id, ...change }: ShareChange): Work[] {
  return works.map((work) => ({
    ...work,
    assignments: work.assignments.map((share) => (share.id === id ? { ...share, ...change } : share)),
  }))
}

/** The works with one more claim that waits for its verdict. */
export function withClaim(works: Work[], claim: Claim): Work[] {
  return works.map((work) =>
    work.assignments.some(({ id }) => id === claim.assignmentId) ? { ...work, claims: [...work.claims, claim] } : work,
  )
}

/** The works after a verdict: a claim that does not wait any more is not among those that do. */
export function withVerdict(works: Work[], { id, state }: Verdict): Work[] {
  if (state === 'pending') return works
  return works.map((work) => ({ ...work, claims: work.claims.filter((claim) => claim.id !== id) }))
}
