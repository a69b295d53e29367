/** What a summary says, plan by plan, when it leaves; a plan of which there is nothing to say is left out. */
import type { CivilDate } from '../../domain/calendar.js'
import { addDays, periodSpan } from '../../domain/calendar.js'
import { changesSince } from '../../domain/changes.js'
import { noteKey, ranIn } from '../../domain/day-plan.js'
import type { Progress } from '../../domain/progress.js'
import { hasNews, progress } from '../../domain/progress.js'
import { resultsOf } from '../../domain/results.js'
import { latestWeeklyDay } from '../../domain/weekly-day.js'
import type { Work } from '../../domain/work.js'
import type { Facts, SummaryView } from '../message.js'
import type { ComposedParams } from '../ports.js'
import type { Desk } from './desk.js'
import { memberName, unitName } from './desk.js'
import { statusView } from './views.js'

type Due = NonNullable<ComposedParams['summary']>

/** Further back nobody remembers what the last summary said. */
const LOOK_BACK_DAYS = 70

/** null where no plan has anything to say. */
export async function composeSummary(
  desk: Desk,
  works: readonly Work[],
  member: number,
  due: Due,
): Promise<Facts['person_note']['summary']> {
  const { period } = due
  const since = period === null ? await lastWeekly(desk, member) : periodSpan(period).from
  const plans: SummaryView[] = []
  for (const work of works) {
    if (period !== null && !ranIn(work, period, desk.today)) continue
    const view = await summaryOf(desk, work, due, since)
    if (period !== null || tellsSomething(progress(work, desk.today, desk.counting), view)) plans.push(view)
  }
  return plans.length > 0 ? { ...due, plans } : null
}

function tellsSomething(now: Progress, { changes }: SummaryView): boolean {
  return hasNews(now) || changes.done.length + changes.late.length + changes.moved.length > 0
}

async function summaryOf(desk: Desk, work: Work, { period }: Due, since: CivilDate): Promise<SummaryView> {
  const dossier = await desk.office.dossier(work.plan.id)
  const names = { unit: (id: number) => unitName(desk, id), member: (id: number) => memberName(desk, id) }
  const resultsIn = (of: string | null) =>
    resultsOf(dossier, names, { period: of, asOf: desk.today, counting: desk.counting })
  const counts = period === null ? null : resultsIn(period).counts
  return {
    status: statusView(desk, work),
    changes: changesSince(resultsIn(null), since),
    results: counts && {
      total: counts.total,
      ...{ onTime: counts.on_time, doneLate: counts.done_late, late: counts.late, waiting: counts.waiting },
      open: counts.open + counts.stuck,
    },
  }
}

/** The day of the last weekly summary that left for this person; where there was none, the weekly day before this one. */
async function lastWeekly(desk: Desk, member: number): Promise<CivilDate> {
  const { today, counting, commune, office } = desk
  const days = Array.from({ length: LOOK_BACK_DAYS }, (_, i) => addDays(today, -1 - i))
  const notes = await office.deliveriesByKey(days.map((day) => noteKey({ member }, day)))
  const told = notes.flatMap((d) =>
    d.kind === 'person_note' && (d.state === 'sent' || d.state === 'unknown') && d.params.summary?.span === 'week'
      ? [d.params.on]
      : [],
  )
  const last = told.sort().at(-1)
  return last ?? latestWeeklyDay(addDays(today, -1), commune.settings, counting.calendar) ?? addDays(today, -7)
}
