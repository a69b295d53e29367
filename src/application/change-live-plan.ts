/**
 * The plan changes while it is being carried out: a date is moved, a unit replaced, a task cancelled or taken up again. Always with a
 * reason; old and new are kept; the office is told once. What is likely a slip, or takes work from who has begun it, is read back first.
 */
import type { EditedField } from '../domain/edit-reason.js'
import { bareReason, waysToPart } from '../domain/edit-reason.js'
import type { Task } from '../domain/plan.js'
import { leavesWithoutReason, saysLeave } from '../domain/says-leave.js'
import type { TaskEdit } from '../domain/task-edit.js'
import { changesNothing } from '../domain/task-edit.js'
import type { Work } from '../domain/work.js'
import type { DraftField } from './actions.js'
import type { ChangeView, Outgoing } from './message.js'
import type { PromptQuestion, WantedChange } from './ports.js'
import { applyChange } from './shared/apply-change.js'
import { doubtsAbout, isDoubtful, namesMore, readChange, shownNow, unitsOn } from './shared/change-read.js'
import { changesOf, standing } from './shared/changes-made.js'
import type { Desk, Request } from './shared/desk.js'
import { refusal } from './shared/desk.js'
import { taskView } from './shared/views.js'
import { chatOf } from './shared/which-task.js'

/** An answer comes at once or not at all: later words are about something else. */
const ANSWER_HOURS = 2

type ChangeQuestion = PromptQuestion & { ask: 'change_value' | 'change_reason' | 'change_agree' }
const UNSURE = { unsure: true } as const
/** After these the value is still waited for, and the reason that was given is kept. */
const VALUE_REFUSED: readonly string[] = ['date_unreadable', 'no_such_day', 'unit_unknown']

interface LiveTask {
  work: Work
  task: Task
}

/** The task with everything that can be changed about it. */
export async function showLiveTask(desk: Desk, taskId: number): Promise<Outgoing> {
  const found = await liveTask(desk, taskId)
  if ('kind' in found) return found
  const { work, task } = found
  const { policy, collection, original } = task
  return {
    kind: 'live_task',
    task: taskView(desk, work, task),
    named: unitsOn(desk, work, task),
    policy,
    collection,
    original,
  }
}

/** 'Sửa hạn Q1-4 28/02/2023 vì huyện lùi lịch': `said` is what stands behind the task; `unsure` words may mean something else, and are read back. What was asked about an earlier change waits no more. */
export async function changeLivePlan(
  desk: Desk,
  request: Request,
  taskId: number,
  field: EditedField,
  said: string,
  unsure = false,
): Promise<Outgoing[]> {
  const dropped = await dropPending(desk, request, { taskId, field })
  const found = await liveTask(desk, taskId)
  if ('kind' in found) return [...dropped, found]
  if (field !== 'title' && namesMore(said)) return [...dropped, refusal('one_at_a_time', { code: found.task.code })]
  const change = { ...likeliest(desk, found, field, said), ...(unsure && UNSURE) }
  return [...dropped, await consider(desk, request, found, change, null)]
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
async function dropPending(
  desk: Desk,
  request: Request,
  { taskId, field }: { taskId: number; field: EditedField },
): Promise<Outgoing[]> {
  const said: Outgoing[] = []
  for (const { id, question } of await desk.office.promptsOf(request.member.id, desk.now)) {
    if (question.ask !== 'change_value' && question.ask !== 'change_reason' && question.ask !== 'change_agree') continue
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

/** The answer to what was asked about a change: its value, its reason, or that it was meant so. */
export async function answerChange(
  desk: Desk,
  request: Request,
  question: ChangeQuestion,
  answer: { text: string; option: number | null },
  unsure = false,
): Promise<Outgoing> {
  const found = await liveTask(desk, question.task)
  if ('kind' in found) return found
  const isLeft = question.ask === 'change_reason' ? leavesWithoutReason(answer.text) : saysLeave(answer.text)
  const doubt = unsure ? UNSURE : {}
  if (isLeft) return { kind: 'change_left', code: found.task.code }
  switch (question.ask) {
    case 'change_value': {
      const change = likeliest(desk, found, question.field, answer.text)
      return consider(desk, request, found, { ...change, reason: change.reason || question.reason, ...doubt }, null)
    }
    case 'change_reason': {
      const reason = bareReason(answer.text)
      if (reason === '') return refusal('text_missing', { field: 'reason' })
      return consider(desk, request, found, { ...question.change, reason, ...doubt }, null)
    }
    case 'change_agree':
      return answer.option === 1
        ? consider(desk, request, found, { ...question.change, ...doubt }, question.basis)
        : { kind: 'change_left', code: found.task.code }
  }
}

/** The answer comes when the question has lapsed: it is always read back, as the plan stands by now, and nothing is agreed to unread. */
export async function answerChangeLate(
  desk: Desk,
  request: Request,
  question: Parameters<typeof answerChange>[2],
  answer: { text: string; option: number | null },
): Promise<Outgoing> {
  const anew = question.ask === 'change_agree' ? { ...question, basis: '' } : question
  return answerChange(desk, request, anew, answer, true)
}

/** Of the ways to part value and reason the first whose value can be read; else the whole is the value. Where all of it names units,
 *  it is their names: 'Ban vì sự tiến bộ phụ nữ'. */
function likeliest(desk: Desk, { work, task }: LiveTask, field: EditedField, said: string): WantedChange {
  const ways = waysToPart(said, field).map((way) => ({ field, ...way }))
  const inOrder = field === 'units' ? [...ways.slice(-1), ...ways] : ways
  const readable = inOrder.find((way) => way.value !== '' && 'edit' in readChange(desk, work, task, way))
  return readable ?? ways[0] ?? { field, value: said, reason: '' }
}

/** `agreed`: what was read back and confirmed; null before that. */
async function consider(
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
        await ask(desk, request, { ask: 'change_value', task: task.id, field, reason: change.reason })
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
async function liveTask(desk: Desk, taskId: number): Promise<LiveTask | Outgoing> {
  const work = await desk.office.workOfTask(taskId)
  const task = work?.tasks.find((t) => t.id === taskId)
  if (!work || !task) return refusal('button_expired')
  return work.plan.state === 'active' ? { work, task } : refusal('task_closed', { code: task.code })
}
