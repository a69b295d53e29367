/** The draft goes live: from now on the bot speaks of it. Nothing was posted before. */
import { civilDateAt, clockTimeAt } from '../domain/calendar.js'
import type { ForeseenMessage } from '../domain/foreseen-year.js'
import { foreseeYear } from '../domain/foreseen-year.js'
import { groupReach } from '../domain/group-reach.js'
import { nextOpening } from '../domain/office-hours.js'
import type { Plan } from '../domain/plan.js'
import type { Work } from '../domain/work.js'
import type { Outgoing } from './message.js'
import type { Desk, Request } from './shared/desk.js'
import { note, refusal } from './shared/desk.js'
import { registerName, unknownNames } from './shared/names.js'
import { renameTaken, runningPlan, runningTwin, takeOver, takeOverPreview } from './shared/plan-again.js'
import { planToday } from './shared/plan-today.js'
import { goneDraft } from './shared/settled.js'
import { unheardIn } from './shared/unheard.js'
import { obstacles, openFindings } from './shared/views.js'

/** `anyway`: the clerk has said that it may go live as it is: with tasks that lack a unit or a date, with points not looked at. */
export async function activatePlan(desk: Desk, request: Request, planId: number, anyway: boolean): Promise<Outgoing> {
  const work = await desk.office.work(planId)
  const refused = await cannotGoLive(desk, work)
  if (refused) return refused
  const twin = await runningTwin(desk, work.plan)
  if (twin) {
    const overtaken = await takeOverPreview(desk, work, twin)
    return { kind: 'plan_again', plan: planId, running: runningPlan(twin, desk), ...overtaken, ...doubtsAbout(work) }
  }
  const doubts = doubtsAbout(work)
  if (doubts.lacking.length + doubts.open > 0 && !anyway) return { kind: 'activation_doubts', plan: planId, ...doubts }
  return goLive(desk, request, work, null)
}

/** A plan that is being carried out already goes live: in the place of the old one, or beside it. */
export async function activateAgain(
  desk: Desk,
  request: Request,
  planId: number,
  how: 'replace' | 'beside',
): Promise<Outgoing> {
  const work = await desk.office.work(planId)
  const twin = await runningTwin(desk, work.plan)
  // Asked of no such plan, the words mean what they mean of any draft.
  if (!twin) return activatePlan(desk, request, planId, false)
  return (await cannotGoLive(desk, work)) ?? goLive(desk, request, work, how === 'replace' ? twin : null)
}

async function cannotGoLive(desk: Desk, work: Work): Promise<Outgoing | null> {
  if (work.plan.state === 'active') return alreadyActive(work.plan)
  if (work.plan.state !== 'draft') return goneDraft(desk, work.plan.id)
  return work.tasks.length === 0 ? refusal('no_tasks') : null
}

/** `old`: the plan in whose place it goes live. */
async function goLive(desk: Desk, request: Request, work: Work, old: Plan | null): Promise<Outgoing> {
  const planId = work.plan.id
  // What the plan names is not lost: a name that nobody has explained goes live as a unit of its own.
  for (const name of unknownNames(work)) await registerName(desk, await desk.office.work(planId), name)
  for (const task of work.tasks) if (task.openUnits.length > 0) await desk.office.updateTask(task.id, { openUnits: [] })
  const kept = old ? await takeOver(desk, request, await desk.office.work(planId), old) : 0
  const renamed = await renameTaken(desk, await desk.office.work(planId))
  if (!old) await desk.office.updatePlan(planId, { state: 'active', activatedAt: desk.now })
  await note(desk, request, 'plan_activated', {}, { plan: planId, instead: old?.id ?? null, kept, renamed })
  await planToday(desk)
  const groups = (await desk.office.groups()).filter((g) => g.state === 'active')
  const foreseen = foreseeYear(
    {
      works: [await desk.office.work(planId)],
      members: desk.members,
      ...groupReach(desk.members, groups, desk.counted),
      heardInGroup: await desk.office.heardInGroups(),
      settings: desk.commune.settings,
      counting: desk.counting,
    },
    civilDateAt(nextOpening(desk.now, desk.counting.calendar, desk.commune.settings)),
  )
  const first = firstPost(foreseen)
  const at =
    first?.on === desk.today
      ? clockTimeAt(nextOpening(desk.now, desk.counting.calendar, desk.commune.settings))
      : desk.commune.settings.postAt
  return {
    kind: 'activated',
    title: work.plan.title,
    tasks: work.tasks.length,
    instead: old && { title: old.title, kept },
    renamed,
    firstPost: first ? { on: first.on, at } : null,
    groups: groups.length,
    unheard: unheardIn(desk, await desk.office.work(planId)),
  }
}

function firstPost(foreseen: Iterable<ForeseenMessage>): ForeseenMessage | null {
  for (const each of foreseen) if (each.message.kind === 'period_post') return each
  return null
}

/** The plan is live; since when. */
export function alreadyActive({ title, activatedAt }: Plan): Outgoing {
  return refusal('already_active', { title, date: activatedAt ? civilDateAt(activatedAt) : '' })
}

/** What the clerk should know before the plan goes live: tasks that lack something, and points not looked at. */
function doubtsAbout(work: Work): { lacking: string[]; open: number; asks: number } {
  const open = openFindings(work)
  return {
    lacking: [...new Set(obstacles(work).map((o) => o.taskCode))],
    open: open.length,
    asks: open.filter((f) => f.severity === 'ask').length,
  }
}
