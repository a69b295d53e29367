/** Lists under the status: who has not answered, what is late, everything. */

import type { CivilDate } from '../domain/calendar.js'
import { addDays, mondayOf, periodSpan } from '../domain/calendar.js'
import type { Task } from '../domain/plan.js'
import { activationDay, postingPeriod } from '../domain/posting.js'
import { isTaskDone, progress } from '../domain/progress.js'
import { belongsTo, comingIn } from '../domain/task-period.js'
import type { AskedShares } from '../domain/words/paper-command.js'
import type { SpokenPeriod } from '../domain/words/spoken-period.js'
import { periodKeyOf } from '../domain/words/spoken-period.js'
import type { Work } from '../domain/work.js'
import type { Outgoing } from './message.js'
import type { Desk } from './shared/desk.js'
import { activeWorks, refusal, unitName } from './shared/desk.js'
import { isHeard } from './shared/unheard.js'
import { shareView, taskView } from './shared/views.js'

/** What has been posted so far: who has answered since, who has only said "seen", who is silent. */
export async function showSilent(desk: Desk): Promise<Outgoing[]> {
  const works = await activeWorks(desk)
  if (works.length === 0) return [refusal('no_active_plan')]
  const said: Outgoing[] = []
  for (const work of works) {
    const activated = activationDay(work, desk.today)
    const asked = progress(work, desk.today, desk.counting).open.filter(
      ({ task, assignment }) =>
        assignment.state === 'open' && periodSpan(postingPeriod(task, activated)).from <= desk.today,
    )
    const { events } = await desk.office.dossier(work.plan.id)
    const spoken = (id: number) =>
      events.some((e) => e.assignmentId === id && e.memberId !== null && e.what !== 'seen' && !BY_LEADERS.has(e.what))
    const answered = asked.filter((s) => spoken(s.assignment.id))
    const silent = asked.filter((s) => s.assignment.answeredAt === null)
    const units = [...new Set(silent.map((s) => s.assignment.unitId))]
    said.push({
      kind: 'silent',
      title: work.plan.title,
      asked: asked.length,
      answered: answered.length,
      seen: asked.length - answered.length - silent.length,
      silent: units.flatMap((unit) => {
        const of = silent.filter((s) => s.assignment.unitId === unit)
        const [first] = of
        return first
          ? [
              {
                unit: unitName(desk, unit),
                assignment: first.assignment.id,
                code: first.task.code,
                more: of.length - 1,
                ...(isHeard(desk, unit) ? {} : { unheard: true }),
              },
            ]
          : []
      }),
    })
  }
  return said
}

/** What clerk and chairman do about a share is no answer of its unit. */
const BY_LEADERS = new Set([
  'confirmed',
  'returned',
  'reopened',
  'extension_granted',
  'extension_refused',
  'explanation_asked',
  'claim_closed',
  'extension_closed',
  'extension_spared',
])

export async function showLate(desk: Desk): Promise<Outgoing[]> {
  const works = await activeWorks(desk)
  if (works.length === 0) return [refusal('no_active_plan')]
  return works.map((work) => ({
    kind: 'late_tasks',
    title: work.plan.title,
    shares: progress(work, desk.today, desk.counting).late.map((s) => shareView(desk, work, s)),
  }))
}

/** What belongs to a period or runs in it unfinished, with how each task stands. */
export async function showPeriod(desk: Desk, said: SpokenPeriod): Promise<Outgoing[]> {
  const works = await activeWorks(desk)
  if (works.length === 0) return [refusal('no_active_plan')]
  const years = new Set(works.map((work) => yearOf(desk, work)))
  const lists = works.map((work) => {
    const period = periodKeyOf(said, yearOf(desk, work), desk.today)
    const tasks = comingIn(standing(desk, work), period, yearOf(desk, work)).map(({ task }) =>
      taskView(desk, work, task),
    )
    return { kind: 'all_tasks', title: work.plan.title, period, tasks } satisfies Outgoing
  })
  const year = Number(lists[0]?.period.slice(0, 4))
  if (!years.has(year) && lists.every(({ tasks }) => tasks.length === 0))
    return [refusal('year_not_here', { year: String(year), years: [...years].join(', ') })]
  return lists
}

/** Units' parts of the work that are late, due soon, stuck or not finished; of a period those whose task is its own. */
export async function showAsked(desk: Desk, about: AskedShares, said: SpokenPeriod | null): Promise<Outgoing[]> {
  const works = await activeWorks(desk)
  if (works.length === 0) return [refusal('no_active_plan')]
  const until = about === 'soon' ? addDays(mondayOf(desk.today), 13) : null
  return works.map((work) => {
    const period = said && periodKeyOf(said, yearOf(desk, work), desk.today)
    const now = progress(work, desk.today, desk.counting)
    const of = {
      late: now.late,
      stuck: now.stuck,
      open: now.open,
      unreported: now.open.filter(({ assignment }) => assignment.state === 'open'),
      silent: now.open.filter(({ assignment }) => assignment.answeredAt === null),
      soon: now.open.filter(({ due, late }) => due !== null && !late && until !== null && due <= until),
    }[about]
    const shares = of.filter(({ task }) => belongsTo(task, period)).map((s) => shareView(desk, work, s))
    return { kind: 'asked_tasks', title: work.plan.title, about, period, until, shares }
  })
}

function yearOf({ today }: Desk, { plan }: Work): number {
  return plan.year ?? Number(today.slice(0, 4))
}

function standing({ today }: Desk, { tasks, assignments }: Work): { task: Task; doneOn: CivilDate | null }[] {
  return tasks
    .filter((task) => task.state === 'active')
    .map((task) => ({ task, doneOn: isTaskDone(task, assignments) ? today : null }))
}

export async function showAll(desk: Desk): Promise<Outgoing[]> {
  const works = await activeWorks(desk)
  if (works.length === 0) return [refusal('no_active_plan')]
  return works.map((work) => ({
    kind: 'all_tasks',
    title: work.plan.title,
    period: null,
    tasks: work.tasks.filter((t) => t.state === 'active').map((t) => taskView(desk, work, t)),
  }))
}
