/** A report settles what the same person was asked about earlier words of the same kind: they are not put again, and take no answer. */
import type { Task } from '../../domain/plan.js'
import type { Intended, PromptQuestion } from '../ports.js'
import type { Desk, Request } from './desk.js'

type Asked = PromptQuestion & { ask: 'which_task' }

/** Closes the questions that this report answers: how this task stands, and of which task earlier words of its kind were. Files that came
 *  with them are of no task yet: they alone are asked about. */
export async function settleReported(desk: Desk, request: Request, task: Task, intent: Intended): Promise<void> {
  await settleDoubt(desk, request, task)
  for (const { id, question } of await desk.office.promptsOf(request.member.id, desk.now)) {
    if (question.ask !== 'which_task' || !isOfKind(question, intent) || !(await lists(desk, question, task))) continue
    if (question.spoken.files.length === 0) await desk.office.closePrompt(id)
    else await desk.office.updatePrompt(id, { question: filesAlone(question) })
  }
}

/** Closes 'đã xong hay chưa?' about the task: the same person has told, or taken back, how it stands. */
export async function settleDoubt(desk: Desk, request: Request, task: Task): Promise<void> {
  for (const { id, question } of await desk.office.promptsOf(request.member.id, desk.now))
    if (question.ask === 'unclear' && question.task === task.id && question.spoken.files.length === 0)
      await desk.office.closePrompt(id)
}

/** The question about the files of a sentence that is settled. */
function filesAlone(question: Asked): Asked {
  return { ...question, intent: 'files', spoken: { ...question.spoken, heard: '' } }
}

function isOfKind({ intent }: Asked, reported: Intended): boolean {
  return intent === reported || intent === 'unclear'
}

async function lists(desk: Desk, { assignments }: Asked, task: Task): Promise<boolean> {
  for (const id of assignments) if ((await desk.office.assignment(id))?.taskId === task.id) return true
  return false
}
