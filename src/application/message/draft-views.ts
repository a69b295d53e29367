/** A draft as the clerk checks it. */
import type { CivilDate, PeriodKey } from '../../domain/calendar.js'
import type { CompletionPolicy, TaughtColumn, UnitRole } from '../../domain/plan.js'
import type { TaskView } from './views.js'

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
  /** Counts from 1, those that want a decision first; stays the point's, whatever else is settled. */
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

/** A plan that is being carried out; since when. */
export interface RunningPlan {
  title: string
  since: CivilDate
}

/** One of the answers that a point offers; which they are depends on the point. */
export type ChoiceView =
  | { pick: 'keep'; due: CivilDate | null }
  | { pick: 'later' | 'drop' | 'add' | 'create' | 'nobody' | 'columns' }
  | { pick: 'split'; count: number }
  /** `units` of `create_all` and `register`: the names of new ones. */
  | { pick: 'collecting' | 'create_all' | 'register'; units: string[] }
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
  | { what: 'unknown_units'; names: string[] }

/** What the reader of plans was taught: whom a name stands for (none: it is no unit), or what a column holds. */
export interface LessonView {
  id: number
  written: string
  units: string[]
  column: TaughtColumn | null
}

/** Everything of a draft, as its page shows it. */
export interface DraftPageView {
  commune: string
  language: 'vi' | 'en'
  draft: DraftView
  periods: { period: PeriodKey | null; tasks: DraftTaskView[] }[]
}

/** The page in words that are ready. */
export interface DraftPageText {
  language: 'vi' | 'en'
  title: string
  lead: string[]
  /** Said before the words of the plan. */
  quoted: string
  points: {
    heading: string
    /** Said of a point that wants a decision. */
    asking: string
    items: { number: number; text: string; asks: boolean; excerpt: string }[]
  }
  periods: {
    heading: string
    rows: { code: string; title: string; facts: string[]; points: string[]; original: string }[]
  }[]
}

/** What becomes of changes of the plan that is being carried out where a draft takes its place. */
export interface TakeOverView {
  /** Codes of tasks that stay as they were changed meanwhile, or cancelled. */
  keeps: string[]
  /** Dates that the draft has otherwise. */
  dates: { code: string; from: CivilDate | null; to: CivilDate }[]
}
