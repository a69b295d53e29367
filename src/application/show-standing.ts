/** How a unit, a person's units or a task stand, for whoever asks in words: from the record, as the other views say it. */
import type { Assignment } from '../domain/assignment.js'
import { lastHeardAt } from '../domain/assignment.js'
import { speakersOf } from '../domain/member.js'
import type { Task } from '../domain/plan.js'
import { isTaskDone, owing } from '../domain/progress.js'
import type { StandingQuestion } from '../domain/words/standing-question.js'
import type { Work } from '../domain/work.js'
import type { Outgoing, OwedByUnit } from './message.js'
import type { Desk, Request } from './shared/desk.js'
import { activeWorks, refusal, unitName } from './shared/desk.js'
import { missingOf, unitStanding } from './shared/standings.js'
import { taskView } from './shared/views.js'
import { noSuchTask, tasksByRef, tasksRepliedTo } from './shared/which-task.js'

/** Of one unit so many tasks are told one by one. */
const SHOWN = 8
/** A task of more units than these is counted. */
const UNITS_ONE_BY_ONE = 6

/** Null where the question names nothing that could be looked up here: then it is a question to people. */
export async function showStanding(
  desk: Desk,
  request: Request,
  { refs, units }: StandingQuestion,
): Promise<Outgoing[] | null> {
  const works = await activeWorks(desk)
  if (works.length === 0) return refs.length + units.length > 0 ? [refusal('no_active_plan')] : null
  const unknown = refs.find((ref) => tasksByRef(works, ref).length === 0)
  if (unknown) return [noSuchTask(works, unknown)]
  const named = refs.flatMap((ref) => runningFirst(tasksByRef(works, ref)))
  const tasks = named.length > 0 ? named : await taskRepliedTo(desk, request, works)
  if (tasks.length > 0)
    return tasks.map(({ work, task }) =>
      units.length > 0 ? ofShares(desk, work, task, units) : ofTask(desk, work, task),
    )
  if (units.length === 0) return null
  return [{ kind: 'unit_standing', units: units.map((unit) => owedBy(desk, works, unit)), on: desk.today }]
}

/** A number may be borne by a task of the plan's tables and by another: the former is meant. */
function runningFirst(found: { work: Work; task: Task }[]): { work: Work; task: Task }[] {
  const numbered = found.filter(({ task }) => task.period !== null)
  return numbered.length > 0 ? numbered : found
}

/** In private only: in a group a question without a name is meant for the people who read along. */
async function taskRepliedTo(desk: Desk, request: Request, works: readonly Work[]) {
  if (request.message.chat.kind === 'group') return []
  const about = await tasksRepliedTo(desk, request)
  if (about.length !== 1) return []
  return works.flatMap((work) => work.tasks.filter(({ id }) => about.includes(id)).map((task) => ({ work, task })))
}

function ofShares(desk: Desk, work: Work, task: Task, units: readonly number[]): Outgoing {
  const [share, ...more] = sharesOf(work, task).filter((a) => units.includes(a.unitId))
  if (!share)
    return {
      ...taskStanding(desk, work, task, sharesOf(work, task)),
      notOf: units.map((u) => unitName(desk, u)).join(', '),
    }
  if (more.length > 0) return taskStanding(desk, work, task, [share, ...more])
  return {
    kind: 'share_standing',
    share: unitStanding(desk, work, task, share),
    on: desk.today,
    lastAnswerAt: lastHeardAt([share]),
  }
}

function ofTask(desk: Desk, work: Work, task: Task): Outgoing {
  const several = owing(task, work.assignments).length > UNITS_ONE_BY_ONE
  return task.collection || several ? missingOf(desk, work, task) : taskStanding(desk, work, task, sharesOf(work, task))
}

function sharesOf(work: Work, task: Task): Assignment[] {
  return work.assignments.filter((a) => a.taskId === task.id && a.state !== 'cancelled')
}

function taskStanding(
  desk: Desk,
  work: Work,
  task: Task,
  shares: readonly Assignment[],
): Outgoing & { kind: 'task_standing' } {
  return {
    kind: 'task_standing',
    task: taskView(desk, work, task),
    notOf: null,
    units: shares.slice(0, UNITS_ONE_BY_ONE).map((share) => unitStanding(desk, work, task, share)),
    on: desk.today,
    lastAnswerAt: lastHeardAt(shares),
  }
}

/** Everything that the unit owes in the active plans. */
function owedBy(desk: Desk, works: readonly Work[], unit: number): OwedByUnit {
  const owed = works.flatMap((work) =>
    work.tasks
      .filter((task) => task.state === 'active')
      .flatMap((task) =>
        owing(task, work.assignments)
          .filter((a) => a.unitId === unit && a.state !== 'cancelled')
          .map((share) => ({
            work,
            task,
            share,
            done: share.state === 'confirmed' || isTaskDone(task, work.assignments),
          })),
      ),
  )
  const left = owed
    .filter(({ done }) => !done)
    .map(({ work, task, share }) => unitStanding(desk, work, task, share))
    .sort((a, b) => (a.due ?? '9999').localeCompare(b.due ?? '9999'))
  return {
    unit: unitName(desk, unit),
    people: speakersOf(unit, desk.members, desk.today).map((m) => m.name),
    total: owed.length,
    done: owed.length - left.length,
    late: left.filter((s) => s.late).length,
    shares: left.slice(0, SHOWN),
    more: Math.max(0, left.length - SHOWN),
    lastAnswerAt: lastHeardAt(owed.map(({ share }) => share)),
  }
}
