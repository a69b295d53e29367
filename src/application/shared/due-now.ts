/** What is meant where nobody says which: work that is late or due in the running period; later work only where there is no other. */
import type { CivilDate } from '../../domain/calendar.js'
import { periodSpan, quarterOf } from '../../domain/calendar.js'
import type { Desk } from './desk.js'
import type { Meant } from './which-task.js'

export function dueNow(desk: Desk, meant: readonly Meant[]): Meant[] {
  const until = endOfRunning(desk.today, meant)
  const now = meant.filter((one) => dueOf(one) <= until)
  return now.length > 0 ? now : [...meant]
}

/** Late or due in the running period, and the rest; where nothing is, what is due first counts as now. */
export function nowAndLater(desk: Desk, meant: readonly Meant[]): { now: Meant[]; later: Meant[] } {
  const until = endOfRunning(desk.today, meant)
  const first = meant.map((one) => dueOf(one)).sort()[0] ?? until
  const end = first > until ? first : until
  return {
    now: meant.filter((one) => dueOf(one) <= end),
    later: meant.filter((one) => dueOf(one) > end),
  }
}

/** The end of the shortest running period of the plan; of the quarter, where the plan has none. */
function endOfRunning(today: CivilDate, meant: readonly Meant[]): CivilDate {
  const periods = [...new Set(meant.flatMap(({ work }) => work.tasks.map(({ period }) => period)))]
  const running = [quarterOf(today), ...periods]
    .flatMap((period) => (period === null ? [] : [periodSpan(period)]))
    .filter(({ from, to }) => from <= today && today <= to)
  return running.map(({ to }) => to).sort()[0] ?? today
}

/** What has been posted stays, whatever time it was given since: the date of the task itself counts, or the end of its period. */
function dueOf({ task, shares }: Meant): CivilDate {
  const own = [task.dueOn, task.period && periodSpan(task.period).to].filter((day) => day !== null)
  const given = shares.flatMap(({ extendedTo }) => extendedTo ?? [])
  return (own.length > 0 ? own : given).toSorted()[0] ?? '9999-12-31'
}
