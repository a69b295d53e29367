/** A change of the live plan on its way: what it still lacks is asked for, what is doubtful is read back, and then it is made. */

import type { Task } from '../../domain/plan.js'
import type { TaskEdit } from '../../domain/task-edit.js'
import { changesNothing } from '../../domain/task-edit.js'
import type { EditedField } from '../../domain/words/edit-reason.js'
import type { Work } from '../../domain/work.js'
import type { DraftField } from '../actions.js'
import type { ChangeView, Outgoing } from '../message.js'
import type { Prompt, PromptQuestion, WantedChange } from '../ports.js'
import { applyChange } from './apply-change.js'
import { doubtsAbout, isDoubtful, readChange, shownNow, unitsOn } from './change-read.js'
import { changesOf, standing } from './changes-made.js'
import type { Desk, Request } from './desk.js'
import { refusal } from './desk.js'
import { chatOf } from './which-task.js'

/** An answer comes at once or not at all: later words are about something else. */
const ANSWER_HOURS = 2
/** After these the value is still waited for, and the reason that was given is kept. */
const VALUE_REFUSED: readonly string[] = ['date_unreadable', 'no_such_day', 'unit_unknown']

export type ChangeQuestion = PromptQuestion & { ask: 'change_value' | 'change_reason' | 'change_agree' }
export type ChangePrompt = Prompt & { question: ChangeQuestion }

export function isAboutChange(prompt: Prompt): prompt is ChangePrompt {
  const { ask } = prompt.question
  return ask === 'change_value' || ask === 'change_reason' || ask === 'change_agree'
}

export interface LiveTask {
  work: Work
  task: Task
}

/** A change that needs no reading, as when another one is taken back. What was asked about an earlier change waits no more. */
export async function changeAsKnown(
  desk: Desk,
  request: Request,
  taskId: number,
  change: WantedChange,
): Promise<Outgoing[]> {
  const found = await liveTask(desk, taskId)
  if ('kind' in found) return [found]
  const dropped = await dropPending(desk, request, { taskId, field: change.field })
  return [...dropped, await consider(desk, request, found, change, null)]
}

/** Closes what was asked about earlier changes; of one that is another than the `new` one it is said. */
export async function dropPending(
  desk: Desk,
  request: Request,
  { taskId, field }: { taskId: number; field: EditedField },
): Promise<Outgoing[]> {
  const said: Outgoing[] = []
  for (const { id, question } of (await desk.office.promptsOf(request.member.id, desk.now)).filter(isAboutChange)) {
    await desk.office.closePrompt(id)
    const task = await desk.office.task(question.task)
    const isSame = question.task === taskId && fieldOf(question) === field
    const dropped = { kind: 'change_dropped', code: task?.code ?? '', field: fieldOf(question) } as const
    const isSaid = said.some(
      (one) => one.kind === 'change_dropped' && one.code === dropped.code && one.field === dropped.field,
    )
    if (task && !isSame && !isSaid) said.push(dropped)
  }
  return said
}

function fieldOf(question: ChangeQuestion): EditedField {
  return question.ask === 'change_value' ? question.field : question.change.field
}

/** `agreed`: what was read back and confirmed; null before that. */
export async function consider(
  desk: Desk,
  request: Request,
  { work, task }: LiveTask,
  change: WantedChange,
  agreed: string | null,
): Promise<Outgoing> {
  const { code, title } = task
  const { field } = change
  if (change.value === '' && (field === 'due' || field === 'units' || field === 'title'))
    return askValue(desk, request, { work, task }, field, change.reason)
  const read = readChange(desk, work, task, change)
  if ('refused' in read) {
    const { refused } = read
    if (field === 'due' || field === 'units')
      if (refused.kind === 'refusal' && VALUE_REFUSED.includes(refused.code))
        return { ...(await askValue(desk, request, { work, task }, field, change.reason)), besides: [refused] }
    return refused
  }
  const { edit } = read
  if (changesNothing(edit)) return refusal('nothing_changed', { code })
  const reason = change.reason || read.reason
  const full = { ...change, reason }
  const { undoes } = change
  if (undoes !== undefined && (await isOvertaken(desk, task.id, edit.field, undoes)))
    return refusal('undo_overtaken', { code })
  if (reason === '' && undoes === undefined) {
    const prompt = await ask(desk, request, { ask: 'change_reason', task: task.id, change })
    return { kind: 'change_ask_reason', prompt, task: task.id, code, title, edit }
  }
  const view: ChangeView = { task: task.id, code, title, edit, reason, ...(undoes !== undefined && { undoes }) }
  const doubts = doubtsAbout(desk, work, task, read)
  const basis = JSON.stringify({ edit, doubts })
  if ((isDoubtful(doubts) || change.unsure) && agreed !== basis) {
    const prompt = await ask(desk, request, { ask: 'change_agree', task: task.id, change: full, basis })
    return { kind: 'change_read_back', prompt, doubts, units: unitsOn(desk, work, task).map((u) => u.unit), ...view }
  }
  return applyChange(desk, request, { work, task }, view, read)
}

/** Whether the same thing has been changed once more since. */
async function isOvertaken(desk: Desk, taskId: number, field: TaskEdit['field'], change: number): Promise<boolean> {
  const left = standing(await changesOf(desk, { taskId }))
  return left.find(({ edit }) => edit.field === field)?.change !== change
}

async function askValue(
  desk: Desk,
  request: Request,
  { work, task }: LiveTask,
  field: DraftField,
  reason: string,
): Promise<Outgoing> {
  const prompt = await ask(desk, request, { ask: 'change_value', task: task.id, field, reason })
  return { kind: 'change_ask_value', prompt, code: task.code, field, now: shownNow(desk, work, task, field) }
}

function ask(desk: Desk, request: Request, question: PromptQuestion): Promise<number> {
  const expiresAt = new Date(desk.now.getTime() + ANSWER_HOURS * 3_600_000)
  return desk.office.ask({ memberId: request.member.id, chat: chatOf(request), question, askedAt: desk.now, expiresAt })
}

/** The task as it stands, its shares locked. */
export async function liveTask(desk: Desk, taskId: number): Promise<LiveTask | Outgoing> {
  const work = await desk.office.workOfTask(taskId)
  const task = work?.tasks.find((t) => t.id === taskId)
  if (!work || !task) return refusal('button_expired')
  return work.plan.state === 'active' ? { work, task } : refusal('task_closed', { code: task.code })
}
