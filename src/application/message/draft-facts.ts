/** The facts of what is said while a draft is checked, and when it goes live. */
import type { CivilDate, ClockTime, PeriodKey } from '../../domain/calendar.js'
import type { TaughtColumn } from '../../domain/plan.js'
import type { DraftField } from '../actions.js'
import type {
  ChoiceView,
  DraftTaskView,
  DraftView,
  FindingView,
  LessonView,
  PointDone,
  RunningPlan,
  TakeOverView,
} from './draft-views.js'
import type { UnheardView, YearView } from './year-views.js'

export interface DraftFacts {
  /** A plan that takes long to read: it was not forgotten. */
  plan_being_read: { name: string }
  /** `link`: a page with all of it; null where the bot has no public address. `running`: the same plan, where it is being carried out already. */
  draft: DraftView & { link: string | null; running: RunningPlan | null }
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
    /** How many points there are in all. */
    of: number
    /** How many of them still want a decision. */
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
  draft_discarded: { title: string }
  lessons: { lessons: LessonView[] }
  column_ask: { prompt: number; heading: string; n: number; of: number; choices: TaughtColumn[] }
  columns_taught: { columns: { heading: string; holds: TaughtColumn }[] }
  lesson_forgotten: { lesson: LessonView }
  year_rehearsal: YearView
  /** Before a plan goes live with something undecided: one more word is wanted. `open`: points nobody has looked at. */
  activation_doubts: { plan: number; lacking: string[]; open: number; asks: number }
  /** Before a plan goes live that is being carried out already: what is to become of the two? */
  plan_again: { plan: number; running: RunningPlan; lacking: string[]; open: number; asks: number } & TakeOverView
  activated: {
    title: string
    tasks: number
    /** The plan in whose place it goes live, and how many tasks went on as they stand. */
    instead: { title: string; kept: number } | null
    /** Codes that another plan has already, and the new ones. */
    renamed: { from: string; to: string }[]
    firstPost: { on: CivilDate; at: ClockTime } | null
    groups: number
    unheard: UnheardView[]
  }
}
