/** What has changed in a plan since a day: what a summary adds to the state as it is. */
import type { CivilDate } from './calendar.js'
import { civilDateAt } from './calendar.js'
import type { Results } from './results.js'

/** Codes of tasks, each once, in the plan's order. */
export interface Changes {
  since: CivilDate
  /** Confirmed, and still done. */
  done: string[]
  /** Not done, and their last day has passed since then. */
  late: string[]
  /** A later date was granted, or the date of the plan was moved. */
  moved: string[]
}

/** From the beginning of `since` until the day of the account. */
export function changesSince({ tasks, events }: Results, since: CivilDate): Changes {
  const happened = (taskId: number, what: string) =>
    events.some((e) => e.taskId === taskId && e.what === what && civilDateAt(e.at) >= since)
  const codes = (which: (of: Results['tasks'][number]) => boolean) => tasks.filter(which).map((t) => t.task.code)
  return {
    since,
    done: codes((t) => t.doneOn !== null && happened(t.task.id, 'confirmed')),
    late: codes(
      (t) => t.doneOn === null && t.shares.some((s) => s.late && s.lateAfter !== null && s.lateAfter >= since),
    ),
    moved: codes((t) => happened(t.task.id, 'extension_granted') || happened(t.task.id, 'due_moved')),
  }
}
