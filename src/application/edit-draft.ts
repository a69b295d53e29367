/** The clerk checks the draft row by row: text, units, date, policy, evidence; adds and drops tasks. */

import type { CompletionPolicy, EvidenceRule, Task } from '../domain/plan.js'
import { newRowSaid } from '../domain/words/new-row.js'
import type { Work } from '../domain/work.js'
import type { DraftField } from './actions.js'
import type { Outgoing } from './message.js'
import type { PromptQuestion } from './ports.js'
import { askSender } from './shared/ask-sender.js'
import type { Desk, Request } from './shared/desk.js'
import { note, refusal } from './shared/desk.js'
import { noDateIn } from './shared/no-date.js'
import { addRow, dateFor, isAboutDay, settleAbout, unitsNamed } from './shared/rows.js'
import { goneDraft } from './shared/settled.js'
import { draftTaskView, taskView } from './shared/views.js'

export type Edit =
  | { field: DraftField; value: string }
  | { field: 'policy'; value: CompletionPolicy }
  | { field: 'evidence'; value: EvidenceRule }

const ABOUT_DRAFT: readonly PromptQuestion['ask'][] = ['draft_value', 'draft_new', 'draft_split', 'column', 'point']

/** Changes one thing of one row of the draft and shows the row. */
export async function editTask(desk: Desk, request: Request, task: Task, edit: Edit): Promise<Outgoing> {
  const before = await draftWork(desk, task)
  if (!before) return refusal('no_draft')
  const refused = await applyEdit(desk, before, task, edit)
  if (refused) return refused
  const after = await desk.office.work(task.planId)
  const changed = after.tasks.find((t) => t.id === task.id) ?? task
  await note(desk, request, 'draft_changed', { taskId: task.id }, { field: edit.field, value: edit.value })
  return {
    kind: 'draft_changed',
    plan: task.planId,
    task: draftTaskView(desk, after, changed),
    field: edit.field,
    before: shownValue(desk, before, task, edit.field),
    after: shownValue(desk, after, changed, edit.field),
  }
}

/** Asks the clerk for the new value; the next message in this chat is it. */
export async function askForValue(desk: Desk, request: Request, task: Task, field: DraftField): Promise<Outgoing> {
  const work = await draftWork(desk, task)
  if (!work) return refusal('no_draft')
  const prompt = await ask(desk, request, { ask: 'draft_value', task: task.id, field })
  return { kind: 'draft_ask', code: task.code, field, now: shownValue(desk, work, task, field), prompt }
}

export async function askForNewTask(desk: Desk, request: Request, plan: number): Promise<Outgoing> {
  return { kind: 'draft_ask_new', plan, prompt: await ask(desk, request, { ask: 'draft_new', plan }) }
}

/** One more row, as the clerk words it. The period is the quarter of its date. */
export async function addTask(desk: Desk, request: Request, planId: number, said: string): Promise<Outgoing> {
  const { title, units: unitsSaid, due } = newRowSaid(said, desk.units, desk.today)
  if (title === '') return refusal('text_missing', { field: 'title' })
  const work = await desk.office.work(planId)
  const dueOn = due ? dateFor(desk, work, due) : null
  if (due && !dueOn) return noDateIn(desk, due)
  const units = unitsNamed(desk, unitsSaid)
  if ('refused' in units) return units.refused
  const code = await addRow(desk, work, { title, original: said, dueOn, units: units.named })
  const after = await desk.office.work(planId)
  const task = after.tasks.find((t) => t.code === code)
  if (!task) return refusal('no_draft')
  await note(desk, request, 'draft_added', { taskId: task.id }, { said })
  return { kind: 'draft_added', plan: planId, task: draftTaskView(desk, after, task) }
}

export async function dropTask(desk: Desk, request: Request, task: Task): Promise<Outgoing> {
  const work = await draftWork(desk, task)
  if (!work) return refusal('no_draft')
  await settleAbout(desk, work, task.code)
  await note(desk, request, 'draft_dropped', {}, { code: task.code, title: task.title })
  await desk.office.dropTask(task.id)
  return { kind: 'draft_dropped', plan: task.planId, code: task.code, title: task.title }
}

async function applyEdit(desk: Desk, work: Work, task: Task, edit: Edit): Promise<Outgoing | null> {
  switch (edit.field) {
    case 'title':
      if (edit.value.trim() === '') return refusal('text_missing', { field: 'title' })
      await desk.office.updateTask(task.id, { title: edit.value.trim() })
      return null
    case 'due': {
      const dueOn = dateFor(desk, work, edit.value)
      if (!dueOn) return noDateIn(desk, edit.value)
      await desk.office.updateTask(task.id, { dueOn, dueFrom: 'clerk' })
      await settleAbout(desk, work, task.code, isAboutDay)
      return null
    }
    case 'units': {
      const units = unitsNamed(desk, edit.value)
      if ('refused' in units) return units.refused
      if (units.named.length === 0) return refusal('text_missing', { field: 'units' })
      await desk.office.setUnits(task.id, units.named)
      await desk.office.updateTask(task.id, { openUnits: [] })
      await settleAbout(desk, work, task.code, (code) => code === 'unit_missing')
      return null
    }
    case 'policy':
      await desk.office.updateTask(task.id, { policy: edit.value })
      return null
    case 'evidence':
      await desk.office.updateTask(task.id, { evidence: edit.value })
      return null
  }
}

/** The draft is not to become a plan; what was asked about it waits no more. The file itself stays. */
export async function dropDraft(desk: Desk, request: Request, planId: number): Promise<Outgoing> {
  const { plan } = await desk.office.work(planId)
  if (plan.state !== 'draft') return goneDraft(desk, planId)
  await desk.office.updatePlan(plan.id, { state: 'closed' })
  for (const { id, question } of await desk.office.promptsOf(request.member.id, desk.now))
    if (ABOUT_DRAFT.includes(question.ask)) await desk.office.closePrompt(id)
  await note(desk, request, 'draft_discarded', {}, { plan: plan.id })
  return { kind: 'draft_discarded', title: plan.title }
}

async function draftWork(desk: Desk, task: Task): Promise<Work | null> {
  const work = await desk.office.work(task.planId)
  return work.plan.state === 'draft' ? work : null
}

async function ask(desk: Desk, request: Request, question: PromptQuestion): Promise<number> {
  return askSender(desk, request, question)
}

function shownValue(desk: Desk, work: Work, task: Task, field: Edit['field']): string {
  switch (field) {
    case 'title':
      return task.title
    case 'due':
      return task.dueOn ?? ''
    case 'units':
      return taskView(desk, work, task).units.join(', ')
    case 'policy':
      return task.policy
    case 'evidence':
      return task.evidence
  }
}
