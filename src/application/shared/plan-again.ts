/** A plan that is sent again while it is being carried out, and what two plans at once would share: their codes. */
import { civilDateAt } from '../../domain/calendar.js'
import type { Plan, Task } from '../../domain/plan.js'
import type { PastEdit } from '../../domain/taken-over.js'
import { saysTheSame, staysChanged } from '../../domain/taken-over.js'
import type { TaskEdit } from '../../domain/task-edit.js'
import { editKind } from '../../domain/task-edit.js'
import { fold } from '../../domain/vietnamese.js'
import type { Work } from '../../domain/work.js'
import type { RunningPlan, TakeOverView } from '../message.js'
import { unitsOn } from './change-read.js'
import { nextCode } from './codes.js'
import type { Desk, Request } from './desk.js'
import { activeWorks, note } from './desk.js'
import type { ToTell } from './plan-news.js'
import { tellOffice } from './plan-news.js'

const NAMED_DAY = /\d{1,2}\s*[/.-]\s*\d{1,2}(?:\s*[/.-]\s*\d{2,4})?|ngay \d{1,2} thang \d{1,2}(?: nam \d{4})?/g
/** As many lines of a task's history as a year brings. */
const HISTORY_READ = 500

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

/** A task of the old plan, the same of the draft, and what the draft says otherwise. */
interface Pair {
  same: Task
  task: Task
  /** What the draft changes: dates, wording, units. */
  edits: TaskEdit[]
  /** What was changed while the old plan was carried out, and the draft does not contradict. */
  kept: TaskEdit['field'][]
}

/** What is to be known before the draft takes the place of the old plan. */
export async function takeOverPreview(desk: Desk, draft: Work, old: Plan): Promise<TakeOverView> {
  const pairs = await pairsOf(desk, draft, await desk.office.work(old.id))
  return {
    keeps: pairs.filter(({ same, kept }) => kept.length > 0 || same.state === 'cancelled').map(({ same }) => same.code),
    dates: pairs.flatMap(({ same, edits }) =>
      edits.flatMap((edit) => (edit.field === 'due' ? [{ code: same.code, from: edit.before, to: edit.after }] : [])),
    ),
  }
}

/**
 * The draft takes the place of the old plan, which is closed. A task with the same code and text goes over as it is: whatever was
 * said, decided and handed in, and the buttons of its messages, stay, and so does what was changed of it meanwhile. What the draft
 * says otherwise is a change with a line in the history, and the office is told of it as of any other. Answers with how many went over.
 * Since when the plan is carried out stays: no post of an earlier day is said a second time.
 */
export async function takeOver(desk: Desk, request: Request, draft: Work, old: Plan): Promise<number> {
  const before = await desk.office.work(old.id)
  const pairs = await pairsOf(desk, draft, before)
  const reason = draft.plan.number ?? draft.plan.title
  for (const { task, same } of pairs) {
    await desk.office.dropTask(task.id)
    await desk.office.moveTask(same.id, { planId: draft.plan.id, number: task.number, position: task.position })
  }
  await desk.office.updatePlan(old.id, { state: 'closed' })
  await desk.office.updatePlan(draft.plan.id, { state: 'active', activatedAt: old.activatedAt ?? desk.now })
  for (const { task, same, edits, kept } of pairs) {
    const { title, original, dueOn, dueFrom, policy, collection } = task
    const evidence = task.evidence === 'none' ? same.evidence : task.evidence
    await desk.office.updateTask(same.id, {
      ...{ original, evidence, collection },
      ...(kept.includes('title') ? {} : { title }),
      ...(kept.includes('due') || dueOn === null ? {} : { dueOn, dueFrom }),
      ...(kept.includes('policy') ? {} : { policy }),
    })
    const units = draft.assignments.filter((a) => a.taskId === task.id).map(({ unitId, role }) => ({ unitId, role }))
    if (!kept.includes('units')) await desk.office.setUnits(same.id, units)
    for (const edit of edits)
      await note(desk, request, editKind(edit), { taskId: same.id }, { edit, reason, byPlan: draft.plan.id })
  }
  const news = newsOf(pairs, reason, before, await desk.office.work(draft.plan.id))
  if (news.length > 0) await tellOffice(desk, request, news)
  return pairs.length
}

/** What is to be told of the tasks that are still carried out. */
function newsOf(pairs: readonly Pair[], reason: string, before: Work, after: Work): ToTell[] {
  return pairs.flatMap(({ same, edits }) => {
    const now = after.tasks.find(({ id, state }) => id === same.id && state === 'active')
    if (!now) return []
    const units = unitsOwing(now.id, [before, after])
    const change = { task: now.id, code: now.code, title: now.title, reason }
    return edits.map((edit) => ({ change: { ...change, edit }, units, told: [] }))
  })
}

async function pairsOf(desk: Desk, draft: Work, before: Work): Promise<Pair[]> {
  const pairs: Pair[] = []
  for (const task of draft.tasks) {
    const same = before.tasks.find((t) => t.code === task.code && isSameText(t, task))
    if (!same) continue
    const now = differences(desk, { work: before, task: same }, { work: draft, task })
    const edits = now.length > 0 ? await pastEdits(desk, same.id) : []
    const kept = now.filter((edit) => staysChanged(edits, edit)).map(({ field }) => field)
    pairs.push({ same, task, edits: now.filter(({ field }) => !kept.includes(field)), kept })
  }
  return pairs
}

async function pastEdits(desk: Desk, taskId: number): Promise<PastEdit[]> {
  const said = (await desk.office.history({ taskId, limit: HISTORY_READ })).reverse()
  return said.flatMap(({ facts }) =>
    'edit' in facts ? [{ edit: facts.edit as TaskEdit, byPlan: 'byPlan' in facts }] : [],
  )
}

/** Ids of the units whose work the task is in any of these. */
function unitsOwing(taskId: number, works: readonly Work[]): number[] {
  const owing = works.flatMap(({ assignments }) =>
    assignments.filter((a) => a.taskId === taskId && a.role !== 'support' && a.state !== 'cancelled'),
  )
  return [...new Set(owing.map(({ unitId }) => unitId))]
}

/** From how the task stands to what the draft says of it; a draft without a date says nothing of it. */
function differences(desk: Desk, live: { work: Work; task: Task }, draft: { work: Work; task: Task }): TaskEdit[] {
  const { dueOn } = draft.task
  const all: TaskEdit[] = [
    ...(dueOn === null ? [] : [{ field: 'due' as const, before: live.task.dueOn, after: dueOn }]),
    { field: 'title', before: live.task.title, after: draft.task.title },
    { field: 'policy', before: live.task.policy, after: draft.task.policy },
    {
      field: 'units',
      before: unitsOn(desk, live.work, live.task),
      after: unitsOn(desk, draft.work, draft.task),
    },
  ]
  return all.filter((edit) => !saysTheSame(edit.before, edit.after))
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

/** But for days that are named in it: a corrected date does not make it other work. */
function isSameText(one: Task, other: Task): boolean {
  const isSame = (a: string, b: string) => fold(a).replace(NAMED_DAY, ' ') === fold(b).replace(NAMED_DAY, ' ')
  return isSame(one.title, other.title) || isSame(one.original, other.original)
}
