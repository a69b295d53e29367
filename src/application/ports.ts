/** Every port of the application: what it needs from the world, in its own words. Adapters live at the edges. */

import type { Assignment, Claim, Extension } from '../domain/assignment.js'
import type { CivilDate, PeriodKey, SpecialDay } from '../domain/calendar.js'
import type { SummarySpan } from '../domain/day-plan.js'
import type { Dossier } from '../domain/dossier.js'
import type { Account, Member, Platform, Role, Unit } from '../domain/member.js'
import type { NextPlan } from '../domain/next-year.js'
import type { Plan, PlanFinding, PlanState, Settings, Task, TaughtColumn, UnitRole } from '../domain/plan.js'
import type { SkipReason } from '../domain/reminder.js'
import type { Results, TaskResult } from '../domain/results.js'
import type { StandingWeights, UnitStanding } from '../domain/standing.js'
import type { Work } from '../domain/work.js'
import type { PaperKind } from './actions.js'
import type { Capabilities, ChatAddress, FetchedFile, IncomingMessage, OfferedFile, Outgoing, Said } from './message.js'

export type Language = 'vi' | 'en'

// ---------------------------------------------------------------- clock, log, files

/** The one source of time. Ticks come about once a minute, never two at once, and once at start. */
export interface Clock {
  now(): Date
  /** Starts ticking. A tick that throws is the caller's to log; the clock goes on. */
  start(tick: () => Promise<void>): void
  /** Asks for one more tick at `at`, or at once where that is past. */
  wake(at: Date): void
  /** No tick starts after this; resolves when the running one has ended. */
  stop(): Promise<void>
}

/** Static message, fields beside it. Never a token, a message's text or a file's content. */
export interface Logger {
  info(fields: object, message: string): void
  warn(fields: object, message: string): void
  error(fields: object, message: string): void
}

/** Files that people hand in, kept under the SHA-256 of their bytes. */
export interface Files {
  /** Keeps the bytes (once) and answers with their hash, lower-case hex. */
  save(bytes: Uint8Array): Promise<string>
  read(sha256: string): Promise<Uint8Array>
}

// ---------------------------------------------------------------- papers

/** What a paper is made of: the results of one plan, read at the moment it leaves. */
export interface PaperFacts {
  paper: PaperKind
  /** The office's name, as the papers carry it. */
  office: string
  results: Results
  standing: UnitStanding[]
  /** The rule by which the standing is counted. */
  weights: StandingWeights
  /** The tasks of the period that follows, where the plan has any for it. */
  next: { period: PeriodKey; tasks: TaskResult[] } | null
  /** A member's name. */
  members(id: number): string
  /** next_plan: what is drafted; null for other papers. */
  nextPlan: NextPlan | null
  /** calendar: names of the units it is for; null for all. */
  units: string[] | null
}

/** Makes the files that the office asks for: pictures, reports, books. */
export interface Papers {
  make(facts: PaperFacts): Promise<OfferedFile>
}

// ---------------------------------------------------------------- platforms

/** Whose fault a failed send is, and what may be done. */
export type DeliveryAnswer =
  /** `thisChatOnly`: others may be written to meanwhile. */
  | { kind: 'rate_limited'; retryAfterSeconds: number; thisChatOnly?: true }
  /** `maybeSent`: the request left and its answer was lost. */
  | { kind: 'unreachable'; maybeSent: boolean }
  | { kind: 'chat_gone'; movedTo: string | null }
  | { kind: 'rejected'; reason: string }

export class DeliveryError extends Error {
  constructor(
    readonly answer: DeliveryAnswer,
    options?: ErrorOptions,
  ) {
    super(answer.kind === 'rejected' ? `rejected: ${answer.reason}` : answer.kind, options)
    this.name = 'DeliveryError'
  }
}

export interface Messenger {
  readonly platform: Platform
  readonly capabilities: Capabilities
  /** Sends one message. Success means that a message id came back. Throws only DeliveryError. */
  send(chat: ChatAddress, said: Said, options: { replyTo: string | null }): Promise<{ messageId: string }>
  /** Puts the sign for "noted" under somebody's message. False: this chat or message allows none. Throws only DeliveryError. */
  acknowledge(chat: ChatAddress, messageId: string): Promise<boolean>
  /** Says something else in a message of ours. False: there is nothing left to rewrite. Throws only DeliveryError. */
  rewrite(chat: ChatAddress, messageId: string, said: Said): Promise<boolean>
  /** Tells the person who pressed, and nobody else; without `said` it only ends the waiting. False: too late for that. */
  answerPress(pressId: string, said: Said | null): Promise<boolean>
  /** The bytes of a file; throws DeliveryError where the platform has it no more. */
  fetchFile(externalId: string, maxBytes: number): Promise<Uint8Array>
  leave(chat: ChatAddress): Promise<void>
  /** How people find the bot: 't.me/NhacViecBot'; null until known. */
  address(): string | null
}

/** What a platform cannot do at present: it cannot be asked for messages. */
export interface PlatformTrouble {
  since: Date
  /** Safe to log and to show: no token, no text. */
  reason: string
}

/** Counts what happens, for whoever watches the bot from outside. Never what was said, nor to whom. */
export interface Meter {
  /** One call that was to say something: what became of it, and how long it took. */
  said(platform: Platform, outcome: 'sent' | DeliveryAnswer['kind'], seconds: number): void
  /** A line of the log. Messages are static: they name the kind of what happened. */
  logged(level: 'warn' | 'error', message: string): void
}

/** A platform that runs: it hands over what comes in, and acknowledges it only when `accept` has resolved. */
export interface PlatformAdapter extends Messenger {
  start(accept: (messages: IncomingMessage[]) => Promise<void>): Promise<void>
  stop(): Promise<void>
  /** Whether several processes may receive at the same time: messages are brought, not fetched. */
  readonly shared: boolean
  /** Why nothing comes in at present; null where all is well. */
  trouble(): PlatformTrouble | null
}

/** What a signed link opens: one that was made for one purpose opens nothing else. */
export type LinkPurpose = 'ledger' | 'paper' | 'upload'

/** The address of a page that whoever has the link may see until `expires`, and that is about `subject` (an id, in clear
 *  text); null where this bot has no public address. */
export type MakeLink = (purpose: LinkPurpose, subject: string, expires: Date) => string | null

/** Says a message in a language for a platform: one part, or several where it does not fit into one. */
export type Voice = (message: Outgoing, language: Language, capabilities: Capabilities) => Said[]

// ---------------------------------------------------------------- store: records

export interface Commune {
  id: number
  name: string
  language: Language
  settings: Settings
  /** The last day whose messages have been planned; null: none yet. */
  plannedThrough: CivilDate | null
}

/** Rows of nobody's: strangers knock here. Never has members or plans. */
export const LOBBY = 0

export interface Group {
  id: number
  address: ChatAddress
  title: string
  state: 'active' | 'gone' | 'muted'
}

/** How an answer is shown where the platform can: as a sign under the message it answers, or in place of what an earlier
 *  message of ours said. Where it cannot, the answer is a message of its own. */
export type Manner = 'reaction' | { rewrites: string }

/** Where a delivery goes. A member is resolved to an account, and a group to its chat, when it is sent. */
export type Target =
  | { to: 'member'; member: number }
  | { to: 'group'; group: number }
  | { to: 'chat'; chat: ChatAddress; replyTo: string | null; manner?: Manner }

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
  /** calendar: the units whose dates it has; null for all. */
  units: number[] | null
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
  | { state: 'sent'; parts: SentPart[] }
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
  expiresAt: Date
}

/** Words that a question of the bot is about, with what came with them: the answer acts on these, and not on itself. */
export interface Spoken {
  heard: string
  incoming: number
  /** Of the message that said it; null for a press. */
  messageId: string | null
  files: FetchedFile[]
  album: string | null
}

/** What a sentence can be about, once it is known of which task. */
export type Intended = 'claim' | 'not_done' | 'extension' | 'files' | 'blocked' | 'question' | 'unclear'

type PlainPick<Word extends string> = Word extends string ? { pick: Word } : never

/** What the clerk can decide about a point of a draft. */
export type PointChoice =
  | PlainPick<
      'keep' | 'columns' | 'later' | 'split' | 'drop' | 'add' | 'create' | 'create_all' | 'nobody' | 'collecting'
    >
  | { pick: 'tie'; unit: number }
  | { pick: 'due'; date: CivilDate }

export type PromptQuestion =
  | { ask: 'which_task'; intent: Intended; spoken: Spoken; assignments: number[] }
  /** A sentence about several tasks, read back before it counts. */
  | { ask: 'read_back'; parts: { task: number; intent: Intended; heard: string }[]; spoken: Spoken }
  /** What another person wants to know; the answer goes to `to`. */
  | { ask: 'answer'; to: number[]; task: number | null; said: string; key: string }
  /** To which unit a difficulty is to be put as a question. */
  | { ask: 'ask_unit'; assignment: number }
  /** A question that the plan has answered: whether the clerk is to be asked all the same. */
  | { ask: 'pass_on'; task: number; spoken: Spoken }
  | { ask: 'which_claim'; intent: 'confirm' | 'return'; claims: number[]; reason: string | null }
  | { ask: 'unclear'; task: number; spoken: Spoken }
  | { ask: 'return_reason'; claim: number }
  | { ask: 'extension'; task: number }
  | { ask: 'draft_value'; task: number; field: 'title' | 'units' | 'due' }
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

// ---------------------------------------------------------------- store: work

export interface Store {
  /** One transaction that sees and writes the rows of this commune only, whatever the query. Retried by nobody: `work`
   *  throwing rolls everything back. */
  inCommune<T>(communeId: number, work: (office: Office) => Promise<T>): Promise<T>
  inbox: Inbox
  outbox: Outbox
  directory: Directory
  /** Runs `work` while this process is the only one that sends for this bot; resolves false at once where another is. */
  asOnlySender<T>(bot: string, work: () => Promise<T>): Promise<T | false>
  /** Tells the process that sends, whichever it is, that something was queued. */
  announce(): Promise<void>
  /** Who is told so; the last listener counts. */
  onAnnounced(listener: () => void): void
  /** Throws where the database does not answer. */
  ping(): Promise<void>
  close(): Promise<void>
}

export interface Accepted {
  id: number
  receivedAt: Date
  /** The commune of the sender's account, else of the group, else of the one-time code in the text, else LOBBY. */
  communeId: number
  message: IncomingMessage
}

export interface Inbox {
  /** Saves in one transaction what is new and answers with just that, in order. Durable when it resolves. */
  accept(messages: IncomingMessage[], now: Date): Promise<Accepted[]>
  /** Accepted, not yet done, with fewer than `maxAttempts` failures, oldest first. */
  leftovers(maxAttempts: number): Promise<Accepted[]>
  /** Notes that processing failed (its transaction was rolled back) and answers how often by now. */
  failed(id: number, error: string): Promise<number>
}

export interface LedgerCounts {
  /** Waiting to leave, due or not. */
  queued: number
  /** How late the one is that has waited longest; 0 where nothing is late. */
  oldestDueSeconds: number
  /** Due before `stuckSince`, tried, and still waiting. */
  stuck: number
  failed: number
  unknown: number
  /** Messages that came in and are not worked on yet. */
  incoming: number
}

export interface Outbox {
  /** Takes what is due, in order within a lane, answers to people first: marks it 'sending' for `owner`. */
  claimDue(now: Date, limit: number, owner: string): Promise<Delivery[]>
  /** Records what became of claimed deliveries, all in one transaction. */
  settle(outcomes: { id: number; outcome: DeliveryOutcome }[], now: Date): Promise<void>
  /** Everything queued in this delivery's lane waits until then, keeping its order. */
  pauseLane(deliveryId: number, until: Date): Promise<void>
  /** 'sending' rows of a process that is gone become 'unknown'; answers with them. `owner` is this process. */
  abandoned(owner: string): Promise<Delivery[]>
  /** When the earliest queued delivery is due; null where none waits. */
  nextDue(): Promise<Date | null>
  /** How the ledger stands; `stuckSince` as below. */
  counts(now: Date, stuckSince: Date): Promise<LedgerCounts>
  /** Communes with messages that were due before `stuckSince`, were tried, and still wait. */
  stuckCommunes(stuckSince: Date): Promise<number[]>
}

export interface Directory {
  communes(): Promise<{ id: number; name: string }[]>
  /** Communes with an active plan whose messages for `today` are not planned yet. */
  communesToPlan(today: CivilDate): Promise<number[]>
  addCommune(commune: { name: string; language: Language }): Promise<number>
  /** Wrong codes typed by this account since `since`. */
  wrongCodes(platform: Platform, externalId: string, since: Date): Promise<number>
  noteWrongCode(platform: Platform, externalId: string, at: Date): Promise<void>
  /** 32 random bytes of this name, made when first asked for; the same for every process on this store, and after a restore. */
  secret(name: string): Promise<Uint8Array>
}

/** The office and its people. */
export interface Standing {
  commune: Commune
  /** The office's own days. */
  specialDays: SpecialDay[]
  members: Member[]
  units: Unit[]
}

/** The rows of one commune, inside one transaction. */
export interface Office {
  readonly communeId: number

  /** The office as it stands. Asked for with every message: one round trip. */
  standing(): Promise<Standing>
  commune(): Promise<Commune>
  saveSettings(settings: Settings): Promise<void>
  setPlannedThrough(day: CivilDate | null): Promise<void>
  saveSpecialDay(day: SpecialDay): Promise<void>

  /** Locks these messages for this transaction; answers with those that are neither done nor taken by another process. */
  takeIncoming(ids: number[]): Promise<Set<number>>
  finishIncoming(id: number): Promise<void>

  members(): Promise<Member[]>
  memberOf(platform: Platform, externalId: string): Promise<Member | null>
  addMember(member: { name: string; role: Role; seats: number[] }): Promise<number>
  updateMember(
    id: number,
    change: Partial<
      Pick<Member, 'name' | 'role' | 'active' | 'seats' | 'awayFrom' | 'awayThrough' | 'substituteId' | 'prefers'>
    >,
  ): Promise<void>
  /** Ties an account to a member, or renews what is known of it. */
  saveAccount(memberId: number, account: Omit<Account, 'id'>): Promise<void>
  units(): Promise<Unit[]>
  addUnit(unit: Omit<Unit, 'id'>): Promise<number>
  updateUnit(id: number, change: Partial<Omit<Unit, 'id'>>): Promise<void>
  groups(): Promise<Group[]>
  /** With an id: that group, its chat too (a group that became a supergroup). Without: the group of this chat, made where there is none. */
  saveGroup(group: Omit<Group, 'id'> & { id?: number }): Promise<number>
  /** Whether the chat belongs to any commune, and to which. */
  groupOwner(platform: Platform, externalId: string): Promise<number | null>

  addCode(code: { hash: string; grant: Grant; expiresAt: Date }): Promise<void>
  /** Uses the code up; null where there is none, or it is used or expired. */
  redeemCode(hash: string, now: Date): Promise<Grant | null>
  /** Drops unused codes for this grant's role and name (a new code replaces an old one). */
  dropCodes(role: Role, name: string | null): Promise<void>
  addJoinRequest(account: JoinRequest['account']): Promise<{ id: number; isNew: boolean }>
  joinRequest(id: number): Promise<JoinRequest | null>
  settleJoinRequest(id: number, state: 'approved' | 'refused'): Promise<void>

  /** Keeps what the clerk taught; another lesson of the same kind and key is replaced. */
  teach(lesson: Omit<Lesson, 'id'> & { taughtBy: number; taughtAt: Date }): Promise<void>
  /** Every lesson, oldest first. A name that stands for one unit is also among that unit's aliases. */
  lessons(): Promise<Lesson[]>
  /** False where there is no such lesson. */
  forget(id: number): Promise<boolean>

  addPlan(plan: NewPlan): Promise<number>
  plans(state: PlanState): Promise<Plan[]>
  /** The plans in this state as they stand, by age. */
  works(state: PlanState): Promise<Work[]>
  /** The file that the plan was read from. */
  sourceOf(planId: number): Promise<{ name: string; sha256: string }>
  updatePlan(id: number, change: Partial<Pick<Plan, 'state' | 'activatedAt' | 'number' | 'title'>>): Promise<void>
  settleFindings(ids: number[]): Promise<void>
  addTask(planId: number, task: NewTask): Promise<number>
  updateTask(
    id: number,
    change: Partial<
      Pick<
        Task,
        | 'code'
        | 'title'
        | 'original'
        | 'dueOn'
        | 'dueFrom'
        | 'policy'
        | 'evidence'
        | 'state'
        | 'collection'
        | 'openUnits'
      >
    >,
  ): Promise<void>
  /** Removes a task of a draft altogether. */
  dropTask(id: number): Promise<void>
  /** Adds the missing assignments; those of units no longer named are removed in a draft, cancelled in a live plan. */
  setUnits(taskId: number, units: { unitId: number; role: UnitRole }[]): Promise<void>

  /** A whole plan as it stands: tasks by position, their assignments, pending claims, asked extensions, files. */
  work(planId: number): Promise<Work>
  /** The same with everything that was ever said and handed in for it. */
  dossier(planId: number): Promise<Dossier>
  /** The same for the plan that this task belongs to, reduced to the task; its assignments are locked. */
  workOfTask(taskId: number): Promise<Work | null>
  task(id: number): Promise<Task | null>
  claim(id: number): Promise<Claim | null>
  extension(id: number): Promise<Extension | null>
  assignment(id: number): Promise<Assignment | null>
  updateAssignment(
    id: number,
    change: Partial<Pick<Assignment, 'state' | 'extendedTo' | 'blocked' | 'claimedOn' | 'answeredAt'>>,
  ): Promise<void>
  addClaim(
    claim: Omit<Claim, 'id' | 'state' | 'reason'> & { incomingId: number | null; messageId: string | null },
  ): Promise<number>
  updateClaim(
    id: number,
    change: { state: Claim['state']; reason: string | null; decidedBy: number | null },
  ): Promise<void>
  /** The claim that was made by this message of this chat. */
  claimByMessage(chat: ChatAddress, messageId: string): Promise<Claim | null>
  addExtension(extension: Omit<Extension, 'id' | 'state'>): Promise<number>
  updateExtension(id: number, change: { state: Extension['state']; decidedBy: number }): Promise<void>
  addEvidence(evidence: Omit<Evidence, 'id'>): Promise<number>
  evidenceOf(assignmentIds: number[]): Promise<Evidence[]>
  /** Files of this album, and files with one of these contents, whatever their task. */
  evidenceLike(like: { album: string | null; sha256: string[] }): Promise<Evidence[]>
  moveEvidence(ids: number[], to: { assignmentId: number; claimId: number | null }): Promise<void>

  ask(prompt: Omit<Prompt, 'id'>): Promise<number>
  prompt(id: number): Promise<Prompt | null>
  /** The newest unexpired question to this member in this chat that a number or the next words answer. */
  openPrompt(memberId: number, chat: ChatAddress, now: Date): Promise<Prompt | null>
  /** Every unexpired question to this member, newest first. */
  promptsOf(memberId: number, now: Date): Promise<Prompt[]>
  updatePrompt(id: number, question: PromptQuestion): Promise<void>
  closePrompt(id: number): Promise<void>

  record(entry: HistoryEntry): Promise<void>
  history(filter: { taskId?: number; limit: number }): Promise<HistoryEntry[]>

  /** Queues what is new by its key; what is there already stays as it is. */
  queue(deliveries: NewDelivery[]): Promise<void>
  /** Queues it in place of one of the same key that still waits; one that has left stays, and nothing is added. */
  replaceQueued(delivery: NewDelivery): Promise<void>
  /** Takes back queued deliveries by key. */
  cancelQueued(keys: string[], reason: string): Promise<void>
  deliveries(filter: { states: DeliveryState[]; limit: number }): Promise<Delivery[]>
  deliveriesByKey(keys: string[]): Promise<Delivery[]>
  /** The platform's id of the newest message that said one of these deliveries; null where none has left. */
  messageOf(keys: string[]): Promise<string | null>
  /** The key of the delivery that this message of ours said; null where the message is not known as ours. */
  keyOfMessage(chat: ChatAddress, messageId: string): Promise<string | null>
  /** The question that a message of ours asks, perhaps answered by now; null where it asks none. */
  promptOfMessage(chat: ChatAddress, messageId: string): Promise<number | null>
  /** The tasks that a message of ours is about; null where the message is not known as ours. */
  tasksOfMessage(chat: ChatAddress, messageId: string): Promise<number[] | null>

  /** Keys of the reminder rungs already said or skipped for this plan. */
  remindersRecorded(planId: number): Promise<Set<string>>
  /** Adds the records; one whose key is there already is replaced. */
  recordReminders(records: ReminderRecord[]): Promise<void>
  /** The rungs that a delivery is to say. */
  remindersOf(deliveryKey: string): Promise<ReminderRecord[]>
}
