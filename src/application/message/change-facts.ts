/** The facts of what is said when the live plan is changed. */
import type { CivilDate } from '../../domain/calendar.js'
import type { CompletionPolicy } from '../../domain/plan.js'
import type { TaskEdit, UnitOnTask } from '../../domain/task-edit.js'
import type { EditedField } from '../../domain/words/edit-reason.js'
import type { DraftField } from '../actions.js'
import type { TaskView } from './views.js'

/** One change of one task, and why. */
export interface ChangeView {
  task: number
  code: string
  title: string
  edit: TaskEdit
  /** '' of a change that takes another back. */
  reason: string
  /** The incoming message whose change it takes back. */
  undoes?: number
}

/** What a unit has done already for a task that is taken from it. */
export interface DoneSoFar {
  unit: string
  state: 'open' | 'claimed' | 'confirmed'
  files: number
}

/** Why a change is read back before it counts. */
export interface ChangeDoubts {
  /** The new date has passed already, is more than a year away, or is earlier though more time was said: nearly always a slip. */
  date: 'past' | 'far' | 'earlier' | null
  /** The task is cancelled. */
  cancels: boolean
  /** Units that lose the task and have begun it. */
  done: DoneSoFar[]
}

/** Who else hears of a change, and when it leaves. */
export interface ToldOfChange {
  /** How many groups, and none where all of it was taken back before it was told. */
  groups: number
  /** Names of those whom no group reaches. */
  people: string[]
  /** Nothing is left to tell: what had been changed was not told yet, and is as it was. */
  untold: boolean
  /** The instant, and the day on which this is said. */
  at: string
  on: CivilDate
}

/** A question about a change that was not answered on `on`, put once more. */
export interface ChangeAsked {
  on: CivilDate
  question:
    | ({ kind: 'change_ask_value' } & ChangeFacts['change_ask_value'])
    | ({ kind: 'change_ask_reason' } & ChangeFacts['change_ask_reason'])
    | ({ kind: 'change_read_back' } & ChangeFacts['change_read_back'])
}

/** `told`: names of those who hear of it. */
interface ClosedView {
  unit: string
  what: 'claim' | 'extension'
  told: string[]
}

export interface ChangeFacts {
  /** A task of the live plan with what can be changed about it. */
  live_task: { task: TaskView; named: UnitOnTask[]; policy: CompletionPolicy; collection: boolean; original: string }
  /** `now`: how it stands; for a date that of the task itself. */
  change_ask_value: { prompt: number; code: string; field: DraftField; now: string }
  change_ask_reason: { prompt: number } & Omit<ChangeView, 'reason'>
  change_read_back: { prompt: number; doubts: ChangeDoubts; units: string[] } & ChangeView
  /** An answer that changes nothing. */
  change_left: { code: string }
  /** Another change begins: this one was still waiting for its answer. */
  change_dropped: { code: string; field: EditedField }
  /** To who changed it. `kept`: units whose extension stays beyond the moved date. `closed`: what no longer waits for a decision, and the names of those who are told. */
  change_made: ChangeView & {
    told: ToldOfChange
    kept: { unit: string; to: CivilDate }[]
    closed: ClosedView[]
    /** What the change that is taken back had closed: it stays closed. */
    stillClosed: ClosedView[]
    /** The incoming message that made it, by which it can be taken back. */
    change: number
  }
  /** To the office: everything that was changed within some minutes. `alone`: to one person, not to a group. */
  plan_changed: { changes: ChangeView[]; by: string[]; alone: boolean }
  /** To who had reported or asked for more time: it is closed because of the change. */
  closed_by_change: ChangeView & { unit: string; what: 'claim' | 'extension'; by: string }
  /** To who had reported or asked for more time: the change that closed it is taken back, and it is still closed. */
  still_closed: ChangeView & { unit: string; what: 'claim' | 'extension'; by: string }
}
