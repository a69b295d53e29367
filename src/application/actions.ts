/**
 * Everything a person can ask of the bot. A button carries an action; a sentence is understood into one. There is no
 * action that only a button can do. Ids are those of the store; `ref` is what a person typed ('Q1-3', '3').
 */
import type { Part } from '../domain/member.js'
import type { Permission } from '../domain/permission.js'
import { may } from '../domain/permission.js'
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
  /** `claim`: whose confirmation was taken back. */
  | { do: 'undo_reopen'; claim: number }
  // people
  | { do: 'approve_member'; request: number; seat: number | null }
  | { do: 'refuse_member'; request: number }
  // the answer to a question of the bot
  | { do: 'choose'; prompt: number; option: number }

/** The files an office asks for. */
export type PaperKind = 'picture' | 'report' | 'book' | 'standing' | 'evidence' | 'page' | 'calendar' | 'next_plan'
export type DraftField = 'title' | 'units' | 'due'
export type ReturnReason = 'missing_file' | 'not_complete' | 'wrong_task'

/** What each of them needs: a new one without an entry does not compile, and is open to nobody by being forgotten. */
export const ACTION_NEEDS = {
  claim: 'answer',
  not_done: 'answer',
  ask_extension: 'answer',
  withdraw: 'answer',
  my_tasks: 'look',
  move_files: 'answer',
  confirm: 'decide',
  confirm_all: 'decide',
  return: 'decide',
  return_because: 'decide',
  grant: 'decide',
  refuse: 'decide',
  ask_explanation: 'decide',
  waiting: 'decide',
  all_tasks: 'look',
  paper: 'look',
  // Which of them the reader may have is looked at one by one.
  papers: 'look',
  silent: 'decide',
  late_tasks: 'decide',
  next_year: 'edit_plan',
  read_again: 'edit_plan',
  pass_on: 'decide',
  status: 'look',
  status_words: 'look',
  missing: 'look',
  help: 'look',
  draft: 'edit_plan',
  draft_period: 'edit_plan',
  draft_task: 'edit_plan',
  draft_set: 'edit_plan',
  draft_policy: 'edit_plan',
  draft_evidence: 'edit_plan',
  draft_add: 'edit_plan',
  draft_drop: 'edit_plan',
  draft_split: 'edit_plan',
  draft_merge: 'edit_plan',
  findings: 'edit_plan',
  point: 'edit_plan',
  settle: 'edit_plan',
  settle_notes: 'edit_plan',
  lessons: 'edit_plan',
  forget: 'edit_plan',
  rehearse_year: 'edit_plan',
  activate: 'edit_plan',
  replace_plan: 'edit_plan',
  activate_beside: 'edit_plan',
  drop_draft: 'edit_plan',
  live_task: 'change_plan',
  live_set: 'change_plan',
  live_cancel: 'change_plan',
  live_restore: 'change_plan',
  undo_change: 'change_plan',
  undo_reopen: 'change_plan',
  approve_member: 'manage_people',
  refuse_member: 'manage_people',
  choose: 'look',
} satisfies Record<Action['do'], Permission>

/** Files that anybody of the office may have; the others are for who decides. */
export const PAPERS_FOR_ALL: readonly PaperKind[] = ['picture', 'calendar']

/** What is done in private alone, whoever asks for it. */
const IN_PRIVATE: ReadonlySet<Action['do']> = new Set([
  ...(['draft', 'draft_period', 'draft_task', 'draft_set', 'draft_policy', 'draft_evidence', 'draft_add'] as const),
  ...(['draft_drop', 'draft_split', 'draft_merge', 'findings', 'point', 'settle', 'settle_notes'] as const),
  ...([
    'read_again',
    'rehearse_year',
    'activate',
    'replace_plan',
    'activate_beside',
    'drop_draft',
    'next_year',
  ] as const),
  ...(['live_task', 'live_set', 'live_cancel', 'live_restore', 'undo_change', 'undo_reopen'] as const),
])

export function isForPrivate(action: Action): boolean {
  return IN_PRIVATE.has(action.do)
}

/** Whether somebody of these roles may do it. That an official answers for the own unit only is looked at where the answer is. */
export function isOpenTo(action: Action, roles: readonly Part[]): boolean {
  const needs = action.do === 'paper' && !PAPERS_FOR_ALL.includes(action.paper) ? 'decide' : ACTION_NEEDS[action.do]
  return roles.some((role) => may(role, needs))
}
