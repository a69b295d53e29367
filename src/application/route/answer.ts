/** The answer to a question of the bot: a number, a press, or the words asked for. */
import type { ReturnReason } from '../actions.js'
import { addTask, editTask } from '../edit-draft.js'
import type { Outgoing } from '../message.js'
import type { Prompt } from '../ports.js'
import { requestExtension } from '../request-extension.js'
import { askReturnReason, reviewClaim } from '../review-claim.js'
import { deedOf } from '../shared/deed.js'
import type { Desk, Request } from '../shared/desk.js'
import { refusal } from '../shared/desk.js'
import type { Meant } from '../shared/which-task.js'
import { ownShares } from '../shared/which-task.js'
import { perform } from './perform.js'

export type Answer = { option: number } | { text: string }

const RETURN_REASONS: readonly ReturnReason[] = ['missing_file', 'not_complete', 'wrong_task']

/** Whether this question takes any words as its answer; the others take only one of their numbers. */
export function takesText(prompt: Prompt): boolean {
  return ['return_reason', 'extension', 'draft_value', 'draft_new'].includes(prompt.question.ask)
}

export async function answerPrompt(desk: Desk, request: Request, prompt: Prompt, answer: Answer): Promise<Outgoing[]> {
  const { question } = prompt
  const said = await reactTo(desk, request, prompt, answer)
  const stays = said.some(
    (s) =>
      s.kind === 'refusal' && (s.code === 'date_unreadable' || s.code === 'unit_unknown' || s.code === 'text_missing'),
  )
  if (!stays && !(question.ask === 'extension' && said.some((s) => s.kind === 'extension_ask')))
    await desk.office.closePrompt(prompt.id)
  return said
}

async function reactTo(desk: Desk, request: Request, { question }: Prompt, answer: Answer): Promise<Outgoing[]> {
  const option = 'option' in answer ? answer.option : null
  const text = 'text' in answer ? answer.text : ''
  switch (question.ask) {
    case 'which_task': {
      const assignment = option === null ? undefined : question.assignments[option - 1]
      if (assignment === undefined) return [refusal('question_expired')]
      return onShare(desk, request, assignment, (meant) =>
        perform(desk, request, deedOf(question.intent, meant, question.heard)),
      )
    }
    case 'which_claim': {
      const claim = option === null ? undefined : question.claims[option - 1]
      if (claim === undefined) return [refusal('question_expired')]
      if (question.intent === 'confirm') return [await reviewClaim(desk, request, claim, { say: 'confirm' })]
      if (question.reason === null) return [await askReturnReason(desk, request, claim)]
      return [await reviewClaim(desk, request, claim, { say: 'return', reason: { said: question.reason } })]
    }
    case 'unclear': {
      if (option === null || option < 1 || option > 2) return [refusal('question_expired')]
      const deed = option === 1 ? 'claim' : 'not_done'
      return onTaskOf(desk, request, question.task, (meant) =>
        perform(desk, request, { deed, meant, heard: question.heard }),
      )
    }
    case 'return_reason': {
      const usual = option === null ? undefined : RETURN_REASONS[option - 1]
      return [await reviewClaim(desk, request, question.claim, { say: 'return', reason: usual ?? { said: text } })]
    }
    case 'extension':
      return onTaskOf(desk, request, question.task, (meant) => requestExtension(desk, request, meant, text, null))
    case 'draft_value': {
      const task = await desk.office.task(question.task)
      return task
        ? [await editTask(desk, request, task, { field: question.field, value: text })]
        : [refusal('button_expired')]
    }
    case 'draft_new':
      return [await addTask(desk, request, question.plan, text)]
  }
}

async function onTaskOf(
  desk: Desk,
  request: Request,
  taskId: number,
  use: (meant: Meant) => Promise<Outgoing[]>,
): Promise<Outgoing[]> {
  const work = await desk.office.workOfTask(taskId)
  const task = work?.tasks.find((t) => t.id === taskId)
  if (!work || !task || work.plan.state !== 'active') return [refusal('question_expired')]
  return use({ work, task, shares: ownShares(desk, request, work, task) })
}

async function onShare(
  desk: Desk,
  request: Request,
  assignmentId: number,
  use: (meant: Meant) => Promise<Outgoing[]>,
): Promise<Outgoing[]> {
  const share = await desk.office.assignment(assignmentId)
  if (!share) return [refusal('question_expired')]
  return onTaskOf(desk, request, share.taskId, (meant) =>
    use({ ...meant, shares: meant.shares.filter((s) => s.id === assignmentId) }),
  )
}
