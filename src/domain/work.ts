/** A plan as it stands at one moment: the input of every count, list, reminder and report. */
import type { Assignment, Claim, Extension } from './assignment.js'
import type { Plan, Task } from './plan.js'

export interface Work {
  plan: Plan
  /** In the plan's own order. */
  tasks: Task[]
  assignments: Assignment[]
  /** Claims that wait for a verdict. */
  claims: Claim[]
  /** Extensions that wait for a decision. */
  extensions: Extension[]
  /** Names of the files handed in. */
  files: { assignmentId: number; name: string }[]
}

/** The work as it is after one share changed and these files came with it, without asking the store again. */
export function withShare(work: Work, share: Assignment, newFiles: readonly string[] = []): Work {
  return {
    ...work,
    assignments: work.assignments.map((a) => (a.id === share.id ? share : a)),
    files: [...work.files, ...newFiles.map((name) => ({ assignmentId: share.id, name }))],
  }
}
