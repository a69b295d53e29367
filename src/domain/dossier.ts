/** A plan with everything that was said and handed in for it: what reports are written from. */
import type { Claim, Extension } from './assignment.js'
import type { TaskEdit } from './task-edit.js'
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
  /** The claim that it came with or joined; null where it came by itself. */
  claimId: number | null
}

/** One line of a task's history. */
export interface TaskEvent {
  at: Date
  /** null where the bot's clock did it. */
  memberId: number | null
  taskId: number
  assignmentId: number | null
  /** 'claimed', 'confirmed', 'not_done' …: what the history calls it. */
  what: string
  /** In the words of who said it. */
  said: string | null
  /** What was changed of the plan; null for everything else. */
  edit: TaskEdit | null
  /** A change that takes another one back, and needs no words. */
  undoes?: boolean
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
  events: TaskEvent[]
}
