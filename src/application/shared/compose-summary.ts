/** What a summary says, plan by plan, when it leaves; a plan of which there is nothing to say is left out. */
import type { CivilDate } from '../../domain/calendar.js'
import { addDays, periodSpan } from '../../domain/calendar.js'
import { changesSince, isAnyChanged } from '../../domain/changes.js'
import { ranIn } from '../../domain/day-plan.js'
import type { Progress } from '../../domain/progress.js'
import { hasNews, progress } from '../../domain/progress.js'
import { resultsOf } from '../../domain/results.js'
import { latestWeeklyDay } from '../../domain/weekly-day.js'
import type { Work } from '../../domain/work.js'
import type { Facts, SummaryView } from '../message.js'
import type { ComposedParams } from '../ports.js'
import type { Desk } from './desk.js'
import { memberName, unitName } from './desk.js'
import { isUnchanged, lastNote } from './since-last.js'
import { statusView } from './views.js'

type Due = NonNullable<ComposedParams['summary']>

/** null where no plan has anything to say. */
export async function composeSummary(
  desk: Desk,
  works: readonly Work[],
  member: number,
  due: Due,
): Promise<Facts['person_note']['summary']> {
  const { period } = due
  const { since, wasTold } =
    period === null ? await lastWeekly(desk, member) : { since: periodSpan(period).from, wasTold: false }
  const plans: SummaryView[] = []
  for (const work of works) {
    if (period !== null && !ranIn(work, period, desk.today)) continue
    const unchanged = wasTold && (await isUnchanged(desk, [work], since))
    const view = { ...(await summaryOf(desk, work, due, since)), unchanged }
    if (period !== null || tellsSomething(progress(work, desk.today, desk.counting), view)) plans.push(view)
  }
  return plans.length > 0 ? { ...due, plans } : null
}

function tellsSomething(now: Progress, { changes }: Pick<SummaryView, 'changes'>): boolean {
  return hasNews(now) || isAnyChanged(changes)
}

async function summaryOf(
  desk: Desk,
  work: Work,
  { period }: Due,
  since: CivilDate,
): Promise<Omit<SummaryView, 'unchanged'>> {
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
async function lastWeekly(desk: Desk, member: number): Promise<{ since: CivilDate; wasTold: boolean }> {
  const { today, counting, commune } = desk
  const last = await lastNote(desk, { member }, ({ summary }) => summary?.span === 'week')
  const before = latestWeeklyDay(addDays(today, -1), commune.settings, counting.calendar)
  return { since: last ?? before ?? addDays(today, -7), wasTold: last !== null }
}
