/** Tasks, claims and the ledger as every view shows them. */
import type { CivilDate, ClockTime } from '../../domain/calendar.js'
import type { Changes } from '../../domain/changes.js'
import type { CompletionPolicy, DueFrom, EvidenceRule } from '../../domain/plan.js'
import type { TaskEdit } from '../../domain/task-edit.js'
import { EDIT_KINDS } from '../../domain/task-edit.js'
import type { UnheardView } from './year-views.js'

/** A task as every view shows it. `title` is the plan's own wording. */
export interface TaskView {
  id: number
  code: string
  title: string
  units: string[]
  /** Which of the units lead and which only help, where the plan says so. */
  roles?: { lead: string[]; support: string[] }
  /** Where several units owe the result: whether one of them is enough. Null where only one owes it. */
  shared: CompletionPolicy | null
  due: CivilDate | null
  dueFrom: DueFrom | null
  /** The original date, where an extension moved it, and how often one was granted. */
  extendedFrom: CivilDate | null
  extensions: number
  /** Set where the due date is a day off: its name (or null for a weekend) and the day after which it counts as late. */
  dayOff: { name: string | null; lateAfter: CivilDate } | null
  /** The day after which it counts as late has passed. Claimed work can be late, done work cannot. */
  late: boolean
  /** Reported on or before its last day and not yet confirmed. */
  claimedInTime: boolean
  /** Of reported work that waits for confirmation: since when. */
  reportedOn?: CivilDate
  /** Where one unit is enough: others than the one spoken of whose report waits. */
  reportedBy?: string[]
  /** Working days left until it counts as late (0: today is the last), or, when late, how many have passed; null without a date. */
  workingDays: number | null
  state: 'open' | 'claimed' | 'done' | 'cancelled'
  evidence: EvidenceRule
}

/** One unit's share of a task. */
export interface ShareView extends TaskView {
  assignment: number
  unit: string
  blocked: string | null
  blockedSince: CivilDate | null
  /** How far it is, as the unit said it, and when. */
  soFar: { said: string; on: CivilDate } | null
  /** Nobody can be written to for the unit: to ask it reaches nobody. */
  unheard?: boolean
}

export interface ClaimView {
  claim: number
  task: TaskView
  unit: string
  member: string
  heard: string
  on: CivilDate
  /** How many working days after the last day in time it was reported; null where it was in time. */
  daysLate: number | null
  /** The day on which the words say that it was finished, where they name one. */
  saidOn?: CivilDate
  byTelephone: boolean
  files: string[]
  /** Other units wait, or may wait, with the same task: its code alone does not tell which is meant. */
  amongSeveral: boolean
  /** The other units of the task that have not reported it, those that are stuck apart; and whether they need to at all. */
  others: { policy: CompletionPolicy; open: string[]; stuck: string[] }
  /** The reader stands in, and has said it: others decide. */
  isOwn?: true
}

export interface ExtensionView {
  /** The reader stands in, and has asked for it: others decide. */
  isOwn?: true
  extension: number
  task: TaskView
  unit: string
  member: string
  from: CivilDate | null
  to: CivilDate
  reason: string
  amongSeveral: boolean
}

/** The truth at a glance: everything `/status`, the picture and the report show. */
export interface StatusView {
  planId: number
  plan: string
  /** The day it is about, and when the newest answer came in. */
  on: CivilDate
  lastAnswerAt: string | null
  total: number
  done: number
  /** Oldest first, those that were reported in time behind. */
  late: ShareView[]
  stuck: ShareView[]
  /** Open, with a count of how far it is. */
  underWay: ShareView[]
  /** Codes of unfinished tasks of periods that are over. */
  carried: string[]
  waiting: ClaimView[]
  dueThisWeek: ShareView[]
  /** What is due on the first day after this week on which anything is. */
  next: ShareView[]
  /** Extensions asked and not decided. */
  asked: ExtensionView[]
  /** Unfinished shares whose date was moved. */
  extended: ShareView[]
}

/** What a summary says of one plan. */
export interface SummaryView {
  status: StatusView
  /** Since the last summary of its kind. */
  changes: Changes
  /** A week in which nothing was answered or decided and nothing became late: only what is late and due is told again. */
  unchanged: boolean
  /** What became of the tasks of the period that has ended; null for a week. */
  results: { total: number; onTime: number; doneLate: number; late: number; waiting: number; open: number } | null
}

/** What somebody is told between the reminders, by what it is about; 'notice' is about something else. */
type Notice =
  | 'report'
  | 'verdict'
  | 'more_time'
  | 'obstacle'
  | 'question'
  | 'reply'
  | 'nudge'
  | 'change'
  | 'people'
  | 'alarm'
  | 'notice'

/** One intended message and its fate. */
export interface LedgerLine {
  /** The person's or the group's name; null: the person has been erased. */
  to: string | null
  what: 'post' | 'group_note' | 'person_note' | 'answer' | 'paper' | Notice
  dueAt: string
  sentAt: string | null
  state: 'waiting' | 'retried' | 'sent' | 'unknown' | 'failed' | 'skipped'
  reason: LedgerReason | null
  attempts: number
  /** When it is tried next; null where it is not. */
  nextAt: string | null
  /** It may have come twice: the answer to an earlier attempt was lost. */
  mayRepeat: boolean
}

/** Why a message has not left, or was not sent; 'unnamed' is what only the log knows. */
export const LEDGER_REASONS = [
  'unreachable',
  'answer_lost',
  'rate_limited',
  'office_closed',
  'saving_messages',
  'chat_gone',
  'never_started',
  'rejected',
  'no_platform',
  'fault',
  'nothing_to_say',
  'plan_not_active',
  'no_tasks',
  'member_left',
  'merged_into_newer',
  'overtaken_by_newer',
  'unnamed',
] as const
export type LedgerReason = (typeof LEDGER_REASONS)[number]

/** What was sent since the last such line, what was lost, what is due and has not left, and what was left out on purpose. */
export interface WeekLedger {
  sent: number
  /** Absent in lines that were written before it was counted. */
  waiting?: number
  failed: { to: LedgerLine['to']; what: LedgerLine['what'] }[]
  skipped: { reason: LedgerReason; count: number }[]
}

/** The same before everybody. */
export type WeekCounts = { sent: number; failed: number; waiting?: number }

/** What the bot was to say, and what became of it. */
export interface LedgerView {
  on: CivilDate
  /** What the bot started today, and how much of it went where. */
  today: { due: number; sent: number; waiting: number; failed: number; skipped: number }
  /** Why nothing was due today: no plan is carried out; a day off; the hour is still to come; nobody has planned it, since the bot was off or fails. Null where none of these. */
  idle: 'no_plan' | 'day_off' | 'unplanned' | { until: ClockTime } | null
  /** Answers to people today that were sent, and that could not be. */
  answers: number
  answersLost: number
  /** The last seven days. */
  week: WeekCounts
  /** Names of clerks who cannot be written to in private. */
  unreached: string[]
  /** What failed, waits too long or may have come twice, newest first. */
  troubles: LedgerLine[]
  /** What the bot started today, in order of time. */
  lines: LedgerLine[]
  /** Where nothing was: what it sent last, newest first. */
  before: LedgerLine[]
}

/** What was sent to whom is named, of these tasks, in these days. */
export interface LedgerPart {
  /** Units and roles as they are called; none: everybody. */
  to: string[]
  inGroup: boolean
  codes: string[]
  /** null: the last seven days. */
  span: { from: CivilDate; to: CivilDate } | null
  on: CivilDate
  sent: number
  lastAt: string | null
  /** Newest first; `more` are not shown. */
  lines: LedgerLine[]
  more: number
  /** Of the units: those that hear nothing. */
  unheard: UnheardView[]
}

/** What the history of a task tells; the rest is for the record only. */
export const HISTORY_KINDS = [
  'claimed',
  'not_done',
  'blocked',
  'unblocked',
  'files',
  'files_moved',
  'asked',
  'answered',
  'passed_to_unit',
  'support_said',
  'signed',
  'seen',
  'reworded',
  'claim_withdrawn',
  'confirmed',
  'returned',
  'reopened',
  'extension_asked',
  'extension_granted',
  'extension_refused',
  'explanation_asked',
  'claim_closed',
  'extension_closed',
  'extension_spared',
  'extension_withdrawn',
  ...EDIT_KINDS,
] as const

export interface HistoryLine {
  at: string
  what: (typeof HISTORY_KINDS)[number]
  who: string | null
  unit: string | null
  /** In the words of who said it. */
  heard: string | null
  to: CivilDate | null
  /** Of a confirmation: the day on which the work was finished, where the report named another than its own. */
  doneOn?: CivilDate
  files: string[]
  byTelephone: boolean
  /** What was changed of the plan; null for everything else. */
  edit: TaskEdit | null
  /** It takes another change back. */
  undoes: boolean
}

/** A unit that has a later date than its task: it still owes its part. */
export interface MoreTime {
  code: string
  unit: string
  until: CivilDate
}

/** Where a file that was handed in may belong instead: the other task with which the same one lies, and those that it can be moved to. */
export interface OtherPlaces {
  alsoAt: string | null
  /** The file; null where none came. */
  evidence: number | null
  moveTo: { id: number; code: string }[]
}

/** What became of a wish for more time, and when. */
export interface WishTold {
  task: number
  code: string
  unit: string
  state: 'extension_asked' | 'extension_granted' | 'extension_refused'
  on: CivilDate
  to: CivilDate | null
  /** Who asked, or decided. */
  by: string
  /** '' where none is given. */
  reason: string
}
