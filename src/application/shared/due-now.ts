/** What is meant where nobody says which: work that is late or due in the running period; later work only where there is no other. */
import type { CivilDate } from '../../domain/calendar.js'
import { periodSpan, quarterOf } from '../../domain/calendar.js'
import { share } from '../../domain/progress.js'
import type { Desk } from './desk.js'
import type { Meant } from './which-task.js'

export function dueNow(desk: Desk, meant: readonly Meant[]): Meant[] {
  const until = endOfRunning(desk.today, meant)
  const now = meant.filter((one) => dueOf(desk, one) <= until)
  return now.length > 0 ? now : [...meant]
}

/** Late or due in the running period, and the rest; where nothing is, what is due first counts as now. */
export function nowAndLater(desk: Desk, meant: readonly Meant[]): { now: Meant[]; later: Meant[] } {
  const until = endOfRunning(desk.today, meant)
  const first = meant.map((one) => dueOf(desk, one)).sort()[0] ?? until
  const end = first > until ? first : until
  return {
    now: meant.filter((one) => dueOf(desk, one) <= end),
    later: meant.filter((one) => dueOf(desk, one) > end),
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

/** The earliest date of the shares; of work without one, the end of its period. */
function dueOf(desk: Desk, { task, shares }: Meant): CivilDate {
  const dates = shares.flatMap((one) => share(task, one, desk.today, desk.counting).due ?? [])
  return dates.sort()[0] ?? (task.period === null ? '9999-12-31' : periodSpan(task.period).to)
}
