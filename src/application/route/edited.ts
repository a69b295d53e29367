/** A message that was edited: the claim that it made, and what the bot asked about it, go by the new words. */
import { understandAbout } from '../../domain/words/own-wording.js'
import { taskRefs, withoutTasks } from '../../domain/words/task-ref.js'
import type { IncomingText, Outgoing } from '../message.js'
import type { Desk, Request } from '../shared/desk.js'
import { note } from '../shared/desk.js'
import { chatOf, isCode } from '../shared/which-task.js'
import { withdrawClaim } from '../withdraw-claim.js'
import { understood } from './understood.js'

/**
 * The message that made a claim now says something else: the claim is taken back and the new words are heard. Still "xong", of the
 * same task: the claim stands, and the history has the new words. Null where there is no claim of it that waits.
 */
export async function editedClaim(desk: Desk, request: Request, message: IncomingText): Promise<Outgoing[] | null> {
  const claim = await desk.office.claimByMessage(chatOf(request), message.messageId)
  if (claim?.state !== 'pending') return null
  const share = await desk.office.assignment(claim.assignmentId)
  const task = share ? await desk.office.task(share.taskId) : null
  const refs = taskRefs(message.text)
  const isSame = refs.length === 0 || refs.some((ref) => (task && isCode(task.code, ref)) || ref === task?.number)
  const { intent } = understandAbout(withoutTasks(message.text), task ? [task.title] : [])
  if (intent === 'done' && isSame && refs.length < 2) {
    if (task && share && message.text !== claim.heard)
      await note(desk, request, 'reworded', { taskId: task.id, assignmentId: share.id }, { heard: message.text })
    return []
  }
  const withdrawn = await withdrawClaim(desk, request, claim, 'edited')
  if (intent === 'not_done' && isSame && refs.length < 2) {
    if (task && share)
      await note(desk, request, 'not_done', { taskId: task.id, assignmentId: share.id }, { heard: message.text })
    return [withdrawn]
  }
  return [withdrawn, ...(await understood(desk, request, message.text))]
}

/** What the bot asked about the words as they were is asked no more: the new ones are understood by themselves. */
export async function settleAsked(
  desk: Desk,
  request: Request,
  { messageId, chat: here }: IncomingText,
): Promise<void> {
  for (const { id, chat, question } of await desk.office.promptsOf(request.member.id, desk.now))
    if (
      'spoken' in question &&
      chat.externalId === here.externalId &&
      question.spoken.messageId === messageId &&
      question.spoken.files.length === 0
    )
      await desk.office.closePrompt(id)
}
