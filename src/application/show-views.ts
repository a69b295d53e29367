/** What anybody of the office may look at: status, own tasks, what waits, who is missing, the draft, the year to come. */
import { canBeReached } from '../domain/member.js'
import type { Task } from '../domain/plan.js'
import { isTaskDone, owing, progress } from '../domain/progress.js'
import type { Work } from '../domain/work.js'
import type { Outgoing } from './message.js'
import type { Desk, Request } from './shared/desk.js'
import { activeWorks, refusal, unitName } from './shared/desk.js'
import {
  claimView,
  draftTaskView,
  draftView,
  extensionView,
  openFindings,
  shareOf,
  shareView,
  statusView,
  taskView,
} from './shared/views.js'
import { openTasks } from './shared/which-task.js'

export async function showStatus(desk: Desk): Promise<Outgoing[]> {
  const works = await activeWorks(desk)
  if (works.length === 0) return [refusal('no_active_plan')]
  return works.map((work) => ({ kind: 'status', ...statusView(desk, work) }))
}

export async function showMyTasks(desk: Desk, request: Request): Promise<Outgoing[]> {
  const works = await activeWorks(desk)
  if (works.length === 0) return [refusal('no_active_plan')]
  const shares = openTasks(desk, request, works).flatMap(({ work, task, shares }) =>
    shares.map((assignment) => shareView(desk, work, shareOf(desk, task, assignment))),
  )
  return [{ kind: 'my_tasks', shares: shares.sort((a, b) => (a.due ?? '9999').localeCompare(b.due ?? '9999')) }]
}

/** Every claim and extension that waits for a decision, whatever became of its messages. */
export async function showWaiting(desk: Desk): Promise<Outgoing[]> {
  const works = await activeWorks(desk)
  return [
    {
      kind: 'waiting',
      claims: works
        .flatMap((work) => progress(work, desk.today, desk.counting).waiting.map((c) => claimView(desk, work, c)))
        .filter((v) => v !== null),
      extensions: works
        .flatMap((work) => progress(work, desk.today, desk.counting).asked.map((e) => extensionView(desk, work, e)))
        .filter((v) => v !== null),
    },
  ]
}

/** Who has handed in and who has not. */
export function showMissing(desk: Desk, work: Work, task: Task): Outgoing {
  const shares = owing(task, work.assignments)
  const names = (state: string) => shares.filter((a) => a.state === state).map((a) => unitName(desk, a.unitId))
  const done = isTaskDone(task, work.assignments)
  return {
    kind: 'missing',
    task: taskView(desk, work, task),
    handedIn: names('claimed'),
    confirmed: names('confirmed'),
    missing: done ? [] : names('open'),
  }
}

export function showHelp(request: Request): Outgoing {
  return { kind: 'help', role: request.member.role, privately: request.message.chat.kind === 'private' }
}

/** The draft, or null where there is none. */
export async function draftWork(desk: Desk): Promise<Work | null> {
  const [plan] = await desk.office.plans('draft')
  return plan ? desk.office.work(plan.id) : null
}

export function showDraft(work: Work): Outgoing {
  return { kind: 'draft', ...draftView(work) }
}

export function showDraftPeriod(desk: Desk, work: Work, period: string | null): Outgoing {
  return {
    kind: 'draft_period',
    plan: work.plan.id,
    period,
    tasks: work.tasks.filter((t) => t.period === period).map((t) => draftTaskView(desk, work, t)),
  }
}

export function showDraftTask(desk: Desk, work: Work, task: Task): Outgoing {
  return { kind: 'draft_task', plan: work.plan.id, task: draftTaskView(desk, work, task) }
}

export function showFindings(work: Work): Outgoing {
  return { kind: 'findings', plan: work.plan.id, findings: openFindings(work) }
}

export function showPeople(desk: Desk): Outgoing {
  const active = desk.members.filter((m) => m.active)
  return {
    kind: 'people',
    members: active.map((m) => ({
      name: m.name,
      role: m.role,
      units: m.seats.map((s) => unitName(desk, s)),
      started: canBeReached(m),
    })),
    unitsWithoutMember: desk.units.filter((u) => !active.some((m) => m.seats.includes(u.id))).map((u) => u.name),
  }
}

export function showUnits(desk: Desk): Outgoing {
  return {
    kind: 'units',
    units: desk.units.map((u) => ({
      name: u.name,
      collects: u.collects,
      members: desk.members.filter((m) => m.active && m.seats.includes(u.id)).map((m) => m.name),
    })),
  }
}
