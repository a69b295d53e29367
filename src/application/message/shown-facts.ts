/** The facts of what somebody has asked to see: lists, papers, how they are made, and the ledger. */
import type { CivilDate, ClockTime, PeriodKey } from '../../domain/calendar.js'
import type { Settings, SummarySpan } from '../../domain/plan.js'
import type { AskedShares } from '../../domain/words/paper-command.js'
import type { PaperKind } from '../actions.js'
import type {
  ClaimView,
  ExtensionView,
  HistoryLine,
  LedgerPart,
  LedgerView,
  MoreTime,
  ShareView,
  StatusView,
  TaskView,
  WishTold,
} from './views.js'
import type { SendingAhead, SendingHabit } from './year-views.js'

export interface ShownFacts {
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
  /** The newest first. */
  own_wishes: { wishes: WishTold[] }
  /** In the order in which it came; `more`: what came earlier on that day. */
  heard_on: { on: CivilDate; lines: (HistoryLine & { code: string })[]; more: number }
  units_alone: { units: string[] }
  /** `away` null: not away. */
  stand_in: {
    name: string
    away: { from: CivilDate; until: CivilDate } | null
    substitute: string | null
    units: string[]
  }
  why_cancelled: { task: number; code: string; title: string; line: HistoryLine | null }
  /** The asker's own work that is due in the period, done or not. */
  own_period: { period: PeriodKey; shares: ShareView[] }
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
  paper_in_private: { paper: PaperKind | 'upload' | 'list' }
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
      /** `isSetAside`: it came with a report that was returned or taken back. */
      files: { name: string; unit: string; by: string; on: CivilDate; isSetAside: boolean }[]
    } | null
    /** About how many bytes it has, where that may be too many to send. */
    size: number
    /** Where it can be opened without the chat; null where the bot has no public address. */
    link: string | null
  }

  /** `moreTroubles`, `moreLines`: what is not shown here; `link`: a page with all of it, good for a day. */
  ledger: LedgerView & { moreTroubles: number; moreLines: number; link: string | null }
  ledger_part: LedgerPart
  sending_ahead: SendingAhead
  sending_habit: SendingHabit
}
