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
  return { standing: null, works: null, questions: null }
}

export function nothingUnwritten(): Unwritten {
  return { shares: [], newClaims: [], verdicts: [], history: [], deliveries: [], finished: [] }
}

/** What is to be read again after a change that is not made in the memory too. */
export const FORGOTTEN_BY: Readonly<Partial<Record<keyof Office, keyof Known>>> = {
  saveSettings: 'standing',
  setPlannedThrough: 'standing',
  saveSpecialDay: 'standing',
  addMember: 'standing',
  updateMember: 'standing',
  saveAccount: 'standing',
  addUnit: 'standing',
  updateUnit: 'standing',
  addPlan: 'works',
  updatePlan: 'works',
  settleFinding: 'works',
  addTask: 'works',
  updateTask: 'works',
  dropTask: 'works',
  setUnits: 'works',
  addExtension: 'works',
  updateExtension: 'works',
  addEvidence: 'works',
  moveEvidence: 'works',
  saveGroup: 'questions',
}

/** These touch nothing that may be unwritten, or see to it themselves; everything else waits until it is written. */
export const UNCONCERNED: ReadonlySet<string> = new Set([
  'standing',
  'works',
  'updateAssignment',
  'addClaim',
  'updateClaim',
  'record',
  'queue',
  'takeIncoming',
  'finishIncoming',
  'ask',
  'openPrompt',
  'promptsOf',
  'updatePrompt',
  'closePrompt',
  'groups',
  'tasksOfMessage',
] satisfies (keyof Office)[])

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
