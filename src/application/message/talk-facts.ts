/** The facts of answers about how units and tasks stand. */
import type { CivilDate } from '../../domain/calendar.js'
import type { WishedDay } from '../../domain/words/leader/wished-day.js'
import type { ReturnReason } from '../actions.js'
import type { VerdictAsked } from '../ports.js'
import type { ClaimView, ExtensionView, ShareView, TaskView } from './views.js'
import type { UnheardView } from './year-views.js'

/** One unit's share with who answers for it here, and since when it stands so. */
export interface UnitStanding extends ShareView {
  people: string[]
  /** The day on which it was reported as done; null where it is not. */
  since: CivilDate | null
  files: number
}

/** A day that a leader wants: the tasks that it is told of, and those that are due before it, of which it is not. */
export interface ToldWish {
  day: WishedDay
  told: string[]
  late: { code: string; due: CivilDate }[]
}

/** How a unit, or a task, stands, for whoever asks. `on`: the day of the answer; `lastAnswerAt`: how old what it says is. */
export interface StandingFacts {
  share_standing: { share: UnitStanding; on: CivilDate; lastAnswerAt: string | null }
  /** `units`: all that have a part in it, or those that were asked about; `notOf`: the unit that was asked about and has none. */
  task_standing: {
    task: TaskView
    notOf: string | null
    units: UnitStanding[]
    on: CivilDate
    lastAnswerAt: string | null
  }
  unit_standing: { units: OwedByUnit[]; on: CivilDate }
}

/** What the unit has finished of everything that it owes, and the nearest of the rest; `more` are not shown. */
export interface OwedByUnit {
  unit: string
  people: string[]
  total: number
  done: number
  late: number
  shares: UnitStanding[]
  more: number
  lastAnswerAt: string | null
}

/** One unit's part of a task that a leader decides about; `told`: names of who hears of it. */
export interface VerdictItem {
  say: VerdictAsked
  task: number
  code: string
  title: string
  unit: string
  reason: string
  told: string[]
}

/** What is decided in words without saying what: read back, and what came of it. */
export interface DecisionFacts {
  hand_over_ask: { prompt: number; from: string; to: string; units: string[] }
  hand_over_left: { from: string }
  /** `told` null: to who had asked for more time. */
  refusal_reason: {
    task: number
    code: string
    unit: string
    reason: string
    by: string
    told: string[] | null
    extension?: number
    /** In place of what was told a moment ago. */
    anew?: true
  }
  /** To the clerk: what came to a claim that waits. */
  files_added: { task: number; code: string; unit: string; files: string[] }
  /** One thing that waits, or several claims. */
  /** `until`: granted to another day than the one wished for. */
  decide_ask: { prompt: number; claims: ClaimView[]; extensions: ExtensionView[]; until: CivilDate | null }
  left_undecided: object
  /** `left`: codes of tasks that were named and of which nothing can be decided. */
  verdicts_ask: { prompt: number; items: VerdictItem[]; left: string[] }
  /** To a unit, and to who had confirmed: the confirmation was taken back; `reason` '' where none was given. */
  claim_reopened: { task: TaskView; unit: string; by: string; reason: string }
  /** The same to who did it; `claim`: whose confirmation it was. */
  reopened: { task: number; code: string; unit: string; reason: string; told: string[]; claim: number }
  /** A claim that the reader has just given back; `told`: who of the unit was told why. */
  return_recorded: { task: number; code: string; unit: string; reason: ReturnReason | { said: string }; told: string[] }
  /** `settled`: codes of what no longer waited. */
  confirmed_together: { confirmed: { code: string; unit: string }[]; settled: string[] }
}

/** Units reminded by a leader, and what the clerk writes down for them. */
export interface NudgeFacts {
  /** To a unit's people: a leader has them reminded. */
  nudge: { share: ShareView; by: string; wish?: WishedDay }
  /** To the group: a leader has all reminded who have not reported. */
  group_nudge: { shares: ShareView[]; by: string; wish?: WishedDay }
  /** The same to the leader; `already`: the group was reminded today. `leavesAt`: when, where the office is closed now. */
  group_nudged: { items: { code: string; unit: string }[]; already: boolean; leavesAt: string | null; on: CivilDate }
  /** To the leader: an order to all units is read back with whom it would reach. */
  nudge_ask: { prompt: number; items: { code: string; unit: string }[]; wish: ToldWish | null }
  /** To the leader: whom it goes to; `already`: they were reminded today. `leavesAt`: when, where the office is closed now. */
  /** A task is handed on with a day by which it is wanted: the change does not carry it, and the due date stays. */
  wish_left: { code: string; due: CivilDate | null; wish: WishedDay }
  nudged: {
    items: { code: string; unit: string; people: string[]; already: boolean }[]
    /** What was told with it of a day that the leader wants. */
    wish?: ToldWish
    /** Reported already, or done. */
    claimed: { code: string; unit: string }[]
    done: { code: string; unit: string }[]
    unheard: { code: string; unit: UnheardView }[]
    leavesAt: string | null
    on: CivilDate
  }
  /** To a unit's people: a leader has signed what they waited for. */
  signed: { task: TaskView; unit: string; by: string; cleared: boolean }
  /** To the leader: who was told; `cleared`: the units that were stuck for want of it. */
  signed_recorded: { task: TaskView; people: string[]; cleared: string[] }
  /** The clerk reports on a task that is other units': for which of those that are open it is to be written down. */
  for_unit: { prompt: number; task: TaskView; what: 'claim' | 'not_done'; units: string[] }
}
