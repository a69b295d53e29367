/** Every kind of message of the bot, with the facts it states: never a finished sentence; `voice` says it. */
import type { CivilDate, ClockTime, PeriodKey } from '../../domain/calendar.js'
import type { Platform, Role } from '../../domain/member.js'
import type { AskedShares } from '../../domain/paper-command.js'
import type { Settings, SummarySpan } from '../../domain/plan.js'
import type { PlanTopic } from '../../domain/plan-question.js'
import type { NoSuchDay } from '../../domain/spoken-date.js'
import type { PaperKind, ReturnReason } from '../actions.js'
import type { ChangeAsked, ChangeFacts } from './change-facts.js'
import type { DraftFacts } from './draft-facts.js'
import type { QuestionFacts } from './question-facts.js'
import type { RefusalCode } from './refusals.js'
import type { DecisionFacts, NudgeFacts, StandingFacts, UnitStanding } from './talk-facts.js'
import type {
  ClaimView,
  ExtensionView,
  HistoryLine,
  LedgerLine,
  LedgerReason,
  LedgerView,
  MoreTime,
  ShareView,
  StatusView,
  SummaryView,
  TaskView,
} from './views.js'
import type { UnheardView } from './year-views.js'

/** Somebody to be called by name in a group: by username, or by account where there is none. */
export interface Mention {
  name: string
  username: string | null
  account: string
}

export type GroupTrouble =
  | 'removed'
  | 'muted'
  | 'open_again'
  | 'hears_little'
  | 'hears_all'
  | 'topic_gone'
  | 'anonymous'

export type Outgoing = { [K in keyof Facts]: { kind: K } & Facts[K] & Besides }[keyof Facts]

/** What is said below any message: the files that came with the words and could not be had. */
interface Besides {
  besides?: Facts['refusal'][]
}

/** Every kind of message the bot can send, with the facts it states. */
export interface Facts extends DraftFacts, ChangeFacts, StandingFacts, DecisionFacts, NudgeFacts, QuestionFacts {
  // people and set-up
  setup_done: { commune: string }
  welcome: { name: string; role: Role; units: string[] }
  stranger: object
  join_requested: object
  join_review: { request: number; name: string; username: string | null; units: { id: number; name: string }[] }
  join_refused: { name: string }
  invitation: { name: string; role: Role; units: string[]; code: string; validDays: number }
  people: { members: { name: string; role: Role; units: string[]; started: boolean }[]; unitsWithoutMember: string[] }
  units: { units: { name: string; collects: boolean; members: string[] }[] }
  unit_added: { name: string }
  /** `left`: units that the member spoke for until now. */
  seat_changed: { name: string; units: string[]; left?: string[] }
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
  /** In a group that is no office's. */
  group_not_linked: object
  /** A file has come; others may follow before it is worked on. */
  files_coming: object
  /** What the reader may do, where it is read. */
  help: object
  /** A code that ties another account to this person; `bots`: where it can be typed. */
  link_code: { code: string; minutes: number; bots: { platform: Platform; address: string }[] }
  account_linked: { name: string; platform: Platform; account: string }
  preference_noted: { platform: Platform; other: Platform | null }
  calendar_changed: { date: CivilDate; working: boolean; name: string }

  // the group
  period_post: {
    title: string
    period: PeriodKey | null
    tasks: TaskView[]
    carried: TaskView[]
    /** The first post with tasks of no period: what their codes mean is said in it. */
    explainsCode?: boolean
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
    /** Of the same tasks: who was granted more time and is in none of these lists. */
    moreTime: MoreTime[]
    notStarted: Mention[]
    /** The day of the last weekly note, where nothing has changed since: what is late is told in short. */
    unchangedSince: CivilDate | null
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
    /** Everything late in the office, as the status counts it; how much of it is reported, and since when it waits for confirmation. */
    lateNow: { tasks: number; shares: number; reported: number; since: CivilDate | null }
    waiting: ClaimView[]
    /** Wishes for more time that wait for a decision: to the clerk. */
    asked?: ExtensionView[]
    /** What was passed on to them some days ago and they have not answered. */
    questions?: { said: string; by: string[]; code: string | null; on: CivilDate }[]
    summary: { span: SummarySpan; period: PeriodKey | null; plans: SummaryView[] } | null
    /** To the clerk, once a week: how many messages were sent, and which were not. */
    ledger: { sent: number; failed: { to: string; what: LedgerLine['what'] }[] } | null
    /** A question of an earlier day that holds up a report of theirs. */
    unanswered: QuestionFacts['asked_again'] | null
    /** A change of the live plan that they began on an earlier day and did not answer about. */
    change?: ChangeAsked
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
    /** The reader decides about it too. */
    decides: boolean
    /** The day on which the words say that it was finished, where they name one. */
    saidOn?: CivilDate
  }
  /** Pages on which files can be handed in. `plan`: for the plan itself. */
  upload_links: {
    why: 'asked' | 'unreadable' | { name: string; limitMb: number }
    items: { code: string; title: string; url: string }[]
    /** The code of a task of theirs that is not among them. */
    more: string | null
    plan: string | null
  }
  /** What was noted within some minutes, on one line. */
  noted: {
    items: {
      what: 'claimed' | 'not_done' | 'blocked' | 'unblocked' | 'files'
      code: string
      unit: string
      task: number
      claim: number | null
    }[]
  }
  claim_review: ClaimView
  /** `doneOn`: the day that the report named, where it counts instead of its own. */
  claim_confirmed: { task: TaskView; unit: string; by: string; doneOn?: CivilDate }
  claim_returned: { task: TaskView; unit: string; by: string; reason: ReturnReason | { said: string } }
  claim_withdrawn: { task: TaskView; unit: string; because: 'asked' | 'edited' }
  /** `progress`: how far it is, where the words said so: '3/12', '80%'. */
  not_done_recorded: { task: TaskView; unit: string; progress: string | null }
  blocked_recorded: { task: TaskView; unit: string; reason: string }
  unblocked_recorded: { task: TaskView; unit: string }
  /** `noSuchDay`: what was asked for, and no month has. */
  extension_ask: { task: TaskView; prompt: number; noSuchDay: NoSuchDay | null }
  /** `reason` '': none was given, and `prompt` asks for it. */
  /** `dayOff`: of the day that is wished for. */
  extension_recorded: {
    task: TaskView
    unit: string
    to: CivilDate
    dayOff: TaskView['dayOff']
    reason: string
    prompt: number | null
  }
  extension_review: ExtensionView
  extension_decided: {
    task: TaskView
    unit: string
    granted: boolean
    from: CivilDate | null
    to: CivilDate
    /** The day that was asked for, where another is granted. */
    wished: CivilDate | null
    by: string
    /** Why it is refused; '' where nobody has said so. */
    reason: string
    /** Asks who refused for the reason. */
    prompt: number | null
  }
  question_passed_on: object
  /** What makes reminders fewer; whether the clerk was told. */
  reminders_explained: { passedOn: boolean }
  courtesy: { courtesy: 'thanks' | 'greeting' }
  plan_answer: {
    topic: PlanTopic
    task: TaskView
    collection: boolean
    original: string
    plan: { title: string; number: string | null }
    /** Whose it is in this office, and how it stands, where that was asked. */
    units: UnitStanding[]
    lastAnswerAt: string | null
    on: CivilDate
    /** The question whether to ask the clerk all the same; null for the clerk. */
    prompt: number | null
  }
  /** `from`: the unit that is stuck; null where the question is the asker's own. */
  question_for_unit: { unit: string; from: string | null; task: TaskView; said: string; by: string }
  question_answered: { code: string | null; task: number | null; asked: string; said: string; by: string }
  answer_passed_on: { to: string[] }
  unit_asked: { unit: string; code: string; said: string; members: string[] }
  ask_which_unit: { prompt: number; code: string; reason: string }
  /** The unit's difficulty, to clerk and chairman. */
  /** `signs`: to a leader whose signature or word it waits for. */
  blocked_review: { task: TaskView; unit: string; reason: string; assignment: number; signs?: true }
  question_for_clerk: { member: string; task: TaskView | null; said: string }
  explanation_asked: { share: ShareView; by: string }
  /** To who had units asked; `people`: whom, none where nobody but the asker speaks for it. `leavesAt`: when, where the office is closed now. */
  explanations_sent: {
    items: { code: string; unit: string; people: string[] }[]
    leavesAt: string | null
    on: CivilDate
  }
  /** The question reaches nobody of these units. */
  not_heard: { code: string; units: UnheardView[] }
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
  /**
   * `shares`: late, due in the running period, or next; `later`: the rest of the year, shown where the `whole` was asked for;
   * `filesWaiting`: names of files of theirs that nobody knows the task of.
   */
  my_tasks: { shares: ShareView[]; later: ShareView[]; whole: boolean; filesWaiting: string[] }
  due_week: { from: CivilDate; to: CivilDate; next: boolean; shares: ShareView[]; late: ShareView[] }
  found: { said: string; total: number; tasks: (TaskView & { files: number })[] }
  /** `editable`: the reader may change the task. */
  history: { task: TaskView; lines: HistoryLine[]; more: number; editable: boolean }
  /** `asWords`: asked for without a table. */
  status: StatusView & { asWords?: boolean }
  waiting: { claims: ClaimView[]; extensions: ExtensionView[] }
  missing: {
    task: TaskView
    handedIn: string[]
    confirmed: string[]
    missing: string[]
    /** Of those who have not handed in: who was granted more time. */
    moreTime: MoreTime[]
    on: CivilDate
    lastAnswerAt: string | null
  }
  /** Of what was asked: who has answered, who has only seen it, who is silent. */
  silent: {
    title: string
    asked: number
    answered: number
    seen: number
    /** `unheard`: nobody can be written to for the unit. */
    silent: { unit: string; assignment: number; code: string; more: number; unheard?: boolean }[]
  }
  late_tasks: { title: string; shares: ShareView[] }
  /** What the asker has handed in, the newest first; `waiting`: files that wait to be told their task. */
  files_received: { files: { name: string; on: CivilDate; code: string }[]; more: number; waiting: string[] }
  /** Units' parts of the work that are so: of a period, or now; those due soon until a day. */
  asked_tasks: {
    title: string
    about: AskedShares
    period: PeriodKey | null
    until: CivilDate | null
    shares: ShareView[]
  }
  /** `period` null: of the whole plan. */
  all_tasks: { title: string; period: PeriodKey | null; tasks: TaskView[] }
  /** Which files there are; `periods`: of which there are reports, what has just ended first. */
  papers: { plan: number; title: string; periods: PeriodKey[] }
  report_to_changed: { names: string[] }
  report_signer_changed: { signer: Settings['reportSigner'] }
  cut_off_changed: { day: number | null }
  /** The hour of each summary, null where it is not sent. */
  summary_hours: { at: Record<SummarySpan, ClockTime | null>; changed: boolean }
  weights_changed: { onTime: number; late: number; notDone: number }
  /** Said in the group in which it was asked for: a paper, or a page to hand files in. */
  paper_in_private: { paper: PaperKind | 'upload' }
  /** Goes with the file itself. */
  paper: {
    /** calendar: the units that it is for; none: all. And how many dates it has. */
    units: string[]
    dates: number
    paper: PaperKind
    plan: number
    title: string
    period: PeriodKey | null
    asOf: CivilDate
    total: number
    done: number
    late: number
    /** evidence of one task: what was handed in for it, oldest first. */
    ofTask: {
      task: number
      code: string
      title: string
      files: { name: string; unit: string; by: string; on: CivilDate }[]
    } | null
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
  /** Messages could not leave from `since` to `until` (instants), and have left: where nobody could be told of it meanwhile. */
  line_back: { since: string; until: string }
  /** To a chairman: no clerk can be written to in private, and what waits for one; `more`: waits besides. */
  clerk_unreached: {
    clerks: string[]
    waiting: { code: string; unit: string; what: 'done' | 'more_time' }[]
    more: number
  }
  /** The same before the group where no chairman can be written to either: it names nobody. */
  clerk_unreached_in_group: object
  /** Of a platform that counts messages by the month; `saving`: only what cannot wait still leaves there. */
  allowance: { platform: Platform; month: PeriodKey; used: number; monthly: number; saving: boolean }
  /** How the bot stands in a group, for the clerk: what is wrong and what to do, or that it is well again. */
  group_trouble: { title: string; trouble: GroupTrouble }
  /** The nightly backup fails again and again; the age of the newest one in hours, null where there is none. */
  backup_failing: { hours: number | null }
  /** To the clerk, with everything that is kept of a member as a file where the platform carries it. `size`: its bytes, 0 until it is made. */
  personal_data: { member: number; name: string; size: number }
  /** What erasing will do, before it is done; `seat` stands in the record afterwards. */
  erase_confirm: { name: string; seat: string }
  person_erased: { seat: string }
  /** A person has closed the only chat by which the bot could write to them. */
  member_blocked: { name: string }
  /** To who speaks as the group itself: nobody can know who it was. */
  anonymous_speaker: object
  refusal: { code: RefusalCode; params: Record<string, string | number> }
  fault: { number: string }
  undelivered: {
    items: { to: string; what: string; reason: 'unreachable' | 'chat_gone' | 'rejected' | 'never_started' }[]
  }
}
