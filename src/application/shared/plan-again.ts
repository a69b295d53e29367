/** A plan that is sent again while it is being carried out, and what two plans at once would share: their codes. */
import { civilDateAt } from '../../domain/calendar.js'
import type { Plan, Task } from '../../domain/plan.js'
import { fold } from '../../domain/vietnamese.js'
import type { Work } from '../../domain/work.js'
import type { RunningPlan } from '../message.js'
import { nextCode } from './codes.js'
import type { Desk } from './desk.js'
import { activeWorks } from './desk.js'

/** The newest active plan that this one repeats: the same file, or the same number or title of the same issuer, in the same year. */
export async function runningTwin(desk: Desk, plan: Plan): Promise<Plan | null> {
  const own = await desk.office.sourceOf(plan.id)
  const sameYear = (await desk.office.plans('active')).filter(({ id, year }) => id !== plan.id && year === plan.year)
  for (const other of sameYear.reverse()) {
    const isSameFile = (await desk.office.sourceOf(other.id)).sha256 === own.sha256
    if (isSameFile || isSameDocument(plan, other)) return other
  }
  return null
}

/** How it is said that the plan is being carried out already. */
export function runningPlan({ title, activatedAt }: Plan, desk: Desk): RunningPlan {
  return { title, since: civilDateAt(activatedAt ?? desk.now) }
}

/**
 * The draft takes the place of the old plan, which is closed. A task with the same code and text goes over as it is: whatever was
 * said, decided and handed in, and the buttons of its messages, stay; date, units and rules are those of the draft. Answers with
 * how many went over. Since when the plan is carried out stays: no post
 * of an earlier day is said a second time.
 */
export async function takeOver(desk: Desk, draft: Work, old: Plan): Promise<number> {
  const before = await desk.office.work(old.id)
  const pairs = draft.tasks.flatMap((task) => {
    const same = before.tasks.find((t) => t.state === 'active' && t.code === task.code && isSameText(t, task))
    return same ? [{ task, same }] : []
  })
  for (const { task, same } of pairs) {
    await desk.office.dropTask(task.id)
    await desk.office.moveTask(same.id, { planId: draft.plan.id, number: task.number, position: task.position })
  }
  await desk.office.updatePlan(old.id, { state: 'closed' })
  await desk.office.updatePlan(draft.plan.id, { state: 'active', activatedAt: old.activatedAt ?? desk.now })
  for (const { task, same } of pairs) {
    const { title, original, dueOn, dueFrom, policy, collection } = task
    const evidence = task.evidence === 'none' ? same.evidence : task.evidence
    await desk.office.updateTask(same.id, { title, original, dueOn, dueFrom, policy, evidence, collection })
    const units = draft.assignments.filter((a) => a.taskId === task.id).map(({ unitId, role }) => ({ unitId, role }))
    await desk.office.setUnits(same.id, units)
  }
  return pairs.length
}

/** Codes that an active plan gives to a task of the same period are replaced by the next free ones: a code names one task. */
export async function renameTaken(desk: Desk, draft: Work): Promise<{ from: string; to: string }[]> {
  const live = (await activeWorks(desk)).filter(({ plan }) => plan.id !== draft.plan.id).flatMap(({ tasks }) => tasks)
  const taken = new Set([...live, ...draft.tasks].map(({ code }) => code))
  const renamed: { from: string; to: string }[] = []
  for (const task of draft.tasks) {
    if (!live.some(({ code, period }) => code === task.code && period === task.period)) continue
    const code = nextCode(task.period, taken)
    taken.add(code)
    await desk.office.updateTask(task.id, { code })
    renamed.push({ from: task.code, to: code })
  }
  return renamed
}

function isSameDocument(one: Plan, other: Plan): boolean {
  const isSame = (a: string | null, b: string | null) => a !== null && b !== null && fold(a) === fold(b)
  return isSame(one.issuer, other.issuer) && (isSame(one.number, other.number) || isSame(one.title, other.title))
}

function isSameText(one: Task, other: Task): boolean {
  return fold(one.title) === fold(other.title) || fold(one.original) === fold(other.original)
}
