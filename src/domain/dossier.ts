/** A plan with everything that was said and handed in for it: what reports are written from. */
import type { Claim, Extension } from './assignment.js'
import type { CivilDate } from './calendar.js'
import type { Work } from './work.js'

/** A file handed in. */
export interface HandedIn {
  assignmentId: number
  memberId: number
  name: string
  mime: string
  /** Bytes. */
  size: number
  /** Lower-case hex. */
  sha256: string
  at: Date
}

/** What a unit gave as the reason why work is not done, in its own words. */
export interface Statement {
  assignmentId: number
  on: CivilDate
  said: string
}

export interface Dossier {
  work: Work
  /** Every claim ever made, oldest first, whatever became of it. */
  claims: Claim[]
  /** Every extension ever asked, oldest first. */
  extensions: Extension[]
  /** Oldest first. */
  evidence: HandedIn[]
  /** Oldest first. */
  statements: Statement[]
}
