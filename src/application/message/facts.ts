/** Every kind of message of the bot, with the facts it states: never a finished sentence; `voice` says it. */
import type { CivilDate, PeriodKey } from '../../domain/calendar.js'
import type { Role } from '../../domain/member.js'
import type { SummarySpan } from '../../domain/plan.js'
import type { PlanTopic } from '../../domain/words/plan-question.js'
import type { NoSuchDay } from '../../domain/words/spoken-date.js'
import type { ReturnReason } from '../actions.js'
import type { ChangeAsked, ChangeFacts } from './change-facts.js'
import type { DraftFacts } from './draft-facts.js'
import type { PeopleFacts } from './people-facts.js'
import type { QuestionFacts } from './question-facts.js'
import type { ShownFacts } from './shown-facts.js'
import type { DecisionFacts, NudgeFacts, StandingFacts, UnitStanding } from './talk-facts.js'
import type { TroubleFacts } from './trouble-facts.js'
import type {
  ClaimView,
  ExtensionView,
  MoreTime,
  OtherPlaces,
  ShareView,
  SummaryView,
  TaskView,
  WeekLedger,
} from './views.js'
import type { UnheardView } from './year-views.js'

/** Somebody to be called by name in a group: by username, or by account where there is none. */
export interface Mention {
  name: string
  username: string | null
  account: string
}

export type Outgoing = { [K in keyof Facts]: { kind: K } & Facts[K] & Besides }[keyof Facts]

/** What is said below any message: the files that came with the words and could not be had, or the value that could not be read. */
interface Besides {
  besides?: TroubleFacts['refusal'][]
}

/** Every kind of message the bot can send, with the facts it states. */
export interface Facts
  extends PeopleFacts,
    ShownFacts,
    TroubleFacts,
    DraftFacts,
    ChangeFacts,
    StandingFacts,
    DecisionFacts,
    NudgeFacts,
    QuestionFacts {
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
    ledger: WeekLedger | null
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
    /** Those that came with this report. */
    files: number
    /** Those that lay with the task before. */
    earlier: number
    /** Names of files that lay with this task before. */
    repeated: string[]
    /** Names of files of today of which nobody knows the task. */
    waiting: string[]
    needsFile: boolean
    /** Where the file can be handed in without the chat; null where it is not wanted or there is no such page. */
    upload: string | null
    byTelephone: boolean
    /** The reader decides about it too. */
    decides: boolean
    /** The day on which the words say that it was finished, where they name one. */
    saidOn?: CivilDate
    /** The day until which more time had been asked for, which is needed no more. */
    spared?: CivilDate
  } & OtherPlaces
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
  /** `wished`: the day until which more time had been asked for before the report closed that wish. */
  claim_returned: {
    task: TaskView
    unit: string
    by: string
    reason: ReturnReason | { said: string }
    wished?: CivilDate
  }
  claim_withdrawn: { task: TaskView; unit: string; because: 'asked' | 'edited'; wished?: CivilDate }
  /** `progress`: how far it is, where the words said so: '3/12', '80%'. */
  /** `cleared`: an obstacle that was noted before is gone by these words. */
  /** `wish`: a later day than the due date was named, and is offered to be asked for. */
  not_done_recorded: {
    task: TaskView
    unit: string
    progress: string | null
    cleared: boolean
    wish: { prompt: number; to: CivilDate } | null
    /** The day until which more time had been asked for, before a report that is taken back so had closed that wish. */
    wished?: CivilDate
  }
  /** `prompt`: what is in the way is asked for; `reason` is '' then. */
  blocked_recorded: { task: TaskView; unit: string; reason: string; prompt: number | null; wished?: CivilDate }
  unblocked_recorded: { task: TaskView; unit: string }
  /** `noSuchDay`: what was asked for, and no month has. `lunar`: the days that the one of the lunar calendar may be, none where it is not known. */
  extension_ask: { task: TaskView; prompt: number; noSuchDay: NoSuchDay | null; lunar: CivilDate[] | null }
  /** `reason` '': none was given, and `prompt` asks for it. */
  /** `dayOff`: of the day that is wished for. `orElse`: the day that would do as well. */
  extension_recorded: {
    task: TaskView
    unit: string
    to: CivilDate
    orElse?: CivilDate | null
    dayOff: TaskView['dayOff']
    reason: string
    prompt: number | null
  }
  extension_review: ExtensionView & { orElse?: CivilDate | null }
  /** `due`: the day that holds as before. */
  extension_withdrawn: { task: number; code: string; unit: string; due: CivilDate | null }
  extension_decided: {
    task: TaskView
    unit: string
    /** Other units for which the new date holds too: where one unit is enough, it is the task's. */
    alsoFor?: string[]
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
  courtesy: { courtesy: 'thanks' | 'greeting' | 'praise' }
  plan_answer: {
    topic: PlanTopic
    task: TaskView
    collection: boolean
    original: string
    plan: { title: string; number: string | null }
    /** Whose it is in this office, and how it stands, where that was asked. */
    units: UnitStanding[]
    /** How the date came to be another, where dates were asked for and it was moved. */
    moved?: { from: CivilDate | null; on: CivilDate; by: string; reason: string }
    lastAnswerAt: string | null
    on: CivilDate
    /** The question whether to ask the clerk all the same; null for the clerk. */
    prompt: number | null
  }
  /** `from`: the unit that is stuck; null where the question is the asker's own. */
  question_for_unit: { unit: string; from: string | null; task: TaskView; said: string; by: string }
  question_answered: { code: string | null; task: number | null; asked: string; said: string; by: string }
  /** `reports`: an open task of the own unit, of which the answer may be heard as a report, and is none. */
  answer_passed_on: { to: string[]; reports: string | null }
  /** To who may open it again, with what is typed for that. */
  confirmed_doubted: { task: TaskView; unit: string; said: string; by: string; reopen: string }
  doubt_heard: { task: TaskView; unit: string; passedOn: boolean; reopen: string }
  unit_asked: { unit: string; code: string; said: string; members: string[] }
  ask_which_unit: { prompt: number; code: string; reason: string }
  /** The unit's difficulty, to clerk and chairman. */
  /** `signs`: to a leader whose signature or word it waits for. */
  blocked_review: { task: TaskView; unit: string; reason: string; assignment: number; signs?: true }
  /** What a unit says of a task that it supports, to who leads the task; to the clerk (`reports` false) where none of `leads` can be reached. */
  support_said: {
    unit: string
    member: string
    task: TaskView
    said: string
    files: string[]
    leads: string[]
    reports: boolean
  }
  /** The same, to who said it; `to`: who reads it. */
  support_passed_on: { code: string; leads: string[]; to: string[]; reports: boolean; files: string[] }
  /** `codes`: of the tasks of the message that was replied to, where it is of several. */
  question_for_clerk: { member: string; task: TaskView | null; said: string; codes?: string[] }
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
    total: number
    claimed: boolean
  } & OtherPlaces
  /** `claimed`: what they were moved to is reported with them. `left`: what has become of the report where they lay; null where there was none. */
  files_moved: {
    from: string
    to: string
    task: number
    unit: string
    files: string[]
    claimed: boolean
    left: 'open' | 'claimed' | null
  }
}
