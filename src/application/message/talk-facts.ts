/** The facts of answers about how units and tasks stand. */
import type { CivilDate } from '../../domain/calendar.js'
import type { ShareView, TaskView } from './views.js'

/** One unit's share with who answers for it here, and since when it stands so. */
export interface UnitStanding extends ShareView {
  people: string[]
  /** The day on which it was reported as done; null where it is not. */
  since: CivilDate | null
  files: number
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
  shares: UnitStanding[]
  more: number
  lastAnswerAt: string | null
}
