/** A leader has units reminded of what they have not reported: their people are written to, once a day each, and the leader reads whom. */
import type { Assignment } from '../domain/assignment.js'
import { dueDate } from '../domain/assignment.js'
import { periodSpan } from '../domain/calendar.js'
import { canBeReached, speakersOf } from '../domain/member.js'
import type { NudgeOrder } from '../domain/nudge-order.js'
import { nextOpening } from '../domain/office-hours.js'
import type { Task } from '../domain/plan.js'
import { isTaskDone, owing } from '../domain/progress.js'
import type { Work } from '../domain/work.js'
import type { Facts, Outgoing } from './message.js'
import type { Desk, Request } from './shared/desk.js'
import { activeWorks, note, refusal, toMember, unitName } from './shared/desk.js'
import { isHeard, unheardView } from './shared/unheard.js'
import { shareOf, shareView } from './shared/views.js'
import { noSuchTask, tasksByRef } from './shared/which-task.js'

interface Target {
  work: Work
  task: Task
  share: Assignment
}

export async function nudgeUnits(desk: Desk, request: Request, { refs, units }: NudgeOrder): Promise<Outgoing[]> {
  const works = await activeWorks(desk)
  if (works.length === 0) return [refusal('no_active_plan')]
  const unknown = refs.find((ref) => tasksByRef(works, ref).length === 0)
  if (unknown) return [noSuchTask(works, unknown)]
  const names = units.map((unit) => unitName(desk, unit)).join(', ')
  const tasks = refs.flatMap((ref) => tasksByRef(works, ref))
  const targets = refs.length > 0 ? ofTasks(tasks, units) : dueNext(desk, works, units)
  const [task] = tasks
  if (targets.length === 0 && task) {
    const owers = owing(task.task, task.work.assignments).map((a) => unitName(desk, a.unitId))
    return [refusal('not_of_unit', { code: task.task.code, unit: names, units: owers.join(', ') })]
  }
  return targets.length === 0 ? [refusal('nothing_to_nudge', { unit: names })] : [await remind(desk, request, targets)]
}

/** Every share of these tasks, or those of these units. */
function ofTasks(tasks: readonly { work: Work; task: Task }[], units: readonly number[]): Target[] {
  return tasks.flatMap(({ work, task }) =>
    owing(task, work.assignments)
      .filter((a) => a.state !== 'cancelled' && (units.length === 0 || units.includes(a.unitId)))
      .map((share) => ({ work, task, share })),
  )
}

/** Of each unit what is late, else what is due next, among what has begun. */
function dueNext(desk: Desk, works: readonly Work[], units: readonly number[]): Target[] {
  return units.flatMap((unit) => {
    const open = works
      .flatMap((work) =>
        ofTasks(
          work.tasks.map((task) => ({ work, task })),
          [unit],
        ),
      )
      .filter(
        ({ work, task, share }) =>
          share.state === 'open' && task.state === 'active' && !isTaskDone(task, work.assignments),
      )
      .filter(({ task }) => task.period === null || periodSpan(task.period).from <= desk.today)
    const late = open.filter(({ task, share }) => shareOf(desk, task, share).late)
    const next = open.map(({ task, share }) => dueDate(task, share) ?? '9999').sort()[0]
    return late.length > 0 ? late : open.filter(({ task, share }) => (dueDate(task, share) ?? '9999') === next)
  })
}

async function remind(desk: Desk, request: Request, targets: readonly Target[]): Promise<Outgoing> {
  const said: Facts['nudged'] = { items: [], claimed: [], done: [], unheard: [], leavesAt: null, on: desk.today }
  for (const target of targets) {
    const { work, task, share } = target
    const named = { code: task.code, unit: unitName(desk, share.unitId) }
    if (share.state === 'confirmed' || isTaskDone(task, work.assignments)) said.done.push(named)
    else if (share.state === 'claimed') said.claimed.push(named)
    else if (isHeard(desk, share.unitId)) said.items.push({ ...named, ...(await tellUnit(desk, request, target)) })
    else said.unheard.push({ code: task.code, unit: unheardView(desk, share.unitId) })
  }
  const opening = nextOpening(desk.now, desk.counting.calendar, desk.commune.settings)
  if (opening > desk.now && said.items.some(({ already }) => !already)) said.leavesAt = opening.toISOString()
  return { kind: 'nudged', ...said }
}

/** Once a day, whoever asks for it. */
async function tellUnit(
  desk: Desk,
  request: Request,
  { work, task, share }: Target,
): Promise<{ people: string[]; already: boolean }> {
  const speakers = speakersOf(share.unitId, desk.members, desk.today).filter(canBeReached)
  const people = speakers.map((m) => m.name)
  const keyFor = (member: number) => `nudge:${share.id}:${desk.today}:m${member}`
  if ((await desk.office.deliveriesByKey(speakers.map((m) => keyFor(m.id)))).length > 0)
    return { people, already: true }
  const view = shareView(desk, work, shareOf(desk, task, share))
  await desk.office.queue(
    speakers.map((m) => toMember(desk, m.id, keyFor(m.id), { kind: 'nudge', share: view, by: request.member.name })),
  )
  await note(desk, request, 'explanation_asked', { taskId: task.id, assignmentId: share.id })
  return { people, already: false }
}
