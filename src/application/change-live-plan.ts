/**
 * The plan changes while it is being carried out: a date is moved, a unit replaced, a task cancelled or taken up again. Always with a
 * reason; old and new are kept; the office is told once. What is likely a slip, or takes work from who has begun it, is read back first.
 */
import type { EditedField } from '../domain/words/edit-reason.js'
import { bareReason, waysToPart } from '../domain/words/edit-reason.js'
import { leavesWithoutReason, saysLeave } from '../domain/words/says-leave.js'
import type { Outgoing } from './message.js'
import type { WantedChange } from './ports.js'
import { namesMore, readChange, unitsOn } from './shared/change-read.js'
import type { ChangeQuestion, LiveTask } from './shared/consider-change.js'
import { consider, dropPending, liveTask } from './shared/consider-change.js'
import type { Desk, Request } from './shared/desk.js'
import { refusal } from './shared/desk.js'
import { taskView } from './shared/views.js'

const UNSURE = { unsure: true } as const

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
