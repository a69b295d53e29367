/**
 * Messages as the office means them, free of any platform and any language.
 *
 * In: what a platform's decoder makes of an update. Out: a kind and its facts, never a finished sentence; `voice` says it.
 */
import type { CivilDate, ClockTime, PeriodKey } from '../domain/calendar.js'
import type { Changes } from '../domain/changes.js'
import type { Platform, Role } from '../domain/member.js'
import type { CompletionPolicy, DueFrom, EvidenceRule, TaughtColumn, UnitRole } from '../domain/plan.js'
import type { PlanTopic } from '../domain/plan-question.js'
import type { Action, DraftField, PaperKind, ReturnReason } from './actions.js'

// ---------------------------------------------------------------- in

export interface Sender {
  externalId: string
  name: string
  username: string | null
  /** Speaks as the group itself: nobody can tell who it is, so it has no role. */
  anonymous: boolean
}

export interface ChatAddress {
  platform: Platform
  externalId: string
  /** The forum topic, where the group has topics. */
  topic: string | null
}

export interface IncomingFile {
  /** What the platform wants for fetching it. */
  externalId: string
  name: string
  mime: string
  /** Bytes, as announced. */
  size: number
  /** Set where the bytes are kept already: they came through the upload page. */
  sha256?: string
}

/** A file that was fetched and kept before anything was decided about it; `sha256` null where it could not be had. */
export interface FetchedFile {
  name: string
  mime: string
  size: number
  sha256: string | null
  problem: 'too_big' | 'gone' | 'empty' | null
}

interface IncomingBase {
  /** Unique for this update on this platform; the same update again has the same key. */
  key: string
  platform: Platform
  at: string
  sender: Sender
  chat: ChatAddress & { kind: 'private' | 'group'; title: string | null }
}

/** Somebody wrote, or changed what was written. Only what is meant for the bot comes this far. */
export interface IncomingText extends IncomingBase {
  kind: 'text' | 'edited'
  messageId: string
  /** Without the bot's own mention; the caption where files came. */
  text: string
  /** The command without '/' and '@bot', and what follows it: '/start ABC' -> { name: 'start', rest: 'ABC' }. */
  command: { name: string; rest: string } | null
  /** The message of ours that it replies to. */
  answers: string | null
  files: IncomingFile[]
  /** Files sent together carry the same album. */
  album: string | null
}

/** A button of ours was pressed. `action` is null where the data could not be read. */
export interface IncomingPress extends IncomingBase {
  kind: 'press'
  pressId: string
  /** The message that carried the button. */
  messageId: string
  action: Action | null
}

/** The bot's own standing in a chat changed. */
export interface IncomingStanding extends IncomingBase {
  kind: 'standing'
  standing: 'added' | 'removed' | 'muted' | 'started' | 'blocked' | { movedTo: string }
}

export type IncomingMessage = IncomingText | IncomingPress | IncomingStanding

// ---------------------------------------------------------------- out

/** A task as every view shows it. `title` is the plan's own wording. */
export interface TaskView {
  id: number
  code: string
  title: string
  units: string[]
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
}

export interface ClaimView {
  claim: number
  task: TaskView
  unit: string
  member: string
  heard: string
  on: CivilDate
  byTelephone: boolean
  files: string[]
  /** The other units of the task that have not reported it, those that are stuck apart; and whether they need to at all. */
  others: { policy: CompletionPolicy; open: string[]; stuck: string[] }
}

export interface ExtensionView {
  extension: number
  task: TaskView
  unit: string
  member: string
  from: CivilDate | null
  to: CivilDate
  reason: string
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
  waiting: ClaimView[]
  dueThisWeek: ShareView[]
  /** Extensions asked and not decided. */
  asked: ExtensionView[]
  /** Unfinished shares whose date was moved. */
  extended: ShareView[]
}

/** One intended message and its fate. */
export interface LedgerLine {
  /** The person's or the group's name. */
  to: string
  what: 'post' | 'group_note' | 'person_note' | 'answer' | 'notice' | 'paper'
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

/** What the bot was to say, and what became of it. */
export interface LedgerView {
  on: CivilDate
  /** What the bot started today, and how much of it went where. */
  today: { due: number; sent: number; waiting: number; failed: number; skipped: number }
  /** Answers to people today that were sent. */
  answers: number
  /** The last seven days. */
  week: { sent: number; failed: number }
  /** What failed, waits too long or may have come twice, newest first. */
  troubles: LedgerLine[]
  /** What the bot started today, in order of time. */
  lines: LedgerLine[]
}

export interface DraftTaskView extends TaskView {
  /** Every unit of the row with its role; those that the office does not know yet too. */
  named: { name: string; role: UnitRole; known: boolean }[]
  policy: CompletionPolicy
  collection: boolean
  period: PeriodKey | null
  original: string
  findings: FindingView[]
}

export interface FindingView {
  /** Counts the open points from 1, those that want a decision first. */
  n: number
  code: string
  severity: 'ask' | 'note'
  taskCode: string | null
  excerpt: string
  params: Record<string, string | number>
}

export interface DraftView {
  plan: number
  title: string
  documentType: string | null
  number: string | null
  issuer: string | null
  issuedOn: CivilDate | null
  signer: string | null
  recipients: number
  periods: { period: PeriodKey | null; tasks: number }[]
  tasks: number
  units: number
  findings: FindingView[]
  /** Why it cannot be activated yet. */
  obstacles: { taskCode: string; lacks: 'unit' | 'due' | 'name' }[]
}

/** One of the answers that a point offers; which they are depends on the point. */
export type ChoiceView =
  | { pick: 'keep'; due: CivilDate | null }
  | { pick: 'later' | 'drop' | 'add' | 'create' | 'nobody' | 'columns' }
  | { pick: 'split' | 'create_all'; count: number }
  | { pick: 'collecting'; units: string[] }
  | { pick: 'tie'; unit: string }
  | { pick: 'due'; date: CivilDate }

/** What has become of the point before: said over the next one. */
export type PointDone =
  | { what: 'kept' | 'later' | 'seen_all' }
  | { what: 'split'; code: string; codes: string[] }
  | { what: 'meant'; name: string; units: string[]; codes: string[] }
  | { what: 'created'; units: string[] }
  | { what: 'nobody'; name: string; codes: string[] }
  | { what: 'units'; code: string; units: string[] }
  | { what: 'due'; code: string; date: CivilDate }
  | { what: 'dropped' | 'added'; code: string }
  | { what: 'number'; number: string }

/** What the reader of plans was taught: whom a name stands for (none: it is no unit), or what a column holds. */
export interface LessonView {
  id: number
  written: string
  units: string[]
  column: TaughtColumn | null
}

/** To whom a message of the year's rehearsal goes. */
export interface ForeseenRecipient {
  kind: 'group' | 'member'
  name: string
}

/** What the plan will cause on one day, in the year's rehearsal. */
export interface ForeseenView {
  on: CivilDate
  at: ClockTime
  to: ForeseenRecipient[]
  what: 'period_post' | 'reminder' | 'late' | 'summary'
  codes: string[]
}

/** What comes every week: to one recipient, so many times between two days. */
export interface RegularView {
  to: ForeseenRecipient
  what: 'weekly' | 'overdue' | 'week_summary' | 'ledger'
  from: CivilDate
  until: CivilDate
  count: number
  codes: string[]
}

/** Messages in the week that begins with this Monday. */
export interface WeekCount {
  monday: CivilDate
  count: number
}

/** A unit of which nobody can be written to, and the people who hold its seat all the same. */
export interface UnheardView {
  unit: string
  /** Have never opened the bot. */
  notStarted: string[]
  /** Are on leave and have named nobody in their place. */
  away: string[]
}

/** Somebody to be called by name in a group: by username, or by account where there is none. */
export interface Mention {
  name: string
  username: string | null
  account: string
}

export type Outgoing = { [K in keyof Facts]: { kind: K } & Facts[K] }[keyof Facts]

/** Every kind of message the bot can send, with the facts it states. */
export interface Facts {
  // people and set-up
  setup_done: { commune: string }
  welcome: { name: string; role: Role; units: string[] }
  stranger: object
  join_requested: object
  join_review: { request: number; name: string; username: string | null; units: { id: number; name: string }[] }
  join_refused: object
  invitation: { name: string; role: Role; units: string[]; code: string; validDays: number }
  people: { members: { name: string; role: Role; units: string[]; started: boolean }[]; unitsWithoutMember: string[] }
  units: { units: { name: string; collects: boolean; members: string[] }[] }
  unit_added: { name: string }
  seat_changed: { name: string; units: string[] }
  absence_noted: {
    name: string
    from: CivilDate
    until: CivilDate
    substitute: string | null
    role: Role
    units: string[]
  }
  return_noted: { name: string; units: string[] }
  handed_over: { from: string; to: string; units: string[] }
  member_removed: { name: string; unitsWithoutMember: string[] }
  evidence_rule: { code: string; needsFile: boolean }
  group_linked: { title: string }
  help: { role: Role; privately: boolean }
  /** A code that ties another account to this person; `bots`: where it can be typed. */
  link_code: { code: string; minutes: number; bots: { platform: Platform; address: string }[] }
  account_linked: { name: string; platform: Platform; account: string }
  preference_noted: { platform: Platform; other: Platform | null }
  calendar_changed: { date: CivilDate; working: boolean; name: string }

  // the draft
  /** A plan that takes long to read: it was not forgotten. */
  plan_being_read: { name: string }
  draft: DraftView
  draft_period: {
    plan: number
    period: PeriodKey | null
    tasks: DraftTaskView[]
    /** The period after it, where there is one. */
    next: { period: PeriodKey | null; tasks: number } | null
  }
  /** `above`: the row over it, with which it can be put together. */
  draft_task: { plan: number; task: DraftTaskView; above: { id: number; code: string } | null }
  draft_ask: { code: string; field: DraftField; now: string; prompt: number }
  draft_ask_new: { plan: number; prompt: number }
  draft_changed: {
    plan: number
    task: DraftTaskView
    field: DraftField | 'policy' | 'evidence'
    before: string
    after: string
  }
  draft_added: { plan: number; task: DraftTaskView }
  draft_dropped: { plan: number; code: string; title: string }
  draft_ask_split: { code: string; title: string; prompt: number }
  draft_split: { plan: number; code: string; tasks: DraftTaskView[] }
  draft_merged: { plan: number; task: DraftTaskView; gone: string }
  /** A point, one at a time; `open`: how many are open, `left`: how many of them want a decision, this one too. */
  draft_point: {
    plan: number
    prompt: number
    finding: FindingView
    open: number
    left: number
    task: DraftTaskView | null
    /** The rows that it is about, where they are several. */
    codes: string[]
    choices: ChoiceView[]
    /** What can be typed instead of choosing. */
    takes: 'due' | 'units' | 'number' | null
    done: PointDone | null
  }
  /** The points that only want to be seen, all together. */
  draft_notes: { plan: number; findings: FindingView[]; done: PointDone | null }
  /** Every point has been gone through; `left`: put off. */
  draft_checked: {
    plan: number
    left: number
    obstacles: DraftView['obstacles']
    first: { period: PeriodKey | null; tasks: number } | null
    done: PointDone | null
  }
  lessons: { lessons: LessonView[] }
  column_ask: { prompt: number; heading: string; n: number; of: number; choices: TaughtColumn[] }
  columns_taught: { columns: { heading: string; holds: TaughtColumn }[] }
  lesson_forgotten: { lesson: LessonView }
  year_rehearsal: {
    plan: number
    total: number
    /** Messages of a usual week, of the fullest one, and the weeks that stand out. */
    usual: number
    most: number
    busy: WeekCount[]
    /** What comes every week; on the first page. */
    regular: RegularView[]
    /** The rest by date, a page of it. */
    messages: ForeseenView[]
    page: number
    pages: number
    /** Who would hear none of it; on the first page. */
    unheard: UnheardView[]
  }
  /** Before a plan goes live with something undecided: one more word is wanted. `open`: points nobody has looked at. */
  activation_doubts: { plan: number; lacking: string[]; open: number; asks: number }
  activated: {
    title: string
    tasks: number
    firstPost: { on: CivilDate; at: ClockTime } | null
    groups: number
    unheard: UnheardView[]
  }
  plan_edited: {
    code: string
    title: string
    what: 'title' | 'due' | 'units' | 'cancelled'
    before: string
    after: string
    reason: string
  }

  // the group
  period_post: {
    title: string
    period: PeriodKey | null
    tasks: TaskView[]
    carried: TaskView[]
    /** The day it should have left, where it leaves later. */
    meantFor: CivilDate | null
  }
  group_note: {
    on: CivilDate
    weekly: boolean
    dueThisWeek: ShareView[]
    late: ShareView[]
    reminders: ShareView[]
    missing: { code: string; units: string[] }[]
    notStarted: Mention[]
    meantFor: CivilDate | null
  }

  // to one person, once a day
  person_note: {
    on: CivilDate
    role: Role
    /** The person's own work, nearest due first. */
    own: ShareView[]
    /** Work of others that is late and is spoken of today: to clerk and chairman. */
    late: ShareView[]
    /** Everything late in the office, as the status counts it, and how much of it was reported in time. */
    lateNow: { count: number; inTime: number }
    waiting: ClaimView[]
    summary: {
      span: 'week' | 'quarter' | 'half' | 'year'
      period: PeriodKey | null
      status: StatusView
      changes: Changes | null
    } | null
    /** To the clerk, once a week: how many messages were sent, and which were not. */
    ledger: { sent: number; failed: { to: string; what: LedgerLine['what'] }[] } | null
    meantFor: CivilDate | null
  }

  // answers to officials
  claim_recorded: {
    claim: number
    task: TaskView
    unit: string
    files: number
    /** Names of files that lay with this task before. */
    repeated: string[]
    needsFile: boolean
    /** Where the file can be handed in without the chat; null where it is not wanted or there is no such page. */
    upload: string | null
    byTelephone: boolean
  }
  /** Pages on which files can be handed in. `plan`: for the plan itself. */
  upload_links: {
    why: 'asked' | 'unreadable' | { name: string; limitMb: number }
    items: { code: string; title: string; url: string }[]
    plan: string | null
  }
  /** What was noted within some minutes, on one line. */
  noted: {
    items: {
      what: 'claimed' | 'not_done' | 'blocked' | 'files'
      code: string
      unit: string
      task: number
      claim: number | null
    }[]
  }
  claim_review: ClaimView
  claim_confirmed: { task: TaskView; unit: string; by: string }
  claim_returned: { task: TaskView; unit: string; by: string; reason: ReturnReason | { said: string } }
  claim_withdrawn: { task: TaskView; unit: string; because: 'asked' | 'edited' }
  /** `progress`: how far it is, where the words said so: '3/12', '80%'. */
  not_done_recorded: { task: TaskView; unit: string; progress: string | null }
  blocked_recorded: { task: TaskView; unit: string; reason: string }
  extension_ask: { task: TaskView; prompt: number }
  extension_recorded: { task: TaskView; unit: string; to: CivilDate; reason: string }
  extension_review: ExtensionView
  extension_decided: {
    task: TaskView
    unit: string
    granted: boolean
    from: CivilDate | null
    to: CivilDate
    by: string
  }
  question_passed_on: object
  plan_answer: {
    topic: PlanTopic
    task: TaskView
    collection: boolean
    original: string
    plan: { title: string; number: string | null }
    /** The question whether to ask the clerk all the same; null for the clerk. */
    prompt: number | null
  }
  question_for_unit: { unit: string; from: string; task: TaskView; said: string; by: string }
  question_answered: { code: string | null; task: number | null; asked: string; said: string; by: string }
  answer_passed_on: { to: string[] }
  unit_asked: { unit: string; code: string; said: string; members: string[] }
  ask_which_unit: { prompt: number; code: string; reason: string }
  /** The unit's difficulty, to clerk and chairman. */
  blocked_review: { task: TaskView; unit: string; reason: string; assignment: number }
  question_for_clerk: { member: string; task: TaskView | null; said: string }
  explanation_asked: { share: ShareView; by: string }
  /** The question reaches nobody of these units. */
  not_heard: { code: string; units: UnheardView[] }
  which_task: { prompt: number; heard: string; files: string[]; options: { code: string; title: string }[] }
  which_claim: { prompt: number; options: { code: string; unit: string }[] }
  unclear: { prompt: number; task: TaskView; heard: string }
  read_back: {
    prompt: number
    items: {
      code: string
      title: string
      what: 'claim' | 'not_done' | 'extension' | 'blocked' | 'unclear' | 'not_yours' | 'files' | 'question'
      /** The date asked for, where it could be read. */
      to: CivilDate | null
      said: string
    }[]
  }
  /** An answer that changes nothing. */
  left_as_it_is: object
  return_ask: { claim: ClaimView; prompt: number }
  /** `repeated`: files that lay with this task before. `moveTo`: other tasks of the sender, for a file that went to the wrong one. */
  files_recorded: {
    task: TaskView
    unit: string
    files: string[]
    repeated: string[]
    /** The same file lies with this other task too. */
    alsoAt: string | null
    total: number
    claimed: boolean
    evidence: number | null
    moveTo: { id: number; code: string }[]
  }
  files_moved: { from: string; to: string; task: number; unit: string; files: string[]; claimed: boolean }

  // views
  /** `filesWaiting`: names of files of theirs that nobody knows the task of. */
  my_tasks: { shares: ShareView[]; filesWaiting: string[] }
  due_week: { from: CivilDate; to: CivilDate; next: boolean; shares: ShareView[]; late: number }
  found: { said: string; total: number; tasks: (TaskView & { files: number })[] }
  history: { task: TaskView; lines: HistoryLine[]; more: number }
  status: StatusView
  waiting: { claims: ClaimView[]; extensions: ExtensionView[] }
  missing: { task: TaskView; handedIn: string[]; confirmed: string[]; missing: string[] }
  /** Of what was asked: who has answered, who has only seen it, who is silent. */
  silent: {
    title: string
    asked: number
    answered: number
    seen: number
    silent: { unit: string; assignment: number; code: string; more: number }[]
  }
  late_tasks: { title: string; shares: ShareView[] }
  all_tasks: { title: string; tasks: TaskView[] }
  /** Goes with the file itself. */
  papers: { plan: number; title: string; quarter: PeriodKey; half: PeriodKey; year: PeriodKey }
  cut_off_changed: { day: number | null }
  weights_changed: { onTime: number; late: number; notDone: number }
  paper: {
    paper: PaperKind
    plan: number
    title: string
    period: PeriodKey | null
    asOf: CivilDate
    total: number
    done: number
    late: number
    /** About how many bytes it has, where that may be too many to send. */
    size: number
    /** Where it can be opened without the chat; null where the bot has no public address. */
    link: string | null
  }

  /** `moreTroubles`, `moreLines`: what is not shown here; `link`: a page with all of it, good for a day. */
  ledger: LedgerView & { moreTroubles: number; moreLines: number; link: string | null }

  // when something is not as it should be
  /** Messages that have been tried for long: to the clerk, by another way than theirs. */
  stuck: { items: { to: string; what: LedgerLine['what']; dueAt: string; reason: LedgerReason | null }[]; more: number }
  /** The same before the group, without anything that is somebody's own business. */
  stuck_in_group: object
  refusal: { code: RefusalCode; params: Record<string, string | number> }
  fault: { number: string }
  undelivered: {
    items: { to: string; what: string; reason: 'unreachable' | 'chat_gone' | 'rejected' | 'never_started' }[]
  }
}

/** What the history of a task tells; the rest is for the record only. */
export const HISTORY_KINDS = [
  'claimed',
  'not_done',
  'blocked',
  'files',
  'files_moved',
  'asked',
  'answered',
  'passed_to_unit',
  'seen',
  'reworded',
  'claim_withdrawn',
  'confirmed',
  'returned',
  'extension_asked',
  'extension_granted',
  'extension_refused',
  'explanation_asked',
] as const

export interface HistoryLine {
  at: string
  what: (typeof HISTORY_KINDS)[number]
  who: string | null
  unit: string | null
  /** In the words of who said it. */
  heard: string | null
  to: CivilDate | null
  files: string[]
  byTelephone: boolean
}

/** A person's mistake or a rule's no. Each has a text in each language that says what to do next. */
export const REFUSALS = [
  'code_wrong', // the one-time code does not exist, is used or has expired
  'code_too_many', // too many wrong codes: wait
  'not_your_role', // { needs: role }
  'not_your_task', // { code, units }
  'not_your_question', // the bot asked somebody else
  'no_such_task', // { ref }
  'task_closed', // { code }
  'task_cancelled', // { code }
  'already_confirmed', // { code }
  'already_claimed', // { code }
  'nothing_to_withdraw', // { code }
  'nothing_to_confirm', // { ref }
  'claim_settled', // { code }: somebody else has confirmed, returned or withdrawn it
  'extension_settled', // { code }
  'no_active_plan',
  'no_draft',
  'no_such_point', // { n }
  'no_such_lesson', // { n }
  'cannot_split', // { code }: one part
  'cannot_merge', // { code }: with itself
  'files_without_task', // { files }: the sender has no open task that they could be for
  'nothing_open', // the sender has no open task
  'not_in_group', // this is asked in private
  'only_in_group', // /link in a private chat
  'account_known', // { name }: this account speaks for somebody already
  'platform_not_linked', // { platform }
  'group_taken', // the group belongs to another office
  'date_unreadable', // { said }
  'date_past', // { date }
  'date_not_later', // { date, due }
  'unit_unknown', // { said, near }
  'member_unknown', // { said }
  'member_ambiguous', // { said, near }
  'last_clerk',
  'nobody_speaks', // { unit }: nobody of this unit can be reached
  'which_unit', // { code, units }: the clerk must say whose answer it is
  'call_unclear', // { code }: what was said by telephone says neither yes nor no
  'nothing_to_answer', // no question waits for this answer
  'no_files', // { ref }
  'nothing_collected', // no collection waits for anybody
  'nothing_handed_in', // no file was handed in for this period

  'text_missing', // { field }
  'no_tasks',
  'already_active', // { title, date }
  'plan_unreadable', // { reason }
  'file_too_big', // { name, limitMb }
  'file_empty', // { name }
  'file_failed', // { name }: could not be fetched from the platform
  'no_upload_page', // the bot has no public address
  'kind_unsupported', // a sticker, a voice message
  'button_expired', // the button's message is no longer valid
  'question_expired', // the bot's question was answered or is too old
  'command_unknown', // { said }
  'no_such_option', // { count }: the question has no answer of this number
  'not_understood_task', // { code }: the task was named, but not what is reported of it
  'not_understood', // private chat: nothing could be made of it
] as const
export type RefusalCode = (typeof REFUSALS)[number]

// ---------------------------------------------------------------- said

/** A piece of a line. Plain text needs no escaping anywhere: platforms mark spans by position. */
export type Span =
  | string
  | { bold: string }
  | { italic: string }
  | { mention: string; account: string; username: string | null }
export type Line = readonly Span[]

export interface Button {
  label: string
  action: Action
}

/** One message on the platform: lines, and rows of buttons under it. */
export interface Said {
  lines: Line[]
  buttons: Button[][]
  /** Ids of the tasks it is about, so that a reply to it finds them. */
  tasks: number[]
  /** Goes with it; its lines are then the file's caption. Only where the platform carries files. */
  file?: OfferedFile
}

/** A file the bot hands out. */
export interface OfferedFile {
  /** In plain letters, with its ending: 'tien-do-2023-02-06.png'. */
  name: string
  mime: string
  /** A picture is shown in the chat; anything else is a document to open. */
  as: 'picture' | 'document'
  /** Large ones come piece by piece, anew at each call. */
  bytes: Uint8Array | (() => AsyncIterable<Uint8Array>)
}

/** What a page says, in words that are ready. */
export interface PageText {
  language: 'vi' | 'en'
  title: string
  /** Sentences under the title. */
  lead: string[]
  sections: PageSection[]
}

export interface PageSection {
  heading: string
  /** The heads of the columns, and the rows under them; the tone colours the last cell. */
  columns: string[]
  rows: { cells: string[]; tone: 'good' | 'bad' | 'plain' }[]
  /** Said in place of rows where there are none. */
  none: string
}

/** What a platform can do; `voice` says the same thing with less where it can do less. */
export interface Capabilities {
  /** UTF-16 units a message may have. */
  maxText: number
  buttons: boolean
  /** Buttons that one message may carry. */
  maxButtons: number
  edit: boolean
  replyTo: boolean
  /** What people can hand in through the chat itself; the rest goes through the upload page. */
  filesIn: 'any' | 'photos' | 'none'
  /** Bytes that may be fetched; 0 where files cannot come in. */
  maxFileIn: number
  /** Bytes of a picture or a document that the bot may send; 0 where it can send none. */
  maxFileOut: number
  /** A sign under somebody's message, instead of an answer. */
  reactions: boolean
  /** A short notice that only the person who pressed sees. */
  pressNotice: boolean
  mentions: boolean
}

/** Whether a paper goes along with what is said of it; else its link has to do. */
export function travelsAsFile(
  { paper, size }: Pick<Facts['paper'], 'paper' | 'size'>,
  { maxFileOut }: Capabilities,
): boolean {
  return paper !== 'page' && maxFileOut > 0 && size <= maxFileOut
}
