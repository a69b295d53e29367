/** What the store keeps, as the application sees it. */
import type { CivilDate, PeriodKey } from '../../domain/calendar.js'
import type { Part, Platform, Role } from '../../domain/member.js'
import type { Plan, PlanFinding, Settings, SummarySpan, Task, TaughtColumn, UnitRole } from '../../domain/plan.js'
import type { SkipReason } from '../../domain/reminder.js'
import type { PaperKind } from '../actions.js'
import type { ChatAddress, Outgoing } from '../message.js'

export type Language = 'vi' | 'en'

export interface Commune {
  id: number
  name: string
  language: Language
  settings: Settings
  /** The last day whose messages have been planned; null: none yet. */
  plannedThrough: CivilDate | null
  trouble: Trouble | null
  restored: Restored | null
}

/** Messages do not leave. Kept until it is over and told, whichever process was there when it began. Moments are ISO text. */
export interface Trouble {
  since: string
  /** When it was last seen. */
  seen: string
  /** Keys of the messages by which it was to be told. */
  alarms: string[]
}

/** The store was restored from a backup: what was sent between the making of the one and the other is not in it. Moments are ISO text. */
export interface Restored {
  madeAt: string
  at: string
}

/** Rows of nobody's: strangers knock here. Never has members or plans. */
export const LOBBY = 0

/** How the lane begins of what is for somebody erased, and the chat it went to: it leaves, and nothing of it stays but that it did. */
export const ERASED = 'erased:'

export interface Group {
  id: number
  address: ChatAddress
  title: string
  state: 'active' | 'gone' | 'muted'
  /** What the bot hears there: everything, or what is addressed to it; null: not known. */
  hears: 'all' | 'addressed' | null
}

/** A group that is no office's. */
export type ForeignGroup = Pick<ChatAddress, 'platform' | 'externalId'>

/** How an answer is shown where the platform can: as a sign under the message it answers, or in place of what an earlier
 *  message of ours said. Where it cannot, the answer is a message of its own. */
export type Manner = 'reaction' | { rewrites: string }

/** Where a delivery goes. A member is resolved to an account, and a group to its chat, when it is sent. */
export type Target =
  | { to: 'member'; member: number }
  | { to: 'group'; group: number }
  /** `roles`: of whom it answers; without, nobody is known. */
  | { to: 'chat'; chat: ChatAddress; replyTo: string | null; manner?: Manner; roles?: Part[] }

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
  /** It may have been sent before, by a store that was lost since. */
  mayRepeat?: boolean
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
  /** It may have arrived before: its first answer was lost, or the store that knew of it. */
  mayRepeat: boolean
  sentAt: Date | null
  /** When it came to its end: sent, given up or left out. */
  endedAt: Date | null
}

export type DeliveryOutcome =
  /** `reason`: why it went by another way than the first one. */
  | { state: 'sent'; parts: SentPart[]; reason?: 'saving_messages' }
  /** `countsAsAttempt` false: a rate limit that lasts for minutes is nobody's failure. */
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

export interface JoinRequest {
  id: number
  account: { platform: Platform; externalId: string; displayName: string; username: string | null; privateChat: string }
  state: 'open' | 'approved' | 'refused'
}

/** What a one-time code gives to whoever types it first. */
export type Grant =
  | { role: 'clerk'; name: null }
  /** `by`: the member who invites; null where a member ties an account of their own. `invitation`: the message that invites. */
  | { role: Role; name: string; seats: number[]; member: number | null; by: number | null; invitation?: number }

/** A one-time code that can be used still, by its hash. */
export interface OpenCode {
  hash: string
  grant: Grant
  expiresAt: Date
}

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

/** Everything that is kept of a person. */
export type PersonalData = MemberData | OutsiderData

/** Of somebody who was invited or asked to join, and is no member. */
export interface OutsiderData extends StrangerData {
  name: string
  /** The name as it was written, role, and names of units. */
  invitations: { at: Date; name: string; role: string; seats: string[] }[]
}

/** Of the accounts that asked to join. */
export interface StrangerData {
  requests: JoinRequest[]
  said: object[]
  sent: object[]
  wrongCodes: object[]
}

/** Of somebody of the office, as the tables have it. */
export interface MemberData {
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
