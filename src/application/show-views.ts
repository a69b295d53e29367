/** What anybody of the office may look at: status, own tasks, what waits, who is missing, the draft, the year to come. */
import { addDays, mondayOf } from '../domain/calendar.js'
import type { Member } from '../domain/member.js'
import { canBeReached } from '../domain/member.js'
import type { Task } from '../domain/plan.js'
import { isTaskDone, isToldItself, progress, stillOwing } from '../domain/progress.js'
import { fold } from '../domain/vietnamese.js'
import type { Work } from '../domain/work.js'
import type { ClaimView, ExtensionView, Outgoing } from './message.js'
import type { Desk, Request } from './shared/desk.js'
import { activeWorks, isOwnToDecide, mayDo, refusal, unitName } from './shared/desk.js'
import { nowAndLater } from './shared/due-now.js'
import { historyLine } from './shared/history-line.js'
import { missingOf } from './shared/standings.js'
import {
  claimView,
  draftPeriods,
  draftTaskView,
  extensionView,
  shareOf,
  shareView,
  statusView,
  taskView,
} from './shared/views.js'
import { waitingFileNames } from './shared/waiting-files.js'
import type { Meant } from './shared/which-task.js'
import { openTasks, tasksRepliedTo } from './shared/which-task.js'

const FOUND_SHOWN = 8
const HISTORY_READ = 200
const HISTORY_SHOWN = 25

export async function showStatus(desk: Desk, { asWords } = { asWords: false }): Promise<Outgoing[]> {
  const works = await activeWorks(desk)
  if (works.length === 0) return [refusal('no_active_plan')]
  return works.map((work) => ({ kind: 'status', ...statusView(desk, work), asWords }))
}

/** What is to be done now, and how much comes later; all of it where the `whole` year is asked for. */
export async function showMyTasks(desk: Desk, request: Request, whole: boolean): Promise<Outgoing[]> {
  const works = await activeWorks(desk)
  if (works.length === 0) return [refusal('no_active_plan')]
  // What another unit has reported for all of them is nobody's task while it is being decided, but for what its own unit has said of it.
  const owed = openTasks(desk, request, works).flatMap((meant) => {
    const waits = stillOwing(meant.task, meant.work.assignments)
    const shares = meant.shares.filter((a) => waits.includes(a) || isToldItself(meant.task, a))
    return shares.length > 0 ? [{ ...meant, shares }] : []
  })
  const { now, later } = nowAndLater(desk, owed)
  const views = (all: Meant[]) =>
    all
      .flatMap(({ work, task, shares }) =>
        shares.map((assignment) => shareView(desk, work, shareOf(desk, task, assignment))),
      )
      .sort((a, b) => (a.due ?? '9999').localeCompare(b.due ?? '9999'))
  return [
    {
      kind: 'my_tasks',
      ...{ shares: views(now), later: views(later), whole },
      filesWaiting: await waitingFileNames(desk, request.member.id, 'ever'),
    },
  ]
}

/** Every claim and extension that waits for a decision, whatever became of its messages. */
export async function showWaiting(desk: Desk, { member }: Pick<Request, 'member'>): Promise<Outgoing[]> {
  return [{ kind: 'waiting', ...(await whatWaits(desk, member)) }]
}

/** `reader`: who stands in, and has reported some of it. */
export async function whatWaits(
  desk: Desk,
  reader: Member | null = null,
): Promise<{ claims: ClaimView[]; extensions: ExtensionView[] }> {
  const told = <View>(view: View | null, { memberId }: { memberId: number }) =>
    view && reader && isOwnToDecide(reader, memberId) ? { ...view, isOwn: true as const } : view
  const works = await activeWorks(desk)
  const found = works.map((work) => ({ work, now: progress(work, desk.today, desk.counting) }))
  return {
    claims: found
      .flatMap(({ work, now }) => now.waiting.map((c) => told(claimView(desk, work, c), c)))
      .filter((v) => v !== null),
    extensions: found
      .flatMap(({ work, now }) => now.asked.map((e) => told(extensionView(desk, work, e), e)))
      .filter((v) => v !== null),
  }
}

/** What is due in this week or the next, of every unit. */
export async function showDueWeek(desk: Desk, next: boolean): Promise<Outgoing[]> {
  const works = await activeWorks(desk)
  if (works.length === 0) return [refusal('no_active_plan')]
  const from = addDays(mondayOf(desk.today), next ? 7 : 0)
  const to = addDays(from, 6)
  const open = works.flatMap((work) => progress(work, desk.today, desk.counting).open.map((s) => ({ work, s })))
  const due = open.filter(({ s }) => s.due !== null && s.due >= from && s.due <= to)
  return [
    {
      kind: 'due_week',
      ...{ from, to, next },
      shares: due.map(({ work, s }) => shareView(desk, work, s)),
      late: open.filter(({ s }) => s.late).map(({ work, s }) => shareView(desk, work, s)),
    },
  ]
}

/** Tasks by number, code, word, unit or person: every word that was typed is in what is known of the task. */
export async function findTasks(desk: Desk, said: string): Promise<Outgoing[]> {
  const works = await activeWorks(desk)
  if (works.length === 0) return [refusal('no_active_plan')]
  const words = fold(said).split(' ')
  const known = (work: Work, task: Task) => {
    const units = work.assignments.filter((a) => a.taskId === task.id).map((a) => a.unitId)
    const people = desk.members.filter((m) => m.active && m.seats.some((seat) => units.includes(seat)))
    return fold(
      [
        task.code,
        task.title,
        task.original,
        ...units.map((id) => unitName(desk, id)),
        ...people.map((m) => m.name),
      ].join(' '),
    )
  }
  const isNumber = /^\d+$/.test(said.trim())
  const found = works.flatMap((work) =>
    work.tasks
      .filter((task) => (isNumber ? task.number === said.trim() : words.every((w) => known(work, task).includes(w))))
      .map((task) => ({ work, task })),
  )
  return [
    {
      kind: 'found',
      said,
      total: found.length,
      tasks: found.slice(0, FOUND_SHOWN).map(({ work, task }) => ({
        ...taskView(desk, work, task),
        files: work.files.filter((f) => work.assignments.some((a) => a.id === f.assignmentId && a.taskId === task.id))
          .length,
      })),
    },
  ]
}

/** What was heard and done about a task, oldest first, in the words of who said it. */
export async function showHistory(desk: Desk, request: Request, work: Work, task: Task): Promise<Outgoing> {
  const entries = await desk.office.history({ taskId: task.id, limit: HISTORY_READ })
  const told = entries.flatMap((entry) => historyLine(desk, work, entry))
  return {
    kind: 'history',
    editable: mayDo(desk, request.member, 'change_plan') && request.message.chat.kind === 'private',
    task: taskView(desk, work, task),
    lines: told.slice(0, HISTORY_SHOWN).reverse(),
    more: Math.max(0, told.length - HISTORY_SHOWN),
  }
}

/** Of the task replied to, else of every collection that is not complete. */
export async function showWhoIsMissing(desk: Desk, request: Request): Promise<Outgoing[]> {
  const works = await activeWorks(desk)
  if (works.length === 0) return [refusal('no_active_plan')]
  const about = await tasksRepliedTo(desk, request)
  const all = works.flatMap((work) => work.tasks.map((task) => ({ work, task })))
  const pointed = all.filter(({ task }) => about.includes(task.id))
  const open = all.filter(
    ({ work, task }) => task.collection && task.state === 'active' && !isTaskDone(task, work.assignments),
  )
  const wanted = pointed.length === 1 ? pointed : open
  return wanted.length ? wanted.map(({ work, task }) => missingOf(desk, work, task)) : [refusal('nothing_collected')]
}

/** The draft, or null where there is none. */
export async function draftWork(desk: Desk): Promise<Work | null> {
  const [plan] = await desk.office.plans('draft')
  return plan ? desk.office.work(plan.id) : null
}

export function showDraftPeriod(desk: Desk, work: Work, period: string | null): Outgoing {
  const periods = draftPeriods(work)
  const at = periods.findIndex((p) => p.period === period)
  return {
    kind: 'draft_period',
    plan: work.plan.id,
    period,
    next: at < 0 ? null : (periods[at + 1] ?? null),
    tasks: work.tasks.filter((t) => t.period === period).map((t) => draftTaskView(desk, work, t)),
  }
}

export function showDraftTask(desk: Desk, work: Work, task: Task): Outgoing {
  const above = work.tasks[work.tasks.findIndex((t) => t.id === task.id) - 1]
  return {
    kind: 'draft_task',
    plan: work.plan.id,
    task: draftTaskView(desk, work, task),
    above: above && above.period === task.period ? { id: above.id, code: above.code } : null,
  }
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
