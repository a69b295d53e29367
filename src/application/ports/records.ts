/** What the store keeps, as the application sees it. */
import type { CivilDate, PeriodKey } from '../../domain/calendar.js'
import type { Platform, Role } from '../../domain/member.js'
import type { Plan, PlanFinding, Settings, SummarySpan, Task, TaughtColumn, UnitRole } from '../../domain/plan.js'
import type { SkipReason } from '../../domain/reminder.js'
import type { EditedField } from '../../domain/words/edit-reason.js'
import type { VerdictSaid } from '../../domain/words/leader/verdict.js'
import type { WishedDay } from '../../domain/words/leader/wished-day.js'
import type { PaperKind } from '../actions.js'
import type { ChatAddress, FetchedFile, Outgoing } from '../message.js'

export type Language = 'vi' | 'en'

export interface Commune {
  id: number
  name: string
  language: Language
  settings: Settings
  /** The last day whose messages have been planned; null: none yet. */
  plannedThrough: CivilDate | null
  trouble: Trouble | null
}

/** Messages do not leave. Kept until it is over and told, whichever process was there when it began. Moments are ISO text. */
export interface Trouble {
  since: string
  /** When it was last seen. */
  seen: string
  /** Keys of the messages by which it was to be told. */
  alarms: string[]
}

/** Rows of nobody's: strangers knock here. Never has members or plans. */
export const LOBBY = 0

export interface Group {
  id: number
  address: ChatAddress
  title: string
  state: 'active' | 'gone' | 'muted'
  /** What the bot hears there: everything, or what is addressed to it; null: not known. */
  hears: 'all' | 'addressed' | null
}

/** How an answer is shown where the platform can: as a sign under the message it answers, or in place of what an earlier
 *  message of ours said. Where it cannot, the answer is a message of its own. */
export type Manner = 'reaction' | { rewrites: string }

/** Where a delivery goes. A member is resolved to an account, and a group to its chat, when it is sent. */
export type Target =
  | { to: 'member'; member: number }
  | { to: 'group'; group: number }
  /** `roles`: of whom it answers; without, nobody is known. */
  | { to: 'chat'; chat: ChatAddress; replyTo: string | null; manner?: Manner; roles?: Role[] }

/** Kinds that are composed anew from the state when they leave; all others carry their facts. */
export type ComposedKind = 'period_post' | 'group_note' | 'person_note'

export type NewDelivery = {
  /** Unique in the commune: the same key again adds nothing. */
  key: string
  target: Target
  /** 'bot': held to working days and office hours. 'person': an answer, leaves at once and first. */
  startedBy: 'bot' | 'person'
  notBefore: Date
  /** The day a bot-started message is meant for; later means late. */
  meantFor: CivilDate | null
} & (
  | { kind: ComposedKind; params: ComposedParams }
  | { kind: 'paper'; params: PaperOrder }
  | { kind: 'say'; params: Outgoing }
)

/** A file of one plan for a period (null: the whole plan); made anew from the state when it leaves. */
export interface PaperOrder {
  paper: PaperKind
  plan: number
  period: PeriodKey | null
  /** calendar, and evidence of one task: the units that it is about; null for all. */
  units: number[] | null
  /** evidence: of this task alone; null for the whole period. */
  task: number | null
}

export interface ComposedParams {
  plan: number | null
  /** period_post: the period ('' for tasks without one). */
  period: string | null
  member: number | null
  group: number | null
  /** The day it is planned on: the day it speaks of. */
  on: CivilDate
  /** group_note: with the weekly overview; person_note: with the week's line of what was sent. */
  weekly: boolean
  /** person_note: with a summary of the span that has just ended (or, for a week, begins). */
  summary: { span: SummarySpan; period: PeriodKey | null } | null
}

export type DeliveryState = 'queued' | 'sending' | 'sent' | 'unknown' | 'failed' | 'cancelled'

export type Delivery = NewDelivery & {
  id: number
  communeId: number
  /** The commune's language. */
  language: Language
  state: DeliveryState
  /** Why it failed, was cancelled or is unknown. */
  reason: string | null
  attempts: number
  /** When it was first due; `notBefore` is when it is tried next. */
  dueAt: Date
  /** Parts already sent, where a message has several. */
  partsSent: number
  /** It may have arrived before: its first answer was lost. */
  mayRepeat: boolean
  sentAt: Date | null
}

export type DeliveryOutcome =
  /** `reason`: why it went by another way than the first one. */
  | { state: 'sent'; parts: SentPart[]; reason?: 'saving_messages' }
  /** `countsAsAttempt` false: a rate limit is nobody's failure. */
  | {
      state: 'queued'
      notBefore: Date
      reason: string
      parts: SentPart[]
      countsAsAttempt: boolean
      mayRepeat: boolean
    }
  | { state: 'unknown' | 'failed' | 'cancelled'; reason: string; parts: SentPart[] }

/** One message that the platform confirmed with an id. */
export interface SentPart {
  address: ChatAddress
  messageId: string
  /** Ids of the tasks it is about. */
  tasks: number[]
}

/** A question of the bot that waits for this person's answer in this chat. */
export interface Prompt {
  id: number
  memberId: number
  chat: ChatAddress
  question: PromptQuestion
  askedAt: Date
  /** When it was put to the person once more; null where it was not. */
  putAgainAt: Date | null
  /** From here on a bare number or "đúng" is no answer to it. */
  expiresAt: Date
}

/** Words that a question of the bot is about, with what came with them: the answer acts on these, and not on itself. */
export interface Spoken {
  heard: string
  incoming: number
  /** Of the message that said it; null for a press. */
  messageId: string | null
  files: FetchedFile[]
  /** The words that came with the files were about another task than those that they could be for. */
  ofAnother?: true
  album: string | null
}

/** What a sentence can be about, once it is known of which task. */
export type Intended = 'claim' | 'not_done' | 'extension' | 'files' | 'blocked' | 'unblocked' | 'question' | 'unclear'

type PlainPick<Word extends string> = Word extends string ? { pick: Word } : never

/** What the clerk can decide about a point of a draft. */
export type PointChoice =
  | PlainPick<
      'keep' | 'columns' | 'later' | 'split' | 'drop' | 'add' | 'create' | 'create_all' | 'nobody' | 'collecting'
    >
  | { pick: 'tie'; unit: number }
  | { pick: 'due'; date: CivilDate }

/** What somebody wants to change about a task of the live plan, as it was typed; `reason` '' where none was given yet. */
export interface WantedChange {
  field: EditedField
  value: string
  reason: string
  /** It takes back what this incoming message has changed, and needs no reason of its own. */
  undoes?: number
  /** The words may have meant something else: they are read back before they count. */
  unsure?: true
}

/** `again`: what was opened again is confirmed as it was. */
export type VerdictAsked = VerdictSaid | 'again'

export type PromptQuestion =
  | { ask: 'which_task'; intent: Intended; spoken: Spoken; assignments: number[] }
  /** A sentence about several tasks, read back before it counts. */
  | { ask: 'read_back'; parts: { task: number; intent: Intended; heard: string }[]; spoken: Spoken }
  /** What another person wants to know; the answer goes to `to`. `answered`: by somebody else who was asked the same. */
  | { ask: 'answer'; to: number[]; task: number | null; said: string; key: string; answered?: true }
  /** Which of several people's questions words answer that name none. */
  | { ask: 'which_question'; questions: number[]; said: string }
  /** To which unit a difficulty is to be put as a question. */
  | { ask: 'ask_unit'; assignment: number }
  /** A question that the plan has answered: whether the clerk is to be asked all the same. */
  | { ask: 'pass_on'; task: number; spoken: Spoken }
  | {
      ask: 'which_claim'
      intent: 'confirm' | 'return' | 'withdraw' | 'reopen'
      claims: number[]
      reason: string | null
    }
  /** An order to remind all units, read back with the shares that it would reach. */
  | { ask: 'nudge'; assignments: number[]; wish: WishedDay | null }
  /** For which unit the clerk writes down what it said by telephone. */
  | { ask: 'for_unit'; what: 'claim' | 'not_done'; assignments: number[]; spoken: Spoken }
  /** `reason`: why it is refused, where the words said so. */
  | { ask: 'which_extension'; grant: boolean; extensions: number[]; reason?: string }
  /** What waits, read back before all of it is confirmed or granted. */
  /** `until`: the day that the leader has named instead of the one that the only wish asks for. */
  | { ask: 'decide'; claims: number[]; extensions: number[]; until?: CivilDate }
  /** A leader's verdicts on claims that wait or are confirmed, read back before they count. */
  | { ask: 'verdicts'; items: { claim: number; say: VerdictAsked; reason: string }[] }
  | { ask: 'unclear'; task: number; spoken: Spoken }
  | { ask: 'return_reason'; claim: number }
  /** `share`: whose wish it is, where the office writes it down. */
  | { ask: 'extension'; task: number; share?: number }
  /** Why more time is wanted, or why it was refused. */
  | { ask: 'extension_reason' | 'refusal_reason'; extension: number }
  | { ask: 'draft_value'; task: number; field: 'title' | 'units' | 'due' }
  /** A change of the live plan that still lacks its value, or its reason, or the word that it was meant so. `basis`: what was read back. */
  | { ask: 'change_value'; task: number; field: 'title' | 'units' | 'due'; reason: string }
  | { ask: 'change_reason'; task: number; change: WantedChange }
  | { ask: 'change_agree'; task: number; change: WantedChange; basis: string }
  /** Ids of members: every seat of the one goes to the other. */
  | { ask: 'hand_over'; from: number; to: number }
  | { ask: 'remove_unit'; unit: number }
  | { ask: 'draft_new'; plan: number }
  | { ask: 'draft_split'; task: number }
  /** What a column of the draft's table holds; the others of the same table follow. */
  | { ask: 'column'; headings: string[]; at: number }
  /** A point of the draft: one of the choices, or the words that it takes. */
  | { ask: 'point'; plan: number; finding: number; choices: PointChoice[] }

export interface JoinRequest {
  id: number
  account: { platform: Platform; externalId: string; displayName: string; username: string | null; privateChat: string }
  state: 'open' | 'approved' | 'refused'
}

/** What a one-time code gives to whoever types it first. */
export type Grant = { role: 'clerk'; name: null } | { role: Role; name: string; seats: number[]; member: number | null }

export interface Evidence {
  id: number
  assignmentId: number
  claimId: number | null
  memberId: number
  name: string
  mime: string
  size: number
  sha256: string
  album: string | null
  at: Date
}

/** Append-only: who changed what, when, because of which message. */
export interface HistoryEntry {
  at: Date
  memberId: number | null
  /** The incoming message that caused it; null where the bot's clock did. */
  incomingId: number | null
  what: string
  taskId: number | null
  assignmentId: number | null
  facts: object
}

/** What the clerk taught while checking a draft: the next document of the office is read so. */
export interface Lesson {
  id: number
  kind: 'name' | 'column'
  /** The wording brought to one form: one lesson for each. */
  key: string
  written: string
  /** Of a name: the units that it stands for; none where it is no unit. */
  unitIds: number[]
  /** Of a column's heading: what the column holds. */
  column: TaughtColumn | null
}

export interface NewTask extends Omit<Task, 'id' | 'planId'> {
  units: { unitId: number; role: UnitRole }[]
}

export interface NewPlan extends Omit<Plan, 'id' | 'state' | 'activatedAt' | 'findings'> {
  source: { name: string; sha256: string }
  findings: Omit<PlanFinding, 'id'>[]
  tasks: NewTask[]
}

/** What became of one rung of the reminder ladder: said in a delivery, or skipped and why. */
export interface ReminderRecord {
  /** Unique in the commune: assignment, rung and due date. */
  key: string
  assignmentId: number
  rung: string
  on: CivilDate
  /** The delivery that says it; null where it was skipped. */
  deliveryKey: string | null
  skipped: SkipReason | null
}

/** Everything that is kept of one person, as the tables have it. */
export interface PersonalData {
  name: string
  role: string
  active: boolean
  awayFrom: CivilDate | null
  awayThrough: CivilDate | null
  prefers: string | null
  /** Names of units. */
  seats: string[]
  accounts: object[]
  claims: object[]
  extensions: object[]
  evidence: object[]
  history: object[]
  /** What the person said to the bot, and what the bot said to the person. */
  said: object[]
  sent: object[]
  /** When one-time codes that the person typed were wrong. */
  wrongCodes: object[]
}
