/**
 * Everything a person can ask of the bot. A button carries an action; a sentence is understood into one. There is no
 * action that only a button can do. Ids are those of the store; `ref` is what a person typed ('Q1-3', '3').
 */
import type { CompletionPolicy, EvidenceRule } from '../domain/plan.js'

export type Action =
  // officials
  | { do: 'claim'; task: number }
  | { do: 'not_done'; task: number }
  | { do: 'ask_extension'; task: number }
  | { do: 'withdraw'; claim: number }
  | { do: 'my_tasks' }
  /** The file and what was handed in with it, to another task. */
  | { do: 'move_files'; evidence: number; task: number }
  // clerk and chairman
  | { do: 'confirm'; claim: number }
  /** Everything that waits, after it was read back. */
  | { do: 'confirm_all' }
  | { do: 'return'; claim: number }
  | { do: 'return_because'; claim: number; reason: ReturnReason }
  | { do: 'grant'; extension: number }
  | { do: 'refuse'; extension: number }
  | { do: 'ask_explanation'; assignment: number }
  | { do: 'waiting' }
  /** To put a unit's difficulty as a question to another unit. */
  | { do: 'pass_on'; assignment: number }
  // everybody of the office
  | { do: 'status' }
  /** The status without a table: for apps that draw none. */
  | { do: 'status_words' }
  | { do: 'missing'; task: number }
  | { do: 'help' }
  /** A file of a plan; `period` '' for the whole plan. */
  | { do: 'paper'; paper: PaperKind; plan: number; period: string }
  /** Next year's plan, drafted from this one. */
  | { do: 'next_year'; plan: number }
  /** Who has not answered; what is late; everything. */
  | { do: 'silent' }
  | { do: 'late_tasks' }
  | { do: 'all_tasks' }
  /** Which files there are. */
  | { do: 'papers' }
  // the draft, clerk only
  | { do: 'draft' }
  | { do: 'draft_period'; plan: number; period: string }
  | { do: 'draft_task'; task: number }
  | { do: 'draft_set'; task: number; field: DraftField }
  | { do: 'draft_policy'; task: number; policy: CompletionPolicy }
  | { do: 'draft_evidence'; task: number; evidence: EvidenceRule }
  | { do: 'draft_add'; plan: number }
  | { do: 'draft_drop'; task: number }
  | { do: 'draft_split'; task: number }
  /** The task goes into the other one. */
  | { do: 'draft_merge'; task: number; into: number }
  /** The points to look at, one by one. */
  | { do: 'findings'; plan: number }
  /** One of them; `n` counts the open points from 1. */
  | { do: 'point'; plan: number; n: number }
  | { do: 'settle'; plan: number; n: number }
  | { do: 'settle_notes'; plan: number }
  /** What the reader of plans has been taught, and to unlearn one thing of it. */
  | { do: 'lessons' }
  /** The draft's own file once more, with what has been taught meanwhile. */
  | { do: 'read_again' }
  | { do: 'forget'; lesson: number }
  | { do: 'rehearse_year'; plan: number; page: number }
  | { do: 'activate'; plan: number; anyway: boolean }
  /** The draft is a plan that is being carried out already: in its place, beside it, or not at all. */
  | { do: 'replace_plan'; plan: number }
  | { do: 'activate_beside'; plan: number }
  | { do: 'drop_draft'; plan: number }
  // a task of the live plan, clerk and chairman
  | { do: 'live_task'; task: number }
  | { do: 'live_set'; task: number; field: DraftField }
  | { do: 'live_cancel'; task: number }
  | { do: 'live_restore'; task: number }
  /** `change`: the incoming message that made it. */
  | { do: 'undo_change'; task: number; change: number }
  // people
  | { do: 'approve_member'; request: number; seat: number | null }
  | { do: 'refuse_member'; request: number }
  // the answer to a question of the bot
  | { do: 'choose'; prompt: number; option: number }

/** The files an office asks for. */
export type PaperKind = 'picture' | 'report' | 'book' | 'standing' | 'evidence' | 'page' | 'calendar' | 'next_plan'
export type DraftField = 'title' | 'units' | 'due'
export type ReturnReason = 'missing_file' | 'not_complete' | 'wrong_task'
